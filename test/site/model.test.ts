import { expect, test } from 'vitest';
import { build, output } from './build.ts';

const picture = '<svg viewBox="0 0 4 5"/>';

test('the files of a bundle have titles, types and sizes', async () => {
  const fields =
    'resources: [{src: "*.svg", title: "図 :counter", params: {by: 私}}, {src: b.txt, name: notes}]';
  const site = await build({
    'content/p/index.md': `---\n${fields}\n---\n`,
    'content/p/a.svg': picture,
    'content/p/c.svg': picture,
    'content/p/b.txt': 'x',
    'templates/page.html':
      '{% for r in page.resources %}{{ r.name }} {{ r.title }} {{ r.type }} {{ r.width }} {{ r.params.by | default: "-" }} {{ r.url }}\n{% endfor %}',
  });
  expect(output(site, 'p/index.html').split('\n')).toEqual([
    'a.svg 図 1 image 4 私 /p/a.svg',
    'c.svg 図 2 image 4 私 /p/c.svg',
    'notes b.txt text  - /p/b.txt',
    '',
  ]);
});

test.each([
  ['images: [/shared.png]', 'https://example.org/n/shared.png'],
  ['images: [own.svg]', 'https://example.org/n/p/own.svg'],
  ['images: [./own.svg]', 'https://example.org/n/p/own.svg'],
  ['images: [shared.png]', 'https://example.org/n/shared.png'],
  ['image: own.svg', 'https://example.org/n/p/own.svg'],
  ['cover: {image: own.svg, alt: x}', 'https://example.org/n/p/own.svg'],
  ['featuredImage: /a/b.png', 'https://example.org/n/a/b.png'],
  ['images: [https://cdn.example.com/x.png]', 'https://cdn.example.com/x.png'],
  ['title: x', 'https://example.org/n/p/cover.svg'],
])('the picture of a page with %s is %s', async (fields, wanted) => {
  const site = await build({
    'kanzen.config.yaml': 'baseURL: https://example.org/n/',
    'content/p/index.md': `---\n${fields}\n---\n`,
    'content/p/cover.svg': picture,
    'content/p/own.svg': picture,
    'templates/page.html': '{{ page.image }}',
  });
  expect(output(site, 'p/index.html')).toBe(wanted);
});

test('each language has its own page for what is not there', async () => {
  const site = await build({
    'content/a.md': '',
    'content/a.en.md': '',
    'kanzen.config.yaml': 'languages: {ja: {weight: 1}, en: {weight: 2}}',
    'templates/404.html': '{{ site.language.key }} {{ site.homeUrl }}',
  });
  expect(output(site, '404.html')).toBe('ja /');
  expect(output(site, 'en/404.html')).toBe('en /en/');
});

test('a menu has no entry for a page that its language lacks, and one that none has is named', async () => {
  const site = await build({
    'content/a.md': '---\ntitle: A\n---\n',
    'content/b.en.md': '---\ntitle: B\n---\n',
    'kanzen.config.yaml':
      'languages: {ja: {weight: 1}, en: {weight: 2}}\nmenus: {main: [{pageRef: /a}, {pageRef: /b}, {pageRef: /c}, {name: x, url: /b/}]}',
    'templates/page.html': '{% for item in site.menus.main %}{{ item.name }}={{ item.url }} {% endfor %}',
  });
  expect(output(site, 'a/index.html')).toBe('A=/a/ x=/b/ ');
  expect(output(site, 'en/b/index.html')).toBe('B=/en/b/ x=/b/ ');
  expect(site.diagnostics.map(({ message }) => message)).toEqual([
    'A menu asks for a page that is not there: "/c"',
  ]);
});

test.each([
  ['/posts/#first', '/n/posts/#first'],
  ['/posts/?q=1#b', '/n/posts/?q=1#b'],
  ['/Posts/', '/n/posts/'],
  ['/%E3%83%A1%E3%83%A2/', '/n/%E3%83%A1%E3%83%A2/'],
  ['/メモ/', '/n/%E3%83%A1%E3%83%A2/'],
  ['/Files/CV.pdf', '/n/Files/CV.pdf'],
  ['https://example.net/#a', 'https://example.net/#a'],
  ['//example.net/A', '//example.net/A'],
])('the address %s of a menu leads to %s', async (url, address) => {
  const site = await build(
    {
      'content/posts/first.md': '',
      'content/メモ.md': '',
      'hugo.toml': `baseURL = "https://example.org/n/"\n[[menu.main]]\nname = "x"\nurl = "${url}"`,
      'templates/home.html': '{{ site.menus.main[0].url }}',
    },
    { checkLinks: false },
  );
  expect(output(site, 'index.html')).toBe(address);
});

