import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Effects, type ExitCode, main } from '../../src/cli/index.ts';

/** A fresh folder with some files in it, gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kanzen-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** How a command line ended. */
export interface Ending {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a whole command line in a folder, as a process without a terminal would. */
export async function kanzen(
  cwd: string,
  argv: readonly string[],
  parts: Partial<Effects> = {},
): Promise<Ending> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await main(argv, {
    stdout: { isTerminal: false, write: (text) => void stdout.push(text) },
    stderr: { isTerminal: false, write: (text) => void stderr.push(text) },
    now: () => Date.UTC(2020, 2, 4),
    cwd,
    env: {},
    interruption: () => Promise.resolve(),
    open: () => Promise.resolve(),
    ...parts,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}
