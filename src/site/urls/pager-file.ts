import type { PlacedPage } from '../content/page.ts';
import { settingsIn } from '../settings/address-settings.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { isUgly } from './page-address.ts';

/**
 * The file of a part of a long list: `posts/page/2/index.html`, or `posts/page/2.html` where addresses
 * are ugly.
 */
export function pagerFile(page: PlacedPage, number: number, settings: SiteSettings): string {
  const folder = page.address.file.replace(/index\.html$/, '').replace(/\.html$/, '/');
  const { pagerPath } = settingsIn(settings, page.language);
  return `${folder}${pagerPath}/${number}${isUgly(page, settings) ? '' : '/index'}.html`;
}
