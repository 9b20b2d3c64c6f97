import {
  goTypeOf,
  inGoOrder,
  type Json,
  jsonPatch,
  type KubeObject,
  mergePatch,
  strategicMerge,
} from '#cluster';
import { failure } from '../errors.ts';
import { isObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { decoded } from './decoded.ts';

/**
 * The object with the JSON of `--overrides` laid over it, in the way that `--override-type` says. kubectl:
 * pkg/cmd/util/override_options.go `NewOverrider`
 */
export function mergeOverrides(invocation: Invocation, object: Json): Json {
  const { flags, host } = invocation;
  const overrides = flags.string('overrides');
  if (overrides === '') return object;
  const type = flags.string('override-type') || 'merge';
  if (!['json', 'merge', 'strategic'].includes(type)) throw failure(`invalid override type: ${type}`);
  const reading = readYaml(overrides);
  const isPatch = reading.type !== 'error' && (type === 'json' || isObject(reading.value));
  if (!isPatch || !isObject(object)) throw failure('Invalid JSON Patch');
  const changed = patched(invocation, object, reading.value, type);
  // What was patched is read into the Go type again, which writes all that it has.
  if (!isObject(changed) || changed.kind !== 'Pod') return changed;
  const { minor } = host.settings.kubernetes;
  return inGoOrder(decoded(invocation, changed as unknown as KubeObject), minor) as unknown as Json;
}

function patched({ host }: Invocation, object: Json, patch: Json, type: string): Json {
  const { minor } = host.settings.kubernetes;
  if (type === 'json') return jsonPatch(object, patch);
  const goType = goTypeOf(object as unknown as KubeObject, minor);
  if (type === 'merge' || goType === undefined) return mergePatch(object, patch);
  return strategicMerge(goType, object, patch, minor) as unknown as Json;
}
