import { Environment } from '@marcbachmann/cel-js';
import { expressionOf } from '#text';
import { duplicate, type FieldError, forbidden, invalid, required } from '../api/field-error.ts';
import type { JsonMap } from '../api/kind.ts';
import type { Json } from '../api/object.ts';
import { unsimulated } from '../api/status.ts';
import type { Rule, Schema } from '../kinds/definition-spec.ts';
import { isMap, propertyOf } from './prune.ts';

/**
 * What the rules of a schema say against a value, but for those about what it was.
 *
 * apiextensions-apiserver: pkg/apiserver/schema/cel/validation.go
 */
export function ruleFaults(value: Json, schema: Schema): readonly FieldError[] {
  return faultsAt({ value, schema, previous: undefined, path: '', isChange: false });
}

/** What the rules about what a value was say against a change of it; they are not asked of what is new. */
export function changedFaults(value: Json, previous: Json, schema: Schema): readonly FieldError[] {
  return faultsAt({ value, schema, previous, path: '', isChange: true });
}

interface Place {
  readonly value: Json;
  readonly schema: Schema;
  readonly previous: Json | undefined;
  readonly path: string;
  readonly isChange: boolean;
}

function faultsAt(place: Place): readonly FieldError[] {
  const { value, schema } = place;
  const rules = value === null ? [] : (schema['x-kubernetes-validations'] ?? []);
  return [...rules.flatMap((rule) => ruleFault(rule, place)), ...innerPlaces(place).flatMap(faultsAt)];
}

function innerPlaces({ value, schema, previous, path, isChange }: Place): readonly Place[] {
  const { items } = schema;
  if (Array.isArray(value)) {
    if (!items) return [];
    return value.map((item: Json, index) => {
      const before = itemBefore(value, previous, index, schema);
      return { value: item, schema: items, previous: before, path: `${path}[${index}]`, isChange };
    });
  }
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const known = propertyOf(schema, key);
    if (known === undefined || known === true) return [];
    const before = isMap(previous ?? null) ? (previous as JsonMap)[key] : undefined;
    const isNamed = schema.properties?.[key] !== undefined;
    const at = isNamed ? join(path, key) : `${path}[${key}]`;
    return [{ value: item, schema: known, previous: before, path: at, isChange }];
  });
}

function ruleFault(rule: Rule, { value, schema, previous, path, isChange }: Place): readonly FieldError[] {
  const isAboutBefore = /\boldSelf\b/.test(rule.rule);
  if (rule.optionalOldSelf) throw unsimulated('a rule with optionalOldSelf');
  if (isAboutBefore !== isChange || (isChange && previous === undefined)) return [];
  const world = { self: inRules(value, schema), oldSelf: inRules(previous ?? null, schema) };
  const outcome = evaluated(rule.rule, world);
  const field = `${path}${rule.fieldPath ?? ''}`.replace(/^\./, '') || '<nil>';
  const type = schema.type ?? 'object';
  const own = rule.message?.trim();
  if ('missing' in outcome) {
    const text = `no such key: ${outcome.missing} evaluating rule: ${own ?? rule.rule.trim()}`;
    return [invalid(field, type, text)];
  }
  if (outcome.value === true) return [];
  const words = told(rule, world) ?? own ?? `failed rule: ${rule.rule.trim()}`;
  return [refused(rule, field, type, words)];
}

/** A message may be worked out, too. */
function told(rule: Rule, world: object): string | undefined {
  if (rule.messageExpression === undefined) return undefined;
  const outcome = evaluated(rule.messageExpression, world);
  const text = 'missing' in outcome ? '' : outcome.value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function refused({ reason }: Rule, field: string, type: string, words: string): FieldError {
  if (reason === 'FieldValueForbidden') return forbidden(field, words);
  if (reason === 'FieldValueRequired') return required(field, words);
  return reason === 'FieldValueDuplicate' ? duplicate(field, type) : invalid(field, type, words);
}

type Outcome = { readonly value: unknown } | { readonly missing: string };

/** The value of an expression. What the library does not know is not simulated, by its name. */
function evaluated(expression: string, world: object): Outcome {
  try {
    return { value: environment().evaluate(withOwnMatches(expression), { ...world }) };
  } catch (error) {
    const [text = ''] = String((error as Error).message).split('\n');
    const missing = /^No such key: (.*)$/.exec(text)?.[1];
    if (missing !== undefined) return { missing };
    throw unsimulated(`the rule ${JSON.stringify(expression.trim())} (${text})`);
  }
}

/** The library's `matches` goes back in a text, and could go on for ever; it lets nobody replace it by its name. */
function withOwnMatches(expression: string): string {
  const pieces = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\.matches\(/g;
  return expression.replace(pieces, (piece) => (piece === '.matches(' ? '.fits(' : piece));
}

function fits(text: string, pattern: string): boolean {
  const expression = expressionOf(pattern);
  if (expression === undefined) throw new Error(`Invalid regular expression: ${pattern}`);
  return expression.fits(text);
}

let made: Environment | undefined;

/** What Kubernetes adds to the language, as far as it is simulated. apiserver: pkg/cel/library/lists.go */
function environment(): Environment {
  made ??= new Environment({ enableOptionalTypes: true })
    .registerVariable('self', 'dyn')
    .registerVariable('oldSelf', 'dyn')
    .registerFunction('string.fits(string): bool', fits)
    .registerFunction('list.isSorted(): bool', (list: readonly (bigint | string)[]) =>
      list.every((item, index) => index === 0 || (list[index - 1] ?? item) <= item),
    )
    .registerFunction('list.sum(): dyn', (list: readonly (bigint | number)[]) =>
      list.reduce((sum, item) => (sum as number) + (item as number)),
    )
    .registerFunction('list.min(): dyn', (list: readonly (bigint | string)[]) => list.toSorted(compare).at(0))
    .registerFunction('list.max(): dyn', (list: readonly (bigint | string)[]) =>
      list.toSorted(compare).at(-1),
    );
  return made;
}

function compare(left: bigint | string, right: bigint | string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whole numbers of a schema are of another type than others. */
function inRules(value: Json, schema: Schema | undefined): unknown {
  const text = schema?.format ?? '';
  if (['date-time', 'datetime', 'date', 'duration', 'byte'].includes(text))
    throw unsimulated(`rules about a value of the format ${text}`);
  if (typeof value === 'number') return schema?.type === 'number' ? value : BigInt(Math.trunc(value));
  if (Array.isArray(value)) return value.map((item: Json) => inRules(item, schema?.items));
  if (!isMap(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const known = propertyOf(schema, key);
    return [key, inRules(item, known === true ? undefined : known)] as const;
  });
  return Object.fromEntries(entries);
}

/** Items are the same ones as before only where the list has keys. */
function itemBefore(
  list: readonly Json[],
  previous: Json | undefined,
  index: number,
  schema: Schema,
): Json | undefined {
  const keys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] !== 'map' || !keys || !Array.isArray(previous)) return undefined;
  const keyOf = (item: Json | undefined) =>
    JSON.stringify(isMap(item ?? null) && keys.map((key) => (item as JsonMap)[key]));
  return previous.find((item: Json) => keyOf(item) === keyOf(list[index]));
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
