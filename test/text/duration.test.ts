import fc from 'fast-check';
import { expect, test } from 'vitest';
import { humanDuration, humanDurationRange } from '#text';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [-2 * second, '<invalid>'],
  [-1, '0s'],
  [119 * second, '119s'],
  [2 * minute, '2m'],
  [2 * minute + 10 * second, '2m10s'],
  [10 * minute + 59 * second, '10m'],
  [3 * hour, '3h'],
  [7 * hour + 59 * minute, '7h59m'],
  [47 * hour, '47h'],
  [2 * day, '2d'],
  [7 * day + 23 * hour, '7d23h'],
  [8 * day + 5 * hour, '8d'],
  [2 * 365 * day, '2y'],
  [2 * 365 * day + day, '2y1d'],
  [9 * 365 * day + day, '9y'],
])('%d ms print as %s', (ms, text) => {
  expect(humanDuration(ms)).toBe(text);
});

test('before 1.19 whole years show their zero days', () => {
  expect(humanDuration(3 * 365 * day, { yearsWithoutDays: false })).toBe('3y0d');
});

test('a range holds exactly the spans that print as its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 * 365 * day }), (ms) => {
      const text = humanDuration(ms);
      const range = humanDurationRange(text);
      expect(range).toBeDefined();
      if (range === undefined) return;
      expect(ms).toBeGreaterThanOrEqual(range.from);
      expect(ms).toBeLessThan(range.to);
      expect(humanDuration(range.from)).toBe(text);
      expect(humanDuration(range.to - 1)).toBe(text);
      expect(humanDuration(range.to)).not.toBe(text);
    }),
  );
});

test.each(['130s', '60m5s', '1m80s', '5', 's', '-3s', '2h61m', 'soon'])('%s is never printed', (text) => {
  expect(humanDurationRange(text)).toBeUndefined();
});
