import type { PlacedPage } from '../content/page.ts';
import type { SiteFiles } from '../site-files.ts';
import { decodePath } from '../urls/path-rules.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { looseAddress, resourceAddress } from './resolve-link.ts';

/** The decoded address of a file of the site from its root; undefined for one of another site. */
export function ownAddress(url: string, urls: SiteUrls): string | undefined {
  const root = urls.permalink('/');
  const path = root.includes('://') && url.startsWith(root) ? `/${url.slice(root.length)}` : undefined;
  if (path !== undefined) return decodePath(path);
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const below = url.startsWith(urls.basePath) ? url.slice(urls.basePath.length) : url.slice(1);
  return `/${decodePath(below)}`;
}

/** Finds the file that is published at an address: one of a bundle, one beside notes, or one of `static/` or `assets/`. */
export function fileFinder(
  pages: readonly PlacedPage[],
  loose: readonly string[],
  files: SiteFiles,
): (address: string) => string | undefined {
  let known: ReadonlyMap<string, string> | undefined;
  const bundles = () =>
    new Map([
      ...loose.map((path) => [looseAddress(path, files) ?? '', path] as const),
      ...pages.flatMap((page) =>
        page.resources.map(({ path, name }) => [resourceAddress(page, name), path] as const),
      ),
    ]);
  return (address) => {
    known ??= bundles();
    const others = [`static${address}`, `assets${address}`];
    return known.get(address) ?? others.find((path) => files.has(path));
  };
}
