import { expect, test } from 'vitest';
import { differingCell } from '../../src/verification/cell.ts';

const printed = [
  'NAME                      READY   STATUS    RESTARTS     AGE',
  'web-6c5948bf66-c5j2l      1/2     Running   1 (5s ago)   13s',
];
const row = printed[1] as string;

test('a row of a table differs in a cell, which the header names', () => {
  expect(differingCell(printed, { note: row.replace('1/2', '2/2'), world: row })).toEqual({
    row: 'web-6c5948bf66-c5j2l',
    column: 'READY',
    shown: '2/2',
    printed: '1/2',
  });
});

test.each([
  ['another row', { note: row.replace('c5j2l', 'fwdzj'), world: row }],
  ['a cell too few', { note: row.replace(/ {3}13s/, ''), world: row }],
  ['what is no row of the table', { note: 'a', world: 'b' }],
])('%s is no difference of one cell', (_, lines) => {
  expect(differingCell(printed, lines)).toBeUndefined();
});
