import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bound,
  orders,
  type Soft,
  solveTimeline,
  type TimeSystem,
} from '../../src/verification/timeline.ts';

/** Vertex 1 is a birth, 2 the second of its timestamp, 3 and 4 are commands. */
const [birth, second, first, last] = [1, 2, 3, 4];

function between(from: number, to: number, least: number, most: number, said: Partial<Bound> = {}): Bound[] {
  return [
    { from, to, weight: least, ...said },
    { from: to, to: from, weight: -most, ...said },
  ];
}

function soft(sort: Soft['sort']): Partial<Bound> {
  return { soft: { sort, stage: 0 } };
}

function solve(bounds: readonly Bound[], order = orders.settled) {
  const system = {
    size: 5,
    whole: new Set([second]),
    bounds: [...between(second, birth, 0, 999), { from: birth, to: first, weight: 0 }, ...bounds],
  };
  return solveTimeline(system, order);
}

const order = [{ from: first, to: last, weight: 0 }];

test('instants are as early as the ages between them allow', () => {
  const bounds = [{ from: 0, to: birth, weight: 1000 }, ...order, ...between(second, last, 80_000, 80_999)];
  expect(solve([...bounds, ...between(second, first, 68_000, 68_999)])).toMatchObject({
    type: 'solved',
    instants: [0, 1000, 1000, 69_000, 81_000],
  });
});

test('a timestamp is its instant without the rest of the second', () => {
  const bounds = [{ from: 0, to: birth, weight: 1700 }, ...order, ...between(second, last, 3000, 3999)];
  expect(solve(bounds)).toMatchObject({ type: 'solved', instants: [0, 1700, 1000, 1700, 4000] });
});

test('what is not known is given up before what was seen to be over, or after it, as the order says', () => {
  const bounds = [
    { from: 0, to: birth, weight: 1000 },
    { from: birth, to: first, weight: 5000, ...soft('faster') },
    { from: first, to: last, weight: 0, ...soft('settled') },
    ...between(second, last, 2000, 2999),
  ];
  const givenUp = (chosen: typeof orders.settled) => {
    const timeline = solve(bounds, chosen);
    return timeline.type === 'solved' ? [...timeline.givenUp].map((bound) => bound.soft?.sort) : timeline;
  };
  expect(givenUp(orders.settled)).toEqual(['faster']);
  expect(givenUp(orders.unsettled)).toEqual(['settled']);
});

describe('an infeasible timeline names the lines that conflict, and no others', () => {
  const lines = (bounds: readonly Bound[]) => {
    const timeline = solve([{ from: 0, to: birth, weight: 0 }, ...order, ...bounds]);
    return timeline.type === 'conflict'
      ? [...new Set(timeline.bounds.flatMap(({ line }) => line ?? []))].sort()
      : timeline;
  };

  test('an age that goes back', () => {
    const bounds = [
      ...between(second, first, 80_000, 80_999, { line: 5 }),
      ...between(second, last, 70_000, 70_999, { line: 9 }),
      ...between(0, second, 0, 100_000, { line: 12 }),
    ];
    expect(lines(bounds)).toEqual([5, 9]);
  });

  test('two dates that are further apart than an age', () => {
    const bounds = [
      ...between(0, second, 1_000_000, 1_000_000, { line: 3 }),
      ...between(0, last, 9_000_000, 9_000_000, { line: 4 }),
      ...between(second, last, 5000, 5999, { line: 6 }),
    ];
    expect(lines(bounds)).toContain(6);
  });
});

describe('any system of hard bounds', () => {
  const size = 6;
  const floor = Array.from({ length: size - 1 }, (_, index) => ({ from: 0, to: index + 1, weight: -50_000 }));
  const bound = fc
    .record({
      from: fc.nat(size - 1),
      to: fc.nat(size - 1),
      weight: fc.integer({ min: -60, max: 60 }).map((weight) => weight * 50),
    })
    .filter(({ from, to }) => from !== to);
  const system = fc.record({
    size: fc.constant(size),
    bounds: fc.array(bound, { maxLength: 12 }).map((bounds) => [...floor, ...bounds]),
    whole: fc.subarray([1, 2, 3]).map((whole) => new Set(whole)),
  });

  /** The least instants, by pushing every instant until none moves or one is out of all reach. */
  function pushAll({ bounds, whole }: TimeSystem): readonly number[] | undefined {
    const instants = [0, ...floor.map(() => Number.NEGATIVE_INFINITY)];
    for (let moved = true; moved; ) {
      moved = false;
      for (const { from, to, weight } of bounds) {
        const exact = (instants[from] as number) + weight;
        const instant = whole.has(to) ? Math.ceil(exact / 1000) * 1000 : exact;
        if (instant <= (instants[to] as number)) continue;
        if (to === 0 || instant > 100_000) return undefined;
        instants[to] = instant;
        moved = true;
      }
    }
    return instants;
  }

  test('has the least solution, or names bounds that have none', () => {
    fc.assert(
      fc.property(system, (system) => {
        const timeline = solveTimeline(system);
        const least = pushAll(system);
        // What is rounded up to zero may be a negative one.
        const plain = (instants: readonly number[] = []) => instants.map((instant) => instant + 0);
        if (timeline.type === 'solved') expect(plain(timeline.instants)).toEqual(plain(least));
        else {
          expect(least).toBeUndefined();
          expect(pushAll({ ...system, bounds: [...floor, ...timeline.bounds] })).toBeUndefined();
        }
      }),
      { numRuns: 2000 },
    );
  });
});
