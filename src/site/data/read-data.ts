import type { DataResult } from './document.ts';
import { readJson } from './read-json.ts';
import { readToml } from './read-toml.ts';
import { readXml } from './read-xml.ts';
import { readYaml } from './read-yaml.ts';

/** A language in which data is written. */
export type DataLanguage = 'yaml' | 'toml' | 'json' | 'xml';

const readers: Readonly<Record<DataLanguage, (text: string) => DataResult>> = {
  yaml: readYaml,
  toml: readToml,
  json: readJson,
  xml: readXml,
};

/** Reads data in one of the languages that cannot run code. */
export function readData(language: DataLanguage, text: string): DataResult {
  return readers[language](text);
}

/** The language of a file by the end of its name; undefined for a file that is no data. */
export function dataLanguageOf(path: string): DataLanguage | undefined {
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  if (/\.toml$/i.test(path)) return 'toml';
  if (/\.xml$/i.test(path)) return 'xml';
  return /\.json$/i.test(path) ? 'json' : undefined;
}
