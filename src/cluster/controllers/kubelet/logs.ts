import type { ContainerRef } from '../../program.ts';
import type { Context } from '../context.ts';
import type { LogEntry } from './runtime.ts';

/** Which part of a log is asked for. */
export interface LogOptions {
  /** The run before the present one. */
  readonly previous?: boolean;
}

/** One line that a container wrote, without its end. */
export interface LogLine {
  readonly text: string;
  readonly stream: 'stdout' | 'stderr';
  /** When it was written, in ms since the epoch. */
  readonly at: number;
  /** False for a last line without a line end. */
  readonly ended?: boolean;
}

/** The lines that a container has written by now. */
export function readLogs(ref: ContainerRef, options: LogOptions, context: Context): readonly LogLine[] {
  const own = context.memory.pods.get(ref.podUid)?.containers[ref.container];
  const entries = (options.previous ? own?.previousLogs : own?.logs) ?? [];
  return linesOf(entries.filter(({ at }) => at <= context.now));
}

/** Pieces of output cut into lines; a line stands at the instant of its first piece. */
function linesOf(entries: readonly LogEntry[]): readonly LogLine[] {
  const lines: LogLine[] = [];
  let open: LogLine | undefined;
  for (const { text, stream, at } of entries) {
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      const line: LogLine = open ? { ...open, text: open.text + piece } : { text: piece, stream, at };
      open = index === pieces.length - 1 ? line : undefined;
      if (open === undefined) lines.push(line);
    }
    if (open?.text === '') open = undefined;
  }
  return open ? [...lines, { ...open, ended: false }] : lines;
}
