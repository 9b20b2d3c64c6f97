import type { HeadingIds, Quotes } from '#markdown';
import type { Expression } from '#text';
import type { DataMap } from '../data/document.ts';
import { type DateKeys, defaultDateKeys } from '../front-matter/date-keys.ts';
import type { PageSchema } from '../front-matter/page-schema.ts';
import { defaultPathRules, type PathRules } from '../urls/path-rules.ts';
import type { Mount } from './mounts-from.ts';
import { type RelatedSettings, relatedOfKanzen } from './related-settings.ts';

/** The feeds that a list page can have, by the name of their file. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** The kinds of pages that list others, and so can have feeds. */
export type ListKind = 'home' | 'section' | 'taxonomy' | 'term';

/** What a site says of itself; a language may say it in its own words. */
export interface SiteTexts {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly copyright: string;
}

/** One language of the site. */
export interface LanguageSettings {
  /** Its key in file names and addresses, such as `ja`. */
  readonly key: string;
  /** Its BCP 47 tag for `lang=`, such as `ja-JP`. */
  readonly tag: string;
  /** Its name in itself, such as `日本語`. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly weight: number;
  /** What the site says of itself in this language. */
  readonly texts: Partial<SiteTexts>;
  /** A folder of its own; otherwise the language is in the file's name (`page.en.md`). */
  readonly contentDir: string | undefined;
  readonly params: DataMap;
  readonly menus: Menus | undefined;
  /** The plural names of its taxonomies, where they are not the site's. */
  readonly taxonomies: readonly string[] | undefined;
  /** Patterns of addresses of its own, joined with the site's. */
  readonly permalinks: PermalinkSettings;
  /** How many notes a part of a list has, and what parts are called, where it differs from the site's. */
  readonly pagerSize: number | undefined;
  readonly pagerPath: string | undefined;
}

/** An entry of a menu, as the configuration or a page's front matter states it. */
export interface MenuEntry {
  readonly identifier: string;
  readonly name: string;
  /** An address, or undefined where the entry is a page of its own. */
  readonly url: string | undefined;
  /** A page by its path in `content/`. */
  readonly pageRef: string | undefined;
  readonly weight: number;
  readonly parent: string | undefined;
  readonly title: string;
  /** What stands before and after the name, such as an icon's name. */
  readonly pre: string;
  readonly post: string;
  readonly params: DataMap;
}

/** Menu entries by the menu's name. */
export type Menus = ReadonlyMap<string, readonly MenuEntry[]>;

/** Permalink patterns by the page's kind and top section. */
export interface PermalinkSettings {
  readonly page: ReadonlyMap<string, string>;
  readonly section: ReadonlyMap<string, string>;
  readonly term: ReadonlyMap<string, string>;
}

/** How Markdown is rendered. */
export interface MarkdownSettings {
  /** `safe` keeps an allow-list of raw HTML, `none` drops all of it. */
  readonly rawHtml: 'safe' | 'none';
  readonly emoji: boolean;
  /** Whether `$…$` is math; a page may say otherwise with `math` in its front matter. */
  readonly math: boolean;
  /** Curly quotes and dashes. */
  readonly typographer: boolean;
  readonly quotes: Quotes;
  /** Whether the lines of code are numbered. */
  readonly lineNumbers: boolean;
  /** Whether every line feed of a paragraph is a line break. */
  readonly hardBreaks: boolean;
  /** The protocol of a bare address that states none; false where such addresses are no links. */
  readonly linkify: string | false;
  readonly blockAttributes: boolean;
  readonly tocLevels: { readonly from: number; readonly to: number };
}

/** Smaller copies of the pictures in notes. */
export interface PictureSettings {
  /** The widths in pixels, ascending; a picture has copies in those that are below its own. */
  readonly widths: readonly number[];
  /** From 1 to 100. */
  readonly quality: number;
  /** What the copies are: AVIF is smaller, and takes longer to make. */
  readonly format: PictureFormat;
}

/** The formats in which copies of pictures can be. */
export type PictureFormat = 'webp' | 'avif';

/** The sorts of page and file that Hugo's `disableKinds` can leave out, in lower case. */
export type DisabledKind =
  | 'home'
  | 'page'
  | 'section'
  | 'taxonomy'
  | 'term'
  | 'rss'
  | 'sitemap'
  | 'robotstxt'
  | '404';

/** What the sitemap says of every page, unless the page says otherwise. */
export interface SitemapSettings {
  readonly changeFrequency: string | undefined;
  readonly priority: number | undefined;
}

