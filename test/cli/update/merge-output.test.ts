import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputLine } from '#transcript';
import { mergeOutput } from '../../../src/cli/update/merge-output.ts';

const place = { path: 'a.md', line: 1, column: 1 };

function shown(...lines: readonly string[]): readonly OutputLine[] {
  return lines.map((text) => ({ type: text === '...' ? 'elision' : 'text', text, place }));
}

describe('mergeOutput()', () => {
  it.each([
    ['a wrong line', ['a', 'b', 'c'], ['a', 'x', 'c'], ['a', 'x', 'c']],
    ['a missing line', ['a', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['an extra line', ['a', 'b', 'c'], ['a', 'c'], ['a', 'c']],
    [
      'a wrong line far from an elision',
      ['a', 'b', '...', 'z'],
      ['x', 'b', '1', '2', 'z'],
      ['x', 'b', '...', 'z'],
    ],
    [
      'a wrong line before an elision',
      ['a', 'b', '...', 'z'],
      ['a', 'x', '1', '2', 'z'],
      ['a', 'x', '...', 'z'],
    ],
    ['a wrong line after an elision', ['a', '...', 'z'], ['a', '1', '2', 'x'], ['a', '...', 'x']],
    ['everything around an elision', ['a', '...', 'z'], ['1', '2', '3', '4'], ['1', '...', '4']],
    ['an elision at the end', ['a', '...'], ['b', 'c', 'd'], ['b', '...']],
    ['nothing printed', ['a', 'b'], [], []],
  ])('repairs %s', (_, before, printed, after) => {
    expect(mergeOutput(shown(...before), printed)).toEqual(after);
  });

  it('keeps the bytes of lines that are right as a terminal shows them', () => {
    expect(mergeOutput(shown('a  ', 'b\tc', 'd'), ['a', 'b       c', 'x'])).toEqual(['a  ', 'b\tc', 'x']);
  });

  it('keeps the author’s remarks where they stand', () => {
    const [first, remark, last] = shown('a', '# look', 'b') as readonly [OutputLine, OutputLine, OutputLine];
    const before = [first, { ...remark, remark: true as const }, last];
    expect(mergeOutput(before, ['x', 'y', 'z'])).toEqual(['x', '# look', 'y', 'z']);
  });

  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

  it('shows exactly what is printed where nothing is elided', () => {
    fc.assert(
      fc.property(lines, lines, (before, printed) => {
        expect(mergeOutput(shown(...before), printed)).toEqual(printed);
      }),
    );
  });

  it('stands for exactly what is printed', () => {
    const withElisions = fc.array(fc.constantFrom('a', 'b', 'c', '...'), { maxLength: 8 });
    fc.assert(
      fc.property(withElisions, lines, (before, printed) => {
        const merged = mergeOutput(shown(...before), printed);
        const pattern = merged.map((line) => (line === '...' ? '(?:.*\\n)*' : `${line}\\n`)).join('');
        expect(printed.map((line) => `${line}\n`).join('')).toMatch(new RegExp(`^${pattern}$`));
      }),
    );
  });
});
