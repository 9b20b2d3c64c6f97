import type { LogText, Server } from '../../images/image.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { ContainerRef } from '../../program.ts';
import type { Context } from '../context.ts';
import { type LogEntry, withContainer } from './runtime.ts';

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
  /** The part of the text that is made from the instant. */
  readonly date?: string;
}

/** The lines that a container has written by now. */
export function readLogs(ref: ContainerRef, options: LogOptions, context: Context): readonly LogLine[] {
  const own = context.memory.pods.get(ref.podUid)?.containers[ref.container];
  const entries = (options.previous ? own?.previousLogs : own?.logs) ?? [];
  return linesOf(entries.filter(({ at }) => at <= context.now));
}

/** Adds what a server wrote to its container's log; undefined is something that nobody knows. */
export function addToLog(ref: ContainerRef, texts: readonly LogText[] | undefined, context: Context): void {
  const runtime = context.memory.pods.get(ref.podUid);
  const own = runtime?.containers[ref.container];
  if (runtime === undefined || own === undefined || texts?.length === 0) return;
  const logs = [...own.logs, ...entriesOf(texts, context.now)];
  context.memory.pods.set(runtime.uid, withContainer(runtime, ref.container, { ...own, logs }));
}

/** The log of a container that has just started. What is asked by probes is told in it, nobody knows when. */
export function startLog(
  { server, isOpaque }: { readonly server: Server | undefined; readonly isOpaque: boolean },
  container: Container,
  now: number,
): readonly LogEntry[] {
  if (server === undefined) return isOpaque ? entriesOf(undefined, now) : [];
  const { readinessProbe, livenessProbe, startupProbe } = container;
  const isProbed = [readinessProbe, livenessProbe, startupProbe].some(
    (probe) => probe?.httpGet !== undefined,
  );
  return entriesOf(isProbed ? undefined : server.log?.started(now), now);
}

function entriesOf(texts: readonly LogText[] | undefined, at: number): readonly LogEntry[] {
  const unknown: LogEntry = { stream: 'stdout', text: '', at, isUnknown: true };
  return texts?.map((text) => ({ ...text, at })) ?? [unknown];
}

/** Whether a log holds everything that was written. */
export function isLogKnown(ref: ContainerRef, options: LogOptions, context: Context): boolean {
  const own = context.memory.pods.get(ref.podUid)?.containers[ref.container];
  return !((options.previous ? own?.previousLogs : own?.logs) ?? []).some((entry) => entry.isUnknown);
}

/** Pieces of output cut into lines; a line stands at the instant of its first piece. */
function linesOf(entries: readonly LogEntry[]): readonly LogLine[] {
  const lines: LogLine[] = [];
  let open: LogLine | undefined;
  for (const { text, stream, at, date } of entries) {
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      const line: LogLine = open
        ? { ...open, text: open.text + piece }
        : { text: piece, stream, at, ...(date === undefined ? {} : { date }) };
      open = index === pieces.length - 1 ? line : undefined;
      if (open === undefined) lines.push(line);
    }
    if (open?.text === '') open = undefined;
  }
  return open ? [...lines, { ...open, ended: false }] : lines;
}
