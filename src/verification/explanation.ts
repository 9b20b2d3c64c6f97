import type { ExpectedLine } from './comparison.ts';
import { differs } from './difference.ts';
import { hintsFor } from './hints.ts';
import { impossibleTimes } from './instants.ts';
import type { ValueReading } from './reading.ts';
import type { FailureClass, Mismatch, RelatedLine } from './report.ts';
import { rowsOutOfOrder } from './row-order.ts';
import type { SearchResult } from './search.ts';
import { drawsOf, type History, type Judged, type Stage } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** Why a step failed, in the words of a report. */
export interface Explanation {
  readonly code: string;
  readonly class: FailureClass;
  readonly message: string;
  readonly related: readonly RelatedLine[];
  readonly hints: readonly string[];
  readonly mismatch: Mismatch | null;
}

/** Explains why no legal history prints what a stage shows. */
export function explain(stage: Stage, result: SearchResult): Explanation {
  const judged = result.history.judged[result.target];
  const first = firstMismatch(stage, judged);
  const finding: Finding =
    wrongOrder(stage, judged) ??
    contradictedValue(result, first) ??
    refusedValue(result) ??
    impossibleTime(result.history) ??
    (result.gaveUp ? cannotTell(differs(judged, first)) : undefined) ??
    differs(judged, first);
  const { line, ...found } = finding;
  const hints = [...found.hints, ...hintsFor(judged?.run.lines ?? [])];
  return { ...found, hints, mismatch: firstMismatch(stage, judged, line) ?? first };
}

/** A reason, and the output line of the note that it is about, where it is about one. */
type Finding = Omit<Explanation, 'mismatch'> & { readonly line?: number };

/**
 * The first line, or the `wanted` one, that differs between the note and the run that comes closest. A line
 * that the note shows is named before one that it does not show: where that would stand may be free.
 */
export function firstMismatch(stage: Stage, judged: Judged | undefined, wanted?: number): Mismatch | null {
  const expected = stage.expected ?? [];
  let line = stage.line;
  let missing: Mismatch | null = null;
  for (const pair of judged?.comparison.pairs ?? []) {
    const shown = pair.expected === undefined ? undefined : expected[pair.expected];
    const world = pair.actual === undefined ? '' : (judged?.run.lines[pair.actual] ?? '');
    const note = shown?.type === 'text' ? shown.text : '';
    line = shown?.line ?? line;
    if (wanted !== undefined && shown?.line !== wanted) continue;
    if (shown === undefined) missing ??= { line, column: 1, note: '', world };
    else if (note !== world && !(isRemark(shown) && pair.actual === undefined)) {
      return { line, column: firstDifference(note, world), note, world };
    }
  }
  return missing;
}

function isRemark(line: ExpectedLine): boolean {
  return line.type === 'text' && line.remark === true;
}

function firstDifference(left: string, right: string): number {
  const leftCharacters = [...left];
  const rightCharacters = [...right];
  const at = leftCharacters.findIndex((character, index) => character !== rightCharacters[index]);
  return (at < 0 ? leftCharacters.length : at) + 1;
}

/** Rows that no list prints in this order. */
function wrongOrder(stage: Stage, judged: Judged | undefined): Finding | undefined {
  const found = rowsOutOfOrder(stage.expected ?? [], judged?.run.lines ?? []);
  if (found === undefined) return undefined;
  const { before, after } = found;
  return {
    line: after.line,
    code: 'row-order',
    class: 'simulation',
    message: `Lists ${after.name} below ${before.name}, but rows are sorted by name`,
    related: [{ line: before.line, message: `lists ${before.name}` }],
    hints: ['One of the two names is wrong, or the rows were moved'],
  };
}

/** A value that the note shows otherwise in another line. */
function contradictedValue(result: SearchResult, mismatch: Mismatch | null): Finding | undefined {
  const reading = result.history.judged[result.target]?.reading;
  const differing = (reading?.values ?? []).filter(
    ({ draws, value }) => draws[0] !== undefined && draws[0].value !== value,
  );
  const ordered = [...differing].sort(
    (left, right) => Number(right.line === mismatch?.line) - Number(left.line === mismatch?.line),
  );
  for (const value of ordered) {
    const draw = value.draws[0];
    const other = draw && otherSighting(result, draw);
    if (draw === undefined || other === undefined) continue;
    const peers = peerSightings(result, draw).filter(({ line }) => line !== other.line);
    const sightings = [other, ...peers].sort((left, right) => left.line - right.line);
    return {
      line: value.line,
      code: 'contradiction',
      class: 'contradiction',
      related: sightings.map((seen) => ({ line: seen.line, message: `shows ${seen.value}` })),
      ...(peers.length > 0 ? noneOf(value, draw, sightings) : otherThan(value, draw, other)),
    };
  }
  return undefined;
}

