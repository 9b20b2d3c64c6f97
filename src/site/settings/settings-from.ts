import { type DataMap, isDataMap, valueIgnoringCase } from '../data/document.ts';
import { dateKeysFrom, readsHistory } from '../front-matter/date-keys.ts';
import { nearWord } from '../near-word.ts';
import { permalinksFrom, taxonomiesFrom } from './address-settings.ts';
import { valueProblems } from './check-values.ts';
import { feedsFrom, noFeeds, rssNameFrom, unknownFormats } from './feeds-from.ts';
import { ignoring } from './ignored-files.ts';
import { disabledLanguagesFrom, languagesFrom, unknownInLanguages } from './languages-from.ts';
import { headingIdsFrom, markdownFrom, unknownMarkup } from './markdown-from.ts';
import { menusFrom } from './menus-from.ts';
import { folderKeys, mountsFrom, unknownInModule } from './mounts-from.ts';
import { picturesFrom } from './pictures-from.ts';
import { relatedFrom } from './related-from.ts';
import { schemasFrom } from './schemas-from.ts';
import { type SettingProblem, type SettingReader, settingReader } from './setting-reader.ts';
import { type DisabledKind, defaultSettings, type SiteSettings } from './site-settings.ts';
import { sitemapFrom } from './sitemap-from.ts';

/** Keys that are understood, in lower case. Hugo's own names are kept wherever Hugo has the thing. */
export const knownKeys: ReadonlySet<string> = new Set(
  `
    title description author copyright baseurl timezone language locale languagecode
    defaultcontentlanguage defaultcontentlanguageinsubdir disabledefaultlanguageredirect languages
    taxonomies permalinks disablepathtolower uglyurls disablealiases pagination paginate paginatepath
    feeds services rsslimit menu menus enablerobotstxt search markdowntwins summarylength headingids
    collapseblanks builddrafts buildfuture buildexpired params hascjklanguage enableemoji markup rawhtml
    pictures socialcards emoji math typographer hardbreaks blockattributes toc mainsections disablekinds
    outputs outputformats feedcontent sitemap sectionpagesmenu brokenlinks disablelanguages printpages cascade
    frontmatter related enablegitinfo schemas linenumbers ignorefiles removepathaccents module
  `
    .trim()
    .split(/\s+/)
    .concat(folderKeys),
);

/** Reads settings from data; keys are matched without regard to case, as Hugo does. */
export function settingsFrom(
  data: DataMap,
  options: { readonly isHugo: boolean },
): { readonly settings: SiteSettings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [...valueProblems(data, options.isHugo)];
  const read = settingReader(data, problems);
  unknownKeys(data, read, options, problems);
  const mounts = mountsFrom(read, problems);
  const disabled = disabledKindsOf(read);
  const settings: SiteSettings = {
    title: read.text('title') ?? defaultSettings.title,
    description: read.text('description') ?? textIn(read.map('params'), 'description') ?? '',
    author: authorOf(read),
    copyright: read.text('copyright') ?? '',
    baseUrl: withSlash(read.text('baseurl') ?? defaultSettings.baseUrl),
    timeZone: read.text('timezone') ?? defaultSettings.timeZone,
    languages: languagesFrom(read, options.isHugo, mounts),
    disabledLanguages: disabledLanguagesFrom(read),
    taxonomies: taxonomiesFrom(read.map('taxonomies')) ?? defaultSettings.taxonomies,
    ...addresses(read),
    ...paginationOf(read),
    feeds: disabled.has('rss') ? noFeeds : feedsFrom(read),
    rssName: rssNameFrom(read),
    feedLimit: Math.max(0, read.number('rsslimit') ?? rssLimit(read.map('services'))),
    feedContent: read.oneOf('feedcontent', ['summary', 'full']) ?? 'summary',
    sitemap: sitemapFrom(read.map('sitemap') ?? {}),
    menus: menusFrom(read.map('menus') ?? read.map('menu')),
    sectionsMenu: read.text('sectionpagesmenu'),
    robots: !disabled.has('robotstxt') && (read.flag('enablerobotstxt') ?? !options.isHugo),
    search: read.flag('search') ?? true,
    printPages: printPagesOf(read),
    brokenLinks: read.oneOf('brokenlinks', ['error', 'warning']) ?? 'error',
    markdownTwins: read.flag('markdowntwins') ?? false,
    summaryLength: read.number('summarylength') ?? defaultSettings.summaryLength,
    markdown: markdownFrom(read, options.isHugo),
    pictures: picturesFrom(read),
    socialCards: cardsOf(read.map('socialcards')),
    ...homeOf(read, options.isHugo),
    disabledKinds: disabled,
    mounts,
    ignoredFiles: ignoring(read.raw('ignorefiles')),
    cascade: read.raw('cascade'),
    schemas: schemasFrom(read, problems),
    related: relatedFrom(read, options.isHugo, problems),
    headingIds: headingIdsFrom(read),
    ...published(read),
    params: read.map('params') ?? {},
  };
  return { settings, problems };
}

