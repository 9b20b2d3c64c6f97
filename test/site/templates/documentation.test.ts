import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, output, problems, theme } from '../build.ts';

const root = join(import.meta.dirname, '../../..');
const documentation = readFileSync(join(root, 'docs/templates.md'), 'utf8');
const model = readFileSync(join(root, 'src/site/model/model.ts'), 'utf8');

/** The examples that say which file they are. */
const examples = Object.fromEntries(
  [...documentation.matchAll(/```liquid (\S+)\n(.*?)```/gs)].map(([, path = '', text = '']) => [path, text]),
);

test('every example of the documentation is a template that works', async () => {
  const site = await build(
    {
      ...examples,
      'content/posts/first.md':
        '---\ntitle: First\ndate: 2024-01-02\ntags: [a]\n---\n{{< note "題" kind="tip" >}}*中*{{< /note >}}\n\n[外](https://example.org/)\n\n```mermaid\ngraph TD\n```\n',
      'content/posts/second.md': '---\ntitle: Second\ndate: 2023-01-02\n---\nx\n',
      'content/archive.md': '---\ntitle: 一覧\nlayout: archive\n---\n',
      'data/books.yaml': '- title: 本\n',
      'kanzen.config.yaml': 'pagination: {pagerSize: 1}\nmenus: {main: [{name: 一覧, pageRef: /archive}]}',
    },
    { theme: theme() },
  );
  expect(site.diagnostics).toEqual([]);
  const main = (path: string) =>
    /<main[^>]*>(.*)<\/main>/s.exec(output(site, path))?.[1]?.replace(/\s+/g, ' ') ?? '';
  expect(main('posts/first/index.html')).toContain('<time datetime="2024-01-02T00:00:00Z">2024-01-02</time>');
  expect(main('posts/first/index.html')).toContain('<li><a href="/tags/a/">a (1)</a></li>');
  expect(main('posts/first/index.html')).toContain('<p class="alert-title">題</p> <em>中</em>');
  expect(main('posts/first/index.html')).toContain('rel="external">外</a>');
  expect(main('posts/first/index.html')).toContain('<pre class="mermaid">graph TD</pre>');
  expect(main('posts/index.html')).toContain('2 / 2');
  expect(main('archive/index.html')).toContain(
    '<h2>2024</h2> <ul><li><a href="/posts/first/">First</a></li></ul> <h2>2023</h2>',
  );
  expect(main('archive/index.html')).toContain(
    '<p>First</p> <a href="/archive/" aria-current="page">一覧</a> <p>本</p> <a href="/tags/a/">a 1</a>',
  );
});

/** The interfaces of the model, and the heading under which the documentation tells their fields. */
const headings: Readonly<Record<string, string>> = {
  SiteModel: 'site',
  LanguageModel: 'language',
  PageLink: 'page link',
  PageModel: 'page',
  PaginatorModel: 'paginator',
  GitModel: 'commit',
  TermLink: 'term',
  TocItem: 'heading',
  FeedLink: 'feed',
  ResourceModel: 'resource',
  BundledPage: 'bundled page',
  MenuItem: 'menu item',
  VerificationModel: 'verification',
};

describe('the documentation tells every field of the model, and no other', () => {
  test.each(Object.entries(headings))('%s', (name, heading) => {
    const declared = new RegExp(`export interface ${name}\\b[^{]*\\{(.*?)\\n\\}`, 's').exec(model)?.[1] ?? '';
    const fields = [...declared.matchAll(/^ {2}readonly (\w+):/gm)].map(([, field]) => field);
    const section = documentation.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
    const told = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field);
    expect(told.sort()).toEqual(fields.sort());
  });
});

test.each([
  ['{{ page.titel }}', '1:4'],
  ['a\n{% for one in site.pagez %}{% endfor %}', '2:15'],
  ['{{ page.title | nope }}', '1:1'],
  ["{{ 'now' | date: '%Y' }}", '1:1'],
])('a mistake is told with its place: %j', async (text, place) => {
  const site = await build({ 'content/a.md': 'x', 'templates/page.html': text });
  expect(problems(site)).toEqual([`templates/page.html:${place} template`]);
});

test('filters find pages and render short Markdown', async () => {
  const site = await build({
    'content/posts/first.md': '---\ntitle: First\nnote: "*強い*"\n---\n',
    'templates/page.html':
      "{{ page.params.note | markdown: page.language | raw }}{% assign p = '/posts/first.md' | page %}{{ p.url }}{% assign q = '/nowhere' | page %}{% unless q %}-{% endunless %}",
  });
  expect(output(site, 'posts/first/index.html')).toBe('<em>強い</em>/posts/first/-');
});
