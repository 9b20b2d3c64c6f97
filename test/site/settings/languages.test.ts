import { expect, test } from 'vitest';
import { readSettings } from '#site';
import { build, output } from '../build.ts';

const page = (title: string) => `---\ntitle: ${title}\n---\nx\n`;

test('a file of config/ that is named after a language holds what the language says, not the key languages', () => {
  const { settings, diagnostics } = readSettings(
    new Map([
      ['config/_default/hugo.toml', 'title = "T"\ndefaultContentLanguage = "en"'],
      ['config/_default/languages.en.toml', 'title = "Mine"\nlanguageName = "English"\nweight = 1'],
      ['config/_default/languages.ja.toml', 'title = "私の"\nweight = 2\n[params]\nx = 1'],
      ['config/_default/params.ja.toml', 'y = 2'],
    ]),
  );
  expect(diagnostics).toEqual([]);
  const known = settings.languages.map(({ key, texts, weight, params }) => [
    key,
    texts.title,
    weight,
    params,
  ]);
  expect(known).toEqual([
    ['en', 'Mine', 1, {}],
    ['ja', '私の', 2, { x: 1, y: 2 }],
  ]);
});

test('keys of languages are read in lower case, in files and addresses too', async () => {
  const site = await build({
    'hugo.toml':
      'defaultContentLanguage = "EN"\n[languages.en]\n[languages.zh-CN]\n[languages.pt-BR]\ndisabled = true',
    'content/a.md': page('A'),
    'content/b.zh-CN.md': page('B'),
    'content/c.zh-cn.md': page('C'),
    'content/d.pt-BR.md': page('D'),
    'i18n/zh-CN.toml': 'older = "再多"',
    'i18n/en.toml': 'older = "Older"',
    'templates/page.html': "{{ site.language.tag }} {{ 'older' | t: site.language.key }}",
  });
  expect([...site.outputs.keys()].filter((path) => /\b[a-d]\/index/.test(path)).sort()).toEqual([
    'a/index.html',
    'zh-cn/b/index.html',
    'zh-cn/c/index.html',
  ]);
  expect(output(site, 'zh-cn/b/index.html')).toBe('zh-CN 再多');
});

test('a language may have patterns of addresses and parts of lists of its own; the other keys are the site’s', async () => {
  const site = await build({
    'hugo.toml': `defaultContentLanguage = "en"
paginatePath = "side"
paginate = 1
[permalinks]
posts = "/p/:slug/"
notes = "/n/:slug/"
[languages.en]
[languages.ja]
paginate = 2
[languages.ja.pagination]
path = "頁"
[languages.ja.permalinks]
posts = "/記事/:slug/"`,
    'templates/list.html': '{{ paginator.total }}',
    ...Object.fromEntries(
      ['', '.ja'].flatMap((end) =>
        ['posts/a', 'posts/b', 'posts/c', 'notes/d'].map((path) => [
          `content/${path}${end}.md`,
          page(path.slice(-1)),
        ]),
      ),
    ),
  });
  const made = [...site.outputs.keys()].filter((path) => /^(ja\/)?(p|n|記事|posts)\/.*html$/.test(path));
  expect(made.filter((path) => !path.includes('/1/')).sort()).toEqual([
    'ja/n/d/index.html',
    ...['ja/posts/index.html', 'ja/posts/頁/2/index.html'],
    ...['ja/記事/a/index.html', 'ja/記事/b/index.html', 'ja/記事/c/index.html'],
    'n/d/index.html',
    ...['p/a/index.html', 'p/b/index.html', 'p/c/index.html'],
    ...['posts/index.html', 'posts/side/2/index.html', 'posts/side/3/index.html'],
  ]);
});

test('a key of a language that has no effect is named with the others', () => {
  const text =
    'defaultContentLanguage = "en"\n[languages.en]\nWeight = 1\n[languages.en.blackfriday]\nx = 1\n';
  const [problem, ...others] = readSettings(new Map([['hugo.toml', text]])).diagnostics;
  expect(others).toEqual([]);
  expect([problem?.code, problem?.message, problem?.place.line]).toEqual([
    'configuration-unsupported',
    'These keys of Hugo have no effect: languages.en.blackfriday',
    4,
  ]);
});
