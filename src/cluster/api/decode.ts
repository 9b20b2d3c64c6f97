import type { JsonMap } from './kind.ts';
import { type Field, type Shape, shapeOf } from './layout.ts';
import type { Json } from './object.ts';

import { base64Fault, quantityRule, timeFault } from './own-forms.ts';
import { parseQuantity } from './quantity.ts';

/** What became of a JSON value that was read as a Go type. */
export interface Decoded {
  /**
   * The value as Go writes it again: fields it does not know are gone, empty optional ones too, others are
   * filled.
   */
  readonly value: JsonMap;
  /** Paths of unknown fields, such as `spec.ports[0].prot`, in the order met. */
  readonly unknown: readonly string[];
}

/** A JSON value that does not fit its Go type; the message is that of Go's decoder. */
export class DecodeError extends Error {}

type StructShape = Shape & { readonly type: 'struct' };

interface Reading {
  readonly minor: number;
  readonly unknown: string[];
  readonly isStored?: boolean;
}

/** How a value is read. */
export interface DecodeOptions {
  /** It comes out of the store, whose encoding does not tell an empty list from none. */
  readonly isStored?: boolean;
}

interface Where {
  /** With indices, for unknown fields: `spec.ports[0]`. */
  readonly path: string;
  /** Without, as Go's decoder names fields: `spec.ports`. */
  readonly fields: string;
  /** The innermost struct. */
  readonly owner: string;
}

/**
 * Reads a JSON object as a Go struct of a minor version. Throws `DecodeError` on a value
 * of the wrong type. Of a type without a known layout only the metadata is read; the rest is taken as it is.
 */
export function decode(type: string, value: unknown, minor: number, options: DecodeOptions = {}): Decoded {
  const reading: Reading = { minor, unknown: [], ...options };
  if (!shapeOf(type, minor)) return { value: withMeta(value as JsonMap, reading), unknown: [] };
  const start = { path: '', fields: '', owner: '' };
  const decoded = readNamed(type, value, start, reading);
  return { value: (decoded ?? {}) as JsonMap, unknown: reading.unknown };
}

function withMeta(value: JsonMap, reading: Reading): JsonMap {
  const where = { path: 'metadata', fields: 'metadata', owner: '' };
  const metadata = readAs('meta/v1.ObjectMeta', value.metadata, where, reading);
  return metadata === undefined ? value : { ...value, metadata };
}

function readAs(type: string, value: unknown, where: Where, reading: Reading): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (type.startsWith('*')) return readAs(type.slice(1), value, where, reading);
  if (type === '[]uint8') return readBytes(value, where);
  if (type.startsWith('[]')) return readList(type.slice(2), value, where, reading);
  if (type.startsWith('map[')) return readMap(type, value, where, reading);
  return readNamed(type, value, where, reading);
}

function readNamed(type: string, value: unknown, where: Where, reading: Reading): Json | undefined {
  const shape = shapeOf(type, reading.minor);
  if (shape?.type === 'struct') return readStruct(type, shape, value, where, reading);
  const underlying = shape?.type === 'named' ? shape.underlying : type;
  if (underlying === 'scalar') return readScalar(type, value, where);
  if (underlying.startsWith('[]') && underlying !== '[]uint8')
    return readList(underlying.slice(2), value, where, reading, type);
  if (underlying.startsWith('map[')) return readMap(underlying, value, where, reading, type);
  if (underlying === '[]uint8') return readBytes(value, where);
  return readBasic(underlying, value, where, type);
}

function readStruct(
  type: string,
  shape: StructShape,
  value: unknown,
  where: Where,
  reading: Reading,
): JsonMap {
  if (!isMap(value)) throw mismatch(value, where, goType(type));
  const result: Record<string, Json> = {};
  for (const key in value) {
    const field = shape.fields.get(key);
    if (!field) reading.unknown.push(join(where.path, key));
    else readField(field, value[key], { where, owner: type, reading, result });
  }
  for (const field of shape.always) {
    if (result[field.json] === undefined) result[field.json] = zeroOf(field.type, reading.minor);
  }
  return result;
}

interface Target {
  readonly where: Where;
  readonly owner: string;
  readonly reading: Reading;
  readonly result: Record<string, Json>;
}

function readField(field: Field, value: unknown, { where, owner, reading, result }: Target): void {
  const inner = { path: join(where.path, field.json), fields: join(where.fields, field.json), owner };
  const read = readAs(field.type, value, inner, reading);
  const item = reading.isStored && isEmptyList(read) ? undefined : read;
  if (item !== undefined && !(field.optional && isEmptyGo(field.type, item))) result[field.json] = item;
}

function isEmptyList(item: Json | undefined): boolean {
  if (Array.isArray(item)) return item.length === 0;
  return false;
}

