import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, kanzen } from './stage.ts';

describe('kanzen new', () => {
  it.each([
    ['posts/first-steps', 'content/posts/first-steps/index.md', 'First Steps'],
    ['content/posts/a.md', 'content/posts/a.md', 'A'],
    ['./posts/メモ/', 'content/posts/メモ/index.md', 'メモ'],
    ['posts/b/index.md', 'content/posts/b/index.md', 'B'],
  ])('starts %s at %s', async (given, path, title) => {
    const root = await folderWith({});
    expect(await kanzen(root, ['new', given])).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' });
    const text = await readFile(join(root, path), 'utf8');
    expect(text).toMatch(new RegExp(`^---\\ntitle: "${title}"\\ndate: \\S+\\ndraft: true\\n`));
  });

  it("takes the archetype of the section, in Hugo's words", async () => {
    const archetype =
      '---\ntitle: "{{ replace .File.ContentBaseName "-" " " | title }}"\ndate: {{ .Date }}\n---\n{{ .Other }}\n';
    const root = await folderWith({ 'archetypes/posts.md': archetype, 'archetypes/default.md': 'default' });
    await kanzen(root, ['new', 'posts/my-note']);
    await kanzen(root, ['new', 'other/note']);
    expect(await readFile(join(root, 'content/posts/my-note/index.md'), 'utf8')).toEqual(
      expect.stringMatching(/^---\ntitle: "My Note"\ndate: \S+\n---\n{{ .Other }}\n$/),
    );
    expect(await readFile(join(root, 'content/other/note/index.md'), 'utf8')).toBe('default');
  });

  it('dates a note by the clock of the machine, with its offset', async () => {
    const root = await folderWith({});
    await kanzen(root, ['new', 'a']);
    const text = await readFile(join(root, 'content/a/index.md'), 'utf8');
    expect(Date.parse(/date: (\S+)/.exec(text)?.[1] ?? '')).toBe(Date.UTC(2020, 2, 4));
  });

  it('starts a note in Org, by its own archetype', async () => {
    const root = await folderWith({ 'archetypes/lab.org': '#+title: {{ .Title }}' });
    await kanzen(root, ['new', 'posts/my-first.org']);
    const note = await readFile(join(root, 'content/posts/my-first.org'), 'utf8');
    expect(note).toContain('#+title: My First\n');
    expect(note).toContain('# more\n');
    await kanzen(root, ['new', 'lab/x.org']);
    expect(await readFile(join(root, 'content/lab/x.org'), 'utf8')).toBe('#+title: X');
  });

  it('makes a bundle of an archetype that is a folder, and takes the one that is asked for', async () => {
    const root = await folderWith({
      'archetypes/lab/index.md': '{{ .Name }} in {{ .Section }}',
      'archetypes/lab/web.yaml': 'kind: Pod # {{ .Name }}\n',
      'archetypes/lab/pictures/dot.bin': new Uint8Array([0xff, 0xd8, 0]),
    });
    const { stdout } = await kanzen(root, ['new', 'content', 'posts/a-b', '--kind', 'lab']);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'content/posts/a-b/index.md',
      'content/posts/a-b/pictures/dot.bin',
      'content/posts/a-b/web.yaml',
    ]);
    expect([...(await readFile(join(root, 'content/posts/a-b/pictures/dot.bin')))]).toEqual([0xff, 0xd8, 0]);
    expect(await readFile(join(root, 'content/posts/a-b/index.md'), 'utf8')).toBe('a-b in posts');
    expect(await readFile(join(root, 'content/posts/a-b/web.yaml'), 'utf8')).toBe(
      'kind: Pod # {{ .Name }}\n',
    );
  });

  it('fills in what the configuration says of the site', async () => {
    const root = await folderWith({
      'archetypes/default.md':
        '{{ .Site.Title }} by {{ site.Params.author | upper }} in {{ .Site.Language.Lang }}',
      'hugo.toml': 'title = "T"\n[params]\nauthor = "me"',
    });
    await kanzen(root, ['new', 'a.md']);
    expect(await readFile(join(root, 'content/a.md'), 'utf8')).toBe('T by ME in en');
  });

  it.each([
    ['contentDir = "notes"', 'posts/a.md', 'notes/posts/a.md'],
    ['contentDir = "notes"', 'notes/posts/a.md', 'notes/posts/a.md'],
    [
      'defaultContentLanguage = "ja"\n[languages.en]\ncontentDir = "content/en"\n[languages.ja]\ncontentDir = "content/ja"',
      'posts/a.md',
      'content/ja/posts/a.md',
    ],
    [
      '[languages.en]\ncontentDir = "english"\n[languages.ja]\ncontentDir = "japanese"',
      'japanese/posts/a.md',
      'japanese/posts/a.md',
    ],
    [
      '[[module.mounts]]\nsource = "src/posts"\ntarget = "content/posts"\n[[module.mounts]]\nsource = "src/rest"\ntarget = "content"',
      'src/posts/a.md',
      'src/posts/a.md',
    ],
    [
      '[[module.mounts]]\nsource = "src/posts"\ntarget = "content/posts"\n[[module.mounts]]\nsource = "src/rest"\ntarget = "content"',
      'posts/a.md',
      'src/rest/posts/a.md',
    ],
  ])('with %j starts %s at %s, of the archetypes that the site has', async (config, given, path) => {
    const root = await folderWith({
      'hugo.toml': `archetypeDir = "kinds"\n${config}`,
      'kinds/posts.md': '{{ .Name }} in {{ .Section }}',
      'archetypes/posts.md': 'unused',
    });
    expect(await kanzen(root, ['new', given])).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' });
    expect(await readFile(join(root, path), 'utf8')).toBe('a in posts');
  });

  it.each([
    [['new'], 'Name the one note to start'],
    [['new', 'a', 'b'], 'Name the one note to start'],
    [['new', 'content/'], 'it has no name'],
    [['new', 'posts/../../x'], 'it is not in "content"'],
    [['new', '../x'], 'it is not in "content"'],
    [['new', 'posts/'], 'it is a folder of notes'],
    [['new', 'posts/here.md'], 'Cannot create "content/posts/here.md": it exists already'],
  ])('refuses %j', async (argv, reason) => {
    const root = await folderWith({ 'content/posts/here.md': 'mine' });
    const { code, stderr } = await kanzen(root, argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(reason) });
    expect(await readFile(join(root, 'content/posts/here.md'), 'utf8')).toBe('mine');
  });
});

describe('kanzen init', () => {
  it('starts a site and never overwrites one', async () => {
    const cwd = await folderWith({});
    const { code, stdout } = await kanzen(cwd, ['init', 'site']);
    expect(code).toBe(0);
    for (const path of stdout.trim().split('\n')) {
      expect((await readFile(join(cwd, 'site', path), 'utf8')).length).toBeGreaterThan(0);
    }
    expect(await kanzen(cwd, ['init', 'site'])).toMatchObject({ code: 2 });
    const built = await kanzen(cwd, ['build', '--root', 'site', '--no-cache']);
    expect(built).toMatchObject({ code: 0, stderr: expect.stringContaining('Published 1 page') });
    expect(built.stdout).not.toMatch(/error|warning|info/);
  });
});
