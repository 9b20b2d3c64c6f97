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

/** Reads values by key, in lower case. A value of the wrong sort is a problem and counts as absent. */
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
  const checked = <T>(key: string, wanted: string, is: (value: unknown) => value is T): T | undefined => {
    const value = values.get(key);
    if (value === undefined || value === null) return undefined;
    return is(value) ? value : wrong(key, wanted);
  };
  return {
    raw: (key) => values.get(key),
    text: (key) => checked(key, 'a text', (value) => typeof value === 'string'),
    flag: (key) => checked(key, 'true or false', (value) => typeof value === 'boolean'),
    number: (key) => checked(key, 'a number', (value) => typeof value === 'number'),
    map: (key) => checked(key, 'keys with values', isDataMap),
    list: (key) => checked(key, 'a list of texts', isTextList),
    oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
      const isAllowed = (value: unknown): value is T => allowed.some((one) => one === value);
      return checked(key, `one of ${allowed.join(', ')}`, isAllowed);
    },
  };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
