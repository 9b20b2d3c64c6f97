/** The sorts of bounds that may be given up, the first first where not all can hold. */
const sorts = [
  /** A command was typed no later than it was. */
  'later',
  /** The world began when it began, and its cluster was as old as it was. */
  'world',
  /** What the cluster began when it came up was over when its first command was typed. */
  'up',
  /** A command was typed no earlier than it was. */
  'earlier',
  /** A command took its moment to start, after the one before had ended. */
  'apart',
  /** A step of the machinery took no longer than it took. */
  'slower',
  /** It took no less. */
  'faster',
  /** The same, for a step that is taken over and over and always takes as long. */
  'slower everywhere',
  'faster everywhere',
  /** What was over when a command was typed was over, and what was not was not. */
  'settled',
  /** What was made first is told from the others by that: it was still made first. */
  'born',
  /** What a watch tells happened in its order, unless what led to it has to become another thing first. */
  'told',
] as const;

type Sort = (typeof sorts)[number];

/** The first sort that is about the machinery, not about when its author did something. */
const firstStep = sorts.indexOf('slower');
const settled = sorts.indexOf('settled');

/** Which sorts are given up first. The usual order keeps what was over; the other one how long it took. */
export const orders: Readonly<Record<'settled' | 'unsettled', readonly Sort[]>> = {
  settled: sorts,
  unsettled: [
    ...sorts.slice(0, firstStep),
    'settled',
    ...sorts.slice(firstStep, settled),
    ...sorts.slice(settled + 1),
  ],
};

/** A bound that may be given up: how soon, and whether to prefer it to others of its sort. */
export interface Soft {
  readonly sort: Sort;
  /** The stage from which a world has to be replayed when it is given up. */
  readonly stage: number;
}

/** That `to` is not before `from + weight`, in ms. Vertex 0 is the epoch. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** Undefined for what must hold. */
  readonly soft?: Soft | undefined;
  /** The line of the note that says so, and what it shows; undefined for what the machinery says. */
  readonly line?: number | undefined;
  readonly text?: string | undefined;
}

/** Instants as a system of difference constraints; some of them are cut to whole seconds. */
export interface TimeSystem {
  readonly size: number;
  readonly bounds: readonly Bound[];
  /** The vertices that are whole seconds: a timestamp is its instant without the rest. */
  readonly whole: ReadonlySet<number>;
}

/** The instants, by vertex, or the bounds that cannot all be true. */
export type Timeline =
  | { readonly type: 'solved'; readonly instants: readonly number[]; readonly givenUp: ReadonlySet<Bound> }
  | { readonly type: 'conflict'; readonly bounds: readonly Bound[] };

/** Soft bounds given up before a system counts as without a solution. */
const mostGivenUp = 400;

/**
 * Solves a system for the earliest instants. Where it has no solution, the softest bound of those that
 * contradict each other is given up, until it has one or what is left must hold: those bounds are the answer.
 */
export function solveTimeline(system: TimeSystem, order: readonly Sort[] = orders.settled): Timeline {
  const givenUp = new Set<Bound>();
  for (;;) {
    const solved = longestPaths(system, givenUp);
    if (solved.type === 'solved') return { ...solved, givenUp };
    const softest = solved.bounds.toSorted((left, right) => bySoftness(left, right, order))[0];
    if (softest?.soft === undefined || givenUp.size >= mostGivenUp) return solved;
    givenUp.add(softest);
  }
}

/** The softest first; of the same sort the one that changes least of what was replayed. */
function bySoftness(left: Bound, right: Bound, order: readonly Sort[]): number {
  const rank = ({ soft }: Bound) => (soft ? order.indexOf(soft.sort) : order.length);
  return rank(left) - rank(right) || (right.soft?.stage ?? 0) - (left.soft?.stage ?? 0);
}

const secondMs = 1000;

/** A vertex pushed so often, or twice, four times … as often, may be in a circle that pushes itself. */
const fewPushes = 4;

/** An instant that was pushed: by which bound, from which instant before; the epoch was not. */
interface Push {
  readonly vertex: number;
  readonly instant: number;
  readonly bound?: Bound;
  readonly before?: Push;
}

/** Bellman-Ford with a queue. Cutting to seconds keeps every push monotone, so the least solution is found. */
function longestPaths(
  { size, bounds, whole }: TimeSystem,
  givenUp: ReadonlySet<Bound>,
):
  | { readonly type: 'solved'; readonly instants: readonly number[] }
  | { readonly type: 'conflict'; readonly bounds: readonly Bound[] } {
  const out: Bound[][] = Array.from({ length: size }, () => []);
  for (const bound of bounds) if (!givenUp.has(bound)) out[bound.from]?.push(bound);
  const last: (Push | undefined)[] = new Array(size).fill(undefined);
  const pushes = new Array<number>(size).fill(0);
  const waiting = new Array<boolean>(size).fill(false);
  last[0] = { vertex: 0, instant: 0 };
  const queue = [0];
  for (let next = 0; next < queue.length; next += 1) {
    const vertex = queue[next] as number;
    waiting[vertex] = false;
    for (const bound of out[vertex] as Bound[]) {
      const { to } = bound;
      const before = last[vertex] as Push;
      const instant = pushed(before.instant, bound, whole);
      if (instant <= (last[to]?.instant ?? Number.NEGATIVE_INFINITY)) continue;
      const push = { vertex: to, instant, bound, before };
      last[to] = push;
      pushes[to] = (pushes[to] as number) + 1;
      if (to === 0 || isDoubled(pushes[to] as number)) {
        const conflict = conflictBehind(push, whole);
        if (conflict !== undefined) return { type: 'conflict', bounds: conflict };
      }
      if (!waiting[to]) {
        waiting[to] = true;
        queue.push(to);
      }
    }
  }
  return { type: 'solved', instants: last.map((push) => push?.instant ?? Number.NEGATIVE_INFINITY) };
}

/** Where a bound pushes the instant after it. */
function pushed(instant: number, { to, weight }: Bound, whole: ReadonlySet<number>): number {
  const exact = instant + weight;
  return whole.has(to) ? Math.ceil(exact / secondMs) * secondMs : exact;
}

function isDoubled(pushes: number): boolean {
  return pushes >= fewPushes && (pushes & (pushes - 1)) === 0;
}

/** The bounds behind a push that cannot all hold, the last one first: a circle, or all that pushed the epoch. */
function conflictBehind(push: Push, whole: ReadonlySet<number>): readonly Bound[] | undefined {
  const bounds: Bound[] = [];
  const met = new Map<number, number>();
  for (let at: Push | undefined = push; at !== undefined; at = at.before) {
    const place = met.get(at.vertex);
    if (place === undefined) met.set(at.vertex, bounds.length);
    else if (isEndless(bounds.slice(place), whole)) return [...new Set(bounds.slice(place))];
    if (at.bound !== undefined) bounds.push(at.bound);
  }
  return push.vertex === 0 ? [...new Set(bounds)] : undefined;
}

/**
 * Whether a circle, its last bound first, pushes itself for ever. Cut to seconds it may push once and then
 * rest; but from a whole second it comes back to a whole second, and if that is later, so is every next.
 */
function isEndless(circle: readonly Bound[], whole: ReadonlySet<number>): boolean {
  const last = Math.max(
    circle.findIndex(({ to }) => whole.has(to)),
    0,
  );
  let instant = 0;
  for (let taken = 1; taken <= circle.length; taken += 1) {
    const bound = circle[(last - taken + circle.length) % circle.length] as Bound;
    instant = pushed(instant, bound, whole);
  }
  return instant > 0;
}
