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
  /** Where a group that is given no command prints its help; on stderr, when left out. */
  readonly helpOn?: 'stdout';
}
