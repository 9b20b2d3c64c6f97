import { describe, expect, test } from 'vitest';
import { build, output } from '../build.ts';

const page = (fields: string, body = 'x') => `---\n${fields}\n---\n${body}\n`;
const toml = (text: string) => ({ 'hugo.toml': text });
const paths = async (files: Readonly<Record<string, string>>) => [...(await build(files)).outputs.keys()];

const posts = {
  'content/posts/a.md': page('title: A\ndate: 2024-01-01\ntags: [x]'),
  'content/posts/b.md': page('title: B\ndate: 2024-01-02\ntags: [x]\ntags_weight: 1'),
  'content/docs/c.md': page('title: C'),
};

describe('keys of a Hugo site are read as they are', () => {
  test('disableKinds', async () => {
    const made = await paths({
      ...posts,
      ...toml('disableKinds = ["term", "taxonomyTerm", "RSS", "sitemap", "404"]'),
    });
    expect(made.filter((path) => /^tags|xml$|404/.test(path))).toEqual([]);
    expect(made).toContain('posts/a/index.html');
  });

  test.each([
    ['"taxonomy"', ['tags/x/index.html']],
    ['"taxonomyTerm"', ['tags/x/index.html']],
    ['"taxonomy", "taxonomyTerm"', []],
    ['"term"', ['tags/index.html']],
  ])('disableKinds = [%s] leaves %j', async (kinds, left) => {
    const made = await paths({ ...posts, ...toml(`disableKinds = [${kinds}]`) });
    expect(made.filter((path) => /^tags\/(?!.*page\/).*html$/.test(path))).toEqual(left);
  });

  test.each(['mainSections = ["docs"]', '[params]\nmainSections = "docs"'])(
    '%j decides what the home page lists',
    async (text) => {
      expect(output(await build({ ...posts, ...toml(text) }), 'index.html')).toBe('/docs/c/\n');
    },
  );

  test("mainSections leaves the feed of the home page as it is, where kanzen's own narrows it", async () => {
    const files = { ...posts, 'content/about.md': page('title: About') };
    const feed = async (own: Readonly<Record<string, string>>) =>
      output(await build({ ...files, ...own }), 'index.xml').match(/(?<=<title>)\w(?=<)|About/g);
    expect(await feed(toml('mainSections = ["docs"]'))).toEqual(['B', 'A', 'About', 'C']);
    expect(await feed({ 'kanzen.config.yaml': 'mainSections: [docs]' })).toEqual(['C']);
  });

  test('uglyURLs for one section', async () => {
    const made = await paths({ ...posts, ...toml('[uglyURLs]\nposts = true') });
    expect(made).toContain('posts/a.html');
    expect(made).toContain('docs/c/index.html');
  });

  test('uglyURLs and the parts of lists', async () => {
    const list = {
      'templates/list.html': '{{ paginator.nextUrl }}',
      'templates/home.html': '{{ paginator.nextUrl }}',
    };
    const site = await build({ ...posts, ...list, ...toml('uglyURLs = true\npaginate = 1') });
    expect(output(site, 'posts.html')).toBe('/posts/page/2.html');
    expect(output(site, 'index.html')).toBe('/page/2.html');
    expect([...site.outputs.keys()].filter((path) => /^posts.page/.test(path))).toEqual([
      'posts/page/1.html',
      'posts/page/2.html',
    ]);
  });

  test('cascade reaches pages that nobody wrote', async () => {
    const site = await build({
      ...posts,
      'content/_index.md': page('cascade: {params: {colour: red}}'),
      'templates/list.html': '{{ page.params.colour }}-{{ page.params.size }}',
      ...toml('[[cascade]]\n[cascade.params]\nsize = 1\n[cascade.target]\nkind = "term"'),
    });
    expect(output(site, 'tags/x/index.html')).toBe('red-1');
  });

  test('frontmatter with the date in the name of the file, which then gives the slug', async () => {
    const site = await build({
      'content/posts/2024-05-06-first-steps.md': page('title: F'),
      'templates/page.html': '{{ page.date }}',
      ...toml('[frontmatter]\ndate = [":filename", ":default"]'),
    });
    expect(output(site, 'posts/first-steps/index.html')).toBe('2024-05-06T00:00:00Z');
  });

  test('frontmatter means the other names of a date, too', async () => {
    const site = await build({
      'content/a.md': page('modified: 2021-01-01'),
      'templates/page.html': '{{ page.lastmod }}',
      ...toml('[frontmatter]\nlastmod = ["lastmod", "date"]'),
    });
    expect(output(site, 'a/index.html')).toBe('2021-01-01T00:00:00Z');
  });

  test('outputs decide about feeds', async () => {
    expect(
      await paths({ ...posts, ...toml('[outputs]\nhome = ["HTML"]\nsection = ["HTML"]') }),
    ).not.toContain('index.xml');
    const made = await paths({
      ...posts,
      'content/docs/_index.md': page('outputs: [html]'),
      ...toml('[outputs]\nhome = ["HTML", "RSS", "JSON"]\nterm = ["HTML"]'),
    });
    expect(made.filter((path) => /xml$|feed.json/.test(path)).sort()).toEqual([
      'categories/index.xml',
      'feed.json',
      'index.xml',
      'posts/index.xml',
      'sitemap.xml',
      'tags/index.xml',
    ]);
  });

  test('outputFormats name the files of feeds, and what is not made is named', async () => {
    const config =
      '[outputFormats.RSS]\nmediatype = "application/rss"\nbaseName = "feed"\n[outputFormats.SearchIndex]\nbaseName = "x"';
    const site = await build({ ...posts, ...toml(config), 'templates/list.html': '{{ page.feeds[0].url }}' });
    expect(output(site, 'posts/index.html')).toBe('/posts/feed.xml');
    expect(output(site, 'posts/feed.xml')).toContain('/posts/feed.xml" rel="self"');
    expect(site.diagnostics.map(({ message }) => message)).toEqual([
      'These keys of Hugo have no effect: outputFormats.SearchIndex',
    ]);
  });

  test('numbers may be texts, and texts numbers, as YAML reads them', async () => {
    const config = 'title: 2024\npaginate: "1"\nbuildDrafts: "true"\ndisableKinds: [404]';
    const site = await build({
      ...posts,
      'hugo.yaml': config,
      'templates/list.html': '{{ site.title }} {{ paginator.total }}',
    });
    expect(site.diagnostics).toEqual([]);
    expect(output(site, 'posts/index.html')).toBe('2024 2');
    expect(site.outputs.has('404.html')).toBe(false);
  });

  test('sectionPagesMenu', async () => {
    const site = await build({
      ...posts,
      'templates/page.html':
        '{% for one in site.menus.main %}{{ one.name }}{% if one.within %}!{% endif %} {% endfor %}',
      ...toml('sectionPagesMenu = "main"'),
    });
    expect(output(site, 'posts/a/index.html')).toBe('Docs Posts! ');
  });

  test('sitemap, and what a page says of itself', async () => {
    const site = await build({
      'content/a.md': page('sitemap: {priority: 0.9}'),
      'content/b.md': page('sitemap: {disable: true}'),
      ...toml('[sitemap]\nchangefreq = "monthly"\npriority = 0.5'),
    });
    const map = output(site, 'sitemap.xml');
    expect(map).toMatch(/\/a\/<\/loc>\s*<changefreq>monthly<\/changefreq>\s*<priority>0\.9<\/priority>/);
    expect(map).not.toContain('/b/');
  });

  test('markup: what has an effect has it, and the rest is named with its place', async () => {
    const site = await build({
      'content/a.md': 'one\ntwo :tada:',
      'templates/page.html': '{{ page.content | raw }}',
      ...toml(
        'title = "t"\nenableEmoji = true\n[markup.goldmark.renderer]\nhardWraps = true\nunsafe = true\n[markup.highlight]\nstyle = "x"',
      ),
    });
    expect(output(site, 'a/index.html').trim()).toBe('<p>one<br>\ntwo 🎉</p>');
    expect(site.diagnostics.map(({ message }) => message)).toEqual([
      'These keys of Hugo have no effect: markup.highlight.style',
    ]);
  });
});

