import type { ContainerRef } from '#cluster';
import type { SessionEnd } from '#kubectl';
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
  /** Names this shell for choices. */
  readonly serial: string;
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
  /** What that command still does, where it was `attach` or `run`. */
  readonly end?: SessionEnd;
}

/** The shells that are open in a container beside its main program, outermost first. */
export function shellsIn(
  frames: readonly ShellFrame[],
  { podUid, container }: ContainerRef,
): readonly ContainerFrame[] {
  return frames.flatMap((frame) => {
    if (frame.type !== 'container' || frame.opened.by.endsWith('attach')) return [];
    const isHere = frame.container.podUid === podUid && frame.container.container === container;
    return isHere ? [frame] : [];
  });
}