test('an entry of a menu without a title has that which its page has in links', async () => {
  const site = await build({
    'content/a.md': '---\ntitle: A long title\nlinkTitle: A\nmenu: side\n---\n',
    'hugo.toml': '[[menu.main]]\nname = "x"\npageRef = "/a"',
    'templates/home.html': '{{ site.menus.main[0].title }} {{ site.menus.side[0].title }}',
  });
  expect(output(site, 'index.html')).toBe('A A');
});

test.each([
  ['url: /moved/file.html', '', '/moved/a.txt'],
  ['url: /moved/folder/', '', '/moved/folder/a.txt'],
  ['slug: other', 'uglyURLs = true', '/trip/other/a.txt'],
])('a file of a bundle with %j is published beside it', async (field, config, address) => {
  const site = await build({
    'content/trip/x/index.md': `---\n${field}\n---\n[a](a.txt)`,
    'content/trip/x/a.txt': 'a',
    'hugo.toml': config,
    'templates/page.html': '{{ page.resources[0].url }}',
  });
  expect(site.outputs.has(address.slice(1))).toBe(true);
  expect([...site.outputs.values()]).toContain(address);
  expect(site.diagnostics).toEqual([]);
});

test('a resource is told by the main part of its media type', async () => {
  const names = ['a.yaml', 'b.sh', 'c.woff2', 'd.js', 'e.csv', 'f.ogv', 'g.pdf', 'h.mid', 'i.avif'];
  const site = await build({
    'content/x/index.md': '',
    ...Object.fromEntries(names.map((name) => [`content/x/${name}`, 'x'])),
    'templates/page.html': '{% for one in page.resources %}{{ one.name }}={{ one.type }} {% endfor %}',
  });
  expect(output(site, 'x/index.html').trim().split(' ').sort()).toEqual([
    'a.yaml=application',
    'b.sh=application',
    'c.woff2=font',
    'd.js=text',
    'e.csv=text',
    'f.ogv=video',
    'g.pdf=application',
    'h.mid=audio',
    'i.avif=image',
  ]);
});

test('a reference leads to the page in the language that it names, else to that in its own', async () => {
  const site = await build({
    'content/a.md': '[x]({{< ref "b" >}}) [y]({{< ref path="b" lang="en" >}})',
    'content/b.md': '',
    'content/b.en.md': '',
    'kanzen.config.yaml': 'languages: {ja: {weight: 1}, en: {weight: 2}}',
    'templates/page.html': '{{ page.content | raw }}',
  });
  expect(output(site, 'a/index.html')).toBe('<p><a href="/b/">x</a> <a href="/en/b/">y</a></p>');
});

test('a language says of the site what it says in its own words, and its feeds do too', async () => {
  const site = await build({
    'hugo.yaml':
      'title: T\nparams: {description: D}\nlanguages:\n  ja: {title: 題, params: {description: 説明}, copyright: 誰}\n  en: {}',
    'content/posts/a.md': 'a',
    'content/posts/a.ja.md': 'a',
    'content/_index.ja.md': '---\ntitle: ようこそ\n---\n',
    'templates/page.html': '{{ site.title }} {{ site.description }} {{ site.copyright }}',
  });
  expect(output(site, 'posts/a/index.html')).toBe('T D ');
  expect(output(site, 'ja/posts/a/index.html')).toBe('題 説明 誰');
  expect(output(site, 'ja/posts/index.xml')).toContain('<title>Posts | 題</title>');
  expect(output(site, 'ja/posts/index.xml')).toContain('<description>説明</description>');
  // A feed is called by the site's name, whatever its home page is headed by.
  expect(output(site, 'ja/index.xml')).toContain('<title>題</title>');
});
