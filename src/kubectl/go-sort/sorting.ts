/** What a sorting algorithm may do with a list: compare two places, and swap them. */
export interface Sorting {
  /** Whether what stands at the first place belongs before what stands at the second. */
  less(first: number, second: number): boolean;
  swap(first: number, second: number): void;
}

/** Sorts the places from `from` up to `to`, and moves nothing past its equal. */
export function insertionSort(sorting: Sorting, from: number, to: number): void {
  for (let end = from + 1; end < to; end += 1) {
    for (let at = end; at > from && sorting.less(at, at - 1); at -= 1) sorting.swap(at, at - 1);
  }
}

/** What both algorithms end with where their pivots are bad. */
export function heapSort(sorting: Sorting, from: number, to: number): void {
  const length = to - from;
  for (let root = Math.floor((length - 1) / 2); root >= 0; root -= 1) siftDown(sorting, root, length, from);
  for (let last = length - 1; last >= 0; last -= 1) {
    sorting.swap(from, from + last);
    siftDown(sorting, 0, last, from);
  }
}

function siftDown(sorting: Sorting, start: number, length: number, base: number): void {
  for (let root = start; ; ) {
    let child = 2 * root + 1;
    if (child >= length) return;
    if (child + 1 < length && sorting.less(base + child, base + child + 1)) child += 1;
    if (!sorting.less(base + root, base + child)) return;
    sorting.swap(base + root, base + child);
    root = child;
  }
}
