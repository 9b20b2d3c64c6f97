import { createInterface, type Interface } from 'node:readline';
import type { Effects } from '../effects.ts';
import { finished } from './complete.ts';
import {
  beginSearch,
  type HistorySearch,
  type PressedKey,
  type SearchStep,
  searchPrompt,
  searchStep,
} from './search-history.ts';

const historySize = 500;

/** What Node's line editor lets its own REPL do. */
interface LineEditor {
  line: string;
  cursor: number;
  readonly history: readonly string[];
  _ttyWrite(text: string | undefined, key: PressedKey): void;
}

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
  #search: HistorySearch | undefined;
  #prompt = '';

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
    if (this.isTerminal) this.#takeKeys();
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
      this.#prompt = prompt;
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

  /** Node's own editing has no `^R` and closes at `^D`; its REPL takes the keys before it in the same way. */
  #takeKeys(): void {
    const editor = this.#lines as Interface & LineEditor;
    const edit = editor._ttyWrite.bind(editor);
    editor._ttyWrite = (text, key) => {
      const isControl = key.ctrl === true && this.#deliver !== undefined;
      if (this.#search)
        this.#goOn(searchStep(this.#search, text, key, editor.history), () => edit(text, key));
      else if (isControl && key.name === 'r')
        this.#goOn({ type: 'searching', search: beginSearch }, () => {});
      else if (isControl && key.name === 'd' && editor.line === '') this.#leave();
      else edit(text, key);
    };
  }

  #goOn(step: SearchStep, edit: () => void): void {
    const { history, line } = this.#lines as Interface & LineEditor;
    this.#search = step.type === 'searching' ? step.search : undefined;
    if (step.type === 'searching') {
      const { at } = step.search;
      this.#showLine(searchPrompt(step.search), at === undefined ? '' : (history[at] ?? ''));
    } else this.#showLine(this.#prompt, step.type === 'taken' ? line : '');
    if (step.type === 'taken') edit();
  }

  /** Only the innermost shell ends: what follows is typed in the one around it. */
  #leave(): void {
    process.stdout.write('exit\n');
    this.#give({ type: 'end' });
  }

  #showLine(prompt: string, line: string): void {
    const editor = this.#lines as Interface & LineEditor;
    editor.line = line;
    editor.cursor = line.length;
    editor.setPrompt(prompt);
    editor.prompt(true);
  }

  #take(text: string): void {
    if (this.#deliver) this.#give({ type: 'line', text });
    else this.#waiting.push(text);
  }

  #onInterrupt(): void {
    if (this.#interrupt) {
      if (this.isTerminal) process.stdout.write('^C\n');
      this.#interrupt();
    } else {
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
