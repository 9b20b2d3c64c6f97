import { join } from 'node:path';
import type { SiteSettings } from '#site';
import { readTree } from '../disk/read-tree.ts';

type PlacingSite = Pick<SiteSettings, 'languages' | 'mounts'>;

/** Where a new note is made. */
export interface NotePlace {
  /** The folder of pages, from the root of the site, such as `content`. */
  readonly folder: string;
  /** The note's path in it. */
  readonly path: string;
  /** What its path starts with where the folder stands deeper in the content; else empty. */
  readonly target: string;
}

/**
 * Where a note belongs. Hugo (hugolib/filesystems/basefs.go, AbsProjectContentDir): in the folder of pages
 * that its path names, else in that of the default language.
 */
export function notePlace(given: string, { languages, mounts }: PlacingSite): NotePlace {
  const [main] = languages;
  const path = given.replace(/^(?:\.?\/)+/, '');
  const mounted = mounts.filter(({ component }) => component === 'content');
  const stated = mounted.length > 0 ? [] : languages.flatMap(({ contentDir }) => contentDir ?? []);
  const folders = [
    ...mounted.map(({ source, target }) => ({ folder: source, target })),
    ...stated.map((folder) => ({ folder, target: '' })),
  ];
  const named = folders.find(({ folder }) => path.startsWith(`${folder}/`));
  if (named !== undefined) return { ...named, path: path.slice(named.folder.length + 1) };
  const ofAll = mounted.filter(({ target }) => target === '');
  const own =
    ofAll.find(({ language }) => language === main?.key) ??
    ofAll.find(({ language }) => language === undefined);
  const folder = own?.source ?? (mounted.length > 0 ? undefined : main?.contentDir) ?? 'content';
  return { folder, path: path.replace(/^content\//, ''), target: '' };
}

/** The files of all archetypes, by their path in their folder, wherever the configuration has that. */
export async function archetypeFiles(
  root: string,
  { mounts }: Pick<SiteSettings, 'mounts'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const mounted = mounts.filter(({ component }) => component === 'archetypes');
  if (mounted.length === 0) return (await readTree(join(root, 'archetypes'))).files;
  const trees = mounted.map(async ({ source, target }) => {
    const prefix = target;
    return [...(await readTree(join(root, source), { prefix, root })).files];
  });
  // Of two files in one place the first one stays.
  return new Map((await Promise.all(trees)).flat().reverse());
}
