/** What one build remembers for the next: the results of its tasks and what each of them asked. */
export interface BuildMemory {
  readonly tasks: ReadonlyMap<string, Remembered>;
}

interface Remembered {
  /** The questions that the task asked, each with the answer it got (`undefined` for "there is none"). */
  readonly asked: ReadonlyMap<string, unknown>;
  readonly value: unknown;
}

/**
 * Asks the site something and remembers that it was asked, also where the answer is that there is no such
 * thing.
 */
export type Ask = (question: string) => unknown;

/**
 * Runs tasks, or repeats what an earlier build found where every question that the task asked then has the
 * same answer now.
 * A task must learn about the world only by asking: then its result is a function of the answers.
 */
export class Recorder {
  readonly #previous: BuildMemory | undefined;
  readonly #answer: (question: string) => unknown;
  readonly #tasks = new Map<string, Remembered>();
  readonly #remembers: boolean;
  readonly #ran: string[] = [];

  /** Without `remembers`, nothing is kept for a next build. */
  constructor(answer: (question: string) => unknown, previous?: BuildMemory, remembers = true) {
    this.#answer = answer;
    this.#previous = previous;
    this.#remembers = remembers;
  }

  /** The result of a task. `compute` must not be given a different meaning under the same key. */
  run<T>(key: string, compute: (ask: Ask) => T): T {
    const remembered = this.#recall<T>(key);
    if (remembered) return remembered.value;
    const { ask, asked } = this.#questions(key);
    return this.#keep(key, asked, compute(ask));
  }

  /** The same for a task that takes its time. */
  async runLater<T>(key: string, compute: (ask: Ask) => Promise<T>): Promise<T> {
    const remembered = this.#recall<T>(key);
    if (remembered) return remembered.value;
    const { ask, asked } = this.#questions(key);
    return this.#keep(key, asked, await compute(ask));
  }

  /** What the next build should be handed: only what this one used. */
  get memory(): BuildMemory {
    return { tasks: this.#tasks };
  }

  /** The tasks that were not remembered, in order. */
  get ran(): readonly string[] {
    return this.#ran;
  }

  #recall<T>(key: string): { readonly value: T } | undefined {
    const before = this.#tasks.get(key) ?? this.#previous?.tasks.get(key);
    if (before === undefined) return undefined;
    for (const [question, answer] of before.asked) {
      if (!isSame(this.#answer(question), answer)) return undefined;
    }
    this.#tasks.set(key, before);
    // The key names the task, and with it the type of its result.
    return { value: before.value as T };
  }

  #questions(key: string): { readonly ask: Ask; readonly asked: Map<string, unknown> } {
    this.#ran.push(key);
    const asked = new Map<string, unknown>();
    if (!this.#remembers) return { ask: this.#answer, asked };
    const ask = (question: string) => {
      if (!asked.has(question)) asked.set(question, this.#answer(question));
      return asked.get(question);
    };
    return { ask, asked };
  }

  #keep<T>(key: string, asked: ReadonlyMap<string, unknown>, value: T): T {
    if (this.#remembers) this.#tasks.set(key, { asked, value });
    return value;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
  }
  return Object.is(a, b);
}
