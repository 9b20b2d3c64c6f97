import { globPattern } from '../content/glob.ts';
import { isDataMap, valueIgnoringCase } from '../data/document.ts';
import type { SettingProblem, SettingReader } from './setting-reader.ts';

/** A folder of a site that Hugo knows by its name, and in whose place others can stand. */
export type Component = 'content' | 'static' | 'data' | 'i18n' | 'archetypes' | 'layouts';

/** A folder or a file of the site that stands in another place (Hugo's `module.mounts`, `staticDir`). */
export interface Mount {
  /** Where it lies in the site's folder. */
  readonly source: string;
  readonly component: Component;
  /** Where it stands in the component's folder; empty for that folder itself. */
  readonly target: string;
  /** The language of its pages, where it has only one. */
  readonly language: string | undefined;
  /** Whether a file is mounted, by its path below the source. */
  readonly accepts: (path: string) => boolean;
}

const components: readonly Component[] = ['content', 'static', 'data', 'i18n', 'archetypes', 'layouts'];

const keys: Readonly<Record<Component, readonly string[]>> = {
  content: ['contentDir'],
  // Hugo (modules/config.go, getStaticDirs): the later ones win.
  static: ['staticDir', ...Array.from({ length: 11 }, (_, number) => `staticDir${number}`)],
  data: ['dataDir'],
  i18n: ['i18nDir'],
  archetypes: ['archetypeDir'],
  layouts: ['layoutDir'],
};

/** The keys that name folders, in lower case; `staticDir` may also end in a number. */
export const folderKeys: readonly string[] = Object.values(keys)
  .flat()
  .filter((name) => !/\d$/.test(name))
  .map((name) => name.toLowerCase());

/**
 * What stands in the place of the folders that Hugo knows. A component with mounts of its own has no other
 * folder: Hugo (modules/config.go) makes mounts of `contentDir`, `staticDir` and their like for the rest.
 */
export function mountsFrom(read: SettingReader, problems: SettingProblem[]): readonly Mount[] {
  const stated = statedMounts(read, problems);
  const taken = new Set(stated.map(({ component }) => component));
  return [...stated, ...components.filter((one) => !taken.has(one)).flatMap((one) => foldersOf(one, read))];
}

/** The folder in which the pages of a mount stand, those of one language apart. */
export function mountedContent(language: string | undefined): string {
  return language === undefined ? 'content' : `content.${language}`;
}

/** Whether a folder of pages needs no mount, since pages are looked for in it anyway. */
export function isContentFolder(value: unknown): boolean {
  return typeof value === 'string' && /^(?:\.?\/)?content(?:[._-][\w-]+)?(?:\/|$)/.test(value);
}

/** What else Hugo's `module` says: there are no modules here. */
export function unknownInModule(read: SettingReader): readonly string[] {
  const own = Object.keys(read.map('module') ?? {}).filter((key) => key.toLowerCase() !== 'mounts');
  return own.map((key) => `module.${key}`);
}

function statedMounts(read: SettingReader, problems: SettingProblem[]): readonly Mount[] {
  const list = valueIgnoringCase(read.raw('module'), 'mounts');
  const entries = (Array.isArray(list) ? list : []).map((entry) => ({ entry, mount: mountOf(entry) }));
  const without = entries.filter(({ mount }) => mount === undefined).map(({ entry }) => shown(entry));
  if (without.length > 0) {
    const message = `These mounts have no effect: ${without.join(', ')}`;
    const hints = [`A mount is of a file or folder of the site itself, in ${components.join(', ')}`];
    problems.push({ code: 'configuration-unsupported', severity: 'info', key: 'module', message, hints });
  }
  return entries.flatMap(({ mount }) => mount ?? []);
}

function mountOf(entry: unknown): Mount | undefined {
  const [source, target] = ['source', 'target'].map((key) => pathIn(valueIgnoringCase(entry, key)));
  const component = components.find((one) => `${target}/`.startsWith(`${one}/`));
  if (source === undefined || target === undefined || component === undefined) return undefined;
  const lang = valueIgnoringCase(entry, 'lang');
  const [included, excluded] = ['includeFiles', 'excludeFiles'].map((key) =>
    globsOf(valueIgnoringCase(entry, key)),
  );
  return {
    source,
    component,
    target: target.slice(component.length + 1),
    language: typeof lang === 'string' && lang !== '' ? lang.toLowerCase() : undefined,
    accepts: (path) => !fits(path, excluded ?? []) && (included?.length === 0 || fits(path, included ?? [])),
  };
}

function foldersOf(component: Component, read: SettingReader): readonly Mount[] {
  if (component === 'content') return contentFolders(read);
  const folders = keys[component].flatMap((key) => textsIn(read.raw(key.toLowerCase())));
  const isUsual = folders.every((folder) => folder === component);
  return isUsual ? [] : folders.map((folder) => plainMount(folder, component));
}

/** The folders of pages that have another name than `content`; of several languages, each may have its own. */
function contentFolders(read: SettingReader): readonly Mount[] {
  const stated = Object.entries(read.map('languages') ?? {}).flatMap(([language, value]) =>
    textsIn(valueIgnoringCase(value, 'contentDir')).map((folder) => ({
      folder,
      language: language.toLowerCase(),
    })),
  );
  const own = stated.filter(({ folder }) => !isContentFolder(folder));
  const shared = textsIn(read.raw('contentdir')).filter((folder) => !isContentFolder(folder));
  return [
    ...own.map(({ folder, language }) => ({ ...plainMount(folder, 'content'), language })),
    ...shared.map((folder) => plainMount(folder, 'content')),
  ];
}

function plainMount(source: string, component: Component): Mount {
  return { source, component, target: '', language: undefined, accepts: () => true };
}

function textsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => pathIn(one) ?? []);
}

/** Whether a value names a folder of the site. */
export function isFolder(value: unknown): boolean {
  return pathIn(value) !== undefined;
}

/** Whether a value names a folder of the site, or several. */
export function isFolders(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isFolder) : isFolder(value);
}

/** A path in the site; undefined for one that leads out of it. */
function pathIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || /^(?:\/|[a-z]:)/i.test(value)) return undefined;
  const parts = value.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}

function globsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

/** Hugo (hugofs/glob/filename_filter.go): a pattern is about the path below the source, with or without a slash. */
function fits(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => globPattern(glob.replace(/^\//, '')).fits(path));
}

function shown(entry: unknown): string {
  if (!isDataMap(entry)) return JSON.stringify(entry);
  return `${valueIgnoringCase(entry, 'source')} to ${valueIgnoringCase(entry, 'target')}`;
}
