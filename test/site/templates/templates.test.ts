import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bareTheme, build, output, problems, theme } from '../build.ts';

const page = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;
const one = { 'content/posts/a/b.md': page('title: "<A>"\nparams: {note: x}') };

async function rendered(
  files: Readonly<Record<string, string>>,
  content: Readonly<Record<string, string>> = one,
) {
  return output(await build({ ...content, ...files }), 'posts/a/b/index.html');
}

describe('the most particular template wins', () => {
  const names = ['page.html', 'posts/page.html', 'posts/a/page.html', 'note/page.html', 'note/wide.html'];
  const all = Object.fromEntries(names.map((name) => [`templates/${name}`, name]));
  const typed = { 'content/posts/a/b.md': page('type: note') };
  const laid = { 'content/posts/a/b.md': page('type: note\nlayout: wide') };

  test.each([
    ['the folder of the nearest section', one, all, 'posts/a/page.html'],
    ['the folder of the type', typed, all, 'note/page.html'],
    ['the layout in that folder', laid, all, 'note/wide.html'],
    ['the root', one, { 'templates/page.html': 'page.html' }, 'page.html'],
  ])('%s', async (_, content, templates, wanted) => {
    expect(await rendered(templates, content)).toBe(wanted);
  });

  test('lists fall back to list.html, and a page without any template is an error', async () => {
    const site = await build(one, {
      theme: new Map([
        ['list.html', 'list'],
        ['home.html', ''],
        ['404.html', ''],
      ]),
    });
    expect(output(site, 'posts/index.html')).toBe('list');
    expect(problems(site)).toEqual(['content/posts/a/b.md:2:1 no-template']);
  });
});

