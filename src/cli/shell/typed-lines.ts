import { createInterface, type Interface } from 'node:readline';
import type { Effects } from '../effects.ts';
import { finished } from './complete.ts';

const historySize = 500;

/** What comes of waiting for a line. */
export type Typed =
  | { readonly type: 'line'; readonly text: string }
  /** `^C` at the prompt. */
  | { readonly type: 'cleared' }
  /** `^D`, or the end of what is piped in. */
  | { readonly type: 'end' };

/** The lines that are typed at a terminal, with editing, history and completion; or those that are piped in. */
export class TypedLines {
  readonly isTerminal: boolean;
  readonly #lines: Interface;
  readonly #waiting: string[] = [];
  #deliver: ((typed: Typed) => void) | undefined;
  #ended = false;
  #interrupt: (() => void) | undefined;

  constructor(effects: Effects, complete: (line: string) => readonly string[]) {
    const { stdin } = effects;
    if (stdin === undefined) throw new Error('a shell reads what is typed');
    this.isTerminal = stdin.isTTY === true && effects.stdout.isTerminal;
    this.#lines = createInterface({
      input: stdin,
      ...(this.isTerminal && { output: process.stdout }),
      terminal: this.isTerminal,
      historySize,
      completer: (line: string) => [finished(complete(line)), line.split(/\s+/).at(-1) ?? ''],
    });
    this.#lines.on('line', (text) => this.#take(text));
    this.#lines.on('SIGINT', () => this.#onInterrupt());
    this.#lines.on('close', () => {
      this.#ended = true;
      this.#give({ type: 'end' });
    });
  }

  /** Waits for the next line. */
  next(prompt: string): Promise<Typed> {
    const text = this.#waiting.shift();
    if (text !== undefined) return Promise.resolve({ type: 'line', text });
    if (this.#ended) return Promise.resolve({ type: 'end' });
    if (this.isTerminal) {
      this.#lines.setPrompt(prompt);
      this.#lines.prompt();
    }
    return new Promise((resolve) => {
      this.#deliver = resolve;
    });
  }

  /** Whom `^C` interrupts while a command runs. */
  whileRunning(interrupt: (() => void) | undefined): void {
    this.#interrupt = interrupt;
  }

  close(): void {
    this.#lines.close();
  }

  #take(text: string): void {
    if (this.#deliver) this.#give({ type: 'line', text });
    else this.#waiting.push(text);
  }

  #onInterrupt(): void {
    if (this.#interrupt) this.#interrupt();
    else {
      this.#forgetLine();
      this.#give({ type: 'cleared' });
    }
  }

  /** What was typed stays to be seen, as a shell leaves it, and is no part of the next line. */
  #forgetLine(): void {
    if (!this.isTerminal) return;
    process.stdout.write('^C\n');
    this.#lines.write(null, { ctrl: true, name: 'e' });
    this.#lines.write(null, { ctrl: true, name: 'u' });
  }

  #give(typed: Typed): void {
    const deliver = this.#deliver;
    this.#deliver = undefined;
    deliver?.(typed);
  }
}
