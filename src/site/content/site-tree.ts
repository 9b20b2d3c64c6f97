import { type Diagnostic, diagnostic } from '#text';
import { emptyFrontMatter, pageFields } from '../front-matter/page-fields.ts';
import { settingsIn } from '../settings/address-settings.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { siteTexts } from '../settings/site-texts.ts';
import { pageAddress } from '../urls/page-address.ts';
import { addressName } from '../urls/path-rules.ts';
import type { HandDown } from './cascade.ts';
import { withListDates } from './list-dates.ts';
import { type Page, type PageKind, type PlacedPage, topSection } from './page.ts';
import { readableName } from './read-pages.ts';
import { inWalkingOrder, termNames } from './term-names.ts';
import { type Relations, relations } from './tree-relations.ts';

/** All pages of the site that are published, in the tree they form. */
export interface SiteTree extends Relations {
  /** Every page, those implied by folders and terms included. */
  readonly pages: readonly PlacedPage[];
  /** Pages whose address another page has, and so are left out; links to them lead there. */
  readonly displaced: readonly PlacedPage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Adds the pages that are implied, gives every page its address, and ties them together. */
export function siteTree(
  written: readonly Page[],
  settings: SiteSettings,
  handDown: HandDown = (_, matter) => matter,
): SiteTree {
  const diagnostics: Diagnostic[] = [];
  const all = settings.languages.flatMap(({ key }) => {
    const own = written.filter(({ language }) => language === key);
    return own.length === 0 && key !== settings.languages[0]?.key
      ? []
      : withImplied(own, { language: key, settings: settingsIn(settings, key), handDown, diagnostics });
  });
  const wanted = withListDates(
    all.filter((page) => !isDisabled(page, settings)),
    settings,
  );
  const sections = new Set(wanted.filter(({ kind }) => kind === 'section').map(sectionKey));
  const placed = wanted.map((page) => ({
    ...page,
    address: pageAddress(page, sectionFolders(page, sections), settings),
  }));
  const { pages, displaced } = withAddress(placed, diagnostics);
  return { pages, displaced, diagnostics, ...relations(pages, settings) };
}

/** Hugo: without the kind `taxonomy` or `term`, its pages are not made, whoever wrote them. */
function isDisabled({ kind }: Page, { disabledKinds }: SiteSettings): boolean {
  return disabledKinds.has(kind);
}

function sectionKey({ language, folders }: Pick<Page, 'language' | 'folders'>): string {
  return `${language} ${folders.join('/')}`;
}

/** The folders down to the section that a page is in: one without `_index.md` below the top is none. */
function sectionFolders({ language, folders }: Page, sections: ReadonlySet<string>): readonly string[] {
  const isNone = (own: readonly string[]) =>
    own.length > 0 && !sections.has(sectionKey({ language, folders: own }));
  let own = folders;
  while (isNone(own)) own = own.slice(0, -1);
  return own;
}

/** What the pages that nobody wrote are made from. */
interface Implication {
  readonly language: string;
  readonly settings: SiteSettings;
  readonly handDown: HandDown;
  readonly diagnostics: Diagnostic[];
}

function withImplied(own: readonly Page[], implication: Implication): readonly Page[] {
  const { language, settings, diagnostics } = implication;
  const sections = new Set(
    own
      .filter(({ kind }) => kind === 'page')
      .map(topSection)
      .filter(Boolean),
  );
  const has = (kind: PageKind, key: string) =>
    own.some((page) => page.kind === kind && keyOf(page, settings) === key);
  const make = (page: Pick<Page, 'kind' | 'folders' | 'title' | 'term'>) => implied(page, implication);
  const pages = [...own];
  const spellings = new Map<string, string>();
  const walked = inWalkingOrder(own);
  const title = siteTexts(settings, language).title;
  if (!has('home', '')) pages.push(make({ kind: 'home', folders: [], title, term: undefined }));
  for (const folder of sections) {
    const isTaxonomy = settings.taxonomies.includes(folder.toLowerCase());
    if (isTaxonomy || has('section', folder)) continue;
    pages.push(make({ kind: 'section', folders: [folder], title: readableName(folder), term: undefined }));
  }
  for (const taxonomy of settings.taxonomies) {
    if (!has('taxonomy', taxonomy)) {
      const title = readableName(taxonomy);
      pages.push(make({ kind: 'taxonomy', folders: [taxonomy], title, term: { taxonomy, name: '' } }));
    }
    const terms = termNames(walked, taxonomy, settings);
    diagnostics.push(...terms.diagnostics);
    for (const [key, name] of terms.names) {
      if (has('term', `${taxonomy}/${key}`)) spellings.set(`${taxonomy}/${key}`, name);
      else {
        const term = make({ kind: 'term', folders: [taxonomy, name], title: name, term: { taxonomy, name } });
        pages.push(whereBorne(term, taxonomy, name, own));
      }
    }
  }
  return pages.map((page) => spelled(page, spellings.get(keyOf(page, settings))));
}

/** What is wrong with a term is said of the first page that bears it. */
function whereBorne(term: Page, taxonomy: string, name: string, pages: readonly Page[]): Page {
  const placeOf = () => {
    const bearer = pages.find(({ fields }) => fields.terms.get(taxonomy)?.includes(name));
    return (bearer ?? term).matter.placeOf(bearer ? [taxonomy] : []);
  };
  return { ...term, matter: { ...term.matter, placeOf } };
}

/** The page of a term, titled as pages write the term unless it says otherwise itself. */
function spelled(page: Page, title: string | undefined): Page {
  return page.kind !== 'term' || title === undefined || page.fields.title !== undefined
    ? page
    : { ...page, title };
}

function keyOf(page: Page, settings: SiteSettings): string {
  if (page.kind !== 'term') return page.folders.join('/');
  return `${page.term?.taxonomy}/${addressName(page.term?.name ?? '', settings.pathRules)}`;
}

function implied(
  page: Pick<Page, 'kind' | 'folders' | 'title' | 'term'>,
  { language, settings, handDown }: Implication,
): Page {
  const id = `${page.kind}:${language}:${page.folders.join('/')}`;
  const path = page.folders.join('/');
  const matter = handDown({ path, kind: page.kind, language }, emptyFrontMatter);
  const { fields } = pageFields(matter, settings);
  return { ...page, id, language, path: undefined, name: '', fields, matter, resources: [] };
}

/** Takes out pages that cannot have their address: it is empty, or another page has it. */
function withAddress(
  all: readonly PlacedPage[],
  diagnostics: Diagnostic[],
): Pick<SiteTree, 'pages' | 'displaced'> {
  const seen = new Map<string, PlacedPage>();
  const displaced: PlacedPage[] = [];
  const pages = all.filter((page) => {
    if (!page.fields.rendered) return true;
    const key = page.address.file.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    const problem = addressProblem(page, other);
    if (problem === undefined) seen.set(key, page);
    else diagnostics.push(problem);
    if (problem !== undefined && other !== undefined) displaced.push({ ...page, address: other.address });
    return problem === undefined;
  });
  return { pages, displaced };
}

function addressProblem(page: PlacedPage, other: PlacedPage | undefined): Diagnostic | undefined {
  const { slug, url } = page.fields;
  const place = page.matter.placeOf(url === undefined ? (slug === undefined ? [] : ['slug']) : ['url']);
  if (page.kind === 'page' && url === undefined && addressName(slug ?? page.name) === '') {
    const message = `The name "${slug ?? page.name}" leaves nothing for an address`;
    return diagnostic('empty-address', place, message, { hints: ['Give the page a "slug"'] });
  }
  if (other === undefined) return undefined;
  // Nobody can change the address of a page that nobody wrote.
  if (page.path === undefined && other.path !== undefined) return addressProblem(other, page);
  const how =
    other.address.file === page.address.file ? 'at one address' : 'at addresses that differ in case only';
  const related = [
    { place: other.matter.placeOf([]), message: `${other.path ?? other.id} is published there` },
  ];
  const hints = ['Give one of them another "slug" or "url"'];
  return diagnostic('address-taken', place, `Two pages are published ${how}: ${page.address.path}`, {
    hints,
    related,
  });
}
