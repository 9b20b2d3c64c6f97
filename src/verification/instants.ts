import { type Answer, clusterAgeKey, worldStartKey } from '#cluster';
import { confirmedBefore } from './confirmed.ts';
import { type Chart, chartOf } from './constraints.ts';
import type { TimeReading } from './reading.ts';
import { lengthsIn, writesIn } from './shown-facts.ts';
import { drawsOf, type History, instantKey, serialsByUid } from './stage.ts';
import { type Bound, orders, type Soft, solveTimeline, type Timeline } from './timeline.ts';
import type { Refusal } from './transcript-oracle.ts';

/** A history's chart and its solution: worked out once. */
interface Solution {
  readonly chart: Chart;
  readonly settled: Timeline;
  readonly unsettled: Timeline;
}

const solutions = new WeakMap<History, Solution>();

function solve(history: History): Solution {
  const known = solutions.get(history);
  if (known) return known;
  const chart = chartOf(history);
  const settled = solveTimeline(chart.system());
  const gaveUpRest = settled.type === 'solved' && [...settled.givenUp].some(({ soft }) => isOfLatency(soft));
  const unsettled = gaveUpRest ? solveTimeline(chart.system(), orders.unsettled) : settled;
  const solution = { chart, settled, unsettled };
  solutions.set(history, solution);
  return solution;
}

function isOfLatency(soft: Soft | undefined): boolean {
  return soft !== undefined && /slower|faster|settled/.test(soft.sort);
}

/**
 * Whether the run printed every age and date as the note shows it, and wrote its objects in the order of the
 * resourceVersions that the note shows.
 */
export function timesHold(history: History): boolean {
  const writes = writesIn(history);
  if (writes.some(({ at }, index) => at < (writes[index - 1]?.at ?? 0))) return false;
  const isRefused = ({ key }: Refusal) => key.startsWith('revision of ');
  if (history.judged.some(({ run }) => run.refusals.some(isRefused))) return false;
  if (!lengthsHold(history)) return false;
  return history.judged.every(
    ({ reading, trusted }) => !trusted || reading.times.every(({ time, text }) => time.text === text),
  );
}

function lengthsHold(history: History): boolean {
  const lengths = lengthsIn(history);
  return history.judged.every(({ run }) =>
    run.draws.every(({ key, type, value }) => {
      const told = type === 'duration' ? lengths.get(key) : undefined;
      return told === undefined || told === Number(value);
    }),
  );
}

/**
 * Ways in which the ages and dates read so far come true, as little changed as can be: the instants of
 * the commands, and, where these alone do not do, how long the steps of the machinery took: so that all that
 * was over still is, or so that they keep their lengths and some are not over yet.
 */
export function timelineAnswers(history: History): readonly (readonly Answer[])[] {
  if (timesHold(history)) return [];
  const { chart, settled, unsettled } = solve(history);
  const timelines = settled === unsettled ? [settled] : [settled, unsettled];
  return timelines
    .map((timeline) => answersOf(timeline, chart, history))
    .filter((answers) => answers.length > 0);
}

/** The same, where a date may be that of several moments, as if it were that of the last. */
export function lateTimelineAnswers(history: History): readonly (readonly Answer[])[] {
  if (timesHold(history) || !solve(history).chart.isOpen) return [];
  const chart = chartOf(history, { allMeant: true });
  const answers = answersOf(solveTimeline(chart.system()), chart, history);
  return answers.length > 0 ? [answers] : [];
}

/** The same, where no timeline allows all times, by the times of what earlier lines have told apart. */
export function knownTimelineAnswers(history: History): readonly (readonly Answer[])[] {
  const known = solve(history).settled.type === 'conflict' ? knownTimes(history) : undefined;
  return known === undefined ? [] : timelineAnswers(known);
}

/**
 * A history in which the last stage tells no times of what it shows first: the rows of a world in motion may
 * be those of other objects than they were taken for, and when it was listed, the known ones say.
 */
function knownTimes(history: History): History | undefined {
  const last = history.judged.at(-1);
  if (last === undefined) return undefined;
  const confirmed = confirmedBefore(history, history.judged.length - 1);
  const serials = serialsByUid(history);
  const drawn = new Set(drawsOf(history).map(({ key }) => key));
  const isNew = ({ time }: TimeReading) => {
    const key = `suffix of ${time.uid === undefined ? '' : serials.get(time.uid)}`;
    return drawn.has(key) && !confirmed.has(key);
  };
  const times = last.reading.times.filter((time) => !isNew(time));
  if (times.length === last.reading.times.length || times.length === 0) return undefined;
  return {
    ...history,
    judged: [...history.judged.slice(0, -1), { ...last, reading: { ...last.reading, times } }],
  };
}

