import { type Document, parseDocument } from 'yaml';
import type { Json } from '#cluster';

/** A YAML text read, or what go-yaml says is wrong with it. */
export type YamlReading =
  | { readonly type: 'value'; readonly value: Json }
  | { readonly type: 'error'; readonly message: string };

/** Reads one YAML 1.1 document the way sigs.k8s.io/yaml does on the way to JSON. */
export function readYaml(text: string): YamlReading {
  const tab = /^\t/m.exec(text);
  const document = parseDocument(text, {
    version: '1.1',
    schema: 'yaml-1.1',
    merge: true,
    uniqueKeys: false,
    strict: false,
    customTags: (tags) =>
      tags.filter(
        (tag) => typeof tag === 'string' || (!tag.tag.endsWith(':timestamp') && tag.format !== 'TIME'),
      ),
  });
  if (document.errors.length > 0) return { type: 'error', message: fault(document, text, tab?.index) };
  return { type: 'value', value: plain(document.toJS({ maxAliasCount: 100 })) };
}

function fault(document: Document.Parsed, text: string, tab: number | undefined): string {
  const [error] = document.errors;
  const offset = error?.pos[0] ?? tab ?? 0;
  const line = text.slice(0, offset).split('\n').length;
  switch (error?.code) {
    case 'TAB_AS_INDENT':
      return `yaml: line ${line}: found character that cannot start any token`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return `yaml: line ${line}: mapping values are not allowed in this context`;
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      // go-yaml: decode.go `parser.fail` counts the lines of what its parser refuses from zero.
      return `yaml: line ${line - 1}: did not find expected key`;
    default:
      return `yaml: line ${line}: could not find expected ':'`;
  }
}

/** The value without anything that JSON cannot hold; keys as texts. */
function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  }
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