test('tags_weight comes first in the list of a tag, and is 0 where none is stated', async () => {
  const heavy = { ...posts, 'content/posts/d.md': page('date: 2025-01-01\ntags: [x]\ntags_weight: 5', '') };
  const site = await build(heavy, { future: true });
  expect(output(site, 'tags/x/index.html')).toBe('/posts/a/\n/posts/b/\n/posts/d/\n');
});

test('page/1 of a list that has parts leads to the list', async () => {
  const files = {
    ...posts,
    'content/posts/deep/_index.md': page('title: Deep'),
    'templates/section.html': '{{ paginator.number }}/{{ paginator.total }}',
  };
  const config = 'pagination: {pagerSize: 1}\nbaseURL: https://example.org/';
  const site = await build({ ...files, 'kanzen.config.yaml': config });
  expect(output(site, 'posts/page/1/index.html')).toContain('url=https://example.org/posts/"');
  expect(output(site, 'posts/page/2/index.html')).toBe('2/2');
  const paged = [...site.outputs.keys()].filter((path) => path.includes('/page/'));
  expect(paged.sort()).toEqual([
    'categories/page/1/index.html',
    'docs/page/1/index.html',
    'posts/deep/page/1/index.html',
    'posts/page/1/index.html',
    'posts/page/2/index.html',
    'tags/page/1/index.html',
  ]);
  expect(output(site, 'tags/page/1/index.html')).toContain('url=https://example.org/tags/"');
  expect(await paths({ ...files, ...toml('[pagination]\ndisableAliases = true') })).not.toContain(
    'posts/page/1/index.html',
  );
});

