/** What a command tells the shell. */
export const exitCode = {
  allRight: 0,
  /** A transcript, a link or a page is wrong. */
  wrong: 1,
  /** Usage, configuration or I/O: the command could not do its work. */
  cannot: 2,
} as const;

/** One of the three exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A reason why a command cannot do its work: it is shown without a stack trace, and the exit code is 2. */
export class CannotError extends Error {
  override name = 'CannotError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
