import { type RenderedMarkdown, renderShort } from '#markdown';
import { isHtml, isOrg } from '#text';
import type { NoteReport, Verdict } from '#verification';
import { type PlacedPage, topSection } from '../content/page.ts';
import { pageOrder } from '../content/page-order.ts';
import { readableName } from '../content/read-pages.ts';
import type { SiteTree } from '../content/site-tree.ts';
import { printPath } from '../render/print-pages.ts';
import { settingsIn } from '../settings/address-settings.ts';
import type { FeedFormat, SiteSettings } from '../settings/site-settings.ts';
import { siteTexts } from '../settings/site-texts.ts';
import type { SiteFiles } from '../site-files.ts';
import type { Commit } from '../site-input.ts';
import { proseText } from '../templates/plain-text.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import type {
  BundledPage,
  FeedLink,
  GitModel,
  PageLink,
  PageModel,
  TaxonomyLink,
  TermLink,
  VerificationModel,
} from './model.ts';
import { pagePicture, resourceModels } from './resources.ts';
import { statedFields } from './stated-fields.ts';

/** What models of pages are made from. */
export interface ModelSources {
  readonly tree: SiteTree;
  /** Pages that are files of bundles. */
  readonly bundled: readonly PlacedPage[];
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly notes: ReadonlyMap<string, RenderedMarkdown>;
  readonly files: SiteFiles;
  readonly report: (path: string) => NoteReport | undefined;
  /** Where the file at a path lies, as its author knows it. */
  readonly originOf: (path: string) => string;
}

/** The part of a page's model that is about the page alone. */
export type OwnModel = Omit<
  PageModel,
  'content' | 'ancestors' | 'pages' | 'terms' | 'previous' | 'next' | 'related' | 'series' | 'translations'
>;

/** The fields of a page that lists show. */
export function pageLink(page: PlacedPage, sources: ModelSources): PageLink {
  const note = sources.notes.get(page.id);
  return {
    ...statedFields(page, sources.urls),
    summary: fromElsewhere(summaryOf(page, note), sources.urls.page(page)),
    truncated: note?.truncated ?? false,
    language: page.language,
    tags: termLinks(page, 'tags', sources),
    taxonomies: taxonomyLinks(page, sources),
    wordCount: note?.wordCount ?? 0,
    readingMinutes: note?.readingMinutes ?? 0,
    image: pagePicture(page, sources.settings, sources.urls),
    verification: page.path === undefined ? null : verification(sources.report(page.path)),
  };
}

