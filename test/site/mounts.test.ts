import { describe, expect, test } from 'vitest';
import { build, output, problems } from './build.ts';

const page = (title: string, body = 'x') => `---\ntitle: ${title}\n---\n${body}\n`;
const made = (site: Awaited<ReturnType<typeof build>>, end: RegExp) =>
  [...site.outputs.keys()].filter((path) => end.test(path) && !/page\/1|^404|assets|search/.test(path));

describe('staticDir', () => {
  const files = {
    'content/a.md': page('A'),
    'static/usual.txt': 'usual',
    'public-files/both.txt': 'first',
    'public-files/one.txt': 'one',
    'more-files/both.txt': 'second',
  };

  test.each([
    ['staticDir = "public-files"', ['both.txt', 'one.txt'], 'first'],
    ['staticDir = ["public-files", "more-files"]', ['both.txt', 'one.txt'], 'second'],
    ['staticDir = "public-files"\nstaticDir2 = "more-files"', ['both.txt', 'one.txt'], 'second'],
    ['staticDir = "./public-files/"', ['both.txt', 'one.txt'], 'first'],
  ])('%s', async (key, paths, both) => {
    const site = await build({ ...files, 'hugo.toml': key });
    expect(made(site, /(?<!robots)\.txt$/)).toEqual(paths);
    expect(output(site, 'both.txt')).toBe(both);
  });

  test('of a language means nothing where all languages are on one host, and is named', async () => {
    const site = await build({
      ...files,
      'hugo.toml': '[languages.en]\nstaticDir = "more-files"\n[languages.ja]',
    });
    expect(made(site, /(?<!robots)\.txt$/)).toEqual(['usual.txt']);
    expect(site.diagnostics.map(({ message }) => message)).toEqual([
      'These keys of Hugo have no effect: languages.en.staticDir',
    ]);
  });
});

test.each(['contentDir = "notes"', '[[module.mounts]]\nsource = "notes"\ntarget = "content"'])(
  'pages stand where %j has them',
  async (key) => {
    const site = await build({
      'hugo.toml': key,
      'notes/posts/a.md': page('A', '[b](b.md) [c](/posts/b.md)'),
      'notes/posts/b.md': page('B'),
      'content/old.md': page('Old'),
    });
    expect(made(site, /html$/).filter((path) => !/tags|categories/.test(path))).toEqual([
      'index.html',
      'posts/a/index.html',
      'posts/b/index.html',
      'posts/index.html',
    ]);
    expect(output(site, 'posts/a/index.html')).toContain('href="/posts/b/">b</a> <a href="/posts/b/"');
  },
);

