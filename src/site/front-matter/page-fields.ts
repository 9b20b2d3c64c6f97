import type { Diagnostic } from '#text';
import { type DataMap, isDataMap } from '../data/document.ts';
import { feedsIn } from '../settings/feeds-from.ts';
import type { FeedFormat, SitemapSettings } from '../settings/site-settings.ts';
import { sitemapFrom } from '../settings/sitemap-from.ts';
import type { Commit } from '../site-input.ts';
import { type DateKeys, datedName, defaultDateKeys } from './date-keys.ts';
import { type FieldSettings, type FileFacts, fieldReader } from './field-reader.ts';
import type { FrontMatter } from './front-matter.ts';
import type { PageDate } from './page-date.ts';

/** The fields of a page that kanzen itself understands. Anything else is in `params`. */
export interface PageFields {
  readonly title: string | undefined;
  readonly linkTitle: string | undefined;
  readonly description: string | undefined;
  readonly summary: string | undefined;
  readonly date: PageDate | undefined;
  readonly lastmod: PageDate | undefined;
  readonly publishDate: PageDate | undefined;
  readonly expiryDate: PageDate | undefined;
  readonly draft: boolean;
  readonly weight: number;
  readonly slug: string | undefined;
  readonly url: string | undefined;
  readonly aliases: readonly string[];
  readonly keywords: readonly string[];
  readonly type: string | undefined;
  readonly layout: string | undefined;
  /** Whether the page becomes a file (`build.render`, `headless`). */
  readonly rendered: boolean;
  /** Whether it has an address, which one with `render: link` has although it is no file. */
  readonly addressed: boolean;
  /** Whether lists and feeds mention it (`build.list`, `headless`). */
  readonly listed: boolean;
  /** Whether only the list of its section does (`build.list: local`). */
  readonly listedLocally: boolean;
  /** What `outputs` says; undefined where the site decides. */
  readonly feeds: readonly FeedFormat[] | undefined;
  /** Whether the files of its bundle are published (`build.publishResources`). */
  readonly publishesResources: boolean;
  /** The newest commit that changed the page's file; undefined where nobody asked for it. */
  readonly commit: Commit | undefined;
  readonly sitemap: SitemapFields;
  /** What is said of the files of its bundle: maps with `src`, `name`, `title` and `params`. */
  readonly resources: readonly DataMap[];
  /** What ties translations together where their paths differ. */
  readonly translationKey: string | undefined;
  /** `isCJKLanguage`: whether its words are counted by their characters; undefined where its text decides. */
  readonly countsCharacters: boolean | undefined;
  /** Terms by the taxonomy's name, such as `tags`. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Everything that is no field of kanzen's, and the map `params`. */
  readonly params: DataMap;
}

/** What the sitemap says of a page. */
export interface SitemapFields extends SitemapSettings {
  readonly isOut: boolean;
}

/** The fields with what is wrong with them. */
export interface FieldsResult {
  readonly fields: PageFields;
  readonly diagnostics: readonly Diagnostic[];
}

/** The fields that kanzen understands, in lower case. */
export const ownKeys: ReadonlySet<string> = new Set<string>([
  ...['title', 'linktitle', 'description', 'summary', 'draft', 'weight', 'slug', 'url', 'aliases', 'alias'],
  ...[
    'keywords',
    'type',
    'layout',
    'params',
    'cascade',
    'resources',
    'menu',
    'menus',
    'build',
    '_build',
    'headless',
  ],
  ...['outputs', 'sitemap', 'translationkey', 'iscjklanguage', 'markup', 'kanzen'],
  ...Object.values(defaultDateKeys).flat(),
]);

/**
 * Reads the fields of a page. A value that cannot be what its field needs is a diagnostic at its place, and
 * is left out.
 */
