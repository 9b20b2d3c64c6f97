import { equalJson } from './equal.ts';
import { goValue } from './go-text.ts';
import { elementType, fieldType, keyText, listRule } from './merge-keys.ts';
import type { Json } from './object.ts';
import { badRequest, failure } from './status.ts';

type Map = { readonly [key: string]: Json };

interface Place {
  readonly type: string;
  readonly minor: number;
}

/**
 * Applies a strategic merge patch to an object of a Go type: lists of structs merge by their key, with the
 * directives `$patch`, `$retainKeys`, `$setElementOrder/x` and `$deleteFromPrimitiveList/x`.
 *
 * apimachinery: pkg/util/strategicpatch/patch.go
 */
export function strategicMerge(type: string, target: Json, patch: Json, minor: number): Json {
  if (!isMap(patch)) throw badRequest('unable to decode the patch: it is no object');
  return mergeMaps(isMap(target) ? target : {}, patch, { type, minor });
}

function mergeMaps(target: Map, patch: Map, place: Place): Json {
  if (patch.$patch === 'replace') return withoutDirectives(patch);
  if (patch.$patch === 'delete') return {};
  const result: Record<string, Json> = { ...retained(target, patch) };
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$')) continue;
    if (value === null) delete result[key];
    else result[key] = mergeField(result[key], value, key, place);
  }
  applyDirectives(result, patch, place);
  return result;
}

function mergeField(target: Json | undefined, value: Json, field: string, place: Place): Json {
  const type = fieldType(place.type, field, place.minor);
  if (isMap(value)) return mergeMaps(isMap(target) ? target : {}, value, { ...place, type: type ?? '' });
  if (!Array.isArray(value)) return value;
  const rule = listRule(place.type, field);
  const current = Array.isArray(target) ? (target as readonly Json[]) : [];
  if (rule.type === 'atomic') return value;
  if (rule.type === 'set') return united(current, value);
  return mergeKeyed(current, value, rule.key, { ...place, type: elementType(type) });
}

function united(current: readonly Json[], added: readonly Json[]): readonly Json[] {
  return [...current, ...added.filter((item) => !current.some((known) => equalJson(known, item)))];
}

function mergeKeyed(
  current: readonly Json[],
  patch: readonly Json[],
  key: string,
  place: Place,
): readonly Json[] {
  if (patch.some((item) => isMap(item) && item.$patch === 'replace'))
    return patch.filter((item) => !isDirective(item));
  let result = [...current];
  for (const item of patch) {
    if (!isMap(item)) continue;
    if (item[key] === undefined && item.$patch !== 'replace') {
      throw failure(500, '', `map: ${goValue(item)} does not contain declared merge key: ${key}`);
    }
    const same = (known: Json) => keyText(known, key) === keyText(item, key);
    const index = result.findIndex(same);
    if (item.$patch === 'delete') result = result.filter((known) => !same(known));
    else if (index < 0) result.push(mergeMaps({}, item, place));
    else result[index] = mergeMaps(result[index] as Map, item, place);
  }
  return ordered(
    result,
    current,
    (item) => keyText(item, key),
    patch.filter((item) => !isDirective(item)),
  );
}

/**
 * Elements that the patch names come in its order and before the others, except where both were there already
 * and the other one stood first. strategicpatch: `normalizeElementOrder`, `mergeSortedSlice`
 */
function ordered(
  merged: readonly Json[],
  current: readonly Json[],
  keyOf: (item: Json) => string,
  patch: readonly Json[],
): readonly Json[] {
  const rank = (items: readonly Json[]) => new Map(items.map((item, index) => [keyOf(item), index]));
  const [named, before] = [rank(patch), rank(current)];
  const others = merged.filter((item) => !named.has(keyOf(item)));
  const result: Json[] = [];
  const rankOf = (item: Json) => named.get(keyOf(item)) ?? 0;
  const sorted = merged.filter((item) => named.has(keyOf(item))).sort((a, b) => rankOf(a) - rankOf(b));
  for (const item of sorted) {
    const at = before.get(keyOf(item));
    while (at !== undefined && others[0] !== undefined && (before.get(keyOf(others[0])) ?? at) < at) {
      result.push(...others.splice(0, 1));
    }
    result.push(item);
  }
  return [...result, ...others];
}

/** `$setElementOrder` sorts a list after merging, `$deleteFromPrimitiveList` takes values out of a set. */
function applyDirectives(result: Record<string, Json>, patch: Map, place: Place): void {
  for (const [key, value] of Object.entries(patch)) {
    const [directive, field = ''] = key.split('/', 2);
    const list = result[field];
    if (!Array.isArray(list) || !Array.isArray(value)) continue;
    if (directive === '$deleteFromPrimitiveList') {
      result[field] = list.filter((item) => !value.some((gone) => equalJson(gone, item)));
    } else if (directive === '$setElementOrder') {
      result[field] = inOrder(list, value, field, place);
    }
  }
}

/** Listed elements in the given order; unlisted ones keep their place after the element they followed. */
function inOrder(
  list: readonly Json[],
  order: readonly Json[],
  field: string,
  place: Place,
): readonly Json[] {
  const rule = listRule(place.type, field);
  const text = (item: Json) => (rule.type === 'keyed' ? keyText(item, rule.key) : JSON.stringify(item));
  const rank = new Map(order.map((item, index) => [text(item), index]));
  let last = -1;
  const placed = list.map((item, index) => {
    last = rank.get(text(item)) ?? last;
    return { item, rank: rank.get(text(item)) ?? last + 0.5, index };
  });
  return placed
    .sort((left, right) => left.rank - right.rank || left.index - right.index)
    .map(({ item }) => item);
}

function retained(target: Map, patch: Map): Map {
  const keys = patch.$retainKeys;
  if (!Array.isArray(keys)) return target;
  return Object.fromEntries(Object.entries(target).filter(([key]) => keys.includes(key)));
}

function withoutDirectives(patch: Map): Map {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => !key.startsWith('$')));
}

function isDirective(item: Json): boolean {
  return isMap(item) && item.$patch !== undefined;
}

function isMap(value: Json | undefined): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
