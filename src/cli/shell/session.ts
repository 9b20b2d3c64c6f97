import type { Audience, Terminal, TerminalResult } from '#terminal';
import type { PaceChoice } from '../world/world-options.ts';
import type { RecordedStep } from './recording.ts';

/** Virtual ms that typing a command takes, where no clock on the wall says so. */
const typingMs = 1000;

/** What a session shows and asks. */
export interface SessionHost {
  readonly show: (stream: 'stdout' | 'stderr', text: string) => void;
  readonly wallNow: () => number;
}

/** A person's session at a simulated terminal: what was typed, what it showed, and the time that passes. */
export class Session {
  readonly #terminal: Terminal;
  readonly #pace: PaceChoice;
  readonly #host: SessionHost;
  readonly #ahead: number;
  readonly #steps: RecordedStep[] = [];
  readonly #missing = new Set<string>();

  constructor(terminal: Terminal, pace: PaceChoice, host: SessionHost) {
    this.#terminal = terminal;
    this.#pace = pace;
    this.#host = host;
    this.#ahead = terminal.cluster.now - host.wallNow();
  }

  get prompt(): string {
    return this.#terminal.prompt;
  }

  /** How many shells are open, one inside the other. */
  get depth(): number {
    return this.#terminal.depth;
  }

  get steps(): readonly RecordedStep[] {
    return this.#steps;
  }

  /** What was typed and is not simulated, by name. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** Runs a command; it ends early when `interruption` is aborted. */
  async run(command: string, interruption: AbortSignal): Promise<void> {
    await this.#letTimePass();
    const { prompt } = this;
    const audience = this.#audience(interruption);
    const result = await this.#terminal.run(command, undefined, audience ? { audience } : {});
    if (!audience) this.#show(result);
    this.#keep(prompt, command, result.stopped === 'interrupt' ? interrupted(result) : result);
  }

  /** Leaves the innermost shell, as `^D` does; false where it was the last. */
  async leave(): Promise<boolean> {
    if (this.#terminal.depth === 1) return false;
    const { prompt } = this;
    const result = await this.#terminal.leave();
    this.#show(result);
    this.#keep(prompt, 'exit', result);
    return true;
  }

  #show({ output }: TerminalResult): void {
    for (const { stream, text } of output) this.#host.show(stream, text);
  }

  #keep(prompt: string, command: string, { output, unsupported = [], recorded }: TerminalResult): void {
    for (const what of unsupported) {
      this.#host.show('stderr', `kanzen: not simulated: ${what}\n`);
      this.#missing.add(what);
    }
    if (recorded !== undefined) {
      this.#host.show('stderr', `kanzen: ${recorded} is outside the simulated world, and was not run\n`);
      this.#missing.add(recorded);
    }
    this.#steps.push({ prompt, command, output: output.map(({ text }) => text).join('') });
  }

  async #letTimePass(): Promise<void> {
    const { now } = this.#terminal.cluster;
    if (this.#pace === 'real') {
      await this.#terminal.letTimePass(Math.max(now, this.#host.wallNow() + this.#ahead));
    }
    if (this.#pace !== 'stepped') return;
    await this.#terminal.letTimePass('settled');
    const typed = this.#terminal.cluster.now + typingMs;
    await this.#terminal.letTimePass(Math.ceil(typed / typingMs) * typingMs);
  }

  #audience(interruption: AbortSignal): Audience | undefined {
    if (this.#pace !== 'real') return undefined;
    const { show, wallNow } = this.#host;
    return {
      show: ({ stream, text }) => show(stream, text),
      interruption,
      wait: (ms, signal) =>
        pause(Math.min(ms, this.#terminal.cluster.now + ms - wallNow() - this.#ahead), signal),
    };
  }
}

/** A terminal shows the key, and bash begins a new line after a program that it ended. */
function interrupted(result: TerminalResult): TerminalResult {
  return { ...result, output: [...result.output, { stream: 'stdout', text: '^C\n' }] };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
