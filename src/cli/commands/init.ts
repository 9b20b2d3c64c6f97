import { resolve } from 'node:path';
import type { Command, Invocation } from '../command.ts';
import { createFile } from '../disk/create-file.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { newSite } from '../scaffold/new-site.ts';

/** `kanzen init [DIR]` */
export const init: Command = {
  name: 'init',
  operands: '[DIR]',
  summary: 'Start a site with a first note in a folder (default ".")',
  options: [],
  run,
};

async function run({ operands }: Invocation, effects: Effects): Promise<ExitCode> {
  const [given = '.'] = operands;
  for (const [path, text] of Object.entries(newSite(effects.now()))) {
    await createFile(resolve(effects.cwd, given, path), text, path);
    effects.stdout.write(`${path}\n`);
  }
  const place = given === '.' ? '' : ` --root ${given}`;
  effects.stderr.write(`Look at it with: kanzen preview${place}\n`);
  return exitCode.allRight;
}
