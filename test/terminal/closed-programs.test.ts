import { expect, it } from 'vitest';
import { runOnceIfClosed } from '../../src/terminal/closed-programs.ts';
import type { Computer } from '../../src/terminal/computer.ts';

const computer = { programs: { sleep: 'busybox' }, shell: 'ash', isCatalogued: true } as unknown as Computer;

async function timesRun(argv: readonly string[]): Promise<number> {
  let runs = 0;
  const run = async () => {
    runs += 1;
    return { output: [] };
  };
  await runOnceIfClosed(argv, computer, run);
  await runOnceIfClosed(argv, computer, run);
  return runs;
}

it.each([
  ['sh', '-c', 'while true; do echo hello; sleep 10; done'],
  ['/bin/sh', '-c', 'echo "a; wget b"; sleep 3600'],
  ['sleep', '60'],
])('runs %s %s %s once', async (...argv) => {
  expect(await timesRun(argv)).toBe(1);
});

it.each([
  ['sh', '-c', 'while true; do date; sleep 10; done'],
  ['sh', '-c', 'echo $HOSTNAME'],
  ['sh', '-c', 'echo hello > /tmp/file'],
  ['sh', '-c', 'if wget -q web; then echo up; fi'],
  ['nginx', '-g', 'daemon off;'],
])('runs %s %s %s each time', async (...argv) => {
  expect(await timesRun(argv)).toBe(2);
});
