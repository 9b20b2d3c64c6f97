import { readdir } from 'node:fs/promises';
import { CannotError } from '../exit-code.ts';
import { readTree, type Tree } from './read-tree.ts';

const folders: readonly string[] = [
  'templates',
  'static',
  'data',
  'archetypes',
  'i18n',
  'config',
  'layouts',
  'assets',
];

/** Each language may have a content folder of its own, such as `content.en`. */
const content = /^content([._-][\w-]+)?$/;

/** Of a theme made for Hugo, only its short codes may come over, with what they call. */
const ofTheme = /^themes(\/[^/]+(\/layouts(\/_?(?:shortcodes|partials)(\/.*)?)?)?)?$/;
const configurations = /^(kanzen\.config|hugo|config)\.(ya?ml|toml|json)$/;

/** What makes a configuration worth reading before the site: it names folders of its own. */
const namesFolders = /mounts|(?:content|static|data|i18n|archetype|layout)dir/i;

/** A site in memory. */
export interface SiteOnDisk extends Tree, SiteParts {}

/** What of a site's folder belongs to it. */
export interface SiteParts {
  /** Whether something at a path can be part of the site. */
  readonly accepts: (path: string) => boolean;
  /** Whether a path of the site is one of its pages, or lies beside one. */
  readonly isContent: (path: string) => boolean;
  /** Folders and files that its configuration names. */
  readonly folders: readonly string[];
}

/** Reads a site into memory: its folders and the configuration at its root, and nothing else. */
export async function readSite(root: string): Promise<SiteOnDisk> {
  const names = await readdir(root).catch(() => {
    throw new CannotError(`Cannot read the site "${root}": there is no such folder`);
  });
  if (!names.some((name) => content.test(name)) && !names.some((name) => configurations.test(name))) {
    throw new CannotError(
      `Cannot find a site in "${root}": it has no folder "content"`,
      'Name the site\'s folder with --root, or start one with "kanzen init"',
    );
  }
  const parts = await siteParts(root);
  return { ...(await readTree(root, parts)), ...parts };
}

/** The parts of a site, those that its configuration names included. */
export async function siteParts(root: string): Promise<SiteParts> {
  const { files } = await readTree(root, { accepts: isConfiguration });
  if (![...files.values()].some((text) => namesFolders.test(Buffer.from(text).toString())))
    return { accepts: isUsualPart, isContent: isUsualContent, folders: [] };
  const { readSettings } = await import('#site');
  const { mounts } = readSettings(files).settings;
  const sources = mounts.map(({ source }) => source);
  const ofPages = mounts.filter(({ component }) => component === 'content').map(({ source }) => source);
  return {
    accepts: (path) =>
      isUsualPart(path) || sources.some((source) => isIn(source, path) || source.startsWith(`${path}/`)),
    isContent: (path) =>
      ofPages.length === 0 ? isUsualContent(path) : ofPages.some((source) => isIn(source, path)),
    folders: sources,
  };
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isConfiguration(path: string): boolean {
  return configurations.test(path) || path === 'config' || path.startsWith('config/');
}

function isUsualContent(path: string): boolean {
  return path.includes('/') && content.test(path.split('/')[0] ?? '');
}

function isUsualPart(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (content.test(first) || ofTheme.test(path)) return true;
  return folders.includes(first) || (rest.length === 0 && configurations.test(first));
}
