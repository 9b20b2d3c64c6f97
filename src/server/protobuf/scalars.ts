import { lastOf, numberOf, textOf, type WireField } from './wire.ts';

type Reader = (fields: readonly WireField[]) => unknown;

/** Types whose JSON is no object although their Protobuf is a message. apimachinery: the `generated.proto` files */
export const scalarReaders: Readonly<Record<string, Reader>> = {
  'api/resource.Quantity': (fields) => textOf(lastOf(fields, 1)),
  'util/intstr.IntOrString': (fields) =>
    lastOf(fields, 1) === 1n ? textOf(lastOf(fields, 3)) : numberOf(lastOf(fields, 2)),
  'meta/v1.Time': (fields) => instantOf(fields, 19, 'Z'),
  'meta/v1.MicroTime': (fields) => instantOf(fields, 23, '000Z'),
  'meta/v1.Duration': (fields) => `${numberOf(lastOf(fields, 1)) / 1e9}s`,
  'meta/v1.FieldsV1': rawJson,
  'runtime.RawExtension': rawJson,
};

/** An empty message is Go's zero time, which JSON writes as null. */
function instantOf(fields: readonly WireField[], digits: number, end: string): string | null {
  if (fields.length === 0) return null;
  const ms = numberOf(lastOf(fields, 1)) * 1000 + Math.trunc(numberOf(lastOf(fields, 2)) / 1e6);
  return `${new Date(ms).toISOString().slice(0, digits)}${end}`;
}

function rawJson(fields: readonly WireField[]): unknown {
  const text = textOf(lastOf(fields, 1));
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new RangeError('a raw object is no JSON');
  }
}
