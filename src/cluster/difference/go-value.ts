import type { Json } from '../api/object.ts';
import { parseQuantity } from '../api/quantity.ts';
import { cachedQuantityText } from '../hash/spew.ts';
import { internalType, internalTypeName } from './internal-types.ts';

/** A field of a struct; those of an embedded one stand in its JSON form beside the others. */
export interface GoField {
  readonly name: string;
  readonly isEmbedded: boolean;
  /** The field's name in JSON, where its type gives it one. */
  readonly tag?: string;
  readonly value: GoValue;
}

/** A value as the API server holds it in memory, with the names of its Go types. */
export type GoValue =
  | {
      readonly kind: 'struct';
      readonly type: string;
      readonly fields: readonly GoField[];
      /** What a type of its own JSON form writes. */
      readonly json?: Json;
      /** Whatever an `Equal` method looks at. */
      readonly identity?: string;
    }
  | { readonly kind: 'list'; readonly type: string; readonly items: readonly GoValue[] | undefined }
  | {
      readonly kind: 'map';
      readonly type: string;
      readonly entries: ReadonlyMap<string, GoValue> | undefined;
      /** The keys have a `String` method. */
      readonly hasNamedKeys: boolean;
    }
  | { readonly kind: 'pointer'; readonly type: string; readonly target: GoValue | undefined }
  | { readonly kind: 'scalar'; readonly type: string; readonly value: string | number | bigint | boolean };

type Values = { readonly [key: string]: Json };

/** Reads the JSON form of an object of a versioned type, such as `v1.PodSpec`, into the unversioned one. */
export function goValue(type: string, json: Json | undefined, minor: number): GoValue {
  if (type === 'resource.Quantity') return quantity(json);
  if (type === 'intstr.IntOrString') return intOrString(json);
  if (type.startsWith('*')) return pointer(type, json, minor);
  if (type.startsWith('[]')) return list(type, json, minor);
  const definition = internalType(type, minor);
  if (type.startsWith('map[')) return map(type, json, minor);
  if (type.endsWith('.ResourceList')) return resourceList(type, json, minor);
  const name = internalTypeName(type);
  if (typeof definition !== 'object' || definition === null)
    return scalar(name, String(definition ?? type), json);
  const source = (json ?? {}) as Values;
  const fields = definition.map(({ name: field, type: inner, key, tag }): GoField => {
    const isEmbedded = key === undefined;
    const value = goValue(inner, isEmbedded ? source : source[key], minor);
    return { name: field, isEmbedded, value, ...(tag !== undefined && { tag }) };
  });
  return { kind: 'struct', type: name, fields };
}

/** Whether all bits of a value are zero. reflect: `Value.IsZero` */
export function isZero(value: GoValue): boolean {
  switch (value.kind) {
    case 'struct':
      return value.fields.every((field) => isZero(field.value));
    case 'list':
      return value.items === undefined;
    case 'map':
      return value.entries === undefined;
    case 'pointer':
      return value.target === undefined;
    case 'scalar':
      return ['', 0, 0n, false].includes(value.value);
    default:
      return value satisfies never;
  }
}

function pointer(type: string, json: Json | undefined, minor: number): GoValue {
  const target = json == null ? undefined : goValue(type.slice(1), json, minor);
  return { kind: 'pointer', type: internalTypeName(type), target };
}

function list(type: string, json: Json | undefined, minor: number): GoValue {
  const items = (json as readonly Json[] | null | undefined)?.map((item) =>
    goValue(type.slice(2), item, minor),
  );
  return { kind: 'list', type: internalTypeName(type), items };
}

function map(type: string, json: Json | undefined, minor: number): GoValue {
  const element = type.slice(type.indexOf(']') + 1);
  return {
    kind: 'map',
    type: internalTypeName(type),
    hasNamedKeys: false,
    entries: entriesOf(element, json, minor),
  };
}

/** Names of resources print themselves. kubernetes: pkg/apis/core/resource.go `ResourceName.String` */
function resourceList(type: string, json: Json | undefined, minor: number): GoValue {
  const entries = entriesOf('resource.Quantity', json, minor);
  return { kind: 'map', type: internalTypeName(type), hasNamedKeys: true, entries };
}

function entriesOf(
  element: string,
  json: Json | undefined,
  minor: number,
): ReadonlyMap<string, GoValue> | undefined {
  if (json == null) return undefined;
  const sorted = Object.entries(json as Values).sort(([left], [right]) => (left < right ? -1 : 1));
  return new Map(sorted.map(([key, item]) => [key, goValue(element, item, minor)]));
}

function scalar(type: string, kind: string, json: Json | undefined): GoValue {
  const zero = kind === 'string' ? '' : kind === 'bool' ? false : 0;
  return { kind: 'scalar', type, value: (json ?? zero) as string | number | boolean };
}

function structOf(
  type: string,
  fields: Readonly<Record<string, GoValue>>,
): GoValue & { readonly kind: 'struct' } {
  const list = Object.entries(fields).map(([name, value]) => ({ name, isEmbedded: false, value }));
  return { kind: 'struct', type, fields: list };
}

/** apimachinery: pkg/util/intstr/intstr.go `IntOrString` */
function intOrString(json: Json | undefined): GoValue {
  const isText = typeof json === 'string';
  const fields = structOf('intstr.IntOrString', {
    Type: { kind: 'scalar', type: 'intstr.Type', value: isText ? 1 : 0 },
    IntVal: { kind: 'scalar', type: 'int32', value: isText ? 0 : Number(json ?? 0) },
    StrVal: { kind: 'scalar', type: 'string', value: isText ? json : '' },
  });
  return { ...fields, json: json ?? 0 };
}

/** Quantities are equal by their amount. apimachinery: pkg/api/resource/quantity.go `Quantity.Equal` */
function quantity(json: Json | undefined): GoValue {
  const parsed = json == null || json === '0' ? undefined : parseQuantity(String(json));
  const { amount, scale, format } = parsed ?? { amount: 0n, scale: 0, format: '' };
  const text = parsed ? cachedQuantityText(parsed) : String(json ?? '');
  const fields = structOf('resource.Quantity', {
    i: structOf('resource.int64Amount', {
      value: { kind: 'scalar', type: 'int64', value: amount },
      scale: { kind: 'scalar', type: 'resource.Scale', value: scale },
    }),
    s: { kind: 'scalar', type: 'string', value: text },
    Format: { kind: 'scalar', type: 'resource.Format', value: format },
  });
  return { ...fields, json: String(json ?? '0'), identity: amountText(amount, scale) };
}

function amountText(amount: bigint, scale: number): string {
  const digits = String(amount).replace(/0+$/, '');
  return `${digits}e${digits === '' ? 0 : scale + String(amount).length - digits.length}`;
}
