import { impossibleTimes } from './instants.ts';
import type { Replayer } from './replay.ts';
import { type SearchResult, searchFrom, searchStage } from './search.ts';
import { distrustLast, type History, type Stage } from './stage.ts';

/** All stages of a world as they were judged, and how the search ended for each whose text was compared. */
export interface Judgement {
  readonly history: History;
  readonly results: readonly (SearchResult | undefined)[];
}

/** The first pass over a world's stages, from any stage of which another pass may go on. */
export interface FirstPass {
  readonly stages: readonly Stage[];
  readonly results: readonly (SearchResult | undefined)[];
  /** The history as it was when each stage had been judged. */
  readonly histories: readonly History[];
  readonly replayer: Replayer;
}

/** So many earlier stages are suspected in turn. */
const suspectsTried = 2;

/** More failed stages than this are not blamed on one earlier slip. */
const failuresExplained = 8;

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
  const first = await firstPass(earlier, stages, startReplayer);
  return { judgement: await withoutSlips(judgementOf(first), stages, startReplayer), first };
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
): Promise<FirstPass> {
  const kept = earlier === undefined ? 0 : sharedStart(earlier.stages, stages);
  const replayer = earlier === undefined || kept === 0 ? startReplayer() : earlier.replayer;
  replayer.expectAll(stages);
  const results = earlier?.results.slice(0, kept) ?? [];
  const histories = earlier?.histories.slice(0, kept) ?? [];
  let history = histories.at(-1) ?? nothingYet;
  for (const stage of stages.slice(kept)) {
    const result = stage.expected === undefined ? undefined : await searchStage(replayer, history, stage);
    history = result === undefined ? await replayer.extend(history) : afterSearch(result);
    results.push(result);
    histories.push(history);
  }
  return { stages, results, histories, replayer };
}

const nothingYet: History = { answers: new Map(), judged: [] };

/** How many stages two lists begin with alike. */
function sharedStart(left: readonly Stage[], right: readonly Stage[]): number {
  const differs = right.findIndex((stage, index) => JSON.stringify(stage) !== JSON.stringify(left[index]));
  return differs < 0 ? right.length : differs;
}

/** The judgement, or the one in which an earlier stage is the slip, if fewer stages fail then. */
async function withoutSlips(
  first: Judgement,
  stages: readonly Stage[],
  startReplayer: () => Replayer,
): Promise<Judgement> {
  let best = first;
  for (const suspect of suspectsOf(best, stages).slice(0, suspectsTried)) {
    const other = await pass(stages, startReplayer(), suspect);
    if (failures(other) < failures(best)) best = other;
  }
  return best;
}

function failures({ results }: Judgement): number {
  return results.filter((result) => result?.found === false).length;
}

/** The earlier stages that failed ones ran into, the most often met first. */
function suspectsOf({ results }: Judgement, stages: readonly Stage[]): readonly number[] {
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
    .filter(([, times]) => times > failed / 2)
    .sort((left, right) => right[1] - left[1])
    .map(([stage]) => stage);
}

/** The earlier stages whose times no timeline has together with a failed one's. */
function untimely({ history, target }: SearchResult, stages: readonly Stage[]): readonly number[] {
  return impossibleTimes(history).flatMap(({ line }) => {
    const stage = stages.findIndex(({ expected }) => expected?.some((shown) => shown.line === line));
    return stage < 0 || stage >= target ? [] : [stage];
  });
}

/**
 * What a failed text says is unknown and binds nothing; but the world goes on as that which came nearest to
 * it, since a slip in one cell leaves the others as they were.
 */
function afterSearch({ found, history, target }: SearchResult): History {
  if (found) return history;
  return distrustLast({ ...history, judged: history.judged.slice(0, target + 1) });
}

async function pass(stages: readonly Stage[], replayer: Replayer, suspect: number): Promise<Judgement> {
  const results: (SearchResult | undefined)[] = [];
  let history = nothingYet;
  replayer.expect(suspect, undefined);
  for (const [index, stage] of stages.entries()) {
    const isCompared = stage.expected !== undefined && index !== suspect;
    const result = isCompared ? await searchStage(replayer, history, stage) : undefined;
    history = result === undefined ? await replayer.extend(history) : afterSearch(result);
    results.push(result);
  }
  const stage = stages[suspect];
  if (stage === undefined) return { history, results };
  replayer.expect(suspect, stage.expected);
  const result = await searchFrom(replayer, replayer.judgeAgain(history, suspect), stage, suspect);
  results[suspect] = result;
  return { history: result.history, results };
}
