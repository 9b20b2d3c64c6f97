import { mostCacheLagMs } from '#cluster';
import { minuteMs, Plan } from './bounds.ts';
import { Chronology } from './chronology.ts';
import { isUnseen } from './draw-sorts.ts';
import type { Moment } from './moments.ts';
import { serialOf } from './reading.ts';
import { shiftOf } from './shift.ts';
import { lengthsIn, revisionOf, writesIn } from './shown-facts.ts';
import { type History, serialsByUid } from './stage.ts';
import { readTime } from './time-bounds.ts';
import type { Bound, Soft, TimeSystem } from './timeline.ts';
import { conflicts } from './told-conflicts.ts';
import type { Draw } from './transcript-oracle.ts';

/** The system of a history, with the vertices of its moments. */
export interface Chart {
  readonly chronology: Chronology;
  /** All its bounds, and some others. */
  readonly system: (others?: readonly Bound[]) => TimeSystem;
  readonly vertexOf: (moment: Moment) => number;
  /** All moments that have a vertex. */
  readonly moments: () => readonly Moment[];
  /** Whether a date that is wrong may be that of several moments. */
  readonly isOpen: boolean;
}

const day = 24 * 3600 * 1000;
/** No world began before Kubernetes did, and no cluster is older than this. */
const firstDay = Date.UTC(2014, 5, 6);
const oldestCluster = 3650 * day;

/**
 * All that a history's order, its choices, and the times read off its note say about its instants. Of the
 * moments in the second that a date names, one is meant: any, or the last, if they are `allMeant`.
 */
export function chartOf(history: History, { allMeant = false } = {}): Chart {
  const chronology = new Chronology(history);
  const plan = new Plan(chronology, shiftOf(history), lengthsIn(history));
  anchor(plan);
  for (let stage = 1; stage < history.judged.length; stage += 1) order(plan, stage);
  keepSettled(plan);
  orderBirths(plan);
  orderWrites(plan, history);
  keepLengths(plan);
  for (const [earlier, later] of conflicts(chronology))
    plan.atLeast(plan.vertexOf(later), plan.vertexOf(earlier), -mostCacheLagMs);
  const serials = serialsByUid(history);
  for (const [stage, judged] of history.judged.entries()) {
    if (judged.trusted)
      for (const time of judged.reading.times) readTime(plan, time, stage, { serials, allMeant });
  }
  return {
    chronology,
    system: (others = []) => ({ size: plan.size, bounds: [...plan.bounds, ...others], whole: plan.whole }),
    vertexOf: (moment) => plan.vertexOf(moment),
    moments: () => plan.moments(),
    isOpen: plan.isOpen,
  };
}

/** The world begins when it begins, a cluster as old as it is, unless the note says otherwise. */
function anchor(plan: Plan): void {
  const { chronology, shift } = plan;
  const soft: Soft = { sort: 'world', stage: 0 };
  const complete = plan.vertexOf(chronology.start(0));
  const birth = plan.vertexOf(chronology.birth);
  if (chronology.runs.length < 2) {
    plan.atLeast(0, complete, chronology.start(0).at + shift, soft);
    plan.atLeast(0, birth, firstDay - oldestCluster);
    return;
  }
  const first = plan.vertexOf(chronology.start(1));
  const age = chronology.start(1).at - chronology.start(0).at;
  plan.atLeast(0, first, chronology.start(1).at + shift, soft);
  plan.atLeast(0, first, firstDay);
  plan.atLeast(complete, first, age, soft);
  plan.atLeast(first, complete, -age, soft);
  plan.atLeast(first, birth, -oldestCluster);
  if (chronology.controllers) plan.atLeast(plan.vertexOf(chronology.controllers), first, 0);
}

/** What a client takes to start, even in a script: enough for a controller to notice what was done before. */
const startingMs = 100;

