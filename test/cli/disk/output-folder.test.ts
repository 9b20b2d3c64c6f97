import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputFolder } from '../../../src/cli/disk/output-folder.ts';
import { folderWith } from '../stage.ts';

const site = { 'content/index.md': '', 'dist/404.html': '', 'dist/sitemap.xml': '', 'src/code.ts': '' };
const bare = { 'public/index.html': '', 'public/assets/highlight.0123456789.css': '' };

describe('outputFolder()', () => {
  it.each([
    [undefined, 'dist'],
    ['dist', 'dist'],
    ['fresh/folder', 'fresh/folder'],
    // A site without the kinds sitemap and 404.
    ['public', 'public'],
  ])('lets a build write to %s', async (output, expected) => {
    const root = await folderWith({ ...site, ...bare });
    expect(await outputFolder({ root, cwd: root, output })).toBe(join(root, expected));
  });

  it.each(['.', '..', '/', 'content', 'content/posts', 'static/x', 'src', 'content/index.md', 'link'])(
    'does not let a build replace "%s"',
    async (output) => {
      const root = await folderWith(site);
      await symlink('content', join(root, 'link'));
      await expect(outputFolder({ root, cwd: root, output })).rejects.toThrow(
        `Cannot build into "${output}"`,
      );
    },
  );
});
