/** What a shell remembers between two commands, as a value. */
export interface ShellState {
  /** Exported variables in the order in which they are printed. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables of the shell alone. */
  readonly variables: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The source texts of the functions that were defined, in order. */
  readonly functions: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
  /** `$?`. */
  readonly status: number;
}

/** The state of a shell that was just started. */
export function newShell(env: Readonly<Record<string, string>>, cwd: string): ShellState {
  return { env, variables: {}, cwd, functions: [], aliases: {}, status: 0 };
}
