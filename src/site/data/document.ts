/** The way to a value inside a document: keys of maps and indices of lists. */
export type DataPath = readonly (string | number)[];

/** A position inside a text, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Data as an author wrote it, with the positions of its values. */
export interface DataDocument {
  readonly data: unknown;
  /** Where the value (or the nearest value around it that is known) is written. */
  positionOf(path: DataPath): Position;
  /**
   * A scalar as it is written: `1.10` where the value is the number 1.1. Undefined where that is not known.
   */
  writtenAt(path: DataPath): string | undefined;
}

/** Why a text is no document of its language. */
export interface DataProblem extends Position {
  readonly message: string;
}

/** A document, or why there is none. */
export type DataResult =
  | { readonly type: 'document'; readonly document: DataDocument }
  | { readonly type: 'problem'; readonly problem: DataProblem };

/** A map that is read by key. */
export type DataMap = Readonly<Record<string, unknown>>;

/** Whether a value is a map (and not a list, a scalar or nothing). */
export function isDataMap(value: unknown): value is DataMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A value of plain maps, lists and scalars: dates become the text that says them (their zone is kept), and
 * keys that reach into JavaScript's prototypes are dropped.
 */
export function plainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainData);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (!isDataMap(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !forbiddenKeys.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainData(inner)]));
}

/** What a map has under a name, in whatever case; undefined where there is none, or no map. */
export function valueIgnoringCase(map: unknown, name: string): unknown {
  if (!isDataMap(map)) return undefined;
  if (Object.hasOwn(map, name)) return map[name];
  const written = Object.keys(map).find((other) => other.toLowerCase() === name.toLowerCase());
  return written === undefined ? undefined : map[written];
}
