import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runOnChange } from '../../src/cli/watch.ts';
import { folderWith } from './stage.ts';

it('runOnChange() runs at once and after a change, and ends when it is interrupted', async () => {
  const folder = await folderWith({ 'a.md': '1' });
  let interrupt = () => {};
  const interruption = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  let runs = 0;
  await runOnChange(
    [folder],
    async () => {
      runs += 1;
      if (runs === 2) interrupt();
      // The watcher needs a moment before it sees changes; writing until it does keeps the test free of a guess.
      const write = setInterval(
        () => void writeFile(join(folder, 'a.md'), String(performance.now())).catch(() => {}),
        50,
      );
      void interruption.then(() => clearInterval(write));
    },
    interruption,
  );
  expect(runs).toBe(2);
});