test('feeds hold the whole page on request, with absolute addresses', async () => {
  const site = await build({
    'content/posts/a.md':
      '## H\n\n[t](#h) and [b](/posts/) $x$\n\n<!--more-->\n\nrest\n\n::: code-group\n```go [m]\nx\n```\n:::\n\n```go {linenos=true}\ny\n```\n\n<img alt="" src="a.png" srcset="/a.png 1x, /b.png 2x">',
    'kanzen.config.yaml': 'feedContent: full\nmath: true\nbaseURL: https://example.org/',
  });
  const feed = output(site, 'posts/index.xml');
  // Readers of feeds have no style sheets: what these hide is not there.
  expect(feed).toContain('&lt;/math&gt;&lt;/span&gt;&lt;/span&gt;&lt;/p&gt;');
  expect(feed).not.toMatch(/katex-html|class=&quot;anchor|radio|&lt;label|line-number/);
  expect(feed.match(/&gt;m&lt;/g)).toHaveLength(1);
  expect(feed).toContain('https://example.org/a.png 1x, https://example.org/b.png 2x');
  expect(feed).toContain('href=&quot;https://example.org/posts/a/#h&quot;');
  expect(feed).toContain('rest');
});

test('a summary in front matter is Markdown', async () => {
  const site = await build({
    'content/a.md': page('summary: "**強い**`code`<script>x</script>"'),
    'templates/page.html': '{{ page.summary | raw }}',
  });
  expect(output(site, 'a/index.html')).toBe('<strong>強い</strong><code>code</code>');
});

test.each([
  ['hugo.yaml', '', '“a” – b', 'a--b'],
  ['hugo.yaml', 'markup: {goldmark: {extensions: {typographer: false}}}', '"a" -- b', 'a--b'],
  ['hugo.yaml', 'markup: {goldmark: {parser: {autoIDType: blackfriday}}}', '“a” – b', 'a-b'],
  ['kanzen.config.yaml', '', '"a" -- b', 'a--b'],
])('typography and ids of headings are those of %s with %j', async (path, configuration, text, id) => {
  const site = await build({
    [path]: `title: t\n${configuration}`,
    'content/a.md': '## "a" -- b',
    'templates/page.html': '{{ page.content | raw }}',
  });
  expect(output(site, 'a/index.html')).toContain(`<h2 id="${id}">${text}<`);
});

test('files that ignoreFiles names are no part of the site', async () => {
  const site = await build({
    'hugo.toml': 'ignoreFiles = ["/OWNERS$", "README[-]*[a-z]*\\\\.md$", "("]\ncontentDir = "content/en"',
    'content/en/README.md': 'x',
    'content/en/docs/OWNERS': 'x',
    'content/en/docs/a.md': 'x',
  });
  const made = [...site.outputs.keys()];
  expect(made.filter((path) => /readme|OWNERS/i.test(path))).toEqual([]);
  expect(made).toContain('docs/a/index.html');
  expect(site.diagnostics.map(({ message }) => message).join()).toContain(
    'Key "ignoreFiles" must be a list of regular expressions',
  );
});

test('a page without a date is of the first of January of the year 1, a Monday', async () => {
  const made = await paths({
    'hugo.toml': '[permalinks]\nposts = "/:weekdayname/:yearday/:title/"',
    'content/posts/a.md': page('title: A\naliases: [/old.htm]'),
  });
  expect(made).toContain('monday/1/a/index.html');
  expect(made).toContain('old.htm/index.html');
});