type AddressKey =
  | 'permalinks'
  | 'pathRules'
  | 'uglyUrls'
  | 'redirectsAliases'
  | 'redirectsDefaultLanguage'
  | 'defaultLanguageInSubdirectory';

function addresses(read: SettingReader): Pick<SiteSettings, AddressKey> {
  return {
    permalinks: permalinksFrom(read.map('permalinks')),
    pathRules: pathRulesOf(read),
    uglyUrls: uglyUrlsOf(read),
    redirectsAliases: !(read.flag('disablealiases') ?? false),
    defaultLanguageInSubdirectory: read.flag('defaultcontentlanguageinsubdir') ?? false,
    redirectsDefaultLanguage: !(read.flag('disabledefaultlanguageredirect') ?? false),
  };
}

function paginationOf(
  read: SettingReader,
): Pick<SiteSettings, 'pagerSize' | 'pagerPath' | 'redirectsFirstParts'> {
  const map = read.map('pagination');
  return {
    pagerSize: numberIn(map, 'pagerSize') ?? read.number('paginate') ?? defaultSettings.pagerSize,
    pagerPath: textIn(map, 'path') ?? read.text('paginatepath') ?? defaultSettings.pagerPath,
    redirectsFirstParts: valueIgnoringCase(map, 'disableAliases') !== true,
  };
}

function published(
  read: SettingReader,
): Pick<SiteSettings, 'buildDrafts' | 'buildFuture' | 'buildExpired' | 'dateKeys' | 'usesHistory'> {
  const enableGitInfo = read.flag('enablegitinfo') ?? false;
  const dateKeys = dateKeysFrom(read.map('frontmatter'), enableGitInfo);
  return {
    buildDrafts: read.flag('builddrafts') ?? false,
    buildFuture: read.flag('buildfuture') ?? false,
    buildExpired: read.flag('buildexpired') ?? false,
    dateKeys,
    usesHistory: enableGitInfo || readsHistory(dateKeys),
  };
}

