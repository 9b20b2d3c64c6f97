import type { Stream } from './program.ts';

/** A piece of what a terminal shows. */
export interface ShownChunk {
  readonly stream: Stream;
  readonly text: string;
}

/** What became of one typed command. */
export interface TerminalResult {
  /** In the order in which a terminal shows it, both streams together. */
  readonly output: readonly ShownChunk[];
  readonly exitCode: number;
  /** What the command needs and kanzen cannot do yet, by name: the output is not to be trusted. */
  readonly unsupported?: readonly string[];
  /** The program outside the simulated world that was not run. */
  readonly recorded?: string;
  /** Why the command was stopped before it ended. */
  readonly stopped?: 'lines' | 'steps' | 'time' | 'interrupt';
}
