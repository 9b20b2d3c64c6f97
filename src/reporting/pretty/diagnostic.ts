import type { Diagnostic, Severity } from '#text';
import type { ReportContext, Style } from '../reporter.ts';
import { hintRows, messageRows, relatedRows } from './asides.ts';
import { bar, caretUnder, clipped, row, sourceLine } from './excerpt.ts';

const styles: Readonly<Record<Severity, Style>> = { error: 'wrong', warning: 'doubtful', info: 'faint' };

/** A diagnostic with the line it is about, a caret, what it has to do with, and what to do. */
export function diagnosticLines(diagnostic: Diagnostic, context: ReportContext): readonly string[] {
  const { code, severity, message, place, related, hints } = diagnostic;
  const { paint } = context;
  const where = paint('strong', `${place.path}:${place.line}:${place.column}`);
  return [
    `  ${where}  ${paint(styles[severity], severity)}${paint('faint', ` (${code})`)}`,
    ...excerpt(diagnostic, context),
    ...messageRows(message),
    ...relatedRows(related, context),
    ...hintRows(hints),
  ];
}

function excerpt({ place }: Diagnostic, context: ReportContext): readonly string[] {
  const line = sourceLine(context, place.path, place.line);
  if (line.trim() === '') return [];
  const caret = `${' '.repeat(11)}${bar} ${context.paint('doubtful', caretUnder(line, place.column))}`;
  return ['', row('', place.line, clipped(line)), caret, ''];
}
