import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLines, type ExpectedLine } from '../../src/verification/comparison.ts';

function expected(...lines: string[]): ExpectedLine[] {
  return lines.map((text, index) =>
    text === '...' ? { type: 'elision', line: index + 1 } : { type: 'text', text, line: index + 1 },
  );
}

describe('lines compare as equal', () => {
  test.each([
    ['when they are', ['a', 'b'], ['a', 'b']],
    ['when nothing is expected and nothing printed', [], []],
    ['around an elision in the middle', ['a', '...', 'z'], ['a', 'b', 'c', 'z']],
    ['around an elision of nothing', ['a', '...', 'z'], ['a', 'z']],
    ['under an elision alone', ['...'], ['a', 'b']],
    ['around several elisions', ['...', 'm', '...'], ['a', 'm', 'm', 'z']],
  ])('%s', (_, note, printed) => {
    expect(compareLines(expected(...note), printed).distance).toBe(0);
  });
});

describe('lines compare as different', () => {
  test.each([
    ['when one is missing', ['a'], ['a', 'b']],
    ['when one is too many', ['a', 'b'], ['a']],
    ['when only blanks differ', ['a  b'], ['a b']],
    ['when they are in another order', ['a', 'b'], ['b', 'a']],
    ['when a line before an elision differs', ['x', '...'], ['a', 'b']],
    ['when a line after an elision is not there', ['...', 'x'], ['a', 'b']],
  ])('%s', (_, note, printed) => {
    expect(compareLines(expected(...note), printed).distance).toBeGreaterThan(0);
  });
});

test('a line that may be a remark costs nothing when nothing printed it', () => {
  const remark: ExpectedLine = { type: 'text', text: '# so far', line: 2, remark: true };
  const note = [...expected('a'), remark, ...expected('b')];
  expect(compareLines(note, ['a', 'b']).distance).toBe(0);
  expect(compareLines(note, ['a', '# so far', 'b']).distance).toBe(0);
});

test('the distance is 0 exactly for equal texts, when nothing is elided', () => {
  const line = fc.constantFrom('a b', 'a  b', 'c', '', 'a-1 b');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), (note, printed) => {
      const equal = note.join('\n') === printed.join('\n') && note.length === printed.length;
      expect(compareLines(expected(...note), printed).distance === 0).toBe(equal);
    }),
  );
});
