import type { Oracle } from '#cluster';
import type { Budget } from './budget.ts';
import type { ProgramClock } from './program.ts';

/** What the commands of one typed line share. */
export interface Execution {
  readonly oracle: Oracle;
  readonly clock: ProgramClock;
  readonly budget: Budget;
  /** A serial name for a run of a program: `curl 12`. */
  nextRun(program: string): string;
  /** Something that is not simulated. */
  unsupported(what: string): void;
  /** A program outside the simulated world, whose output is kept as written. */
  recorded(name: string, argv?: readonly string[]): void;
  /** A main program shows what is added to a file: others may add to it, and later. */
  readonly follows?: (path: string, shown: number) => void;
  /** Starts a text in the background. */
  startJob(source: string): Promise<void>;
}
