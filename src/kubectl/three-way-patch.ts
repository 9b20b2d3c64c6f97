import { elementType, fieldType, type Json, listRule, retainsKeys } from '#cluster';
import { byBytes, isList, isObject, type JsonObject, sameJson } from './fields.ts';
import { compactJson } from './print/print-json.ts';

/** The Go type that a part of an object has, and the minor version whose fields count. */
export interface Shape {
  readonly type: string;
  readonly minor: number;
}

/** The three forms of an object that `apply` compares. */
export interface ThreeForms {
  /** What was applied last. */
  readonly original: Json;
  /** What is applied now. */
  readonly modified: Json;
  /** What the server has. */
  readonly current: Json;
}

/**
 * The strategic merge patch that brings the server's object to what is applied, and removes what was
 * applied before and
 * is no more. apimachinery: pkg/util/strategicpatch/patch.go `CreateThreeWayMergePatch`
 */
export function threeWayPatch(forms: ThreeForms, shape: Shape): JsonObject {
  const additions = diffMaps(objectOf(forms.current), objectOf(forms.modified), shape, 'additions');
  const deletions = diffMaps(objectOf(forms.original), objectOf(forms.modified), shape, 'deletions');
  return mergePatches(deletions, additions, shape);
}

/**
 * The JSON merge patch of the same meaning, for kinds without a Go type. apimachinery:
 * pkg/util/jsonmergepatch
 */
export function threeWayMergePatch(forms: ThreeForms): JsonObject {
  return threeWayPatch(forms, { type: '', minor: 0 });
}

/** The strategic merge patch between two forms of an object. `CreateTwoWayMergePatch` */
export function twoWayPatch(from: Json, to: Json, shape: Shape): JsonObject {
  return threeWayPatch({ original: from, modified: to, current: from }, shape);
}

/** What somebody did to an object: all of it, additions and deletions. patch.go `diffMaps` without options */
export function wholeChange(from: Json, to: Json, shape: Shape): JsonObject {
  return diffMaps(objectOf(from), objectOf(to), shape, 'all');
}

/** What a diff tells of; only one of additions tells the order of lists. */
type Part = 'additions' | 'deletions' | 'all';

function diffMaps(from: JsonObject, to: JsonObject, shape: Shape, part: Part): JsonObject {
  const patch: Record<string, Json> = {};
  for (const [key, value] of Object.entries(from)) {
    const wanted = to[key];
    if (wanted === undefined) {
      if (part !== 'additions') patch[key] = null;
    } else if (!sameJson(value, wanted)) {
      Object.assign(patch, diffValues(key, value, wanted, shape, part));
    }
  }
  if (part === 'deletions') return patch;
  for (const [key, wanted] of Object.entries(to)) {
    if (!(key in from) && wanted !== null) patch[key] = wanted;
  }
  return patch;
}

function diffValues(key: string, from: Json, to: Json, shape: Shape, part: Part): JsonObject {
  if (isObject(from) && isObject(to)) {
    const type = fieldType(shape.type, key, shape.minor) ?? '';
    const changes = diffMaps(from, to, { ...shape, type }, part);
    const inner = retainsKeys(shape.type, key, shape.minor) ? withRetained(changes, from, to) : changes;
    return Object.keys(inner).length === 0 ? {} : { [key]: inner };
  }
  if (isList(from) && isList(to)) return diffLists(key, from, to, shape, part);
  return part === 'deletions' ? {} : { [key]: to };
}

/** What stays of a map in which members exclude one another. patch.go `diffMaps`, `hasAdditionalNewField` */
function withRetained(changes: JsonObject, from: JsonObject, to: JsonObject): JsonObject {
  const kept = Object.keys(to).filter((key) => to[key] !== null);
  const hasMore = Object.keys(from).some((key) => from[key] !== null && !(key in to));
  if (kept.length === 0 || (Object.keys(changes).length === 0 && !hasMore)) return changes;
  return { ...changes, $retainKeys: kept.sort(byBytes) };
}

