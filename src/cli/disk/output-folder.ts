import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CannotError } from '../exit-code.ts';
import { isInside } from './read-tree.ts';

/** Folders of the author's that a build must never replace. */
const sources: readonly string[] = ['content', 'templates', 'static', 'data', 'archetypes'];

/** What most sites that kanzen built have at their top. */
const marks: readonly string[] = ['404.html', 'sitemap.xml'];

/** The style sheet of code, which all of them have in `assets/`, whatever else they leave out. */
const sheet = /^highlight\.[0-9a-f]{10}\.css$/;

/** Which folder a build was asked to write; `dist` in the root unless one is named. */
export interface OutputRequest {
  readonly root: string;
  readonly cwd: string;
  readonly output: string | undefined;
}

/**
 * The folder that a build replaces, resolved. Since everything in it is lost, it must be new, empty, or a
 * site that was built before, and no part of what the site is made from.
 */
export async function outputFolder({ root, cwd, output }: OutputRequest): Promise<string> {
  const shown = output ?? 'dist';
  const folder = await real(output === undefined ? join(root, 'dist') : resolve(cwd, output));
  const inTheWay = [root, ...sources.map((name) => join(root, name))];
  const site = await Promise.all(inTheWay.map(real));
  if (isInside(site[0] ?? root, folder) || site.slice(1).some((source) => overlaps(folder, source))) {
    throw new CannotError(`Cannot build into "${shown}": the site is made from what is in it`);
  }
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new CannotError(`Cannot build into "${shown}": it is no folder`);
  });
  if (names.length === 0 || (await isBuilt(folder, names))) return folder;
  throw new CannotError(
    `Cannot build into "${shown}": it holds files that are no site built by kanzen`,
    'Name another folder with --output, or empty this one',
  );
}

async function isBuilt(folder: string, names: readonly string[]): Promise<boolean> {
  if (marks.every((mark) => names.includes(mark))) return true;
  const assets = names.includes('assets') ? await readdir(join(folder, 'assets')).catch(() => []) : [];
  return assets.some((name) => sheet.test(name));
}

function overlaps(left: string, right: string): boolean {
  return isInside(left, right) || isInside(right, left);
}

/** The real path of something that may not exist yet. */
async function real(path: string): Promise<string> {
  if (dirname(path) === path) return path;
  return await realpath(path).catch(async () => join(await real(dirname(path)), basename(path)));
}
