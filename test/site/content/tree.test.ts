import { describe, expect, test } from 'vitest';
import { build, output, problems } from '../build.ts';

const page = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;

describe('folders and bundles', () => {
  test('a top folder is a section; one below it only with _index.md', async () => {
    const site = await build({
      'content/a/one.md': page('title: one'),
      'content/a/b/two.md': page('title: two'),
      'content/a/c/_index.md': page('title: C'),
      'content/a/c/three.md': page('title: three'),
    });
    const paths = [...site.outputs.keys()].filter((path) => path.startsWith('a/') && path.endsWith('.html'));
    expect(paths).toEqual([
      'a/b/two/index.html',
      'a/c/index.html',
      'a/c/three/index.html',
      'a/index.html',
      'a/one/index.html',
    ]);
    expect(output(site, 'a/index.html')).toBe('/a/c/\n/a/one/\n/a/b/two/\n');
  });

  test('everything in a leaf bundle belongs to its page', async () => {
    const site = await build({
      'content/posts/one/index.md': page('title: one'),
      'content/posts/one/note.md': 'not a page',
      'content/posts/one/img/a.svg': '<svg/>',
      'content/posts/one/kanzen.yaml': 'kubernetes: "1.13"',
    });
    const paths = [...site.outputs.keys()].filter((path) => path.startsWith('posts/'));
    expect(paths).toEqual([
      'posts/index.html',
      'posts/index.xml',
      'posts/one/img/a.svg',
      'posts/one/index.html',
    ]);
  });

  test('static files are copied to the root', async () => {
    const site = await build({
      'static/a/b.txt': 'hello',
      'static/.well-known/x': 'x',
      'static/.gitkeep': '',
      'content/a/index.md': '',
      'content/a/.env': 'x',
    });
    expect(output(site, 'a/b.txt')).toBe('hello');
    expect(output(site, '.well-known/x')).toBe('x');
    expect([...site.outputs.keys()].filter((path) => /git|env/.test(path))).toEqual([]);
  });

  test('headless pages and pages that are not listed', async () => {
    const site = await build({
      'content/posts/shown.md': page('title: shown'),
      'content/posts/hidden.md': page('title: hidden\nbuild: {list: never}'),
      'content/posts/head/index.md': page('title: headless\nheadless: true'),
    });
    expect(output(site, 'posts/index.html')).toBe('/posts/shown/\n');
    expect([site.outputs.has('posts/hidden/index.html'), site.outputs.has('posts/head/index.html')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('addresses', () => {
  test('two pages at one address are an error, also where only the case differs', async () => {
    const site = await build({
      'content/a.md': page('url: /X/'),
      'content/b.md': page('url: /x/'),
      'content/c.md': page('slug: d'),
      'content/d.md': page('title: d'),
    });
    expect(problems(site)).toEqual(['content/b.md:2:6 address-taken', 'content/d.md:2:1 address-taken']);
  });

  test('links to the one that is left out are no further errors', async () => {
    const site = await build({
      'content/a.md': page('url: /X/'),
      'content/b.md': page('url: /x/'),
      'content/c.md': page('title: c', '[b](b.md) {{< ref "b" >}}'),
    });
    expect(problems(site)).toEqual(['content/b.md:2:6 address-taken']);
  });

  test('a name without any character for an address is an error', async () => {
    const site = await build({ 'content/😀.md': page('title: x\ntags: ["①"]') });
    expect(problems(site).map((line) => line.split(' ')[1])).toEqual(['empty-address', 'empty-address']);
  });

  test.each([
    ['/:year/:month/:day/:slug/', '2024/05/06/my-slug/index.html'],
    ['/:section/:contentbasename/', 'posts/first/index.html'],
    ['/:sections[last]/:title', 'posts/ab-cd/index.html'],
    ['/:yearday-:weekdayname', '127-monday/index.html'],
    ['/fixed.html', 'fixed.html/index.html'],
  ])('the permalink pattern %s', async (pattern, file) => {
    const site = await build({
      'content/posts/first.md': page('title: Ab Cd\nslug: My-Slug\ndate: 2024-05-06'),
      'kanzen.config.toml': `[permalinks]\nposts = "${pattern}"\n`,
    });
    expect(site.outputs.has(file)).toBe(true);
  });

  test('url wins over slug and keeps its case; with a dot it is a file', async () => {
    const site = await build({
      'content/a.md': page('url: /Some/Path\nslug: x'),
      'content/b.md': page('url: /old.html'),
      'content/c.md': page('url: ../../etc/passwd'),
    });
    expect([...site.outputs.keys()]).toEqual(
      expect.arrayContaining(['Some/Path/index.html', 'old.html', 'etc/passwd/index.html']),
    );
  });

  test('ugly addresses', async () => {
    const site = await build({
      'content/posts/x.md': page('tags: [メモ]'),
      'kanzen.config.json': '{"uglyURLs": true}',
    });
    expect([...site.outputs.keys()]).toEqual(
      expect.arrayContaining(['posts/x.html', 'posts.html', 'tags/メモ.html', 'index.html']),
    );
  });

  test('HTML with front matter is a page, and as safe as all raw HTML; without, it is a file', async () => {
    const site = await build({
      'content/posts/a.html': page('title: A', '<h2 id="x">X</h2><script>1</script>\n<p>{{< ref "b" >}}</p>'),
      'content/b.md': page('title: B', '[a](posts/a.html#x)'),
      'content/plain.html': '<!doctype html><script>2</script>',
      'templates/page.html': '{{ page.content | raw }}',
    });
    expect(output(site, 'posts/a/index.html').trim()).toBe('<h2 id="x">X</h2>\n<p>/b/</p>');
    expect(output(site, 'b/index.html')).toContain('href="/posts/a/#x"');
    expect(output(site, 'plain.html')).toBe('<!doctype html><script>2</script>');
    expect(site.diagnostics.map(({ code, place }) => `${place.path}:${place.line} ${code}`)).toEqual([
      'content/posts/a.html:4 dropped-html',
    ]);
  });

  test('a data file in another format is told', async () => {
    const site = await build({ 'data/a.csv': 'a,b', 'data/README.md': 'x', 'data/b.json': '{}' });
    expect(site.diagnostics.map(({ code, place }) => `${place.path} ${code}`)).toEqual([
      'data/a.csv data-unread',
    ]);
  });

  test('a redirect takes the part after # along, by a script that is no inline script', async () => {
    const files = { 'content/a.md': page('aliases: [/old/]'), 'templates/assets/moved.js': '1' };
    const html = output(await build(files), 'old/index.html');
    expect(html).toMatch(
      /<script src="\/assets\/moved\.[0-9a-f]{10}\.js"><\/script>\n<meta http-equiv="refresh"/,
    );
  });

  test('aliases are relative to the folder of the page, or to the root', async () => {
    const site = await build(
      {
        'content/posts/a.md': page('slug: 深い\naliases: [old-rel, /root/old, /file.html]'),
      },
      { baseUrl: 'https://example.org/' },
    );
    const target = 'https://example.org/posts/%E6%B7%B1%E3%81%84/';
    for (const path of ['posts/old-rel/index.html', 'root/old/index.html', 'file.html']) {
      expect(output(site, path)).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    }
  });

  test('an alias that is the address of a page is an error', async () => {
    const site = await build({ 'content/a.md': page('aliases: [/b/]'), 'content/b.md': page('title: b') });
    expect(problems(site)).toEqual(['content/a.md:2:10 output-taken']);
  });
});

describe('terms', () => {
  const files = {
    'content/posts/a.md': page('tags: [k8s, Go 言語]'),
    'content/posts/b.md': page('tags: K8S'),
    'content/posts/c.md': page('tags: [K8S]\nseries: [S]'),
  };
  test('spellings with one address are one term, as the first page spells it', async () => {
    const theme = new Map([
      ['all.html', ''],
      ['page.html', ''],
      [
        'home.html',
        '{% for t in site.taxonomies.tags %}{{ t.title }} {{ t.count }} {{ t.url }}\n{% endfor %}',
      ],
      ['list.html', '{{ page.title }}'],
      ['404.html', ''],
    ]);
    const site = await build(files, { theme });
    expect(output(site, 'index.html')).toBe('k8s 3 /tags/k8s/\nGo 言語 1 /tags/go-%E8%A8%80%E8%AA%9E/\n');
    expect(output(site, 'tags/k8s/index.html')).toBe('k8s');
  });

  test('any taxonomy can be configured, and a branch says more about a term', async () => {
    const site = await build(
      {
        ...files,
        'hugo.toml': '[taxonomies]\nseries = "series"\n',
        'content/series/s/_index.md': page('title: The series'),
      },
      {
        theme: new Map([
          ['page.html', ''],
          ['home.html', ''],
          ['list.html', '{{ page.title }}: {{ page.pages.size }}'],
          ['404.html', ''],
        ]),
      },
    );
    expect([site.outputs.has('tags/index.html'), site.outputs.has('series/s/index.html')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('cascade', () => {
  test("a branch hands values down; nearer ones and the page's own win", async () => {
    const show = new Map([
      ['page.html', '{{ page.params.a }} {{ page.params.b }} {{ page.type }}'],
      ['home.html', ''],
      ['list.html', ''],
      ['404.html', ''],
    ]);
    const site = await build(
      {
        'content/_index.md': page('cascade: {params: {a: home, b: home}}'),
        'content/posts/_index.md': page(
          'cascade:\n  - params: {b: posts}\n  - target: {path: "/posts/s*"}\n    type: special',
        ),
        'content/posts/one.md': page('params: {a: own}'),
        'content/posts/special.md': page('title: s'),
      },
      { theme: show },
    );
    expect(output(site, 'posts/one/index.html')).toBe('own posts posts');
    expect(output(site, 'posts/special/index.html')).toBe('home posts special');
  });

  test('an older target may say the path of a file, and any target the environment', async () => {
    const show = new Map([
      ['page.html', '{{ page.params.a }}{{ page.params.b }}{{ page.params.c }}{{ page.params.d }}'],
      ['list.html', '{{ page.params.a }}{{ page.params.b }}{{ page.params.c }}{{ page.params.d }}'],
      ['home.html', ''],
      ['404.html', ''],
    ]);
    const targets = [
      '{a: 1, _target: {path: "/trips/**"}}',
      '{b: 2, target: {path: "/trips/**"}}',
      '{c: 3, _target: {path: "/trips/*/index.md", environment: production}}',
      '{d: 4, _target: {path: "**", environment: development}}',
    ];
    const none = 'a: ""\nb: ""\nc: ""\nd: ""';
    const site = await build(
      {
        'content/_index.md': page(
          `cascade:\n  - ${targets.join('\n  - ')}\n  - {${none.replaceAll('\n', ', ')}}`,
        ),
        'content/trips/_index.md': page('title: Trips'),
        'content/trips/alps/index.md': page('title: Alps'),
      },
      { theme: show },
    );
    expect(output(site, 'trips/index.html')).toBe('1');
    expect(output(site, 'trips/alps/index.html')).toBe('123');
  });

  test('a page of a term that an author wrote is a term to a cascade', async () => {
    const show = new Map([
      ['term.html', '{{ page.params.a }}'],
      ['list.html', ''],
      ['page.html', ''],
      ['home.html', ''],
      ['404.html', ''],
    ]);
    const site = await build(
      {
        'content/_index.md': page(
          'cascade:\n  - {a: term, target: {kind: term}}\n  - {a: other, target: {kind: section}}',
        ),
        'content/tags/rivers/_index.md': page('title: Rivers'),
        'content/trips/rhine.md': page('tags: [rivers]'),
      },
      { theme: show },
    );
    expect(output(site, 'tags/rivers/index.html')).toBe('term');
  });

  test('drafts can be handed down', async () => {
    const site = await build({
      'content/posts/_index.md': page('cascade: {draft: true}'),
      'content/posts/a.md': 'a',
    });
    const left = site.leftOut.map(({ path }) => path);
    expect(left).toEqual(['content/posts/_index.md', 'content/posts/a.md']);
  });
});

test('a site in two languages has a home, lists and translations in each', async () => {
  const show = new Map([
    ['page.html', '{{ site.language.key }}:{% for one in page.translations %}{{ one.url }}{% endfor %}'],
    ['home.html', '{{ site.title }}'],
    ['list.html', '{% for one in page.pages %}{{ one.url }} {% endfor %}'],
    ['404.html', ''],
  ]);
  const site = await build(
    {
      'hugo.toml':
        'defaultContentLanguage = "ja"\ntitle = "メモ"\n[languages.ja]\nweight = 1\n[languages.en]\nweight = 2\ntitle = "Notes"\n',
      'content/posts/a.md': page('title: あ'),
      'content/posts/a.en.md': page('title: a'),
      'content/posts/b/index.md': page('title: b'),
      'content/posts/b/index.en.md': page('title: b'),
    },
    { theme: show },
  );
  expect(output(site, 'posts/a/index.html')).toBe('ja:/en/posts/a/');
  expect(output(site, 'en/posts/b/index.html')).toBe('en:/posts/b/');
  expect([output(site, 'index.html'), output(site, 'en/index.html')]).toEqual(['メモ', 'Notes']);
  expect(output(site, 'en/posts/index.html')).toBe('/en/posts/a/ /en/posts/b/ ');
});

test('data and texts that cannot be read, and markup that is not read, are told at their place', async () => {
  const site = await build({
    'data/books.yaml': 'a: [',
    'i18n/ja.toml': 'a = b',
    'content/old.rst': 'x',
    'content/posts/_content.gotmpl': '{{ $x := 1 }}',
  });
  expect(problems(site)).toEqual([
    expect.stringMatching(/^content\/old\.rst:1:1 unsupported-markup$/),
    'content/posts/_content.gotmpl:1:1 unsupported-markup',
    expect.stringMatching(/^data\/books\.yaml:1:\d+ data-syntax$/),
    expect.stringMatching(/^i18n\/ja\.toml:1:\d+ data-syntax$/),
  ]);
});
