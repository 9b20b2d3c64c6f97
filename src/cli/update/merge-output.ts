import { displayLine } from '#text';
import type { OutputLine } from '#transcript';

/**
 * The output that a note should show: what is printed, with the author's elisions where they stood. A line
 * that is right keeps its bytes; an elision goes on standing for what lies between the lines around it.
 */
export function mergeOutput(shown: readonly OutputLine[], printed: readonly string[]): readonly string[] {
  const merged: string[] = [];
  let [shownFrom, printedFrom] = [0, 0];
  for (const [shownAt, printedAt] of [
    ...commonLines(shown, printed),
    [shown.length, printed.length] as const,
  ]) {
    merged.push(...mergeStretch(shown.slice(shownFrom, shownAt), printed.slice(printedFrom, printedAt)));
    const anchor = shown[shownAt];
    if (anchor) merged.push(anchor.text);
    [shownFrom, printedFrom] = [shownAt + 1, printedAt + 1];
  }
  return merged;
}

/** A stretch without a line in common: as many lines stay around an elision as there were. */
function mergeStretch(shown: readonly OutputLine[], printed: readonly string[]): readonly string[] {
  const first = shown.findIndex(({ type }) => type === 'elision');
  const elision = shown[first];
  if (!elision) return withRemarks(shown, printed);
  const last = shown.findLastIndex(({ type }) => type === 'elision');
  const before = Math.min(first, printed.length);
  const after = Math.min(shown.length - 1 - last, printed.length - before);
  return [...printed.slice(0, before), elision.text, ...printed.slice(printed.length - after)];
}

/** The author's remarks stay below as many lines of output as they stood. */
function withRemarks(shown: readonly OutputLine[], printed: readonly string[]): readonly string[] {
  const merged: string[] = [];
  let next = 0;
  for (const { text, remark } of shown) {
    if (remark) merged.push(text);
    else if (next < printed.length) merged.push(printed[next++] ?? '');
  }
  return [...merged, ...printed.slice(next)];
}

/** The longest common subsequence of lines, as pairs of indices. */
function commonLines(
  shown: readonly OutputLine[],
  printed: readonly string[],
): readonly (readonly [number, number])[] {
  const same = (row: number, column: number) => {
    const line = shown[row];
    return line?.type === 'text' && displayLine(line.text) === displayLine(printed[column] ?? '');
  };
  const lengths = tableOfLengths(shown.length, printed.length, same);
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < shown.length && column < printed.length) {
    if (same(row, column)) pairs.push([row++, column++]);
    else if ((lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}

function tableOfLengths(
  rows: number,
  columns: number,
  same: (row: number, column: number) => boolean,
): readonly (readonly number[])[] {
  const lengths = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = rows - 1; row >= 0; row -= 1) {
    const current = lengths[row] ?? [];
    const below = lengths[row + 1] ?? [];
    for (let column = columns - 1; column >= 0; column -= 1) {
      const without = Math.max(below[column] ?? 0, current[column + 1] ?? 0);
      current[column] = same(row, column) ? (below[column + 1] ?? 0) + 1 : without;
    }
  }
  return lengths;
}
