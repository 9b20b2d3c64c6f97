import { logicalPath, type PlacedPage } from '../content/page.ts';
import type { SiteFiles } from '../site-files.ts';
import { addressName, decodePath } from '../urls/path-rules.ts';
import type { SiteUrls } from '../urls/site-urls.ts';

/** Finds what the links in Markdown mean. */
export interface LinkResolver {
  /**
   * The address for a link as it is written in a page, so that links that work in the source tree work on the
   * site:
   * `../other.md#top`, `picture.png` beside the page. Undefined where the link names no file of the source
   * tree.
   */
  link(from: string, href: string): string | undefined;
  /**
   * The page for a reference as Hugo's `ref` takes it: `posts/first.md`, `first`, `/posts/first#top`; in
   * another language than that of the page where one is named.
   */
  reference(
    from: string,
    target: string,
    wanted?: string,
  ): { readonly page: PlacedPage; readonly fragment: string } | undefined;
}

/** A resolver for the published pages of a site; links may also stand in pages that are files of bundles. */
export function linkResolver(
  pages: readonly PlacedPage[],
  files: SiteFiles,
  urls: SiteUrls,
  bundled: readonly PlacedPage[] = [],
): LinkResolver {
  const byPath = pagesByPath(pages);
  const writers = new Map([...pagesByPath(bundled), ...byPath]);
  return {
    link: linkFinder({ byPath, writers }, pages, files, urls),
    reference: referenceFinder(writers, pages),
  };
}

type PagesByPath = ReadonlyMap<string, PlacedPage>;

function pagesByPath(pages: readonly PlacedPage[]): PagesByPath {
  return new Map(pages.flatMap((page) => (page.path === undefined ? [] : [[page.path, page] as const])));
}

function linkFinder(
  { byPath, writers }: { readonly byPath: PagesByPath; readonly writers: PagesByPath },
  pages: readonly PlacedPage[],
  files: SiteFiles,
  urls: SiteUrls,
): LinkResolver['link'] {
  const resources = resourceAddresses(pages);
  const languages = [...new Set(pages.map((page) => page.language))];
  const addressOf = (path: string, from: string, language: string): string | undefined => {
    const page = sourceNames(path, [language, ...languages])
      .map((name) => byPath.get(name))
      .find((found) => found !== undefined);
    if (page) return urls.page(page);
    const owners = resources.get(path) ?? [];
    const owner =
      owners.find((one) => one.page.path === from) ??
      owners.find((one) => one.page.language === language) ??
      owners[0];
    const resource = owner?.address ?? looseAddress(path, files);
    return resource === undefined ? undefined : urls.url(resource);
  };
  return (from, href) => {
    const { path, rest } = taken(href);
    if (path === '') return undefined;
    const page = writers.get(from);
    const root = page === undefined ? 'content' : contentFolder(from, page);
    const target = path.startsWith('/') ? `${root}${path}` : within(folderOf(from), path);
    const language = page?.language ?? '';
    const found =
      target === undefined ? undefined : addressOf(decodePath(target).replace(/\/$/, ''), from, language);
    return found === undefined ? undefined : found + rest;
  };
}

/**
 * The files that a link may mean, the likeliest first: the one that is named, its translation into the
 * language of the page, and what makes a page of a folder or a name.
 */
function sourceNames(path: string, languages: readonly string[]): readonly string[] {
  const end = /\.(md|org)$/i.exec(path)?.[0];
  const bases = end ? [path.slice(0, -end.length)] : [`${path}/index`, `${path}/_index`, path];
  const ends = end ? [end] : ['.md', '.org'];
  const files = bases.flatMap((base) => ends.map((of) => ({ base, of })));
  const [own, ...others] = languages;
  const likely = files.flatMap(({ base, of }) => [`${base}.${own}${of}`, `${base}${of}`]);
  return [
    ...likely,
    path,
    ...files.flatMap(({ base, of }) => others.map((other) => `${base}.${other}${of}`)),
  ];
}

