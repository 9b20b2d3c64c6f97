import { pickDomain } from '#cluster';
import { goOfClient } from '../build-info.ts';
import type { KubectlHost } from '../host.ts';
import { patternSort } from './pattern-sort.ts';
import { quickSort } from './quick-sort.ts';
import { insertionSort } from './sorting.ts';

/** The first minor version of Go whose `sort.Sort` looks out for patterns, and the first that scatters otherwise. */
const patternsSince = 19;
const longShiftsSince = 24;

/** Up to here every algorithm inserts, and leaves equals as they are. */
const shortLength = 6;

/**
 * Distributions build old clients with a newer Go than their release was built with, which a page tells only
 * by the order of equal rows.
 */
function sortingGo(host: Pick<KubectlHost, 'oracle' | 'version'>): number {
  const usual = goOfClient(host);
  if (usual >= patternsSince) return usual;
  const domain = pickDomain([usual, patternsSince], (go) => `Go 1.${go}`, 'versions of Go');
  return host.oracle.choose({
    key: 'Go that the client sorts with',
    about: 'the Go that the client was built with',
    domain: { ...domain, sample: () => usual },
  });
}

/**
 * A list in the order in which the client's `sort.Sort` leaves it: which of two equals comes first follows
 * from the length of the list, and from the algorithm of the Go that the client was built with.
 */
export function goSorted<T>(
  items: readonly T[],
  compare: (left: T, right: T) => number,
  host: Pick<KubectlHost, 'oracle' | 'version'>,
): readonly T[] {
  const sorted = [...items];
  const sorting = {
    less: (first: number, second: number) => compare(sorted[first] as T, sorted[second] as T) < 0,
    swap(first: number, second: number) {
      [sorted[first], sorted[second]] = [sorted[second] as T, sorted[first] as T];
    },
  };
  if (sorted.length <= shortLength) {
    insertionSort(sorting, 0, sorted.length);
    return sorted;
  }
  const go = sortingGo(host);
  if (go < patternsSince) quickSort(sorting, sorted.length);
  else patternSort(sorting, sorted.length, go < longShiftsSince ? [13n, 17n, 5n] : [13n, 7n, 17n]);
  return sorted;
}
