import type { DataMap } from '../data/document.ts';
import { valueIgnoringCase } from '../data/document.ts';
import type { SettingReader } from './setting-reader.ts';
import { defaultSettings, type FeedFormat, type ListKind, type SiteSettings } from './site-settings.ts';

/** Of a site that publishes none. */
export const noFeeds: SiteSettings['feeds'] = { home: [], section: [], taxonomy: [], term: [] };

/** Our own list for every kind of list page, else what Hugo's `outputs` say kind by kind. */
export function feedsFrom(read: SettingReader): SiteSettings['feeds'] {
  const own = read.list('feeds');
  const outputs = read.map('outputs');
  const of = (kind: ListKind) =>
    own === undefined ? (listed(outputs, kind) ?? defaultSettings.feeds[kind]) : feedsIn(own);
  return { home: of('home'), section: of('section'), taxonomy: of('taxonomy'), term: of('term') };
}

/** What older sites call a taxonomy is `taxonomyTerm`. */
function listed(outputs: DataMap | undefined, kind: ListKind): readonly FeedFormat[] | undefined {
  const names = kind === 'taxonomy' ? [kind, 'taxonomyTerm'] : [kind];
  const stated = names.map((name) => valueIgnoringCase(outputs, name)).find(Array.isArray);
  return stated && feedsIn(stated.map(String));
}

/** The feeds among names of output formats. */
export function feedsIn(names: readonly string[]): readonly FeedFormat[] {
  return [...new Set(names.map((name) => name.toLowerCase()))].filter(
    (name) => name === 'rss' || name === 'atom' || name === 'json',
  );
}

/** Hugo's `outputFormats.RSS.baseName`: readers know a feed by its address, such as `feed.xml`. */
export function rssNameFrom(read: SettingReader): string {
  const name = valueIgnoringCase(valueIgnoringCase(read.map('outputformats'), 'rss'), 'basename');
  return typeof name === 'string' && /^[\w-][\w.-]*$/.test(name) ? name : defaultSettings.rssName;
}

/** Formats of Hugo's that nothing here makes, as the author would write them. */
export function unknownFormats(read: SettingReader): readonly string[] {
  const names = Object.keys(read.map('outputformats') ?? {});
  return names.filter((name) => name.toLowerCase() !== 'rss').map((name) => `outputFormats.${name}`);
}
