import { escapeXml as xml } from '../templates/text-filters.ts';
import { type Feed, type FeedItem, lastUpdate } from './feed.ts';

/** A feed as RSS 2.0. */
export function rss(feed: Feed): string {
  const updated = lastUpdate(feed.items);
  const built = updated ? `\n    <lastBuildDate>${rfc822(updated)}</lastBuildDate>` : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${xml(feed.title)}</title>
    <link>${xml(feed.pageUrl)}</link>
    <description>${xml(feed.description || feed.title)}</description>
    <generator>kanzen</generator>
    <language>${xml(feed.languageTag)}</language>${built}
    <atom:link href="${xml(feed.feedUrl)}" rel="self" type="application/rss+xml"/>
${feed.items.map(item).join('')}  </channel>
</rss>
`;
}

function item({ title, permalink, summary, published, tags }: FeedItem): string {
  const date = published ? `\n      <pubDate>${rfc822(published)}</pubDate>` : '';
  const categories = tags.map((tag) => `\n      <category>${xml(tag)}</category>`).join('');
  return `    <item>
      <title>${xml(title)}</title>
      <link>${xml(permalink)}</link>
      <guid>${xml(permalink)}</guid>${date}${categories}
      <description>${xml(summary)}</description>
    </item>
`;
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as RSS wants it, on the author's clock: `Wed, 04 Mar 2020 22:18:07 +0900`. */
export function rfc822(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  const [year, month, day] = date.split('-');
  const weekday = days[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const offset = time.endsWith('Z') ? '+0000' : time.slice(-6).replace(':', '');
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time.slice(0, 8)} ${offset}`;
}
