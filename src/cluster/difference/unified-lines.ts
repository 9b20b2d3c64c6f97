interface Block {
  readonly ix: number;
  readonly iy: number;
  readonly size: number;
}

/** Lines around a difference. */
const context = 3;

/**
 * The difference of two texts as hunks without names of files. pmezard/go-difflib: difflib/difflib.go
 * `WriteUnifiedDiff`
 */
export function unifiedLines(left: string, right: string): string {
  const [xs, ys] = [left.split('\n'), right.split('\n')];
  const same = matchingBlocks(xs, ys);
  return hunks(same, xs.length, ys.length)
    .map((hunk) => hunkText(hunk, xs, ys))
    .join('');
}

/** Where both texts are equal, in order. difflib: `GetMatchingBlocks` */
function matchingBlocks(xs: readonly string[], ys: readonly string[]): readonly Block[] {
  const places = placesOf(ys);
  const found: Block[] = [];
  const todo: (readonly [fromX: number, toX: number, fromY: number, toY: number])[] = [
    [0, xs.length, 0, ys.length],
  ];
  for (let range = todo.pop(); range; range = todo.pop()) {
    const [fromX, toX, fromY, toY] = range;
    const block = longestMatch({ xs, ys, places }, range);
    if (block.size === 0) continue;
    found.push(block);
    todo.push([fromX, block.ix, fromY, block.iy]);
    todo.push([block.ix + block.size, toX, block.iy + block.size, toY]);
  }
  return touching(found.sort((one, other) => one.ix - other.ix || one.iy - other.iy));
}

/** Lines that stand in more than one of a hundred places of a long text say nothing. difflib: `chainB` */
function placesOf(ys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of ys.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  const most = Math.floor(ys.length / 100) + 1;
  return ys.length < 200 ? places : new Map([...places].filter(([, indices]) => indices.length <= most));
}

interface Texts {
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The longest equal run of lines that say something, with the equal lines beside it. difflib: `findLongestMatch` */
function longestMatch(
  { xs, ys, places }: Texts,
  [fromX, toX, fromY, toY]: readonly [number, number, number, number],
): Block {
  let [ix, iy, size] = [fromX, fromY, 0];
  let lengths = new Map<number, number>();
  for (let index = fromX; index < toX; index += 1) {
    const next = new Map<number, number>();
    for (const place of places.get(xs[index] ?? '') ?? []) {
      if (place < fromY) continue;
      if (place >= toY) break;
      const length = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, length);
      if (length > size) [ix, iy, size] = [index - length + 1, place - length + 1, length];
    }
    lengths = next;
  }
  while (ix > fromX && iy > fromY && xs[ix - 1] === ys[iy - 1]) [ix, iy, size] = [ix - 1, iy - 1, size + 1];
  while (ix + size < toX && iy + size < toY && xs[ix + size] === ys[iy + size]) size += 1;
  return { ix, iy, size };
}

function touching(blocks: readonly Block[]): readonly Block[] {
  const list: Block[] = [];
  for (const block of blocks) {
    const last = list.at(-1);
    const isNext = last && last.ix + last.size === block.ix && last.iy + last.size === block.iy;
    if (isNext) list.splice(-1, 1, { ...last, size: last.size + block.size });
    else list.push(block);
  }
  return list;
}

/** A stretch of both texts: equal, or another one on each side. */
interface Stretch {
  readonly isSame: boolean;
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

type Hunk = readonly Stretch[];

/** difflib: `GetGroupedOpCodes` */
function hunks(blocks: readonly Block[], endX: number, endY: number): readonly Hunk[] {
  const list: Stretch[][] = [[]];
  const all = stretches(blocks, endX, endY);
  for (const [index, stretch] of all.entries()) {
    const { x, y } = stretch;
    const length = x[1] - x[0];
    const hunk = list.at(-1) ?? [];
    if (!stretch.isSame) hunk.push(stretch);
    else if (index === 0) hunk.push(tail(stretch));
    else if (index === all.length - 1) hunk.push(head(stretch));
    else if (length > 2 * context) {
      hunk.push(head(stretch));
      list.push([tail(stretch)]);
    } else hunk.push({ isSame: true, x, y });
  }
  return list.filter((hunk) => hunk.some(({ isSame }) => !isSame));
}

function head({ x, y, isSame }: Stretch): Stretch {
  const length = Math.min(context, x[1] - x[0]);
  return { isSame, x: [x[0], x[0] + length], y: [y[0], y[0] + length] };
}

function tail({ x, y, isSame }: Stretch): Stretch {
  const length = Math.min(context, x[1] - x[0]);
  return { isSame, x: [x[1] - length, x[1]], y: [y[1] - length, y[1]] };
}

function stretches(blocks: readonly Block[], endX: number, endY: number): readonly Stretch[] {
  const list: Stretch[] = [];
  let [ix, iy] = [0, 0];
  for (const block of [...blocks, { ix: endX, iy: endY, size: 0 }]) {
    if (ix < block.ix || iy < block.iy) list.push({ isSame: false, x: [ix, block.ix], y: [iy, block.iy] });
    [ix, iy] = [block.ix + block.size, block.iy + block.size];
    if (block.size > 0) list.push({ isSame: true, x: [block.ix, ix], y: [block.iy, iy] });
  }
  return list;
}

function hunkText(hunk: Hunk, xs: readonly string[], ys: readonly string[]): string {
  const [first, last] = [hunk[0], hunk.at(-1)];
  if (!first || !last) return '';
  const title = `@@ -${range(first.x[0], last.x[1])} +${range(first.y[0], last.y[1])} @@`;
  const marked = (lines: readonly string[], mark: string) => lines.map((text) => `${mark}${text}`);
  const lines = hunk.flatMap(({ isSame, x, y }) =>
    isSame ? marked(xs.slice(...x), ' ') : [...marked(xs.slice(...x), '-'), ...marked(ys.slice(...y), '+')],
  );
  return `${[title, ...lines].join('\n')}\n`;
}

/** difflib: `formatRangeUnified` */
function range(from: number, to: number): string {
  const length = to - from;
  if (length === 1) return String(from + 1);
  return `${length === 0 ? from : from + 1},${length}`;
}
