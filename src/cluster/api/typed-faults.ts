import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { elementOf, fieldOf, itemKeys, keyValue, type TypeAt } from './apply-schema.ts';
import { goSyntax } from './field-error.ts';
import { goValue } from './go-text.ts';
import { shapeOf } from './layout.ts';
import type { Json } from './object.ts';
import { isMap, type JsonObject } from './strategic-faults.ts';

/**
 * Why a configuration does not fit its type, one text for each place: server-side apply looks at types before
 * anything is read into them.
 *
 * structured-merge-diff: typed/validate.go
 */
export function typedFaults(value: Json, at: TypeAt, version: Version): readonly string[] {
  return valueFaults(value, at, { path: '', version });
}

interface Where {
  readonly path: string;
  readonly version: Version;
}

function valueFaults(value: Json, at: TypeAt, where: Where): readonly string[] {
  if (value === null) return [];
  const type = underlyingOf(at.type, at.minor);
  if (type === 'struct' || type.startsWith('map[')) {
    if (!isMap(value)) return [told(where, `expected map, got &{${goValue(value)}}`)];
    return Object.entries(value).flatMap(([key, inner]) => memberFaults(key, inner, at, where));
  }
  if (type.startsWith('[]') && type !== '[]uint8') {
    if (!Array.isArray(value)) return [told(where, `expected list, got &{${goValue(value)}}`)];
    return itemFaults(value, at, where);
  }
  const fault = scalarFault(type, value);
  return fault === undefined ? [] : [told(where, fault)];
}

function told({ path }: Where, fault: string): string {
  return path === '' ? fault : `${path}: ${fault}`;
}

/** `struct`, a list, a map, the basic type below the names that a type has, or nothing for what has no form. */
function underlyingOf(type: string, minor: number): string {
  const bare = type.replace(/^\*/, '');
  if (/^(\[\]|map\[)/.test(bare)) return bare;
  const shape = shapeOf(bare, minor);
  if (shape === undefined) return bare.includes('.') ? '' : bare;
  if (shape.type === 'struct') return 'struct';
  return shape.underlying === bare ? bare : underlyingOf(shape.underlying, minor);
}

function memberFaults(key: string, value: Json, at: TypeAt, where: Where): readonly string[] {
  const inner = { ...where, path: `${where.path}.${key}` };
  const shape = shapeOf(at.type.replace(/^\*/, ''), at.minor);
  if (shape?.type === 'struct' && !shape.fields.has(key))
    return [told(inner, 'field not declared in schema')];
  return valueFaults(value, fieldOf(at, key), inner);
}

function itemFaults(items: readonly Json[], at: TypeAt, where: Where): readonly string[] {
  const keys = itemKeys(at);
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const wrong = keys && elementFault(item, keys, at);
    if (wrong !== undefined) return [...faults, told(where, `element ${index}: ${wrong}`)];
    const name = `[${keys ? itemName(item, keys, at) : index}]`;
    if (seen.has(name) && !behaves(where.version, 'apply.allowsDuplicates')) {
      faults.push(told(where, `duplicate entries for key ${name}`));
    }
    seen.add(name);
    faults.push(...valueFaults(item, elementOf(at), { ...where, path: `${where.path}${name}` }));
  }
  return faults;
}

/** The minor version since which schemas may state defaults of keys, which the message speaks of. */
const schemaDefaults = 19;

/** typed/helpers.go `listItemToPathElement` */
function elementFault(item: Json, keys: readonly string[], at: TypeAt): string | undefined {
  if (keys.length === 0) {
    const list = 'associative list without keys has an element that';
    if (item === null) return `${list}'s an explicit null`;
    if (isMap(item)) return `${list}'s a map type`;
    return Array.isArray(item) ? 'not supported: associative list with lists as elements' : undefined;
  }
  if (item === null) return 'associative list with keys may not have a null element';
  if (!isMap(item)) return 'associative list with keys may not have non-map elements';
  const missing = keys.find((key) => keyValue(item, key, at) === undefined);
  if (missing === undefined) return undefined;
  const defaults = at.minor >= schemaDefaults ? " (and doesn't have default value)" : '';
  return `associative list with keys has an element that omits key field ${JSON.stringify(missing)}${defaults}`;
}

function itemName(item: Json, keys: readonly string[], at: TypeAt): string {
  if (keys.length === 0) return `=${JSON.stringify(item)}`;
  return [...keys]
    .sort()
    .map((key) => `${key}=${JSON.stringify(keyValue(item as JsonObject, key, at) ?? null)}`)
    .join(',');
}

/** Quantities, times and ports by number or name may be anything that is no container. */
function scalarFault(type: string, value: Json): string | undefined {
  if (type === 'string' || type === '[]uint8') {
    return typeof value === 'string' ? undefined : `expected string, got ${goStruct(value)}`;
  }
  if (type === 'bool') {
    return typeof value === 'boolean' ? undefined : `expected boolean, got &{${goValue(value)}}`;
  }
  const isNumeric = /^(u?int|float)/.test(type);
  if (!isNumeric || typeof value === 'number') return undefined;
  return 'expected numeric (int or float), got *value.valueUnstructured';
}

/** Go's `%#v` of a value in its wrapping. */
function goStruct(value: Json): string {
  const inner = Array.isArray(value)
    ? goSyntax(value, '[]interface {}')
    : isMap(value)
      ? goSyntax(value, 'map[string]interface {}')
      : String(value);
  return `&value.valueUnstructured{Value:${inner}}`;
}
