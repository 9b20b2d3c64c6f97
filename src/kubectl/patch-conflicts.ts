import { elementType, fieldType, type Json, listRule } from '#cluster';
import { isList, isObject, type JsonObject, sameJson } from './fields.ts';
import { compactJson } from './print/print-json.ts';
import type { Shape } from './three-way-patch.ts';

/**
 * Whether two patches of one object change something in different ways.
 * apimachinery: pkg/util/strategicpatch/patch.go `MergingMapsHaveConflicts`
 */
export function haveConflicts(left: Json, right: Json, shape: Shape): boolean {
  if (isObject(left)) return !isObject(right) || mapsHaveConflicts(left, right, shape);
  return !sameJson(left, right);
}

function mapsHaveConflicts(left: JsonObject, right: JsonObject, shape: Shape): boolean {
  // A directive is about the whole map.
  if (!sameJson(left.$patch ?? null, right.$patch ?? null)) return true;
  return Object.entries(left).some(([key, value]) => {
    const other = right[key];
    if (other === undefined || key === '$patch' || key === '$retainKeys') return false;
    if (isList(value)) return !isList(other) || listsHaveConflicts(key, value, other, shape);
    return haveConflicts(value, other, { ...shape, type: fieldType(shape.type, key, shape.minor) ?? '' });
  });
}

function listsHaveConflicts(
  key: string,
  left: readonly Json[],
  right: readonly Json[],
  shape: Shape,
): boolean {
  const rule = listRule(shape.type, key);
  const element = { ...shape, type: elementType(fieldType(shape.type, key, shape.minor)) };
  if (rule.type === 'set') return false;
  if (rule.type === 'keyed') {
    const keyOf = (item: Json) => compactJson((isObject(item) ? item[rule.key] : undefined) ?? null);
    const others = new Map(right.map((item) => [keyOf(item), item]));
    return left.some((item) => {
      const other = others.get(keyOf(item));
      return other !== undefined && haveConflicts(item, other, element);
    });
  }
  if (left.length !== right.length) return true;
  const [ours, theirs] = [sorted(left), sorted(right)];
  return ours.some((item, index) => haveConflicts(item, theirs[index] ?? null, element));
}

/** Lists of scalars are compared without their order. patch.go `deduplicateAndSortScalars` */
function sorted(items: readonly Json[]): readonly Json[] {
  if (items.some(isObject)) return items;
  const byText = new Map(items.map((item) => [String(item), item]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}
