import { heapSort, insertionSort, type Sorting } from './sorting.ts';

const shortLength = 12;
const shellGap = 6;
const nintherLength = 40;

/** `sort.Sort` until Go 1.18. Go: src/sort/sort.go `quickSort` */
export function quickSort(sorting: Sorting, length: number): void {
  let depth = 0;
  for (let rest = length; rest > 0; rest >>= 1) depth += 1;
  sortRange(sorting, 0, length, 2 * depth);
}

function sortRange(sorting: Sorting, start: number, end: number, depth: number): void {
  let [from, to, left] = [start, end, depth];
  while (to - from > shortLength) {
    if (left === 0) {
      heapSort(sorting, from, to);
      return;
    }
    left -= 1;
    const [low, high] = partition(sorting, from, to);
    if (low - from < to - high) {
      sortRange(sorting, from, low, left);
      from = high;
    } else {
      sortRange(sorting, high, to, left);
      to = low;
    }
  }
  if (to - from <= 1) return;
  for (let at = from + shellGap; at < to; at += 1) {
    if (sorting.less(at, at - shellGap)) sorting.swap(at, at - shellGap);
  }
  insertionSort(sorting, from, to);
}

/** Parts a range around a pivot: what is less, from `low` to `high` what is equal, and what is greater. */
function partition(sorting: Sorting, from: number, to: number): readonly [low: number, high: number] {
  const middle = (from + to) >> 1;
  choosePivot(sorting, from, middle, to);
  const pivot = from;
  let [less, greater] = [from + 1, to - 1];
  while (less < greater && sorting.less(less, pivot)) less += 1;
  let equal = less;
  for (;;) {
    while (equal < greater && !sorting.less(pivot, equal)) equal += 1;
    while (equal < greater && sorting.less(pivot, greater - 1)) greater -= 1;
    if (equal >= greater) break;
    sorting.swap(equal, greater - 1);
    equal += 1;
    greater -= 1;
  }
  let hasMany = to - greater < 5;
  if (!hasMany && to - greater < Math.trunc((to - from) / 4)) {
    let twins = 0;
    if (!sorting.less(pivot, to - 1)) {
      sorting.swap(greater, to - 1);
      greater += 1;
      twins += 1;
    }
    if (!sorting.less(equal - 1, pivot)) {
      equal -= 1;
      twins += 1;
    }
    if (!sorting.less(middle, pivot)) {
      sorting.swap(middle, equal - 1);
      equal -= 1;
      twins += 1;
    }
    hasMany = twins > 1;
  }
  if (hasMany) equal = gatherTwins(sorting, pivot, less, equal);
  sorting.swap(pivot, equal - 1);
  return [equal - 1, greater];
}

/** Brings what equals the pivot to the end of what is not greater. */
function gatherTwins(sorting: Sorting, pivot: number, start: number, end: number): number {
  let [less, equal] = [start, end];
  for (;;) {
    while (less < equal && !sorting.less(equal - 1, pivot)) equal -= 1;
    while (less < equal && sorting.less(less, pivot)) less += 1;
    if (less >= equal) return equal;
    sorting.swap(less, equal - 1);
    less += 1;
    equal -= 1;
  }
}

/** Moves the median of three, or of three such medians, to the front. */
function choosePivot(sorting: Sorting, from: number, middle: number, to: number): void {
  const last = to - 1;
  if (to - from > nintherLength) {
    const step = Math.trunc((to - from) / 8);
    medianToFirst(sorting, from, from + step, from + 2 * step);
    medianToFirst(sorting, middle, middle - step, middle + step);
    medianToFirst(sorting, last, last - step, last - 2 * step);
  }
  medianToFirst(sorting, from, middle, last);
}

function medianToFirst(sorting: Sorting, target: number, low: number, high: number): void {
  if (sorting.less(target, low)) sorting.swap(target, low);
  if (!sorting.less(high, target)) return;
  sorting.swap(high, target);
  if (sorting.less(target, low)) sorting.swap(target, low);
}