/** A summary is read on other pages: a link to a heading of its own page leads to that page. */
function fromElsewhere(html: string, url: string): string {
  return html.replace(/(<a\s[^>]*?\bhref=")(?=#)/g, `$1${url}`);
}

/** Hugo: what stands before `<!--more-->`, else what the front matter says, else the first paragraphs. */
function summaryOf({ fields, language }: PlacedPage, note: RenderedMarkdown | undefined): string {
  const stated = note?.divided === true ? undefined : fields.summary;
  return stated === undefined ? (note?.summary ?? '') : renderShort(stated, language);
}

/** Everything about a page that needs no other page's content. */
export function ownModel(page: PlacedPage, sources: ModelSources): OwnModel {
  const { fields } = page;
  const { settings, urls } = sources;
  const note = sources.notes.get(page.id);
  return {
    ...pageLink(page, sources),
    type: fields.type ?? (topSection(page) || 'page'),
    layout: fields.layout ?? null,
    toc: fields.params.toc === false ? [] : (note?.toc ?? []),
    description: fields.description ?? describe(page, note),
    keywords: fields.keywords,
    git: fields.commit === undefined ? null : gitModel(fields.commit),
    feeds: feedLinks(page, sources),
    resources: resourceModels(page, sources, bundledPages(page, sources)),
    source: page.path === undefined ? null : sources.originOf(page.path),
    math: note?.usesMath ?? false,
    markdownUrl: settings.markdownTwins && hasTwin(page) ? urls.url(twinPath(page)) : null,
    printUrl: printUrl(page, sources),
    isHome: page.kind === 'home',
  };
}

/** The pages in the bundle of a page, by their paths, in the order of lists. */
function bundledPages(page: PlacedPage, sources: ModelSources): ReadonlyMap<string, BundledPage> {
  const inside = new Set(page.resources.filter(({ isPage }) => isPage).map(({ path }) => path));
  if (inside.size === 0) return new Map();
  const tag = sources.settings.languages.find(({ key }) => key === page.language)?.tag ?? page.language;
  const own = sources.bundled.filter(({ path }) => path !== undefined && inside.has(path));
  return new Map(
    own.sort(pageOrder(tag)).map((one) => {
      const { html = '', toc = [] } = sources.notes.get(one.id) ?? {};
      return [one.path ?? '', { ...pageLink(one, sources), content: html, toc }] as const;
    }),
  );
}

function printUrl(page: PlacedPage, { settings, urls }: ModelSources): string | null {
  const path = printPath(page, settings);
  return path === undefined ? null : urls.url(path);
}

function gitModel(commit: Commit): GitModel {
  return { ...commit, shortHash: commit.hash.slice(0, 7) };
}

function taxonomyLinks(page: PlacedPage, sources: ModelSources): readonly TaxonomyLink[] {
  return settingsIn(sources.settings, page.language)
    .taxonomies.map((name) => ({ name, title: readableName(name), terms: termLinks(page, name, sources) }))
    .filter(({ terms }) => terms.length > 0);
}

/** The terms that a page bears, each with its number of pages. */
export function termLinks(
  page: PlacedPage,
  taxonomy: string,
  { tree, urls }: ModelSources,
): readonly TermLink[] {
  return tree.termsOf(page, taxonomy).map((term) => ({
    title: term.title,
    url: urls.page(term),
    count: tree.childrenOf(term).length,
  }));
}

const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The file of a list page's feed. */
export function feedPath(page: PlacedPage, format: FeedFormat, { rssName }: SiteSettings): string {
  const files: Readonly<Record<FeedFormat, string>> = {
    rss: `${rssName}.xml`,
    atom: 'atom.xml',
    json: 'feed.json',
  };
  const folder = page.address.path.replace(/\.html$/, '/');
  return `${folder}${files[format]}`;
}

/** The feeds of a list page. */
export function feedLinks(page: PlacedPage, { settings, urls }: ModelSources): readonly FeedLink[] {
  return feedFormats(page, settings).map((format) => ({
    type: feedTypes[format],
    title: page.kind === 'home' ? siteTexts(settings, page.language).title : page.title,
    url: urls.url(feedPath(page, format, settings)),
  }));
}

/** The formats of a list page's feeds: its own `outputs` decide, else what the site says of such pages. */
export function feedFormats({ kind, fields }: PlacedPage, { feeds }: SiteSettings): readonly FeedFormat[] {
  return kind === 'page' ? [] : (fields.feeds ?? feeds[kind]);
}

/** Whether a page is written in Markdown, and so can be read as such. */
export function hasTwin({ path }: PlacedPage): boolean {
  return path !== undefined && !isOrg(path) && !isHtml(path);
}

/** The file of a page's Markdown twin. */
export function twinPath(page: PlacedPage): string {
  return page.address.path.endsWith('/')
    ? `${page.address.path}index.md`
    : page.address.path.replace(/\.html$/, '.md');
}

function verification(report: NoteReport | undefined): VerificationModel | null {
  if (report === undefined || report.steps.length === 0) return null;
  const count = (verdict: Verdict) => report.steps.filter((step) => step.verdict === verdict).length;
  const counts = {
    steps: report.steps.length,
    verified: count('verified'),
    elided: count('elided'),
    unchecked: count('unchecked'),
    recorded: count('recorded'),
    illustrative: count('illustrative'),
    unsupported: count('unsupported'),
    failed: count('failed'),
  };
  const proved = counts.verified + counts.elided;
  const wrong = counts.failed + counts.unsupported;
  const state = wrong > 0 ? 'failed' : proved === counts.steps ? 'proved' : 'partly';
  return { state, kubernetes: report.kubernetes, kubectl: report.kubectl, counts };
}

/** What a page says of itself where it has no description: the summary that its author chose, else its start. */
function describe(page: PlacedPage, note: RenderedMarkdown | undefined): string {
  const isChosen = note?.divided === true || page.fields.summary !== undefined;
  const chosen = isChosen ? proseText(summaryOf(page, note)) : '';
  return teaser(chosen || proseText(note?.html ?? '', 4 * teaserLength) || (note?.text ?? ''));
}

const teaserLength = 160;

/** The start of a text for a description, cut at the end of a sentence where one is near. */
function teaser(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // A character takes two places at most.
  const characters = [...line.slice(0, 2 * teaserLength + 2)];
  if (characters.length <= teaserLength) return line;
  const cut = characters.slice(0, teaserLength).join('');
  const end = Math.max(...['。', '．', '. ', '！', '？'].map((mark) => cut.lastIndexOf(mark)));
  return end > teaserLength / 2 ? cut.slice(0, end + 1).trim() : `${cut.trimEnd()}…`;
}
