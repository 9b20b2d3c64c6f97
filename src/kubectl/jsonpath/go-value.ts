import type { Json } from '#cluster';
import { isList, isObject, sortedEntries } from '../fields.ts';

/** A value as Go's `%v` prints it: `map[app:web]`, `[a b]`, `<nil>`. */
export function goValue(value: Json): string {
  if (isList(value)) return `[${value.map(goValue).join(' ')}]`;
  if (isObject(value)) {
    return `map[${sortedEntries(value)
      .map(([key, item]) => `${key}:${goValue(item)}`)
      .join(' ')}]`;
  }
  return value === null ? '<nil>' : String(value);
}

/** A value as Go's `%#v` prints decoded JSON. */
export function goSyntax(value: Json): string {
  if (isList(value)) return `[]interface {}{${value.map(goSyntax).join(', ')}}`;
  if (isObject(value)) {
    const members = sortedEntries(value).map(([key, item]) => `${goQuote(key)}:${goSyntax(item)}`);
    return `map[string]interface {}{${members.join(', ')}}`;
  }
  if (value === null) return 'interface {}(nil)';
  return typeof value === 'string' ? goQuote(value) : String(value);
}

/** A text as Go's `%q` prints it. */
export function goQuote(value: string): string {
  return JSON.stringify(value)
    .replace(/\\u00([01][\da-f])/g, '\\x$1')
    .replaceAll('\x7f', '\\x7f');
}
