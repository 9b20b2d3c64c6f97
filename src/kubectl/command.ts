import type { FlagTable } from './flags.ts';
import type { Run } from './invocation.ts';

/** A command of kubectl. */
export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Minor versions of the client that have it. */
  readonly from?: string;
  readonly to?: string;
  readonly flags: FlagTable;
  /** Flags that must be given, in the order of the message. */
  readonly required?: readonly string[];
  /** Undefined for a command that only has sub-commands, or that is not simulated. */
  readonly run?: Run;
  readonly commands?: readonly Command[];
  /**
   * How a group answers that is given no command, or one that it does not have: with its help on `stdout`, or
   * with nothing but its help (`always`); else it is an error on stderr.
   */
  readonly helps?: 'stdout' | 'always';
}
