import { expect, test } from 'vitest';
import { build, output } from '../build.ts';

const templates = { 'templates/page.html': '{{ page.summary | plain | raw }}' };

async function plain(body: string, fields = ''): Promise<string> {
  const site = await build({ 'content/posts/a.md': `---\ntitle: t\n${fields}---\n${body}`, ...templates });
  return output(site, 'posts/a/index.html');
}

test.each([
  ['a heading', '## One\nTwo', 'Two'],
  ['emphasis within a word', 'a**b**c &amp; d', 'abc & d'],
  ['blocks', 'a\n\n- b\n- c', 'a b c'],
  ['a listing with numbers of lines', '```go {linenos=true}\na := 1\nb := 2\n```', 'a := 1 b := 2'],
  ['an attribute with a sign of a tag in it', '<abbr title="a > b">ab</abbr>', 'ab'],
])('the filter plain gives the prose of %s', async (_, body, text) => {
  expect(await plain(body)).toBe(text);
});

test('the filter plain gives a formula once, as it is written', async () => {
  expect(await plain('so $x^2 < 1$ it is', 'math: true\n')).toBe('so x^2 < 1 it is');
});

test('a text of the theme keeps its %s where a template has no value for it', async () => {
  const site = await build({
    'content/posts/a.md': 'a',
    'templates/i18n/ja.yaml': 'some: "%s件"',
    'templates/page.html': `{{ 'some' | t: 'ja' }} {{ 'some' | t: 'ja', 3 }}`,
  });
  expect(output(site, 'posts/a/index.html')).toBe('%s件 3件');
});
