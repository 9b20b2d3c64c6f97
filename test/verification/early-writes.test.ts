import { expect, it } from 'vitest';
import { earlierSteps } from '../../src/verification/early-writes.ts';
import type { History } from '../../src/verification/stage.ts';
import type { Draw } from '../../src/verification/transcript-oracle.ts';

function draw(type: Draw['type'], key: string, value: string, drawnAt: number, members: string[] = []): Draw {
  return { key, about: key, type, value, drawnAt, members, read: (text) => text, implies: () => [] };
}

const draws = [
  draw('duration', 'start of pods/2/web', '300', 700, ['50', '9000']),
  draw('number', 'revision of pods/1, write 5', '302', 950),
  draw('number', 'revision of events/8, write 1', '303', 1000),
  draw('duration', 'noticing a start of pods/2/web', '0', 1000, ['0', '3000']),
  draw('number', 'revision of pods/2, write 5', '304', 1000),
];
const about = 'the resourceVersion of pods/2, write 5';
const refusal = {
  key: 'revision of pods/2, write 5',
  about,
  value: '303',
  reason: 'not above 303',
  repair: [],
};

function history(answers: Record<string, string>): History {
  const judged = [{ run: { draws, refusals: [refusal] } }] as unknown as History['judged'];
  return { answers: new Map(Object.entries(answers)), judged };
}

it('has what a pod did before its write done before the write that the note shows below it', () => {
  const shown = history({ 'revision of pods/1, write 5': '302' });
  expect(earlierSteps(shown)).toEqual([
    { key: 'start of pods/2/web', value: '249' },
    { key: 'noticing a start of pods/2/web', value: '51' },
  ]);
});

it('moves nothing where the note shows no write below it', () => {
  expect(earlierSteps(history({}))).toEqual([]);
});
