import { describe, expect, test } from 'vitest';
import { epoch, solveTimeline, type TimeConstraint } from '../../src/verification/timeline.ts';

const later = Number.POSITIVE_INFINITY;

function between(
  earlier: number,
  laterStage: number,
  least: number,
  most: number,
  line?: number,
): TimeConstraint {
  return { earlier, later: laterStage, least, most, line, text: '' };
}

const inOrder = [between(0, 1, 0, later), between(1, 2, 0, later)];

test('stages are as early as the ages between them allow', () => {
  const timeline = solveTimeline(3, 1000, [
    ...inOrder,
    between(0, 2, 80_000, 80_999),
    between(1, 2, 13_000, 13_999),
  ]);
  expect(timeline).toEqual({ type: 'solved', instants: [1000, 68_000, 81_000] });
});

test('a date moves the whole timeline to it', () => {
  const timeline = solveTimeline(3, 1000, [
    ...inOrder,
    between(epoch, 2, 5_000_000, 5_000_999),
    between(0, 2, 10_000, 10_999),
  ]);
  expect(timeline).toEqual({ type: 'solved', instants: [4_990_000, 4_990_000, 5_000_000] });
});

describe('an infeasible timeline names the lines that conflict', () => {
  test('an age that goes back', () => {
    const timeline = solveTimeline(3, 0, [
      ...inOrder,
      between(0, 1, 80_000, 80_999, 5),
      between(0, 2, 70_000, 70_999, 9),
    ]);
    expect(timeline.type).toBe('conflict');
    if (timeline.type === 'conflict')
      expect(
        timeline.constraints
          .map(({ line }) => line)
          .filter(Boolean)
          .sort(),
      ).toEqual([5, 9]);
  });

  test('two dates that are further apart than an age', () => {
    const constraints = [
      ...inOrder,
      between(epoch, 1, 1_000_000, 1_000_999, 3),
      between(epoch, 2, 9_000_000, 9_000_999, 4),
      between(1, 2, 5_000, 5_999, 6),
    ];
    const timeline = solveTimeline(3, 0, constraints);
    expect(timeline.type).toBe('conflict');
    if (timeline.type === 'conflict') expect(timeline.constraints.map(({ line }) => line)).toContain(6);
  });
});