function diffLists(
  key: string,
  from: readonly Json[],
  to: readonly Json[],
  shape: Shape,
  part: Part,
): JsonObject {
  const rule = listRule(shape.type, key);
  if (rule.type === 'atomic') return part === 'deletions' ? {} : { [key]: to };
  if (rule.type === 'set') return diffSets(key, from, to, part);
  const element = { ...shape, type: elementType(fieldType(shape.type, key, shape.minor)) };
  const retains = retainsKeys(shape.type, key, shape.minor);
  const changes = to.flatMap((item, index) =>
    changeOfElement(item, partnerOf(index, to, from, rule.key), { key: rule.key, retains }, element, part),
  );
  const removed =
    part === 'additions' ? [] : from.filter((_, index) => partnerOf(index, from, to, rule.key) === undefined);
  const all = [
    ...changes,
    ...removed.map((item) => ({ $patch: 'delete', [rule.key]: keyOf(item, rule.key) })),
  ];
  const order = part === 'additions' && (all.length > 0 || !sameOrder(from, to, rule.key));
  return {
    ...(order
      ? { [`$setElementOrder/${key}`]: to.map((item) => ({ [rule.key]: keyOf(item, rule.key) })) }
      : {}),
    ...(all.length > 0 ? { [key]: all } : {}),
  };
}

/** The item of another list that has the same key; the second one, if it is the second here. `diffListsOfMaps` */
function partnerOf(
  index: number,
  items: readonly Json[],
  others: readonly Json[],
  key: string,
): Json | undefined {
  const item = items[index] ?? null;
  const same = (one: Json) => sameKey(one, item, key);
  return others.filter(same)[items.slice(0, index).filter(same).length];
}

function changeOfElement(
  item: Json,
  known: Json | undefined,
  { key, retains }: { readonly key: string; readonly retains: boolean },
  shape: Shape,
  part: Part,
): readonly Json[] {
  if (!isObject(item)) return [];
  if (!isObject(known)) return part === 'deletions' ? [] : [item];
  const changes = diffMaps(known, item, shape, part);
  const inner = retains ? withRetained(changes, known, item) : changes;
  return Object.keys(inner).length === 0 ? [] : [{ ...inner, [key]: keyOf(item, key) }];
}

function diffSets(key: string, from: readonly Json[], to: readonly Json[], part: Part): JsonObject {
  const missing = (items: readonly Json[], others: readonly Json[]) =>
    items.filter((item) => !others.some((other) => sameJson(item, other)));
  const [added, removed] = [missing(to, from), missing(from, to)];
  if (part === 'additions')
    return added.length === 0 ? {} : { [`$setElementOrder/${key}`]: to, [key]: added };
  return {
    ...(removed.length > 0 && { [`$deleteFromPrimitiveList/${key}`]: removed }),
    ...(part === 'all' && added.length > 0 && { [key]: added }),
  };
}

/** A list of another length never is. patch.go `isOrderSame` */
function sameOrder(from: readonly Json[], to: readonly Json[], key: string): boolean {
  return from.length === to.length && from.every((item, index) => sameKey(item, to[index] ?? null, key));
}

function keyOf(item: Json, key: string): Json {
  return (isObject(item) ? item[key] : undefined) ?? null;
}

function sameKey(left: Json, right: Json, key: string): boolean {
  return compactJson(keyOf(left, key)) === compactJson(keyOf(right, key));
}

/** Both patches as one: what is added wins over what is deleted. */
function mergePatches(deletions: JsonObject, additions: JsonObject, shape: Shape): JsonObject {
  const merged: Record<string, Json> = { ...deletions };
  for (const [key, value] of Object.entries(additions)) {
    const other = merged[key];
    if (isObject(value) && isObject(other)) {
      merged[key] = mergePatches(other, value, {
        ...shape,
        type: fieldType(shape.type, key, shape.minor) ?? '',
      });
    } else if (isList(value) && isList(other)) {
      merged[key] = mergeElements(other, value, key, shape);
    } else {
      merged[key] = value;
    }
  }
  return merged;
}

function mergeElements(
  deletions: readonly Json[],
  additions: readonly Json[],
  field: string,
  shape: Shape,
): readonly Json[] {
  const rule = listRule(shape.type, field);
  if (rule.type !== 'keyed') return additions;
  const element = { ...shape, type: elementType(fieldType(shape.type, field, shape.minor)) };
  const merged = additions.map((item) => {
    const other = deletions.find((one) => sameKey(one, item, rule.key));
    return isObject(item) && isObject(other) ? mergePatches(other, item, element) : item;
  });
  return [...merged, ...deletions.filter((item) => !additions.some((one) => sameKey(one, item, rule.key)))];
}

function objectOf(value: Json): JsonObject {
  return isObject(value) ? value : {};
}
