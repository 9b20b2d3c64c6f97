/** A piece of output and when it came: milliseconds after the start of what wrote it. */
export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly atMs: number;
}

/**
 * A container's main program that the cluster cannot run itself (a server of the image catalogue it can):
 * whoever drives the cluster runs it and hands the outcome back with `Cluster.finishProgram`.
 */
export interface ProgramStart {
  /** Names the run; give it back unchanged. */
  readonly id: string;
  /** Names the run for choices: `pods/17/web`, `pods/17/web run 2`. */
  readonly serial: string;
  readonly container: ContainerRef;
  readonly argv: readonly string[];
  readonly stdin: boolean;
  readonly tty: boolean;
  /** Virtual instant of the start, in ms. */
  readonly startedAt: number;
  /** What it was started for: a probe and a hook are no main programs, and write no log. */
  readonly purpose: 'main' | 'probe' | 'hook';
  /** Which probe or hook: `liveness`, `preStop`. */
  readonly errand?: string;
  /** Whether it is started again when it ends well. */
  readonly restarts: boolean;
}

/**
 * Why nobody knows what a program wrote: it is not simulated yet, or it is somebody's own, or reached for
 * something that is.
 */
export type UnknownText = 'not simulated' | 'outside';

/** A date as a program tells it, and its instant, in ms. */
export interface DateText {
  readonly text: string;
  readonly instant: number;
}

/** What became of a program. `exit` is undefined for one that runs on until it is killed. */
export interface ProgramOutcome {
  readonly output: readonly OutputChunk[];
  readonly exit?: { readonly atMs: number; readonly code: number };
  /** It could not be started at all: the runtime's words. */
  readonly startError?: string;
  /** What it did that is not simulated, by name: its output is not known. */
  readonly unknown?: readonly string[];
  /** The dates that it told itself, which may stand in what it wrote. */
  readonly dates?: readonly DateText[];
  /** A file of which it shows what others add to it, after so much of it. */
  readonly follows?: { readonly path: string; readonly shown: number };
  /** Whether all of that is outside of the simulated world. */
  readonly isOutside?: boolean;
}

/** Names a running container: its pod and its name in the pod. */
export interface ContainerRef {
  readonly namespace: string;
  readonly pod: string;
  readonly podUid: string;
  readonly container: string;
}
