import type { ShownChunk } from './terminal-result.ts';

/** Who sits at the terminal while a command runs: sees what it writes at once, waits, and may press `^C`. */
export interface Audience {
  readonly show: (chunk: ShownChunk) => void;
  /** Waits while so many virtual ms pass; returns early once `signal` is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Aborted when `^C` is pressed. */
  readonly interruption: AbortSignal;
}
