import { describe, expect, test } from 'vitest';
import { build, output, theme } from '../build.ts';

const page = (fields: string) => `---\n${fields}\n---\n`;
const paths = (site: Awaited<ReturnType<typeof build>>) => [...site.outputs.keys()];

describe('lists', () => {
  const show = { 'templates/list.html': '{{ page.title }}|{{ page.date }}|{{ page.lastmod }}' };

  test('have the dates of the newest page in them, unless they state their own', async () => {
    const site = await build({
      ...show,
      'content/posts/_index.md': page('title: P'),
      'content/posts/a.md': page('date: 2024-01-02\ntags: [x]'),
      'content/posts/deep/b.md': page('date: 2024-01-01\nlastmod: 2024-03-01'),
      'content/own/_index.md': page('title: O\ndate: 2020-01-01'),
      'content/own/c.md': page('date: 2024-05-05'),
      'content/categories/old/_index.md': page('date: 2019-01-01'),
      'content/own/d.md': page('categories: [old]'),
      'templates/taxonomy.html': '{{ page.date }}',
    });
    expect(output(site, 'posts/index.html')).toBe('P|2024-01-02T00:00:00Z|2024-03-01T00:00:00Z');
    expect(output(site, 'own/index.html')).toBe('O|2020-01-01T00:00:00Z|2020-01-01T00:00:00Z');
    expect(output(site, 'tags/index.html')).toBe('2024-01-02T00:00:00Z');
    expect(output(site, 'categories/index.html')).toBe('2019-01-01T00:00:00Z');
  });

  test.each([
    ['title: John D.', 'John D.'],
    ['weight: 1', 'John Doe'],
  ])('of a term is the one that its folder names, with %s', async (fields, title) => {
    const site = await build({
      ...show,
      'content/tags/john-doe/_index.md': page(fields),
      'content/a.md': page('tags: [John Doe]'),
    });
    expect(paths(site).filter((path) => /^tags\/(?!page).*html$/.test(path))).toEqual([
      'tags/index.html',
      'tags/john-doe/index.html',
    ]);
    expect(output(site, 'tags/john-doe/index.html').split('|')[0]).toBe(title);
  });

  test('are handed down what they hand down', async () => {
    const site = await build({
      'content/docs/_index.md': page('cascade: {type: manual}'),
      'content/docs/a.md': page('title: a'),
      'templates/list.html': '{{ page.type }}',
    });
    expect(output(site, 'docs/index.html')).toBe('manual');
  });
});

test('build says whether a page is a file, has an address, and is listed near or far', async () => {
  const site = await build({
    'content/posts/a.md': page('title: a\n_build: {render: never}'),
    'content/posts/b.md': page('title: b\nbuild: {render: link}'),
    'content/posts/c.md': page('title: c\nbuild: {list: local}'),
    'content/posts/d.md': page('title: d\nbuild: {list: never}'),
    'templates/list.html': '{% for one in page.pages %}{{ one.title }} {{ one.url }};{% endfor %}',
    'templates/home.html': '{% for one in site.pages %}{{ one.title }} {% endfor %}',
  });
  expect(output(site, 'posts/index.html')).toBe('a ;b /posts/b/;c /posts/c/;');
  expect(output(site, 'index.html')).toBe('a b ');
  expect(paths(site).filter((path) => /posts\/.\//.test(path))).toEqual([
    'posts/c/index.html',
    'posts/d/index.html',
  ]);
});

test('the home page has the top sections and the pages beside it, and is divided into notes', async () => {
  const site = await build({
    'content/_index.md': page('title: h'),
    'content/about.md': page('title: about'),
    'content/posts/a.md': page('title: a'),
    'content/docs/_index.md': page('title: docs'),
    'content/docs/deep/_index.md': page('title: deep'),
    'content/docs/deep/b.md': page('title: b'),
    'templates/home.html':
      '{% for one in page.pages %}{{ one.url }} {% endfor %}- {% for one in paginator.pages %}{{ one.url }} {% endfor %}',
  });
  expect(output(site, 'index.html')).toBe('/about/ /docs/ /posts/ - /posts/a/ /docs/deep/b/ ');
});

