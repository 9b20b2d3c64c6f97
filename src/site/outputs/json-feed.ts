import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const items = feed.items.map(({ title, permalink, summary, published, updated, tags }) => ({
    id: permalink,
    url: permalink,
    title,
    content_html: summary,
    ...(published === null ? {} : { date_published: published }),
    ...(updated === null ? {} : { date_modified: updated }),
    tags,
  }));
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.description ? { description: feed.description } : {}),
    home_page_url: feed.pageUrl,
    feed_url: feed.feedUrl,
    language: feed.languageTag,
    ...(feed.author ? { authors: [{ name: feed.author }] } : {}),
  };
  return `${JSON.stringify({ ...about, items }, null, 2)}\n`;
}
