import { mostCacheLagMs, randomFrom } from '#cluster';
import { humanDurationRange } from '#text';
import { Chronology } from './chronology.ts';
import type { Cause, Moment } from './moments.ts';
import { isOfLast, momentsOf, spanEnds } from './named-moments.ts';
import type { TimeReading } from './reading.ts';
import { shiftOf } from './shift.ts';
import { lengthsIn, revisionOf, writesIn } from './shown-facts.ts';
import { type History, serialsByUid } from './stage.ts';
import type { Bound, Soft, TimeSystem } from './timeline.ts';
import { conflicts } from './told-conflicts.ts';
import type { Draw, SeenTime } from './transcript-oracle.ts';
import { writtenInstant } from './written-instant.ts';

/** The system of a history, with the vertices of its moments. */
export interface Chart {
  readonly chronology: Chronology;
  /** All its bounds, and some others. */
  readonly system: (others?: readonly Bound[]) => TimeSystem;
  readonly vertexOf: (moment: Moment) => number;
  /** All moments that have a vertex. */
  readonly moments: () => readonly Moment[];
}

const day = 24 * 3600 * 1000;
const minuteMs = 60 * 1000;
/** No world began before Kubernetes did, and no cluster is older than this. */
const firstDay = Date.UTC(2014, 5, 6);
const oldestCluster = 3650 * day;

/** Where bounds gather; moments get their vertices, and the bounds to their causes, when they are met first. */
class Plan {
  readonly chronology: Chronology;
  /** By how much all instants have to move for the note's first date. */
  readonly shift: number;
  readonly bounds: Bound[] = [];
  readonly whole = new Set<number>();
  readonly #vertices = new Map<string, { readonly vertex: number; readonly moment: Moment | undefined }>();
  #size = 1;

  /** How long steps took as the note tells it. */
  readonly told: ReadonlyMap<string, number>;

  constructor(chronology: Chronology, shift: number, told: ReadonlyMap<string, number>) {
    this.chronology = chronology;
    this.shift = shift;
    this.told = told;
  }

  get size(): number {
    return this.#size;
  }

  moments(): readonly Moment[] {
    return [...this.#vertices.values()].flatMap(({ moment }) => moment ?? []);
  }

  vertexOf(moment: Moment): number {
    const known = this.#vertices.get(moment.name);
    if (known) return known.vertex;
    const vertex = this.#size++;
    this.#vertices.set(moment.name, { vertex, moment });
    if (moment.cause) this.#follow(moment, vertex, moment.cause);
    return vertex;
  }

  /** The whole second that a timestamp of a moment names. */
  secondOf(moment: Moment): number {
    const name = `second of ${moment.name}`;
    const known = this.#vertices.get(name);
    if (known) return known.vertex;
    const exact = this.vertexOf(moment);
    const vertex = this.#size++;
    this.#vertices.set(name, { vertex, moment: undefined });
    this.whole.add(vertex);
    this.between(vertex, exact, 0, 999);
    return vertex;
  }

  atLeast(from: number, to: number, weight: number, soft?: Soft): void {
    this.bounds.push({ from, to, weight, soft });
  }

  between(from: number, to: number, least: number, most: number, said?: Pick<Bound, 'line' | 'text'>): void {
    this.bounds.push({ from, to, weight: least, ...said }, { from: to, to: from, weight: -most, ...said });
  }

  #follow(moment: Moment, vertex: number, cause: Cause): void {
    const { moment: earlier, duration, unknown } = cause;
    if (this.#strike(moment, vertex, cause)) return;
    const from = this.vertexOf(earlier);
    const took = moment.at - earlier.at;
    if (unknown) {
      this.atLeast(from, vertex, 0);
      this.atLeast(from, vertex, took, { sort: 'faster', stage: moment.stage });
      this.atLeast(vertex, from, -took, { sort: 'slower', stage: moment.stage });
    } else if (duration === undefined) this.between(from, vertex, cause.atMost ? 0 : took, took);
    else this.#last(moment, vertex, from, duration);
  }

  /** A step of the machinery takes as long as it took, if it can, and else as long as it may. */
  #last(moment: Moment, vertex: number, from: number, duration: Draw): void {
    const took = moment.at - (moment.cause?.moment.at ?? moment.at);
    const [, most = took] = duration.members.map(Number);
    const least = Math.min(leastOf(duration), this.told.get(duration.key) ?? Number.POSITIVE_INFINITY);
    const { stage } = moment;
    const isShared = this.chronology.usesOf(duration.key) > 1;
    this.atLeast(from, vertex, took, { sort: isShared ? 'faster everywhere' : 'faster', stage });
    this.atLeast(from, vertex, least);
    this.atLeast(vertex, from, -took, { sort: isShared ? 'slower everywhere' : 'slower', stage });
    this.atLeast(vertex, from, -most);
  }