test('only a bundle is headless', async () => {
  const made = await paths({
    'content/posts/a.md': page('headless: true'),
    'content/posts/b/index.md': page('headless: true'),
  });
  expect(made.filter((path) => /posts\/[ab]/.test(path))).toEqual(['posts/a/index.html']);
});

test('without pages of sections, what is in their folders is not right below the home page', async () => {
  const site = await build({
    'hugo.toml': 'disableKinds = ["section"]',
    'content/about.md': page('title: About'),
    'content/posts/a.md': page('title: A'),
    'templates/home.html': '{% for one in page.pages %}{{ one.url }}{% endfor %}',
  });
  expect(output(site, 'index.html')).toBe('/about/');
});

test('a file that states its date keeps the one in its name in its address', async () => {
  const made = await paths({
    'hugo.toml': '[frontmatter]\ndate = ["date", ":filename"]',
    'content/posts/2024-05-06-a.md': page('date: 2024-01-01'),
    'content/posts/2024-05-06-b.md': page('title: B'),
  });
  expect(made).toContain('posts/2024-05-06-a/index.html');
  expect(made).toContain('posts/b/index.html');
});

test('removePathAccents takes marks off, also those of Japanese letters', async () => {
  const made = await paths({
    'hugo.toml': 'removePathAccents = true\n[permalinks]\nnotes = "/n/:title/"',
    'content/posts/crème-brûlée.md': page('title: A\ntags: [Café, ガンダム]'),
    'content/notes/c.md': page('title: Über Þing Łódź'),
    'content/écrits/Đà.md': page('title: x'),
  });
  for (const folder of ['posts/creme-brulee', 'n/uber-þing-łodz', 'ecrits/đa', 'tags/cafe', 'tags/カンタム'])
    expect(made).toContain(`${folder}/index.html`);
  expect(await paths({ 'content/é.md': page('title: x'), ...toml('title = "x"') })).toContain('é/index.html');
});

test('linkify: false leaves bare addresses as text, and no other link', async () => {
  const text =
    'https://a.example/x と www.b.example と <https://c.example/> と [d](https://d.example) と me@e.example';
  const site = await build({
    'hugo.toml': '[markup.goldmark.extensions]\nlinkify = false',
    'content/a.md': page('title: A', `${text}\n\n[https://f.example](https://f.example)`),
    'content/b.org': '#+title: B\n\nsee https://g.example/ here\n',
  });
  expect(site.diagnostics).toEqual([]);
  expect(output(site, 'a/index.html').match(/(?<=href=")[^"]*/g)).toEqual([
    'https://c.example/',
    'https://d.example',
    'https://f.example',
  ]);
  expect(output(site, 'b/index.html')).toContain('href="https://g.example/"');
});

test('a plus in a pattern of addresses is a blank, and what is no page has no aliases', async () => {
  const made = await paths({
    'hugo.toml': 'collapseBlanks = true\n[permalinks]\nposts = "/x/:title/"',
    'content/posts/a.md': page('title: C++ 5'),
    'content/posts/b.md': page('build: {render: never}\naliases: [/old/]'),
  });
  expect(made).toContain('x/c-5/index.html');
  expect(made.filter((path) => path.startsWith('old'))).toEqual([]);
});

test('titles are sorted as the language does, digits as Hugo does', async () => {
  const titles = ['Item 2', 'Item 10', '_x', 'éa', 'ea', 'あ', 'ア', '亜', 'Ａ', 'Zed'];
  const files = titles.map((title, n) => [`content/posts/${n}.md`, page(`title: ${title}`)] as const);
  const site = await build({
    'hugo.toml': 'title = "x"',
    'templates/home.html': '{% for one in site.pages %}{{ one.title }} {% endfor %}',
    ...Object.fromEntries(files),
  });
  expect(output(site, 'index.html')).toBe('_x Ａ ea éa Item 10 Item 2 Zed あ ア 亜 ');
});

test('two tags whose addresses differ in case only are an error where the second stands', async () => {
  const site = await build({
    'hugo.toml': 'disablePathToLower = true',
    'content/posts/a.md': page('tags: [Go]'),
    'content/posts/b.md': page('title: B\ntags: [go]'),
  });
  expect(site.diagnostics.map(({ code, place }) => [code, place.path, place.line])).toContainEqual([
    'address-taken',
    'content/posts/b.md',
    3,
  ]);
});

