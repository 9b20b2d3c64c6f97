import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../../src/cli/disk/read-notes.ts';
import { folderWith } from '../stage.ts';

const site = {
  'content/posts/one/index.md': '# One',
  'content/posts/one/a.yaml': 'a',
  'content/posts/one/manifests/b.yaml': 'b',
  'content/posts/two.md': '# Two',
  'README.md': '# Site',
};

async function read(root: string, ...paths: string[]) {
  const { notes, diagnostics } = await readNotes({ cwd: root, root, paths });
  return { diagnostics, notes: notes.map(({ source, files }) => [source.path, [...files.keys()]]) };
}

describe('readNotes()', () => {
  it('finds every note of the content folder with the files beside it', async () => {
    const { notes } = await read(await folderWith(site));
    expect(notes).toEqual([
      ['content/posts/one/index.md', ['a.yaml', 'manifests/b.yaml']],
      ['content/posts/two.md', ['one/a.yaml', 'one/manifests/b.yaml']],
    ]);
  });

  it.each([
    ['content/posts/one/index.md', ['content/posts/one/index.md']],
    ['./content/posts/two.md', ['content/posts/two.md']],
    ['content/posts', ['content/posts/one/index.md', 'content/posts/two.md']],
    ['content/posts/', ['content/posts/one/index.md', 'content/posts/two.md']],
    ['README.md', ['README.md']],
  ])('reads %s alone, by the same name as in a whole run', async (path, expected) => {
    const { notes } = await read(await folderWith(site), path);
    expect(notes.map(([name]) => name)).toEqual(expected);
  });

  it('finds the notes of the folders that the configuration mounts as content', async () => {
    const mount = '[[module.mounts]]\nsource = "notes/blog"\ntarget = "content/posts"\n';
    const files = { ...site, 'hugo.toml': mount, 'notes/blog/a.md': '# A', 'notes/other/b.md': '# B' };
    const { notes } = await read(await folderWith(files));
    expect(notes).toEqual([['notes/blog/a.md', []]]);
  });

  it('reads a note only once, however often it is named', async () => {
    const { notes } = await read(await folderWith(site), 'content/posts', 'content/posts/two.md');
    expect(notes).toHaveLength(2);
  });

  it('reads a note outside any site, with the files beside it', async () => {
    const root = await folderWith({});
    const elsewhere = await folderWith({ 'note.md': '# Note', 'pod.yaml': 'kind: Pod', 'other.md': '' });
    const note = join(elsewhere, 'note.md');
    expect((await read(root, note)).notes).toEqual([[note, ['pod.yaml']]]);
  });

  it.each([
    ['absent.md', 'Cannot verify "absent.md": there is no such file or folder'],
    [
      'content/posts/one/a.yaml',
      'Cannot verify "content/posts/one/a.yaml": it is no Markdown file (.md), nor one in Org (.org)',
    ],
  ])('refuses %s', async (path, reason) => {
    await expect(read(await folderWith(site), path)).rejects.toThrow(reason);
  });

  it('refuses a folder that is no site', async () => {
    await expect(read(await folderWith({ 'a.txt': '' }))).rejects.toThrow('it has no folder "content"');
  });

  it('names the place of the first byte that is not UTF-8, and reads the other notes', async () => {
    const latin = Buffer.from('# Ok\ncaf\u00e9 bar\n', 'latin1');
    const { notes, diagnostics } = await read(await folderWith({ ...site, 'content/bad.md': latin }));
    expect(notes).toHaveLength(2);
    expect(diagnostics).toMatchObject([
      { code: 'not-utf-8', severity: 'error', place: { path: 'content/bad.md', line: 2, column: 4 } },
    ]);
  });
});
