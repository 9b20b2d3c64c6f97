import { expect, test } from 'vitest';
import { build, output } from '../build.ts';

const page = (fields: string) => `---\n${fields}\n---\n`;
const files = {
  'content/posts/out.md': page('title: out\ndate: 2024-01-01'),
  'content/posts/draft.md': page('title: draft\ndraft: true'),
  'content/posts/future.md': page('title: future\npublishDate: 2024-06-16T09:00:00+09:00'),
  'content/posts/soon.md': page('title: soon\ndate: 2030-01-01'),
  'content/posts/expired.md': page('title: expired\nexpiryDate: 2024-06-01'),
  'content/posts/modified.md': page('title: modified\nlastmod: 2030-01-01'),
};

test('drafts, future and expired pages are left out, and the report says why and until when', async () => {
  const site = await build(files);
  expect(site.pages.map(({ title }) => title)).toEqual(['modified', 'out']);
  expect(site.leftOut.map(({ title, reason, when }) => [title, reason, when])).toEqual([
    ['draft', 'draft', undefined],
    ['expired', 'expired', '2024-06-01'],
    ['future', 'future', '2024-06-16T09:00:00+09:00'],
    ['soon', 'future', '2030-01-01'],
  ]);
});

test('they are published on request', async () => {
  const site = await build(files, { drafts: true, future: true, expired: true });
  expect([site.pages.length, site.leftOut]).toEqual([6, []]);
});

test('a page is future until the very instant of its date', async () => {
  const at = (date: string) => build({ 'content/a.md': page(`date: ${date}`) });
  expect((await at('2024-06-15T21:00:00+09:00')).leftOut).toEqual([]);
  expect((await at('2024-06-15T21:00:01+09:00')).leftOut).toHaveLength(1);
});

test("a date without a zone is one of the site's zone", async () => {
  const files = {
    'content/a.md': page('date: 2024-06-15 21:00:01'),
    'kanzen.config.yaml': 'timeZone: Asia/Tokyo',
  };
  expect((await build(files)).leftOut).toHaveLength(1);
  expect((await build({ ...files, 'kanzen.config.yaml': 'timeZone: Asia/Kolkata' })).leftOut).toHaveLength(1);
  expect(
    (await build({ ...files, 'kanzen.config.yaml': 'timeZone: Pacific/Auckland' })).leftOut,
  ).toHaveLength(0);
});

test('lists are ordered by weight, then the newest date, then the title', async () => {
  const site = await build({
    'content/posts/a.md': page('title: か\nweight: 2'),
    'content/posts/b.md': page('title: b\ndate: 2024-01-01'),
    'content/posts/c.md': page('title: c\ndate: 2024-02-01'),
    'content/posts/d.md': page('title: い'),
    'content/posts/e.md': page('title: あ'),
    'content/posts/f.md': page('title: f\nweight: -1'),
  });
  expect(output(site, 'posts/index.html')).toBe(
    ['f', 'a', 'c', 'b', 'e', 'd'].map((name) => `/posts/${name}/\n`).join(''),
  );
});

test('pages of one second stand by title, and those of one title by path, whatever its case', async () => {
  const site = await build({
    'content/posts/a.md': page('title: b\ndate: 2024-01-01T00:00:00.9Z'),
    'content/posts/b.md': page('title: a\ndate: 2024-01-01T00:00:00.1Z'),
    'content/posts/d.md': page('title: same'),
    'content/posts/C.md': page('title: same'),
    'content/posts/😀x.md': page('title: same'),
    'content/posts/ｆ.md': page('title: same'),
  });
  expect(decodeURI(output(site, 'posts/index.html'))).toBe(
    ['b', 'a', 'c', 'd', 'ｆ', 'x'].map((name) => `/posts/${name}/\n`).join(''),
  );
});

test('values that cannot be what their field needs are told at their place', async () => {
  const site = await build({
    'content/a.md': page('title: A\ndate: 2024-02-30\ndraft: maybe\nweight: heavy\ntags: {a: 1}'),
  });
  expect(
    site.diagnostics.map(({ code, place, message }) => [place.line, place.column, code, message]),
  ).toEqual([
    [
      3,
      7,
      'front-matter-value',
      'Field "date" must be a date such as 2020-03-04 or 2020-03-04T22:18:07+09:00: it is "2024-02-30"',
    ],
    [4, 8, 'front-matter-value', 'Field "draft" must be true or false: it is "maybe"'],
    [5, 9, 'front-matter-value', 'Field "weight" must be a number: it is "heavy"'],
    [6, 7, 'front-matter-value', 'Field "tags" must be a text: it is {"a":1}'],
  ]);
});

test('a file that is not UTF-8 is told, and the rest is published', async () => {
  const files = new Map<string, string | Uint8Array>([
    ['content/a.md', new Uint8Array([0x82, 0xa0])],
    ['content/b.md', 'b'],
  ]);
  const { buildSite } = await import('#site');
  const site = await buildSite({
    files,
    theme: new Map([
      ['page.html', 'x'],
      ['home.html', 'x'],
      ['list.html', 'x'],
      ['404.html', 'x'],
    ]),
    options: { now: 0 },
  });
  expect(site.diagnostics.map(({ code, place }) => [code, place.path])).toEqual([
    ['not-utf-8', 'content/a.md'],
  ]);
  expect(site.pages.map(({ path }) => path)).toEqual(['content/b.md']);
});

test('the first instant of the year 1 is no date, as Go writes that', async () => {
  const site = await build({
    'content/posts/a.md': page('title: a\ndate: 0001-01-01T00:00:00Z\nlastmod: 2024-01-02'),
    'content/posts/b.md': page('title: b\npublishDate: "0001-01-01"'),
    'templates/page.html': '{{ page.date }}|{{ page.publishDate }}',
  });
  expect(output(site, 'posts/a/index.html')).toBe('2024-01-02T00:00:00Z|');
  expect(output(site, 'posts/b/index.html')).toBe('|');
});
