import { heapSort, insertionSort, type Sorting } from './sorting.ts';

const shortLength = 12;
const nintherLength = 50;
const mostSwaps = 12;

/** What the choice of a pivot tells about a range. */
type Order = 'increasing' | 'decreasing' | 'unknown';

/** By how many bits the numbers are shifted that scatter a range: left, right, left. */
type Shifts = readonly [bigint, bigint, bigint];

/**
 * `sort.Sort` since Go 1.19: quicksort that looks out for patterns. Go: src/sort/zsortinterface.go `pdqsort`,
 * src/sort/sort.go `xorshift`
 */
export function patternSort(sorting: Sorting, length: number, shifts: Shifts): void {
  sortRange(sorting, [0, length], 32 - Math.clz32(length), shifts);
}

function sortRange(
  sorting: Sorting,
  [start, end]: readonly [start: number, end: number],
  limit: number,
  shifts: Shifts,
): void {
  let [from, to, left] = [start, end, limit];
  let [wasBalanced, wasPartitioned] = [true, true];
  while (to - from > shortLength) {
    if (left === 0) {
      heapSort(sorting, from, to);
      return;
    }
    if (!wasBalanced) {
      breakPatterns(sorting, from, to, shifts);
      left -= 1;
    }
    let [pivot, order] = choosePivot(sorting, from, to);
    if (order === 'decreasing') {
      reverse(sorting, from, to);
      pivot = to - 1 - (pivot - from);
      [wasBalanced, wasPartitioned, order] = [true, true, 'increasing'];
    }
    if (wasBalanced && wasPartitioned && order === 'increasing' && isSoonSorted(sorting, from, to)) return;
    if (from > 0 && !sorting.less(from - 1, pivot)) {
      from = partitionEqual(sorting, from, to, pivot);
      continue;
    }
    const [middle, nothingMoved] = partition(sorting, from, to, pivot);
    wasPartitioned = nothingMoved;
    const [before, after] = [middle - from, to - middle];
    wasBalanced = Math.min(before, after) >= Math.trunc((to - from) / 8);
    if (before < after) {
      sortRange(sorting, [from, middle], left, shifts);
      from = middle + 1;
    } else {
      sortRange(sorting, [middle + 1, to], left, shifts);
      to = middle;
    }
  }
  insertionSort(sorting, from, to);
}

function partition(
  sorting: Sorting,
  from: number,
  to: number,
  pivot: number,
): readonly [middle: number, nothingMoved: boolean] {
  sorting.swap(from, pivot);
  let [low, high] = [from + 1, to - 1];
  for (let isFirst = true; ; isFirst = false) {
    while (low <= high && sorting.less(low, from)) low += 1;
    while (low <= high && !sorting.less(high, from)) high -= 1;
    if (low > high) {
      sorting.swap(high, from);
      return [high, isFirst];
    }
    sorting.swap(low, high);
    low += 1;
    high -= 1;
  }
}

/** Puts what equals the pivot first; where it ends. */
function partitionEqual(sorting: Sorting, from: number, to: number, pivot: number): number {
  sorting.swap(from, pivot);
  let [low, high] = [from + 1, to - 1];
  for (;;) {
    while (low <= high && !sorting.less(from, low)) low += 1;
    while (low <= high && sorting.less(from, high)) high -= 1;
    if (low > high) return low;
    sorting.swap(low, high);
    low += 1;
    high -= 1;
  }
}

/** Mends a few places that are out of order; whether the range is sorted then. */
function isSoonSorted(sorting: Sorting, from: number, to: number): boolean {
  let at = from + 1;
  for (let step = 0; step < 5; step += 1) {
    while (at < to && !sorting.less(at, at - 1)) at += 1;
    if (at === to) return true;
    if (to - from < nintherLength) return false;
    sorting.swap(at, at - 1);
    if (at - from >= 2) {
      for (let left = at - 1; left >= 1 && sorting.less(left, left - 1); left -= 1)
        sorting.swap(left, left - 1);
    }
    if (to - at >= 2) {
      for (let right = at + 1; right < to && sorting.less(right, right - 1); right += 1)
        sorting.swap(right, right - 1);
    }
  }
  return false;
}

/** Scatters three elements, by numbers that follow from the length alone. */
function breakPatterns(sorting: Sorting, from: number, to: number, [left, right, last]: Shifts): void {
  const length = to - from;
  if (length < 8) return;
  let random = BigInt(length);
  const mask = BigInt((1 << (32 - Math.clz32(length))) - 1);
  const target = from + Math.trunc(length / 4) * 2 - 1;
  for (let index = 0; index < 3; index += 1) {
    random = BigInt.asUintN(64, random ^ (random << left));
    random ^= random >> right;
    random = BigInt.asUintN(64, random ^ (random << last));
    const other = Number(random & mask);
    sorting.swap(target + index, from + (other >= length ? other - length : other));
  }
}

function choosePivot(sorting: Sorting, from: number, to: number): [pivot: number, order: Order] {
  const length = to - from;
  const quarter = Math.trunc(length / 4);
  const count = { swaps: 0 };
  const third = (at: number) => (length >= nintherLength ? median(sorting, [at - 1, at, at + 1], count) : at);
  const pivot = median(
    sorting,
    [third(from + quarter), third(from + quarter * 2), third(from + quarter * 3)],
    count,
  );
  if (count.swaps === 0) return [pivot, 'increasing'];
  return [pivot, count.swaps === mostSwaps ? 'decreasing' : 'unknown'];
}

function median(
  sorting: Sorting,
  [first, second, third]: readonly [number, number, number],
  count: { swaps: number },
): number {
  const ordered = (one: number, other: number): readonly [number, number] => {
    if (!sorting.less(other, one)) return [one, other];
    count.swaps += 1;
    return [other, one];
  };
  const [low, middle] = ordered(first, second);
  const [lower] = ordered(middle, third);
  return ordered(low, lower)[1];
}

function reverse(sorting: Sorting, from: number, to: number): void {
  for (let [low, high] = [from, to - 1]; low < high; low += 1, high -= 1) sorting.swap(low, high);
}
