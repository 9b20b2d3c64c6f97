import { type Diagnostic, diagnostic } from '#text';
import type { MountedSite } from '../mounted-site.ts';
import type { Page, PlacedPage } from './page.ts';

/**
 * The pages that are files of published bundles, where those are published. Hugo: a page resource has no
 * address of its own and is in no list, but it is rendered for whoever asks for it.
 */
export function placedInBundles(
  pages: readonly PlacedPage[],
  bundled: readonly Page[],
): readonly PlacedPage[] {
  const byPath = new Map(bundled.map((page) => [page.path, page] as const));
  return pages.flatMap(({ resources, address }) =>
    resources.flatMap(({ path }) => {
      const own = byPath.get(path);
      if (own === undefined) return [];
      const fields = { ...own.fields, addressed: false, rendered: false, listed: false };
      return [{ ...own, fields, address }];
    }),
  );
}

/**
 * Pages in a leaf bundle are often meant to be pages of a section, which is said once a bundle; not of one
 * that is no page of the site itself, since it is there for its files, nor of files without front matter.
 */
export function checkBundles(
  pages: readonly Page[],
  bundled: readonly Page[],
  originOf: MountedSite['originOf'],
): readonly Diagnostic[] {
  const titled = new Set(bundled.filter(({ matter }) => matter.bodyLine > 1).map(({ path }) => path));
  return pages.flatMap(({ path, fields, resources }) => {
    const inside = resources.filter((one) => titled.has(one.path));
    const [first] = inside;
    if (path === undefined || first === undefined || !fields.rendered) return [];
    const folder = originOf(path).replace(/\/[^/]*$/, '');
    const names = inside.map(({ name }) => name).join(', ');
    const message = `These pages are files of the bundle ${folder} and have no address: ${names}`;
    const hints = [
      `Move them out of ${folder}, or make that a section: rename its index.md to _index.md`,
      'If they are meant so, a template shows them from page.resources',
    ];
    const place = { path: first.path, line: 1, column: 1 };
    return [diagnostic('bundled-page', place, message, { severity: 'warning', hints })];
  });
}
