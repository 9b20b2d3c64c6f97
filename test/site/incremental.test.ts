import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BuildMemory, type BuildOptions, buildSite, type SiteBuild } from '#site';
import { now, theme } from './build.ts';

type Files = Readonly<Record<string, string>>;

const page = (fields: string, body: string) => `---\n${fields}\n---\n${body}\n`;

const start: Files = {
  'content/posts/a.md': page(
    'title: A\ndate: 2024-01-01\ntags: [x, メモ]',
    '## One\n\nSee [b](b.md) and {{< ref "c.md" >}}.',
  ),
  'content/posts/b.md': page('title: B\ndate: 2024-01-02\ntags: [x]', 'Text {{< note >}}'),
  'content/posts/c.md': page('title: C\ndate: 2024-01-03', '```bash\n$ echo hi\nhi\n```'),
  'content/about.md': page('title: About', '![p](p.svg)'),
  'templates/shortcodes/note.html': '<b>{{ page.title }}</b>',
};

/** Contents that an edit may give a file; undefined removes it. */
const edits: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'content/posts/a.md': [undefined, page('title: A2\ntags: [y]', 'x'), page('title: A\ndraft: true', 'x')],
  'content/posts/b.md': [
    undefined,
    page('title: B\nslug: bb', 'x'),
    page('title: B\nmath: true', '$\\frac{1}{2}$ :tada:'),
    page('title: B\ntags: [メモ]', '{{< note >}}'),
  ],
  'content/posts/c.md': [undefined, page('title: C\nseries: [s]', 'c'), page('weight: -1', 'c')],
  'content/posts/d.md': [page('title: D\ntags: [new]', '[a](a.md)'), page('aliases: [/posts/a/]', 'd')],
  'content/posts/_index.md': [
    page('title: Posts\ncascade: {params: {toc: false}}', 'about posts'),
    undefined,
  ],
  'content/posts/a.en.md': [
    page('title: En\ntags: [x]\ndate: 2024-05-05', '![p](net.svg) [b](b.md)'),
    undefined,
  ],
  'content/posts/c.en.md': [page('title: C', '{{< relref "a" >}}'), undefined],
  'content/posts/net.svg': ['<svg viewBox="0 0 1 1"/>', '<svg viewBox="0 0 9 1"/>', undefined],
  'content/posts/net.en.svg': ['<svg viewBox="0 0 2 2"/>', undefined],
  'content/posts/f/index.md': [
    page('title: F\nrelated: x\nkeywords: [k]\nimages: [net.svg]', 'T\n: d\n\n  <p style="color:red">x</p>'),
    page('title: F\ntype: docs\nlayout: card', '{{% note %}} [g](../g/index.md#g-id)'),
    undefined,
  ],
  'content/posts/g/index.md': [
    page('title: G\nurl: /elsewhere/\naliases: [old]\nkeywords: [k]', '## g {#g-id}'),
    page('title: G\nexpiryDate: 2001-01-01', 'gone'),
    page('title: G\nbuild: {list: never}', '## g {#other data-x=1}'),
    undefined,
  ],
  'content/_index.md': [page('title: H', 'home'), undefined],
  'static/about/index.html': ['taken', undefined],
  'content/posts/deep/e.md': [
    page('title: E\ndate: 2025-01-01', '![p](../net.svg) {{< param title >}}'),
    undefined,
  ],
  'content/tags/x/_index.md': [page('title: Ex\nmenus: main', 'about x'), page('weight: 2', ''), undefined],
  'content/p.svg': ['<svg viewBox="0 0 4 5"/>', '<svg viewBox="0 0 6 5"/>', undefined],
  'data/d.yaml': ['a: 1', 'a: [', undefined],
  'data/d.xml': ['<d><a>x</a></d>', undefined],
  'i18n/ja.yaml': ['tags: 札'],
  'kanzen.config.yaml': [
    'title: T',
    'title: U\npagination: {pagerSize: 1}',
    'baseURL: https://example.org/n/',
    'menus: {main: [{name: m, url: /about/}]}\nsectionPagesMenu: main',
    'math: true\nemoji: true\ncascade: {params: {toc: false}}\nmainSections: [posts]',
    'disableKinds: [term, RSS]\npictures: true\nfeedContent: full',
    'languages: {ja: {weight: 1}, en: {weight: 2}}\nmarkdownTwins: true',
    'permalinks: {posts: "/:year/:sections/:slug"}\nbrokenLinks: warning\nprintPages: true',
  ],
  'templates/shortcodes/note.html': ['<i>{{ site.data.d.a }}</i>', undefined, '{{ nope }}'],
  'templates/page.html': [
    '{{ page.content | raw }}{% if page.next %}{{ page.next.title }}{% endif %}',
    '{% broken',
    undefined,
  ],
  'templates/_markup/render-link.html': [
    '<a href="{{ element.attributes.href }}">{{ page.title }}</a>',
    undefined,
  ],
  'templates/home.html': ["{% assign b = '/posts/b' | page %}{{ b.title }}{{ b.summary | raw }}", undefined],
  'layouts/shortcodes/note.html': ['<u>{{ .Get 0 }}</u>', '{{ partial "x" }}', undefined],
  'templates/list.html': [
    '{% for one in page.pages %}{{ one.url }}{% endfor %}{% for one in paginator.pages %}{{ one.title }}{% endfor %}',
    undefined,
  ],
  'templates/card.html': ["{{ site.menus.main | json }}{{ '/posts/g' | page | json }}", undefined],
  'archetypes/default.md': ['---\ntitle: x\n---', undefined],
  'templates/posts/page.html': ['special {{ page.title }}', undefined],
  'templates/partials/footer.html': ['mine', undefined],
  'templates/assets/kanzen.css': ['a{}', undefined],
};