/** Commands follow each other; how soon is free, but left as it is where possible. */
function order(plan: Plan, stage: number): void {
  const { chronology } = plan;
  const [before, start] = [chronology.start(stage - 1), chronology.start(stage)];
  const [from, to] = [plan.vertexOf(before), plan.vertexOf(start)];
  const ended = plan.vertexOf(stage === 1 ? before : chronology.end(stage - 1));
  plan.atLeast(ended, to, 0);
  if (stage === 1) return;
  plan.atLeast(ended, to, startingMs, { sort: 'apart', stage });
  plan.atLeast(from, to, start.at - before.at, { sort: 'earlier', stage });
  plan.atLeast(to, from, before.at - start.at, { sort: 'later', stage });
}

/** A command was typed when some steps of the machinery were over and others were not; what it shows tells. */
function keepSettled(plan: Plan): void {
  const { chronology } = plan;
  for (const wait of chronology.waits) {
    if (wait.to <= wait.from || isUnseen(wait.draw.key)) continue;
    const next = chronology.runs.findIndex(
      ({ stage, startedAt }) => stage > wait.stage && startedAt >= wait.to,
    );
    const during = chronology.runs.findLast(
      ({ stage, startedAt }) => stage > wait.stage && startedAt < wait.to && startedAt >= wait.from,
    );
    if (next < 0 && during === undefined) continue;
    const end = plan.vertexOf(chronology.endOf(wait));
    if (next > 0) {
      const start = plan.vertexOf(chronology.start(next));
      plan.atLeast(end, start, 0, { sort: next === 1 ? 'up' : 'settled', stage: next });
    }
    if (during === undefined) continue;
    const start = plan.vertexOf(chronology.start(during.stage));
    plan.atLeast(start, end, 1, { sort: 'settled', stage: during.stage });
  }
}

/**
 * Pods have their serials in the order in which they are made: those of one time stay in it, since each would
 * play the other's part otherwise.
 */
function orderBirths(plan: Plan): void {
  const { chronology } = plan;
  let before: Moment | undefined;
  for (const run of chronology.runs) {
    for (const { key, drawnAt } of run.draws) {
      if (!bornPod.test(key)) continue;
      const born = chronology.moment(serialOf(key) ?? '', drawnAt);
      if (before && before.name !== born.name && drawnAt - before.at <= minuteMs)
        plan.atLeast(plan.vertexOf(before), plan.vertexOf(born), 0, { sort: 'born', stage: born.stage });
      before = born;
    }
  }
}

const bornPod = /^uid of pods\/\d+$/;

/** resourceVersions grow with time: what was written later happened later. */
function orderWrites(plan: Plan, history: History): void {
  const { chronology } = plan;
  const writes = writesIn(history);
  for (const [index, { serial, at, place, revision, line }] of writes.entries()) {
    const before = writes[index - 1];
    if (before === undefined) continue;
    const [earlier, later] = [chronology.moment(before.serial, before.at), chronology.moment(serial, at)];
    const weight = before.place > place ? 1 : 0;
    const [from, to] = [plan.vertexOf(earlier), plan.vertexOf(later)];
    if (from === to) continue;
    plan.bounds.push({ from, to, weight, line, text: String(revision) });
    const tooMany = writesBetween(before.at, at, chronology) > revision - before.revision;
    if (tooMany) plan.atLeast(to, from, -closeMs, { sort: 'settled', stage: later.stage });
  }
}

function keepLengths(plan: Plan): void {
  const { chronology, told } = plan;
  for (const wait of told.size === 0 ? [] : chronology.waits) {
    const ms = told.get(wait.draw.key);
    const end = ms === undefined ? undefined : chronology.endOf(wait);
    if (ms === undefined || end?.cause?.duration?.key !== wait.draw.key) continue;
    plan.between(plan.vertexOf(end.cause.moment), plan.vertexOf(end), ms, ms);
  }
}

/** Writes so close together leave no controller the time to write in between. */
const closeMs = 1;

function writesBetween(from: number, to: number, { runs }: Chronology): number {
  const isBetween = ({ key, drawnAt }: Draw) => drawnAt >= from && drawnAt <= to && revisionOf.test(key);
  return runs.reduce((count, { draws }) => count + draws.filter(isBetween).length, 0) - 1;
}