export function pageFields(
  matter: FrontMatter,
  settings: FieldSettings,
  file: FileFacts = { name: '' },
): FieldsResult {
  const diagnostics: Diagnostic[] = [];
  const read = fieldReader(matter, settings, diagnostics, file);
  const { dateKeys = defaultDateKeys } = settings;
  const stated = settings.taxonomies.map((taxonomy) => [taxonomy, read.list(taxonomy)] as const);
  const terms = new Map(stated.filter(([, list]) => list.length > 0));
  // Hugo: where a file's name tells its date, the rest of the name is the slug.
  const named = isDatedByName(matter.data, dateKeys) ? datedName(file.name) : undefined;
  // Templates for new notes leave fields empty that an author may fill in.
  const text = (key: string) => read.text(key) || undefined;
  const fields: PageFields = {
    title: text('title'),
    linkTitle: text('linktitle'),
    description: read.text('description'),
    summary: read.text('summary'),
    date: read.date(dateKeys.date),
    lastmod: read.date(dateKeys.lastmod),
    publishDate: read.date(dateKeys.publishDate),
    expiryDate: read.date(dateKeys.expiryDate),
    draft: read.flag('draft') ?? false,
    weight: read.number('weight') ?? 0,
    slug: text('slug') ?? (named?.rest || undefined),
    url: text('url'),
    aliases: [...read.list('aliases'), ...read.list('alias')],
    keywords: read.list('keywords'),
    type: text('type'),
    layout: text('layout'),
    ...visibility(matter.data, file.isBundle === true),
    commit: file.commit,
    feeds: 'outputs' in matter.data ? feedsIn(read.list('outputs')) : undefined,
    sitemap: sitemapOf(matter.data),
    resources: Array.isArray(matter.data.resources) ? matter.data.resources.filter(isDataMap) : [],
    translationKey: read.text('translationkey'),
    countsCharacters: read.flag('iscjklanguage'),
    terms,
    params: params(matter.data, terms),
  };
  return { fields, diagnostics: unique(diagnostics) };
}

/** Whether a date is taken from the file's name: no key before that holds one. */
function isDatedByName(data: DataMap, keys: DateKeys): boolean {
  return Object.values(keys).some((list: readonly string[]) => {
    const at = list.indexOf(':filename');
    return at >= 0 && !list.slice(0, at).some((key) => Object.hasOwn(data, key));
  });
}

function sitemapOf({ sitemap }: DataMap): SitemapFields {
  const map = isDataMap(sitemap) ? sitemap : {};
  const isOut = sitemap === false || map.disable === true || map.Disable === true;
  return { ...sitemapFrom(map), isOut };
}

type Visibility = 'rendered' | 'addressed' | 'listed' | 'listedLocally' | 'publishesResources';

/** Hugo: `build: {render: never, list: never}`, `_build` in older sites, and `headless: true` of a bundle for both. */
function visibility(data: DataMap, isBundle: boolean): Pick<PageFields, Visibility> {
  const build = data.build ?? data._build;
  const headless = isBundle && data.headless === true;
  const never = (value: unknown) => value === false || value === 'never';
  const map = isDataMap(build) ? build : {};
  return {
    rendered: !headless && !never(map.render) && map.render !== 'link',
    addressed: !headless && !never(map.render),
    listed: !headless && !never(map.list),
    listedLocally: map.list === 'local',
    publishesResources: (map.publishResources ?? map.publishresources) !== false,
  };
}

/**
 * `params`, every field that is nobody's, and the terms of each taxonomy, since a taxonomy need not have
 * pages of its terms; a field in `params` wins, as in Hugo.
 */
function params(data: DataMap, terms: ReadonlyMap<string, readonly string[]>): DataMap {
  const others = Object.entries(data).filter(([key]) => !ownKeys.has(key));
  const own = isDataMap(data.params) ? data.params : {};
  return { ...Object.fromEntries(others), ...Object.fromEntries(terms), ...own };
}

function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((found) => [JSON.stringify(found), found]));
  return [...seen.values()];
}

/** The front matter of a page that nobody wrote. */
export const emptyFrontMatter: FrontMatter = {
  data: {},
  body: '',
  bodyLine: 1,
  diagnostics: [],
  placeOf: () => ({ path: '', line: 1, column: 1 }),
  writtenAt: () => undefined,
};
