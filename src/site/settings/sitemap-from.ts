import type { DataMap } from '../data/document.ts';
import type { SitemapSettings } from './site-settings.ts';

const frequencies = new Set(['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never']);

/** What a map `sitemap` of the configuration or of a page says (sitemaps.org 0.9: `changefreq`, `priority`). */
export function sitemapFrom(map: DataMap): SitemapSettings {
  const values = new Map(Object.entries(map).map(([key, value]) => [key.toLowerCase(), value]));
  const frequency = String(values.get('changefreq') ?? '').toLowerCase();
  const priority = values.get('priority');
  return {
    changeFrequency: frequencies.has(frequency) ? frequency : undefined,
    priority: typeof priority === 'number' && priority >= 0 && priority <= 1 ? priority : undefined,
  };
}
