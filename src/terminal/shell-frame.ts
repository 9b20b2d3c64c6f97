import type { ContainerRef } from '#cluster';
import type { ShellState } from './shell/shell-state.ts';

/** One open shell of a terminal, as a value. Inner shells lie above the one that they were opened from. */
export type ShellFrame =
  | { readonly type: 'workstation'; readonly state: ShellState }
  | { readonly type: 'node'; readonly node: string; readonly state: ShellState }
  | ContainerFrame;

/** A shell inside a container, opened by kubectl. */
export interface ContainerFrame {
  readonly type: 'container';
  readonly container: ContainerRef;
  readonly hostname: string;
  /** The shell as it was called: `sh`, `/bin/bash`. */
  readonly shell: string;
  readonly state: ShellState;
  readonly opened: OpenedShell;
}

/**
 * Which kubectl command opened a shell, and whether the shell is the container's main program; a remote one
 * was opened by a client of its own, which says for itself what it has to say.
 */
export interface OpenedShell {
  readonly by: 'exec' | 'attach' | 'remote exec' | 'remote attach';
  /** The words of the kubectl command. */
  readonly argv: readonly string[];
}
