import { mkdir, readdir, readFile, rename, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTree } from '../../../src/cli/disk/write-tree.ts';
import { folderWith } from '../stage.ts';

const longAgo = new Date('2020-01-01T00:00:00Z');
const noProcess = 2 ** 22 + 1;

describe('writeTree()', () => {
  it('replaces the whole folder and leaves nothing beside it', async () => {
    const parent = await folderWith({ 'dist/old.html': 'old', 'dist/tags/a.html': 'a' });
    await writeTree(join(parent, 'dist'), new Map([['posts/new.html', 'new']]));
    expect(await readdir(parent)).toEqual(['dist']);
    expect(await readdir(join(parent, 'dist'))).toEqual(['posts']);
    expect(await readFile(join(parent, 'dist/posts/new.html'), 'utf8')).toBe('new');
  });

  it('keeps the time of a file whose bytes are the same', async () => {
    const parent = await folderWith({ 'dist/same.html': 'same', 'dist/other.html': 'before' });
    for (const name of ['same.html', 'other.html'])
      await utimes(join(parent, 'dist', name), longAgo, longAgo);
    await writeTree(
      join(parent, 'dist'),
      new Map([
        ['same.html', 'same'],
        ['other.html', 'after'],
      ]),
    );
    expect((await stat(join(parent, 'dist/same.html'))).mtime).toEqual(longAgo);
    expect((await stat(join(parent, 'dist/other.html'))).mtime).not.toEqual(longAgo);
  });

  it('leaves the last good folder where it cannot write', async () => {
    const parent = await folderWith({ 'dist/good.html': 'good' });
    const impossible = new Map([
      ['a', 'a file'],
      ['a/b', 'inside a file'],
    ]);
    await expect(writeTree(join(parent, 'dist'), impossible)).rejects.toThrow();
    expect(await readdir(parent)).toEqual(['dist']);
    expect(await readFile(join(parent, 'dist/good.html'), 'utf8')).toBe('good');
  });

  it('puts back the last good folder when a run was killed between the two renames', async () => {
    const parent = await folderWith({ 'dist/good.html': 'good' });
    await rename(join(parent, 'dist'), join(parent, `.dist.old-${noProcess}`));
    await mkdir(join(parent, `.dist.new-${noProcess}`));
    await expect(
      writeTree(
        join(parent, 'dist'),
        new Map([
          ['a', ''],
          ['a/b', ''],
        ]),
      ),
    ).rejects.toThrow();
    expect(await readdir(parent)).toEqual(['dist']);
    expect(await readdir(join(parent, 'dist'))).toEqual(['good.html']);
  });
});
