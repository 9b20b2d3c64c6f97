import { readdir } from 'node:fs/promises';
import { CannotError } from '../exit-code.ts';
import { readTree, type Tree } from './read-tree.ts';

const folders: readonly string[] = ['templates', 'static', 'data', 'archetypes', 'i18n', 'config', 'layouts'];

/** Each language may have a content folder of its own, such as `content.en`. */
const content = /^content([._-][\w-]+)?$/;

/** Of a theme made for Hugo, only its short codes may come over, with what they call. */
const ofTheme = /^themes(\/[^/]+(\/layouts(\/_?(?:shortcodes|partials)(\/.*)?)?)?)?$/;
const configurations = /^(kanzen\.config|hugo|config)\.(ya?ml|toml|json)$/;

/** Reads a site into memory: its folders and the configuration at its root, and nothing else. */
export async function readSite(root: string): Promise<Tree> {
  const names = await readdir(root).catch(() => {
    throw new CannotError(`Cannot read the site "${root}": there is no such folder`);
  });
  if (!names.some((name) => content.test(name)) && !names.some((name) => configurations.test(name))) {
    throw new CannotError(
      `Cannot find a site in "${root}": it has no folder "content"`,
      'Name the site\'s folder with --root, or start one with "kanzen init"',
    );
  }
  return await readTree(root, { accepts: isPartOfSite });
}

/** Whether a path of a site is one of its pages, or lies beside one. */
export function isContent(path: string): boolean {
  return path.includes('/') && content.test(path.split('/')[0] ?? '');
}

/** Whether something at this path of a site can be part of it. */
export function isPartOfSite(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (content.test(first) || ofTheme.test(path)) return true;
  return folders.includes(first) || (rest.length === 0 && configurations.test(first));
}
