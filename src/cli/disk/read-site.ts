import { readdir } from 'node:fs/promises';
import { CannotError } from '../exit-code.ts';
import { readTree, type Tree } from './read-tree.ts';

const folders: readonly string[] = ['content', 'templates', 'static', 'data', 'archetypes'];
const configurations = /^(kanzen\.config|hugo|config)\.(ya?ml|toml|json)$/;

/** Reads a site into memory: its folders and the configuration at its root, and nothing else. */
export async function readSite(root: string): Promise<Tree> {
  const names = await readdir(root).catch(() => {
    throw new CannotError(`Cannot read the site "${root}": there is no such folder`);
  });
  if (!names.includes('content') && !names.some((name) => configurations.test(name))) {
    throw new CannotError(
      `Cannot find a site in "${root}": it has no folder "content"`,
      'Name the site\'s folder with --root, or start one with "kanzen init"',
    );
  }
  return await readTree(root, { accepts: isPartOfSite });
}

/** Whether something at this path of a site can be part of it. */
export function isPartOfSite(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  return folders.includes(first) || (rest.length === 0 && configurations.test(first));
}
