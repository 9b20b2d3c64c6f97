import { packagedPrograms } from '#cluster';
import { readText } from '../file-store.ts';
import { installProgram } from '../installed-programs.ts';
import { OutsideWorld } from '../outside-world.ts';
import type { Program, ProgramContext } from '../program.ts';

/**
 * Package managers in a container. What they print comes from the world outside, and is kept as it was
 * written; but the programs of the packages are there afterwards.
 */
export const packageManagers: readonly Program[] = ['apk', 'apt', 'apt-get', 'dnf', 'microdnf', 'yum'].map(
  (name) => ({ name, run }),
);

function run(context: ProgramContext): number {
  const words = context.argv.slice(1).filter((word) => !word.startsWith('-'));
  const [verb, ...packages] = words;
  if (verb === 'add' || verb === 'install') {
    const os = /^PRETTY_NAME="(.*)"$/m.exec(readText(context.files, '/etc/os-release', '/') ?? '')?.[1] ?? '';
    for (const [name, dialect] of Object.entries(packagedPrograms(os, packages))) {
      installProgram(context.files, name, dialect, context.clock.now());
    }
  }
  throw new OutsideWorld(`the packages of ${context.argv[0]}`);
}
