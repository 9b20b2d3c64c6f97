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
  draw('duration', 'start of pods/1/web', '300', 40),
  draw('duration', 'start of pods/2/web', '370', 50),
  draw('duration', 'start of pods/3/web', '450', 50),
  draw('duration', 'noticing a start of pods/1/web', '10', 340),
  draw('duration', 'noticing a start of pods/2/web', '10', 420),
  draw('duration', 'noticing a start of pods/3/web', '10', 500),
];

const propose = (...shown: string[]) => {
  const expected = [{ type: 'text', line: 7, text: shown.join(',') }] as const;
  return proposedArrivals(reading(...shown), expected, draws);
};

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
  expect(propose('10.4.2.6', '10.4.0.4', '10.4.1.5')).toEqual([
    [
      { key: 'start of pods/3/web', value: '290' },
      { key: 'start of pods/1/web', value: '380' },
      { key: 'start of pods/2/web', value: '450' },
    ],
  ]);
});

it('proposes nothing for the printed order, and nothing where another member is listed', () => {
  expect(propose('10.4.0.4', '10.4.1.5', '10.4.2.6')).toEqual([]);
  expect(propose('10.4.0.4', '10.4.1.9', '10.4.2.6')).toEqual([]);
});

it('knows the order by the text, too, where each member was found for what it is', () => {
  const expected = [{ type: 'text', line: 7, text: '10.4.2.6,10.4.0.4,10.4.1.5 + 2 more...' }] as const;
  const found = proposedArrivals(reading('10.4.0.4', '10.4.1.5', '10.4.2.6'), expected, draws);
  expect(found).toEqual(propose('10.4.2.6', '10.4.0.4', '10.4.1.5'));
});
