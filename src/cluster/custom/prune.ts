import type { JsonMap } from '../api/kind.ts';
import type { Json } from '../api/object.ts';
import type { Schema } from '../kinds/definition-spec.ts';

/** What every object has, which no schema needs to name. */
const ownFields = ['apiVersion', 'kind', 'metadata'];

/** A value without what its schema does not know, and the paths of what was dropped. */
export interface Pruned {
  readonly value: Json;
  readonly dropped: readonly string[];
}

/** apiextensions-apiserver: pkg/apiserver/schema/pruning/algorithm.go */
export function prune(value: Json, schema: Schema | undefined, path = ''): Pruned {
  if (Array.isArray(value)) {
    const items = value.map((item: Json, index) => prune(item, schema?.items, `${path}[${index}]`));
    return { value: items.map((item) => item.value), dropped: items.flatMap(({ dropped }) => dropped) };
  }
  if (!isMap(value)) return { value, dropped: [] };
  const result: Record<string, Json> = {};
  const dropped: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    const inner = propertyOf(schema, key);
    const isOwn = schema?.['x-kubernetes-embedded-resource'] === true && ownFields.includes(key);
    const isKept = inner !== undefined || isOwn || schema?.['x-kubernetes-preserve-unknown-fields'] === true;
    if (!isKept) dropped.push(at);
    else if (inner === undefined || inner === true) result[key] = item;
    else {
      const pruned = prune(item, inner, at);
      result[key] = pruned.value;
      dropped.push(...pruned.dropped);
    }
  }
  return { value: result, dropped };
}

/** Fills in what the schema has defaults for. pkg/apiserver/schema/defaulting/algorithm.go */
export function withDefaults(value: Json, schema: Schema | undefined): Json {
  if (schema === undefined) return value;
  if (Array.isArray(value)) return value.map((item: Json) => withDefaults(item, schema.items));
  if (!isMap(value)) return value;
  const result: Record<string, Json> = { ...value };
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const item = result[key] ?? inner.default;
    if (item !== undefined) result[key] = withDefaults(item, inner);
  }
  return result;
}

/** The schema of a member: `true` where anything may stand, undefined where nothing may. */
export function propertyOf(schema: Schema | undefined, key: string): Schema | true | undefined {
  if (schema === undefined) return undefined;
  const known = schema.properties?.[key];
  if (known !== undefined) return known;
  const { additionalProperties } = schema;
  return typeof additionalProperties === 'object' || additionalProperties === true
    ? additionalProperties
    : undefined;
}

/** Whether a value is a map. */
export function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