describe('templates are strict and run no code', () => {
  test('output is escaped unless it says raw', async () => {
    expect(await rendered({ 'templates/page.html': '{{ page.title }} {{ page.title | raw }}' })).toBe(
      '&lt;A&gt; <A>',
    );
  });

  test.each([
    ['a variable that does not exist', 'line\n  {{ page.tilte }}', '2:6'],
    ['an unknown filter', '{{ page.title | shout }}', '1:1'],
    ['an unknown tag', '\n{% evil %}', '2:1'],
    ['a partial that does not exist', '{% render "partials/none" %}', '1:1'],
    ['an inherited property', '{{ page.constructor.name }}', '1:4'],
    ['a tag that is not closed', '{% if page %}', '1:1'],
  ])('%s is told with its line and column', async (_, template, position) => {
    const site = await build({ ...one, 'templates/page.html': template });
    const told = site.diagnostics.filter(({ place }) => place.path === 'templates/page.html');
    expect(told.map(({ code, place }) => [code, `${place.line}:${place.column}`])[0]).toEqual([
      'template',
      position,
    ]);
  });

  test.each([
    ['{{ page.tilte }}', 'Did you mean "title"?'],
    ['{{ paginator.nope }}', 'paginator has pages, number, total'],
    ['{{ nope }}', 'A template sees site, page, paginator, kanzen'],
    ['{{ page.params.linkTitle }}', 'write page.linkTitle'],
    ['{{ site.data.x }}', "write {{ site.data.x | default: '' }}"],
    ['{{ .Params.x }}', 'in Liquid it would be page.params.x'],
    ['{{ "a" | upcas }}', 'Did you mean "upcase"?'],
    ['{{ "a" | uppercase }}', 'In Liquid it is "upcase"'],
    ['{{ "a" | upercase }}', 'In Liquid it is "upcase"'],
    ['{{ "a" | sparkle }}', 'The filters are those of Liquid'],
    [
      '{% block main %}\n{% if page.title %}\n{% endblock %}',
      'The tag "if" of line 2 is still open: close it first, with {% endif %}',
    ],
    ['{% if page.title %}x{% endif %}{% endfor %}', 'It closes nothing: no tag "for" is open here'],
    ['{% partial "x" %}', 'In Liquid it is "render"'],
    ['{% endif %}', 'no tag "if" is open here'],
    ['{% render "partials/x" %}', 'such as partials/footer'],
  ])('%s is told with a hint', async (template, hint) => {
    const { diagnostics } = await build({ ...one, 'templates/404.html': template });
    expect(diagnostics.flatMap(({ hints }) => hints).join()).toContain(hint);
  });

  test('a mistake is told once, and links to the pages that it spoils are not', async () => {
    const more = { 'content/posts/c.md': page('title: c'), 'templates/page.html': '{{ nope }}' };
    const list = '{% for one in page.pages %}<a href="{{ one.url }}">x</a>{% endfor %}';
    const site = await build({ ...one, ...more, 'templates/list.html': list });
    expect(problems(site)).toEqual(['templates/page.html:1:4 template']);
  });

  test('an error in a partial is told in the partial', async () => {
    const site = await build({
      ...one,
      'templates/page.html': '{% render "partials/x" %}',
      'templates/partials/x.html': '\n\n{{ nope }}',
    });
    expect(problems(site)[0]).toBe('templates/partials/x.html:3:4 template');
  });

  test('a parameter that a page does not have can be tested', async () => {
    expect(
      await rendered({ 'templates/page.html': '{% if page.params.nope %}a{% else %}b{% endif %}' }),
    ).toBe('b');
  });

  test('a parameter that a page, the site or a map in them does not have is nothing', async () => {
    const site = await build({
      'content/a.md': '---\ncover: {image: x}\nlinks: [{url: y}]\n---\n{{< s >}}',
      'kanzen.config.yaml': 'params: {a: 1}\nmenus: {main: [{name: A, pageRef: /a}]}',
      'templates/shortcodes/s.html': '<i>{{ page.params.nope }}{{ site.params.nope }}</i>',
      'templates/page.html':
        '{{ page.params.nope }}{{ page.params.nope.more }}{{ page.params.cover.alt }}{{ site.params.b.c }}{{ page.params.links[0].rel }}{{ site.menus.main[0].params.x }}{{ page.params.cover.image }}{{ page.content | raw }}',
    });
    expect([output(site, 'a/index.html'), problems(site)]).toEqual(['x<i></i>', []]);
  });

  test('no template reads outside templates/', async () => {
    const site = await build({
      ...one,
      'secret.html': 'secret',
      'templates/page.html': '{% render "../secret" %}',
    });
    expect(site.diagnostics.map(({ code }) => code)).toContain('template');
  });
});

test("a site adds to the default theme's head and below its notes without replacing either", async () => {
  const site = await build(
    {
      'content/a.md': 'x',
      'kanzen.config.yaml': "params: {contentSecurityPolicy: default-src 'self'}",
      'templates/partials/extra-head.html': '<meta name="mine" content="{{ site.title }}">',
      'templates/partials/after-note.html': '<p>{{ page.title }} ends</p>',
    },
    { theme: theme() },
  );
  expect(output(site, 'a/index.html')).toContain(`content="default-src 'self'"`);
  expect(output(site, 'a/index.html')).toMatch(/<meta name="mine" content="kanzen">\s*<\/head>/);
  expect(output(site, 'a/index.html')).toMatch(/<p>x<\/p>\s*<\/div><p>A ends<\/p>/);
});

test('layouts, blocks, partials, data and texts work together', async () => {
  const html = await rendered({
    'templates/base.html': '<{% block main %}{% endblock %}>',
    'templates/page.html': '{% layout "base" %}{% block main %}{% render "partials/x", n: 2 %}{% endblock %}',
    'templates/partials/x.html':
      '{{ n }} {{ page.params.note }} {{ site.data.books[0].title }} {{ "hello" | t: "ja" }}',
    'templates/i18n/ja.yaml': 'hello: こんにちは',
    'data/books.yaml': '- title: 本',
  });
  expect(html).toBe('<2 x 本 こんにちは>');
});

