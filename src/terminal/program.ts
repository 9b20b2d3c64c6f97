import type { Identity, Libc, Oracle } from '#cluster';
import type { FileStore } from './file-store.ts';
import type { Kernel } from './kernel.ts';
import type { NetworkView } from './network-view.ts';
import type { Process } from './processes.ts';
import type { ShellMake } from './shell-make.ts';

/** The two streams a program writes to. */
export type Stream = 'stdout' | 'stderr';

/** The time as a program sees it; sleeping lets the world go on. */
export interface ProgramClock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** What a program is given when it starts: values and a few functions, never the terminal itself. */
export interface ProgramContext {
  /** The command's words; the first is the name it was called by. */
  readonly argv: readonly string[];
  /** The version, and with it the wording, of this program on this computer: `7.19.7`, `busybox-1.28.4`. */
  readonly dialect: string;
  /** The environment in the order in which it is printed. */
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly files: FileStore;
  readonly stdin: string;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly network: NetworkView;
  readonly kernel?: Kernel;
  /** The C library; glibc where nothing is said. */
  readonly libc?: Libc;
  /** Who runs it in a container; undefined where that is not known. */
  readonly identity?: () => Identity | undefined;
  /** What else runs in a container; undefined where it is not known. */
  readonly processes?: () => readonly Process[] | undefined;
  /** Whether it is one of several commands of a text. */
  readonly isAmongOthers?: boolean;
  /** The programs of this computer and their dialects; undefined where not all of them are known. */
  readonly installed?: Readonly<Record<string, string>>;
  readonly clock: ProgramClock;
  readonly oracle: Oracle;
  /** IANA zone of the computer's clock. */
  readonly timezone: string;
  /** Names this run by serial numbers, for the keys of choices. */
  readonly runId: string;
  write(stream: Stream, text: string): void;
  /** Runs another command on the same computer, as `watch`, `time`, `sh -c` and `nohup` do. */
  spawn(argv: readonly string[], options?: SpawnOptions): Promise<number>;
  /** Runs a text of shell language on the same computer. */
  script(source: string, options?: SpawnOptions): Promise<number>;
  /** Says that what is added to a file is shown from now on, after so much of it. */
  readonly follows?: (path: string, shown: number) => void;
  /** Says by name that something is not simulated, so that no one takes the output for true. */
  unsupported(what: string): void;
}

/** How a program starts another one; what is left out is inherited. */
export interface SpawnOptions {
  readonly stdin?: string;
  readonly env?: ReadonlyMap<string, string>;
  readonly write?: (stream: Stream, text: string) => void;
  /** `$0 $1 …` of a script. */
  readonly parameters?: readonly string[];
  /** The shell that a script runs in, if it is not the computer's own. */
  readonly shell?: ShellMake;
  /** The instant at which the program is stopped, wherever it is. */
  readonly until?: number;
}

/** A program of a computer. */
export interface Program {
  readonly name: string;
  /** Runs the program and returns its exit code. */
  run(context: ProgramContext): number | Promise<number>;
}
