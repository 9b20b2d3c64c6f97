import type { PageLink } from '../model/model.ts';
import { feedContent } from './feed-content.ts';

/** What every feed format says. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly languageTag: string;
  /** The list page that the feed belongs to. */
  readonly pageUrl: string;
  /** The feed itself. */
  readonly feedUrl: string;
  readonly items: readonly FeedItem[];
}

/** An entry of a feed. */
export interface FeedItem {
  readonly title: string;
  readonly permalink: string;
  /** HTML with absolute addresses. */
  readonly summary: string;
  /** ISO 8601 with the author's offset; null where there is no date. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly tags: readonly string[];
}

/** A page as an entry with its summary, or its whole content; addresses in it become absolute. */
export function feedItem(link: PageLink, origin: string, content = link.summary): FeedItem {
  return {
    title: link.title,
    permalink: link.permalink,
    summary: absoluteAddresses(feedContent(content), link.permalink, origin),
    published: link.publishDate ?? link.date,
    updated: link.lastmod ?? link.date,
    tags: link.tags.map(({ title }) => title),
  };
}

function absoluteAddresses(html: string, permalink: string, origin: string): string {
  return html
    .replace(/(\s(?:href|src|poster)=")\/(?!\/)/g, `$1${origin}/`)
    .replace(/(\ssrcset=")([^"]*)/g, (_, start, copies) => start + absoluteCopies(copies, origin))
    .replace(/(\shref=")(?=#)/g, `$1${permalink}`);
}

/** `srcset`: addresses with their widths. */
function absoluteCopies(copies: string, origin: string): string {
  return copies.replace(/(^|,\s*)\/(?!\/)/g, `$1${origin}/`);
}

/** The newest instant of a feed; undefined where no entry has a date. */
export function lastUpdate(items: readonly Pick<FeedItem, 'updated'>[]): string | undefined {
  const dates = items.map(({ updated }) => updated).filter((date) => date !== null);
  return dates.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
