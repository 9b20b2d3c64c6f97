import type { FileStore } from '../file-store.ts';
import type { Stream } from '../program.ts';
import type { Route } from './route-output.ts';

/** One command of a script, as the shell calls it. */
export interface ScriptCommand {
  readonly argv: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly stdin: string;
  readonly route: Route;
  write(stream: Stream, text: string): void;
}

/** What a script needs from its computer. */
export interface ScriptHost {
  readonly files: FileStore;
  /** The names of programs that are not text tools. */
  readonly programs: readonly string[];
  now(): number;
  sleep(ms: number): Promise<void>;
  run(command: ScriptCommand): Promise<number>;
  /** Whether a text tool is installed here. */
  has(name: string): boolean;
  /** Whether a text tool would act outside the simulated world; then it is not run, and kept as recorded. */
  isOutside(argv: readonly string[], cwd: string): boolean;
  /** What a text tool says on standard error, in the words of this computer's tools. */
  toolStderr(argv: readonly string[], text: string, cwd: string): string;
  /** Starts a text in the background. */
  startJob(source: string): Promise<void>;
  /** Hears of what a text tool shows. */
  shown(text: string): void;
  /** Throws when the script has used up its steps. */
  step(): void;
  /** Stops the script at the next statement when it is aborted. */
  readonly signal: AbortSignal;
}
