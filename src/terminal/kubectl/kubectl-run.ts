import type { ProgramContext } from '../program.ts';
import type { TypedCommand } from '../typed-command.ts';
import type { World } from '../world.ts';

/** One run of kubectl: its world, the typed command it belongs to, and what it was started with. */
export interface KubectlRun {
  readonly world: World;
  readonly command: TypedCommand;
  readonly context: ProgramContext;
}
