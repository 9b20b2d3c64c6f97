/**
 * Elastic tab stops as Go's `text/tabwriter` lays them out with blanks as padding.
 *
 * A cell is text ended by a tab; what follows the last tab of a line belongs to no column. A column is a run
 * of consecutive lines that have a cell at that index; its width is its longest cell plus `padding`, at least
 * `minWidth`.
 */
export interface TabLayout {
  readonly minWidth: number;
  readonly padding: number;
  /** Columns end at tab stops so far apart, and are padded with tabs. */
  readonly tabStop?: number;
}

/** kubectl's tables: cli-runtime `printers.GetNewTabWriter` (minwidth 6, padding 3). */
export const tableLayout: TabLayout = { minWidth: 6, padding: 3 };

/** kubectl's describe: `describe.tabbedString` (minwidth 0, padding 2). */
export const describeLayout: TabLayout = { minWidth: 0, padding: 2 };

/** kubectl's tables up to 1.11 (minwidth 10). */
export const oldTableLayout: TabLayout = { minWidth: 10, padding: 3 };

/** kubectl's describe up to 1.7: `describe.tabbedString` (tabwidth 8, padding 1, padded with tabs). */
export const oldDescribeLayout: TabLayout = { minWidth: 0, padding: 1, tabStop: 8 };

/**
 * Aligns the tabs of a text. `remembered` holds column widths that survive from an earlier flush of the same
 * writer (Go's `RememberWidths`, used by `kubectl get -w`); it is widened in place.
 */
export function alignTabs(text: string, layout: TabLayout, remembered?: number[]): string {
  const endsWithNewline = text.endsWith('\n');
  const body = endsWithNewline ? text.slice(0, -1) : text;
  const lines = body.split('\n').map((line) => line.split('\t'));
  const out: string[] = [];
  layOut(lines, 0, lines.length, [], { layout, remembered, out });
  return out.join('\n') + (endsWithNewline ? '\n' : '');
}

interface Writing {
  readonly layout: TabLayout;
  readonly remembered: number[] | undefined;
  readonly out: string[];
}

/** Go: text/tabwriter `(*Writer).format`: each recursion fixes the width of one more column. */
function layOut(lines: string[][], from: number, to: number, widths: number[], writing: Writing): void {
  const column = widths.length;
  let written = from;
  let at = from;
  while (at < to) {
    if (column >= cellCount(lines[at])) {
      at += 1;
      continue;
    }
    emit(lines.slice(written, at), widths, writing);
    written = at;
    let width = Math.max(writing.layout.minWidth, writing.remembered?.[column] ?? 0);
    while (at < to && column < cellCount(lines[at])) {
      width = Math.max(width, [...(lines[at]?.[column] ?? '')].length + writing.layout.padding);
      at += 1;
    }
    if (writing.remembered) writing.remembered[column] = width;
    layOut(lines, written, at, [...widths, atStop(width, writing.layout)], writing);
    written = at;
  }
  emit(lines.slice(written, to), widths, writing);
}

function atStop(width: number, { tabStop = 1 }: TabLayout): number {
  return Math.ceil(width / tabStop) * tabStop;
}

function cellCount(line: string[] | undefined): number {
  return (line?.length ?? 1) - 1;
}

function emit(lines: string[][], widths: number[], { layout, out }: Writing): void {
  for (const cells of lines) {
    out.push(
      cells
        .map((cell, index) => {
          const width = index < cells.length - 1 ? (widths[index] ?? 0) : 0;
          return cell + padding(Math.max(0, width - [...cell].length), layout);
        })
        .join(''),
    );
  }
}

function padding(width: number, { tabStop }: TabLayout): string {
  return tabStop === undefined ? ' '.repeat(width) : '\t'.repeat(Math.ceil(width / tabStop));
}
