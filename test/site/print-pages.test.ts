import { describe, expect, test } from 'vitest';
import { build, output, problems, theme } from './build.ts';

const page = (fields: string, body: string) => `---\n${fields}\n---\n${body}\n`;
const files = {
  'content/docs/_index.md': page('title: Docs', 'about'),
  'content/docs/a.md': page('title: A & B\nweight: 1', '## One\n\n[up](#one) note[^1] [b](b.md)\n\n[^1]: n'),
  'content/docs/b.md': page('title: B\nweight: 3', '## One\n\n[nowhere](/x/)'),
  'content/docs/sub/_index.md': page('title: Sub\nweight: 2', ''),
  'content/docs/sub/c.md': page('title: C', '```html\n<a id="x">\n```'),
  'content/docs/d.md': page('title: D\ndraft: true', 'd'),
  'content/posts/p.md': page('title: P', 'p'),
};
const print = async (configuration: string, path: string, more = {}) => {
  const site = await build({ ...files, 'kanzen.config.yaml': configuration, ...more }, { drafts: true });
  return { site, html: output(site, path) };
};

describe('all pages of a section stand on one', () => {
  test('in order, with those of its sections, without drafts, headings one level lower', async () => {
    const { html } = await print('printPages: [docs]', 'docs/_print/index.html');
    const headings = [...html.matchAll(/<h(\d) id="([^"]+)">/g)].map(([, level, id]) => `${level} ${id}`);
    expect(headings).toEqual(['2 p1', '3 p1-one', '2 p2', '2 p3', '2 p4', '3 p4-one']);
    expect(html).toContain('<a href="/docs/a/">A &amp; B</a>');
  });

  test('ids, and links to them, are those of one page; code and links to other pages stay', async () => {
    const { html } = await print('printPages: [docs]', 'docs/_print/index.html');
    expect(html).toContain('href="#p1-one"');
    expect(html).toContain('href="/docs/b/"');
    expect(html.replace(/<[^>]*>/g, '')).toContain('&#x3C;a id="x">');
    const ids = [...html.matchAll(/<[^<>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a link that leads nowhere is told once', async () => {
    const { site } = await print('printPages: true', '_print/index.html');
    expect(problems(site).filter((one) => one.includes('broken-link'))).toEqual([
      'content/docs/b.md:7:1 broken-link',
    ]);
  });

  test.each([
    ['printPages: true', ['_print', 'docs/_print', 'docs/sub/_print', 'posts/_print']],
    ['printPages: [/]', ['_print']],
    ['outputs: {section: [HTML, print]}', ['_print', 'docs/_print', 'docs/sub/_print', 'posts/_print']],
    ['title: x', []],
  ])('%j makes them for what it names', async (configuration, folders) => {
    const { site } = await print(configuration, 'docs/index.html');
    const made = [...site.outputs.keys()].filter((path) => path.includes('_print/'));
    expect(made).toEqual(folders.map((folder) => `${folder}/index.html`));
  });
});

test('the default theme leads there, and search engines are asked not to', async () => {
  const site = await build({ ...files, 'kanzen.config.yaml': 'printPages: true' }, { theme: theme() });
  expect(output(site, 'docs/index.html')).toContain('href="/docs/_print/"');
  expect(output(site, 'docs/_print/index.html')).toContain('content="noindex"');
  expect(output(site, 'sitemap.xml')).not.toContain('_print');
});