function otherThan(value: ValueReading, draw: Draw, other: ValueReading): Pick<Finding, 'message' | 'hints'> {
  return {
    message: `Shows ${value.value}, but ${draw.about} is ${draw.value} in line ${other.line}`,
    hints: [`Write ${draw.value} here, or ${value.value} in line ${other.line} and wherever it is meant`],
  };
}

function noneOf(
  value: ValueReading,
  draw: Draw,
  sightings: readonly ValueReading[],
): Pick<Finding, 'message' | 'hints'> {
  const nearest = [...sightings].sort(
    (left, right) => difference(left.value, value.value) - difference(right.value, value.value),
  )[0];
  return {
    message: `Shows ${value.value} as ${draw.about}, but there are only ${sightings.map((seen) => seen.value).join(', ')}`,
    hints: nearest ? [`The nearest is ${nearest.value} of line ${nearest.line}`] : [],
  };
}

/** How many characters of two texts differ, place by place. */
function difference(left: string, right: string): number {
  const [longer, shorter] = left.length < right.length ? [right, left] : [left, right];
  return [...longer].filter((character, index) => character !== shorter[index]).length;
}

const peersShown = 6;

/** Where a stage lets one of several answer: the values that the note shows for the others. */
function peerSightings(result: SearchResult, draw: Draw): readonly ValueReading[] {
  const { history, target } = result;
  if (!history.judged[target]?.run.draws.some(({ type }) => type === 'pick')) return [];
  const sort = (key: string) => key.replace(/\d+/g, '#');
  const peers = drawsOf(history).filter(({ key }) => key !== draw.key && sort(key) === sort(draw.key));
  return peers.flatMap((peer) => otherSighting(result, peer) ?? []).slice(0, peersShown);
}

/** The first line of another stage that shows a choice's value. */
function otherSighting({ history, target }: SearchResult, draw: Draw): ValueReading | undefined {
  for (const [stage, { reading, comparison }] of history.judged.entries()) {
    if (stage === target || comparison.distance > 0) continue;
    const seen = reading.values.find(
      ({ draws, value }) => value === draw.value && draws.length === 1 && draws[0]?.key === draw.key,
    );
    if (seen) return seen;
  }
  return undefined;
}

/** A value that no cluster could have chosen. */
function refusedValue({ history, untouched, target }: SearchResult): Finding | undefined {
  const refusals = [...history.judged, ...untouched.judged].flatMap(({ run }) => run.refusals);
  const reading = history.judged[target]?.reading.values ?? [];
  // What was refused for another stage, or is not shown at all, explains nothing here.
  const refusal = refusals.find(
    ({ key, value }) => history.answers.has(key) && reading.some((seen) => seen.value === value),
  );
  if (refusal === undefined) return undefined;
  const line = reading.find(
    ({ value, draws }) => value === refusal.value && draws[0]?.key === refusal.key,
  )?.line;
  return {
    ...(line === undefined ? {} : { line }),
    code: 'illegal-value',
    class: 'simulation',
    message: `Shows ${refusal.value} as ${refusal.about}: ${refusal.reason}`,
    related: reading
      .filter((seen) => seen.value === refusal.value && seen.line !== line)
      .map((seen) => ({ line: seen.line, message: `shows ${seen.value} as well` })),
    hints: [],
  };
}

function impossibleTime(history: History): Finding | undefined {
  const [first, ...rest] = impossibleTimes(history).toSorted(
    (left, right) => (right.line ?? 0) - (left.line ?? 0),
  );
  if (first === undefined) return undefined;
  const others = rest.filter(({ line }) => line !== first.line);
  const lines = [...new Set(others.map(({ line }) => line))].join(', ');
  return {
    line: first.line ?? 0,
    code: 'impossible-time',
    class: others.length > 0 ? 'contradiction' : 'simulation',
    message:
      others.length > 0
        ? `Shows ${first.text}, which no timeline allows together with line ${lines}`
        : `Shows ${first.text}, which no timeline allows`,
    related: others.map(({ line, text }) => ({ line: line ?? 0, message: `shows ${text}` })),
    hints: [
      'Ages grow with the time between commands: time never goes back, and objects of one command are born together',
    ],
  };
}

function cannotTell(nearest: Finding): Finding {
  return {
    code: 'search-gave-up',
    class: 'simulation',
    message: 'Cannot tell: no run was found that prints this, and not everything was tried',
    related: [],
    hints: [
      `The nearest run differs in this: ${nearest.message}`,
      'State more of the world in kanzen.yaml, such as its nodes, or mark the step as unchecked',
    ],
  };
}
