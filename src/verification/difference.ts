import { differingCell } from './cell.ts';
import type { FailureClass, Mismatch, RelatedLine } from './report.ts';
import type { Judged } from './stage.ts';

/** How the nearest run differs, in the words of a report. */
interface Difference {
  readonly code: string;
  readonly class: FailureClass;
  readonly message: string;
  readonly related: readonly RelatedLine[];
  readonly hints: readonly string[];
}

/** Says how a stage's text differs from what the nearest run printed, where nothing better is known. */
export function differs(judged: Judged | undefined, mismatch: Mismatch | null): Difference {
  const base = { class: 'simulation', related: [] } as const;
  if (mismatch === null)
    return { ...base, code: 'output-differs', message: 'Prints something else', hints: [] };
  const { note, world, line } = mismatch;
  if (note === '' && (world !== '' || leavesOutBlank(judged))) {
    return {
      ...base,
      code: 'line-missing',
      message:
        world === ''
          ? 'Prints a blank line that the note does not show'
          : `Prints a line that the note does not show: ${JSON.stringify(world)}`,
      hints: [`Show the line before line ${line}, or write ... there if lines are left out`],
    };
  }
  if (world === '') {
    return {
      ...base,
      code: 'line-extra',
      message:
        note === ''
          ? 'Shows a blank line that nothing prints'
          : `Shows a line that nothing prints: ${JSON.stringify(note)}`,
      hints: [],
    };
  }
  const cell = differingCell(judged?.run.lines ?? [], { note, world });
  return { ...base, code: 'output-differs', message: differenceOf(mismatch, cell), hints: [] };
}

/** Whether a blank line is printed that nothing of the note stands beside. */
function leavesOutBlank(judged: Judged | undefined): boolean {
  const pairs = judged?.comparison.pairs ?? [];
  return pairs.some(
    ({ expected, actual }) => expected === undefined && judged?.run.lines[actual ?? -1] === '',
  );
}

function differenceOf({ note, world, column }: Mismatch, cell: ReturnType<typeof differingCell>): string {
  if (note.replace(/\s+/g, ' ') === world.replace(/\s+/g, ' '))
    return 'Shows the right words in other columns';
  if (cell) return `Row ${cell.row}, ${cell.column}: shows ${cell.shown}, can only be ${cell.printed}`;
  if (world.startsWith(note))
    return `Prints ${quoted(world.slice(note.length).trim())} behind what the note shows`;
  if (column === 1) return `Prints ${quoted(world)} where the note shows ${quoted(note)}`;
  const [printed, shown] = [wordBeside(world, note, column), wordAt(note, column)];
  return `Prints ${JSON.stringify(printed)} where the note shows ${JSON.stringify(shown)}`;
}

/** The word of a printed line that stands where the note's line has the one at a column. */
function wordBeside(world: string, note: string, column: number): string {
  const words = (line: string) => line.split(/\s+/).filter(Boolean);
  const at = words([...note].slice(0, column).join('')).length - 1;
  return words(world).length === words(note).length ? (words(world)[at] ?? '') : wordAt(world, column);
}

const longestLine = 80;

function quoted(line: string): string {
  return JSON.stringify(line.length > longestLine ? `${line.slice(0, longestLine)}…` : line);
}

/** The word around a column of a line. */
function wordAt(line: string, column: number): string {
  const characters = [...line];
  const isBlank = (index: number) => /^\s?$/.test(characters[index] ?? '');
  let from = Math.min(column - 1, characters.length - 1);
  while (from > 0 && isBlank(from)) from -= 1;
  let to = from;
  while (from > 0 && !isBlank(from - 1)) from -= 1;
  while (to < characters.length && !isBlank(to)) to += 1;
  return characters.slice(from, to).join('');
}
