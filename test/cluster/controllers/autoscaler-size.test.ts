import { describe, expect, it } from 'vitest';
import { nextSize } from '../../../src/cluster/controllers/autoscaler/next-size.ts';
import { type Usage, wantedSize } from '../../../src/cluster/controllers/autoscaler/wanted-size.ts';

/** Pods that ask for 100 and are to use half of it. */
const asked = { share: 100, ratio: (total: number, count: number) => Math.trunc(total / count) / 50 };

/** kubernetes: pkg/controller/podautoscaler/replica_calculator.go */
describe('metrics ask for as many pods as bring the use to its target', () => {
  it.each<readonly [string, number, Omit<Usage, 'share' | 'ratio'>, number]>([
    ['all are measured', 1, { measured: 1, missing: 0, unready: 0, total: 250 }, 5],
    ['a change of less than a tenth is none', 3, { measured: 3, missing: 0, unready: 0, total: 160 }, 3],
    ['fewer are needed', 5, { measured: 5, missing: 0, unready: 0, total: 50 }, 1],
    [
      'those that are missing use nothing when more are needed',
      4,
      { measured: 1, missing: 3, unready: 0, total: 250 },
      5,
    ],
    [
      'those that are missing use all they ask for when fewer are',
      4,
      { measured: 2, missing: 2, unready: 0, total: 10 },
      4,
    ],
    [
      'those that are not ready do not count when fewer are needed',
      4,
      { measured: 2, missing: 0, unready: 2, total: 20 },
      1,
    ],
  ])('%s', (_, current, counts, wanted) => {
    expect(wantedSize(current, { ...asked, ...counts })).toBe(wanted);
  });
});

/** kubernetes: pkg/controller/podautoscaler/horizontal.go `normalizeDesiredReplicas` */
describe('the next size of a target', () => {
  const sizing = { now: 600_000, current: 2, least: 1, most: 10, windowMs: 300_000, recommendations: [] };
  const reasons = (wanted: number, more: object = {}) => {
    const { count, conditions } = nextSize({ ...sizing, wanted, ...more });
    return [count, ...conditions.map(({ reason, status }) => `${reason} ${status}`)];
  };

  it.each<readonly [number, object, readonly (string | number)[]]>([
    [3, {}, [3, 'ReadyForNewScale True', 'DesiredWithinRange False']],
    [9, {}, [4, 'ReadyForNewScale True', 'ScaleUpLimit True']],
    [20, { current: 8 }, [10, 'ReadyForNewScale True', 'TooManyReplicas True']],
    [0, {}, [1, 'ReadyForNewScale True', 'TooFewReplicas True']],
    [
      1,
      { recommendations: [{ count: 2, at: 400_000 }] },
      [2, 'ScaleDownStabilized True', 'DesiredWithinRange False'],
    ],
    [
      1,
      { recommendations: [{ count: 2, at: 200_000 }] },
      [1, 'ReadyForNewScale True', 'DesiredWithinRange False'],
    ],
  ])('%i with %j', (wanted, more, expected) => {
    expect(reasons(wanted, more)).toEqual(expected);
  });
});
