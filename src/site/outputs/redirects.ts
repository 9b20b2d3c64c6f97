import type { Place } from '#text';
import type { PlacedPage } from '../content/page.ts';
import type { RenderedPage } from '../render/render-pages.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
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
 * folder, one that does to the root, whatever the language; where addresses are ugly, so are aliases.
 */
export function redirects(
  pages: readonly PlacedPage[],
  settings: SiteSettings,
  urls: SiteUrls,
  script?: string,
): readonly Redirect[] {
  if (!settings.redirectsAliases) return [];
  return pages.flatMap((page) => {
    if (!page.fields.rendered) return [];
    const html = redirectPage(urls.permalink(page.address.path), tagOf(page, settings), script);
    return page.fields.aliases.map((alias) => {
      const place = page.matter.placeOf(['aliases']);
      return { path: aliasFile(alias, page, settings), html, place };
    });
  });
}

/**
 * Hugo: the first part of a list is also reached as `page/1/`, which leads to the list itself. So it is of
 * the list of a taxonomy, which is whole here: Hugo's themes divide it, and its readers know that address.
 */
export function firstPartRedirects(
  rendered: readonly Pick<RenderedPage, 'file' | 'page' | 'isPart'>[],
  settings: SiteSettings,
  urls: SiteUrls,
): readonly Redirect[] {
  if (!settings.redirectsFirstParts) return [];
  return rendered
    .filter(({ page, isPart }) => isPart || page.kind === 'taxonomy')
    .filter(({ file, page }) => file === page.address.file)
    .map(({ page }) => ({
      path: pagerFile(page, 1, settings),
      html: redirectPage(urls.permalink(page.address.path), tagOf(page, settings)),
      place: page.matter.placeOf([]),
    }));
}

/**
 * Hugo: in a site of several languages, the default one is found both at the root and in its own folder; the
 * address that is not its home leads there.
 */
export function languageRedirect(
  home: PlacedPage | undefined,
  settings: SiteSettings,
  urls: SiteUrls,
): readonly Redirect[] {
  const [first, ...others] = settings.languages;
  const { defaultLanguageInSubdirectory: hasFolder, redirectsDefaultLanguage } = settings;
  if (home === undefined || first === undefined || others.length === 0) return [];
  if (!redirectsDefaultLanguage) return [];
  const html = redirectPage(urls.permalink(home.address.path), first.tag);
  const path = hasFolder ? 'index.html' : `${first.key}/index.html`;
  return [{ path, html, place: home.matter.placeOf([]) }];
}

function tagOf({ language }: PlacedPage, { languages }: SiteSettings): string {
  return languages.find(({ key }) => key === language)?.tag ?? language;
}

function aliasFile(alias: string, page: PlacedPage, { uglyUrls }: SiteSettings): string {
  const parent = page.address.path.replace(/[^/]*\/?$/, '');
  // Hugo: resources/page/page_paths.go, a page that `url` makes a file is in the folder of that file.
  const isNamed = page.fields.url !== undefined && !page.address.path.endsWith('/');
  const written = alias.startsWith('/') ? alias : `${parent}${isNamed ? '../' : ''}${alias}`;
  const parts: string[] = [];
  for (const part of written.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  if (path.endsWith('.html')) return path;
  if (uglyUrls === true && path !== '') return `${path}.html`;
  return `${path}${path === '' ? '' : '/'}index.html`;
}
