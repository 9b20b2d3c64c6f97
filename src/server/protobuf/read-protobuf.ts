import { shapeOf } from '#cluster';
import { numberedFields } from '../data/field-numbers.ts';
import { scalarReaders } from './scalars.ts';
import { lastOf, numberOf, textOf, type WireField, wireFields } from './wire.ts';

const magic = [0x6b, 0x38, 0x73, 0x00];

type JsonObject = Record<string, unknown>;

/**
 * Reads an object in the encoding that typed clients prefer: four bytes, then a `runtime.Unknown` around the
 * object. Throws a `RangeError` for what is none. apimachinery: pkg/runtime/serializer/protobuf/doc.go
 */
export function readProtobuf(bytes: Uint8Array, minor: number): unknown {
  if (magic.some((byte, at) => bytes[at] !== byte)) throw new RangeError('it does not begin with "k8s"');
  const unknown = wireFields(bytes.subarray(magic.length));
  const typeMeta = wireFields(bytesOf(lastOf(unknown, 1)));
  const apiVersion = textOf(lastOf(typeMeta, 1));
  const kind = textOf(lastOf(typeMeta, 2));
  const type = goType(apiVersion, kind);
  return { apiVersion, kind, ...readMessage(type, bytesOf(lastOf(unknown, 2)), minor) };
}

/** `core/v1.Service`, `apps/v1.Deployment`, `rbac/v1.Role`. */
function goType(apiVersion: string, kind: string): string {
  // Options have the version of what they are about. apimachinery: meta/v1 `AddToGroupVersion`
  if (kind === 'DeleteOptions') return 'meta/v1.DeleteOptions';
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  return `${group?.split('.')[0]}/${version}.${kind}`;
}

function bytesOf(value: WireField['value'] | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function readMessage(type: string, bytes: Uint8Array, minor: number): JsonObject {
  const fields = numberedFields(type);
  if (fields === undefined) throw new RangeError(`the type ${type} is not known in this encoding`);
  const shape = shapeOf(type, minor);
  const known = shape?.type === 'struct' ? shape.fields : undefined;
  const result: JsonObject = {};
  for (const { number, value } of wireFields(bytes)) {
    const field = fields.get(number);
    if (field === undefined) continue;
    const fieldType = known ? known.get(field.json)?.valueType : field.type;
    if (fieldType !== undefined) {
      result[field.json] = readField(fieldType, value, result[field.json], minor);
    } else if (field.type !== undefined) {
      Object.assign(result, readMessage(field.type, bytesOf(value), minor));
    }
  }
  return result;
}

/** A field's value; what is repeated is added to what stood before. */
function readField(type: string, value: WireField['value'], before: unknown, minor: number): unknown {
  if (type === '[]uint8') return base64(bytesOf(value));
  const shape = shapeOf(type, minor);
  const underlying = shape?.type === 'named' ? shape.underlying : type;
  if (underlying.startsWith('map[')) {
    const element = underlying.slice(underlying.indexOf(']') + 1);
    const entry = wireFields(bytesOf(value));
    const item = readField(element, lastOf(entry, 2) ?? new Uint8Array(), undefined, minor);
    return { ...(before as JsonObject | undefined), [textOf(lastOf(entry, 1))]: item };
  }
  if (type.startsWith('[]')) {
    const items = (before as readonly unknown[] | undefined) ?? [];
    return [...items, readField(type.slice(2).replace(/^\*/, ''), value, undefined, minor)];
  }
  // A named list is a message of its own around its items.
  if (underlying.startsWith('[]')) {
    const items = wireFields(bytesOf(value)).filter(({ number }) => number === 1);
    return items.map((item) => readField(underlying.slice(2), item.value, undefined, minor));
  }
  if (shape?.type === 'struct' || (shape === undefined && numberedFields(type))) {
    return readMessage(type, bytesOf(value), minor);
  }
  if (underlying === 'scalar') return scalarReaders[type]?.(wireFields(bytesOf(value)));
  if (underlying === 'string') return textOf(value);
  return underlying === 'bool' ? value === 1n : numberOf(value);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
