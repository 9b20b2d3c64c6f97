import { cellsOf, headerAbove } from './cell.ts';
import type { ExpectedLine } from './comparison.ts';
import type { Finding } from './finding.ts';
import { freeDraws, withWordsOf } from './free-words.ts';
import { linesOfViews, linesShown, matchOpenly, type Note, notesOf, type Shown } from './line-views.ts';
import { listed } from './listed.ts';
import { drawsOf, type History } from './stage.ts';
import type { Surroundings, View } from './surroundings.ts';

/** A line that is printed at no moment, or two that are never printed at once; and the cell that shows it. */
export interface NeverShown extends Finding {
  readonly column?: string;
}

/** So many values of a cell are named. */
const mostNamed = 5;

/**
 * Looks at what a command prints at each moment around it: a row may be as it is shown at none of them; or
 * two rows are, but never at once.
 */
export function neverShown(
  expected: readonly ExpectedLine[],
  { history, views, current }: Surroundings,
  target: number,
): NeverShown | undefined {
  const notes = notesOf(expected).filter(({ text }) => text.trim() !== '');
  const shown = linesShown(notes, linesOfViews(notes, history, views));
  const known = drawsOf(history);
  const free = views.map(({ draws }) => freeDraws([...known, ...draws], history, target));
  const textsFor = ({ text }: Note) =>
    views.map(({ lines }, at) => lines.map((line) => withWordsOf(text, line, free[at] ?? [])));
  const never = shown.filter((line) => line.views.every((match) => match === undefined));
  for (const { note } of never) {
    const found = neverSo(note, headerOf(expected, note), { texts: textsFor(note), current });
    if (found !== undefined) return found;
  }
  return never.length > 0 ? undefined : neverTogether(shown, current);
}

function headerOf(expected: readonly ExpectedLine[], note: Note): string | undefined {
  const lines = expected.map((line) => (line.type === 'text' ? line.text : ''));
  return headerAbove(lines, expected.indexOf(note));
}

/** A row that has a cell, or two cells together, that it has at no moment. */
function neverSo(
  { text, line }: Note,
  header: string | undefined,
  { texts, current }: { readonly texts: readonly (readonly string[])[]; readonly current: number },
): NeverShown | undefined {
  const columns = header === undefined ? [] : cellsOf(header);
  const cells = cellsOf(text);
  // A row is told by its name, and by its namespace where that is listed.
  const named = columns.indexOf('NAME') + 1 || 1;
  const nameOf = (row: readonly string[]) => row.slice(0, named).join(' ');
  const name = nameOf(cells);
  const rows = texts.flat().map(cellsOf);
  const own = rows.filter((row) => nameOf(row) === name && row.length === columns.length);
  if (own.length === 0 || cells.length !== columns.length) return undefined;
  const compared = columns.flatMap((column, at) => (column === 'AGE' || at < named ? [] : [at]));
  const base = { line, class: 'simulation', related: [], hints: [] } as const;
  for (const at of compared) {
    const values = [...new Set(own.map((row) => row[at] ?? ''))];
    if (values.includes(cells[at] ?? '')) continue;
    const column = columns[at] ?? '';
    const message = `Row ${name}, ${column}: shows ${cells[at]}, can only be ${oneOf(values)}`;
    return { ...base, code: 'output-differs', message, column };
  }
  const has = (row: readonly string[], at: number) => row[at] === cells[at];
  // Of two cells, the wrong one is that without which most of the row is printed, best when it was typed.
  const now = (texts[current] ?? []).map((line) => cellsOf(line).join('\n'));
  const alike = (row: readonly string[]) =>
    compared.filter((at) => has(row, at)).length + (now.includes(row.join('\n')) ? 0.5 : 0);
  const ways = compared.flatMap((kept) =>
    compared.flatMap((wrong) => {
      const beside = own.filter((row) => has(row, kept));
      if (wrong === kept || beside.some((row) => has(row, wrong))) return [];
      return [{ kept, wrong, beside, rightful: Math.max(...beside.map(alike)) }];
    }),
  );
  const way = ways.reduce<(typeof ways)[number] | undefined>(
    (best, each) => (best !== undefined && best.rightful >= each.rightful ? best : each),
    undefined,
  );
  if (way === undefined) return undefined;
  const column = columns[way.wrong] ?? '';
  const values = [...new Set(way.beside.map((row) => row[way.wrong] ?? ''))];
  const message = `Row ${name}, ${column}: shows ${cells[way.wrong]}, can only be ${oneOf(values)} while ${columns[way.kept]} is ${cells[way.kept]}`;
  return { ...base, code: 'never-together', message, column };
}

function oneOf(values: readonly string[]): string {
  return listed(values.slice(-mostNamed), 'or');
}

/** What a view prints beside the lines of a note, all of which it prints too. */
export interface LeftOut {
  readonly lines: readonly string[];
  /** The line of the note after which the first of them stands. */
  readonly after: number | undefined;
}

/** The lines that a note leaves out of a view: none where the note's are not all there. */
export function linesLeftOut(
  expected: readonly ExpectedLine[],
  history: History,
  view: View | undefined,
): LeftOut | undefined {
  if (view === undefined || expected.some(({ type }) => type === 'elision')) return undefined;
  const notes = notesOf(expected);
  const [lines = []] = linesOfViews(notes, history, [view]);
  const { found, others } = matchOpenly(notes, lines);
  const [first] = others;
  if (found.length < notes.length || first === undefined) return undefined;
  const before = lines.slice(0, lines.indexOf(first)).map(({ printed }) => printed);
  const after = found.findLast(({ printed }) => before.includes(printed))?.note.line;
  return { lines: others.map(({ printed }) => printed), after };
}

/** Two lines of which the one is printed only before or after the moments at which the other is. */
function neverTogether(shown: readonly Shown[], current: number): NeverShown | undefined {
  const first = ({ views }: Shown) => views.findIndex((match) => match !== undefined);
  const isNow = ({ views }: Shown) => views[current] !== undefined;
  for (const [index, one] of shown.entries()) {
    for (const other of shown.slice(0, index)) {
      if (one.views.some((match, view) => match && other.views[view])) continue;
      const [wrong, right] = isNow(one) ? [other, one] : [one, other];
      const order = first(wrong) < first(right) ? 'before' : 'after';
      return {
        line: wrong.note.line,
        code: 'never-together',
        class: 'contradiction',
        message: `Shows ${JSON.stringify(shortened(wrong.note.text))}, which is so only ${order} what line ${right.note.line} shows`,
        related: [{ line: right.note.line, message: 'is never printed beside it' }],
        hints: [],
      };
    }
  }
  return undefined;
}

/** A row with single blanks between its cells. */
function shortened(row: string): string {
  return row.trim().replace(/\s+/g, ' ');
}
