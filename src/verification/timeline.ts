/** That `later - earlier` lies in `[least, most]`, in ms. Stages are numbered; the number -1 is the epoch. */
export interface TimeConstraint {
  readonly earlier: number;
  readonly later: number;
  readonly least: number;
  readonly most: number;
  /** The line of the note that says so; undefined for the order of the stages themselves. */
  readonly line: number | undefined;
  readonly text: string;
}

/** A stage on the epoch's side of a constraint: dates are distances from it. */
export const epoch = -1;

/** The instants of all stages, or the lines that cannot all be true. */
export type Timeline =
  | { readonly type: 'solved'; readonly instants: readonly number[] }
  | { readonly type: 'conflict'; readonly constraints: readonly TimeConstraint[] };

interface Edge {
  readonly from: number;
  readonly to: number;
  /** `to >= from + weight`. */
  readonly weight: number;
  readonly constraint: TimeConstraint;
}

/**
 * Solves a system of difference constraints for the earliest instants of `count` stages. The first stage is
 * not before `start`, unless dates say otherwise: then the whole timeline is moved to the dates first.
 */
export function solveTimeline(
  count: number,
  start: number,
  constraints: readonly TimeConstraint[],
): Timeline {
  const dates = constraints.filter(({ earlier }) => earlier === epoch);
  if (dates.length === 0) return longestPaths(count, start, constraints);
  const undated = longestPaths(
    count,
    start,
    constraints.filter(({ earlier }) => earlier !== epoch),
  );
  if (undated.type === 'conflict') return undated;
  const shift = Math.min(...dates.map(({ later, least }) => least - (undated.instants[later] ?? 0)));
  return longestPaths(count, start + shift, constraints);
}

/**
 * Commands are typed on whole seconds: birth dates are cut to seconds, and a distance in between would tell
 * nothing more.
 */
const quantumMs = 1000;

/** Bellman-Ford. An infeasible system answers with the constraints of one positive cycle. */
function longestPaths(count: number, start: number, constraints: readonly TimeConstraint[]): Timeline {
  const edges = constraints.flatMap(edgesOf);
  // Vertex 0 is the epoch, vertex n + 1 is stage n.
  const instants = new Array<number>(count + 1).fill(Number.NEGATIVE_INFINITY);
  instants[0] = 0;
  instants[1] = start;
  const into: (Edge | undefined)[] = new Array(count + 1).fill(undefined);
  for (let round = 0; round <= count + 1; round += 1) {
    const moved = relax(edges, instants, into);
    if (moved === undefined) return { type: 'solved', instants: instants.slice(1) };
    if (round === count + 1 || (instants[0] ?? 0) > 0) {
      return { type: 'conflict', constraints: chainTo((instants[0] ?? 0) > 0 ? 0 : moved, into) };
    }
  }
  return { type: 'conflict', constraints };
}

function edgesOf(constraint: TimeConstraint): Edge[] {
  const earlier = constraint.earlier + 1;
  const later = constraint.later + 1;
  const least = Math.ceil(constraint.least / quantumMs) * quantumMs;
  const most = Math.floor(constraint.most / quantumMs) * quantumMs;
  const edges: Edge[] = [{ from: earlier, to: later, weight: least, constraint }];
  if (most !== Number.POSITIVE_INFINITY) edges.push({ from: later, to: earlier, weight: -most, constraint });
  return edges;
}

/** One round; answers with a vertex that still moved. */
function relax(edges: readonly Edge[], instants: number[], into: (Edge | undefined)[]): number | undefined {
  let moved: number | undefined;
  for (const edge of edges) {
    const candidate = (instants[edge.from] ?? 0) + edge.weight;
    if (candidate > (instants[edge.to] ?? 0)) {
      instants[edge.to] = candidate;
      into[edge.to] = edge;
      moved = edge.to;
    }
  }
  return moved;
}

/** The constraints that pushed a vertex, back to a vertex met twice or to one that nothing pushed. */
function chainTo(vertex: number, into: readonly (Edge | undefined)[]): readonly TimeConstraint[] {
  const order: number[] = [];
  const chain: TimeConstraint[] = [];
  for (let at = vertex; ; ) {
    const edge = into[at];
    const met = order.indexOf(at);
    if (met >= 0) return [...new Set(chain.slice(met))];
    if (!edge) return [...new Set(chain)];
    order.push(at);
    chain.push(edge.constraint);
    at = edge.from;
  }
}
