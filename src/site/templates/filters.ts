import { filters, type Liquid } from 'liquidjs';
import { renderShort } from '#markdown';
import { globPattern } from '../content/glob.ts';
import { isDataMap } from '../data/document.ts';
import { imageSize } from '../links/image-size.ts';
import type { PictureCopy } from '../links/picture-copies.ts';
import type { Ask } from '../memory.ts';
import type { PageLink } from '../model/model.ts';
import type { PictureSettings } from '../settings/site-settings.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { anchorize, urlize } from '../urls/urlize.ts';
import { withFragment } from '../urls/with-fragment.ts';
import { type PictureWay, pictureCopy, type TemplatePicture } from './picture-filters.ts';
import { plainText } from './plain-text.ts';
import { shortened, withoutEnd, withoutStart } from './text-ends.ts';
import { textLines } from './text-lines.ts';
import { titleCase } from './title-case.ts';

/** What the filters of kanzen's own need. */
export interface FilterSources {
  readonly urls: SiteUrls;
  /** The texts of a theme in a language, by key. */
  readonly strings: (language: string) => Readonly<Record<string, string>>;
  /** A published file of `templates/assets/`, by its name. */
  readonly asset: (name: string, ask: Ask) => PublishedAsset | undefined;
  /** The page at a path of the content, as lists show it. */
  readonly page: (path: string, ask: Ask) => PageLink | null;
  /** A picture of the site by its address, and what copies of it are where a template does not say. */
  readonly picture: (address: string, ask: Ask) => TemplatePicture | undefined;
  readonly pictures: Pick<PictureSettings, 'quality' | 'format'>;
  readonly canResize: boolean;
}

/** Where an asset is published, and what its content is known by. */
export interface PublishedAsset {
  readonly address: string;
  /** For the attribute `integrity`. */
  readonly integrity: string;
}

/**
 * Adds kanzen's filters to Liquid's own: `asset` and `integrity` (address and hash of a file of
 * `templates/assets/`), `url` (an address of the site from its root), `permalink` (with scheme and host),
 * `t` (a text of the theme), `page` (the page at a path of the content), `markdown` (a short text as HTML),
 * `urlize` and `anchorize` (as Hugo's functions of these names), `xml` (escapes for XML) and `plain` (drops
 * markup and headings).
 */
export function addFilters(
  liquid: Liquid,
  sources: FilterSources,
  ask: Ask,
  want: (copy: PictureCopy) => void,
): void {
  addPictureFilters(liquid, sources, ask, want);
  const { urls } = sources;
  const asset = (name: unknown) => {
    const found = sources.asset(String(name), ask);
    if (found === undefined) throw new Error(`no such file in templates/assets: ${JSON.stringify(name)}`);
    return found;
  };
  liquid.registerFilter('asset', (name: unknown) => asset(name).address);
  liquid.registerFilter('integrity', (name: unknown) => asset(name).integrity);
  liquid.registerFilter('url', (path: unknown) => urls.url(String(path)));
  liquid.registerFilter('permalink', (path: unknown) => urls.permalink(String(path)));
  liquid.registerFilter('t', (key: unknown, language: unknown, value: unknown) => {
    ask(`fact:strings ${String(language)}`);
    const text = sources.strings(String(language))[String(key)];
    if (text === undefined) throw new Error(`no text for ${JSON.stringify(key)} in templates/i18n`);
    // Without a value the place of one stays, for a script that knows it later.
    return value === undefined ? text : text.replaceAll('%s', String(value ?? ''));
  });
  liquid.registerFilter('page', (path: unknown) => sources.page(String(path), ask));
  liquid.registerFilter('markdown', (text: unknown, language: unknown) =>
    renderShort(String(text ?? ''), String(language ?? 'ja')),
  );
  // The same site must come out of the same files, whatever the day is.
  liquid.registerFilter('date', function date(value: unknown, ...rest: unknown[]) {
    if (value === 'now' || value === 'today')
      throw new Error(
        `a page must not change by itself: use site.lastmod or page.date in place of '${value}'`,
      );
    return dateFilter.call(this, value, ...rest);
  });
  liquid.registerFilter('ref', (target: unknown, path: unknown) => {
    const found = ask(`reference:|${String(path)}|${String(target)}`);
    if (typeof found !== 'string') throw new Error(`no such page: ${JSON.stringify(target)}`);
    return withFragment(found, urls);
  });
  liquid.registerFilter('matching', matching);
  liquid.registerFilter('pairs', pairs);
  addTextFilters(liquid);
}

