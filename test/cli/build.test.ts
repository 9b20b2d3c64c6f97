import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { falseNote, siteWith, trueNote } from './site.ts';
import { kanzen } from './stage.ts';

describe('kanzen build', () => {
  it('verifies and publishes', async () => {
    const root = await siteWith({ 'content/posts/a/index.md': trueNote });
    const { code, stdout, stderr } = await kanzen(root, ['build']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^Published .* to dist\n$/) });
    expect(stdout).toMatch(/^2 steps: 2 verified$/m);
    expect(await readFile(join(root, 'dist/posts/a/index.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('tells on request how large the site is and how long it took', async () => {
    const root = await siteWith({ 'content/posts/a/index.md': trueNote });
    const { stderr } = await kanzen(root, ['build', '--stats']);
    expect(stderr).toMatch(/^ +\d+\.\d +\d+\.\d +1 {2}page\.html$/m);
    expect(stderr).toMatch(/^Notes: 1, steps: 2, pages: 1, milliseconds: 0\n( {2}\w+ +\d+ +[\d.]+ kB\n){3,}/);
  });

  it('publishes nothing where a session is false, and leaves the last good site', async () => {
    const root = await siteWith({
      'content/a.md': falseNote,
      'dist/index.html': 'good',
      'dist/404.html': '',
      'dist/sitemap.xml': '',
    });
    const { code, stderr } = await kanzen(root, ['build']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Nothing was published: "dist" is as it was\n' });
    expect(await readdir(join(root, 'dist'))).toEqual(['404.html', 'index.html', 'sitemap.xml']);
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('good');
  });

  it('verifies a draft too, says that it left it out, and publishes it when asked', async () => {
    const draft = (note: string) => note.replace('title:', 'draft: true\ntitle:');
    const root = await siteWith({ 'content/a.md': draft(trueNote) });
    const { code, stdout, stderr } = await kanzen(root, ['build']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 steps: 2 verified$/m);
    expect(stderr).toMatch(/^Left out content\/a\.md \(draft\): .*--drafts/);
    expect(await readdir(join(root, 'dist'))).not.toContain('a');
    expect(await kanzen(root, ['build', '--drafts'])).toMatchObject({ code: 0 });
    expect(await readdir(join(root, 'dist/a'))).toEqual(['index.html']);
    expect(await kanzen(await siteWith({ 'content/a.md': draft(falseNote) }), ['build'])).toMatchObject({
      code: 1,
    });
  });

  it('publishes a draft, and what is to come, where the configuration asks for it', async () => {
    const root = await siteWith({
      'content/a.md': '---\ntitle: A\ndraft: true\ndate: 2999-01-01\n---\n',
      'kanzen.config.yaml': 'buildDrafts: true\nbuildFuture: true\n',
    });
    expect(await kanzen(root, ['build'])).toMatchObject({ code: 0 });
    expect(await readdir(join(root, 'dist/a'))).toEqual(['index.html']);
  });

  it('builds the same bytes again', async () => {
    const root = await siteWith({ 'content/posts/a/index.md': trueNote });
    await kanzen(root, ['build', '--output', 'one']);
    await kanzen(root, ['build', '--output', 'two', '--no-cache']);
    const names = (await readdir(join(root, 'one'), { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    expect(names.length).toBeGreaterThan(3);
    for (const { parentPath, name } of names) {
      const other = join(parentPath.replace(join(root, 'one'), join(root, 'two')), name);
      expect(await readFile(other), name).toEqual(await readFile(join(parentPath, name)));
    }
  });

  it('builds without verifying when asked, and says so', async () => {
    const root = await siteWith({ 'content/a.md': falseNote });
    const { code, stderr } = await kanzen(root, ['build', '--no-verify']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Nothing was verified') });
  });

  it('does not build into what the site is made from', async () => {
    const root = await siteWith({ 'content/a.md': trueNote });
    expect(await kanzen(root, ['build', '--output', 'content'])).toMatchObject({ code: 2 });
    expect(await readFile(join(root, 'content/a.md'), 'utf8')).toBe(trueNote);
  });
});
