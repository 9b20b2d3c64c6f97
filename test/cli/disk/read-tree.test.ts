import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInside, readTree } from '../../../src/cli/disk/read-tree.ts';
import { folderWith } from '../stage.ts';

describe('readTree()', () => {
  it('reads files with / between the parts, sorted, and passes over what is no content', async () => {
    const folder = await folderWith({
      'b/c.md': 'c',
      'a.md': 'a',
      '.git/config': '',
      'node_modules/x/y.md': '',
    });
    const { files, diagnostics } = await readTree(folder, { prefix: 'content' });
    expect([...files.keys()]).toEqual(['content/a.md', 'content/b/c.md']);
    expect(Buffer.from(files.get('content/b/c.md') ?? '').toString()).toBe('c');
    expect(diagnostics).toEqual([]);
  });

  it('reads of node_modules what is named, and nothing else', async () => {
    const folder = await folderWith({
      'node_modules/pack/dist/a.css': 'a',
      'node_modules/pack/b.css': 'b',
      'a.md': 'a',
    });
    const folders = ['node_modules/pack/dist'];
    const accepts = (path: string) =>
      path === 'a.md' || folders.some((one) => one.startsWith(path) || path.startsWith(one));
    const { files } = await readTree(folder, { folders, accepts });
    expect([...files.keys()]).toEqual(['a.md', 'node_modules/pack/dist/a.css']);
  });

  it('finds nothing in a folder that does not exist', async () => {
    const folder = await folderWith({});
    expect((await readTree(join(folder, 'absent'))).files.size).toBe(0);
  });

  it('follows a link that stays inside', async () => {
    const folder = await folderWith({ 'shared/a.yaml': 'a' });
    await mkdir(join(folder, 'note'));
    await symlink('../shared/a.yaml', join(folder, 'note/b.yaml'));
    await symlink('../shared', join(folder, 'note/folder'));
    const { files } = await readTree(folder);
    expect([...files.keys()]).toEqual(['note/b.yaml', 'note/folder/a.yaml', 'shared/a.yaml']);
  });

  it.each([
    ['a file', 'secret.txt'],
    ['a folder', '.'],
  ])('does not follow a link out to %s, and says so', async (_, target) => {
    const outside = await folderWith({ 'secret.txt': 'secret' });
    const folder = await folderWith({ 'index.md': '' });
    await symlink(join(outside, target), join(folder, 'link'));
    const { files, diagnostics } = await readTree(folder);
    expect([...files.keys()]).toEqual(['index.md']);
    expect(diagnostics).toMatchObject([
      { code: 'link-leaves-site', severity: 'error', place: { path: 'link', line: 1, column: 1 } },
    ]);
  });

  it('says that a link leads nowhere', async () => {
    const folder = await folderWith({});
    await symlink('absent', join(folder, 'link'));
    expect((await readTree(folder)).diagnostics).toMatchObject([{ code: 'broken-link' }]);
  });

  it('gives up where there are too many files, and says so once', async () => {
    const folder = await folderWith({ 'a.md': '', 'b.md': '', 'c.md': '', 'd.md': '' });
    const { files, diagnostics } = await readTree(folder, { mostFiles: 2 });
    expect(files.size).toBe(2);
    expect(diagnostics).toMatchObject([{ code: 'too-many-files', severity: 'error' }]);
  });

  it('ends where a folder links to its own parent', async () => {
    const folder = await folderWith({ 'a/a.md': '' });
    await symlink('..', join(folder, 'a/up'));
    const { files } = await readTree(folder);
    expect([...files.keys()]).toEqual(['a/a.md']);
  });
});

it.each([
  ['/site/content', '/site', true],
  ['/site', '/site', true],
  ['/site-two', '/site', false],
  ['/', '/site', false],
  ['/site/..a', '/site', true],
])('isInside() says whether %s is in %s: %s', (path, folder, expected) => {
  expect(isInside(path, folder)).toBe(expected);
});
