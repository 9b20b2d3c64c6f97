import type { Command } from '../command.ts';
import { build } from './build.ts';
import { preview } from './preview.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which the help names them. */
export const commands: readonly Command[] = [build, verify, preview];
