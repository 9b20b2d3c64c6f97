import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import { isObject, type JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/**
 * The object with the JSON of `--overrides` merged over it. kubectl: pkg/cmd/util/override_options.go
 * `Merge`
 */
export function mergeOverrides(invocation: Invocation, object: Json): Json {
  const overrides = invocation.flags.string('overrides');
  if (overrides === '') return object;
  const reading = readYaml(overrides);
  if (reading.type === 'error' || !isObject(reading.value)) throw failure('Invalid JSON Patch');
  return isObject(object) ? merged(object, reading.value) : object;
}

function merged(target: JsonObject, patch: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const old = result[key];
    if (value === null) delete result[key];
    else result[key] = isObject(value) ? merged(isObject(old) ? old : {}, value) : value;
  }
  return result;
}
