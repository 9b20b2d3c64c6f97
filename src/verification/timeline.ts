/** The sorts of bounds that may be given up, the first first where not all can hold. */
const sorts = [
  /** A command was typed no later than it was. */
  'later',
  /** The world began when it began, and its cluster was as old as it was. */
  'world',
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
] as const;

type Sort = (typeof sorts)[number];

/** Which sorts are given up first. The usual order keeps what was over; the other one how long it took. */
export const orders: Readonly<Record<'settled' | 'unsettled', readonly Sort[]>> = {
  settled: sorts,
  unsettled: [...sorts.slice(0, 4), 'settled', ...sorts.slice(4, -1)],
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

/** A vertex pushed so often may be in a circle that pushes itself. */
const mostPushes = 40;

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
      if (to === 0 || (pushes[to] as number) > mostPushes) {
        const conflict = conflictBehind(push);
        if (conflict !== undefined) return { type: 'conflict', bounds: conflict };
        pushes[to] = 0;
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

/**
 * The bounds behind a push that cannot all hold, the last one first: a circle that never rests, or all that
 * pushed the epoch. Cut to seconds, a circle may push once and then rest; it repeats itself after a second,
 * so that one that has pushed further than that pushes for ever.
 */
function conflictBehind(push: Push): readonly Bound[] | undefined {
  const bounds: Bound[] = [];
  const met = new Map<number, { readonly instant: number; readonly place: number }>();
  for (let at: Push | undefined = push; at !== undefined; at = at.before) {
    const later = met.get(at.vertex);
    if (later === undefined) met.set(at.vertex, { instant: at.instant, place: bounds.length });
    else if (later.instant - at.instant > secondMs) return [...new Set(bounds.slice(later.place))];
    if (at.bound !== undefined) bounds.push(at.bound);
  }
  return push.vertex === 0 ? [...new Set(bounds)] : undefined;
}
