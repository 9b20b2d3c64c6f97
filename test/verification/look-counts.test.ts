import { expect, it } from 'vitest';
import type { ExpectedLine } from '../../src/verification/comparison.ts';
import { lookCounts } from '../../src/verification/look-counts.ts';
import type { History } from '../../src/verification/stage.ts';
import type { Draw } from '../../src/verification/transcript-oracle.ts';

const look = (number: number, drawnAt: number, ms: number): Draw => ({
  key: `the next look at a pod of pods/3/boom look ${number}`,
  about: 'a look',
  type: 'duration',
  value: String(ms),
  drawnAt,
  members: ['1', '16000'],
  read: (text) => text,
  implies: () => [],
});

/** A first wait of 17 s with three looks, and a second that is still on at 60 s. */
const draws = [look(1, 4000, 5000), look(2, 9000, 1000), look(3, 10_000, 11_000), look(4, 50_000, 12_000)];

function proposed(printed: string, shown: string): readonly string[] {
  const run = { draws, lines: [printed], startedAt: 60_000, refusals: [] };
  const comparison = { pairs: [{ expected: 0, actual: 0 }] };
  const history = { answers: new Map(), judged: [{ run, comparison }] } as unknown as History;
  const expected: readonly ExpectedLine[] = [{ type: 'text', line: 1, text: shown }];
  const proposals = lookCounts(history, expected, 0, new Map());
  const found: string[] = [];
  for (let step = proposals.next(false); !step.done; step = proposals.next(false))
    found.push(step.value.answers.map(({ key, value }) => `${key.split(' ').at(-1)}=${value}`).join(' '));
  return found;
}

it('lets a kubelet look less often in a wait of the same length where the note tells of fewer times', () => {
  const fewer = proposed('Warning BackOff 2s (x5 over 60s)', 'Warning BackOff 2s (x4 over 60s)');
  expect(fewer).toEqual(['1=8500 2=8500 3=12000']);
});

it('lets it look more often where the note tells of more, the last wait first', () => {
  const more = proposed('Warning BackOff 2s (x5 over 60s)', 'Warning BackOff 2s (x6 over 60s)');
  expect(more).toEqual(['1=5000 2=1000 3=11000 4=6667 5=6667', '1=4250 2=4250 3=4250 4=4250 5=12000']);
});

it('moves a look from one wait to another where the times are as many and others', () => {
  const moved = proposed('Warning BackOff 9s (x5 over 60s)', 'Warning BackOff 5s (x5 over 60s)');
  expect(moved).toContain('1=8500 2=8500 3=6667 4=6667');
});

it('proposes nothing where no such event differs', () => {
  expect(proposed('Warning BackOff 2s (x5 over 60s)', 'Warning BackOff 2s (x5 over 60s)')).toEqual([]);
  expect(proposed('Warning Failed 2s (x5 over 60s)', 'Warning Failed 2s (x4 over 60s)')).toEqual([]);
});
