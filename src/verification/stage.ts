import type { Answer, Timer } from '#cluster';
import type { Place } from '#text';
import { isPrinted } from './aside.ts';
import type { Comparison, ExpectedLine } from './comparison.ts';
import type { Reading } from './reading.ts';
import type { TimeSpan } from './sighting.ts';
import type { Draw, Refusal, SeenTime } from './transcript-oracle.ts';

/** Where a command is typed, as its prompt tells. */
export interface Where {
  readonly kind: 'workstation' | 'container' | 'node';
  readonly user?: string;
  readonly host?: string;
  /** The other terminal that it is typed in, by the name that its author gave it. */
  readonly terminal?: string;
}

/**
 * One thing that happens in a note's world: it comes up, a given manifest is applied, a step is typed, or
 * something that the note does not show.
 */
export interface Stage {
  readonly type: 'boot' | 'given' | 'step' | 'unseen';
  /** Where the settings say so, for a given manifest. */
  readonly place?: Place;
  /** The commands, one after another; several when their outputs stand in one block. */
  readonly commands: readonly string[];
  readonly where: Where;
  /** Files, by name, that the page shows anew just before: their author saved them by then. */
  readonly saved?: readonly (readonly [string, string])[];
  /** A file, by its name, as it was meant: what its author kept says something else. */
  readonly corrected?: readonly [string, string];
  /** So long, at least, its author declares to have waited before. */
  readonly pauseMs?: number;
  /** The line of the note, for messages; 0 for what happened before its first line. */
  readonly line: number;
  /** What the note shows; undefined where its output is not to be compared. */
  readonly expected: readonly ExpectedLine[] | undefined;
  /** So many lines had been shown when the author ended the last command with `^C`. */
  readonly interruptAfterLines?: number;
}

/** How one stage went in one run. Values are frozen by custom: a replay makes new runs. */
export interface StageRun {
  readonly stage: number;
  /** The world after the stage, to replay the next one from. */
  readonly after: unknown;
  /** The output as a terminal shows it. */
  readonly lines: readonly string[];
  readonly exitCode: number;
  readonly unsupported: readonly string[];
  /** Images of the world that nobody knows, as far as they were looked for. */
  readonly unknownImages?: readonly string[];
  readonly recorded: string | undefined;
  readonly startedAt: number;
  readonly endedAt: number;
  /** When the world had come to rest before the command was typed; undefined if that was not waited for. */
  readonly settledAt: number | undefined;
  readonly draws: readonly Draw[];
  /** So many of them were drawn while time passed before the command was typed. */
  readonly drawsBefore: number;
  readonly refusals: readonly Refusal[];
  readonly times: readonly SeenTime[];
  /** Why things were due when they were; undefined where nothing tells. */
  readonly timers?: readonly Timer[];
}

/** A stage that was compared: how its output differs, and what can be read off the note beside it. */
export interface Judged {
  readonly run: StageRun;
  readonly comparison: Comparison;
  readonly reading: Reading;
  /** False for a stage that failed: its text is taken as if it were unknown. */
  readonly trusted: boolean;
  /** Of a stage that failed for one line, the others: they were printed, and are to be. */
  readonly kept?: ReadonlySet<number>;
}

/** A run of a note up to some stage, under some answers. */
export interface History {
  readonly answers: ReadonlyMap<string, string>;
  readonly judged: readonly Judged[];
}

/** A stage of whose text nothing binds what comes later. */
export function distrusted({ kept: _, ...judged }: Judged): Judged {
  return { ...judged, trusted: false };
}

/** A history whose last stage failed. */
export function distrustLast(history: History): History {
  const judged = history.judged.map((one, at) => (at === history.judged.length - 1 ? distrusted(one) : one));
  return { ...history, judged };
}

/** A history up to a stage of which no times are read: what it shows may be about other things. */
export function withoutTimes(history: History, target: number): History {
  const judged = history.judged.slice(0, target + 1);
  const untimed = (each: Judged) => ({ ...each, reading: { ...each.reading, times: [] } });
  return { ...history, judged: judged.map((each, stage) => (stage === target ? untimed(each) : each)) };
}

/** A stage that failed for one line, of which only the others bind what comes later. */
export function keepLines(judged: Judged, kept: ReadonlySet<number>): Judged {
  const { values, times } = judged.reading;
  const isKept = ({ line }: { readonly line: number }) => kept.has(line);
  return { ...judged, kept, reading: { values: values.filter(isKept), times: times.filter(isKept) } };
}

/** The lines of the note that a run of a stage printed as they are. */
export function linesPrinted({ expected = [] }: Stage, { run, comparison }: Judged): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { expected: at = -1, actual = -1 } of comparison.pairs) {
    const note = expected[at];
    if (note && isPrinted(note, run.lines[actual])) lines.add(note.line);
  }
  return lines;
}

/** The key of the choice of a stage's instant. */
export function instantKey(stage: number): string {
  return `instant of stage ${stage}`;
}

/** Answers with others put over them. */
export function withAnswers(
  answers: ReadonlyMap<string, string>,
  changes: readonly Answer[],
): ReadonlyMap<string, string> {
  const result = new Map(answers);
  for (const { key, value } of changes) result.set(key, value);
  return result;
}

/** The time that some stages span, from the first thing that happened in the cluster. */
export function spanOf(runs: readonly StageRun[]): TimeSpan {
  const first = runs[0]?.draws.find(({ drawnAt }) => drawnAt > 0)?.drawnAt;
  return { from: first ?? runs[0]?.startedAt ?? 0, to: runs.at(-1)?.endedAt ?? 0 };
}

const drawn = new WeakMap<History, readonly Draw[]>();

/** All choices drawn in a history, each as it was drawn last. */
export function drawsOf(history: History): readonly Draw[] {
  const known = drawn.get(history);
  if (known !== undefined) return known;
  const draws = new Map<string, Draw>();
  for (const { run } of history.judged) for (const draw of run.draws) draws.set(draw.key, draw);
  const all = [...draws.values()];
  drawn.set(history, all);
  return all;
}

/** The hashes with an instant in them that the world has made in a history: they may be shown ever after. */
export function hashTimes({ judged }: History): readonly SeenTime[] {
  return judged.flatMap(({ run }) => run.times.filter(({ type }) => type === 'hash'));
}

/** The serials of all objects by their UIDs. */
export function serialsByUid(history: History): ReadonlyMap<string, string> {
  const serials = new Map<string, string>();
  for (const { run } of history.judged) {
    for (const { key, value } of run.draws)
      if (key.startsWith(uidOf)) serials.set(value, key.slice(uidOf.length));
  }
  return serials;
}

const uidOf = 'uid of ';

/** The stage to replay from: the first in which a choice was drawn that is answered otherwise than it came out. */
export function firstChangedStage(history: History, answers: ReadonlyMap<string, string>): number {
  const isChanged = ({ key, value }: Draw) =>
    answers.get(key) !== history.answers.get(key) && answers.get(key) !== value;
  const index = history.judged.findIndex(({ run }) => run.draws.some(isChanged));
  return index < 0 ? history.judged.length - 1 : index;
}
