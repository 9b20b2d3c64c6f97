import type { Json } from '../api/object.ts';
import type { GoValue } from './go-value.ts';

/**
 * The JSON form of an unversioned object, as encoding/json writes a struct without tags: Go names, every
 * field, `null` for what is nil. With an indent, every member stands on a line.
 */
export function internalJson(value: GoValue, indent: string): string {
  const text = JSON.stringify(plain(value), undefined, indent);
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plain(value: GoValue): Json {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'bigint' ? Number(value.value) : value.value;
    case 'pointer':
      return value.target ? plain(value.target) : null;
    case 'list':
      return value.items?.map(plain) ?? null;
    case 'map':
      return value.entries
        ? Object.fromEntries([...value.entries].map(([key, item]) => [key, plain(item)]))
        : null;
    case 'struct':
      return value.json ?? Object.fromEntries(members(value));
    default:
      return value satisfies never;
  }
}

/** Those of an embedded struct stand among the others; shared types leave out what is empty. */
function members(value: GoValue & { readonly kind: 'struct' }): readonly (readonly [string, Json])[] {
  return value.fields.flatMap((field) => {
    if (field.isEmbedded && field.value.kind === 'struct') return members(field.value);
    if (field.tag === undefined) return [[field.name, plain(field.value)] as const];
    const json = plain(field.value);
    return json === null || json === '' ? [] : [[field.tag, json] as const];
  });
}
