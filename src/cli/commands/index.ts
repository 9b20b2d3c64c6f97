import type { Command } from '../command.ts';
import { build } from './build.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { newCommand } from './new.ts';
import { preview } from './preview.ts';
import { reportCommand } from './report.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which the help names them. */
export const commands: readonly Command[] = [
  build,
  verify,
  preview,
  newCommand,
  importCommand,
  init,
  reportCommand,
];
