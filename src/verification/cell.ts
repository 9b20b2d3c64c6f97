/** A cell of a printed table that a note shows otherwise. */
export interface DifferingCell {
  /** The first cell of its row. */
  readonly row: string;
  readonly column: string;
  readonly shown: string;
  readonly printed: string;
}

/** The header of a table that kubectl prints: names in capitals, the first of them no age. */
const header = /^(NAMESPACE|NAME|LAST SEEN)( {2,}|$)/;

/**
 * The first cell in which a row of the note differs from the printed one, told by the columns of the header
 * above it. Undefined where there is no table, or where not exactly this row is shown.
 */
export function differingCell(
  lines: readonly string[],
  row: { readonly note: string; readonly world: string },
): DifferingCell | undefined {
  const at = lines.indexOf(row.world);
  const above = headerAbove(lines, at);
  if (above === undefined) return undefined;
  const columns = cellsOf(above);
  const [shown, printed] = [cellsOf(row.note), cellsOf(row.world)];
  if (shown.length !== columns.length || printed.length !== columns.length) return undefined;
  const index = columns.findIndex((_, cell) => shown[cell] !== printed[cell]);
  if (index <= 0 || shown[0] !== printed[0]) return undefined;
  const [name = '', column = ''] = [printed[0], columns[index]];
  return { row: name, column, shown: shown[index] ?? '', printed: printed[index] ?? '' };
}

/** The header of the table that a line stands in. */
export function headerAbove(lines: readonly string[], at: number): string | undefined {
  return lines.slice(0, Math.max(0, at)).findLast((line) => header.test(line));
}

/** The cells of a row: kubectl separates columns by at least three blanks, and no cell holds two. */
export function cellsOf(line: string): readonly string[] {
  return line.trim().split(/ {2,}/);
}