test.each([
  ['', '2 3 '],
  ['endLevel = 4', '2 3 4 '],
  ['startLevel = 1\nendLevel = -1', '1 2 3 4 5 6 '],
])('tableOfContents: with %j it has the levels %s', async (keys, levels) => {
  const site = await build({
    'hugo.toml': `[markup.tableOfContents]\n${keys}`,
    'content/a.md': page('title: A', '# a\n## b\n### c\n#### d\n##### e\n###### f'),
    'templates/page.html': `{% render 'partials/levels', items: page.toc %}`,
    'templates/partials/levels.html': `{% for item in items %}{{ item.level }} {% render 'partials/levels', items: item.children %}{% endfor %}`,
  });
  expect(output(site, 'a/index.html')).toBe(levels);
});

test('isCJKLanguage says how the words of a page are counted', async () => {
  const site = await build({
    'content/a.md': page('title: A\nisCJKLanguage: false', '私 は 書く[^1]\n\n[^1]: 注'),
    'content/b.md': page('title: B', '私 は 書く'),
    'templates/page.html': '{{ page.wordCount }} {{ page.content | plain }}',
  });
  expect(output(site, 'a/index.html')).toBe('4 私 は 書く1 注');
  expect(output(site, 'b/index.html')).toBe('4 私 は 書く');
});

test.each([
  ['', 'https'],
  ['linkifyProtocol = "http"', 'http'],
  ['linkifyProtocol = "ftp"', 'ftp'],
])('linkifyProtocol: with %j an address without one has %s', async (key, protocol) => {
  const site = await build({
    'hugo.toml': `[markup.goldmark.extensions]\n${key}`,
    'content/a.md': page('title: A', 'www.a.example/x http://b.example me@c.example'),
  });
  expect(output(site, 'a/index.html').match(/(?<=href=")[^"]*/g)).toEqual([
    `${protocol}://www.a.example/x`,
    'http://b.example',
    'mailto:me@c.example',
  ]);
  expect(site.diagnostics).toEqual([]);
});

test('a linkifyProtocol that no link has is told', async () => {
  const site = await build({ 'hugo.toml': '[markup.goldmark.extensions]\nlinkifyProtocol = "javascript"' });
  expect(site.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([['configuration-value', 2]]);
});

test('a language has taxonomies of its own in place of the site’s', async () => {
  const site = await build({
    'hugo.toml':
      'defaultContentLanguage = "en"\n[taxonomies]\ntag = "tags"\n[languages.en]\n[languages.ja.taxonomies]\ntopic = "topics"',
    'content/posts/a.md': page('tags: [a]\ntopics: [q]'),
    'content/posts/a.ja.md': page('tags: [a]\ntopics: [q]'),
    'templates/page.html': '{{ page.taxonomies | map: "name" | join }}',
  });
  const made = [...site.outputs.keys()].filter(
    (path) => /(tags|topics).*html$/.test(path) && !/page/.test(path),
  );
  expect(made).toEqual([
    'ja/topics/index.html',
    'ja/topics/q/index.html',
    'tags/a/index.html',
    'tags/index.html',
  ]);
  expect([output(site, 'posts/a/index.html'), output(site, 'ja/posts/a/index.html')]).toEqual([
    'tags',
    'topics',
  ]);
  expect(site.diagnostics).toEqual([]);
});

test.each([
  ['mainSections = ["docs", "post"]', 1, 'Did you mean "posts"?'],
  ['title = "x"\n[params]\nmainSections = ["nowhere"]', 3, 'Sections are docs, posts'],
])('mainSections that are not there are told: %j', async (text, line, hint) => {
  const site = await build({ ...posts, ...toml(text) });
  expect(site.diagnostics.map(({ code, place, hints }) => [code, place.path, place.line, hints])).toEqual([
    ['configuration-value', 'hugo.toml', line, [hint]],
  ]);
});

test('without pages of terms, templates still read what a page bears', async () => {
  const site = await build({
    ...posts,
    ...toml('disableKinds = ["term"]'),
    'templates/page.html': '{{ page.tags.size }} {{ page.params.tags | join: "," }}',
  });
  expect(output(site, 'posts/a/index.html')).toBe('0 x');
});
