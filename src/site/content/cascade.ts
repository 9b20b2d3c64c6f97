import { type DataMap, type DataPath, isDataMap } from '../data/document.ts';
import type { FrontMatter } from '../front-matter/read-front-matter.ts';
import type { ContentFile } from './find-content.ts';

/** A Markdown file with its front matter. */
export interface ReadFile {
  readonly file: ContentFile;
  readonly matter: FrontMatter;
}

interface Rule {
  readonly values: DataMap;
  readonly target: DataMap;
  readonly from: FrontMatter;
  readonly depth: number;
  readonly folder: string;
  readonly language: string;
}

/**
 * Hands the `cascade` of branches down to their descendants. A page's own values win, then those of the
 * nearest branch.
 * Hugo: `cascade` is a map, or a list of maps each with an optional `target` (`path` glob, `kind`, `lang`).
 */
export function cascade(files: readonly ReadFile[]): readonly ReadFile[] {
  const rules = files.flatMap(rulesOf);
  if (rules.length === 0) return files;
  return files.map((read) => {
    const applying = rules.filter((rule) => reaches(rule, read)).sort((a, b) => b.depth - a.depth);
    return { file: read.file, matter: applying.reduce(withDefaults, read.matter) };
  });
}

function rulesOf({ file, matter }: ReadFile): readonly Rule[] {
  const { cascade: stated } = matter.data;
  if (file.role !== 'branch' || stated === undefined) return [];
  const maps = (Array.isArray(stated) ? stated : [stated]).filter(isDataMap);
  return maps.map((map) => {
    const { target, _target, ...values } = map;
    const chosen = target ?? _target;
    return {
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value])),
      target: isDataMap(chosen) ? chosen : {},
      from: matter,
      depth: file.folders.length,
      folder: file.folders.join('/'),
      language: file.language,
    };
  });
}

function reaches(rule: Rule, { file }: ReadFile): boolean {
  if (rule.language !== file.language) return false;
  const path = [...file.folders, ...(file.name ? [file.name] : [])].join('/');
  const isBelow = rule.folder === '' ? path !== '' : path.startsWith(`${rule.folder}/`);
  if (!isBelow) return false;
  const { path: glob, kind, lang } = rule.target;
  if (typeof glob === 'string' && !globPattern(glob).test(`/${path}`)) return false;
  if (typeof lang === 'string' && lang !== file.language) return false;
  const fileKind = file.role !== 'branch' ? 'page' : path === '' ? 'home' : 'section';
  return typeof kind !== 'string' || kind === fileKind;
}

/** Hugo's globs: `**` is any path, `*` any name, `?` one character, `{a,b}` a choice. */
function globPattern(glob: string): RegExp {
  const pattern = glob.replace(/\*\*|[*?{},.+^$()|[\]\\]/g, (found) => {
    const special: Readonly<Record<string, string>> = {
      '**': '.*',
      '*': '[^/]*',
      '?': '[^/]',
      '{': '(?:',
      '}': ')',
      ',': '|',
    };
    return special[found] ?? `\\${found}`;
  });
  return new RegExp(`^${pattern}$`, 'i');
}

function withDefaults(matter: FrontMatter, rule: Rule): FrontMatter {
  const own = matter.data;
  const bothParams = isDataMap(own.params) && isDataMap(rule.values.params);
  const params = bothParams ? { params: { ...Object(rule.values.params), ...Object(own.params) } } : {};
  const isOwn = (path: DataPath) => Object.hasOwn(own, String(path[0]));
  return {
    ...matter,
    data: { ...rule.values, ...own, ...params },
    placeOf: (path) => (isOwn(path) ? matter.placeOf(path) : rule.from.placeOf(['cascade', ...path])),
    writtenAt: (path) => (isOwn(path) ? matter.writtenAt(path) : undefined),
  };
}
