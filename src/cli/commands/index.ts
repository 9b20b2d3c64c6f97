import type { Command } from '../command.ts';
import { build } from './build.ts';
import { cluster } from './cluster.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { newCommand } from './new.ts';
import { preview } from './preview.ts';
import { reportCommand } from './report.ts';
import { shell } from './shell.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which the help names them. */
export const commands: readonly Command[] = [
  build,
  verify,
  preview,
  cluster,
  shell,
  newCommand,
  importCommand,
  init,
  reportCommand,
];
