import { normalizePath } from '#cluster';
import type { Computer } from './computer.ts';
import { readText } from './file-store.ts';
import { installedDialect } from './installed-programs.ts';
import type { Program } from './program.ts';
import { programs } from './programs/index.ts';
import { isTextTool } from './shell/text-tools.ts';

/** The program that a computer has under a name, and its dialect. */
export function installed(
  name: string,
  computer: Computer,
): { program: Program; dialect: string } | undefined {
  const own = computer.own[name];
  if (own !== undefined) return { program: own, dialect: '' };
  const program = programs.get(name);
  const dialect =
    name === 'kanzen-time' ? '' : (installedDialect(computer.files, name) ?? computer.programs[name]);
  if (program === undefined) return undefined;
  if (dialect !== undefined) return { program, dialect };
  return isTextTool(name) && hasTool(name, computer) ? { program, dialect: '' } : undefined;
}

/** Whether a computer has a program by that name from its image or from a package, simulated or not. */
export function isListed(name: string, computer: Computer): boolean {
  return computer.programs[name] !== undefined || installedDialect(computer.files, name) !== undefined;
}

/** Text tools that a small image does not have unless its catalogue entry says so. */
const extras = new Set(['jq', 'yq', 'tree', 'rg', 'column', 'rev']);

/** Whether a computer has a text tool. */
export function hasTool(name: string, computer: Computer): boolean {
  if (!isTextTool(name)) return false;
  if (computer.programs[name] !== undefined) return true;
  return !extras.has(name) && (computer.programs.sh !== undefined || computer.programs.bash !== undefined);
}

/** Where programs lie: those of small images at the root, too. */
const programFolders = /^((\/usr)?(\/local)?\/s?bin\/|\/(?=[^/]+$))/;

/** The program that a path means; one without a leading slash starts from the working directory. */
export function plainName(argument: string, cwd: string): string {
  return argument.includes('/') ? normalizePath(argument, cwd).replace(programFolders, '') : argument;
}

/** The text of a script that is called by its path. */
export function scriptText(argument: string, computer: Computer, cwd: string): string | undefined {
  return argument.includes('/')
    ? readText(computer.files, argument, cwd)?.replace(/^#!.*\n/, '\n')
    : undefined;
}
