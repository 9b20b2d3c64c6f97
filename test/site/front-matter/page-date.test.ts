import { describe, expect, test } from 'vitest';
import { parsePageDate } from '../../../src/site/front-matter/page-date.ts';

describe("a date keeps the author's clock and zone", () => {
  test.each([
    ['2020-03-04T22:18:07+09:00', 'UTC', '2020-03-04T22:18:07+09:00'],
    ['2020-03-04T22:18:07Z', 'Asia/Tokyo', '2020-03-04T22:18:07Z'],
    ['2020-03-04T22:18:07+0900', 'UTC', '2020-03-04T22:18:07+09:00'],
    ['2020-03-04 22:18:07', 'Asia/Tokyo', '2020-03-04T22:18:07+09:00'],
    ['2020-03-04 22:18:07 +0900', 'UTC', '2020-03-04T22:18:07+09:00'],
    ['2020-03-04 22:18:07 +0900 JST', 'UTC', '2020-03-04T22:18:07+09:00'],
    ['2020-03-04', 'Asia/Tokyo', '2020-03-04T00:00:00+09:00'],
    ['2020-03-04', 'UTC', '2020-03-04T00:00:00Z'],
    ['2020-07-04', 'America/New_York', '2020-07-04T00:00:00-04:00'],
    ['2020-01-04', 'America/New_York', '2020-01-04T00:00:00-05:00'],
    ['2020-03-04T22:18:07.123456789Z', 'UTC', '2020-03-04T22:18:07Z'],
    ['04 Mar 2020', 'UTC', '2020-03-04T00:00:00Z'],
    ['Wed, 04 Mar 2020 22:18:07 +0900', 'UTC', '2020-03-04T22:18:07+09:00'],
    ['2024-02-29', 'UTC', '2024-02-29T00:00:00Z'],
    ['Mon May  6 09:00:00 2024', 'Asia/Tokyo', '2024-05-06T09:00:00+09:00'],
    ['Tue Jan  2 03:04:05 EST 2024', 'Asia/Tokyo', '2024-01-02T03:04:05+09:00'],
    ['Tue Jan 02 03:04:05 -0700 2024', 'Asia/Tokyo', '2024-01-02T03:04:05-07:00'],
    ['Tue, 02 Jan 2024 03:04:05 PST', 'Asia/Tokyo', '2024-01-02T03:04:05+09:00'],
    ['Tuesday, 02-Jan-24 03:04:05 GMT', 'Asia/Tokyo', '2024-01-02T03:04:05Z'],
    ['02 Jan 24 03:04 -0700', 'UTC', '2024-01-02T03:04:00-07:00'],
    ['02 Jan 70 03:04 JST', 'UTC', '1970-01-02T03:04:00+09:00'],
    ['1714986000', 'Asia/Tokyo', '2024-05-06T09:00:00Z'],
  ])('%s in %s', (written, zone, iso) => {
    expect(parsePageDate(written, zone)?.iso).toBe(iso);
    expect(parsePageDate(written, zone)?.ms).toBe(Date.parse(iso) + (written.includes('.123') ? 123 : 0));
  });
});

describe('what no calendar has is no date', () => {
  test.each([
    '2024-13-45',
    '2024-02-30',
    '2023-02-29',
    '2024-01-01T25:00:00Z',
    '2024-01-01T10:61:00Z',
    '2024-01-01T10:00:00+99:00',
    'yesterday',
    '',
    '2024',
    '20240506',
  ])('%j', (written) => {
    expect(parsePageDate(written, 'UTC')).toBeUndefined();
  });
});

test('a year of two digits or less is that year', () => {
  expect(parsePageDate('0033-04-03', 'UTC')?.iso).toBe('0033-04-03T00:00:00Z');
});
