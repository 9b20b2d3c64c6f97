import type { Json, KubeObject } from '#cluster';
import { failure } from '../errors.ts';
import { byBytes } from '../fields.ts';
import { goSorted } from '../go-sort/go-sorted.ts';
import type { KubectlHost } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { findJsonPath } from '../jsonpath/find-json-path.ts';
import { parseRelaxedPath } from './custom-columns.ts';

/** The objects in the order of `--sort-by`; as they are without it. kubectl: pkg/cmd/get/sorter.go */
export function sortBy(invocation: Invocation, objects: readonly KubeObject[]): readonly KubeObject[] {
  const expression = invocation.flags.string('sort-by');
  if (expression === '' || objects.length === 0) return objects;
  const sorted = sortedWhereFound(expression, objects, invocation.host);
  if (sorted) return sorted;
  throw failure(
    `couldn't find any field with path "{.${expression.replace(/^\{?\.?|\}$/g, '')}}" in the list of objects`,
  );
}

/** The objects in the order of a path's values; undefined where none has any. */
export function sortedWhereFound(
  expression: string,
  objects: readonly KubeObject[],
  host: KubectlHost,
): readonly KubeObject[] | undefined {
  const path = parseRelaxedPath(expression);
  const keys = new Map(
    objects.map((object) => [
      object,
      findJsonPath(path, object as unknown as Json, { missingKeys: 'allowed' }).flat()[0] ?? undefined,
    ]),
  );
  if ([...keys.values()].every((key) => key === undefined)) return undefined;
  return goSorted(objects, (left, right) => compare(keys.get(left), keys.get(right)), host);
}

/** Objects without the field come first. */
function compare(left: Json | undefined, right: Json | undefined): number {
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return naturally(String(left), String(right));
}

/** github.com/fvbommel/sortorder `NaturalLess`: runs of digits by value. */
function naturally(left: string, right: string): number {
  const [a, b] = [left.match(/\d+|\D+/g) ?? [], right.match(/\d+|\D+/g) ?? []];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [one = '', other = ''] = [a[index], b[index]];
    if (one === other) continue;
    if (/^\d/.test(one) && /^\d/.test(other) && Number(one) !== Number(other))
      return Number(one) - Number(other);
    return byBytes(one, other);
  }
  return a.length - b.length;
}