/** That something happened before a stage's command was typed, or after it had ended. */
export interface Placed {
  readonly side: 'before' | 'after';
  /** When it happened in the history at hand. */
  readonly at: number;
  /** To what it happened, where it is not all that happened then. */
  readonly serial?: string;
}

/** Timelines under which things happened on the other side of a stage, as little changed as can be. */
export function answersUnder(
  history: History,
  { stage, waits }: { readonly stage: number; readonly waits: boolean },
  placed: readonly Placed[],
): readonly (readonly Answer[])[] {
  const kept = { ...history, judged: history.judged.slice(0, stage + 1) };
  return answersWith(chartOf(history), kept, (chart) => {
    const start = chart.vertexOf(chart.chronology.start(stage));
    const end = waits ? start : chart.vertexOf(chart.chronology.end(stage));
    return placed.map(({ side, at, serial = '' }) => {
      const moment = chart.vertexOf(chart.chronology.moment(serial, at));
      return side === 'before'
        ? { from: moment, to: start, weight: 1 }
        : { from: end, to: moment, weight: 1 };
    });
  });
}

/** Timelines of a chart under which more bounds hold, as answers of a history. */
export function answersWith(
  chart: Chart,
  history: History,
  boundsIn: (chart: Chart) => readonly Bound[],
): readonly (readonly Answer[])[] {
  const system = chart.system(boundsIn(chart));
  return Object.values(orders)
    .map((order) => answersOf(solveTimeline(system, order), chart, history))
    .filter((answers) => answers.length > 0);
}

function answersOf(timeline: Timeline, chart: Chart, history: History): readonly Answer[] {
  if (timeline.type === 'conflict') return [];
  const at = (vertex: number) => timeline.instants[vertex] as number;
  const { chronology } = chart;
  const starts = history.judged.map((_, stage) => at(chart.vertexOf(chronology.start(stage))));
  const changed = changedSteps(chart, at);
  return [...instantAnswers(starts, history, changed), ...durationAnswers(changed)];
}

/** A step of the machinery that took another time than it did. */
interface ChangedStep {
  readonly key: string;
  readonly took: number;
  /** The stage under which it ended. */
  readonly stage: number;
}

/**
 * The changed instants: from the first that moves on, all of them, since each follows the one before; and all
 * after a step of the machinery that took another time, since a command is typed when all has come to rest
 * unless it is said when.
 */
function instantAnswers(
  starts: readonly number[],
  history: History,
  steps: readonly ChangedStep[],
): readonly Answer[] {
  const isMoved = (stage: number) => starts[stage] !== startOf(history, stage);
  const first = starts.findIndex((_, stage) => isMoved(stage));
  const afterSteps = Math.max(Math.min(...steps.map(({ stage }) => stage)), 1) + 1;
  const from = first < 0 ? afterSteps : Math.min(first, afterSteps);
  const changed = starts.flatMap((instant, stage) =>
    stage < Math.max(from, 1) ? [] : [{ key: instantKey(stage), value: String(instant) }],
  );
  const [complete = 0, began = 0] = starts;
  const isAsOld = began - complete === startOf(history, 1) - startOf(history, 0);
  if (first < 0 || (first > 1 && isAsOld)) return changed;
  return [
    { key: worldStartKey, value: String(began) },
    { key: clusterAgeKey, value: String(began - complete) },
    ...changed,
  ];
}

function changedSteps(chart: Chart, at: (vertex: number) => number): readonly ChangedStep[] {
  return chart.moments().flatMap((moment) => {
    const { cause, stage } = moment;
    if (cause?.duration === undefined) return [];
    const took = at(chart.vertexOf(moment)) - at(chart.vertexOf(cause.moment));
    return took === moment.at - cause.moment.at ? [] : [{ key: cause.duration.key, took, stage }];
  });
}

function durationAnswers(steps: readonly ChangedStep[]): readonly Answer[] {
  const answers = new Map(steps.map(({ key, took }) => [key, String(took)]));
  return [...answers].map(([key, value]) => ({ key, value }));
}

/** What the note says that cannot all be true, in any timeline: empty when it can. */
export function impossibleTimes(history: History): readonly Bound[] {
  if (timesHold(history)) return [];
  const { settled } = solve(history);
  return settled.type === 'conflict' ? settled.bounds.filter(({ line }) => line !== undefined) : [];
}

/** When a stage of a history began. */
export function startOf(history: History, stage: number): number {
  return history.judged[stage]?.run.startedAt ?? 0;
}
