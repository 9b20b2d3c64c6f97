import type { Severity } from '#text';
import { type DataMap, isDataMap } from '../data/document.ts';

/** Something wrong with a key of the configuration. */
export interface SettingProblem {
  readonly code: 'configuration-value' | 'configuration-unknown' | 'configuration-unsupported';
  readonly severity: Severity;
  readonly key: string;
  readonly message: string;
  readonly hints: readonly string[];
}

/**
 * Reads values by key, in lower case. As in Hugo a number may be given as a text, and a text as a number,
 * such as `404`; any other value of the wrong sort is a problem and counts as absent.
 */
export interface SettingReader {
  raw(key: string): unknown;
  text(key: string): string | undefined;
  flag(key: string): boolean | undefined;
  number(key: string): number | undefined;
  map(key: string): DataMap | undefined;
  list(key: string): readonly string[] | undefined;
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined;
}

/** A reader of some data that notes what is wrong in `problems`. */
export function settingReader(data: DataMap, problems: SettingProblem[]): SettingReader {
  const values = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
  const wrong = (key: string, wanted: string): undefined => {
    const message = `Key "${key}" must be ${wanted}: it is ${JSON.stringify(values.get(key))}`;
    problems.push({ code: 'configuration-value', severity: 'error', key, message, hints: [] });
    return undefined;
  };
  const read = <T>(key: string, wanted: string, as: (value: unknown) => T | undefined): T | undefined => {
    const value = values.get(key);
    if (value === undefined || value === null) return undefined;
    return as(value) ?? wrong(key, wanted);
  };
  return {
    raw: (key) => values.get(key),
    text: (key) => read(key, 'a text', asText),
    flag: (key) => read(key, 'true or false', asFlag),
    number: (key) => read(key, 'a number', asNumber),
    map: (key) => read(key, 'keys with values', (value) => (isDataMap(value) ? value : undefined)),
    list: (key) => read(key, 'a list of texts', asList),
    oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
      return read(key, `one of ${allowed.join(', ')}`, (value) => allowed.find((one) => one === value));
    },
  };
}

function asText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

function asFlag(value: unknown): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return typeof value === 'number' ? value : undefined;
}

function asList(value: unknown): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value.map(asText) : undefined;
  return texts?.every((text) => text !== undefined) ? texts : undefined;
}
