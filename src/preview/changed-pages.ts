import type { FileContent } from '#site';

/** What a rebuild means to a browser that shows a page. */
export interface Change {
  /** The pages that differ, by their path in the site. */
  readonly pages: readonly string[];
  /** Style sheets that were replaced, by the old and the new path. */
  readonly styles: readonly { readonly from: string; readonly to: string }[];
  /** Whether something else differs that a page may show, such as a picture or a script. */
  readonly other: boolean;
}

/**
 * Compares two builds. A style sheet's new name alone does not make a page differ: the browser swaps the
 * sheet.
 */
export function changedPages(
  before: ReadonlyMap<string, FileContent>,
  after: ReadonlyMap<string, FileContent>,
): Change {
  const styles = replacedStyles(before, after);
  // The hash of an asset says no more than its name does.
  const plain = (html: string) => html.replaceAll(/ integrity="[^"]*"/g, '');
  const renamed = (html: string) => styles.reduce((text, { from, to }) => text.replaceAll(from, to), html);
  const pages: string[] = [];
  let other = false;
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === now || styles.some(({ from, to }) => path === from || path === to)) continue;
    if (!path.endsWith('.html')) other ||= !isSame(old, now) && !/\.(xml|json|txt)$/.test(path);
    else if (typeof old !== 'string' || typeof now !== 'string' || renamed(plain(old)) !== plain(now))
      pages.push(path);
  }
  return { pages, styles, other };
}

function replacedStyles(before: ReadonlyMap<string, FileContent>, after: ReadonlyMap<string, FileContent>) {
  const plainName = (path: string) => path.replace(/\.[0-9a-f]{10}\.css$/, '.css');
  const sheets = (files: ReadonlyMap<string, FileContent>) =>
    [...files.keys()].filter((path) => path.endsWith('.css'));
  return sheets(after).flatMap((to) => {
    const from = sheets(before).find((path) => plainName(path) === plainName(to));
    return from === undefined || (from === to && isSame(before.get(from), after.get(to)))
      ? []
      : [{ from, to }];
  });
}

/** Whether two files hold the same. */
export function isSame(a: FileContent | undefined, b: FileContent | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
