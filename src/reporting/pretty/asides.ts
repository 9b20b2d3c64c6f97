import { type Related, splitLines } from '#text';
import type { ReportContext } from '../reporter.ts';
import { clipped, row, sourceLine } from './excerpt.ts';
import { visible } from './visible.ts';

/** A message, which may have several lines. */
export function messageRows(message: string): readonly string[] {
  return splitLines(message).map((line) => `    ${visible(line)}`);
}

/** The lines that a message refers to, each with its text. */
export function relatedRows(related: readonly Related[], context: ReportContext): readonly string[] {
  return related.flatMap(({ place, message }) => [
    row('', place.line, context.paint('faint', clipped(sourceLine(context, place.path, place.line)))),
    `${' '.repeat(11)}╰ ${visible(message)}`,
  ]);
}

/** What to do, a row for each hint. */
export function hintRows(hints: readonly string[]): readonly string[] {
  return hints.flatMap((hint) =>
    splitLines(hint).map((line, index) => `    ${index === 0 ? 'Hint: ' : '      '}${visible(line)}`),
  );
}
