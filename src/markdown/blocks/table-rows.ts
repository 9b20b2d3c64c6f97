import type { Nodes, Parents, Root } from 'mdast';
import { padding } from '../short-codes/take-short-codes.ts';

/**
 * Parses Markdown in which a row of a table may stand far to the right, as Hugo's own example has it:
 *
 *        Name | Age
 *     --------|------
 *         Bob | 27
 *
 * By its blanks such a row would be code. They are filled, and dropped when Markdown was read; every place
 * stays as it was.
 */
export function parseTableRows(text: string, parse: (text: string) => Root): Root {
  let shown = text;
  for (let tree = parse(shown); ; tree = parse(shown)) {
    const rows = rowsIn(tree);
    if (rows.length === 0) return tree;
    const filled = fill(shown, rows);
    if (filled === shown) return tree;
    shown = filled;
  }
}

/** The lines of indented code right below tables. */
function rowsIn(parent: Parents): readonly number[] {
  return parent.children.flatMap((child: Nodes, index) => {
    if ('children' in child && child.type !== 'table') return rowsIn(child);
    const before = parent.children[index - 1];
    const line = child.position?.start.line ?? 0;
    const isBelow = before?.type === 'table' && before.position?.end.line === line - 1;
    if (child.type !== 'code' || typeof child.lang === 'string' || !isBelow) return [];
    return Array.from({ length: (child.position?.end.line ?? line) - line + 1 }, (_, more) => line + more);
  });
}

function fill(text: string, rows: readonly number[]): string {
  const lines = text.split('\n');
  for (const row of rows) {
    const line = lines[row - 1] ?? '';
    // A bar at the start of a row comes before the blanks: before it they would be a cell.
    lines[row - 1] = line.replace(
      /^([ >]*?)([ \t]{4,})(?=[^`~\s])(\|?)/,
      (_, head: string, blanks: string, bar: string) => {
        return bar === '' ? head + padding.repeat(blanks.length) : `${head}${bar}${blanks}`;
      },
    );
  }
  return lines.join('\n');
}
