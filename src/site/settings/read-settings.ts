import { type Diagnostic, diagnostic, type Place, placeAt } from '#text';
import type { DataDocument, DataMap } from '../data/document.ts';
import { isDataMap, valueIgnoringCase } from '../data/document.ts';
import { dataLanguageOf, readData } from '../data/read-data.ts';
import { syntaxHints } from '../data/syntax-hints.ts';
import { type SiteFiles, textOf } from '../site-files.ts';
import { settingsFrom } from './settings-from.ts';
import { defaultSettings, type SiteSettings } from './site-settings.ts';

/** The settings with what is wrong with the files that state them. */
export interface SettingsResult {
  readonly settings: SiteSettings;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, in order. */
  readonly paths: readonly string[];
  /** Where the first of these keys that is stated is written, by its path such as `params.mainSections`. */
  readonly placeOf: (...keys: readonly string[]) => Place;
}

const nowhere: Place = { path: 'kanzen.config.yaml', line: 1, column: 1 };

const dataEnd = /\.(?:ya?ml|toml|json)$/;

const ends = ['yaml', 'yml', 'toml', 'json'];

/** Hugo: what folders add to the configuration, the later winning; a site is published for `production`. */
const folders = ['config/_default/', 'config/production/'];

/** The first of these that exists is the configuration. */
const names = ['kanzen.config', 'hugo', 'config'].flatMap((name) => ends.map((end) => `${name}.${end}`));

/**
 * Reads the site's configuration: data in `kanzen.config.*`, or the common keys of Hugo's `hugo.*` and
 * `config.*`.
 */
export function readSettings(files: SiteFiles): SettingsResult {
  const root = names.find((name) => files.has(name));
  const parts = folders.flatMap((folder) =>
    [...files.keys()].filter((path) => path.startsWith(folder) && dataEnd.test(path)).sort(),
  );
  const paths = [...(root ? [root] : []), ...parts];
  const diagnostics: Diagnostic[] = goTemplates(files);
  let merged: DataMap = {};
  const places: ((key: string) => Place)[] = [];
  for (const path of paths) {
    const document = readFile(files, path, diagnostics);
    if (document === undefined) continue;
    merged = mergedMaps(merged, under(path, document.data));
    places.push((key) => placeOf(path, document, key));
  }
  if (paths.length === 0) return { settings: defaultSettings, diagnostics, paths, placeOf: () => nowhere };
  const isHugo = root === undefined || !root.startsWith('kanzen.');
  const whereIs = (...keys: readonly string[]) => {
    const found = keys.flatMap((key) => places.map((place) => place(key)));
    return (
      found.find(({ line, column }) => line > 1 || column > 1) ??
      found[0] ?? { ...nowhere, path: paths[0] ?? '' }
    );
  };
  const { settings, problems } = settingsFrom(merged, { isHugo });
  // A key that is read twice is wrong once.
  for (const [message, { code, severity, key, hints }] of new Map(problems.map((one) => [one.message, one])))
    diagnostics.push(diagnostic(code, whereIs(key), message, { severity, hints }));
  return { settings, diagnostics, paths, placeOf: whereIs };
}

/** A site that comes from Hugo may bring templates that are code; they are named once. */
function goTemplates(files: SiteFiles): Diagnostic[] {
  const isTemplate = (path: string) => /^layouts\/(?!_?shortcodes\/)/.test(path);
  const first = [...files.keys()].filter(isTemplate).sort()[0];
  if (first === undefined) return [];
  const hints = ['Write templates in Liquid in templates/, or use the default theme'];
  const place = { path: first, line: 1, column: 1 };
  const message = "Hugo's templates in layouts/ are not used: they are written in Go's template language";
  return [diagnostic('unused-layouts', place, message, { severity: 'info', hints })];
}

function readFile(files: SiteFiles, path: string, diagnostics: Diagnostic[]): DataDocument | undefined {
  const text = textOf(files, path);
  const start = { path, line: 1, column: 1 };
  if (text === undefined) {
    diagnostics.push(diagnostic('not-utf-8', start, `Configuration is not UTF-8: ${path}`));
    return undefined;
  }
  const language = dataLanguageOf(path) ?? 'yaml';
  const result = readData(language, text.replace(/^\uFEFF/, ''));
  if (result.type === 'problem') {
    const { message, line, column } = result.problem;
    const told = `Configuration cannot be read: ${message}`;
    const hints = syntaxHints(language, message);
    diagnostics.push(diagnostic('configuration-syntax', { path, line, column }, told, { hints }));
    return undefined;
  }
  const { data } = result.document;
  if (data !== null && !isDataMap(data)) {
    diagnostics.push(diagnostic('configuration-syntax', start, 'Configuration must be keys with values'));
    return undefined;
  }
  return result.document;
}

/**
 * Hugo (config/configLoader.go): in a folder of `config/`, a file named after a key (`params.toml`) holds
 * that key's value. One that names a language too holds that language's keys (`languages.ja.toml`), but for
 * `menus.ja.toml` and `params.ja.toml`, which hold what that one key is in it.
 */
function under(path: string, data: unknown): DataMap {
  const map = isDataMap(data) ? data : {};
  if (!path.startsWith('config/')) return map;
  const [key = '', language] = (path.split('/').at(-1) ?? '').replace(dataEnd, '').split('.');
  if (language !== undefined) {
    const isOneKey = ['menu', 'menus', 'params'].includes(key);
    return { languages: { [language]: isOneKey ? { [key]: map } : map } };
  }
  return ['hugo', 'config', 'kanzen'].includes(key) ? map : { [key]: map };
}

/** Two maps in one, and so the maps in them; of anything else the second one's is taken. */
function mergedMaps(first: DataMap, second: DataMap): DataMap {
  const merged = new Map(Object.entries(first));
  for (const [key, value] of Object.entries(second)) {
    const before = merged.get(key);
    merged.set(key, isDataMap(before) && isDataMap(value) ? mergedMaps(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function placeOf(path: string, document: DataDocument, key: string): Place {
  const steps = key.split('.');
  const data = isDataMap(document.data) ? document.data : {};
  const written = Object.keys(data).find((other) => other.toLowerCase() === steps[0]?.toLowerCase());
  if (written === undefined) return placeAt({ path, text: '' }, 0);
  return { path, ...document.positionOf([written, ...writtenSteps(data[written], steps.slice(1))]) };
}

/** Steps into a map as it writes them: the case of keys does not matter. */
function writtenSteps(value: unknown, [step, ...more]: readonly string[]): readonly string[] {
  if (step === undefined) return [];
  const keys = isDataMap(value) ? Object.keys(value) : [];
  const key = keys.find((other) => other.toLowerCase() === step.toLowerCase());
  return key === undefined ? [step, ...more] : [key, ...writtenSteps(valueIgnoringCase(value, key), more)];
}
