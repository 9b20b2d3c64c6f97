import type { ExpectedLine } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { Judged } from './stage.ts';

/**
 * A line that is printed, but at no moment below the line that the note shows it below. Where an order is
 * free, the line may stand elsewhere.
 */
export function movedLine(
  expected: readonly ExpectedLine[],
  { run, comparison }: Judged,
  views: readonly (readonly string[])[],
): Finding | undefined {
  if (expected.some(({ type }) => type === 'elision')) return undefined;
  const notes = expected.flatMap((line) => (line.type === 'text' ? [line] : []));
  const free = run.draws.filter(({ type }) => type === 'order').flatMap(({ members }) => members);
  for (const { expected: at, actual } of comparison.pairs) {
    const note = notes[at ?? -1];
    if (at === undefined || note === undefined || note.text === run.lines[actual ?? -1]) continue;
    const isTwice = notes.some(({ text }, index) => index !== at && text === note.text);
    const place = run.lines.indexOf(note.text);
    const above = notes[at - 1]?.text ?? '';
    if (place < 0 || (isTwice && note.text !== '') || free.some((member) => note.text.includes(member)))
      continue;
    if (views.some((lines) => standsBelow(lines, note.text, above))) return undefined;
    const [shown, printed] = [above, run.lines[place - 1] ?? ''].map(placeOf);
    const otherwise = note.text === '' ? 'but none is printed there' : `but it is printed ${printed}`;
    const what = note.text === '' ? 'a blank line' : JSON.stringify(note.text.trim());
    return {
      line: note.line,
      code: 'output-differs',
      class: 'simulation',
      message: `Shows ${what} ${shown}, ${otherwise}`,
      related: [],
      hints: ['The lines were moved: their order is not free'],
    };
  }
  return undefined;
}

function placeOf(above: string): string {
  return above === '' ? 'first' : `below ${JSON.stringify(above.trim())}`;
}

function standsBelow(lines: readonly string[], text: string, above: string): boolean {
  return lines.some(
    (line, index) => shapeOf(line) === shapeOf(text) && shapeOf(lines[index - 1] ?? '') === shapeOf(above),
  );
}

/** What a line says whatever its numbers are. */
function shapeOf(line: string): string {
  return line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