  /** Whatever else moves, the clock strikes at its minute, and a timestamp's second is a whole one. */
  #strike(moment: Moment, vertex: number, { moment: earlier, byClock, ofSecond }: Cause): boolean {
    if (!byClock && !ofSecond) return false;
    const from = byClock ? 0 : this.secondOf(earlier);
    const shift = Math.round(this.shift / minuteMs) * minuteMs;
    const took = byClock ? moment.at + shift : moment.at - Math.floor(earlier.at / 1000) * 1000;
    this.between(from, vertex, took, took);
    return true;
  }
}

/**
 * The least that a step may take. Pulls that are as short as can be still do not take alike: events with the
 * same words would be told as one.
 */
function leastOf({ key, members: [least = '0'] }: Draw): number {
  return Number(least) + (key.startsWith('pull of ') ? randomFrom(key).below(mostApartMs) : 0);
}

const mostApartMs = 60;

/** All that a history's order, its choices, and the times read off its note say about its instants. */
export function chartOf(history: History): Chart {
  const chronology = new Chronology(history);
  const plan = new Plan(chronology, shiftOf(history), lengthsIn(history));
  anchor(plan);
  for (let stage = 1; stage < history.judged.length; stage += 1) order(plan, stage);
  keepSettled(plan);
  orderWrites(plan, history);
  keepLengths(plan);
  for (const [earlier, later] of conflicts(chronology))
    plan.atLeast(plan.vertexOf(later), plan.vertexOf(earlier), -mostCacheLagMs);
  const serials = serialsByUid(history);
  for (const [stage, judged] of history.judged.entries()) {
    if (judged.trusted) for (const time of judged.reading.times) read(plan, time, stage, serials);
  }
  return {
    chronology,
    system: (others = []) => ({ size: plan.size, bounds: [...plan.bounds, ...others], whole: plan.whole }),
    vertexOf: (moment) => plan.vertexOf(moment),
    moments: () => plan.moments(),
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
    if (wait.to <= wait.from) continue;
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

/** What one age or date in the note says. */
function read(plan: Plan, reading: TimeReading, stage: number, serials: Serials): void {
  const { line, time, text, label } = reading;
  const { chronology } = plan;
  const said = { line, text: saidOf(time, text) };
  const serial = time.uid === undefined ? undefined : serials.get(time.uid);
  const births = time.exact
    ? [chronology.moment(serial ?? '', time.instant)]
    : momentsOf(time.instant, { serial, label }, chronology);
  const [first, last] = [births[0] as Moment, births.at(-1) as Moment];
  if (time.type === 'date' || time.type === 'hash') {
    const instant = writtenInstant(text, time, plan.shift);
    if (Number.isNaN(instant)) return;
    const from = time.toMinute ? instant - (instant % minuteMs) : instant;
    const to = time.toMinute ? from + minuteMs - 1000 : instant;
    plan.bounds.push({ from: 0, to: plan.secondOf(last), weight: from, ...said });
    for (const moment of isOfLast(label) ? births : [first])
      plan.bounds.push({ from: plan.secondOf(moment), to: 0, weight: -to, ...said });
    return;
  }
  const range = humanDurationRange(text, time);
  if (range === undefined) return;
  const ends =
    time.type === 'span'
      ? spanEnds(time, serial, chronology).map((end) => plan.secondOf(end))
      : [plan.vertexOf(chronology.printing(stage, time.now, time.drawn ?? 0))];
  const [firstEnd = 0, lastEnd = 0] = [ends[0], ends.at(-1)];
  const birth = (moment: Moment) => (time.exact ? plan.vertexOf(moment) : plan.secondOf(moment));
  plan.bounds.push({ from: birth(first), to: lastEnd, weight: range.from, ...said });
  plan.bounds.push({ from: firstEnd, to: birth(last), weight: 1 - range.to, ...said });
}

/** A hash says when something happened, to who can read it. */
function saidOf(time: SeenTime, text: string): string {
  const instant = time.type === 'hash' ? writtenInstant(text, time) : Number.NaN;
  return Number.isNaN(instant) ? text : `${text}, ${time.what} at ${new Date(instant).toISOString()}`;
}

type Serials = ReadonlyMap<string, string>;
