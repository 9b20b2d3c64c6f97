import type { SearchResult } from './search.ts';
import { drawsOf, type History, type Stage } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** What a line is made of: names, numbers and addresses, and what joins them. */
const words = /[^\s,:/()"'=]+/g;

/**
 * The nearest run with the note's own words where chance had a say: an address or a name that no other line
 * shows is no part of what is wrong with a line.
 */
export function inOwnWords(result: SearchResult, { expected = [] }: Stage): SearchResult {
  const { history, target } = result;
  const judged = history.judged[target];
  if (judged === undefined) return result;
  const free = freeDraws(drawsOf(history), history, target);
  const lines = [...judged.run.lines];
  for (const { expected: at = -1, actual = -1 } of judged.comparison.pairs) {
    const [note, printed] = [expected[at], lines[actual]];
    if (note?.type !== 'text' || printed === undefined || note.text === printed) continue;
    const told = withWordsOf(note.text, printed, free);
    // Where chance is all that differs, it is what cannot be so.
    if (told.replace(/\s+/g, ' ') !== note.text.replace(/\s+/g, ' ')) lines[actual] = told;
  }
  const own = { ...judged, run: { ...judged.run, lines } };
  return { ...result, history: { ...history, judged: history.judged.with(target, own) } };
}

/** Of some choices, those that no other stage than one shows. */
export function freeDraws(draws: readonly Draw[], history: History, target: number): readonly Draw[] {
  const shown = new Set(
    history.judged.flatMap(({ reading }, at) =>
      at === target ? [] : reading.values.flatMap(({ draws }) => draws.map(({ key }) => key)),
    ),
  );
  return draws.filter(({ key, type }) => !shown.has(key) && type !== 'order' && type !== 'duration');
}

/** A printed line with a note's words where another choice prints them. */
export function withWordsOf(note: string, printed: string, draws: readonly Draw[]): string {
  const [shown, own] = [[...note.matchAll(words)], [...printed.matchAll(words)]];
  if (shown.length !== own.length) return printed;
  const taken = new Set(draws.map(({ value }) => value));
  const changes = own.flatMap(({ 0: word, index }, at) => {
    const other = shown[at]?.[0] ?? word;
    const isFree = word !== other && draws.some((draw) => isChosen(draw, word, other, taken));
    return isFree ? [{ index, word, other }] : [];
  });
  return changes.reduceRight((line, { index, word, other }) => {
    const rest = line.slice(index + word.length);
    return line.slice(0, index) + other + shifted(rest, word.length - other.length);
  }, printed);
}

/** Whether a word is a chosen value, or ends with one, for which another could as well have been chosen. */
function isChosen({ value, read }: Draw, word: string, other: string, taken: ReadonlySet<string>): boolean {
  if (value === '' || !word.endsWith(value)) return false;
  const before = word.slice(0, word.length - value.length);
  if ((before !== '' && !before.endsWith('-')) || !other.startsWith(before)) return false;
  const chosen = other.slice(before.length);
  return !taken.has(chosen) && read(chosen) === chosen;
}

/** The rest of a row whose next column stays where it was. */
function shifted(rest: string, by: number): string {
  return rest.replace(/ {2,}/, (blanks) => ' '.repeat(Math.max(2, blanks.length + by)));
}
