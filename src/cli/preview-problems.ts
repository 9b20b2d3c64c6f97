import { type PreviewProblem, previewProblem } from '#preview';
import type { NoteReport, StepReport } from '#verification';
import type { PreparedSite } from './prepare-site.ts';

type Reported = Omit<PreparedSite, 'folders'>;

/** What a preview shows over the page: every error, and every step that fails. */
export function previewProblems(site: Reported): readonly PreviewProblem[] {
  const { diagnostics, notes } = site.report;
  const errors = [...diagnostics, ...notes.flatMap((note) => note.diagnostics)].filter(isError);
  return [...errors.map(previewProblem), ...stepProblems(site)];
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}

function stepProblems({ report, build }: Reported): readonly PreviewProblem[] {
  const urls = new Map(build.pages.map(({ path, url }) => [path, url]));
  return report.notes.flatMap((note) =>
    note.steps.filter(isWrong).map((step) => stepProblem(note, step, urls)),
  );
}

function isWrong({ verdict }: StepReport): boolean {
  return verdict === 'failed' || verdict === 'unsupported';
}

function stepProblem(note: NoteReport, step: StepReport, urls: ReadonlyMap<string, string>): PreviewProblem {
  const { place, mismatch, command, expected, actual, hints, related } = step;
  const url = urls.get(note.path);
  return {
    place: mismatch ? { ...place, line: mismatch.line, column: mismatch.column } : place,
    ...(url === undefined ? {} : { url }),
    code: step.code ?? step.verdict,
    message: step.message ?? step.verdict,
    hints,
    related,
    command,
    expected,
    actual,
  };
}