/** Hugo: a path beside the page, a path from the root of the content, or a name that only one page has. */
function referenceFinder(writers: PagesByPath, pages: readonly PlacedPage[]): LinkResolver['reference'] {
  const byLogicalPath = new Map<string, PlacedPage[]>();
  const byName = new Map<string, PlacedPage[]>();
  for (const page of pages) {
    add(byLogicalPath, logicalPath(page).toLowerCase(), page);
    add(byName, page.name.toLowerCase(), page);
  }
  return (from, written, wanted = '') => {
    const { path, rest } = taken(written);
    if (path === '') {
      const own = writers.get(from);
      return own && { page: own, fragment: rest };
    }
    const clean = decodePath(path)
      .replace(/(\/?_?index)?\.(?:md|org)$/i, '')
      .replace(/\/$/, '')
      .toLowerCase();
    const page = writers.get(from);
    const here =
      page === undefined ? '' : folderOf(from).slice(contentFolder(from, page).length).toLowerCase();
    const named = byName.get(clean) ?? [];
    const places = clean.startsWith('/')
      ? [clean]
      : [`${here}/${clean}`, `${folderOf(here)}/${clean}`, `/${clean}`];
    const language = wanted || page?.language;
    const found = places.map((place) => byLogicalPath.get(place)).find((list) => list !== undefined);
    const own = named.filter((page) => page.language === language);
    const only = own.length === 1 ? own : named.length === 1 ? named : [];
    const target = found?.find((one) => one.language === language) ?? found?.[0] ?? only[0];
    return target && { page: target, fragment: rest };
  };
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [one]);
  else known.push(one);
}

/** The content folder that a page's file is in: `content`, or that of its language, such as `content/en`. */
function contentFolder(path: string, { folders }: PlacedPage): string {
  const isLeaf = /\/index\.[^/]*$/.test(path) && path.split('/').length > folders.length + 2;
  const below = folders.length + (isLeaf ? 2 : 1);
  return path.split('/').slice(0, -below).join('/');
}

/**
 * The path of a link and what follows it; an empty path for a link that leaves the site or stays on the page.
 */
function taken(href: string): { readonly path: string; readonly rest: string } {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { path: '', rest: '' };
  const at = href.search(/[?#]/);
  return at < 0 ? { path: href, rest: '' } : { path: href.slice(0, at), rest: href.slice(at) };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A relative path inside a folder; undefined where it leaves the source tree. */
export function within(folder: string, relative: string): string | undefined {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.length <= 1) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

/** A page with a file of its bundle, and where it is published; a page in each language has its own. */
interface PlacedResource {
  readonly page: PlacedPage;
  readonly address: string;
}

function resourceAddresses(pages: readonly PlacedPage[]): ReadonlyMap<string, readonly PlacedResource[]> {
  const found = new Map<string, PlacedResource[]>();
  for (const page of pages) {
    for (const { path, name } of page.resources)
      add(found, path, { page, address: resourceAddress(page, name) });
  }
  return found;
}

/**
 * Where a page's resource is published: in the page's folder. Hugo: of one that `url` makes a file, beside
 * it; where addresses are ugly, in a folder of the page's name.
 */
export function resourceAddress(page: PlacedPage, name: string): string {
  const { path } = page.address;
  const end = page.fields.url === undefined ? /\.[^./]*$/ : /\/[^/]*$/;
  const folder = path.endsWith('/') ? path : `${path.replace(end, '')}/`;
  return `${folder}${name}`;
}

/**
 * Where a file of `content/` that belongs to no bundle is published: its folders follow the rules of page
 * addresses.
 */
export function looseAddress(path: string, files: SiteFiles): string | undefined {
  if (!files.has(path) || /\.(md|markdown)$/i.test(path)) return undefined;
  const parts = path.split('/').slice(1);
  const folders = parts.slice(0, -1).map((part) => addressName(part));
  return `/${[...folders, parts.at(-1)].join('/')}`;
}
