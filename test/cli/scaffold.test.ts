import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, kanzen } from './stage.ts';

describe('kanzen new', () => {
  it.each([
    ['posts/first-steps', 'content/posts/first-steps/index.md', 'First steps'],
    ['content/posts/a.md', 'content/posts/a.md', 'A'],
    ['./posts/メモ/', 'content/posts/メモ/index.md', 'メモ'],
    ['posts/b/index.md', 'content/posts/b/index.md', 'B'],
  ])('starts %s at %s', async (given, path, title) => {
    const root = await folderWith({});
    expect(await kanzen(root, ['new', given])).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' });
    const text = await readFile(join(root, path), 'utf8');
    expect(text).toMatch(
      new RegExp(`^---\\ntitle: "${title}"\\ndate: 2020-03-04T00:00:00Z\\ndraft: true\\n`),
    );
  });

  it("takes the archetype of the section, in Hugo's words", async () => {
    const archetype =
      '---\ntitle: "{{ replace .File.ContentBaseName "-" " " | title }}"\ndate: {{ .Date }}\n---\n{{ .Other }}\n';
    const root = await folderWith({ 'archetypes/posts.md': archetype, 'archetypes/default.md': 'default' });
    await kanzen(root, ['new', 'posts/my-note']);
    await kanzen(root, ['new', 'other/note']);
    expect(await readFile(join(root, 'content/posts/my-note/index.md'), 'utf8')).toBe(
      '---\ntitle: "My note"\ndate: 2020-03-04T00:00:00Z\n---\n{{ .Other }}\n',
    );
    expect(await readFile(join(root, 'content/other/note/index.md'), 'utf8')).toBe('default');
  });

  it.each([
    [['new'], 'Name the one note to start'],
    [['new', 'a', 'b'], 'Name the one note to start'],
    [['new', 'content/'], 'it has no name'],
    [['new', 'posts/../../x'], 'it is not in "content"'],
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
  });
});
