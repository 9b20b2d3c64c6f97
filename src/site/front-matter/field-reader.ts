import { type Diagnostic, diagnostic } from '#text';
import type { DataPath } from '../data/document.ts';
import type { Commit } from '../site-input.ts';
import { type DateKeys, datedName } from './date-keys.ts';
import type { FrontMatter } from './front-matter.ts';
import { type PageDate, parsePageDate } from './page-date.ts';

/** What reading fields depends on besides the front matter. */
export interface FieldSettings {
  readonly timeZone: string;
  /** The plural names of the site's taxonomies. */
  readonly taxonomies: readonly string[];
  /** The keys that may hold dates; Hugo's unless the site states others. */
  readonly dateKeys?: DateKeys;
}

/** What is known of a page's file besides its content. */
export interface FileFacts {
  /** Its name without its end; for a bundle, that of its folder. */
  readonly name: string;
  /** Whether it is the `index.md` of a bundle. */
  readonly isBundle?: boolean;
  readonly commit?: Commit | undefined;
}

/** Reads fields by key; a value of the wrong sort is a diagnostic and counts as absent. */
export interface FieldReader {
  text(key: string): string | undefined;
  list(key: string): readonly string[];
  flag(key: string): boolean | undefined;
  number(key: string): number | undefined;
  date(keys: readonly string[]): PageDate | undefined;
}

const wantedDate = 'a date such as 2020-03-04 or 2020-03-04T22:18:07+09:00';

/** Reads a text wherever it stands in front matter, and says what a value must be. */
function scalarReader(matter: FrontMatter, diagnostics: Diagnostic[]) {
  const wrong = (path: DataPath, wanted: string, value: unknown) => {
    const message = `Field "${path[0]}" must be ${wanted}: it is ${JSON.stringify(value)}`;
    diagnostics.push(diagnostic('front-matter-value', matter.placeOf(path), message));
    return undefined;
  };
  const scalar = (path: DataPath, value: unknown): string | undefined => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean')
      return matter.writtenAt(path) ?? String(value);
    return value === null || value === undefined ? undefined : wrong(path, 'a text', value);
  };
  return { scalar, wrong };
}

/** A reader of front matter that writes down what is wrong. */
export function fieldReader(
  matter: FrontMatter,
  settings: FieldSettings,
  diagnostics: Diagnostic[],
  file: FileFacts,
): FieldReader {
  const { scalar, wrong } = scalarReader(matter, diagnostics);
  const ofFile = (key: string) => {
    if (key === ':git') return file.commit?.authorDate;
    return key === ':filename' ? datedName(file.name)?.date : undefined;
  };
  const date = (key: string) => {
    const text = ofFile(key) ?? scalar([key], matter.data[key]);
    if (text === undefined || text.trim() === '') return undefined;
    const found = parsePageDate(text, settings.timeZone) ?? wrong([key], wantedDate, text);
    // Go: the first instant of the year 1 is how its programs write that there is no date.
    return found?.iso.startsWith('0001-01-01T00:00:00') ? undefined : found;
  };
  return {
    text: (key) => scalar([key], matter.data[key]),
    list(key) {
      const value = matter.data[key];
      if (!Array.isArray(value)) return present([scalar([key], value)]);
      return present(value.map((item, index) => scalar([key, index], item)));
    },
    flag(key) {
      const value = matter.data[key];
      if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
      if (value === 'true' || value === 'false') return value === 'true';
      return wrong([key], 'true or false', value);
    },
    number(key) {
      const value = matter.data[key];
      if (value === undefined || value === null) return undefined;
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : wrong([key], 'a number', value);
    },
    date(keys) {
      for (const key of keys) {
        const found = date(key);
        if (found) return found;
      }
      return undefined;
    },
  };
}

function present(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined && value.trim() !== '').map((value) => String(value));
}
