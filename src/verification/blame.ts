import { firstAnswers } from './first-answers.ts';
import { impossibleTimes } from './instants.ts';
import { withoutRepeatedRow } from './repeated-row.ts';
import type { Replayer } from './replay.ts';
import { type SearchResult, searchFrom, searchStage } from './search.ts';
import {
  distrusted,
  distrustLast,
  type History,
  type Judged,
  keepLines,
  linesPrinted,
  type Stage,
} from './stage.ts';

/** All stages of a world as they were judged, and how the search ended for each whose text was compared. */
export interface Judgement {
  readonly history: History;
  readonly results: readonly (SearchResult | undefined)[];
}

/**
 * The first pass over a world's stages, from any stage of which another pass may go on. Where it was broken
 * off, its lists end before its stages do.
 */
export interface FirstPass {
  readonly stages: readonly Stage[];
  readonly results: readonly (SearchResult | undefined)[];
  /** The history as it was when each stage had been judged. */
  readonly histories: readonly History[];
  /** What the search had spent by then. */
  readonly spent: readonly Spent[];
  readonly replayer: Replayer;
}

type Spent = Pick<Replayer, 'stagesRun' | 'runInVain'>;

/** So many earlier stages are suspected in turn, */
const suspectsTried = 4;
/** unless that has cost so many runs of stages. */
const suspectRuns = 1500;

/** More failed stages than this are not blamed on one earlier slip. */
const failuresExplained = 20;

/**
 * Judges the stages of a world in order. Where a later stage contradicts an earlier one, either may be the
 * slip: the earlier is taken as unknown in another pass, and blamed if fewer stages fail then.
 */
export async function judgeStages(
  stages: readonly Stage[],
  startReplayer: () => Replayer,
): Promise<Judgement> {
  return (await judgeFrom(undefined, stages, startReplayer)).judgement;
}

/**
 * The same, going on from an earlier first pass where the stages are still what they were; with the pass that
 * the next can go on from.
 */
export async function judgeFrom(
  earlier: FirstPass | undefined,
  stages: readonly Stage[],
  startReplayer: () => Replayer,
): Promise<{ readonly judgement: Judgement; readonly first: FirstPass }> {
  const begun = await firstPass(earlier, stages, startReplayer, pointsAtOne);
  const alone = await onlySlip(begun);
  if (alone !== undefined) return { judgement: alone, first: begun };
  const first = await passFrom(begun, begun.results.length);
  return { judgement: await withoutSlips(first), first };
}

/** Whether failures so far point at an earlier stage: it is tried once whether that is the only slip. */
function pointsAtOne(results: FirstPass['results'], stages: readonly Stage[]): boolean {
  return suspectsOf({ results }, stages).length > 0;
}

/** The judgement of a pass that was broken off, if one stage is its only slip: none can have fewer. */
async function onlySlip(begun: FirstPass): Promise<Judgement | undefined> {
  const [suspect] = begun.results.length < begun.stages.length ? suspectsOf(begun, begun.stages) : [];
  return suspect === undefined ? undefined : await judgementWithout(begun, suspect, 1);
}

/** What a first pass by itself says: no earlier stage is suspected of a slip. */
export function judgementOf({ histories, results }: FirstPass): Judgement {
  return { history: histories.at(-1) ?? nothingYet, results };
}

/** Judges stages one after the other, going on from an earlier pass where they are still what they were. */
export async function firstPass(
  earlier: FirstPass | undefined,
  stages: readonly Stage[],
  startReplayer: () => Replayer,
  isVain: PassOptions['isVain'] = () => false,
): Promise<FirstPass> {
  const shared = earlier === undefined ? 0 : sharedStart(earlier.stages, stages);
  const kept = Math.min(shared, earlier?.results.length ?? 0);
  const replayer = earlier === undefined || kept === 0 ? startReplayer() : earlier.replayer;
  replayer.expectAll(stages);
  return passFrom({ ...earlier, replayer, stages }, kept, { isVain });
}

