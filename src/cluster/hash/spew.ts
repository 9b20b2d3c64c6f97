import type { Json } from '../api/object.ts';
import { parseQuantity, type Quantity } from '../api/quantity.ts';
import { definitionAt, type FieldLayout } from '../data/layout.ts';
import { podTemplateLayouts } from '../data/pod-template-layouts.ts';

/**
 * Prints a JSON value as Go prints the struct of that type with `%#v`, sorted keys and disabled methods.
 * Types written here are without the address of pointers: a pointer shows its type and what it points to.
 *
 * davecgh/go-spew: spew/format.go `formatState.format`
 */
export function spew(type: string, value: Json | undefined, minor: number): string {
  return `(${type})${body(type, value, minor)}`;
}

function body(type: string, value: Json | undefined, minor: number): string {
  if (type === 'resource.Quantity') return quantity(value);
  if (type === 'intstr.IntOrString') return intOrString(value, minor);
  if (type === 'v1.Time' || type === 'unversioned.Time') return `{Time:(time.Time)${time(value, minor)}}`;
  if (type.startsWith('*')) return value == null ? '<nil>' : body(type.slice(1), value, minor);
  if (type.startsWith('[]')) return list(type.slice(2), value, minor);
  if (type.startsWith('map[')) return map(type, value, minor);
  const named = definitionAt(podTemplateLayouts(), type, minor) ?? type;
  if (Array.isArray(named)) return struct(named, value, minor);
  if (type.endsWith('.ResourceList')) return map('map[v1.ResourceName]resource.Quantity', value, minor);
  return scalar(String(named), value);
}

function struct(fields: readonly FieldLayout[], value: Json | undefined, minor: number): string {
  const source = (value ?? {}) as { readonly [key: string]: Json };
  const parts = fields.map(([name, type, key]) => {
    const inner = key === '(inline)' ? source : source[key];
    return `${name}:${pointed(type)}${body(type, inner, minor)}`;
  });
  return `{${parts.join(' ')}}`;
}

function pointed(type: string): string {
  return `(${type})`;
}

function list(element: string, value: Json | undefined, minor: number): string {
  if (value == null) return '<nil>';
  const items = (value as readonly Json[]).map((item) => elementText(element, item, minor));
  return `[${items.join(' ')}]`;
}

function map(type: string, value: Json | undefined, minor: number): string {
  if (value == null) return '<nil>';
  const element = type.slice(type.indexOf(']') + 1);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  const sorted = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return `map[${sorted.map(([key, item]) => `${key}:${elementText(element, item, minor)}`).join(' ')}]`;
}

function elementText(type: string, value: Json, minor: number): string {
  if (!type.startsWith('*')) return body(type, value, minor);
  return value === null ? '<nil>' : `<*>${body(type.slice(1), value, minor)}`;
}

function scalar(kind: string, value: Json | undefined): string {
  if (kind === 'string') return String(value ?? '');
  if (kind === 'bool') return String(value ?? false);
  return String(value ?? 0);
}

/** The zero time; Go has kept a wall clock beside the monotonic one since its 1.9, Kubernetes' 1.9. */
function time(value: Json | undefined, minor: number): string {
  if (value != null)
    throw new RangeError(`A pod template with a time is not simulated: ${JSON.stringify(value)}`);
  return minor < 9 ? zeroTimeBefore : zeroTime;
}

const zeroTimeBefore = '{sec:(int64)0 nsec:(int32)0 loc:(*time.Location)<nil>}';
const zeroTime = '{wall:(uint64)0 ext:(int64)0 loc:(*time.Location)<nil>}';

/** What was printed, as it is where the same Kubernetes was built with Go 1.9. */
export function builtWithGo19(text: string): string {
  return text.replaceAll(zeroTimeBefore, zeroTime);
}

function intOrString(value: Json | undefined, minor: number): string {
  const kind = definitionAt(podTemplateLayouts(), 'intstr.IntOrString', minor);
  const isText = typeof value === 'string';
  if (!Array.isArray(kind)) throw new RangeError(`No layout of IntOrString in 1.${minor}`);
  return `{Type:(intstr.Type)${isText ? 1 : 0} IntVal:(int32)${isText ? 0 : (value ?? 0)} StrVal:(string)${isText ? value : ''}}`;
}

/**
 * A stored quantity is read back from its canonical text. apimachinery: pkg/api/resource/quantity.go
 * `ParseQuantity`
 */
function quantity(value: Json | undefined): string {
  const parsed = value == null || value === '0' ? undefined : parseQuantity(String(value));
  const { amount, scale, format } = parsed ?? { amount: 0n, scale: 0, format: '' };
  const text = parsed ? cachedQuantityText(parsed) : String(value ?? '');
  const small = `(resource.int64Amount){value:(int64)${amount} scale:(resource.Scale)${scale}}`;
  const big = '(resource.infDecAmount){Dec:(*inf.Dec)<nil>}';
  return `{i:${small} d:${big} s:(string)${text} Format:(resource.Format)${format}}`;
}

/**
 * The text that a parsed quantity remembers: only one that a glance tells to be canonical. apimachinery:
 * pkg/api/resource/quantity.go
 */
export function cachedQuantityText(quantity: Quantity): string {
  const digits = /^[+-]?(\d+)/.exec(quantity.text)?.[1] ?? '0';
  const kept = quantity.format === 'BinarySI' ? Number(digits) % 8 !== 0 : !digits.endsWith('000');
  return kept ? quantity.text : '';
}
