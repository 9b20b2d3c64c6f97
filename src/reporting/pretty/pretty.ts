import type { NoteReport, RunReport } from '#verification';
import { isWrong } from '../finding.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { count, noteTally, runTally } from '../tally.ts';
import { diagnosticLines } from './diagnostic.ts';
import { failure } from './failure.ts';

/** For people: a line for each note with sessions that are right, an explanation for each step that is not, and a tally. */
export const pretty: Reporter = {
  name: 'pretty',
  summary: 'For people: what is wrong, why, and what to do',
  render: (report, context) => `${prettyLines(report, context).join('\n')}\n`,
};

function prettyLines(report: RunReport, context: ReportContext): readonly string[] {
  const { notes, summary } = report;
  const shown = notes.length === 1 ? notes : notes.filter(hasSomething);
  const silent = notes.length - shown.length;
  return [
    ...report.diagnostics.flatMap((diagnostic) => [...diagnosticLines(diagnostic, context), '']),
    ...shown.flatMap((note) => noteLines(note, { alone: notes.length === 1 }, context)),
    ...(silent === 0 ? [] : [context.paint('faint', `${count(silent, 'note')} without a session`)]),
    context.paint('strong', runTally(summary)),
  ];
}

function hasSomething({ steps, diagnostics }: NoteReport): boolean {
  return steps.length > 0 || diagnostics.length > 0;
}

function noteLines(
  note: NoteReport,
  options: { readonly alone: boolean },
  context: ReportContext,
): readonly string[] {
  const blocks = [
    ...note.diagnostics.map((diagnostic) => diagnosticLines(diagnostic, context)),
    ...note.steps.filter(isWrong).map((step) => failure(step, context)),
  ];
  const body = blocks.flatMap((block) => ['', ...block]);
  return [noteLine(note, options, context), ...body, ...(body.length === 0 ? [] : [''])];
}

function noteLine(
  note: NoteReport,
  { alone }: { readonly alone: boolean },
  { paint }: ReportContext,
): string {
  const wrong = note.steps.some(isWrong) || note.diagnostics.some(({ severity }) => severity === 'error');
  const mark = wrong ? paint('wrong', '✗') : paint('right', '✓');
  const details = [...versions(note), ...(alone ? [] : [noteTally(note)])];
  const aside = details.length === 0 ? '' : `  ${paint('faint', details.join(' · '))}`;
  return `${mark} ${paint('strong', note.path)}${aside}`;
}

function versions({ kubernetes, kubectl }: NoteReport): readonly string[] {
  if (kubernetes === '') return [];
  return [
    kubernetes === kubectl ? `Kubernetes ${kubernetes}` : `Kubernetes ${kubernetes}, kubectl ${kubectl}`,
  ];
}
