import type { Place, Source } from '#text';

/** A source cut into lines once, so that places cost nothing. */
export interface SourceLines {
  readonly source: Source;
  /** Offsets at which the lines start; line 1 is the first. */
  readonly starts: readonly number[];
}

/** Cuts a source into its lines. */
export function sourceLines(source: Source): SourceLines {
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return { source, starts };
}

/** The offsets of a line (from 1), its line end excluded. */
export function lineSpan(lines: SourceLines, line: number): { readonly from: number; readonly to: number } {
  const from = lines.starts[line - 1] ?? lines.source.text.length;
  const next = lines.starts[line];
  const to = next === undefined ? lines.source.text.length : next - 1;
  return { from, to: to > from && lines.source.text[to - 1] === '\r' ? to - 1 : to };
}

/** The text of a line (from 1), its line end excluded. */
export function lineText(lines: SourceLines, line: number): string {
  const { from, to } = lineSpan(lines, line);
  return lines.source.text.slice(from, to);
}

/** The place of a stretch of one line; both offsets must lie on that line. */
export function placeOn(lines: SourceLines, line: number, from: number, to: number): Place {
  const start = lines.starts[line - 1] ?? 0;
  const column = [...lines.source.text.slice(start, from)].length + 1;
  const endColumn = column + [...lines.source.text.slice(from, to)].length;
  return { path: lines.source.path, line, column, endLine: line, endColumn };
}
