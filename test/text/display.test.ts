import { expect, test } from 'vitest';
import { displayLine, displayLines, placeAt, splitLines } from '#text';

test.each([
  ['a\tb', 'a       b'],
  ['12345678\tb', '12345678        b'],
  ['blanks  ', 'blanks'],
  ['from a terminal\r', 'from a terminal'],
  ['  indented', '  indented'],
])('%j shows as %j', (line, shown) => {
  expect(displayLine(line)).toBe(shown);
});

test('a final line end starts no further line', () => {
  expect(displayLines('a\nb\n')).toEqual(['a', 'b']);
  expect(displayLines('a\n\n')).toEqual(['a', '']);
  expect(splitLines('a\r\nb')).toEqual(['a', 'b']);
});

test('a place counts lines and code points from one', () => {
  const source = { path: 'a.md', text: 'one\n二つ𠮷x\n' };
  expect(placeAt(source, 0)).toEqual({ path: 'a.md', line: 1, column: 1 });
  expect(placeAt(source, source.text.indexOf('x'))).toEqual({ path: 'a.md', line: 2, column: 4 });
});
