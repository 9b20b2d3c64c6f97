import type { Json } from '#cluster';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON list. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a path of keys, undefined where the path breaks off. */
export function field(value: unknown, ...path: readonly (string | number)[]): Json | undefined {
  let at: unknown = value;
  for (const key of path) {
    if (isList(at)) at = at[Number(key)];
    else if (isObject(at)) at = at[key];
    else return undefined;
  }
  return at as Json | undefined;
}

/** The text at a path, empty if there is none; numbers and truth values as JSON prints them. */
export function text(value: unknown, ...path: readonly (string | number)[]): string {
  const found = field(value, ...path);
  return found === undefined || found === null || typeof found === 'object' ? '' : String(found);
}

/** The number at a path, or `otherwise`. */
export function number(value: unknown, path: readonly (string | number)[], otherwise = 0): number {
  const found = field(value, ...path);
  return typeof found === 'number' ? found : otherwise;
}

/** The list at a path, empty if there is none. */
export function list(value: unknown, ...path: readonly (string | number)[]): readonly Json[] {
  const found = field(value, ...path);
  return isList(found) ? found : [];
}

/** The object at a path, empty if there is none. */
export function record(value: unknown, ...path: readonly (string | number)[]): JsonObject {
  const found = field(value, ...path);
  return isObject(found) ? found : {};
}

/** The texts of a list at a path. */
export function texts(value: unknown, ...path: readonly (string | number)[]): readonly string[] {
  return list(value, ...path).map((item) => text(item));
}

/** The entries of an object at a path, sorted by key in byte order. */
export function sortedEntries(value: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(value).sort(([left], [right]) => byBytes(left, right));
}

/** A value with the keys of all its objects sorted, as Go writes maps. */
export function sortedKeys(value: Json): Json {
  if (isList(value)) return value.map(sortedKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(sortedEntries(value).map(([key, item]) => [key, sortedKeys(item)]));
}

/** Go's order of strings. */
export function byBytes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A copy without a key. */
export function without(value: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** A copy with a value at a path; objects on the way are made where they lack. */
export function withField(value: JsonObject, path: readonly string[], item: Json | undefined): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (rest.length > 0) return { ...value, [key]: withField(record(value, key), rest, item) };
  return item === undefined ? without(value, key) : { ...value, [key]: item };
}

/** Whether two JSON values are equal, whatever the order of their keys. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => key in right && sameJson(left[key], right[key]))
  );
}
