import { isHtml } from '#text';
import type { LanguageSettings } from '../settings/site-settings.ts';
import { type SiteFiles, textOf } from '../site-files.ts';

/** A file that belongs to a page, such as a picture in its bundle. */
export interface Resource {
  /** Its path in the site's files. */
  readonly path: string;
  /** Its path relative to the page's folder. */
  readonly name: string;
  /** Whether it is read as a page, which has no address of its own. */
  readonly isPage: boolean;
}

/** A file of `content/` that is a page, and the part it plays in the tree. */
export interface ContentFile {
  /** Its path in the site's files, such as `content/posts/first/index.md`. */
  readonly path: string;
  readonly language: string;
  /** `leaf` for `index.md`, `branch` for `_index.md`, `single` for any other name. */
  readonly role: 'leaf' | 'branch' | 'single';
  /** The folders it is in, below `content/`; a leaf bundle's own folder is not among them. */
  readonly folders: readonly string[];
  /** The name of the page: of its file, or of its folder for a leaf bundle; empty for a branch. */
  readonly name: string;
  readonly resources: readonly Resource[];
}

/** What stands in `content/`. */
export interface FoundContent {
  readonly files: readonly ContentFile[];
  /** Files that belong to no bundle, leaf or branch: published where they stand. */
  readonly loose: readonly string[];
  /** Files of a markup that kanzen does not read. */
  readonly unread: readonly string[];
  /** Pages in the folder of a leaf bundle, or below it: files of that bundle's page. */
  readonly bundled: readonly ContentFile[];
}

const note = /\.(md|markdown|mdown|org)$/i;

