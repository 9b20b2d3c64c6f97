import type { ClusterSnapshot, FileTree } from '#cluster';
import type { Discovered } from '#kubectl';
import type { ShellFrame } from './shell-frame.ts';
import type { Job, Tunnel, WaitingProgram } from './world.ts';

/** A terminal's whole state, the cluster's included, as a value. */
export interface TerminalSnapshot {
  readonly cluster: ClusterSnapshot;
  readonly files: FileTree;
  readonly nodes: ReadonlyMap<string, FileTree>;
  readonly frames: readonly ShellFrame[];
  readonly runs: ReadonlyMap<string, number>;
  readonly waiting: ReadonlyMap<string, WaitingProgram>;
  readonly tunnels: ReadonlyMap<number, Tunnel>;
  readonly jobs: readonly Job[];
  readonly discovered: Discovered | undefined;
}
