import type { Diagnostic, Place, Severity } from '#text';
import type { NoteReport, RunReport, StepReport } from '#verification';

/**
 * One thing that a report has to say about one place: a step that fails the run, or a diagnostic.
 * Formats that know no steps (annotations, SARIF) are lists of these.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly hints: readonly string[];
}

/** Everything that a report has to say, note by note and from top to bottom. */
export function findings(report: RunReport): readonly Finding[] {
  return [...report.diagnostics.map(ofDiagnostic), ...report.notes.flatMap(ofNote)];
}

/** Whether a step makes the run fail. */
export function isWrong(step: StepReport): boolean {
  return step.verdict === 'failed' || step.verdict === 'unsupported';
}

/** Where the author has to look: the line that differs, or else the command. */
export function placeOfStep(step: StepReport): Place {
  const { place, mismatch } = step;
  return mismatch ? { path: place.path, line: mismatch.line, column: mismatch.column } : place;
}

/** What kind of wrong a step is, in two or three words. */
export function titleOfStep(step: StepReport): string {
  if (step.verdict === 'unsupported') return 'not simulated';
  if (step.class === 'contradiction') return 'contradicts itself';
  if (step.class === 'simulation') return 'differs from the simulation';
  return step.verdict;
}

/** The reason that a step gives, or its title where it gives none. */
export function messageOfStep(step: StepReport): string {
  return step.message ?? `The step ${titleOfStep(step)}`;
}

function ofNote(note: NoteReport): readonly Finding[] {
  const all = [...note.diagnostics.map(ofDiagnostic), ...note.steps.filter(isWrong).map(ofStep)];
  return all.sort((left, right) => left.place.line - right.place.line);
}

function ofStep(step: StepReport): Finding {
  return {
    code: step.code ?? step.verdict,
    severity: 'error',
    title: titleOfStep(step),
    message: messageOfStep(step),
    place: placeOfStep(step),
    related: step.related.map(({ line, message }) => ({
      place: { path: step.place.path, line, column: 1 },
      message,
    })),
    hints: step.hints,
  };
}

function ofDiagnostic(diagnostic: Diagnostic): Finding {
  return { ...diagnostic, title: diagnostic.code };
}
