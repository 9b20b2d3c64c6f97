/** How many parts of two elements are equal, and how many are not. */
export interface EditResult {
  readonly same: number;
  readonly different: number;
}

/** One step through two sequences: a pair that is equal or alike, or an element that only one of them has. */
export type Edit = 'identical' | 'modified' | 'onlyX' | 'onlyY';

type Compare = (ix: number, iy: number) => EditResult;

interface Point {
  x: number;
  y: number;
}

/** A path through the grid of pairs that grows from one of its corners, in steps of +1 or -1. */
interface Path extends Point {
  readonly step: 1 | -1;
  readonly edits: Edit[];
}

/** Where a search begins: the process chose one of two ways when it began. */
export interface Search {
  /** The second way. */
  readonly isOther: boolean;
  /** The two ways are diagonals, as before go-cmp 0.5.5, and not ends. */
  readonly isOlder: boolean;
}

/**
 * A way from one sequence to another. It is searched for greedily from both ends in turn, along diagonals
 * through a frontier, until the two meet or the budget is spent.
 *
 * go-cmp: cmp/internal/diff/diff.go `Difference`
 */
export function editScript(nx: number, ny: number, compare: Compare, begin: Search): readonly Edit[] {
  const search: State = {
    firstTurn: begin.isOther && begin.isOlder ? 1 : 0,
    forward: { x: 0, y: 0, step: 1, edits: [] },
    reverse: { x: nx, y: ny, step: -1, edits: [] },
    budget: 4 * (nx + ny),
    compare,
  };
  const frontiers = { forward: { x: 0, y: 0 }, reverse: { x: nx, y: ny } };
  const isOver = () =>
    frontiers.forward.x >= frontiers.reverse.x ||
    frontiers.forward.y >= frontiers.reverse.y ||
    search.budget === 0;
  for (let isReverse = begin.isOther && !begin.isOlder; !isOver(); isReverse = !isReverse) {
    const [own, other] = isReverse ? [search.reverse, search.forward] : [search.forward, search.reverse];
    const frontier = isReverse ? frontiers.reverse : frontiers.forward;
    advance(search, own, other, frontier);
    const [dx, dy] = [Math.abs(other.x - frontier.x), Math.abs(other.y - frontier.y)];
    if (dx >= dy) frontier.x += own.step;
    else frontier.y += own.step;
  }
  connect(search.forward, search.reverse, compare);
  return [...search.forward.edits, ...search.reverse.edits.reverse()];
}

interface State {
  readonly firstTurn: number;
  readonly forward: Path;
  readonly reverse: Path;
  budget: number;
  readonly compare: Compare;
}

/** Looks along the diagonal for the next match, and follows it as far as it goes. */
function advance(search: State, own: Path, other: Path, frontier: Point): void {
  const { step } = own;
  let [stopsAbove, stopsBelow] = [false, false];
  for (
    let turn = step === 1 ? search.firstTurn : 0;
    !(stopsAbove && stopsBelow) && search.budget > 0;
    turn += 1
  ) {
    const shift = zigzag(turn) * step;
    const point = { x: frontier.x + shift, y: frontier.y - shift };
    const isBeyond = (value: number, edge: number) => (edge - value) * step <= 0;
    const isBefore = (value: number, edge: number) => (value - edge) * step < 0;
    if (isBeyond(point.x, other.x) || isBefore(point.y, own.y)) stopsAbove = true;
    else if (isBeyond(point.y, other.y) || isBefore(point.x, own.x)) stopsBelow = true;
    else if (isEqual(search.compare, point, step)) {
      connect(own, point, search.compare);
      append(own, 'identical');
      while (own.x !== other.x && own.y !== other.y && isEqual(search.compare, own, step))
        append(own, 'identical');
      frontier.x = own.x;
      frontier.y = own.y;
      return;
    } else search.budget -= 1;
  }
}

/** 0, -1, 1, -2, 2 … */
function zigzag(turn: number): number {
  return turn % 2 === 1 ? -(turn + 1) / 2 : turn / 2;
}

/** The pair that stands before a point in the direction of a path. */
function pair({ x, y }: Point, step: 1 | -1): readonly [number, number] {
  return step === 1 ? [x, y] : [x - 1, y - 1];
}

function isEqual(compare: Compare, point: Point, step: 1 | -1): boolean {
  return compare(...pair(point, step)).different === 0;
}

function connect(path: Path, to: Point, compare: Compare): void {
  const left = () => [Math.abs(to.x - path.x), Math.abs(to.y - path.y)] as const;
  for (let [dx, dy] = left(); dx > 0 && dy > 0; [dx, dy] = left()) {
    const { same, different } = compare(...pair(path, path.step));
    if (different === 0) append(path, 'identical');
    // One that is compared as a whole is alike too.
    else if (same + 1 >= different) append(path, 'modified');
    else if (path.step === 1) append(path, dx >= dy ? 'onlyX' : 'onlyY');
    else append(path, dy >= dx ? 'onlyY' : 'onlyX');
  }
  while (path.x !== to.x) append(path, 'onlyX');
  while (path.y !== to.y) append(path, 'onlyY');
}

function append(path: Path, edit: Edit): void {
  path.edits.push(edit);
  if (edit !== 'onlyY') path.x += path.step;
  if (edit !== 'onlyX') path.y += path.step;
}
