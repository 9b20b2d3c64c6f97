import type { Json } from './object.ts';

/** A value as Go marshals it: keys in order, signs that HTML knows escaped. */
export function goJson(value: Json): string {
  return JSON.stringify(sorted(value)).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** Go's `%v` of a decoded JSON value: `map[port:80]`. */
export function goValue(value: Json): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return `[${value.map(goValue).join(' ')}]`;
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(sorted(value) as { readonly [key: string]: Json });
  return `map[${entries.map(([key, item]) => `${key}:${goValue(item)}`).join(' ')}]`;
}

/** Keys in order, as Go marshals a map. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item as Json)]));
}
