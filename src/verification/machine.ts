import type { Inventory } from '#cluster';
import type { Where } from './stage.ts';

/** A simulated world with a terminal, as verification needs it. */
export interface Machine {
  /** Virtual ms since the epoch. */
  now(): number;
  /** Lets time pass: to an instant, or until nothing more progresses. */
  advance(until: number | 'settled'): Promise<void>;
  run(command: string, where: Where, interruptAfterLines?: number): Promise<MachineResult>;
  /** Saves a file beside the note, unless the note has a file of that name. */
  save?(name: string, text: string): void;
  /** Saves a file beside the note, in place of the one that is there. */
  correct?(name: string, text: string): void;
  /** What stands in its world, if there is anything to look at. */
  inventory?(): Inventory;
  /** Cheap: references to frozen values. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

/** What a command printed, as its terminal interleaved it. */
export interface MachineResult {
  readonly text: string;
  readonly exitCode: number;
  /** What is inside the world but not simulated, by name. */
  readonly unsupported: readonly string[];
  /** The tool outside the simulated world that was not run. */
  readonly recorded: string | undefined;
  /** Images of its world that nobody knows. */
  readonly unknownImages?: readonly string[];
}
