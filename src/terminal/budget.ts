/** Thrown through a program that has used up what it was given; whatever it wrote so far stands. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** How far one command may go. */
export interface Limits {
  /** Commands of a script. */
  readonly steps: number;
  /** Simulated milliseconds. */
  readonly ms: number;
  /** Lines of output after which the author pressed `^C`; without it only the other limits hold. */
  readonly lines?: number;
}

/** What a command gets when nobody says more. */
export const usualLimits: Limits = { steps: 5_000, ms: 24 * 3_600_000 };

/** Counts what a command uses, so that nothing hangs. */
export class Budget {
  private readonly limits: Limits;
  private steps = 0;
  private lines = 0;
  private ms = 0;
  private readonly abort = new AbortController();
  /** Why the command was stopped, if it was. */
  stopped: 'lines' | 'steps' | 'time' | 'interrupt' | undefined;

  private readonly whole: Budget | undefined;

  /** A budget inside a whole one is also stopped with it. */
  constructor(limits: Limits, whole?: Budget) {
    this.limits = limits;
    this.whole = whole;
    whole?.signal.addEventListener('abort', () => this.abort.abort());
  }

  /** Whether the author left the command only after lines that it has not shown yet. */
  get wantsMore(): boolean {
    return this.limits.lines !== undefined && this.lines < this.limits.lines;
  }

  /** Aborted when the command has to stop. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  /** Before each command of a script. */
  step(): void {
    this.check();
    this.whole?.step();
    this.steps += 1;
    if (this.steps > this.limits.steps) this.stop('steps');
  }

  /** Before time passes. */
  sleep(ms: number): void {
    this.check();
    this.ms += ms;
    if (this.ms > this.limits.ms) this.stop('time');
  }

  /** The user pressed `^C`. */
  interrupt(): void {
    this.stopped ??= 'interrupt';
    this.abort.abort();
  }

  /** After a text was shown. */
  shown(text: string): void {
    this.whole?.shown(text);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lines += 1;
    if (this.limits.lines !== undefined && this.lines >= this.limits.lines) this.reached();
  }

  private reached(): void {
    this.stopped ??= 'lines';
    this.abort.abort();
  }

  private check(): void {
    this.whole?.check();
    if (this.stopped !== undefined) throw new Interrupted(`stopped: ${this.stopped}`);
  }

  private stop(reason: 'steps' | 'time'): never {
    this.stopped ??= reason;
    this.abort.abort();
    throw new Interrupted(`stopped: ${reason}`);
  }
}
