import type { Diagnostic, Place } from '#text';

/** How one step ends. */
export type Verdict =
  /** A run printed exactly what the note shows. */
  | 'verified'
  /** Verified around an elision. */
  | 'elided'
  /** Ran, and the author declared that its output is not compared. */
  | 'unchecked'
  /** A tool outside the simulated world: not run, its output kept as written. */
  | 'recorded'
  /** Declared not run. */
  | 'illustrative'
  /** Inside the world, but not simulated yet. */
  | 'unsupported'
  /** No legal history prints it. */
  | 'failed';

/** Every verdict, in the order in which reports count them. */
export const verdicts: readonly Verdict[] = [
  'verified',
  'elided',
  'unchecked',
  'recorded',
  'illustrative',
  'unsupported',
  'failed',
];

/** Which of the two kinds of failure: the note contradicts itself, or it differs from the simulation. */
export type FailureClass = 'contradiction' | 'simulation';

/** Another line of the same note that a failure has to do with. */
export interface RelatedLine {
  readonly line: number;
  readonly message: string;
}

/** The first output line that differs. */
export interface Mismatch {
  /** The line in the note's file, from 1. Where the note shows too few lines, the line after its last. */
  readonly line: number;
  /** The first differing column, from 1, in the line as a terminal shows it. */
  readonly column: number;
  /** The line that the note shows; empty where it shows none. */
  readonly note: string;
  /** The line that the simulation prints; empty where it prints none. */
  readonly world: string;
}

/** What became of one step: one command with the output that the note shows for it. */
export interface StepReport {
  readonly place: Place;
  /** The command's line in the note's file, from 1. */
  readonly line: number;
  readonly command: string;
  readonly verdict: Verdict;
  /** A stable name for the reason, such as `output-differs`; null where there is nothing to say. */
  readonly code: string | null;
  readonly message: string | null;
  readonly class: FailureClass | null;
  readonly related: readonly RelatedLine[];
  /** The output that the note shows. */
  readonly expected: string;
  /** The output that the simulation prints. */
  readonly actual: string;
  readonly hints: readonly string[];
  readonly mismatch: Mismatch | null;
}

/** What became of one note. */
export interface NoteReport {
  readonly path: string;
  /** The control plane's version, such as `1.13`. */
  readonly kubernetes: string;
  /** The client's version. */
  readonly kubectl: string;
  readonly steps: readonly StepReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How many notes and steps there are, and how many steps of each verdict. */
export type Summary = { readonly notes: number; readonly steps: number } & Readonly<Record<Verdict, number>>;

/** What became of all notes of a run, as `--reporter json` prints it. */
export interface RunReport {
  readonly version: 1;
  readonly summary: Summary;
  readonly notes: readonly NoteReport[];
  /** Diagnostics that belong to no note, such as a wrong configuration. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Gathers the reports of notes into the report of a run. */
export function runReport(notes: readonly NoteReport[], diagnostics: readonly Diagnostic[] = []): RunReport {
  return { version: 1, summary: summarize(notes), notes, diagnostics };
}

/** Counts the verdicts of some notes. */
export function summarize(notes: readonly NoteReport[]): Summary {
  const steps = notes.flatMap((note) => note.steps);
  const count = (verdict: Verdict) => steps.filter((step) => step.verdict === verdict).length;
  return {
    notes: notes.length,
    steps: steps.length,
    verified: count('verified'),
    elided: count('elided'),
    unchecked: count('unchecked'),
    recorded: count('recorded'),
    illustrative: count('illustrative'),
    unsupported: count('unsupported'),
    failed: count('failed'),
  };
}

/** Whether nothing is wrong: no failed or unsupported step, and no diagnostic that is an error. */
export function isAllRight(report: RunReport): boolean {
  const diagnostics = [...report.diagnostics, ...report.notes.flatMap((note) => note.diagnostics)];
  const { failed, unsupported } = report.summary;
  return failed === 0 && unsupported === 0 && !diagnostics.some(({ severity }) => severity === 'error');
}
