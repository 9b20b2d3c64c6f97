import type { ExpectedLine } from './comparison.ts';

/** Two rows of a listing that stand in an order in which no list is printed. */
export interface RowsOutOfOrder {
  readonly before: { readonly name: string; readonly line: number };
  readonly after: { readonly name: string; readonly line: number };
}

/**
 * Finds rows of a table that are not sorted by name although the printed ones are. The API server lists
 * objects in the order of their keys (apiserver: pkg/storage/etcd3, a range over `namespace/name`).
 */
export function rowsOutOfOrder(
  expected: readonly ExpectedLine[],
  printed: readonly string[],
): RowsOutOfOrder | undefined {
  const first = expected.findIndex((line) => line.type !== 'text' || line.text !== '');
  const header = expected[first];
  if (header?.type !== 'text' || !/^NAME(\s|$)/.test(header.text)) return undefined;
  const end = printed.findIndex((line) => line.trim() === '');
  const names = printed.slice(1, end < 0 ? undefined : end).map(firstWord);
  if (!names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name)) return undefined;
  const rows = expected.slice(first + 1).flatMap((line) => (line.type === 'text' ? [line] : []));
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1];
    // Behind a blank line stands the table of another kind.
    if (row.text.trim() === '') return undefined;
    if (previous === undefined || firstWord(previous.text) <= firstWord(row.text)) continue;
    return {
      before: { name: firstWord(previous.text), line: previous.line },
      after: { name: firstWord(row.text), line: row.line },
    };
  }
  return undefined;
}

/** A row of a table of named objects that stands in it twice. */
export interface RepeatedRow {
  readonly name: string;
  readonly text: string;
  readonly line: number;
  /** The line where it stands first. */
  readonly first: number;
}

/** Finds a row that a table shows twice, as no list does: the API server lists each object once. */
export function repeatedRow(
  expected: readonly ExpectedLine[],
  printed: readonly string[],
): RepeatedRow | undefined {
  const [header, ...rows] = expected.filter((line) => line.type === 'text' && line.text.trim() !== '');
  if (header?.type !== 'text' || !/^NAME(\s|$)/.test(header.text)) return undefined;
  if (new Set(printed).size < printed.length) return undefined;
  const lines = new Map<string, number>();
  for (const row of rows) {
    if (row.type !== 'text') continue;
    const first = lines.get(row.text);
    if (first !== undefined) return { name: firstWord(row.text), text: row.text, line: row.line, first };
    lines.set(row.text, row.line);
  }
  return undefined;
}

/** Finds a line that a text shows twice, one right below the other, where it is printed once. */
export function repeatedLine(
  expected: readonly ExpectedLine[],
  printed: readonly string[],
): Omit<RepeatedRow, 'name'> | undefined {
  if (expected.some(({ type }) => type === 'elision')) return undefined;
  const times = (lines: readonly string[], text: string) => lines.filter((line) => line === text).length;
  const shown = expected.flatMap((line) => (line.type === 'text' ? [line.text] : []));
  for (const [index, line] of expected.entries()) {
    const above = expected[index - 1];
    if (line.type !== 'text' || above?.type !== 'text' || line.text !== above.text) continue;
    if (line.text.trim() === '' || times(printed, line.text) !== 1 || times(shown, line.text) !== 2) continue;
    return { text: line.text, line: line.line, first: above.line };
  }
  return undefined;
}

function firstWord(line: string): string {
  return line.split(/\s/)[0] ?? '';
}
