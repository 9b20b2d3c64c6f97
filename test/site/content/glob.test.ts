import { expect, test } from 'vitest';
import { globPattern } from '../../../src/site/content/glob.ts';

test.each([
  ['/docs/**', '/docs/a/b', true],
  ['/docs/*', '/docs/a/b', false],
  ['/Docs/*', '/docs/a', true],
  ['/a?c', '/abc', true],
  ['/a?c', '/a/c', false],
  ['/{a,b}/**', '/b/x', true],
  ['/{a,b*}', '/bc', true],
  ['a,b', 'b', false],
  ['a,b', 'a,b', true],
  ['/[a-c]x', '/bx', true],
  ['/[!a-c]x', '/bx', false],
  ['/[!a]x', '//x', false],
  [String.raw`/\*`, '/*', true],
  [String.raw`/\*`, '/a', false],
  ['a.b+(c)', 'a.b+(c)', true],
  ['{a', '{a', true],
  ['a]', 'a]', true],
  ['[z-a]', 'a', false],
  ['日本*', '日本語', true],
] as const)('%s and %s: %s', (glob, path, fits) => {
  expect(globPattern(glob).fits(path)).toBe(fits);
});

test('a glob that would go back for ever does not', () => {
  const path = `/${'a'.repeat(2000)}`;
  const start = performance.now();
  expect(globPattern(`${'**a'.repeat(12)}b`).fits(path)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
