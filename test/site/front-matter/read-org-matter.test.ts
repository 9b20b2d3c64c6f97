import { expect, test } from 'vitest';
import { readFrontMatter } from '#site';
import { build, output, problems } from '../build.ts';

const text = `# -*- mode: org -*-
#+TITLE: 題
#+date: <2024-05-06 Mon 09:30>
#+tags[]: a b
#+filetags: :c:
#+aliases: /one/
#+aliases: /two/

Text
#+later: no
`;

test('the keywords at the beginning of an Org file are its front matter', () => {
  const matter = readFrontMatter({ path: 'content/a.org', text });
  expect(matter.data).toEqual({
    title: '題',
    date: '2024-05-06 09:30',
    tags: ['c'],
    aliases: ['/one/', '/two/'],
  });
  expect(matter.body).toBe('Text\n#+later: no\n');
  expect(matter.placeOf(['date'])).toEqual({ path: 'content/a.org', line: 3, column: 9 });
});

test('Org pages are pages as all others are, and link to each other', async () => {
  const site = await build({
    'content/posts/a.org':
      '#+title: A\n#+draft: false\n\n[[file:b/index.org::#own][b]] [[file:../c.md][c]]\n',
    'content/posts/b/index.org': '#+date: <2024-13-01>\n\n* B\n:PROPERTIES:\n:CUSTOM_ID: own\n:END:\n',
    'content/c.md': '[a](posts/a.org) [b](posts/b/)',
    'templates/page.html': '{{ page.title }} {{ page.content | raw }}',
  });
  expect(problems(site)).toEqual(['content/posts/b/index.org:1:9 front-matter-value']);
  expect(output(site, 'posts/a/index.html')).toBe(
    'A <p><a href="/posts/b/#own">b</a> <a href="/c/">c</a></p>',
  );
  expect(output(site, 'c/index.html')).toContain('<a href="/posts/a/">a</a> <a href="/posts/b/">b</a>');
});
