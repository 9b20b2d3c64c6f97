import type { Place } from '#text';
import type { PlacedPage } from '../content/page.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { languagePrefix } from '../urls/page-address.ts';
import { pagerFile } from '../urls/pager-file.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { redirectPage } from './redirect-page.ts';

/** A redirect as a file of the site. */
export interface Redirect {
  readonly path: string;
  readonly html: string;
  readonly place: Place;
}

/**
 * The pages for the `aliases` of front matter. Hugo: one that starts with no slash is relative to the page's
 * folder.
 */
export function redirects(
  pages: readonly PlacedPage[],
  settings: SiteSettings,
  urls: SiteUrls,
  script?: string,
): readonly Redirect[] {
  return pages.flatMap((page) => {
    const html = redirectPage(urls.permalink(page.address.path), tagOf(page, settings), script);
    return page.fields.aliases.map((alias) => {
      const place = page.matter.placeOf(['aliases']);
      return { path: aliasFile(alias, page, languagePrefix(page.language, settings)), html, place };
    });
  });
}

/**
 * Hugo: the first part of a list that has several is also reached as `page/1/`, which leads to the list
 * itself.
 */
export function firstPartRedirects(
  rendered: readonly { readonly file: string; readonly page: PlacedPage }[],
  settings: SiteSettings,
  urls: SiteUrls,
): readonly Redirect[] {
  return rendered
    .filter(({ file, page }) => file === pagerFile(page, 2, settings))
    .map(({ page }) => ({
      path: pagerFile(page, 1, settings),
      html: redirectPage(urls.permalink(page.address.path), tagOf(page, settings)),
      place: page.matter.placeOf([]),
    }));
}

function tagOf({ language }: PlacedPage, { languages }: SiteSettings): string {
  return languages.find(({ key }) => key === language)?.tag ?? language;
}

function aliasFile(alias: string, page: PlacedPage, prefix: string): string {
  const parent = page.address.path.replace(/[^/]*\/?$/, '');
  const written = alias.startsWith('/') ? `${prefix}${alias}` : `${parent}${alias}`;
  const parts: string[] = [];
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return /\.html?$/i.test(path) ? path : `${path}${path === '' ? '' : '/'}index.html`;
}
