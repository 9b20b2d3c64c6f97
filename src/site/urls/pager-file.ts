import type { PlacedPage } from '../content/page.ts';
import type { SiteSettings } from '../settings/site-settings.ts';

/** The file of a part of a long list, such as `posts/page/2/index.html`. */
export function pagerFile(page: PlacedPage, number: number, { pagerPath }: SiteSettings): string {
  const folder = page.address.file.replace(/index\.html$/, '').replace(/\.html$/, '/');
  return `${folder}${pagerPath}/${number}/index.html`;
}