/** What is made of a text alone. */
function addTextFilters(liquid: Liquid): void {
  liquid.registerFilter('shorten', (text: unknown, size: unknown, mark: unknown) =>
    shortened(String(text ?? ''), Number(size), String(mark ?? ' …')),
  );
  liquid.registerFilter('trim_prefix', (text: unknown, prefix: unknown) => withoutStart(text, prefix));
  liquid.registerFilter('trim_suffix', (text: unknown, suffix: unknown) => withoutEnd(text, suffix));
  liquid.registerFilter('urlize', (text: unknown) => urlize(String(text)));
  liquid.registerFilter('anchorize', (text: unknown) => anchorize(String(text)));
  liquid.registerFilter('lines', (text: unknown, width: unknown) => textLines(String(text), Number(width)));
  liquid.registerFilter('xml', (text: unknown) => escapeXml(String(text ?? '')));
  liquid.registerFilter('title', (text: unknown) => titleCase(String(text ?? '')));
  liquid.registerFilter('inline', (html: unknown) => withoutParagraph(String(html ?? '')));
  liquid.registerFilter('plain', (html: unknown) => plainText(String(html ?? '')));
}

/** `resize`, `fit` and `fill` take a picture (a resource, or its address), and make one with `url`, `width`, `height`. */
function addPictureFilters(
  liquid: Liquid,
  { picture, pictures, canResize, urls }: FilterSources,
  ask: Ask,
  want: (copy: PictureCopy) => void,
): void {
  const made = (way: PictureWay, value: unknown, words: unknown) => {
    const url = addressOf(value);
    const found = picture(url, ask);
    if (found === undefined) throw new Error(`no picture of this site: ${JSON.stringify(url)}`);
    const copy = pictureCopy(way, found, String(words ?? ''), pictures);
    if (copy !== undefined) want(copy);
    const size = copy ?? imageSize(found.content);
    // Where nothing can make copies, the reader gets the picture itself in the size that was asked for.
    const address = copy !== undefined && canResize ? urls.url(copy.address) : url;
    return { url: address, width: size?.width ?? null, height: size?.height ?? null };
  };
  for (const way of ['resize', 'fit', 'fill'] as const)
    liquid.registerFilter(way, (value: unknown, words: unknown) => made(way, value, words));
}

function addressOf(value: unknown): string {
  const url = typeof value === 'object' && value !== null ? Reflect.get(value, 'url') : value;
  return String(url ?? '');
}

const dateFilter = filters.date as (this: unknown, value: unknown, ...rest: unknown[]) => unknown;

/** What a map or a list holds, as `key` and `value`: a map in the order of its keys, a list by its places. */
function pairs(holder: unknown): readonly { readonly key: unknown; readonly value: unknown }[] {
  if (Array.isArray(holder)) return holder.map((value, key) => ({ key, value }));
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.keys(holder)
    .sort()
    .map((key) => ({ key, value: Reflect.get(holder, key) }));
}

/** Files of a bundle whose name fits a pattern, as Hugo's `.Resources.Match` has it. */
function matching(resources: unknown, pattern: unknown): readonly unknown[] {
  const { fits } = globPattern(String(pattern ?? ''));
  const list: readonly unknown[] = Array.isArray(resources) ? resources : [];
  return list.filter((one) => isDataMap(one) && typeof one.name === 'string' && fits(one.name));
}

/** What is a single paragraph, without its `<p>`. */
function withoutParagraph(html: string): string {
  const inside = /^\s*<p>((?:(?!<p[\s>]).)*)<\/p>\s*$/s.exec(html)?.[1];
  return inside ?? html;
}

/** A text for XML: escaped, without the control characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
