import type { Cluster } from '#cluster';

/** What a terminal is made from. */
export interface TerminalOptions {
  readonly cluster: Cluster;
  /** Files of the working directory, by path relative to it. */
  readonly files?: Readonly<Record<string, string>>;
  /** Bodies behind URLs. */
  readonly urls?: Readonly<Record<string, string>>;
  /** The environment of the author's shell, over the usual one. */
  readonly env?: Readonly<Record<string, string>>;
  /** Programs that a note says are there, with their versions, over the usual ones: `{curl: '7.64.1'}`. */
  readonly programs?: Readonly<Record<string, string>>;
}
