import { describe, expect, test } from 'vitest';
import { build, output, problems, theme } from '../build.ts';

const page = (body: string) => `---\ntitle: x\n---\n${body}`;
const others = {
  'content/posts/other.md': page('## 見出し（１）\n'),
  'content/posts/bundle/index.md': page('x'),
  'content/posts/bundle/a.txt': 'x',
  'static/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"/>',
};

const check = async (link: string, options = {}) => {
  const site = await build({ ...others, 'content/posts/a.md': page(`text\n\n${link}\n`) }, options);
  return { told: problems(site), html: output(site, 'posts/a/index.html') };
};

describe('links that work', () => {
  test.each([
    ['a file beside the page', '[x](other.md)', 'href="/posts/other/"'],
    ['its heading', '[x](other.md#見出し１)', 'href="/posts/other/#'],
    ['an encoded heading', '[x](other.md#%E8%A6%8B%E5%87%BA%E3%81%97%EF%BC%91)', 'href="/posts/other/#'],
    ['a bundle', '[x](./bundle/)', 'href="/posts/bundle/"'],
    ['a file in a bundle', '[x](bundle/a.txt)', 'href="/posts/bundle/a.txt"'],
    ['an address', '[x](/posts/other/)', 'href="/posts/other/"'],
    ['a path in content', '[x](/posts/other.md)', 'href="/posts/other/"'],
    ['a static file', '![x](/logo.svg)', 'src="/logo.svg"'],
    ['another site', '[x](https://example.org/nothing)', 'href="https://example.org/nothing"'],
    ['a mail address', '[x](mailto:a@example.org)', 'mailto'],
    ['the page itself', '## Here\n\n[x](#here)', 'href="#here"'],
  ])('%s', async (_, link, html) => {
    const result = await check(link);
    expect(result.told).toEqual([]);
    expect(result.html).toContain(html);
  });

  test('below a path', async () => {
    const result = await check('[x](other.md) [y](/posts/other/)', { baseUrl: 'https://example.org/n/' });
    expect(result.told).toEqual([]);
    expect(result.html.match(/href="\/n\/posts\/other\/"/g)).toHaveLength(2);
  });
});

describe('links that do not work are told at their place', () => {
  test.each([
    ['no such file', '[x](nothing.md)', '6:1 broken-link'],
    ['no such address', 'see [x](/posts/nothing/)', '6:5 broken-link'],
    ['no such heading', '[x](other.md#nothing)', '6:1 broken-anchor'],
    ['no such heading here', '[x](#nothing)', '6:1 broken-anchor'],
    ['no such picture', '![x](nothing.png)', '6:1 missing-file'],
    ['the site by its own name', '[x](https://example.org/nothing/)', '6:1 broken-link'],
  ])('%s', async (_, link, wanted) => {
    expect((await check(link, { baseUrl: 'https://example.org/' })).told).toEqual([
      `content/posts/a.md:${wanted}`,
    ]);
  });

  test('a heading of nearly that name is proposed', async () => {
    const site = await build({ 'content/a.md': page('## ClusterIP Service\n\n[x](#ClusterIPService)\n') });
    expect(site.diagnostics[0]?.hints).toEqual(['Did you mean #clusterip-service?']);
  });
});

test('a picture has its size, so that the page does not jump', async () => {
  expect((await check('![x](/logo.svg)')).html).toMatch(/width="10" height="20"|height="20" width="10"/);
});

test('a link leads to the translation of its own language, else to what there is', async () => {
  const site = await build({
    'kanzen.config.yaml': 'languages: {ja: {weight: 1}, en: {weight: 2}}',
    'content/first/index.ja.md': 'x',
    'content/first/index.en.md': '[only](../second/index.md) {{< ref "second" >}}',
    'content/second/index.ja.md': '[a](../first/) [b](../first/index.md) [c](/first) {{< relref "first" >}}',
    'content/third.en.md': '[d](first/index.md) {{< ref "first" >}} [e](first/index.ja.md)',
    'templates/page.html': '{{ page.content | raw }}',
  });
  expect(site.diagnostics).toEqual([]);
  const links = (path: string) => [...output(site, path).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links('en/third/index.html')).toEqual(['/en/first/', '/first/']);
  expect(output(site, 'en/third/index.html')).toContain(' /en/first/ ');
  expect(links('second/index.html')).toEqual(['/first/', '/first/', '/first/']);
  expect(links('en/first/index.html')).toEqual(['/second/']);
});

test('a site that moves in can publish with links that lead nowhere, and is told of them', async () => {
  const files = { 'content/a.md': '[x](/nowhere/)', 'kanzen.config.yaml': 'brokenLinks: warning' };
  const { diagnostics } = await build(files);
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning broken-link']);
});

describe('what a template writes on many pages is said once', () => {
  const pages = { 'content/posts/b.md': page('b'), 'content/posts/c.md': page('c') };

  test('a link of a template, with the number of pages', async () => {
    const site = await build({ ...pages, 'templates/page.html': '<a href="/none/">x</a>' });
    expect(problems(site)).toEqual(['content/posts/b.md:2:1 broken-link']);
    expect(site.diagnostics[0]?.hints.at(-1)).toBe(
      '1 more page has it too: it comes from a template or a menu',
    );
  });

  test('an entry of a menu, where the configuration says it', async () => {
    const site = await build({
      ...pages,
      'kanzen.config.yaml': 'menus:\n  main:\n    - {name: x, url: /none/}\n',
      'templates/page.html': '{% for one in site.menus.main %}<a href="{{ one.url }}">x</a>{% endfor %}',
    });
    expect(problems(site)).toEqual(['kanzen.config.yaml:3:22 broken-link']);
  });

  test('links of two notes are two', async () => {
    const site = await build({ 'content/b.md': page('[x](/none/)'), 'content/c.md': page('[x](/none/)') });
    expect(problems(site)).toEqual(['content/b.md:4:1 broken-link', 'content/c.md:4:1 broken-link']);
  });
});

test('the default theme shows the entries below those of the main menu', async () => {
  const site = await build(
    {
      'content/a.md': page('a'),
      'kanzen.config.yaml':
        'menus: {main: [{name: A, pageRef: /a, identifier: a}, {name: B, url: "https://example.org/", parent: a}]}',
    },
    { theme: theme() },
  );
  expect(site.diagnostics).toEqual([]);
  expect(output(site, 'index.html')).toContain('<a class="below" href="https://example.org/">B</a>');
});

test('what a short code of the site leads to is told where it is called, once where its template says it', async () => {
  const codes = {
    'templates/shortcodes/picture.html':
      '<figure>\n<img src="{{ shortcode.named.src }}" alt="">\n</figure>\n',
    'templates/shortcodes/series.html': '<ul>\n<li><a href="/gone/">x</a></ul>',
    'templates/shortcodes/words.html': 'see [x](/lost/)',
  };
  const body = 'a\n\nb {{< picture src="no.png" >}}\n\n{{< series >}}\n\n- c {{% words %}}\n';
  const site = await build({ ...codes, 'content/a/index.md': page(body), 'content/b/index.md': page(body) });
  expect(problems(site)).toEqual([
    'content/a/index.md:6:3 missing-file',
    'content/a/index.md:8:1 broken-link',
    'content/a/index.md:10:5 broken-link',
    'content/b/index.md:6:3 missing-file',
    'content/b/index.md:10:5 broken-link',
  ]);
  expect(site.diagnostics[1]?.hints[1]).toBe('1 more page has it too: it comes from a template or a menu');
});
