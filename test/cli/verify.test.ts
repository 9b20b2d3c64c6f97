import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { falseNote, siteWith, trueNote } from './site.ts';
import { folderWith, kanzen } from './stage.ts';

describe('kanzen verify', () => {
  it('says little about a site that is right', async () => {
    const root = await siteWith({ 'content/a.md': trueNote });
    expect(await kanzen(root, ['verify'])).toEqual({
      code: 0,
      stdout: '✓ content/a.md  Kubernetes 1.36\n2 steps: 2 verified\n',
      stderr: '',
    });
  });

  it('ends with 1 where a session is false, and names the line', async () => {
    const root = await siteWith({ 'content/a.md': trueNote, 'content/b.md': falseNote });
    const { code, stdout } = await kanzen(root, ['verify']);
    expect(code).toBe(1);
    expect(stdout).toContain('  content/b.md:13:8  ');
    expect(stdout).toMatch(/^2 notes, 4 steps: 3 verified, 1 failed$/m);
  });

  it('verifies a single file outside any site, and leaves nothing behind', async () => {
    const folder = await folderWith({ 'note.md': trueNote });
    expect(await kanzen(folder, ['verify', 'note.md'])).toMatchObject({ code: 0 });
    await expect(readFile(join(folder, '.kanzen'))).rejects.toThrow('ENOENT');
  });

  it('writes several reports at once', async () => {
    const root = await siteWith({ 'content/a.md': trueNote });
    const argv = [
      'verify',
      '--reporter',
      'tap',
      '--reporter',
      'json=out/a.json',
      '--reporter',
      'junit=out/a.xml',
    ];
    expect((await kanzen(root, argv)).stdout).toMatch(/^TAP version 14\n/);
    expect(JSON.parse(await readFile(join(root, 'out/a.json'), 'utf8')).summary.verified).toBe(2);
    expect(await readFile(join(root, 'out/a.xml'), 'utf8')).toMatch(/^<\?xml/);
  });

  it('gives the same report with and without a cache', async () => {
    const root = await siteWith({ 'content/a.md': falseNote });
    const fresh = await kanzen(root, ['verify', '--no-cache']);
    expect(await kanzen(root, ['verify'])).toEqual(fresh);
    expect(await kanzen(root, ['verify'])).toEqual(fresh);
  });

  it('gathers the reports of shards into the report of the whole', async () => {
    const root = await siteWith({
      'content/a.md': trueNote,
      'content/b.md': falseNote,
      'content/c.md': trueNote,
    });
    for (const shard of [1, 2]) {
      await kanzen(root, ['verify', '--shard', `${shard}/2`, '--reporter', `json=${shard}.json`]);
    }
    const whole = await kanzen(root, ['verify', '--reporter', 'pretty']);
    expect(await kanzen(root, ['report', '1.json', '2.json'])).toEqual(whole);
  });

  it.each([
    [['report'], 'Name the JSON reports to gather'],
    [['report', 'absent.json'], 'there is no such file'],
    [['report', 'kanzen.config.yaml'], 'it is no report made with --reporter json'],
    [['verify', '--root', 'absent'], 'there is no such folder'],
    [['verify', 'absent.md'], 'there is no such file or folder'],
  ])('%j ends with 2', async (argv, reason) => {
    const root = await siteWith({ 'content/a.md': '' });
    const { code, stderr } = await kanzen(root, argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(reason) });
  });
});
