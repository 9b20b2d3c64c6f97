import { writeFile } from 'node:fs/promises';
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
    { paths: [folder], accepts: (path) => path !== 'made' },
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
    { paths: [folder], accepts: (path) => path !== 'made' },
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
