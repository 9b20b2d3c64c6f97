import { type Shape, shapeOf } from './layout.ts';
import type { Json } from './object.ts';
import { base64Fault, ownFormFault } from './own-forms.ts';

/**
 * Why a JSON value cannot be taken over into a Go type, as the result of a strategic merge patch is;
 * undefined if it can.
 *
 * apimachinery: pkg/runtime/converter.go `fromUnstructured`
 */
export function conversionFault(type: string, value: unknown, minor: number): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (type.startsWith('*')) return conversionFault(type.slice(1), value, minor);
  if (type === '[]uint8' && typeof value === 'string') return bytesFault(value);
  if (type.startsWith('[]')) return listFault(type.slice(2), value, minor);
  if (type.startsWith('map[')) return mapFault(type.slice(type.indexOf(']') + 1), value, minor);
  const shape = shapeOf(type, minor);
  const isUnknown = shape === undefined && type.includes('.');
  if (isUnknown) return undefined;
  if (shape?.type === 'struct') return structFault(shape, value, minor);
  const underlying = shape?.type === 'named' ? shape.underlying : type;
  if (underlying === 'scalar') return scalarFault(type, value, minor);
  if (underlying.startsWith('[]') || underlying.startsWith('map[')) {
    return conversionFault(underlying, value, minor);
  }
  return basicFault(type, underlying, value);
}

function bytesFault(text: string): string | undefined {
  const wrong = base64Fault(text);
  return wrong < 0 ? undefined : `error decoding from json: illegal base64 data at input byte ${wrong}`;
}

function listFault(element: string, value: unknown, minor: number): string | undefined {
  if (!Array.isArray(value)) return `cannot restore slice from ${goKind(value)}`;
  return firstFault(value, (item) => conversionFault(element, item, minor));
}

function mapFault(element: string, value: unknown, minor: number): string | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return `cannot restore map from ${goKind(value)}`;
  return firstFault(Object.values(value as object), (item) => conversionFault(element, item, minor));
}

function structFault(
  shape: Shape & { readonly type: 'struct' },
  value: unknown,
  minor: number,
): string | undefined {
  if (typeof value !== 'object' || Array.isArray(value))
    return `cannot restore struct from: ${goKind(value)}`;
  const fields = [...shape.fields.values()];
  return firstFault(fields, ({ json, type }) =>
    conversionFault(type, (value as Readonly<Record<string, Json>>)[json], minor),
  );
}

/** Types with a JSON form of their own are told the value as JSON. */
function scalarFault(type: string, value: unknown, minor: number): string | undefined {
  const fault = ownFormFault(type, value);
  return fault !== undefined && minor <= 18 ? `error decoding from json: ${fault}` : fault;
}

function basicFault(type: string, kind: string, value: unknown): string | undefined {
  const from = goKind(value);
  const [isNumber, wantsNumber] = [/^(int|float)/.test(from), /^(u?int|float)/.test(kind)];
  if (from === kind) return undefined;
  if (isNumber && wantsNumber) {
    const fits = kind.startsWith('float') || Number.isInteger(value);
    return fits ? undefined : `cannot convert ${from} to ${kind}`;
  }
  // Go could make a character of a whole number, so that it is the conversion which is refused.
  const isCharacter = from === 'int64' && kind === 'string';
  return isCharacter ? `cannot convert int64 to ${shortName(type)}` : `unrecognized type: ${kind}`;
}

function firstFault<T>(items: readonly T[], judge: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const fault = judge(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The Go kind in which a decoded JSON value is kept. */
function goKind(value: unknown): string {
  if (Array.isArray(value)) return 'slice';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'object' ? 'map' : 'string';
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