test('dates keep their zone in the filter date', async () => {
  const files = {
    'content/posts/a/b.md': page('date: 2020-03-04T22:18:07+09:00'),
    'templates/page.html': '{{ page.date | date: "%Y-%m-%d %H:%M %z" }}',
  };
  expect(await rendered(files)).toBe('2020-03-04 22:18 +0900');
});

test('assets tell their hash for the attribute integrity', async () => {
  const text = 'a{}';
  const html = await rendered({
    'templates/page.html': '{{ "a.css" | integrity | raw }}',
    'templates/assets/a.css': text,
  });
  expect(html).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
});

test('assets have a name that changes with their content', async () => {
  const files = { 'templates/page.html': '{{ "a.css" | asset }}' };
  const first = await rendered({ ...files, 'templates/assets/a.css': 'a{}' });
  const second = await rendered({ ...files, 'templates/assets/a.css': 'b{}' });
  expect(first).toMatch(/^\/assets\/a\.[0-9a-f]{10}\.css$/);
  expect(second).not.toBe(first);
});

test('a site published below a path has that path in every address', async () => {
  const site = await build(
    { ...one, 'templates/page.html': '{{ page.url }} {{ page.permalink }} {{ "/x/" | url }}' },
    { baseUrl: 'https://example.org/notes' },
  );
  expect(output(site, 'posts/a/b/index.html')).toBe(
    '/notes/posts/a/b/ https://example.org/notes/posts/a/b/ /notes/x/',
  );
});

test('a site that this machine shows keeps the path of its address alone', async () => {
  const site = await build(
    {
      'content/a.md': '[b](/n/b/) [c](/b/)',
      'content/b.md': '',
      'kanzen.config.yaml': 'baseURL: https://example.org/n/',
      'templates/page.html': '{{ page.permalink }} {{ page.content | raw }}',
    },
    { isLocal: true },
  );
  expect(problems(site)).toEqual([]);
  expect(site.basePath).toBe('/n/');
  expect(output(site, 'a/index.html')).toBe('/n/a/ <p><a href="/n/b/">b</a> <a href="/n/b/">c</a></p>');
});

test('the site has short codes of its own', async () => {
  const site = await build({
    'content/a.md': page(
      'title: A',
      'x {{< loud word="hi" >}} {{< box >}}**in**{{< /box >}} [b](https://e.org/{{< version >}})\n',
    ),
    'templates/shortcodes/loud.html': '<b>{{ shortcode.named.word | upcase }} {{ page.title }}</b>',
    'templates/shortcodes/version.html': 'v1.2\n',
    'templates/shortcodes/box.html': '<i>{{ shortcode.innerHtml | raw }}</i>',
  });
  expect(output(site, 'a/index.html')).toContain('<b>HI A</b>');
  expect(output(site, 'a/index.html')).toContain('href="https://e.org/v1.2"');
  expect(output(site, 'a/index.html')).toContain('<strong>in</strong>');
});

test('long lists are paginated where the template asks for it', async () => {
  const posts = Object.fromEntries(
    [1, 2, 3, 4, 5].map((n) => [`content/posts/${n}.md`, page(`weight: ${n}`)]),
  );
  const list =
    '{% for one in paginator.pages %}{{ one.url }} {% endfor %}{{ paginator.number }}/{{ paginator.total }} {{ paginator.previousUrl }} {{ paginator.nextUrl }}';
  const theme = new Map([...bareTheme, ['list.html', list], ['home.html', '{{ page.pages.size }}']]);
  const site = await build({ ...posts, 'kanzen.config.yaml': 'pagination: {pagerSize: 2}' }, { theme });
  expect(output(site, 'posts/index.html')).toBe('/posts/1/ /posts/2/ 1/3  /posts/page/2/');
  expect(output(site, 'posts/page/3/index.html')).toBe('/posts/5/ 3/3 /posts/page/2/ ');
  expect(site.outputs.has('page/2/index.html')).toBe(false);
});