/** encoding/json: `omitempty` drops false, 0, "" and empty lists and maps; behind a pointer they are kept. */
function isEmptyGo(type: string, item: Json): boolean {
  if (type.startsWith('*') || type === 'util/intstr.IntOrString' || type === 'api/resource.Quantity')
    return false;
  if (Array.isArray(item)) return item.length === 0;
  if (typeof item === 'object') return type.startsWith('map[') && Object.keys(item ?? {}).length === 0;
  return item === '' || item === 0 || item === false;
}

function zeroOf(type: string, minor: number): Json {
  if (/^(\[|map\[|\*)/.test(type)) return null;
  const shape = shapeOf(type, minor);
  if (shape?.type === 'struct') return zeroStruct(shape.always, minor);
  const underlying = shape?.type === 'named' ? shape.underlying : type;
  if (underlying === 'string') return '';
  if (underlying === 'bool') return false;
  if (underlying === 'scalar') return zeroScalars[type] ?? null;
  return /^(\[|map\[)/.test(underlying) ? null : 0;
}

const zeroScalars: Readonly<Record<string, Json>> = {
  'util/intstr.IntOrString': 0,
  'api/resource.Quantity': '0',
};

function zeroStruct(always: readonly Field[], minor: number): JsonMap {
  return Object.fromEntries(always.map((field) => [field.json, zeroOf(field.type, minor)]));
}

function readList(element: string, value: unknown, where: Where, reading: Reading, name?: string): Json {
  if (!Array.isArray(value))
    throw mismatch(value, where, name === undefined ? `[]${goType(element)}` : goType(name));
  return value.map((item, index) => {
    const inner = { ...where, path: `${where.path}[${index}]` };
    return readAs(element, item, inner, reading) ?? zeroOf(element, reading.minor);
  });
}

function readMap(type: string, value: unknown, where: Where, reading: Reading, name?: string): JsonMap {
  const element = type.slice(type.indexOf(']') + 1);
  if (!isMap(value))
    throw mismatch(value, where, name === undefined ? `map[string]${goType(element)}` : goType(name));
  const result: Record<string, Json> = {};
  for (const key of Object.keys(value).sort()) {
    const inner = { ...where, path: join(where.path, key) };
    result[key] = readAs(element, value[key], inner, reading) ?? zeroOf(element, reading.minor);
  }
  return result;
}

function readScalar(type: string, value: unknown, where: Where): Json {
  if (type === 'api/resource.Quantity') return readQuantity(value);
  if (type === 'util/intstr.IntOrString') {
    if (typeof value === 'string' || Number.isInteger(value)) return value as Json;
    // Go's encoding/json names a number that does not fit.
    const what = typeof value === 'number' ? `number ${value}` : jsonKind(value);
    throw new DecodeError(`json: cannot unmarshal ${what} into Go value of type int32`);
  }
  if (type === 'meta/v1.Time' || type === 'meta/v1.MicroTime') return readTime(value, where);
  return value as Json;
}

function readQuantity(value: unknown): Json {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const quantity = parseQuantity(text);
  if (quantity) return quantity.text;
  throw new DecodeError(quantityRule);
}

function readTime(value: unknown, where: Where): Json {
  if (typeof value !== 'string') throw mismatch(value, where, 'string');
  const fault = timeFault(value);
  if (fault !== undefined) throw new DecodeError(fault);
  return value;
}

function readBytes(value: unknown, where: Where): Json {
  if (typeof value !== 'string') throw mismatch(value, where, '[]uint8');
  const wrong = base64Fault(value);
  if (wrong >= 0) throw new DecodeError(`illegal base64 data at input byte ${wrong}`);
  return value.replace(/[\r\n]/g, '');
}

function readBasic(kind: string, value: unknown, where: Where, type: string): Json {
  if (kind === 'string') {
    if (typeof value === 'string') return value;
  } else if (kind === 'bool') {
    if (typeof value === 'boolean') return value;
  } else if (kind.startsWith('float')) {
    if (typeof value === 'number') return value;
  } else if (typeof value === 'number') {
    if (Number.isInteger(value)) return value;
    throw mismatch(`number ${value}`, where, goType(type), 'number');
  }
  throw mismatch(value, where, goType(type));
}

function mismatch(value: unknown, where: Where, goType: string, asWritten?: 'number'): DecodeError {
  const what = asWritten ? String(value) : jsonKind(value);
  const field = where.owner === '' ? 'value' : `struct field ${goName(where.owner)}.${where.fields}`;
  return new DecodeError(`json: cannot unmarshal ${what} into Go ${field} of type ${goType}`);
}

function jsonKind(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'object' ? 'object' : typeof value;
}

/** `core/v1.ServicePort` as the decoder names the struct of a field: `ServicePort`. */
function goName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** The same as the type of a value: `v1.ServicePort`. Go: reflect `Type.String` */
function goType(type: string): string {
  const [, pointer = '', bare = ''] = /^(\*?)(?:.*\/)?(.*)$/.exec(type) ?? [];
  return pointer + bare;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
