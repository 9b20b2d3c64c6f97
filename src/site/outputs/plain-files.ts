import type { Place } from '#text';
import type { PlacedPage } from '../content/page.ts';
import { looseAddress, resourceAddress } from '../links/resolve-link.ts';
import type { FileContent, SiteFiles } from '../site-files.ts';

/** A file that is published as it is. */
export interface PlainFile {
  readonly path: string;
  readonly content: FileContent;
  readonly place: Place;
}

/**
 * Files that only tell kanzen about a note, or version control about a folder, are not published, nor are
 * hidden ones beside notes; those of `static/` are, since servers ask for `.well-known/` and `.nojekyll`.
 */
const privateFile = /(^|\/)(?:kanzen\.ya?ml|\.git[^/]*)$|^(?!static\/)(?:.*\/)?\./;

/** The files of `static/`, the resources of bundles, and what else stands beside pages. */
export function plainFiles(
  pages: readonly PlacedPage[],
  loose: readonly string[],
  files: SiteFiles,
): readonly PlainFile[] {
  const found = new Map<string, string>();
  for (const path of files.keys()) if (path.startsWith('static/')) found.set(path.slice(7), path);
  for (const page of pages.filter(({ fields }) => fields.publishesResources)) {
    for (const { path, name, isPage } of page.resources) {
      if (!isPage) found.set(resourceAddress(page, name).slice(1), path);
    }
  }
  for (const path of loose) {
    const address = looseAddress(path, files);
    if (address !== undefined) found.set(address.slice(1), path);
  }
  return [...found]
    .filter(([, from]) => !privateFile.test(from))
    .map(([path, from]) => ({
      path,
      content: files.get(from) ?? '',
      place: { path: from, line: 1, column: 1 },
    }));
}
