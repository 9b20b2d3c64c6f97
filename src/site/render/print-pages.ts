import type { RenderedMarkdown, TocEntry } from '#markdown';
import type { PlacedPage } from '../content/page.ts';
import type { SiteTree } from '../content/site-tree.ts';
import { emptyFrontMatter, pageFields } from '../front-matter/page-fields.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { escapeXml } from '../templates/text-filters.ts';
import type { SiteUrls } from '../urls/site-urls.ts';

/** A page that holds all pages of a list, to be printed or read at once, with what stands on it. */
export interface PrintPage {
  readonly page: PlacedPage;
  readonly note: RenderedMarkdown;
}

/** What print pages are made from. */
export interface PrintSources {
  readonly tree: SiteTree;
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly notes: ReadonlyMap<string, RenderedMarkdown>;
}

/** The folder of a list's print page, below the list. */
const folder = '_print/';

/** Where the print page of a list is; undefined for one that has none. */
export function printPath(
  { kind, folders, address }: PlacedPage,
  settings: SiteSettings,
): string | undefined {
  const isPrinted = kind === 'home' || kind === 'section';
  if (!isPrinted || (!settings.printPages.has(folders.join('/') || '/') && !settings.printPages.has('*')))
    return undefined;
  return `${address.path.replace(/\.html$/, '/')}${folder}`;
}

/** The print pages of a site: one for each section that it names, and one for the whole site. */
export function printPages(sources: PrintSources): readonly PrintPage[] {
  const { tree, settings } = sources;
  return tree.pages.flatMap((list) => {
    const path = list.fields.rendered ? printPath(list, settings) : undefined;
    return path === undefined ? [] : [printPage(list, path, sources)];
  });
}

function printPage(list: PlacedPage, path: string, sources: PrintSources): PrintPage {
  const { fields } = pageFields(emptyFrontMatter, sources.settings);
  const page: PlacedPage = {
    ...list,
    id: `print:${list.id}`,
    kind: 'page',
    path: undefined,
    fields: { ...fields, layout: 'print', listed: false },
    matter: emptyFrontMatter,
    resources: [],
    term: undefined,
    address: { path, file: `${path.slice(1)}index.html` },
  };
  const chapters = [list, ...pagesBelow(list, sources.tree)].filter(
    ({ fields }) => fields.rendered && !fields.draft,
  );
  const parts = chapters.flatMap((chapter, index) => part(chapter, index, chapter === list, sources));
  return { page, note: joined(parts) };
}

/** All pages of a list, those of the sections in it at their places. */
function pagesBelow(list: PlacedPage, tree: SiteTree): readonly PlacedPage[] {
  if (list.kind === 'home') return tree.regularPages(list.language);
  return tree
    .childrenOf(list)
    .flatMap((page) => (page.kind === 'section' ? [page, ...pagesBelow(page, tree)] : [page]));
}

interface Part {
  readonly html: string;
  readonly entry: TocEntry | undefined;
  readonly note: RenderedMarkdown | undefined;
}

function part(page: PlacedPage, index: number, isList: boolean, sources: PrintSources): readonly Part[] {
  const note = sources.notes.get(page.id);
  const id = `p${index}`;
  const content = note === undefined ? '' : lowered(prefixed(note.html, `${id}-`));
  // The title of the list is that of the page.
  if (isList) return content === '' ? [] : [{ html: content, entry: undefined, note }];
  const title = escapeXml(page.title);
  const heading = `<h2 id="${id}"><a href="${escapeXml(sources.urls.page(page))}">${title}</a></h2>`;
  const html = `<section class="part">\n${heading}\n${content}\n</section>`;
  return [{ html, entry: { id, html: title, level: 2, children: [] }, note }];
}

const tag = /<[a-z](?:"[^"]*"|[^"<>])*>/gi;
const naming = /(\s(?:id|for|name|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)"/g;

/** Ids and the links to them, made unlike those of all other pages. */
function prefixed(html: string, prefix: string): string {
  return html.replace(tag, (whole) =>
    whole
      .replace(naming, (_, attribute: string, names: string) => {
        const own = names.split(' ').map((name) => `${prefix}${name}`);
        return `${attribute}${own.join(' ')}"`;
      })
      .replace(/(\shref="#)(?=[^"])/g, `$1${prefix}`),
  );
}

/** Headings stand one level lower, below the title of their page. */
function lowered(html: string): string {
  return html.replace(
    /<(\/?)h([2-5])(?=[\s>])/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`,
  );
}

function joined(parts: readonly Part[]): RenderedMarkdown {
  const notes = parts.flatMap(({ note }) => note ?? []);
  const sum = (of: (note: RenderedMarkdown) => number) => notes.reduce((total, note) => total + of(note), 0);
  return {
    html: parts.map(({ html }) => html).join('\n'),
    summary: '',
    truncated: false,
    divided: false,
    toc: parts.flatMap(({ entry }) => entry ?? []),
    headings: [],
    links: [],
    pictures: [],
    text: '',
    wordCount: sum(({ wordCount }) => wordCount),
    readingMinutes: sum(({ readingMinutes }) => readingMinutes),
    styles: [],
    usesMath: notes.some(({ usesMath }) => usesMath),
    diagnostics: [],
  };
}
