import { expressionOf } from '#text';
import {
  duplicate,
  type FieldError,
  goSyntax,
  invalid,
  required,
  tooLong,
  unsupported,
} from '../api/field-error.ts';
import type { Json } from '../api/object.ts';
import { unsimulated } from '../api/status.ts';
import type { Schema } from '../kinds/definition-spec.ts';
import { isFormat } from './formats.ts';
import { isMap, propertyOf } from './prune.ts';

/**
 * What a schema says against a value.
 *
 * kube-openapi: pkg/validation/validate, in the words of pkg/validation/errors/schema.go
 */
export function schemaFaults(value: Json, schema: Schema, path = ''): readonly FieldError[] {
  if (value === null && schema.nullable) return [];
  const fault = typeFault(value, schema, path);
  if (fault) return [fault];
  const own = [...alternativeFaults(value, schema, path), ...limitFaults(value, schema, path)];
  if (Array.isArray(value)) return [...own, ...itemFaults(value, schema, path)];
  return isMap(value) ? [...own, ...memberFaults(value, schema, path)] : own;
}

function itemFaults(items: readonly Json[], schema: Schema, path: string): readonly FieldError[] {
  const { items: inner } = schema;
  return [
    ...(inner ? items.flatMap((item, index) => schemaFaults(item, inner, `${path}[${index}]`)) : []),
    ...repeated(items, schema, path),
  ];
}

