import { type Diagnostic, diagnostic, type Place, placeAt } from '#text';
import type { DataDocument, DataMap } from '../data/document.ts';
import { isDataMap } from '../data/document.ts';
import { dataLanguageOf, readData } from '../data/read-data.ts';
import { type SiteFiles, textOf } from '../site-files.ts';
import { settingsFrom } from './settings-from.ts';
import { defaultSettings, type SiteSettings } from './site-settings.ts';

/** The settings with what is wrong with the files that state them. */
export interface SettingsResult {
  readonly settings: SiteSettings;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, in order. */
  readonly paths: readonly string[];
}

const ends = ['yaml', 'yml', 'toml', 'json'];

/** The first of these that exists is the configuration; a folder `config/_default` adds to it. */
const names = ['kanzen.config', 'hugo', 'config'].flatMap((name) => ends.map((end) => `${name}.${end}`));

/**
 * Reads the site's configuration: data in `kanzen.config.*`, or the common keys of Hugo's `hugo.*` and
 * `config.*`.
 */
export function readSettings(files: SiteFiles): SettingsResult {
  const root = names.find((name) => files.has(name));
  const parts = [...files.keys()]
    .filter((path) => /^config\/_default\/[^/]+\.(ya?ml|toml|json)$/.test(path))
    .sort();
  const paths = [...(root ? [root] : []), ...parts];
  const diagnostics: Diagnostic[] = goTemplates(files);
  let merged: DataMap = {};
  const places: ((key: string) => Place)[] = [];
  for (const path of paths) {
    const document = readFile(files, path, diagnostics);
    if (document === undefined) continue;
    merged = { ...merged, ...under(path, document.data) };
    places.push((key) => placeOf(path, document, key));
  }
  if (paths.length === 0) return { settings: defaultSettings, diagnostics, paths };
  const isHugo = root === undefined || !root.startsWith('kanzen.');
  const whereIs = (key: string) => {
    const found = places.map((place) => place(key));
    return (
      found.find(({ line, column }) => line > 1 || column > 1) ?? found[0] ?? { path: '', line: 1, column: 1 }
    );
  };
  const { settings, problems } = settingsFrom(merged, { isHugo });
  for (const { code, severity, key, message, hints } of problems) {
    diagnostics.push(diagnostic(code, whereIs(key), message, { severity, hints }));
  }
  return { settings, diagnostics, paths };
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
  const result = readData(dataLanguageOf(path) ?? 'yaml', text.replace(/^\uFEFF/, ''));
  if (result.type === 'problem') {
    const { message, line, column } = result.problem;
    diagnostics.push(
      diagnostic('configuration-syntax', { path, line, column }, `Configuration cannot be read: ${message}`),
    );
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
 * Hugo: in `config/_default`, a file named after a key (`params.toml`, `menus.ja.toml`) holds that key's
 * value.
 */
function under(path: string, data: unknown): DataMap {
  const map = isDataMap(data) ? data : {};
  if (!path.startsWith('config/')) return map;
  const key = (path.split('/').at(-1) ?? '').split('.')[0] ?? '';
  return ['hugo', 'config', 'kanzen'].includes(key) ? map : { [key]: map };
}

function placeOf(path: string, document: DataDocument, key: string): Place {
  const steps = key.split('.');
  const data = isDataMap(document.data) ? document.data : {};
  const written = Object.keys(data).find((other) => other.toLowerCase() === steps[0]?.toLowerCase());
  if (written === undefined) return placeAt({ path, text: '' }, 0);
  return { path, ...document.positionOf([written, ...steps.slice(1)]) };
}