describe('branch bundles', () => {
  test('have the files beside them and in folders that are no sections', async () => {
    const site = await build({
      'content/_index.md': page('title: h'),
      'content/docs/_index.md': page('title: d\nurl: /manual/'),
      'content/docs/a.svg': '<svg viewBox="0 0 1 1"/>',
      'content/docs/pictures/b.svg': '<svg viewBox="0 0 1 1"/>',
      'content/docs/leaf/index.md': '![](c.svg) ![](../a.svg)',
      'content/docs/leaf/c.svg': '<svg viewBox="0 0 1 1"/>',
      'templates/list.html': '{% for r in page.resources %}{{ r.name }} {{ r.url }};{% endfor %}',
    });
    expect(output(site, 'manual/index.html')).toBe(
      'a.svg /manual/a.svg;pictures/b.svg /manual/pictures/b.svg;',
    );
    expect(output(site, 'docs/leaf/index.html')).toContain('src="/manual/a.svg"');
    expect(site.diagnostics.map(({ code }) => code)).toEqual([]);
  });
});

describe('a site in two languages', async () => {
  const languages = 'defaultContentLanguage: en\nlanguages: {en: {weight: 1}, ja: {weight: 2}}\n';
  const content = {
    'content/p/index.md': page('title: p'),
    'content/p/index.ja.md': page('title: 頁\naliases: [/old/, near]\ntranslationKey: p'),
    'content/p/x.en.txt': 'x',
    'content/p/x.ja.txt': 'x',
    'content/p/y.ja.txt': 'y',
    'content/p/z.txt': 'z',
    'content/p/z.ja.txt': 'z',
    'content/q.ja.md': page('url: /q/'),
    'content/r.ja.md': page('url: r/'),
  };
  const site = await build({ ...content, 'kanzen.config.yaml': languages });

  test('has an address with a slash in front at the root', () => {
    const own = ['q/index.html', 'ja/r/index.html', 'old/index.html', 'ja/near/index.html'];
    expect(paths(site)).toEqual(expect.arrayContaining(own));
  });

  test('gives each page the files of its language, and those that no language has to itself', () => {
    const texts = paths(site).filter((path) => path.endsWith('.txt') && path.includes('p/'));
    expect(texts).toEqual([
      'ja/p/x.ja.txt',
      'ja/p/y.ja.txt',
      'ja/p/z.ja.txt',
      'p/x.en.txt',
      'p/y.ja.txt',
      'p/z.txt',
    ]);
  });

  test('has a sitemap for each, and an index of them', () => {
    expect(output(site, 'sitemap.xml')).toContain('<loc>/ja/sitemap.xml</loc>');
    expect(output(site, 'en/sitemap.xml')).not.toContain('<loc>/ja/p/</loc>');
  });

  test.each([
    ['', 'en/index.html', '/'],
    ['defaultContentLanguageInSubdir: true\n', 'index.html', '/en/'],
  ])('leads to the home page of the default language, with %j', async (more, from, to) => {
    const built = await build({ ...content, 'kanzen.config.yaml': `${languages}${more}` });
    expect(output(built, from)).toContain(`url=${to}"`);
  });
});

describe('addresses', () => {
  test('of lists are tidied where their `url` says them, and patterns whatever they say', async () => {
    const site = await build({
      'kanzen.config.yaml': 'permalinks: {news: "/News/:monthname/:sections/:slug", old: "/:year/:slug"}',
      'content/news/a.md': page('title: A\ndate: 2024-05-01'),
      'content/news/no-section/b.md': page('title: B\ndate: 2024-05-01'),
      'content/old/c.md': page('title: C'),
      'content/docs/_index.md': page('url: /Docs Here/'),
    });
    const wanted = ['news/may/news/a/', 'news/may/news/b/', '1/c/', 'docs-here/'];
    expect(paths(site)).toEqual(expect.arrayContaining(wanted.map((path) => `${path}index.html`)));
  });
});

test('menus mark what holds a page by its section, and what has one weight stands by name', async () => {
  const entries =
    '[{name: z, pageRef: /docs}, {name: b, url: /x/, weight: 1}, {name: a, url: /x/, weight: 1}]';
  const site = await build({
    'kanzen.config.yaml': `menus: {main: ${entries}}`,
    'content/docs/_index.md': page('title: d'),
    'content/docs/a.md': page('url: /elsewhere/'),
    'static/x/index.html': '',
    'templates/page.html':
      '{% for m in site.menus.main %}{{ m.name }}{{ m.within }} {% endfor %}{% for m in site.menus.none %}!{% endfor %}',
  });
  expect(output(site, 'elsewhere/index.html')).toBe('afalse bfalse ztrue ');
});

