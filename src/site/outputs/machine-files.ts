import type { RenderedMarkdown } from '#markdown';
import type { PlacedPage } from '../content/page.ts';
import type { SiteTree } from '../content/site-tree.ts';
import type { PageLink } from '../model/model.ts';
import { feedFormats, feedPath, hasTwin, twinPath } from '../model/page-models.ts';
import type { FeedFormat, SiteSettings } from '../settings/site-settings.ts';
import { siteTexts } from '../settings/site-texts.ts';
import { languagePrefix } from '../urls/page-address.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { atom } from './atom.ts';
import { type Feed, feedItem, lastUpdate } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';
import { searchFiles } from './search-index.ts';
import { type SitemapEntry, sitemap, sitemapIndex } from './sitemap.ts';

/** What the files for machines are made from. */
export interface MachineSources {
  readonly tree: SiteTree;
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly notes: ReadonlyMap<string, RenderedMarkdown>;
  readonly links: (pages: readonly PlacedPage[]) => readonly PageLink[];
}

/**
 * Feeds, sitemap, robots.txt, the search index, and (where asked for) Markdown twins with llms.txt: path and
 * text.
 */
export function machineFiles(sources: MachineSources): readonly (readonly [string, string])[] {
  const { tree, settings, urls } = sources;
  const lists = tree.pages.filter(({ kind, fields }) => kind !== 'page' && fields.rendered);
  const feeds = lists.flatMap((page) =>
    feedFormats(page, settings).map((format) => feedFile(page, format, sources)),
  );
  const robots = `User-agent: *\nAllow: /\nSitemap: ${urls.permalink('/sitemap.xml')}\n`;
  return [
    ...feeds,
    ...(settings.disabledKinds.has('sitemap') ? [] : sitemaps(sources)),
    ...(settings.robots ? [['robots.txt', robots] as const] : []),
    ...(settings.search ? searchIndexes(sources) : []),
    ...(settings.markdownTwins ? twins(sources) : []),
  ];
}

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss, atom, json: jsonFeed };

function feedFile(page: PlacedPage, format: FeedFormat, sources: MachineSources): readonly [string, string] {
  const { settings, urls, links } = sources;
  const path = feedPath(page, format, settings);
  const pages = feedPages(page, sources).filter(({ fields }) => fields.rendered && !fields.draft);
  const limited = settings.feedLimit > 0 ? pages.slice(0, settings.feedLimit) : pages;
  const origin = /^[a-z]+:\/\/[^/]+/i.exec(settings.baseUrl)?.[0] ?? '';
  const language = settings.languages.find(({ key }) => key === page.language);
  const texts = siteTexts(settings, page.language);
  const feed: Feed = {
    title: page.kind === 'home' ? texts.title : `${page.title} | ${texts.title}`,
    description: page.fields.description ?? texts.description,
    author: texts.author,
    languageTag: language?.tag ?? page.language,
    pageUrl: urls.permalink(page.address.path),
    feedUrl: urls.permalink(path),
    items: limited.flatMap((page) => {
      const full = settings.feedContent === 'full' ? sources.notes.get(page.id)?.html : undefined;
      return links([page]).map((link) => feedItem(link, origin, full));
    }),
  };
  return [path.slice(1), writers[format](feed)];
}

/** Hugo: the feed of the home page has all pages, whatever that page lists. */
function feedPages(page: PlacedPage, { tree, settings }: MachineSources): readonly PlacedPage[] {
  if (page.kind === 'home' && !settings.feedsMainSections) return tree.regularPages(page.language);
  return tree.notesOf(page);
}

/** Hugo: one sitemap, or one for each language in its own folder, with an index of them. */
function sitemaps(sources: MachineSources): readonly (readonly [string, string])[] {
  const { tree, settings, urls } = sources;
  const keys = settings.languages.map(({ key }) => key).filter((key) => tree.home(key) !== undefined);
  if (keys.length < 2) return [['sitemap.xml', sitemap(sitemapEntries(sources))]];
  const all = keys.map((key) => ({ path: `${key}/sitemap.xml`, entries: sitemapEntries(sources, key) }));
  const index = all.map(({ path, entries }) => ({
    permalink: urls.permalink(`/${path}`),
    lastmod: lastUpdate(entries.map(({ lastmod }) => ({ updated: lastmod }))),
  }));
  return [
    ['sitemap.xml', sitemapIndex(index)],
    ...all.map(({ path, entries }) => [path, sitemap(entries)] as const),
  ];
}

function sitemapEntries(
  { tree, settings, urls }: MachineSources,
  language?: string,
): readonly SitemapEntry[] {
  const tagOf = (page: PlacedPage) =>
    settings.languages.find(({ key }) => key === page.language)?.tag ?? page.language;
  // Drafts that are shown on request are not offered to search engines.
  const pages = tree.pages.filter(
    (page) => (language === undefined || page.language === language) && isInSitemap(page),
  );
  const entries = pages.map((page) => {
    const family = [page, ...tree.translationsOf(page)];
    const alternates = family.map((one) => ({
      tag: tagOf(one),
      permalink: urls.permalink(one.address.path),
    }));
    const lastmod = page.fields.lastmod?.iso ?? page.fields.date?.iso ?? null;
    return {
      permalink: urls.permalink(page.address.path),
      lastmod,
      changeFrequency: page.fields.sitemap.changeFrequency ?? settings.sitemap.changeFrequency,
      priority: page.fields.sitemap.priority ?? settings.sitemap.priority,
      alternates: family.length > 1 ? alternates : [],
    };
  });
  return entries.sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

function isInSitemap({ fields }: PlacedPage): boolean {
  return fields.rendered && fields.listed && !fields.listedLocally && !fields.draft && !fields.sitemap.isOut;
}

/** An index for each language; drafts that are shown on request are not found by search. */
function searchIndexes({
  tree,
  settings,
  urls,
  notes,
}: MachineSources): readonly (readonly [string, string])[] {
  return settings.languages.flatMap(({ key }) => {
    if (tree.home(key) === undefined) return [];
    const pages = tree.regularPages(key).filter(({ fields }) => fields.rendered && !fields.draft);
    const documents = pages.map((page) => ({
      title: page.title,
      url: urls.page(page),
      tags: page.fields.terms.get('tags') ?? [],
      text: notes.get(page.id)?.text ?? '',
    }));
    return searchFiles(`${languagePrefix(key, settings).slice(1)}search.json`, documents);
  });
}

function twins({ tree, settings, urls }: MachineSources): readonly (readonly [string, string])[] {
  const pages = tree.pages.filter(hasTwin).filter(({ fields }) => fields.rendered);
  const files = pages.map(
    (page) => [twinPath(page).slice(1), `# ${page.title}\n\n${page.matter.body.trim()}\n`] as const,
  );
  const lines = pages
    .filter(({ kind, fields }) => kind === 'page' && fields.listed && !fields.draft)
    .map((page) => {
      const link = `- [${page.title}](${urls.permalink(twinPath(page))})`;
      return page.fields.description === undefined ? link : `${link}: ${page.fields.description}`;
    });
  const about = settings.description === '' ? '' : `> ${settings.description}\n\n`;
  return [
    ...files,
    ['llms.txt', `# ${settings.title}\n\n${about}## Notes\n\n${lines.join('\n')}\n`] as const,
  ];
}
