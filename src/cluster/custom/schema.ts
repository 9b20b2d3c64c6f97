import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import type { JsonMap } from '../api/kind.ts';
import type { Json } from '../api/object.ts';
import type { Schema } from '../kinds/definition-spec.ts';

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
    const isKept = inner !== undefined || schema?.['x-kubernetes-preserve-unknown-fields'] === true;
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

/** kube-openapi: pkg/validation/validate, in the words of apiextensions' validation.go */
export function schemaFaults(value: Json, schema: Schema, path: string): readonly FieldError[] {
  if (value === null && schema.nullable) return [];
  const fault = typeFault(value, schema, path);
  if (fault) return [fault];
  const limits = limitFaults(value, schema, path);
  if (Array.isArray(value)) {
    const { items } = schema;
    const inner = value.flatMap((item: Json, index) =>
      items ? schemaFaults(item, items, `${path}[${index}]`) : [],
    );
    return [...limits, ...inner];
  }
  if (!isMap(value)) return limits;
  const missing = (schema.required ?? []).filter((key) => !(key in value));
  return [
    ...limits,
    ...missing.map((key) => required(join(path, key))),
    ...Object.entries(value).flatMap(([key, item]) => {
      const inner = propertyOf(schema, key);
      return inner === undefined || inner === true ? [] : schemaFaults(item, inner, join(path, key));
    }),
  ];
}

function typeFault(value: Json, schema: Schema, path: string): FieldError | undefined {
  const { type } = schema;
  const actual = typeName(value);
  if (schema['x-kubernetes-int-or-string'] || type === undefined || type === '') return undefined;
  if (actual === type || (type === 'number' && actual === 'integer')) return undefined;
  const detail = `${path} in body must be of type ${type}: ${JSON.stringify(actual)}`;
  return invalid(path, actual, detail);
}

function limitFaults(value: Json, schema: Schema, path: string): readonly FieldError[] {
  const { minimum, maximum, pattern } = schema;
  const say = (rule: string) => [invalid(path, value, `${path} in body should ${rule}`)];
  const isListed = schema.enum?.some((member) => member === value) ?? true;
  return [
    ...(typeof value === 'number' && minimum !== undefined && value < minimum
      ? say(`be greater than or equal to ${minimum}`)
      : []),
    ...(typeof value === 'number' && maximum !== undefined && value > maximum
      ? say(`be less than or equal to ${maximum}`)
      : []),
    ...(typeof value === 'string' && pattern !== undefined && !matches(pattern, value)
      ? say(`match '${pattern}'`)
      : []),
    ...(isListed ? [] : [unsupported(path, value, (schema.enum ?? []).map(String))]),
  ];
}

/** A pattern that is none here was accepted by the server, whose expressions are other ones. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
}

/** The schema of a member: `true` where anything may stand, undefined where nothing may. */
function propertyOf(schema: Schema | undefined, key: string): Schema | true | undefined {
  if (schema === undefined) return undefined;
  const known = schema.properties?.[key];
  if (known !== undefined) return known;
  const { additionalProperties } = schema;
  return typeof additionalProperties === 'object' || additionalProperties === true
    ? additionalProperties
    : undefined;
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isMap(value: Json): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