function memberFaults(
  value: { readonly [key: string]: Json },
  schema: Schema,
  path: string,
): readonly FieldError[] {
  const missing = (schema.required ?? []).filter((key) => !(key in value));
  return [
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
  if (schema['x-kubernetes-int-or-string']) {
    if (actual === 'integer' || actual === 'string') return undefined;
    throw unsimulated(`the refusal of a ${actual} where a number or a text is wanted`);
  }
  if (type === undefined || type === '') return undefined;
  if (actual === type || (type === 'number' && actual === 'integer')) return undefined;
  const detail = `${path} in body must be of type ${type}: ${JSON.stringify(actual)}`;
  return invalid(at(path), actual, detail);
}

/** One rule of a schema: whether it is broken, and its words. */
type Limit = readonly [isBroken: boolean, words: string];

function limitFaults(value: Json, schema: Schema, path: string): readonly FieldError[] {
  const broken = (limits: readonly Limit[], shown: Json) =>
    limits.flatMap(([isBroken, words]) =>
      isBroken ? [invalid(at(path), shown, `${path} in body should ${words}`)] : [],
    );
  const isListed = schema.enum?.some((member) => member === value) ?? true;
  return [
    ...(typeof value === 'number' ? broken(numberLimits(value, schema), value) : []),
    ...(typeof value === 'string' ? textFaults(value, schema, path, broken) : []),
    ...countFaults(value, schema, path, broken),
    ...(isListed ? [] : [unsupported(at(path), value, (schema.enum ?? []).map(plain))]),
  ];
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function numberLimits(value: number, schema: Schema): readonly Limit[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  return [
    [
      maximum !== undefined && (exclusiveMaximum ? value >= maximum : value > maximum),
      `be less than ${exclusiveMaximum ? '' : 'or equal to '}${maximum}`,
    ],
    [
      minimum !== undefined && (exclusiveMinimum ? value <= minimum : value < minimum),
      `be greater than ${exclusiveMinimum ? '' : 'or equal to '}${minimum}`,
    ],
    [multipleOf !== undefined && value % multipleOf !== 0, `be a multiple of ${multipleOf}`],
  ];
}

function textFaults(
  value: string,
  { minLength, maxLength, pattern, format }: Schema,
  path: string,
  broken: (limits: readonly Limit[], shown: Json) => readonly FieldError[],
): readonly FieldError[] {
  const length = [...value].length;
  const detail = `${path} in body must be of type ${format}: ${JSON.stringify(value)}`;
  return [
    ...(maxLength !== undefined && length > maxLength ? [tooLong(at(path), value, maxLength)] : []),
    ...broken(
      [
        [minLength !== undefined && length < minLength, `be at least ${minLength} chars long`],
        [pattern !== undefined && !matches(pattern, value), `match '${pattern}'`],
      ],
      value,
    ),
    ...(format !== undefined && !isFormat(format, value) ? [invalid(at(path), value, detail)] : []),
  ];
}

/** Lists and maps are counted. */
function countFaults(
  value: Json,
  schema: Schema,
  path: string,
  broken: (limits: readonly Limit[], shown: Json) => readonly FieldError[],
): readonly FieldError[] {
  const isList = Array.isArray(value);
  if (!isList && !isMap(value)) return [];
  const size = isList ? value.length : Object.keys(value).length;
  const [least, most] = isList
    ? [schema.minItems, schema.maxItems]
    : [schema.minProperties, schema.maxProperties];
  const noun = isList ? 'items' : 'properties';
  const detail = `must have at most ${most} items`;
  return [
    ...broken([[least !== undefined && size < least, `have at least ${least} ${noun}`]], size),
    ...(most !== undefined && size > most
      ? [{ type: 'tooMany', field: at(path), value: size, detail } as const]
      : []),
  ];
}

/** kube-openapi: pkg/validation/validate/schema_props.go */
function alternativeFaults(value: Json, schema: Schema, path: string): readonly FieldError[] {
  const { allOf = [], anyOf, oneOf, not } = schema;
  const say = (rule: string) => [invalid(at(path), '', `${JSON.stringify(path)} must ${rule}`)];
  const fits = (each: Schema) => schemaFaults(value, each, path).length === 0;
  const all = allOf.flatMap((each) => schemaFaults(value, each, path));
  const fitting = oneOf?.filter(fits).length ?? 1;
  const isAny = anyOf?.some(fits) ?? true;
  return [
    ...(isAny ? [] : [...say('validate at least one schema (anyOf)'), ...closest(value, anyOf ?? [], path)]),
    ...(fitting === 0
      ? [
          ...say('validate one and only one schema (oneOf). Found none valid'),
          ...closest(value, oneOf ?? [], path),
        ]
      : []),
    ...(fitting > 1
      ? say(`validate one and only one schema (oneOf). Found ${fitting} valid alternatives`)
      : []),
    ...(all.length > 0
      ? [...say(`validate all the schemas (allOf)${noneOf(value, allOf, path)}`), ...all]
      : []),
    ...(not && fits(not) ? say('not validate the schema (not)') : []),
  ];
}

function noneOf(value: Json, all: readonly Schema[], path: string): string {
  return all.some((each) => schemaFaults(value, each, path).length === 0) ? '' : '. None validated';
}

/** The server goes on with what the closest alternative says; only of those that ask for members is it known. */
function closest(value: Json, alternatives: readonly Schema[], path: string): readonly FieldError[] {
  const isSimple = alternatives.every((each) => Object.keys(each).every((key) => key === 'required'));
  const [first] = alternatives;
  if (!isSimple || first === undefined)
    throw unsimulated('what the closest of several schemas says in a refusal');
  return schemaFaults(value, first, path);
}

/** Members of sets, and of lists with keys, are there once. structural-schema: listtype/validation.go */
function repeated(items: readonly Json[], schema: Schema, path: string): readonly FieldError[] {
  const kind = schema['x-kubernetes-list-type'];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  if (kind !== 'set' && kind !== 'map') return [];
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const shown = kind === 'map' && isMap(item) ? picked(item, keys, schema.items) : item;
    const text = JSON.stringify(shown);
    const isKnown = seen.has(text);
    seen.add(text);
    const error = {
      ...duplicate(`${path}[${index}]`, shown),
      goType: goSyntax(shown).replace('[string]string', '[string]interface {}'),
    };
    return isKnown ? [isMap(shown) ? error : duplicate(`${path}[${index}]`, shown)] : [];
  });
}

function picked(item: { readonly [key: string]: Json }, keys: readonly string[], schema?: Schema): Json {
  const entries = keys.flatMap((key) => {
    const value = item[key] ?? schema?.properties?.[key]?.default;
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function matches(pattern: string, value: string): boolean {
  const expression = expressionOf(pattern);
  if (expression === undefined) throw unsimulated(`the pattern ${pattern}`);
  return expression.fits(value);
}

/** A value's type as schemas name it. */
function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** The whole object has no path. */
function at(path: string): string {
  return path === '' ? '<nil>' : path;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
