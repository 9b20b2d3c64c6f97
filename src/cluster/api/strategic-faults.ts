import type { Json } from './object.ts';
import { failure, type StatusError } from './status.ts';

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a JSON value is an object. */
export function isMap(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An error of the merge that the server hands on as it is. apiserver: handlers/patch.go `interpretStrategicMergePatchError` */
export function refusedMerge(message: string): StatusError {
  return failure(500, '', message);
}

/** Something stands where a list or an object is expected. apimachinery: util/mergepatch/errors.go `ErrBadArgType` */
export function argumentFault(expected: string, actual: Json): StatusError {
  return refusedMerge(`expected a ${expected}, but received a ${goTypeOf(actual)}`);
}

function goTypeOf(value: Json): string {
  if (value === null) return '%!s(<nil>)';
  if (Array.isArray(value)) return '[]interface {}';
  if (typeof value === 'object') return 'map[string]interface {}';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int64' : 'float64';
  return typeof value === 'boolean' ? 'bool' : 'string';
}