/** Hugo: HTML is a page where it begins with front matter, else a file that is published as it is. */
const frontMatter = /^\uFEFF?\s*(?:---|\+\+\+|\{)\s*\n/;
const otherMarkup = /\.(adoc|asciidoc|ad|rst|pandoc|pdc|mmark|gotmpl)$/i;

interface Candidate {
  readonly path: string;
  readonly language: string;
  readonly parts: readonly string[];
  /** Whether it is read as a page. */
  readonly isNote: boolean;
}

/** Finds pages and bundles in the content folders, in the order of their paths; those of some languages not. */
export function findContent(
  files: SiteFiles,
  published: readonly LanguageSettings[],
  disabled: readonly LanguageSettings[] = [],
): FoundContent {
  const languages = [...published, ...disabled];
  const isDisabled = (key: string) => disabled.some((language) => language.key === key);
  const candidates = [...files.keys()]
    .sort()
    .flatMap((path) => candidate(path, files, languages))
    .filter(({ language }) => !isDisabled(language));
  const isIndex = ({ isNote, parts }: Candidate) =>
    isNote && parts.length > 1 && stem(parts, languages).base === 'index';
  const branches = new Set(
    candidates.filter((one) => isBranch(one, languages)).map(({ path }) => folderOf(path)),
  );
  // Hugo (hugolib/pages_capture.go): of a folder with both `index.md` and `_index.md`, the second one wins.
  const leaves = new Set(
    candidates
      .filter(isIndex)
      .map(({ path }) => folderOf(path))
      .filter((folder) => !branches.has(folder)),
  );
  const owned = new Map<string, Candidate[]>();
  const own = (owner: string, one: Candidate) => owned.set(owner, [...(owned.get(owner) ?? []), one]);
  const found: Candidate[] = [];
  const loose: string[] = [];
  const unread: string[] = [];
  for (const one of candidates) {
    const owner = ownerOf(one, leaves, languages);
    const branch = branchOf(one, branches);
    if (owner !== undefined) own(owner, one);
    else if (one.isNote) found.push(one);
    else if (otherMarkup.test(one.path)) unread.push(one.path);
    else if (branch !== undefined) own(branch, one);
    else loose.push(one.path);
  }
  const contentFiles = found.map((one) => contentFile(one, owned.get(folderOf(one.path)) ?? [], languages));
  const bundled = [...owned.values()].flat().filter(({ isNote }) => isNote);
  return { files: contentFiles, loose, unread, bundled: bundled.map((one) => bundledFile(one, languages)) };
}

function candidate(
  path: string,
  files: SiteFiles,
  languages: readonly LanguageSettings[],
): readonly Candidate[] {
  const own = languages.find(
    ({ contentDir }) => contentDir !== undefined && path.startsWith(`${contentDir}/`),
  );
  const root = own?.contentDir ?? 'content';
  if (!path.startsWith(`${root}/`)) return [];
  const parts = path.slice(root.length + 1).split('/');
  if (parts.some((part) => /^[.#]|~$/.test(part))) return [];
  const language = own?.key ?? stem(parts, languages).language ?? languages[0]?.key ?? 'ja';
  return [{ path, parts, language, isNote: isNote(path, files) }];
}

function isNote(path: string, files: SiteFiles): boolean {
  return note.test(path) || (isHtml(path) && hasFrontMatter(path, files));
}

function hasFrontMatter(path: string, files: SiteFiles): boolean {
  return frontMatter.test(textOf(files, path)?.slice(0, 200) ?? '');
}

/** The last name without its end and its language, in any case: `page.en.md` is `page` in `en`. */
function stem(parts: readonly string[], languages: readonly LanguageSettings[]) {
  const name = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const language = languages.find(({ key }) => name.toLowerCase().endsWith(`.${key}`))?.key;
  return { base: language === undefined ? name : name.slice(0, -language.length - 1), language };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/**
 * The folder of the leaf bundle that a file belongs to: the outermost, since everything below a leaf is its
 * resource.
 */
function ownerOf(
  { path, parts, isNote }: Candidate,
  leaves: ReadonlySet<string>,
  languages: readonly LanguageSettings[],
): string | undefined {
  const folders = path.split('/').slice(0, -1);
  for (let length = 1; length <= folders.length; length += 1) {
    const folder = folders.slice(0, length).join('/');
    if (!leaves.has(folder)) continue;
    const isIndex = isNote && length === folders.length && stem(parts, languages).base === 'index';
    return isIndex ? undefined : folder;
  }
  return undefined;
}

function isBranch({ isNote, parts }: Candidate, languages: readonly LanguageSettings[]): boolean {
  const { base } = stem(parts, languages);
  return isNote && (base === '_index' || (base === 'index' && parts.length === 1));
}

/** The folder of the branch bundle that a file belongs to: the nearest; the home page has what is beside it. */
function branchOf({ path, parts }: Candidate, branches: ReadonlySet<string>): string | undefined {
  const all = path.split('/').slice(0, -1);
  const lowest = parts.length === 1 ? all.length : all.length - parts.length + 2;
  for (let length = all.length; length >= lowest; length -= 1) {
    const folder = all.slice(0, length).join('/');
    if (branches.has(folder)) return folder;
  }
  return undefined;
}

/**
 * The files of a bundle for the page in one language: of those that differ in nothing but their language
 * (`x.ja.png`, `x.en.png`), its own. One that states none (`x.png`) is in the site's first language.
 */
function resourcesOf(
  { path, language }: Candidate,
  owned: readonly Candidate[],
  languages: readonly LanguageSettings[],
): readonly Resource[] {
  const folder = folderOf(path);
  const nameOf = (one: Candidate) => {
    const { base, language: stated = languages[0]?.key } = stem(one.parts, languages);
    return { name: `${folderOf(one.path)}/${base}${/\.[^.]*$/.exec(one.path)?.[0] ?? ''}`, stated };
  };
  const ours = new Set(
    owned
      .map(nameOf)
      .filter(({ stated }) => stated === language)
      .map(({ name }) => name),
  );
  return owned
    .filter((one) => {
      const { name, stated } = nameOf(one);
      // Hugo: pages are of one language, and files of all that have none of their own.
      return one.isNote ? one.language === language : stated === language || !ours.has(name);
    })
    .map((one) => ({ path: one.path, name: one.path.slice(folder.length + 1), isPage: one.isNote }));
}

function bundledFile(one: Candidate, languages: readonly LanguageSettings[]): ContentFile {
  const { path, language, parts } = one;
  const { base } = stem(parts, languages);
  return { path, language, role: 'single', folders: parts.slice(0, -1), name: base, resources: [] };
}

function contentFile(
  one: Candidate,
  owned: readonly Candidate[],
  languages: readonly LanguageSettings[],
): ContentFile {
  const { base } = stem(one.parts, languages);
  const folders = one.parts.slice(0, -1);
  const { path, language } = one;
  const resources = resourcesOf(one, owned, languages);
  if (isBranch(one, languages)) return { path, language, role: 'branch', folders, name: '', resources };
  if (base !== 'index') return { path, language, role: 'single', folders, name: base, resources: [] };
  return {
    path,
    language,
    role: 'leaf',
    folders: folders.slice(0, -1),
    name: folders.at(-1) ?? '',
    resources,
  };
}
