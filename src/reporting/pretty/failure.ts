import { splitLines } from '#text';
import type { StepReport } from '#verification';
import { messageOfStep, placeOfStep, titleOfStep } from '../finding.ts';
import type { ReportContext } from '../reporter.ts';
import { hintRows, messageRows, relatedRows } from './asides.ts';
import { bar, clipped, difference, row } from './excerpt.ts';

const nothing = '(nothing)';

/**
 * A step that fails the run: its place, what differs, the reason, the lines it has to do with, and what to
 * do.
 */
export function failure(step: StepReport, context: ReportContext): readonly string[] {
  return [
    headline(step, context),
    '',
    row('', step.line, context.paint('strong', `$ ${commandLine(step.command)}`)),
    ...mismatchRows(step, context),
    '',
    ...messageRows(messageOfStep(step)),
    ...relatedRows(
      step.related.map(({ line, message }) => ({ place: { ...step.place, line }, message })),
      context,
    ),
    ...hintRows(step.hints),
  ];
}

function headline(step: StepReport, { paint }: ReportContext): string {
  const { path, line, column } = placeOfStep(step);
  const code = step.code === null ? '' : paint('faint', ` (${step.code})`);
  const style = step.verdict === 'unsupported' ? 'doubtful' : 'wrong';
  return `  ${paint('strong', `${path}:${line}:${column}`)}  ${paint(style, titleOfStep(step))}${code}`;
}

function commandLine(command: string): string {
  const [first = '', ...more] = splitLines(command);
  return clipped(more.length === 0 ? first : `${first} …`);
}

function mismatchRows(step: StepReport, { paint }: ReportContext): readonly string[] {
  if (step.mismatch === null) return [];
  const { line, note, world } = step.mismatch;
  const { left, right, carets } = difference(note, world);
  return [
    ...tableHeader(step).map((header) => row('', undefined, paint('faint', header))),
    row('✗', line, paint('wrong', left || nothing)),
    row('✓', undefined, paint('right', right || nothing)),
    ...(left && right ? [`${' '.repeat(11)}${bar} ${paint('doubtful', carets)}`] : []),
  ];
}

/** The titles of the table that a differing row belongs to: without them a cell says little. */
function tableHeader(step: StepReport): readonly string[] {
  const [first = ''] = splitLines(step.expected);
  const isTitles = /^[A-Z][A-Z0-9()%-]*( {2,}\S|$)/.test(first) && !/[a-z]/.test(first);
  return isTitles && first !== step.mismatch?.note ? [clipped(first)] : [];
}
