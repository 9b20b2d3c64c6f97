import { globPattern } from '../content/glob.ts';
import type { PlacedPage } from '../content/page.ts';
import { type DataMap, isDataMap, valueIgnoringCase } from '../data/document.ts';
import { imageSize } from '../links/image-size.ts';
import { pictureExif } from '../links/picture-exif.ts';
import { resourceAddress } from '../links/resolve-link.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { FileContent, SiteFiles } from '../site-files.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { freeForm } from './facts.ts';
import type { BundledPage, ResourceModel } from './model.ts';

const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** Hugo: media/builtin.go, by the main part of the media type. */
const mainTypes: readonly (readonly [string, RegExp])[] = [
  ['image', pictures],
  ['video', /\.(?:mp4|webm|mov|ogv|avi|mpe?g|3gpp?)$/i],
  ['audio', /\.(?:mp3|ogg|oga|wav|m4a|midi?)$/i],
  ['font', /\.(?:ttf|otf|woff2?)$/i],
  ['text', /\.(?:txt|md|html?|css|s[ac]ss|csv|ics|m?js|[jt]sx|ts|rst|adoc)$/i],
];

/** What only pictures have. */
const plain = { width: null, height: null, exif: null };

/**
 * The files of a page's bundle, and behind them those that are pages. Hugo: `resources: [{src: "*.png", title: "Picture :counter", params: {…}}]`;
 * for each of `title`, `name` and `params` the first entry whose `src` fits says it.
 */
export function resourceModels(
  page: PlacedPage,
  { files, urls }: { readonly files: SiteFiles; readonly urls: SiteUrls },
  pages: ReadonlyMap<string, BundledPage> = new Map(),
): readonly ResourceModel[] {
  const counters = new Map<string, number>();
  const others = [...page.resources]
    .filter(({ isPage }) => !isPage)
    .sort((a, b) => compareTexts(typeOf(a.name), typeOf(b.name)) || compareTexts(a.name, b.name))
    .map(({ path, name }) => {
      const stated = page.fields.resources.filter(({ src }) => isMatch(src, name));
      const said = (key: string) => {
        const entry = stated.find((one) => typeof one[key] === 'string');
        return entry && counted(String(entry[key]), String(entry.src), key, counters);
      };
      return {
        name: said('name') ?? name,
        title: said('title') ?? name,
        url: urls.url(resourceAddress(page, name)),
        ...fileFacts(name, files.get(path) ?? ''),
        params: paramsOf(stated),
        page: null,
      };
    });
  // Hugo (resources of a page bundle): what `resources` in front matter says is about other files.
  const ofPages = [...pages].map(([path, one]) => {
    const name = page.resources.find((resource) => resource.path === path)?.name ?? path;
    return { ...plain, name, title: one.title, url: '', type: 'page', params: one.params, page: one };
  });
  return [...others, ...ofPages];
}

/** What a file itself says of it. */
export function fileFacts(
  name: string,
  content: FileContent,
): Pick<ResourceModel, 'type' | 'width' | 'height' | 'exif'> {
  const { width = null, height = null } = (pictures.test(name) ? imageSize(content) : undefined) ?? {};
  const exif = /\.jpe?g$/i.test(name) ? pictureExif(content) : undefined;
  return { type: typeOf(name), width, height, exif: exif ?? null };
}

/** Hugo: by the sort of file, then by name. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isMatch(src: unknown, name: string): boolean {
  return typeof src === 'string' && globPattern(src).fits(name);
}

function counted(text: string, src: string, key: string, counters: Map<string, number>): string {
  if (!text.includes(':counter')) return text;
  const count = (counters.get(`${key} ${src}`) ?? 0) + 1;
  counters.set(`${key} ${src}`, count);
  return text.replaceAll(':counter', String(count));
}

function typeOf(name: string): string {
  return mainTypes.find(([, pattern]) => pattern.test(name))?.[0] ?? 'application';
}

function paramsOf(stated: readonly DataMap[]): DataMap {
  const params = stated.find((one) => isDataMap(one.params))?.params;
  return freeForm(isDataMap(params) ? params : {});
}

/**
 * The picture that stands for a page in links from elsewhere. Hugo: the first of `images`, else a picture of
 * the bundle named for it (feature, cover, thumbnail), else the first of the site's `images`.
 */
export function pagePicture(
  page: PlacedPage,
  { params: site, socialCards }: SiteSettings,
  urls: SiteUrls,
): string | null {
  const own = statedPicture(page.fields.params);
  if (own !== undefined) return absolute(own, page, urls);
  const names = page.resources.map(({ name }) => name).filter((name) => pictures.test(name));
  const named =
    names.find((name) => /feature/i.test(name)) ?? names.find((name) => /cover|thumbnail/i.test(name));
  if (named !== undefined) return urls.permalink(resourceAddress(page, named));
  if (socialCards !== undefined && hasCard(page, site)) return urls.permalink(cardFile(page));
  const shared = first(site.images);
  return shared === undefined ? null : absolute(shared, undefined, urls);
}

/** Whether a card is drawn for a page: an ordinary one without a picture of its own. */
export function hasCard(page: PlacedPage, site: DataMap): boolean {
  const { params, rendered } = page.fields;
  const isNamed = statedPicture(params) ?? first(site.images);
  const isNote = page.kind === 'page' && page.path !== undefined && rendered;
  return isNote && isNamed === undefined && !page.resources.some(({ name }) => standsForPage(name));
}

function standsForPage(name: string): boolean {
  return pictures.test(name) && /feature|cover|thumbnail/i.test(name);
}

/** Where the card of a page is published. */
export function cardFile(page: PlacedPage): string {
  return resourceAddress(page, 'card.png');
}

/** Hugo asks for `images`; themes ask for others, such as `cover: {image: a.png}`. */
const pictureFields = ['images', 'image', 'cover', 'featured_image', 'featuredimage', 'thumbnail'];

function statedPicture(params: DataMap): string | undefined {
  const stated = pictureFields.map((name) => valueIgnoringCase(params, name));
  const named = stated.map((value) => first(value) ?? first(valueIgnoringCase(value, 'image')));
  return named.find((one) => one !== undefined);
}

function first(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one !== '' ? one : undefined;
}

/** Hugo, `get-page-images`: a file of the page's bundle, else an address from the root of the site. */
function absolute(address: string, page: PlacedPage | undefined, urls: SiteUrls): string {
  if (/^[a-z]+:/i.test(address)) return address;
  const name = address.replace(/^\.\//, '');
  if (page?.resources.some((resource) => resource.name === name))
    return urls.permalink(resourceAddress(page, name));
  return urls.permalink(address.startsWith('/') ? address : `/${name}`);
}
