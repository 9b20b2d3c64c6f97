import type { Json } from '#cluster';
import { byBytes, isList, isObject } from '../fields.ts';

/** How a JSON text is laid out. */
export interface JsonLayout {
  /** Blanks a level; everything on one line when 0. */
  readonly indent: number;
  /** `sorted` as Go prints maps, `given` as it prints structs. */
  readonly keys: 'sorted' | 'given';
}

/** A value as Go's encoding/json prints it: `<`, `>` and `&` escaped. */
export function printJson(value: Json, layout: JsonLayout): string {
  return print(value, layout, '');
}

/** The compact form with sorted keys. */
export function compactJson(value: Json): string {
  return printJson(value, { indent: 0, keys: 'sorted' });
}

function print(value: Json, layout: JsonLayout, indent: string): string {
  if (isList(value))
    return enclose(
      '[',
      ']',
      value.map((item) => (inner: string) => print(item, layout, inner)),
      layout,
      indent,
    );
  if (isObject(value)) {
    const keys = layout.keys === 'sorted' ? Object.keys(value).sort(byBytes) : Object.keys(value);
    const colon = layout.indent > 0 ? ': ' : ':';
    const members = keys.map(
      (key) => (inner: string) => printText(key) + colon + print(value[key] ?? null, layout, inner),
    );
    return enclose('{', '}', members, layout, indent);
  }
  return typeof value === 'string' ? printText(value) : JSON.stringify(value);
}

function enclose(
  open: string,
  close: string,
  members: readonly ((indent: string) => string)[],
  layout: JsonLayout,
  indent: string,
): string {
  if (members.length === 0) return open + close;
  if (layout.indent === 0) return open + members.map((member) => member('')).join(',') + close;
  const inner = indent + ' '.repeat(layout.indent);
  const lines = members.map((member) => inner + member(inner));
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function printText(value: string): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
