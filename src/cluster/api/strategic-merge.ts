import { goValue } from './go-text.ts';
import { elementType, fieldType, listRule } from './merge-keys.ts';
import type { Json } from './object.ts';
import { badRequest } from './status.ts';
import { argumentFault, isMap, type JsonObject, refusedMerge } from './strategic-faults.ts';
import { inOrder, mergeItems } from './strategic-lists.ts';

/** Where in the types a merge is. */
interface Place {
  readonly type: string;
  readonly minor: number;
}

const orderPrefix = '$setElementOrder';
const deletionPrefix = '$deleteFromPrimitiveList';

/**
 * Applies a strategic merge patch to an object of a Go type: lists of structs merge by their key, with the
 * directives `$patch`, `$retainKeys`, `$setElementOrder/x` and `$deleteFromPrimitiveList/x`. Throws a Status
 * for a patch that cannot be applied.
 *
 * apimachinery: pkg/util/strategicpatch/patch.go `StrategicMergeMapPatch`
 */
export function strategicMerge(type: string, target: Json, patch: Json, minor: number): Json {
  if (patch === null) return target;
  if (!isMap(patch)) {
    const kind = Array.isArray(patch) ? 'array' : typeof patch === 'boolean' ? 'bool' : typeof patch;
    throw badRequest(`json: cannot unmarshal ${kind} into Go value of type map[string]interface {}`);
  }
  return mergeMaps(isMap(target) ? target : {}, patch, { type, minor });
}

/** patch.go `mergeMap` */
function mergeMaps(original: JsonObject, patch: JsonObject, place: Place): JsonObject {
  if (patch.$patch !== undefined) return directed(patch);
  const result: Record<string, Json> = { ...retained(original, patch) };
  const ordered = mergeOrdered(result, patch, place);
  for (const [key, value] of Object.entries(patch)) {
    const isDone = key === '$retainKeys' || key.startsWith(orderPrefix) || ordered.has(key);
    if (!isDone) mergeEntry(result, key, value, place);
  }
  return result;
}

/** patch.go `handleDirectiveInMergeMap` */
function directed(patch: JsonObject): JsonObject {
  const { $patch: directive, ...rest } = patch;
  if (directive === 'replace') return rest;
  if (directive === 'delete') return {};
  throw refusedMerge(`unknown patch type: ${goValue(directive ?? null)} in map: ${goValue(patch)}`);
}

/** patch.go `applyRetainKeysDirective` */
function retained(original: JsonObject, patch: JsonObject): JsonObject {
  const { $retainKeys: keys, ...rest } = patch;
  if (keys === undefined) return original;
  if (!Array.isArray(keys)) throw badRequest('invalid patch format of retainKeys');
  const isOther = ([key, value]: readonly [string, Json]) =>
    value !== null && !key.startsWith(deletionPrefix) && !key.startsWith(orderPrefix) && !keys.includes(key);
  if (Object.entries(rest).some(isOther)) throw badRequest('invalid patch format of retainKeys');
  return Object.fromEntries(Object.entries(original).filter(([key]) => keys.includes(key)));
}

function mergeEntry(result: Record<string, Json>, key: string, value: Json, place: Place): void {
  const isDeletion = key.startsWith(deletionPrefix);
  const field = isDeletion ? directedField(key, 'invalid patch format of primitive list') : key;
  if (value === null) {
    delete result[field];
    return;
  }
  const current = result[field];
  if (current === undefined || current === null || kindOf(current) !== kindOf(value)) {
    take(result, field, value, isDeletion, place);
    return;
  }
  const type = fieldType(place.type, field, place.minor);
  if (isMap(value) && isMap(current)) {
    result[field] = mergeMaps(current, value, { ...place, type: type ?? '' });
  } else if (Array.isArray(value) && Array.isArray(current)) {
    result[field] = mergeLists(current, value, { field, isDeletion }, place);
  } else result[field] = value;
}

function directedField(key: string, fault: string): string {
  const at = key.indexOf('/');
  if (at < 0) throw badRequest(fault);
  return key.slice(at + 1);
}

/** From this minor version on, directives in a part that is not there yet are obeyed. kubernetes: #117568 */
const dropsDirectives = 28;

/** What is not there yet is taken as the patch has it. */
function take(
  result: Record<string, Json>,
  field: string,
  value: Json,
  isDeletion: boolean,
  { minor }: Place,
): void {
  if (minor < dropsDirectives) {
    result[field] = value;
    return;
  }
  if (isDeletion) return;
  const rest = withoutDirectives(value);
  if (rest !== undefined) result[field] = rest;
}

/** patch.go `removeDirectives`, `discardNullValuesFromPatch` */
function withoutDirectives(value: Json): Json | undefined {
  if (Array.isArray(value)) {
    return value.flatMap((item: Json) => {
      const rest = isMap(item) || Array.isArray(item) ? withoutDirectives(item) : item;
      return rest === undefined ? [] : [rest];
    });
  }
  if (!isMap(value)) return value;
  if (value.$patch === 'delete') return undefined;
  const entries = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    if (key.startsWith('$') || item === null) return [];
    const rest = withoutDirectives(item);
    return rest === undefined ? [] : [[key, rest]];
  });
  return Object.fromEntries(entries);
}

/** patch.go `mergeSliceHandler` */
function mergeLists(
  current: readonly Json[],
  value: readonly Json[],
  { field, isDeletion }: { readonly field: string; readonly isDeletion: boolean },
  place: Place,
): readonly Json[] {
  const rule = listRule(place.type, field);
  if (rule.type === 'atomic') return value;
  return mergeItems(current, value, {
    key: rule.type === 'keyed' ? rule.key : undefined,
    isDeletion,
    merge: itemMerge(field, place),
  });
}

function itemMerge(field: string, place: Place) {
  const type = elementType(fieldType(place.type, field, place.minor));
  return (item: JsonObject, patch: JsonObject) => mergeMaps(item, patch, { ...place, type });
}

/** The lists whose order a patch states, merged and put in that order. patch.go `mergePatchIntoOriginal` */
function mergeOrdered(result: Record<string, Json>, patch: JsonObject, place: Place): ReadonlySet<string> {
  const done = new Set<string>();
  for (const [key, order] of Object.entries(patch)) {
    if (!key.startsWith(orderPrefix)) continue;
    if (!Array.isArray(order)) throw argumentFault('[]interface {}', order);
    const field = directedField(key, 'invalid patch format of setElementOrder list');
    const [current, value] = [result[field], patch[field]].map(listOf);
    if (current === undefined && value === undefined) continue;
    const rule = listRule(place.type, field);
    const merge = rule.type === 'keyed' ? rule.key : undefined;
    const merged =
      current && value ? mergeLists(current, value, { field, isDeletion: false }, place) : (current ?? value);
    result[field] = inOrder(merged ?? [], { order, current: current ?? [], patch: value ?? [], key: merge });
    done.add(field);
  }
  return done;
}

function listOf(value: Json | undefined): readonly Json[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw argumentFault('[]interface {}', value);
  return value;
}

function kindOf(value: Json): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