/** What a configuration decides. Every field has a value: the default where nothing is configured. */
export interface SiteSettings extends SiteTexts {
  /** Where the site is published, with a final slash; `/` where no address is known. */
  readonly baseUrl: string;
  readonly timeZone: string;
  /** The languages, the default one first. */
  readonly languages: readonly LanguageSettings[];
  /** Languages of which nothing is published. */
  readonly disabledLanguages: readonly LanguageSettings[];
  readonly defaultLanguageInSubdirectory: boolean;
  /** Whether `aliases` become pages (Hugo's `disableAliases`, where a server does that). */
  readonly redirectsAliases: boolean;
  /** Whether the default language can be reached by the address that is not its home, too. */
  readonly redirectsDefaultLanguage: boolean;
  /** Whether the first part of a list is also reached as `page/1/` (Hugo's `pagination.disableAliases`). */
  readonly redirectsFirstParts: boolean;
  /** Plural names, such as `tags`. */
  readonly taxonomies: readonly string[];
  readonly permalinks: PermalinkSettings;
  readonly pathRules: PathRules;
  /** For all pages, or for those of the named top sections. */
  readonly uglyUrls: boolean | ReadonlySet<string>;
  readonly pagerSize: number;
  readonly pagerPath: string;
  readonly feeds: Readonly<Record<ListKind, readonly FeedFormat[]>>;
  /** What the files of RSS feeds are called, without their end (Hugo's `outputFormats.RSS.baseName`). */
  readonly rssName: string;
  /** The most items in a feed; 0 for all. */
  readonly feedLimit: number;
  /** Whether the feed of the home page has the main sections alone; in Hugo it always has all pages. */
  readonly feedsMainSections: boolean;
  /** What an entry of a feed holds. */
  readonly feedContent: 'summary' | 'full';
  readonly sitemap: SitemapSettings;
  readonly menus: Menus;
  /** The menu in which every top section stands by itself (Hugo's `sectionPagesMenu`). */
  readonly sectionsMenu: string | undefined;
  readonly robots: boolean;
  readonly search: boolean;
  /** The sections, by their folders, that also have all their pages on one; `/` is the whole site, `*` each. */
  readonly printPages: ReadonlySet<string>;
  /** What a link, heading or file that is not there does: it stops the publication, or is only told. */
  readonly brokenLinks: 'error' | 'warning';
  /** A Markdown twin beside each page, and `llms.txt`. */
  readonly markdownTwins: boolean;
  /**
   * The number of words (of runes, in Chinese, Japanese and Korean) after which an automatic summary ends.
   */
  readonly summaryLength: number;
  readonly markdown: MarkdownSettings;
  /** Undefined where pictures are published as they are. */
  readonly pictures: PictureSettings | undefined;
  /** Undefined where pages have no cards; `font` is a font file by its path in the site. */
  readonly socialCards: { readonly font: string } | undefined;
  /** The sections that the home page lists; undefined for all, `all` for pages in no section as well. */
  readonly mainSections: readonly string[] | 'all' | undefined;
  readonly disabledKinds: ReadonlySet<DisabledKind>;
  /** What stands in the place of `content/`, `static/` and their like. */
  readonly mounts: readonly Mount[];
  /** Files of `content/`, `data/` and `i18n/` that are no part of the site. */
  readonly ignoredFiles: readonly Expression[];
  /** What every page is handed down, as from a `cascade` of the home page. */
  readonly cascade: unknown;
  /** Which front matter keys hold a date, in the order in which they are tried (Hugo's `frontmatter`). */
  readonly dateKeys: DateKeys;
  /** What front matter must be. */
  readonly schemas: readonly PageSchema[];
  /** Whether dates of changes, and `page.git`, come from version control (Hugo's `enableGitInfo`). */
  readonly usesHistory: boolean;
  readonly related: RelatedSettings;
  readonly headingIds: HeadingIds;
  readonly buildDrafts: boolean;
  readonly buildFuture: boolean;
  readonly buildExpired: boolean;
  readonly params: DataMap;
}

/** The settings of a site that configures nothing. */
export const defaultSettings: SiteSettings = {
  title: 'kanzen',
  description: '',
  author: '',
  copyright: '',
  baseUrl: '/',
  timeZone: 'UTC',
  languages: [language('ja')],
  disabledLanguages: [],
  defaultLanguageInSubdirectory: false,
  redirectsAliases: true,
  redirectsDefaultLanguage: true,
  redirectsFirstParts: true,
  taxonomies: ['tags', 'categories'],
  permalinks: { page: new Map(), section: new Map(), term: new Map() },
  pathRules: defaultPathRules,
  uglyUrls: false,
  pagerSize: 10,
  pagerPath: 'page',
  feeds: { home: ['rss'], section: ['rss'], taxonomy: ['rss'], term: ['rss'] },
  rssName: 'index',
  feedLimit: 0,
  feedsMainSections: false,
  feedContent: 'summary',
  sitemap: { changeFrequency: undefined, priority: undefined },
  menus: new Map(),
  sectionsMenu: undefined,
  robots: true,
  search: true,
  printPages: new Set(),
  brokenLinks: 'error',
  markdownTwins: false,
  summaryLength: 70,
  markdown: {
    rawHtml: 'safe',
    emoji: false,
    math: false,
    typographer: false,
    quotes: {},
    lineNumbers: false,
    hardBreaks: false,
    linkify: 'https',
    blockAttributes: false,
    tocLevels: { from: 2, to: 4 },
  },
  pictures: undefined,
  socialCards: undefined,
  mounts: [],
  ignoredFiles: [],
  mainSections: undefined,
  disabledKinds: new Set(),
  cascade: undefined,
  dateKeys: defaultDateKeys,
  schemas: [],
  usesHistory: false,
  related: relatedOfKanzen,
  headingIds: 'hugo',
  buildDrafts: false,
  buildFuture: false,
  buildExpired: false,
  params: {},
};

/** A language of which only the key is known. */
export function language(key: string): LanguageSettings {
  const direction = /^(ar|he|fa|ur)\b/.test(key) ? 'rtl' : 'ltr';
  const permalinks: PermalinkSettings = { page: new Map(), section: new Map(), term: new Map() };
  const pager = { pagerSize: undefined, pagerPath: undefined };
  const none = { texts: {}, contentDir: undefined, menus: undefined, taxonomies: undefined };
  const own = { permalinks, ...pager, ...none };
  return { key, tag: key, name: nameOf(key), direction, weight: 0, params: {}, ...own };
}

function nameOf(key: string): string {
  try {
    return new Intl.DisplayNames([key], { type: 'language' }).of(key) ?? key;
  } catch {
    return key;
  }
}
