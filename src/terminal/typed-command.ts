import type { Audience } from './audience.ts';
import { Budget, type Limits, usualLimits } from './budget.ts';
import type { Stream } from './program.ts';
import type { ShownChunk, TerminalResult } from './terminal-result.ts';

/** One typed command while it runs: what it showed so far and what has to be said about it. */
export class TypedCommand {
  readonly budget: Budget;
  exitCode = 0;
  private readonly chunks: ShownChunk[] = [];
  readonly missing = new Set<string>();
  private outside: string | undefined;
  readonly audience: Audience | undefined;
  /** So many runs of kubectl belong to it so far. */
  clients = 0;

  constructor(limits: Partial<Limits> = {}, audience?: Audience) {
    this.budget = new Budget({ ...usualLimits, ...limits });
    this.audience = audience;
    audience?.interruption.addEventListener('abort', () => this.budget.interrupt(), { once: true });
  }

  write(stream: Stream, text: string): void {
    const last = this.chunks.at(-1);
    if (text === '') return;
    this.audience?.show({ stream, text });
    if (last?.stream === stream) this.chunks[this.chunks.length - 1] = { stream, text: last.text + text };
    else this.chunks.push({ stream, text });
  }

  unsupported(what: string): void {
    this.missing.add(what);
  }

  recorded(name: string): void {
    this.outside ??= name;
  }

  result(): TerminalResult {
    return {
      output: this.chunks,
      exitCode: this.exitCode,
      ...(this.missing.size > 0 ? { unsupported: [...this.missing] } : {}),
      ...(this.outside === undefined ? {} : { recorded: this.outside }),
      ...(this.budget.stopped === undefined ? {} : { stopped: this.budget.stopped }),
    };
  }
}
