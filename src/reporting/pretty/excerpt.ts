import { displayLine, splitLines } from '#text';
import type { ReportContext } from '../reporter.ts';
import { columnsOf, visible } from './visible.ts';

/** The column between line numbers and text. */
export const bar = '│';

const widest = 160;
const contextBeforeCut = 60;

/** A row of an excerpt: a mark, a line number and a text, as `✗ 58 │ text`. */
export function row(mark: string, line: number | undefined, text: string): string {
  const gutter = `${mark.padStart(5)} ${(line === undefined ? '' : String(line)).padStart(4)}`;
  return `${gutter} ${bar} ${text}`.trimEnd();
}

/** A line of a source as a terminal shows it; empty where the source has no such line. */
export function sourceLine(context: ReportContext, path: string, line: number): string {
  return displayLine(splitLines(context.sources.get(path) ?? '')[line - 1] ?? '');
}

/**
 * Two lines that differ, made to fit: cut in front of the difference and at the end where they are too long.
 */
export interface Difference {
  readonly left: string;
  readonly right: string;
  /** Blanks and carets that mark the differing stretch. */
  readonly carets: string;
}

/** Places two differing lines under each other with carets below what differs. */
export function difference(left: string, right: string): Difference {
  const a = [...left];
  const b = [...right];
  const start = commonPrefix(a, b);
  const end = Math.min(commonPrefix(a.slice(start).reverse(), b.slice(start).reverse()), a.length, b.length);
  const cut = start > widest - contextBeforeCut ? start - contextBeforeCut : 0;
  const length = Math.max(1, Math.max(a.length, b.length) - end - start);
  const longer = a.length > b.length ? a : b;
  const before = columnsOf(shown(longer, cut, start));
  const marked = columnsOf(longer.slice(start, Math.min(start + length, cut + widest)).join(''));
  return {
    left: shown(a, cut, cut + widest),
    right: shown(b, cut, cut + widest),
    carets: `${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`,
  };
}

/** A caret under a column (from 1) of a line. */
export function caretUnder(line: string, column: number): string {
  return `${' '.repeat(columnsOf([...visible(line)].slice(0, column - 1).join('')))}^`;
}

/** A line that is cut where it is too long for a report. */
export function clipped(line: string): string {
  return shown([...line], 0, widest);
}

function shown(characters: readonly string[], from: number, to: number): string {
  const head = from > 0 ? '… ' : '';
  const tail = to === from + widest && characters.length > to ? ' …' : '';
  return `${head}${visible(characters.slice(from, to).join(''))}${tail}`;
}

function commonPrefix(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}