const edit = fc.constantFrom(...Object.keys(edits)).chain((path) => {
  return fc.constantFrom(...(edits[path] ?? [])).map((text) => ({ path, text }));
});

const defaultTheme = theme();

function run(files: Files, memory?: BuildMemory, options: Partial<BuildOptions> = {}): Promise<SiteBuild> {
  const input = { files: new Map(Object.entries(files)), theme: defaultTheme, options: { now, ...options } };
  return buildSite(input, memory);
}

function edited(
  files: Files,
  { path, text }: { readonly path: string; readonly text: string | undefined },
): Files {
  const { [path]: _, ...others } = files;
  return text === undefined ? others : { ...others, [path]: text };
}

const visible = ({ outputs, diagnostics, leftOut, pages }: SiteBuild) => ({
  outputs: [...outputs],
  diagnostics,
  leftOut,
  pages,
});

describe('an incremental build is a full build', () => {
  test('after any edits, to the byte', async () => {
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 7 }), async (list) => {
      let files = start;
      let memory = (await run(files)).memory;
      for (const one of list) {
        files = edited(files, one);
        const incremental = await run(files, memory);
        expect(visible(incremental)).toEqual(visible(await run(files)));
        memory = incremental.memory;
      }
    });
    await fc.assert(property, {
      numRuns: Number(process.env.RUNS ?? 12),
      seed: Number(process.env.SEED ?? 1),
    });
  }, 60_000);
});

describe('an edit repeats what it must and nothing else', () => {
  async function repeated(change: {
    readonly path: string;
    readonly text: string | undefined;
  }): Promise<readonly string[]> {
    const before = await run(start);
    const after = await run(edited(start, change), before.memory);
    const tasks = [...after.memory.tasks].filter(([key, task]) => before.memory.tasks.get(key) !== task);
    return tasks.map(([key]) => key);
  }

  test('nothing changed, nothing repeated', async () => {
    expect(await repeated({ path: 'notes.txt', text: 'x' })).toEqual([]);
  });

  test('the body of a page concerns the page alone', async () => {
    const text = (start['content/posts/c.md'] ?? '').replace('hi', 'ho');
    const tasks = await repeated({ path: 'content/posts/c.md', text });
    expect(tasks.filter((task) => task.startsWith('note '))).toEqual(['note content/posts/c.md']);
    expect(tasks).not.toContain('page content/about.md 1');
  });

  test('a template that was looked for and is there now concerns the pages that looked', async () => {
    const tasks = await repeated({ path: 'templates/posts/page.html', text: 'new' });
    expect(tasks).toEqual([
      'page content/posts/a.md 1',
      'page content/posts/b.md 1',
      'page content/posts/c.md 1',
    ]);
  });

  test('a page that a link looked for in vain concerns the page with the link', async () => {
    const tasks = await repeated({ path: 'content/p.svg', text: '<svg viewBox="0 0 1 1"/>' });
    expect(tasks).toEqual(['note content/about.md', 'page content/about.md 1']);
  });
});

test('a build that nobody goes on from is the same to the byte, and remembers nothing', async () => {
  const [remembered, once] = [await run(start), await run(start, undefined, { remembers: false })];
  expect([...once.outputs]).toEqual([...remembered.outputs]);
  expect(once.diagnostics).toEqual(remembered.diagnostics);
  expect(once.memory.tasks.size).toBe(0);
});
