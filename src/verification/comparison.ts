import { isPrinted } from './aside.ts';

/**
 * One line that a note shows as output: text as a terminal shows it, or an elision that stands for any lines.
 */
export type ExpectedLine =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly line: number;
      /** What its author seems to have written behind it. */
      readonly aside?: string;
      /** A line that may as well be the author's remark: it costs nothing when nothing printed it. */
      readonly remark?: boolean;
    }
  | { readonly type: 'elision'; readonly line: number };

/** Which expected line stands beside which printed line; undefined on one side where nothing stands. */
export interface Pair {
  readonly expected: number | undefined;
  readonly actual: number | undefined;
}

/** How a printed text compares with what a note shows. `distance` is 0 exactly when they are equal. */
export interface Comparison {
  readonly distance: number;
  readonly pairs: readonly Pair[];
}

const missingLineCost = 1;
const furthestPairCost = 1.5;
/** Beyond this many cells the alignment is done line by line, so that no output can make it slow. */
const cellLimit = 400_000;

/**
 * Aligns printed lines with expected ones so that as much as possible is equal. Elisions swallow any number
 * of printed lines for nothing; every other line that has no equal partner costs.
 */
export function compareLines(expected: readonly ExpectedLine[], actual: readonly string[]): Comparison {
  if (expected.length * actual.length > cellLimit) return compareInOrder(expected, actual);
  const costs = costTable(expected, actual);
  return { distance: costs[0]?.[0] ?? 0, pairs: backtrack(expected, actual, costs) };
}

/** Whether all lines that a note shows are printed, in whatever order and beside whatever else. */
export function printsAll(expected: readonly ExpectedLine[], actual: readonly string[]): boolean {
  const printed = new Map<string, number>();
  for (const text of actual) printed.set(text, (printed.get(text) ?? 0) + 1);
  return expected.every((line) => {
    if (line.type !== 'text') return true;
    const whole = line.text + (line.aside ?? '');
    const text = (printed.get(whole) ?? 0) > 0 ? whole : line.text;
    const left = printed.get(text) ?? 0;
    printed.set(text, left - 1);
    return left > 0;
  });
}

/** `costs[e][a]`: the least cost of aligning the lines from `e` and from `a` on. */
function costTable(expected: readonly ExpectedLine[], actual: readonly string[]): number[][] {
  const width = actual.length;
  const costs: number[][] = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(width + 1).fill(0),
  );
  const cost = (e: number, a: number) => costs[e]?.[a] ?? 0;
  for (let e = expected.length; e >= 0; e -= 1) {
    const row = costs[e] as number[];
    for (let a = width; a >= 0; a -= 1) {
      const line = expected[e];
      if (line === undefined) row[a] = (width - a) * missingLineCost;
      else if (line.type === 'elision')
        row[a] = a === width ? cost(e + 1, a) : Math.min(cost(e + 1, a), cost(e, a + 1));
      else if (a === width) row[a] = cost(e + 1, a) + missingCost(line);
      else {
        row[a] = Math.min(
          cost(e + 1, a + 1) + lineCost(line, actual[a] ?? ''),
          cost(e + 1, a) + missingCost(line),
          cost(e, a + 1) + missingLineCost,
        );
      }
    }
  }
  return costs;
}

function missingCost(line: ExpectedLine): number {
  return line.type === 'text' && line.remark ? 0 : missingLineCost;
}

function backtrack(expected: readonly ExpectedLine[], actual: readonly string[], costs: number[][]): Pair[] {
  const pairs: Pair[] = [];
  let e = 0;
  let a = 0;
  while (e < expected.length || a < actual.length) {
    const line = expected[e];
    const here = costs[e]?.[a] ?? 0;
    if (line === undefined) pairs.push({ expected: undefined, actual: a++ });
    else if (line.type === 'elision') {
      if (here === (costs[e + 1]?.[a] ?? 0)) e += 1;
      else a += 1;
    } else if (a < actual.length && here === (costs[e + 1]?.[a + 1] ?? 0) + lineCost(line, actual[a] ?? '')) {
      pairs.push({ expected: e++, actual: a++ });
    } else if (here === (costs[e + 1]?.[a] ?? 0) + missingCost(line))
      pairs.push({ expected: e++, actual: undefined });
    else pairs.push({ expected: undefined, actual: a++ });
  }
  return pairs;
}

function compareInOrder(expected: readonly ExpectedLine[], actual: readonly string[]): Comparison {
  const pairs: Pair[] = [];
  let distance = 0;
  for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
    const line = expected[index];
    const text = actual[index];
    if (line?.type === 'elision') break;
    pairs.push({ expected: line && index, actual: text === undefined ? undefined : index });
    distance += line === undefined || text === undefined ? missingLineCost : lineCost(line, text);
  }
  return { distance, pairs };
}

/**
 * Whether every line has its words, in other columns than they are printed in: these follow from the words,
 * so that no choice is left.
 */
export function differsInBlanks(
  expected: readonly ExpectedLine[],
  actual: readonly string[],
  { pairs, distance }: Comparison,
): boolean {
  const words = (text: string | undefined) => text?.trim().replace(/\s+/g, ' ');
  const isSame = (pair: Pair) => {
    const note = expected[pair.expected ?? -1];
    return note?.type === 'text' && words(note.text) === words(actual[pair.actual ?? -1]);
  };
  return distance > 0 && !expected.some(({ type }) => type === 'elision') && pairs.every(isSame);
}

/** The cost of a shown line beside a printed one; what looks like words of its author may be printed. */
function lineCost(line: Extract<ExpectedLine, { readonly type: 'text' }>, printed: string): number {
  return isPrinted(line, printed) ? 0 : pairCost(line.text, printed);
}

/** 0 for equal lines, more the fewer words two lines share at the same places. */
export function pairCost(left: string, right: string): number {
  if (left === right) return 0;
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  const longest = Math.max(leftWords.length, rightWords.length, 1);
  let shared = 0;
  for (let index = 0; index < Math.min(leftWords.length, rightWords.length); index += 1) {
    shared += likeness(leftWords[index] as Word, rightWords[index] as Word);
  }
  // Words that are all the same in other columns still differ: the smallest cost of a difference.
  return Math.max(0.05, furthestPairCost * (1 - shared / longest));
}

/** A word of a line, and what stands between its punctuation. */
interface Word {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Every line is held against every other: what its words are is worked out once. */
const cutLines = new Map<string, readonly Word[]>();
const mostCutLines = 4096;

function wordsOf(line: string): readonly Word[] {
  const known = cutLines.get(line);
  if (known !== undefined) return known;
  const words = line
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => ({ text, parts: text.split(/[^A-Za-z0-9]+/) }));
  if (cutLines.size >= mostCutLines) cutLines.clear();
  cutLines.set(line, words);
  return words;
}

/** 1 for equal words; up to 0.75 by the parts between punctuation that they share. */
function likeness(left: Word, right: Word): number {
  if (left.text === right.text) return 1;
  const most = Math.min(left.parts.length, right.parts.length);
  let shared = 0;
  for (let index = 0; index < most; index += 1) {
    if (left.parts[index] === right.parts[index]) shared += 1;
  }
  return (0.75 * shared) / Math.max(left.parts.length, right.parts.length);
}

/** Whether each line that is printed stands beside one of the note, and the other way round. */
export function pairsAll({ pairs }: Pick<Comparison, 'pairs'> = { pairs: [] }): boolean {
  return pairs.every(({ expected, actual }) => expected !== undefined && actual !== undefined);
}
