import { equalJson } from './equal.ts';
import { goValue } from './go-text.ts';
import type { Json } from './object.ts';
import { failure, type StatusError } from './status.ts';
import { argumentFault, isMap, type JsonObject, refusedMerge } from './strategic-faults.ts';

/** How the items of a list are merged. */
export interface ListMerge {
  /** The key that tells items apart; none for a list of plain values. */
  readonly key: string | undefined;
  /** The patch lists what goes. */
  readonly isDeletion: boolean;
  readonly merge: (item: JsonObject, patch: JsonObject) => JsonObject;
}

/** Merges two lists item by item. apimachinery: pkg/util/strategicpatch/patch.go `mergeSlice` */
export function mergeItems(
  current: readonly Json[],
  patch: readonly Json[],
  how: ListMerge,
): readonly Json[] {
  const first = current[0] ?? patch[0];
  if (first === undefined) return current;
  refuseOtherTypes(first, [current, patch]);
  if (!isMap(first)) {
    if (how.isDeletion) return current.filter((item) => !patch.some((gone) => equalJson(gone, item)));
    return normalized(unique([...current, ...patch]), { order: patch, current, key: undefined });
  }
  if (how.key === undefined) throw refusedMerge('cannot merge lists without merge key for struct');
  const [kept, added] = withoutSpecial(current, patch, how.key);
  return normalized(mergeKeyed(kept, added, how.key, how), { order: added, current: kept, key: how.key });
}

/** patch.go `sliceElementType` */
function refuseOtherTypes(first: Json, lists: readonly (readonly Json[])[]): void {
  if (Array.isArray(first)) throw unprocessable();
  const typeOf = (item: Json) => (typeof item === 'number' ? Number.isInteger(item) : typeof item);
  const isOther = (item: Json) => Array.isArray(item) || typeOf(item) !== typeOf(first);
  if (lists.some((list) => list.some(isOther)))
    throw refusedMerge(`list element types are not identical: ${goValue(lists as Json)}`);
}

/** Lists of lists are refused without saying so. */
function unprocessable(): StatusError {
  return failure(422, 'Invalid', 'the server rejected our request due to an error in our request', {});
}

function unique(items: readonly Json[]): readonly Json[] {
  return items.filter((item, index) => items.findIndex((each) => equalJson(each, item)) === index);
}

/** What is left of both lists once the directives in the patch are obeyed. patch.go `mergeSliceWithSpecialElements` */
function withoutSpecial(
  current: readonly Json[],
  patch: readonly Json[],
  key: string,
): readonly [readonly Json[], readonly Json[]] {
  let kept = current;
  let replaces = false;
  const plain: Json[] = [];
  for (const item of patch as readonly JsonObject[]) {
    const { $patch: directive } = item;
    if (directive === undefined) plain.push(item);
    else if (directive === 'replace') replaces = true;
    else if (directive === 'delete') {
      if (item[key] === undefined) throw noMergeKey(item, key);
      kept = kept.filter((known) => !equalJson((known as JsonObject)[key], item[key]));
    } else if (directive === 'merge') {
      throw refusedMerge('merging lists cannot yet be specified in the patch');
    } else throw refusedMerge(`unknown patch type: ${goValue(directive)} in map: ${goValue(item)}`);
  }
  return replaces ? [plain, []] : [kept, plain];
}

/** patch.go `mergeSliceWithoutSpecialElements` */
function mergeKeyed(
  current: readonly Json[],
  patch: readonly Json[],
  key: string,
  { merge }: ListMerge,
): readonly Json[] {
  const result = [...current];
  for (const item of patch as readonly JsonObject[]) {
    if (item[key] === undefined) throw noMergeKey(item, key);
    const index = result.findIndex((known) => equalJson((known as JsonObject)[key], item[key]));
    if (index < 0) result.push(item);
    else result[index] = merge(result[index] as JsonObject, item);
  }
  return result;
}

interface Ordering {
  /** Items in the order that is wanted. */
  readonly order: readonly Json[];
  /** Items in the order that they had. */
  readonly current: readonly Json[];
  readonly key: string | undefined;
}

/** A merged list in the order that a `$setElementOrder` states. patch.go `mergePatchIntoOriginal` */
export function inOrder(
  merged: readonly Json[],
  { order, current, patch, key }: Ordering & { readonly patch: readonly Json[] },
): readonly Json[] {
  refuseOtherOrder(patch, order, key);
  return normalized(merged, { order, current, key });
}

/** What a patch lists must stand in the stated order, too. patch.go `validatePatchWithSetOrderList` */
function refuseOtherOrder(patch: readonly Json[], order: readonly Json[], key: string | undefined): void {
  if (patch.length === 0 || order.length === 0) return;
  const listed = patch.filter((item) => !(isMap(item) && item.$patch !== undefined));
  let at = 0;
  for (const wanted of order) {
    const item = listed[at];
    if (item !== undefined && equalJson(keyed(item, key) ?? null, keyed(wanted, key) ?? null)) at += 1;
  }
  if (at < listed.length) {
    const [have, want] = [patch, order].map((list) => goValue(list as Json));
    throw refusedMerge(`The order in patch list:\n${have}\n doesn't match $setElementOrder list:\n${want}\n`);
  }
}

/**
 * Items that are ordered come in that order and before the others, except where both were there already and
 * the other one stood first. patch.go `normalizeElementOrder`, `mergeSortedSlice`
 */
function normalized(merged: readonly Json[], { order, current, key }: Ordering): readonly Json[] {
  const ranks = (items: readonly Json[]) => {
    const known = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const text = JSON.stringify(keyed(item, key) ?? null);
      if (!known.has(text)) known.set(text, index);
    }
    return (item: Json) => known.get(JSON.stringify(keyed(item, key) ?? null));
  };
  const [wanted, before] = [ranks(order), ranks(current)];
  for (const item of merged) requireKey(item, key);
  const others = merged.filter((item) => wanted(item) === undefined);
  const named = merged
    .filter((item) => wanted(item) !== undefined)
    .sort((left, right) => (wanted(left) ?? 0) - (wanted(right) ?? 0));
  const isBefore = (left: Json, right: Json) => {
    const [one, two] = [before(left), before(right)];
    return one !== undefined && two !== undefined && one < two;
  };
  const result: Json[] = [];
  for (const item of named) {
    while (others[0] !== undefined && isBefore(others[0], item)) result.push(...others.splice(0, 1));
    result.push(item);
  }
  return [...result, ...others];
}

function keyed(item: Json, key: string | undefined): Json | undefined {
  return key === undefined ? item : (item as JsonObject)[key];
}

function requireKey(item: Json, key: string | undefined): void {
  if (key === undefined) return;
  if (!isMap(item)) throw argumentFault('map[string]interface {}', item);
  if (item[key] === undefined) throw noMergeKey(item, key);
}

function noMergeKey(item: JsonObject, key: string): StatusError {
  return refusedMerge(`map: ${goValue(item)} does not contain declared merge key: ${key}`);
}
