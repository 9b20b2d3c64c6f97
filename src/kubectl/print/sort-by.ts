import { compareQuantities, type Json, type KubeObject, parseQuantity } from '#cluster';
import { failure, NotSimulated, Refusal } from '../errors.ts';
import { byBytes, isList, isObject } from '../fields.ts';
import { goSorted } from '../go-sort/go-sorted.ts';
import type { Invocation } from '../invocation.ts';
import { findJsonPath } from '../jsonpath/find-json-path.ts';
import { logText } from '../log-line.ts';
import type { Profile } from '../profile.ts';
import { parseRelaxedPath } from './custom-columns.ts';

/** The objects in the order of `--sort-by`; as they are without it. kubectl: pkg/cmd/get/sorter.go */
export function sortBy(invocation: Invocation, objects: readonly KubeObject[]): readonly KubeObject[] {
  const expression = invocation.flags.string('sort-by');
  if (expression === '' || objects.length === 0) return objects;
  const sorted = sortedWhereFound(expression, objects, invocation);
  if (sorted) return sorted;
  throw failure(
    `couldn't find any field with path "{.${expression.replace(/^\{?\.?|\}$/g, '')}}" in the list of objects`,
  );
}

/** The objects in the order of a path's values; undefined where none has any. */
export function sortedWhereFound(
  expression: string,
  objects: readonly KubeObject[],
  invocation: Invocation,
): readonly KubeObject[] | undefined {
  const { host } = invocation;
  const path = parseRelaxedPath(expression);
  const keys = new Map(
    objects.map((object) => [
      object,
      findJsonPath(path, object as unknown as Json, { missingKeys: 'allowed' }).flat()[0] ?? undefined,
    ]),
  );
  if ([...keys.values()].every((key) => key === undefined)) return undefined;
  const isLess = (left: KubeObject, right: KubeObject) => {
    const fault = unsortable(keys.get(left), keys.get(right));
    if (fault !== undefined) throw unsorted(invocation, expression, fault);
    return less(keys.get(left), keys.get(right), invocation.profile);
  };
  return goSorted(objects, (left, right) => (isLess(left, right) ? -1 : 1), host);
}

/** An object without the field comes before any other, also before one that lacks it too. sorter.go `Less` */
function less(left: Json | undefined, right: Json | undefined, profile: Profile): boolean {
  if (left === undefined) return true;
  if (right === undefined) return false;
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  const [one, other] = [parseQuantity(String(left)), parseQuantity(String(right))];
  if (profile.has('sortsQuantities') && one !== undefined && other !== undefined)
    return compareQuantities(one, other) < 0;
  const compare = profile.has('sortsByBytes') ? byBytes : naturally;
  return compare(String(left), String(right)) < 0;
}

/** What keeps two values from being compared. sorter.go `isLess` */
function unsortable(left: Json | undefined, right: Json | undefined): string | undefined {
  if (left === undefined || right === undefined || left === null || right === null) return undefined;
  if (isObject(left)) return 'unsortable type: map[string]interface {}';
  if (isList(left)) return 'unsortable type: []interface {}';
  if (typeof left === 'boolean') return 'unsortable type: bool';
  return typeof left === typeof right ? undefined : 'unsortable interface: interface';
}

/** The client logs it, and ends at once. sorter.go `Less` */
function unsorted(invocation: Invocation, expression: string, fault: string): Refusal {
  if (!invocation.profile.has('unsortableExits'))
    throw new NotSimulated('the trace of what cannot be sorted');
  const path = `{.${expression.replace(/^\{?\.?|\}$/g, '')}}`;
  const what =
    invocation.flags.string('output') === '' ? '[][][]reflect.Value' : '*unstructured.Unstructured';
  const said = `Field ${path} in ${what} is an unsortable type: interface, err: ${fault}`;
  return new Refusal(logText(invocation, 'F', 'sorter.go', said).replace(/\n$/, ''));
}

/** github.com/fvbommel/sortorder `NaturalLess`: runs of digits by value, then those with fewer zeros before it. */
function naturally(left: string, right: string): number {
  const [a, b] = [left.match(/\d+|\D+/g) ?? [], right.match(/\d+|\D+/g) ?? []];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [one = '', other = ''] = [a[index], b[index]];
    if (one === other) continue;
    if (/^\d/.test(one) && /^\d/.test(other))
      return Number(one) === Number(other) ? one.length - other.length : Number(one) - Number(other);
    return byBytes(one, other);
  }
  return a.length - b.length;
}
