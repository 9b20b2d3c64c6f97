/** What one build remembers for the next: the results of its tasks and what each of them asked. */
export interface BuildMemory {
  readonly tasks: ReadonlyMap<string, Remembered>;
}

interface Remembered {
  /** The questions that the task asked, each with the answer it got (`undefined` for "there is none"). */
  readonly asked: ReadonlyMap<string, unknown>;
  readonly value: unknown;
}