/** What a pass does otherwise than judging every stage as well as it can. */
interface PassOptions {
  /** The stages up to this are only worth a short search. */
  readonly hurriedUntil?: number;
  /** What is answered from the start. */
  readonly answers?: History['answers'];
  /** Whether what was found so far makes the rest not worth judging. */
  readonly isVain?: (results: FirstPass['results'], stages: readonly Stage[]) => boolean;
}

/** A pass that knows the first stages of an earlier one, and judges the others. */
export async function passFrom(
  earlier: Partial<FirstPass> & Pick<FirstPass, 'replayer' | 'stages'>,
  kept: number,
  { hurriedUntil = -1, answers, isVain = () => false }: PassOptions = {},
): Promise<FirstPass> {
  const { stages, replayer } = earlier;
  const results = earlier.results?.slice(0, kept) ?? [];
  const histories = earlier.histories?.slice(0, kept) ?? [];
  const spent = earlier.spent?.slice(0, kept) ?? [];
  Object.assign(replayer, spent.at(-1) ?? { stagesRun: 0, runInVain: 0 });
  let history = histories.at(-1) ?? { ...nothingYet, answers: firstAnswers(stages) };
  if (answers !== undefined) history = { ...history, answers };
  for (const [index, stage] of stages.entries()) {
    if (index < kept) continue;
    if (isVain(results, stages)) break;
    const isCompared = stage.expected !== undefined;
    replayer.isHurried = index <= hurriedUntil;
    const result = isCompared ? await searchIn(replayer, history, stage) : undefined;
    history = result === undefined ? await replayer.extend(history) : afterSearch(result, stage);
    results.push(result);
    histories.push(history);
    spent.push({ stagesRun: replayer.stagesRun, runInVain: replayer.runInVain });
  }
  return { stages, results, histories, spent, replayer };
}

const nothingYet: History = { answers: new Map(), judged: [] };

/** How many stages two lists begin with alike. */
function sharedStart(left: readonly Stage[], right: readonly Stage[]): number {
  const differs = right.findIndex((stage, index) => JSON.stringify(stage) !== JSON.stringify(left[index]));
  return differs < 0 ? right.length : differs;
}

/** The judgement, or the one in which an earlier stage is the slip, if fewer stages fail then. */
async function withoutSlips(first: FirstPass): Promise<Judgement> {
  const before = judgementOf(first);
  let best = before;
  let runs = 0;
  for (const suspect of suspectsOf(before, first.stages).slice(0, suspectsTried)) {
    if (failures(best) === 1 || runs > suspectRuns) break;
    const other = await judgementWithout(first, suspect, failures(best));
    runs += first.replayer.stagesRun - (first.spent[suspect - 1]?.stagesRun ?? 0);
    if (other !== undefined && failures(other) < failures(best)) best = other;
  }
  return best;
}

function failures({ results }: Pick<Judgement, 'results'>): number {
  return results.filter((result) => result?.found === false).length;
}

/** The earlier stages that failed ones ran into, the most often met first, of these the latest. */
function suspectsOf({ results }: Pick<Judgement, 'results'>, stages: readonly Stage[]): readonly number[] {
  const met = new Map<number, number>();
  let failed = 0;
  for (const result of results) {
    if (result === undefined || result.found) continue;
    failed += 1;
    for (const stage of new Set([...result.conflicts.map(({ stage }) => stage), ...untimely(result, stages)]))
      met.set(stage, (met.get(stage) ?? 0) + 1);
  }
  // One failed stage against one suspect is no reason to blame the earlier; and what is wrong all over has
  // another cause.
  if (failed < 2 || failed > failuresExplained) return [];
  return [...met]
    .filter(([, times]) => times > 1 || times > failed / 2)
    .sort((left, right) => right[1] - left[1] || right[0] - left[0])
    .map(([stage]) => stage);
}

/** The earlier stages whose times no timeline has together with a failed one's. */
function untimely({ history, target }: SearchResult, stages: readonly Stage[]): readonly number[] {
  return impossibleTimes(history).flatMap(({ line }) => {
    const stage = stages.findIndex(({ expected }) => expected?.some((shown) => shown.line === line));
    return stage < 0 || stage >= target ? [] : [stage];
  });
}

