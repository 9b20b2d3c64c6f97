import { escapeXml as xml } from '../templates/text-filters.ts';
import { type Feed, type FeedItem, lastUpdate } from './feed.ts';

/** The date that stands where Atom demands one and the author gave none. */
const noDate = '1970-01-01T00:00:00Z';

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.languageTag)}">
  <title>${xml(feed.title)}</title>
  <id>${xml(feed.pageUrl)}</id>
  <link href="${xml(feed.pageUrl)}"/>
  <link href="${xml(feed.feedUrl)}" rel="self"/>
  <updated>${lastUpdate(feed.items) ?? noDate}</updated>
  <author><name>${xml(feed.author || feed.title)}</name></author>
${feed.items.map(entry).join('')}</feed>
`;
}

function entry({ title, permalink, summary, published, updated, tags }: FeedItem): string {
  const first = published ? `\n    <published>${published}</published>` : '';
  const categories = tags.map((tag) => `\n    <category term="${xml(tag)}"/>`).join('');
  return `  <entry>
    <title>${xml(title)}</title>
    <id>${xml(permalink)}</id>
    <link href="${xml(permalink)}"/>
    <updated>${updated ?? published ?? noDate}</updated>${first}${categories}
    <summary type="html">${xml(summary)}</summary>
  </entry>
`;
}
