import { humanDurationRange } from '#text';
import { isPrinted } from './aside.ts';
import type { ExpectedLine } from './comparison.ts';
import type { Mismatch } from './report.ts';
import type { Judged, Stage } from './stage.ts';

/**
 * The first line, or the `wanted` one, that differs between the note and the run that comes closest. A line
 * that the note shows is named before one that it does not show: where that would stand may be free. One
 * that has its words in other columns is named last: others have moved them.
 */
export function firstMismatch(stage: Stage, judged: Judged | undefined, wanted?: number): Mismatch | null {
  const expected = stage.expected ?? [];
  let line = stage.line;
  let missing: Mismatch | null = null;
  let moved: Mismatch | null = null;
  for (const pair of judged?.comparison.pairs ?? []) {
    const shown = pair.expected === undefined ? undefined : expected[pair.expected];
    const world = pair.actual === undefined ? '' : (judged?.run.lines[pair.actual] ?? '');
    const note = shown?.type === 'text' ? shown.text : '';
    line = shown?.line ?? line;
    if (wanted !== undefined && shown?.line !== wanted) continue;
    if (shown === undefined) missing ??= { line, column: 1, note: '', world };
    else if (!isPrinted(shown, world) && !(isRemark(shown) && pair.actual === undefined)) {
      const mismatch = { line, column: firstDifference(note, world), note, world };
      if (note.trim() === '' || wordsOf(note).join(' ') !== wordsOf(world).join(' ')) return mismatch;
      moved ??= mismatch;
    }
  }
  return missing ?? moved;
}

function isRemark(line: ExpectedLine): boolean {
  return line.type === 'text' && line.remark === true;
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter(Boolean);
}

/** Where two lines differ first, but for ages where something else differs as well: those are free. */
function firstDifference(note: string, world: string): number {
  const [shown, printed] = [wordsOf(note), wordsOf(world)];
  const isAge = (word: string | undefined) => humanDurationRange(word ?? '') !== undefined;
  const differing = shown.flatMap((word, at) => (word === printed[at] ? [] : [at]));
  const telling = differing.find((at) => !(isAge(shown[at]) && isAge(printed[at])));
  if (shown.length === printed.length && telling !== undefined && telling !== differing[0]) {
    const before = shown.slice(0, telling).reduce((from, word) => note.indexOf(word, from) + word.length, 0);
    const word = printed[telling] ?? '';
    return (
      [...note.slice(0, note.indexOf(shown[telling] ?? '', before))].length +
      columnIn(shown[telling] ?? '', word)
    );
  }
  return columnIn(note, world);
}

function columnIn(left: string, right: string): number {
  const leftCharacters = [...left];
  const rightCharacters = [...right];
  const at = leftCharacters.findIndex((character, index) => character !== rightCharacters[index]);
  return (at < 0 ? leftCharacters.length : at) + 1;
}
