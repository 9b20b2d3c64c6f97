import { pickDomain } from '../../domains.ts';
import { FileTree } from '../../files.ts';
import type { LogStart, LogText, Server } from '../../images/image.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Domain } from '../../oracle.ts';
import type { ContainerRef, DateText, UnknownText } from '../../program.ts';
import type { Context } from '../context.ts';
import { filesOf, serverOf } from './running.ts';
import { type LogEntry, runOf, withContainer } from './runtime.ts';

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
  const lines = linesOf(entriesIn(ref, options, context).filter(({ at }) => at <= context.now));
  const containers = Object.values(context.memory.pods.get(ref.podUid)?.containers ?? {});
  const dates = containers.flatMap((own) => runOf(own)?.dates ?? []);
  return dates.length === 0 ? lines : lines.map((line) => dated(line, dates));
}

/** A line with the date in it that a program of the pod told itself. */
function dated(line: LogLine, dates: readonly DateText[]): LogLine {
  const told = line.date === undefined ? dates.find(({ text }) => line.text.includes(text)) : undefined;
  return told === undefined ? line : { ...line, date: told.text, at: told.instant };
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
  if (server === undefined) return isOpaque ? [unknownEntry('outside', now)] : [];
  const { readinessProbe, livenessProbe, startupProbe } = container;
  const isProbed = [readinessProbe, livenessProbe, startupProbe].some(
    (probe) => probe?.httpGet !== undefined,
  );
  if (server.log?.opening !== undefined && !isProbed)
    return [{ stream: 'stdout', text: '', at: now, isOpening: true }];
  return entriesOf(isProbed ? undefined : server.log?.started(now), now);
}

function entriesOf(texts: readonly LogText[] | undefined, at: number): readonly LogEntry[] {
  return texts?.map((text) => ({ ...text, at })) ?? [unknownEntry('not simulated', at)];
}

/** Stands in a log for what nobody knows. */
export function unknownEntry(unknown: UnknownText, at: number): LogEntry {
  return { stream: 'stdout', text: '', at, unknown };
}

/** What is known of a log beside its lines. */
export interface LogState {
  /** Why it does not hold everything that was written, if it does not. */
  readonly unknown: UnknownText | undefined;
  /** Whether the program runs on without an end of its own, and without writing any more by itself. */
  readonly isSilent: boolean;
}

/** What is known of a container's log beside its lines. */
export function aboutLog(ref: ContainerRef, options: LogOptions, context: Context): LogState {
  const own = context.memory.pods.get(ref.podUid)?.containers[ref.container];
  const run = runOf(own);
  const isWritten = own?.logs.every(({ at, followed }) => at <= context.now && followed === undefined);
  const isSilent = isWritten === true && run !== undefined && run.exit === undefined;
  return { unknown: unknownIn(ref, options, context), isSilent };
}

function unknownIn(ref: ContainerRef, options: LogOptions, context: Context): UnknownText | undefined {
  const unknown = entriesIn(ref, options, context).flatMap((entry) => entry.unknown ?? []);
  return unknown.find((each) => each === 'not simulated') ?? unknown[0];
}

function entriesIn(ref: ContainerRef, options: LogOptions, context: Context): readonly LogEntry[] {
  const own = context.memory.pods.get(ref.podUid)?.containers[ref.container];
  const entries = (options.previous ? own?.previousLogs : own?.logs) ?? [];
  const run = options.previous ? 'the run before' : `run ${own?.runs ?? 0}`;
  return entries.flatMap((entry, index) => {
    if (entry.followed !== undefined) return [{ ...entry, text: addedText(ref, entry.followed, context) }];
    if (entry.told !== undefined)
      return [{ ...entry, text: entry.told(logStart(ref, run, entry.at, context), index) }];
    return entry.isOpening ? opening(ref, run, entry.at, context) : [entry];
  });
}

/** What has been added by now to a file that a running program shows. */
function addedText(ref: ContainerRef, followed: NonNullable<LogEntry['followed']>, context: Context): string {
  const runtime = context.memory.pods.get(ref.podUid);
  const pod = context.indexes.byUid<Pod>(ref.podUid);
  const container = pod?.spec.containers.find(({ name }) => name === ref.container);
  const run = runOf(runtime?.containers[ref.container]);
  if (pod === undefined || runtime === undefined || container === undefined || run === undefined) return '';
  const text = filesOf(pod, runtime, container, run, context).read(followed.path) ?? '';
  return text.slice(followed.shown);
}

/** How long, in ms, scripts run before the program that they start: on a loaded node it takes seconds. */
const scriptsMs = [10, 10_000] as const;

function scriptMs(serial: string, context: Context): number {
  const domain = pickDomain<number>(scriptsMs, String, 'times that scripts take');
  return context.choose({
    key: `scripts of ${serial}`,
    domain: { ...domain, sample: () => scriptsMs[0] },
    about: `how long the entrypoint of ${serial} runs before its program`,
  });
}

/** What a server writes at its start. What a program writes that was started by a script comes later. */
function opening(ref: ContainerRef, run: string, at: number, context: Context): readonly LogEntry[] {
  const found = running(ref, context);
  const serial = serialOf(ref, run, context);
  const later = serial === undefined ? 0 : scriptMs(serial, context);
  const texts = found?.server.log?.opening?.(logStart(ref, run, at + later, context));
  return (texts ?? [undefined]).flatMap((text) => entriesOf(text && [text], text?.isLater ? at + later : at));
}

/** What free parts of a container's log depend on. */
function logStart(ref: ContainerRef, run: string, now: number, context: Context): LogStart {
  const serial = serialOf(ref, run, context);
  const node = context.objects.get<Node>('nodes', '', context.memory.pods.get(ref.podUid)?.node ?? '');
  return {
    now,
    files: running(ref, context)?.container.files ?? FileTree.empty,
    kernel: node?.status?.nodeInfo?.kernelVersion ?? '',
    processors: Number(node?.status?.capacity?.cpu ?? 1),
    choose: <T>(what: string, domain: Domain<T>) =>
      context.choose({ key: `${what} of ${serial}`, domain, about: `the ${what} of ${serial}` }),
  };
}

function serialOf({ podUid, container }: ContainerRef, run: string, context: Context): string | undefined {
  const runtime = context.memory.pods.get(podUid);
  return runtime && `${runtime.serial}/${container} ${run}`;
}

function running({ podUid, ...ref }: ContainerRef, context: Context): ReturnType<typeof serverOf> {
  const runtime = context.memory.pods.get(podUid);
  const pod = context.objects.get<Pod>('pods', ref.namespace, ref.pod);
  const container = pod?.spec.containers.find(({ name }) => name === ref.container);
  return runtime && pod && container && serverOf(pod, runtime, container, context);
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
