import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { falseNote, siteWith, trueNote } from '../site.ts';
import { folderWith, kanzen } from '../stage.ts';

const path = 'content/a.md';

describe('kanzen verify --update', () => {
  it('corrects what is wrong and touches nothing else', async () => {
    const root = await siteWith({ [path]: falseNote });
    const { code, stderr } = await kanzen(root, ['verify', '--update']);
    expect(code).toBe(0);
    expect(await readFile(join(root, path), 'utf8')).toBe(trueNote);
    expect(stderr).toMatch(/^content\/a\.md:11 {2}\$ kubectl get deployment web\n- web {4}2\/2/);
  });

  it('takes commands as they are, also where a word of one may be a slip', async () => {
    const note = (count: number, shown: number) =>
      [
        '```',
        `$ kubectl create deployment web --image=nginx --replicas=${count}`,
        'deployment.apps/web created',
        "$ kubectl get deploy web -o jsonpath='{.spec.replicas}'",
        `${shown}`,
        "$ kubectl describe deploy web | grep -o '[0-9] desired'",
        `${shown} desired`,
        '```',
        '',
      ].join('\n');
    const root = await siteWith({ [path]: note(5, 3) });
    const { code } = await kanzen(root, ['verify', '--update']);
    expect(code).toBe(0);
    expect(await readFile(join(root, path), 'utf8')).toBe(note(5, 5));
  });

  it.each([
    ['a note that is right', trueNote],
    ['an elision', trueNote.replace(/^web {4}1\/1.*$/m, '...')],
    ['line ends of Windows', trueNote.replaceAll('\n', '\r\n')],
  ])('leaves %s as it is', async (_, text) => {
    const root = await siteWith({ [path]: text });
    await kanzen(root, ['verify', '--update']);
    expect(await readFile(join(root, path), 'utf8')).toBe(text);
  });

  it('keeps line ends and a byte order mark', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const root = await siteWith({ [path]: windows(falseNote) });
    await kanzen(root, ['verify', '--update']);
    expect(await readFile(join(root, path), 'utf8')).toBe(windows(trueNote));
  });

  it.each([
    [['accept'], trueNote],
    [['yes'], trueNote],
    [['what?', 'Y'], trueNote],
    [['all'], trueNote],
    [['skip'], falseNote],
    [['no'], falseNote],
    [['quit'], falseNote],
  ])('asks at a terminal, and obeys %j', async (answers, expected) => {
    const root = await siteWith({ [path]: falseNote });
    const left = [...answers];
    await kanzen(root, ['verify', '--update'], { ask: async () => left.shift() ?? 'quit' });
    expect(await readFile(join(root, path), 'utf8')).toBe(expected);
    expect(left).toEqual([]);
  });

  it('does not overwrite what was changed in the meantime', async () => {
    const root = await siteWith({ [path]: falseNote });
    const ask = async () => {
      await writeFile(join(root, path), 'new');
      return 'yes';
    };
    const { code, stderr } = await kanzen(root, ['verify', '--update'], { ask });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('it was changed while it was verified'),
    });
    expect(await readFile(join(root, path), 'utf8')).toBe('new');
  });

  it('corrects a single file outside any site', async () => {
    const folder = await folderWith({ 'note.md': falseNote });
    expect(await kanzen(folder, ['verify', '-u', 'note.md'])).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'note.md'), 'utf8')).toBe(trueNote);
  });
});

describe('kanzen verify --record', () => {
  const silent = trueNote.replace(/^NAME.*\nweb .*\n/m, '');

  it('fills in what a command prints where the note shows nothing', async () => {
    const folder = await folderWith({ 'note.md': silent });
    expect(silent).not.toBe(trueNote);
    expect(await kanzen(folder, ['verify', '--record', 'note.md'])).toMatchObject({ code: 0 });
    const lines = (await readFile(join(folder, 'note.md'), 'utf8')).split('\n');
    expect(lines.filter((line) => line.startsWith('web '))).toHaveLength(1);
    expect(lines.filter((line) => !/^(NAME|web) /.test(line)).join('\n')).toBe(silent);
  });

  it.each([
    ['what is shown wrongly', falseNote],
    ['what is declared unchecked', silent.replace('```shell', '```shell {unchecked}')],
  ])('leaves %s as it is', async (_, text) => {
    const folder = await folderWith({ 'note.md': text });
    await kanzen(folder, ['verify', '--record', 'note.md']);
    expect(await readFile(join(folder, 'note.md'), 'utf8')).toBe(text);
  });
});
