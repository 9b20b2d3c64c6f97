import { escapeXml as xml } from '../templates/text-filters.ts';

/** One address of the sitemap. */
export interface SitemapEntry {
  readonly permalink: string;
  readonly lastmod: string | null;
  readonly changeFrequency?: string | undefined;
  readonly priority?: number | undefined;
  /** The same page in other languages, this one included; empty for a page in one language. */
  readonly alternates: readonly { readonly tag: string; readonly permalink: string }[];
}

/** All pages as a sitemap (sitemaps.org 0.9). */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map(url).join('')}</urlset>
`;
}

/** The sitemaps of a site that has one for each language. */
export function sitemapIndex(
  sitemaps: readonly { readonly permalink: string; readonly lastmod: string | undefined }[],
): string {
  const lines = sitemaps.map(({ permalink, lastmod }) => {
    const changed = lastmod === undefined ? '' : `\n    <lastmod>${lastmod}</lastmod>`;
    return `  <sitemap>\n    <loc>${xml(permalink)}</loc>${changed}\n  </sitemap>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</sitemapindex>
`;
}

function url({ permalink, lastmod, changeFrequency, priority, alternates }: SitemapEntry): string {
  const changed = lastmod ? `\n    <lastmod>${lastmod}</lastmod>` : '';
  const often = changeFrequency ? `\n    <changefreq>${changeFrequency}</changefreq>` : '';
  const rank = priority === undefined ? '' : `\n    <priority>${priority.toFixed(1)}</priority>`;
  const others = alternates.map(
    (other) =>
      `\n    <xhtml:link rel="alternate" hreflang="${xml(other.tag)}" href="${xml(other.permalink)}"/>`,
  );
  return `  <url>
    <loc>${xml(permalink)}</loc>${changed}${often}${rank}${others.join('')}
  </url>
`;
}
