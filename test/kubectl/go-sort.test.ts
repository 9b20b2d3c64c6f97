import { describe, expect, test } from 'vitest';
import { parseVersion, seededOracle, type Version } from '#cluster';
import { goSorted } from '../../src/kubectl/go-sort/go-sorted.ts';

const lengths = [0, 1, 7, 13, 41, 60, 200, 1000];
/** Clients whose Go sorts in each of the three ways. */
const clients = ['1.20', '1.27', '1.36'];

const orders: Readonly<Record<string, (index: number) => number>> = {
  'in order': (index) => index,
  backwards: (index) => -index,
  'all the same': () => 0,
  'few values': (index) => (index * 7919) % 3,
  scattered: (index) => (index * 7919) % 1009,
  'up and down': (index) => (index % 2 === 0 ? index : -index),
};

describe.each(clients)('goSorted of a client %s', (client) => {
  const host = { oracle: seededOracle('a'), version: parseVersion(client) as Version };

  test.each(Object.entries(orders))('sorts what is %s, and loses nothing', (_, valueAt) => {
    for (const length of lengths) {
      const items = Array.from({ length }, (__, index) => ({ index, value: valueAt(index) }));
      const sorted = goSorted(items, (left, right) => left.value - right.value, host);
      expect(sorted.map(({ value }) => value)).toEqual(
        items.map(({ value }) => value).sort((left, right) => left - right),
      );
      expect(new Set(sorted).size).toBe(length);
    }
  });

  test('leaves equals as they are in a short list only', () => {
    const equal = (length: number) =>
      goSorted([...Array(length).keys()], (left, right) => (left % 3) - (right % 3), host);
    const stable = (length: number) =>
      [...Array(length).keys()].sort((left, right) => (left % 3) - (right % 3) || left - right);
    expect(equal(6)).toEqual(stable(6));
    expect(equal(60)).not.toEqual(stable(60));
  });
});
