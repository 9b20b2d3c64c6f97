import { type Document, parseDocument, visit } from 'yaml';
import type { Json } from '#cluster';
import { yamlFault } from './yaml-fault.ts';

/** A YAML text read, or what go-yaml says is wrong with it. */
export type YamlReading =
  | { readonly type: 'value'; readonly value: Json }
  | { readonly type: 'error'; readonly message: string };

/** How a YAML text is read. */
export interface YamlOptions {
  /** `y` and `off` are texts, as for go-yaml where nothing asks for a truth value. go-yaml: v3 resolve.go */
  readonly wordsAreTexts?: boolean;
}

/** Reads one YAML 1.1 document the way sigs.k8s.io/yaml does on the way to JSON. */
export function readYaml(text: string, { wordsAreTexts = false }: YamlOptions = {}): YamlReading {
  const document = parseDocument(text, {
    version: '1.1',
    schema: 'yaml-1.1',
    merge: true,
    uniqueKeys: false,
    strict: false,
    customTags: (tags) =>
      tags
        .filter(
          (tag) => typeof tag === 'string' || (!tag.tag.endsWith(':timestamp') && tag.format !== 'TIME'),
        )
        .map((tag) => (wordsAreTexts && typeof tag !== 'string' ? withoutWords(tag) : tag)),
  });
  const [error] = document.errors;
  if (error) {
    const { code, message, pos } = error;
    return { type: 'error', message: yamlFault({ code, message, offset: pos[0] }, text) };
  }
  const anchor = unknownAnchor(document);
  if (anchor !== undefined) return { type: 'error', message: `yaml: unknown anchor '${anchor}' referenced` };
  return { type: 'value', value: plain(document.toJS({ maxAliasCount: 100 })) };
}

/** A truth value is written `true` or `false`. */
function withoutWords<T extends { readonly tag: string; readonly test?: RegExp }>(tag: T): T {
  const { test } = tag;
  if (!tag.tag.endsWith(':bool') || test === undefined) return tag;
  return { ...tag, test: test.test('true') ? /^(?:[Tt]rue|TRUE)$/ : /^(?:[Ff]alse|FALSE)$/ };
}

/** The first alias that stands for nothing. */
function unknownAnchor(document: Document): string | undefined {
  let unknown: string | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      unknown = alias.source;
      return visit.BREAK;
    },
  });
  return unknown;
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
