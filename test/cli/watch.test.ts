import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CannotError } from '../../src/cli/exit-code.ts';
import { runOnChange } from '../../src/cli/watch.ts';
import { folderWith } from './stage.ts';

it('runOnChange() runs at once and after a change, survives a run that cannot be, and ends when it is told to', async () => {
  const folder = await folderWith({ 'a.md': '1' });
  const stderr: string[] = [];
  let interrupt = () => {};
  const interruption = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  let runs = 0;
  // The watcher needs a moment before it sees changes; writing until it does keeps the test free of a guess.
  const writing = setInterval(() => void writeFile(join(folder, 'a.md'), String(performance.now())), 50);
  const code = await runOnChange(
    { paths: [folder] },
    async () => {
      runs += 1;
      if (runs === 1) throw new CannotError('Cannot read it');
      interrupt();
      return 1;
    },
    {
      interruption: () => interruption,
      stderr: { isTerminal: false, write: (text) => void stderr.push(text) },
    },
  );
  clearInterval(writing);
  expect({ code, runs, stderr }).toEqual({ code: 1, runs: 2, stderr: ['kanzen: Cannot read it\n'] });
});

it('runOnChange() does not see what a run itself makes', async () => {
  const folder = await folderWith({ 'a.md': '1', made: '', 'node_modules/x': '' });
  let runs = 0;
  await runOnChange(
    { paths: [folder], parts: async () => ({ accepts: (path) => path !== 'made', folders: [] }) },
    async () => {
      runs += 1;
      await writeFile(join(folder, 'made'), String(runs));
      await writeFile(join(folder, 'node_modules/x'), String(runs));
      return 0;
    },
    {
      interruption: () => new Promise((resolve) => setTimeout(resolve, 400)),
      stderr: { isTerminal: false, write: () => {} },
    },
  );
  expect(runs).toBe(1);
});

it('runOnChange() sees what lies in a folder that its site has just come to name', async () => {
  const folder = await folderWith({ 'site.txt': 'first', 'first/a': '', 'second/b': '' });
  const named = () => readFile(join(folder, 'site.txt'), 'utf8');
  const ended = new Promise<void>((resolve) => setTimeout(resolve, 8000));
  const seen: string[] = [];
  let interrupt = () => {};
  const interruption = Promise.race([new Promise<void>((resolve) => (interrupt = resolve)), ended]);
  let writing: NodeJS.Timeout | undefined;
  await runOnChange(
    {
      paths: [folder],
      parts: async () => {
        const name = await named();
        return { accepts: (path) => path === 'site.txt' || path.startsWith(name), folders: [name] };
      },
    },
    async () => {
      const text = await readFile(join(folder, 'second/b'), 'utf8');
      seen.push(`${await named()} ${text}`);
      clearInterval(writing);
      const touched = seen.length === 1 ? 'site.txt' : 'second/b';
      writing = setInterval(() => void writeFile(join(folder, touched), 'second'), 50);
      if (text === 'second') interrupt();
      return 0;
    },
    { interruption: () => interruption, stderr: { isTerminal: false, write: () => {} } },
  );
  clearInterval(writing);
  expect(seen.at(-1)).toBe('second second');
}, 20_000);
