import { filters, type Liquid } from 'liquidjs';
import { codeMark, renderShort } from '#markdown';
import { imageSize } from '../links/image-size.ts';
import type { FileCopy } from '../links/picture-copies.ts';
import type { Ask } from '../memory.ts';
import type { ResourceModel } from '../model/model.ts';
import type { PictureSettings } from '../settings/site-settings.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { withFragment } from '../urls/with-fragment.ts';
import { addListFilters } from './list-filters.ts';
import { type PictureWay, pictureCopy, type TemplatePicture } from './picture-filters.ts';
import { addTextFilters } from './text-filters.ts';
import { TrustedHtml } from './trusted-html.ts';

/** What the filters of kanzen's own need. */
export interface FilterSources {
  readonly urls: SiteUrls;
  /** The texts of a theme in a language, by key. */
  readonly strings: (language: string) => Readonly<Record<string, string>>;
  /** A published file of `templates/assets/`, by its name. */
  readonly asset: (name: string, ask: Ask) => PublishedAsset | undefined;
  /** The page at a path of the content, seen from another: as lists show it, in notes as their templates do. */
  readonly page: (path: string, from: string, ask: Ask) => object | null;
  /** A file of `assets/`, and where it is published. */
  readonly resource: (
    path: string,
    ask: Ask,
  ) => { readonly model: ResourceModel; readonly copy: FileCopy } | undefined;
  /** The text of a file of the site, by its path. */
  readonly text: (path: string, ask: Ask) => string | undefined;
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
  want: (copy: FileCopy) => void,
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
  liquid.registerFilter('page', (path: unknown, from: unknown) =>
    sources.page(String(path), String(from ?? ''), ask),
  );
  liquid.registerFilter('markdown', (text: unknown, language: unknown) =>
    text instanceof TrustedHtml ? text : renderShort(String(text ?? ''), String(language ?? 'ja')),
  );
  liquid.registerFilter('trusted', (html: unknown) => new TrustedHtml(String(html ?? '')));
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
  addFileFilters(liquid, sources, ask, want);
  addListFilters(liquid);
  addTextFilters(liquid);
}

/** `resize`, `fit` and `fill` take a picture (a resource, or its address), and make one with `url`, `width`, `height`. */
function addPictureFilters(
  liquid: Liquid,
  { picture, pictures, canResize, urls }: FilterSources,
  ask: Ask,
  want: (copy: FileCopy) => void,
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

/** `resource` is a file of `assets/`, which is published then; `text_of` what a file holds; `highlight` is code. */
function addFileFilters(
  liquid: Liquid,
  { resource, picture, text }: FilterSources,
  ask: Ask,
  want: (copy: FileCopy) => void,
): void {
  liquid.registerFilter('resource', (path: unknown) => {
    const found = resource(String(path), ask);
    if (found !== undefined) want(found.copy);
    return found?.model ?? null;
  });
  liquid.registerFilter('text_of', (file: unknown) => {
    const path = typeof file === 'string' ? file : picture(addressOf(file), ask)?.from;
    const found = path === undefined ? undefined : text(path, ask);
    if (found === undefined) throw new Error(`no such file of this site: ${JSON.stringify(path ?? file)}`);
    return found;
  });
  liquid.registerFilter('highlight', (code: unknown, language: unknown, options: unknown) =>
    codeMark(
      String(code ?? ''),
      [language, options]
        .map((one) => String(one ?? ''))
        .join(' ')
        .trim(),
    ),
  );
}

const dateFilter = filters.date as (this: unknown, value: unknown, ...rest: unknown[]) => unknown;