describe('module.mounts', () => {
  const mount = (source: string, target: string, more = '') =>
    `[[module.mounts]]\nsource = "${source}"\ntarget = "${target}"\n${more}\n`;

  test('place folders and files, the first of two in one place', async () => {
    const site = await build({
      'hugo.toml': [
        mount('content', 'content'),
        mount('elsewhere/posts', 'content/notes'),
        mount('ABOUT.md', 'content/about.md'),
        mount('facts', 'data/more'),
        mount('pictures', 'static/img'),
      ].join(''),
      'content/notes/a.md': page('From content'),
      'elsewhere/posts/a.md': page('From elsewhere'),
      'elsewhere/posts/b.md': page('B'),
      'ABOUT.md': page('About'),
      'facts/f.yaml': 'k: v',
      'pictures/p.txt': 'p',
      'static/s.txt': 's',
      'templates/page.html': '{{ page.title }} {{ page.source }} {{ site.data.more.f.k }}',
    });
    expect(output(site, 'notes/a/index.html')).toBe('From content content/notes/a.md v');
    expect(output(site, 'notes/b/index.html')).toBe('B elsewhere/posts/b.md v');
    expect(output(site, 'about/index.html')).toBe('About ABOUT.md v');
    expect(made(site, /(?<!robots)\.txt$/)).toEqual(['img/p.txt']);
    expect(site.pages.map(({ path }) => path)).toEqual(
      ['content/notes/a.md', 'ABOUT.md', 'elsewhere/posts/b.md'].sort(),
    );
  });

  test('may be of one language, and of some files', async () => {
    const site = await build({
      'hugo.toml': [
        'defaultContentLanguage = "en"\n[languages.en]\n[languages.ja]\n',
        mount('src/english', 'content', 'lang = "en"\nexcludeFiles = "drafts/**"'),
        mount('src/japanese', 'content', 'lang = "ja"\nincludeFiles = ["*.md"]'),
      ].join(''),
      'src/english/a.md': page('A'),
      'src/english/drafts/b.md': page('B'),
      'src/japanese/a.md': page('あ'),
      'src/japanese/deep/c.md': page('C'),
    });
    expect(made(site, /\b[abc]\/index.html/)).toEqual(['a/index.html', 'ja/a/index.html']);
  });

  test('tell what is wrong in a page where it lies', async () => {
    const site = await build({
      'hugo.toml': mount('notes', 'content'),
      'notes/a.md': page('A', '[gone](gone.md)'),
      'notes/b.md': '---\ntitle: B\ndraft: true\n---\n',
    });
    expect(problems(site)).toEqual(['notes/a.md:4:1 broken-link']);
    expect(site.leftOut.map(({ path }) => path)).toEqual(['notes/b.md']);
  });

  test('tell two pages at one address by their own paths', async () => {
    const site = await build({
      'hugo.toml': mount('one', 'content') + mount('two', 'content/two'),
      'one/a.md': '---\nurl: /same/\n---\n',
      'two/b.md': '---\nurl: /same/\n---\n',
    });
    const [found] = site.diagnostics;
    expect([found?.place.path, found?.related]).toMatchObject([
      'two/b.md',
      [{ place: { path: 'one/a.md' }, message: 'one/a.md is published there' }],
    ]);
  });

  test('of other places are named once, and of other modules, too', async () => {
    const site = await build({
      'hugo.toml': `${mount('../outside', 'content')}${mount('scss', 'assets')}[[module.imports]]\npath = "a.example/theme"\n`,
      'content/a.md': page('A'),
    });
    expect(site.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['configuration-unsupported', 'These mounts have no effect: ../outside to content, scss to assets'],
      ['configuration-unsupported', 'These keys of Hugo have no effect: module.imports'],
    ]);
    expect(site.outputs.has('a/index.html')).toBe(true);
  });
});

test('what verification and version control know of a file goes with it', async () => {
  const { buildSite } = await import('#site');
  const asked: string[] = [];
  const commit = {
    hash: 'abc',
    subject: 's',
    authorName: 'a',
    authorEmail: 'e',
    authorDate: '2024-01-02T00:00:00Z',
    commitDate: '2024-01-02T00:00:00Z',
  };
  const site = await buildSite({
    files: new Map([
      ['hugo.toml', 'contentDir = "notes"\nenableGitInfo = true'],
      ['notes/a.md', page('A')],
    ]),
    theme: new Map([
      ['page.html', '{{ page.git.hash }}'],
      ['home.html', ''],
      ['list.html', ''],
      ['404.html', ''],
    ]),
    options: { now: 0 },
    history: () => ({ latest: new Map([['notes/a.md', commit]]), isShallow: false }),
    sessionVerdicts(path) {
      asked.push(path);
      return undefined;
    },
  });
  expect(output(site, 'a/index.html')).toBe('abc');
  expect(asked).toEqual(['notes/a.md']);
});

test.each([
  'staticDir: ../up',
  'staticDir: [a, /b]',
  'contentDir: 5',
  'dataDir: /data',
  'module: {mounts: {source: a, target: content}}',
])('%s is told with its place', async (line) => {
  const site = await build({ 'kanzen.config.yaml': `title: x\n${line}\n`, 'content/a.md': page('A') });
  expect(problems(site).map((one) => one.replace(/:\d+ /, ' '))).toContain(
    'kanzen.config.yaml:2 configuration-value',
  );
});