test('what stands before the mark is the summary, whatever front matter says', async () => {
  const site = await build({
    'content/a.md': `${page('summary: stated')}before\n\n<!--more-->\n\nafter`,
    'templates/page.html': '{{ page.summary | raw }}',
  });
  expect(output(site, 'a/index.html')).toBe('<p>before</p>');
});

test.each(['{"title": "A"}', '{"title":\n "A"\n}'])(
  'front matter %j is no part of the text',
  async (matter) => {
    const site = await build({
      'content/a.md': `${matter}\nbody`,
      'content/b.md': '{{< details >}}\nbody\n{{< /details >}}',
      'templates/page.html': '{{ page.content | raw }}',
    });
    expect(output(site, 'a/index.html')).toBe('<p>body</p>');
    expect(output(site, 'b/index.html')).toContain('<details>');
  },
);

test('pages beside the home page are neighbours of each other', async () => {
  const site = await build({
    'content/a.md': page('title: a'),
    'content/b.md': page('title: b'),
    'content/posts/c.md': page('title: c'),
    'templates/page.html': '{{ page.previous.url }}-{{ page.next.url }}',
  });
  expect(['a', 'b', 'posts/c'].map((path) => output(site, `${path}/index.html`))).toEqual([
    '/b/-',
    '-/a/',
    '-',
  ]);
});

test('`param` finds every field of front matter, in maps too', async () => {
  const site = await build({
    'kanzen.config.yaml': 'params: {a: {b: site}}',
    'content/a.md': `${page('description: own\ntags: [x, y]')}{{< param description >}} {{< param "a.B" >}} {{< param tags >}}`,
  });
  expect(output(site, 'a/index.html')).toBe('<p>own site [x y]</p>');
});

test('a reference is looked for beside the page first, in the folder of its language too', async () => {
  const site = await build({
    'kanzen.config.yaml': 'languages: {en: {contentDir: ./content/english/}}',
    'content/english/a.md': page('title: a'),
    'content/english/docs/a.md': page('title: a'),
    'content/english/docs/b.md': `${page('slug: ""')}{{< relref "a.md" >}} [x](/docs/a.md) {{< relref "/a" >}}`,
  });
  expect(output(site, 'docs/b/index.html')).toBe('<p>/docs/a/ <a href="/docs/a/">x</a> /a/</p>');
});

test.each([
  ['collapseBlanks: true', ['content/a - b.md', 'content/c\u3000-\u3000d.md'], ['a-b', 'c-d']],
  ['', ['content/a - b.md', 'content/c\u3000-\u3000d.md', 'content/#lock.md'], ['a---b', 'c-d']],
])('with %j blanks beside a hyphen become what Hugo makes of them', async (configuration, names, wanted) => {
  const files = Object.fromEntries(names.map((name) => [name, 'x']));
  const site = await build({ ...files, 'kanzen.config.yaml': configuration });
  const made = paths(site).filter(
    (path) => /^[^/]+\/index.html$/.test(path) && !/^(tags|categories)/.test(path),
  );
  expect(made.map((path) => path.replace('/index.html', ''))).toEqual(wanted);
});

test('of a language that is left out nothing is published', async () => {
  const site = await build({
    'hugo.yaml': 'title: t\ndefaultContentLanguage: en\nlanguages: {en: {}, fr: {disabled: true}}',
    'content/a.md': 'a',
    'content/a.fr.md': 'a',
    'content/b.fr.md': 'b',
  });
  expect(paths(site).filter((path) => /(^|\/)[ab](\.fr)?\/|^fr/.test(path))).toEqual(['a/index.html']);
});

test('entries of menus are named and ordered as their pages are, unless they say otherwise', async () => {
  const site = await build({
    'kanzen.config.yaml': 'menus: {main: [{pageRef: /c}]}',
    'content/a.md': page('title: Z\nlinkTitle: A\nweight: 3\nmenus: {main: {title: T}}'),
    'content/b.md': page('title: B\nlinkTitle: ""\nweight: 2\nmenus: main'),
    'content/c.md': page('title: C\nweight: 1'),
    'templates/page.html': '{% for m in site.menus.main %}{{ m.name }} {{ m.title }};{% endfor %}',
  });
  expect(output(site, 'a/index.html')).toBe('C C;B B;A T;');
});