/** What a list shows twice is wrong as it stands, and is no reason to read other rows otherwise. */
async function searchIn(replayer: Replayer, history: History, stage: Stage): Promise<SearchResult> {
  const once = withoutRepeatedRow(stage);
  if (once === undefined) return searchAfter(replayer, history, stage);
  const index = history.judged.length;
  replayer.expect(index, once.expected);
  const right = await searchAfter(replayer, history, once);
  replayer.expect(index, stage.expected);
  if (!right.found) return searchAfter(replayer, history, stage);
  return { ...right, found: false, history: replayer.judgeAgain(right.history, index) };
}

/** Where no history goes with the other lines of a step that failed, they bind nothing either. */
async function searchAfter(replayer: Replayer, history: History, stage: Stage): Promise<SearchResult> {
  const result = await searchStage(replayer, history, stage);
  if (result.found || !history.judged.some(({ kept }) => kept)) return result;
  const judged = history.judged.map((one) => (one.kept ? distrusted(one) : one));
  const other = await searchStage(replayer, { ...history, judged }, stage);
  return other.found ? other : result;
}

/**
 * What a failed text says is unknown and binds nothing; but the world goes on as that which came nearest to
 * it. A slip in one line leaves the others as they were.
 */
function afterSearch({ found, history, target, gaveUp }: SearchResult, stage: Stage): History {
  if (found) return history;
  const upTo = { ...history, judged: history.judged.slice(0, target + 1) };
  const last = upTo.judged.at(-1);
  const kept = last && linesPrinted(stage, last);
  // Where not everything was tried, the nearest run may be another than the author's.
  if (gaveUp || last === undefined || kept === undefined || !isSlip(stage, last, kept))
    return distrustLast(upTo);
  return { ...upTo, judged: [...upTo.judged.slice(0, -1), keepLines(last, kept)] };
}

/** Whether one line of a note is not printed, or one more is, and some others are. */
function isSlip({ expected = [] }: Stage, { comparison }: Judged, kept: ReadonlySet<number>): boolean {
  const shown = expected.filter(({ type }) => type === 'text').length;
  const more = comparison.pairs.filter(({ expected: at }) => at === undefined).length;
  return kept.size > 0 && shown - kept.size <= 1 && more <= 1;
}

/**
 * The judgement in which a stage, or the lines of it that later ones ran into, is unknown until all others
 * have been judged; undefined once as many have failed as may.
 */
async function judgementWithout(
  first: FirstPass,
  suspect: number,
  most: number,
): Promise<Judgement | undefined> {
  const { replayer, stages } = first;
  const stage = stages[suspect];
  if (stage === undefined) return judgementOf(first);
  const doubted = { ...stage, expected: withoutDoubted(stage, suspect, first.results) };
  replayer.expect(suspect, doubted.expected);
  const isVain = (results: FirstPass['results']) =>
    results.filter((result) => result?.found === false).length >= most;
  const { histories, results } = await passFrom(
    { ...first, stages: stages.with(suspect, doubted) },
    suspect,
    { isVain },
  );
  replayer.expect(suspect, stage.expected);
  if (isVain(results)) return undefined;
  const judged = replayer.judgeAgain(histories.at(-1) ?? nothingYet, suspect);
  const result = await searchFrom(replayer, judged, stage, suspect);
  return { history: result.history, results: results.with(suspect, result) };
}

/** More lines than this are no slip of one value. */
const mostDoubted = 2;

/** What is left of a stage's text without the lines that later stages ran into; undefined if they are many. */
function withoutDoubted(
  { expected = [] }: Stage,
  suspect: number,
  results: FirstPass['results'],
): Stage['expected'] {
  const doubted = new Set<number>();
  for (const { stage, judged } of results.flatMap((result) => result?.conflicts ?? [])) {
    if (stage !== suspect) continue;
    for (const { expected: at, actual } of judged.comparison.pairs) {
      const line = at === undefined ? undefined : expected[at];
      if (line?.type === 'text' && judged.run.lines[actual ?? -1] !== line.text) doubted.add(at as number);
    }
  }
  if (doubted.size === 0 || doubted.size > mostDoubted || doubted.size >= expected.length) return undefined;
  return expected.map((line, at) => (doubted.has(at) ? { type: 'elision', line: line.line } : line));
}
