import { type DataMap, type DataPath, isDataMap } from '../data/document.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { emptyFrontMatter } from '../front-matter/page-fields.ts';
import type { ContentFile } from './find-content.ts';
import { globPattern } from './glob.ts';
import type { PageKind } from './page.ts';

/** A Markdown file with its front matter. */
export interface ReadFile {
  readonly file: ContentFile;
  readonly matter: FrontMatter;
}

interface Rule {
  readonly values: DataMap;
  readonly target: DataMap;
  /** Whether the target has its older name, and its path may be that of the file. */
  readonly isOlder: boolean;
  readonly from: FrontMatter;
  readonly depth: number;
  readonly folder: string;
  /** Undefined for all languages. */
  readonly language: string | undefined;
}

/** A page as a cascade sees it: one that an author wrote, or one that the site implies. */
export interface CascadePlace {
  /** Its place in the tree without the first slash; empty for the home page. */
  readonly path: string;
  /** The path of its file in the folder of pages, if it has one. */
  readonly filePath?: string;
  readonly kind: PageKind;
  readonly language: string;
}

/** Fills in what is handed down to a page. */
export type HandDown = (place: CascadePlace, matter: FrontMatter) => FrontMatter;

/**
 * Hands the `cascade` of the configuration and of branches down: to the branch itself and its descendants. A
 * page's own values win, then those of the nearest branch.
 * Hugo: `cascade` is a map, or a list of maps each with an optional `target` (globs `path`, `kind`, `lang`,
 * `environment`).
 */
export function cascade(files: readonly ReadFile[], configured: unknown): HandDown {
  const rules = [
    ...rulesFrom(configured, { from: emptyFrontMatter, depth: -1, folder: '', language: undefined }),
    ...files.flatMap(rulesOf),
  ];
  if (rules.length === 0) return (_, matter) => matter;
  return (place, matter) => {
    const applying = rules.filter((rule) => reaches(rule, place)).sort((a, b) => b.depth - a.depth);
    return applying.reduce(withDefaults, matter);
  };
}

/** Where a written page of some kind stands for a cascade. */
export function cascadePlace(file: ContentFile, kind: PageKind): CascadePlace {
  const path = [...file.folders, ...(file.name ? [file.name] : [])].join('/');
  const folder = [...file.folders, ...(file.role === 'leaf' ? [file.name] : [])];
  const filePath = [...folder, file.path.slice(file.path.lastIndexOf('/') + 1)].join('/');
  return { path, filePath, kind, language: file.language };
}

function rulesOf({ file, matter }: ReadFile): readonly Rule[] {
  const { folders, language, role } = file;
  if (role !== 'branch') return [];
  const from = { from: matter, depth: folders.length, folder: folders.join('/'), language };
  return rulesFrom(matter.data.cascade, from);
}

function rulesFrom(stated: unknown, origin: Omit<Rule, 'values' | 'target' | 'isOlder'>): readonly Rule[] {
  if (stated === undefined) return [];
  const maps = (Array.isArray(stated) ? stated : [stated]).filter(isDataMap);
  return maps.map((map) => {
    const { target, _target, ...values } = map;
    const chosen = target ?? _target;
    return {
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value])),
      target: isDataMap(chosen) ? chosen : {},
      isOlder: target === undefined,
      ...origin,
    };
  });
}

function reaches(rule: Rule, place: CascadePlace): boolean {
  const { path, language } = place;
  if (rule.language !== undefined && rule.language !== language) return false;
  const isWithin = rule.folder === '' || path === rule.folder || path.startsWith(`${rule.folder}/`);
  if (!isWithin) return false;
  const { path: glob, kind, lang, environment } = rule.target;
  const paths = pathsOf(place, rule.isOlder);
  return (
    fits(glob, paths) && fits(kind, [place.kind]) && fits(lang, [language]) && fits(environment, [publishing])
  );
}

/** Hugo: the environment of a site that is published. */
const publishing = 'production';

// Hugo before 0.123, when the key was `_target`, took the path of the file: `/guide/_index.md` is in `/guide/**`.
function pathsOf({ path, filePath }: CascadePlace, isOlder: boolean): readonly string[] {
  return [`/${path}`, ...(isOlder && filePath !== undefined ? [`/${filePath}`] : [])];
}

function fits(glob: unknown, texts: readonly string[]): boolean {
  if (typeof glob !== 'string') return true;
  const pattern = globPattern(glob);
  return texts.some((text) => pattern.fits(text));
}

function withDefaults(matter: FrontMatter, rule: Rule): FrontMatter {
  const own = matter.data;
  const bothParams = isDataMap(own.params) && isDataMap(rule.values.params);
  const params = bothParams ? { params: { ...Object(rule.values.params), ...Object(own.params) } } : {};
  // The page itself is where it was written, whatever it is handed down.
  const isOwn = (path: DataPath) => path.length === 0 || Object.hasOwn(own, String(path[0]));
  return {
    ...matter,
    data: { ...rule.values, ...own, ...params },
    placeOf: (path) => (isOwn(path) ? matter.placeOf(path) : rule.from.placeOf(['cascade', ...path])),
    writtenAt: (path) => (isOwn(path) ? matter.writtenAt(path) : undefined),
  };
}
