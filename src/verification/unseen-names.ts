import { type Answer, safeAlphabet } from '#cluster';
import { drawsOf, type History, type Judged } from './stage.ts';

/**
 * Names that the note does not show, such as those under an elision, may sort their rows to the wrong side of
 * a row that it does show: they could as well begin with the first or the last letters of their alphabet.
 */
export function unseenNames(history: History, judged: Judged): readonly Answer[] {
  const shown = new Set(
    judged.comparison.pairs.flatMap(({ expected, actual }) => (expected === undefined ? [] : [actual])),
  );
  const lastShown = Math.max(-1, ...[...shown].map((line) => line ?? -1));
  const draws = drawsOf(history).filter(({ key, type }) => type === 'text' && !history.answers.has(key));
  return judged.run.lines.flatMap((line, index) => {
    if (shown.has(index)) return [];
    const letter = (index < lastShown ? safeAlphabet.at(0) : safeAlphabet.at(-1)) ?? '';
    return draws.flatMap(({ key, value, read }) => {
      const other = line.includes(value) ? read(letter.repeat(2) + value.slice(2)) : undefined;
      return other === undefined || other === value ? [] : [{ key, value: other }];
    });
  });
}
