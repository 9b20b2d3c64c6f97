import { type Diagnostic, splitLines } from '#text';
import type { RunReport, StepReport } from '#verification';
import { isWrong, messageOfStep, placeOfStep } from './finding.ts';
import type { Reporter } from './reporter.ts';

/** The Test Anything Protocol, version 14: a point for each step and for each diagnostic that is an error. */
export const tap: Reporter = {
  name: 'tap',
  summary: 'Test Anything Protocol, version 14',
  render: (report) => {
    const points = [
      ...allDiagnostics(report).map(errorPoint),
      ...report.notes.flatMap(({ steps }) => steps).map(stepPoint),
    ];
    const lines = points.flatMap((point, index) => [titleLine(point, index + 1), ...yamlBlock(point)]);
    return `${['TAP version 14', `1..${points.length}`, ...lines].join('\n')}\n`;
  },
};

interface Point {
  readonly isOk: boolean;
  readonly title: string;
  /** Why the point was not compared. */
  readonly skip?: string;
  readonly details: readonly (readonly [string, string | number])[];
}

function allDiagnostics({ diagnostics, notes }: RunReport): readonly Diagnostic[] {
  return [...diagnostics, ...notes.flatMap((note) => note.diagnostics)].filter(
    ({ severity }) => severity === 'error',
  );
}

function stepPoint(step: StepReport): Point {
  const title = `${step.place.path}:${step.line} ${splitLines(step.command)[0] ?? ''}`;
  if (isWrong(step)) return { isOk: false, title, details: stepDetails(step) };
  const isCompared = step.verdict === 'verified' || step.verdict === 'elided';
  return { isOk: true, title, details: [], ...(isCompared ? {} : { skip: step.verdict }) };
}

function stepDetails(step: StepReport): Point['details'] {
  const { line, column } = placeOfStep(step);
  return [
    ['message', messageOfStep(step)],
    ['severity', 'fail'],
    ['code', step.code ?? step.verdict],
    ['file', step.place.path],
    ['line', line],
    ['column', column],
    ...(step.mismatch
      ? ([['found', step.mismatch.note] as const, ['wanted', step.mismatch.world] as const] as const)
      : []),
  ];
}

function errorPoint({ code, message, place }: Diagnostic): Point {
  return {
    isOk: false,
    title: `${place.path}:${place.line} ${code}`,
    details: [
      ['message', message],
      ['severity', 'fail'],
      ['code', code],
      ['file', place.path],
      ['line', place.line],
      ['column', place.column],
    ],
  };
}

function titleLine({ isOk, title, skip }: Point, number: number): string {
  const directive = skip === undefined ? '' : ` # SKIP ${skip}`;
  return `${isOk ? 'ok' : 'not ok'} ${number} - ${escaped(title)}${directive}`;
}

/** A `#` in a title would start a directive: TAP 14, "Escaping". */
function escaped(title: string): string {
  return title.replace(/[\\#]/g, '\\$&');
}

function yamlBlock({ details }: Point): readonly string[] {
  if (details.length === 0) return [];
  return ['  ---', ...details.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), '  ...'];
}
