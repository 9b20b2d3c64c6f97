import type { Json } from '#cluster';
import { sha256 } from '#text';
import { utf8 } from '../base64.ts';
import { isObject, type JsonObject, record, text, withField } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { compactJson } from '../print/print-json.ts';

/** Digits that could spell something, and the letters in their place. */
const spelling: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };

/**
 * The hash of a name and of what a ConfigMap or a Secret of that name holds, as `--append-hash` and kustomize
 * write it behind the name. kubectl: pkg/util/hash/hash.go
 */
export function nameHash(object: JsonObject, name: string): string {
  const kind = text(object, 'kind');
  const held = (key: string) =>
    isObject(object[key]) && Object.keys(record(object, key)).length > 0
      ? { [key]: object[key] as Json }
      : {};
  const hashed =
    kind === 'Secret'
      ? { data: {}, kind, name, type: text(object, 'type'), ...held('data') }
      : { data: {}, kind, name, ...held('data'), ...held('binaryData') };
  const bytes = Uint8Array.from(utf8(compactJson(hashed)));
  return sha256(bytes)
    .slice(0, 10)
    .replace(/[013ae]/g, (digit) => spelling[digit] ?? digit);
}

/** The object under the name that says what it holds, where `--append-hash` asks for it. */
export function hashedName(invocation: Invocation, object: JsonObject): JsonObject {
  if (!invocation.flags.bool('append-hash')) return object;
  const name = text(object, 'metadata', 'name');
  return withField(object, ['metadata', 'name'], `${name}-${nameHash(object, name)}`);
}
