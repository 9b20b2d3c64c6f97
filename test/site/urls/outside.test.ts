import { describe, expect, test } from 'vitest';
import { build, problems } from '../build.ts';

const page = (fields: string) => `---\ntitle: t\n${fields}\n---\n`;

describe('no page leaves the site, and two dots lead one folder up', () => {
  test.each([
    ['slug: "../../../x"', 'x/index.html'],
    ['slug: "a/../../b"', 'b/index.html'],
    ['url: "/../../x"', 'x/index.html'],
    ['url: /x/../y/./z', 'y/z/index.html'],
    ['url: /x/../y.html', 'y.html'],
    ['tags: ["../../x"]', 'x/index.html'],
    ['aliases: ["../../../x"]', 'x/index.html'],
  ])('%s is %s', async (fields, file) => {
    const site = await build({ 'content/posts/a.md': page(fields) });
    expect([...site.outputs.keys()]).toContain(file);
    expect([...site.outputs.keys()].filter((path) => path.includes('..'))).toEqual([]);
  });

  test('a page that leads up to another is told', async () => {
    const site = await build({ 'content/posts/a.md': page('slug: ".."') });
    expect(problems(site)).toEqual(['content/posts/a.md:3:7 address-taken']);
  });

  test('a configuration that leads out of the site is told', async () => {
    const site = await build({
      'kanzen.config.yaml': 'pagination: {path: ../../x, pagerSize: 1}',
      'content/posts/a.md': page(''),
      'content/posts/b.md': page(''),
    });
    expect(new Set(site.diagnostics.map(({ code }) => code))).toEqual(new Set(['output-outside']));
    expect([...site.outputs.keys()].filter((path) => path.includes('..'))).toEqual([]);
  });
});

test('relative aliases start in the folder around that of the page, which of a file is its own', async () => {
  const site = await build({
    'content/posts/a.md': page('aliases: [x]'),
    'content/posts/b.md': page('url: /some/where/b.html\naliases: [y]'),
  });
  expect([...site.outputs.keys()]).toEqual(
    expect.arrayContaining(['posts/x/index.html', 'some/y/index.html']),
  );
});
