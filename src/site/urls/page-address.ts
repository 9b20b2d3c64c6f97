import { type Page, type PageAddress, topSection } from '../content/page.ts';
import { settingsIn } from '../settings/address-settings.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { addressName, fileName } from './path-rules.ts';
import { expandPermalink } from './permalink.ts';

/**
 * Where a page is published: `url`, else a permalink pattern with `slug`, else its place in the tree.
 * `sections` are the folders of the section that it is in.
 */
export function pageAddress(page: Page, sections: readonly string[], settings: SiteSettings): PageAddress {
  const prefix = languagePrefix(page.language, settings);
  const { url } = page.fields;
  const expand = (pattern: string) => expandPermalink(pattern, page, sections, settings);
  if (url !== undefined) {
    const { path, file } = explicitAddress(prefix, expand(url));
    // Hugo: hugolib/page__paths.go, only ordinary pages stand where `url` says to the letter.
    const tidy = (text: string) => (page.kind === 'page' ? text : addressName(text, settings.pathRules));
    return { path: tidy(path), file: tidy(file) };
  }
  const pattern = patternOf(page, settings);
  const path =
    pattern === undefined ? treePath(page, settings) : addressName(expand(pattern), settings.pathRules);
  const clean = joined(prefix, path);
  if (isUgly(page, settings) && page.kind !== 'home' && clean !== '/') {
    const ugly = `${clean.replace(/\/$/, '')}.html`;
    return { path: ugly, file: ugly.slice(1) };
  }
  return { path: clean, file: `${clean.slice(1)}index.html` };
}

/** Whether a page is a file of its own name, as `uglyURLs` says. */
export function isUgly(page: Page, { uglyUrls }: SiteSettings): boolean {
  return typeof uglyUrls === 'boolean' ? uglyUrls : uglyUrls.has(topSection(page));
}

/**
 * The folder of a language: none for the default one, unless it has its own as well, nor for the only one.
 */
export function languagePrefix(language: string, settings: SiteSettings): string {
  const isOnly = settings.languages.length < 2;
  const isDefault = language === settings.languages[0]?.key;
  return isOnly || (isDefault && !settings.defaultLanguageInSubdirectory) ? '/' : `/${language}/`;
}

/**
 * Hugo: `url` is neither sanitised nor lower-cased; with a dot in its last part it names the very file.
 * One that begins with a slash stands at the root, whatever the language.
 */
function explicitAddress(prefix: string, url: string): PageAddress {
  const path = joined(url.startsWith('/') ? '/' : prefix, url, !/\.[^/.]+$/.test(url));
  return { path, file: path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1) };
}

function patternOf(page: Page, settings: SiteSettings): string | undefined {
  const { permalinks } = settingsIn(settings, page.language);
  if (page.kind === 'page') return permalinks.page.get(topSection(page));
  if (page.kind === 'section') return permalinks.section.get(topSection(page));
  return page.kind === 'term' ? permalinks.term.get(page.term?.taxonomy ?? '') : undefined;
}

function treePath(page: Page, settings: SiteSettings): string {
  if (page.term) return [page.term.taxonomy, addressName(page.term.name, settings.pathRules)].join('/');
  const name = (text: string) => fileName(text, settings.pathRules);
  const folders = page.folders.map(name);
  return [...folders, name(page.fields.slug ?? page.name)].join('/');
}

/** As a path of files is read: `..` leads one folder up, and never above the root. */
function joined(prefix: string, path: string, isFolder = true): string {
  const parts: string[] = [];
  for (const part of `${prefix}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  if (parts.length === 0) return '/';
  return `/${parts.join('/')}${isFolder ? '/' : ''}`;
}