test('a section bears terms too, and a feed has the pages of its section alone', async () => {
  const site = await build({
    'content/docs/_index.md': page('title: Docs\ntags: [x]'),
    'content/docs/a.md': page('title: A'),
    'content/docs/sub/_index.md': page('title: Sub'),
    'content/docs/sub/b.md': page('title: B'),
  });
  const items = (path: string) =>
    [...output(site, path).matchAll(/<guid>(.*?)<\/guid>/g)].map(([, link]) => link);
  expect(items('tags/x/index.xml')).toEqual(['/docs/']);
  expect(items('docs/index.xml')).toEqual(['/docs/a/']);
});

test('an escape in a name is read where a pattern makes the address, as Hugo does', async () => {
  const made = await build({
    'hugo.toml': 'title = "T"\n[permalinks]\nposts = "/p/:slug/"\nnotes = "/n/:title/"',
    'content/posts/a.md': '---\ntitle: A\nslug: sogndal%e2%80%93h%c3%b8nefoss\n---\n',
    'content/posts/b.md': '---\ntitle: B\nslug: 50%25-off\n---\n',
    'content/posts/c.md': '---\ntitle: C\nslug: x%ffy\n---\n',
    'content/notes/d.md': '---\ntitle: 100%41 done 5%\n---\n',
    'content/plain/e.md': '---\ntitle: E\nslug: h%c3%b8\n---\n',
  });
  const pages = [...made.outputs.keys()].filter((path) => /^(p|n|plain)\/.+\/index\.html$/.test(path));
  expect(pages.sort()).toEqual([
    'n/100a-done-5/index.html',
    'p/50-off/index.html',
    'p/sogndalhønefoss/index.html',
    'p/xy/index.html',
    'plain/h%c3%b8/index.html',
  ]);
});

test('the later parts of a list say in their heads which they are, and stand for themselves', async () => {
  const site = await build(
    {
      'kanzen.config.yaml':
        'title: S\nbaseURL: https://example.org/\npagination: {pagerSize: 1}\nlanguage: en',
      'content/posts/a.md': page('title: a'),
      'content/posts/b.md': page('title: b'),
    },
    { theme: theme() },
  );
  const head = (path: string) =>
    /<title>(.*)<\/title>[\s\S]*rel="canonical" href="(.*?)"/.exec(output(site, path))?.slice(1);
  expect(head('posts/index.html')).toEqual(['Posts | S', 'https://example.org/posts/']);
  expect(head('posts/page/2/index.html')).toEqual(['Posts (2 / 2) | S', 'https://example.org/posts/page/2/']);
  expect(head('page/2/index.html')).toEqual(['S (2 / 2)', 'https://example.org/page/2/']);
});

test('what is wrong with a page is told of the page, whatever it is handed down', async () => {
  const site = await build({
    'content/posts/_index.md': page('title: P\ncascade: {params: {a: 1}}'),
    'content/posts/a.md': page('title: A\nslug: same'),
    'content/posts/same.md': page('title: B'),
    'content/posts/b.md': page('title: C\nlayout: gone\naliases: [/posts/same/]'),
  });
  expect(
    site.diagnostics.map(({ place, related }) => [place.path, ...related.map((one) => one.place.path)]),
  ).toEqual([
    ['content/posts/b.md', 'content/posts/a.md'],
    ['content/posts/same.md', 'content/posts/a.md'],
  ]);
});

test('a short code of a Hugo site that asks what it holds must be closed, as there', async () => {
  const site = await build({
    'hugo.toml': '',
    'layouts/shortcodes/box.html': '<i>{{ .Inner }}</i>',
    'layouts/shortcodes/one.html': '<b>{{ .Get 0 }}</b>',
    'content/a.md': `${page('title: A')}{{< one "x" >}}\n\n{{< box />}}\n\n{{< box >}}\n\ny\n`,
  });
  expect(site.diagnostics.filter(({ code }) => code === 'short-code').map(({ place }) => place.line)).toEqual(
    [8],
  );
});
