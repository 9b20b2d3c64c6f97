import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { gallery } from '../browser/gallery.ts';
import { build, theme } from './build.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Liquid leaves blanks and line ends where its tags stood.
    'no-trailing-whitespace': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // A title says the same as the label, to those who point at a button.
    'no-redundant-role': 'error',
    'long-title': 'off',
  },
});

const files = {
  'kanzen.config.yaml':
    'title: メモ\nbaseURL: https://example.org/\nfeeds: [rss, atom, json]\npagination: {pagerSize: 1}\nmarkdownTwins: true\nprintPages: true',
  'content/posts/gallery/index.md': gallery,
  'content/posts/gallery/net.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
  'content/posts/a.md':
    '---\ntitle: A & <b>\ndate: 2024-01-01\ntags: [メモ]\naliases: [/old/]\nseries: [s]\n---\n```shell\n$ echo hi\nhi\n```\n',
  'content/posts/b.md': '---\ntitle: B\ndate: 2024-01-02\nseries: [s]\n---\nx\n',
};

test('every page of the default theme is valid HTML', async () => {
  const site = await build(files, { theme: theme() });
  expect(site.diagnostics).toEqual([]);
  const pages = [...site.outputs].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(8);
  const found = await Promise.all(pages.map(([path, html]) => wrongIn(path, String(html))));
  expect(found.flat()).toEqual([]);
});

async function wrongIn(path: string, html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
  );
}
