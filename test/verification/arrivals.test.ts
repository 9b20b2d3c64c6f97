import { expect, it } from 'vitest';
import { proposedArrivals } from '../../src/verification/arrivals.ts';
import type { Reading } from '../../src/verification/reading.ts';
import type { Draw } from '../../src/verification/transcript-oracle.ts';

function draw(type: Draw['type'], key: string, value: string, drawnAt: number): Draw {
  return {
    key,
    about: key,
    type,
    value,
    drawnAt,
    members: ['1', '60000'],
    read: (text) => text,
    implies: () => [],
  };
}

const first = draw('address', 'address of pods/1', '10.4.0.4', 340);
const second = draw('address', 'address of pods/2', '10.4.1.5', 420);
const third = draw('address', 'address of pods/3', '10.4.2.6', 500);
const draws = [
  first,
  second,
  third,
  draw('duration', 'sandbox of pods/1', '300', 40),
  draw('duration', 'sandbox of pods/2', '370', 50),
  draw('duration', 'sandbox of pods/3', '450', 50),
];

/** What stands in the note where the three addresses were printed one after the other. */
function reading(...shown: string[]): Reading {
  const values = [first, second, third].map((each, index) => ({
    line: 7,
    draws: [each],
    value: shown[index] ?? '',
    alone: true,
  }));
  return { values, times: [] };
}

it('has the members of a list come in the order in which the note lists them', () => {
  expect(proposedArrivals(reading('10.4.2.6', '10.4.0.4', '10.4.1.5'), draws)).toEqual([
    [
      { key: 'sandbox of pods/3', value: '290' },
      { key: 'sandbox of pods/1', value: '380' },
      { key: 'sandbox of pods/2', value: '450' },
    ],
  ]);
});

it('proposes nothing for the printed order, and nothing where another member is listed', () => {
  expect(proposedArrivals(reading('10.4.0.4', '10.4.1.5', '10.4.2.6'), draws)).toEqual([]);
  expect(proposedArrivals(reading('10.4.0.4', '10.4.1.9', '10.4.2.6'), draws)).toEqual([]);
});
