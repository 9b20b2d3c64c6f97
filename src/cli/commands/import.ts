import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command, Invocation } from '../command.ts';
import { createFile } from '../disk/create-file.ts';
import type { Effects } from '../effects.ts';
import { CannotError, type ExitCode, exitCode } from '../exit-code.ts';
import { rootOf, rootOption } from '../options.ts';

/** `kanzen import hugo DIR` */
export const importCommand: Command = {
  name: 'import',
  operands: 'hugo DIR',
  summary: 'Take a Hugo site over into the root, and tell what did not come over and why',
  options: [rootOption],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const [from, given, ...more] = invocation.operands;
  if (from !== 'hugo' || given === undefined || more.length > 0)
    throw new CannotError('Name what to import: "kanzen import hugo DIR"');
  const { readSite } = await import('../disk/read-site.ts');
  const { hugoFiles } = await import('../import/hugo-files.ts');
  const { importReport } = await import('../import/import-report.ts');
  const { prepareSite } = await import('../prepare-site.ts');
  const source = resolve(effects.cwd, given);
  const root = rootOf(invocation, effects);
  const found = hugoFiles((await readSite(source)).files);
  if (root !== source) await copy(found.files, root, effects);
  const options = { now: effects.now(), remembers: false };
  const { build } = await prepareSite({ root: source, options, verifier: undefined });
  effects.stdout.write(importReport(found, build));
  return exitCode.allRight;
}

/** All files or none: what is there already is never overwritten. */
async function copy(
  files: ReadonlyMap<string, string | Uint8Array>,
  root: string,
  { stderr }: Effects,
): Promise<void> {
  const exists = (path: string) =>
    access(join(root, path)).then(
      () => true,
      () => false,
    );
  for (const path of files.keys()) {
    if (!(await exists(path))) continue;
    throw new CannotError(
      `Cannot import into "${root}": ${path} exists already`,
      'Name a new folder with --root',
    );
  }
  for (const [path, content] of files) await createFile(join(root, path), content, path);
  stderr.write(`Wrote ${files.size} files to ${root}\n`);
}
