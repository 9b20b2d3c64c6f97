import { expect, test } from 'vitest';
import { expressionOf } from '../../src/text/expression.ts';

test.each([
  ['^(a+)+$', `${'a'.repeat(60)}!`],
  [`${'.*a'.repeat(40)}$`, 'a'.repeat(200).concat('!')],
])('%s takes no longer than its text', (pattern, text) => {
  expect(expressionOf(pattern)?.fits(text)).toBe(false);
});

test('groups tell what they fit, those that fit nothing too', () => {
  expect(expressionOf('^/(b)?(A)', { ignoresCase: true })?.groups('/a/x')).toEqual(['/a', undefined, 'a']);
  expect(expressionOf('^b')?.groups('ab')).toBeUndefined();
});

test.each(['(', '(?=a)', '(a)\\1'])('%s is none to Go', (pattern) => {
  expect(expressionOf(pattern)).toBeUndefined();
});