/** A wrong key of our own file is an error; a key of Hugo's that means nothing here is named once. */
function unknownKeys(
  data: DataMap,
  read: SettingReader,
  { isHugo }: { readonly isHugo: boolean },
  problems: SettingProblem[],
): void {
  const markup = read.map('markup') ?? {};
  const keys = [
    ...Object.keys(data).filter((key) => !knownKeys.has(key.toLowerCase().replace(/^(staticdir)\d+$/, '$1'))),
    ...unknownMarkup(markup),
    ...unknownFormats(read),
    ...unknownInLanguages(read),
    ...unknownInModule(read),
  ];
  if (isHugo && keys.length > 0) {
    const message = `These keys of Hugo have no effect: ${keys.join(', ')}`;
    problems.push({
      code: 'configuration-unsupported',
      severity: 'info',
      key: keys[0] ?? '',
      message,
      hints: [],
    });
    return;
  }
  for (const key of keys) {
    const near = nearWord(key.toLowerCase(), knownKeys);
    const hints = [
      near === undefined ? `Known keys are ${[...knownKeys].sort().join(', ')}` : `Did you mean "${near}"?`,
      'Values of your own belong under params',
    ];
    const message = `There is no such key: ${JSON.stringify(key)}`;
    problems.push({ code: 'configuration-unknown', severity: 'error', key, message, hints });
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

function authorOf(read: SettingReader): string {
  const map = read.map('params');
  const author = read.raw('author') ?? map?.author;
  if (typeof author === 'string') return author;
  return (isDataMap(author) ? textIn(author, 'name') : undefined) ?? '';
}

function pathRulesOf(read: SettingReader): SiteSettings['pathRules'] {
  return {
    keepCase: read.flag('disablepathtolower') ?? false,
    dropAccents: read.flag('removepathaccents') ?? false,
    blanks: read.flag('collapseblanks') ? 'collapse' : 'each',
  };
}

/** Whether, or for which sections; Docsy's `outputs` name it `print`. */
function printPagesOf(read: SettingReader): ReadonlySet<string> {
  const value = read.raw('printpages');
  const outputs = Object.values(read.map('outputs') ?? {}).flat();
  if (Array.isArray(value))
    return new Set(value.map((one) => String(one).replace(/^\/(?=.)|(?<=.)\/$/g, '')));
  const theirs = outputs.some((name) => String(name).toLowerCase() === 'print');
  return new Set((read.flag('printpages') ?? theirs) ? ['*'] : []);
}

/** Hugo: for the whole site, or section by section. */
function uglyUrlsOf(read: SettingReader): SiteSettings['uglyUrls'] {
  const value = read.raw('uglyurls');
  if (!isDataMap(value)) return read.flag('uglyurls') ?? false;
  return new Set(Object.keys(value).filter((section) => value[section] === true));
}

const kinds = ['home', 'page', 'section', 'taxonomy', 'term', 'rss', 'sitemap', 'robotstxt', '404'] as const;

/**
 * `taxonomyTerm` is what older sites call the kind `taxonomy`; where both stand, `taxonomy` is what they call
 * `term`, and neither is wanted. Hugo 0.111 does so; since 0.112 the second name is the first one again.
 */
function disabledKindsOf(read: SettingReader): ReadonlySet<DisabledKind> {
  const named = (read.list('disablekinds') ?? []).map((kind) => kind.toLowerCase());
  const isOld = named.includes('taxonomy') && named.includes('taxonomyterm');
  const meant = [...named.map((kind) => (kind === 'taxonomyterm' ? 'taxonomy' : kind)), isOld ? 'term' : ''];
  return new Set(kinds.filter((kind) => meant.includes(kind)));
}

function cardsOf(map: DataMap | undefined): SiteSettings['socialCards'] {
  const font = textIn(map, 'font');
  // A font is one of the site's own files: no path leads out of it.
  return font === undefined || font.split('/').includes('..') ? undefined : { font };
}

/** Hugo: the home page has all pages, unless a theme chooses from them; its feed always has all. */
function homeOf(
  read: SettingReader,
  isHugo: boolean,
): Pick<SiteSettings, 'mainSections' | 'feedsMainSections'> {
  const stated = mainSectionsOf(read);
  return {
    mainSections: stated ?? (isHugo ? 'all' : undefined),
    feedsMainSections: !isHugo && stated !== undefined,
  };
}

function mainSectionsOf(read: SettingReader): readonly string[] | undefined {
  const stated = read.raw('mainsections') ?? valueIgnoringCase(read.map('params'), 'mainsections');
  const list = typeof stated === 'string' ? [stated] : stated;
  return Array.isArray(list) && list.length > 0 ? list.map(String) : undefined;
}

function rssLimit(services: DataMap | undefined): number {
  const rss = services?.rss;
  return (isDataMap(rss) ? numberIn(rss, 'limit') : undefined) ?? 0;
}

function textIn(map: DataMap | undefined, key: string): string | undefined {
  const value = valueIgnoringCase(map, key);
  return typeof value === 'string' ? value : undefined;
}

function numberIn(map: DataMap | undefined, key: string): number | undefined {
  const value = valueIgnoringCase(map, key);
  return typeof value === 'number' ? value : undefined;
}
