import type { Timer } from '#cluster';
import { isOnTheWay, programEnds, withoutUpkeep } from './draw-sorts.ts';
import { fixedCause, mostFixedMs } from './fixed-cause.ts';
import { Joining } from './joining.ts';
import { type Cause, lookMs, type Moment, type Request, type Wait } from './moments.ts';
import { serialOf } from './reading.ts';
import { requestsOf } from './requests.ts';
import type { History, StageRun } from './stage.ts';
import { timerAt, timersByInstant } from './timers.ts';

/**
 * Why everything in a history happened when it did: each moment follows a stage's start, a timer, or a step
 * of the machinery whose length is a choice. An object's writes are choices, too (of their resourceVersions),
 * and a step that was drawn at one moment ends at another.
 */
export class Chronology {
  readonly runs: readonly StageRun[];
  /** All durations, as waits, in order. */
  readonly waits: readonly Wait[];
  readonly #waitsByEnd = new Map<number, Wait[]>();
  /** When something happened to an object, or (without a serial) to any: the instants, and under which stage. */
  readonly #instantsBySerial = new Map<string, Map<number, number>>();
  /** What choices were about, in their order. */
  readonly #serialsAt = new Map<number, string[]>();
  /** What happened first at an instant: the rest followed from it at once. */
  readonly #firstAt = new Map<number, string>();
  readonly #moments = new Map<string, Moment>();
  readonly #timers: ReadonlyMap<number, readonly Timer[]>;
  readonly #starts: Moment[] = [];
  readonly #joining: Joining;
  /** The requests of each stage that took a choice of time, and the moments that followed right upon one. */
  readonly #requests: (readonly Request[])[] = [];
  readonly #requestsBefore = new Map<string, Request>();
  /** Requests whose beginning is looked for: one that took no time began when it ended. */
  readonly #resolving = new Set<Request>();

  constructor(history: History) {
    this.runs = history.judged.map(({ run }) => run);
    this.#joining = new Joining(this.runs[0]);
    this.#starts.push(this.#joining.complete);
    this.#timers = timersByInstant(this.runs);
    this.waits = this.runs.flatMap((run) => this.#waitsOf(run));
    for (const wait of this.waits) {
      const same = this.#waitsByEnd.get(wait.to);
      if (same) same.push(wait);
      else this.#waitsByEnd.set(wait.to, [wait]);
      if (wait.to <= this.now) this.#happened(serialOf(wait.draw.key), wait.to, this.#stageBefore(wait.to));
    }
    for (const { at } of this.#joining.moments) this.#happened(undefined, at, 0);
    for (const run of this.runs) {
      this.#requests.push(requestsOf(run, this.#requestsBefore));
      const happened = new Set(withoutUpkeep(run.draws));
      for (const [index, draw] of run.draws.entries()) {
        const { key, drawnAt } = draw;
        if (!happened.has(draw)) continue;
        const serial = serialOf(key);
        // What a node will be is chosen before it joins.
        if (drawnAt < (this.#joining.of(serial)?.at ?? 0)) continue;
        this.#happened(serial, drawnAt, this.#stageOfDraw(drawnAt, index, run));
        if (serial === undefined) continue;
        if (!this.#firstAt.has(drawnAt)) this.#firstAt.set(drawnAt, serial);
        const before = this.#serialsAt.get(drawnAt);
        if (before) before.push(serial);
        else this.#serialsAt.set(drawnAt, [serial]);
      }
    }
  }

  /** The end of the history. */
  get now(): number {
    return this.runs.at(-1)?.endedAt ?? 0;
  }

  /** How many choices share a key: what is drawn over and over always takes as long. */
  usesOf(key: string): number {
    return this.waits.filter(({ draw }) => draw.key === key).length;
  }

  #happened(serial: string | undefined, at: number, stage: number): void {
    for (const name of serial === undefined ? [''] : ['', serial]) {
      const instants = this.#instantsBySerial.get(name);
      if (instants) instants.set(at, Math.min(stage, instants.get(at) ?? stage));
      else this.#instantsBySerial.set(name, new Map([[at, stage]]));
    }
  }

  /** When a stage began. The first stage is the cluster complete, after its last node joined. */
  start(stage: number): Moment {
    const known = this.#starts[stage];
    if (known) return known;
    const at = this.runs[stage]?.startedAt ?? 0;
    const moment: Moment = { name: `stage ${stage}`, at, stage, cause: undefined };
    this.#starts[stage] = moment;
    return moment;
  }

  /** The cluster's birth: before its first node joined. */
  get birth(): Moment {
    return this.#joining.birth;
  }

  /** When the cluster's controllers came, which its first command finds there. */
  get controllers(): Moment | undefined {
    return this.#joining.controllers;
  }

  /** When a stage's command had ended: with its last request, if nothing followed that. */
  end(stage: number): Moment {
    const at = this.runs[stage]?.endedAt ?? 0;
    const request = this.#requests[stage]?.at(-1);
    return request?.to === at ? this.#endOfRequest(request) : this.#during(stage, at);
  }

  /** An instant of a command: at its look at what happened, else so long after it began, if nobody stops it. */
  #during(stage: number, at: number): Moment {
    const start = this.start(stage);
    const { draws = [], drawsBefore = 0, exitCode = 0 } = this.runs[stage] ?? {};
    const own = withoutUpkeep(draws.slice(drawsBefore));
    const last = own.findLast(({ drawnAt }) => drawnAt <= at);
    const tookMs = at - Math.max(start.at + 1, last?.drawnAt ?? 0);
    if (at <= start.at || tookMs <= lookMs || exitCode === 130) return this.moment('', at, stage);
    return { name: `stage ${stage} at ${at}`, at, stage, cause: { moment: start, duration: undefined } };
  }

  /** The moments of an object, or of anything, in the second that a timestamp names, earliest first. */
  within(second: number, serial: string | undefined): readonly Moment[] {
    const own = this.#momentsIn(second, serial ?? '');
    return own.length > 0 || serial === undefined ? own : this.#momentsIn(second, '');
  }

  #momentsIn(second: number, serial: string): readonly Moment[] {
    const instants = [...(this.#instantsBySerial.get(serial) ?? [])].filter(
      ([at]) => at >= second && at < second + 1000,
    );
    return instants
      .sort(([left], [right]) => left - right)
      .flatMap(([at, stage]) => [this.moment(serial, at, stage), ...this.#endsAt(at, serial)]);
  }

  /** What happened to an object at an instant, under a stage. */
  moment(serial: string, at: number, stage = this.#stageOf(serial, at)): Moment {
    const start = this.start(stage);
    if (stage === 0 && at < start.at && !this.#waitUntil(serial, at)) return this.#joining.at(serial, at);
    if (stage === 0 && at >= (this.runs[1]?.startedAt ?? Number.POSITIVE_INFINITY))
      return this.#withFirst(serial, at);
    const name = `${serial}@${at} under ${stage}`;
    const request = this.#requestsBefore.get(name);
    if (request && !this.#resolving.has(request)) return this.#endOfRequest(request);
    if (start.at === at) return start;
    const known = this.#moments.get(name);
    if (known) return known;
    const wait = this.#waitUntil(serial, at);
    const waiting = wait && serialOf(wait.draw.key);
    // What happens when a step of something else ends happens at that moment, whatever it happens to.
    if (waiting !== undefined && waiting !== serial) return this.moment(waiting, at);
    const first = wait === undefined && stage > 0 ? this.#firstAt.get(at) : undefined;
    if (first !== undefined && first !== serial) return this.moment(first, at);
    const cause = wait
      ? this.#causeOf(wait)
      : (this.#timedCause(serial, at) ?? fixedCause(this.#before(serial, at, start), at));
    const moment: Moment = { name, at, stage, cause };
    this.#moments.set(name, moment);
    return moment;
  }

  /** A world comes up long before its first command; what it last does then, it does right before it. */
  #withFirst(serial: string, at: number): Moment {
    const first = this.start(1);
    if (at === first.at) return first;
    return { name: `${serial}@${at}`, at, stage: 1, cause: { moment: first, duration: undefined } };
  }

  /** When a stage printed something of an instant, after so many choices. */
  printing(stage: number, at: number, drawn: number): Moment {
    const request = this.#requests[stage]?.findLast(({ index }) => index < drawn);
    if (request?.to === at) return this.#endOfRequest(request);
    return this.start(stage).at === at ? this.start(stage) : this.#during(stage, at);
  }

  #endOfRequest(request: Request): Moment {
    const { draw, stage, from, to, before } = request;
    const name = draw.key;
    const known = this.#moments.get(name);
    if (known) return known;
    this.#resolving.add(request);
    const moment = before ? this.#endOfRequest(before) : this.moment('', from, stage);
    this.#resolving.delete(request);
    const end: Moment = { name, at: to, stage, cause: { moment, duration: draw } };
    this.#moments.set(name, end);
    return end;
  }

  /** The end of a wait. */
  endOf(wait: Wait): Moment {
    return this.moment(serialOf(wait.draw.key) ?? '', wait.to);
  }

  #causeOf({ draw, from }: Wait): Cause {
    return { moment: this.moment(serialOf(draw.key) ?? '', from), duration: draw };
  }

  #waitUntil(serial: string, at: number): Wait | undefined {
    const waits = (this.#waitsByEnd.get(at) ?? []).filter(({ from }) => from < at);
    const of = (wanted: string) => waits.find(({ draw }) => serialOf(draw.key) === wanted);
    const own = of(serial);
    if (own || waits.length === 0) return own;
    // A controller writes what it makes first, and then of the object for which it did.
    const serials = this.#serialsAt.get(at) ?? [];
    const maker = serials.slice(serials.indexOf(serial) + 1).find((each) => of(each) !== undefined);
    return maker === undefined ? waits[0] : of(maker);
  }

  /** What was due at an instant follows what it was due for. */
  #timedCause(serial: string, at: number): Cause | undefined {
    const timer = timerAt(this.#timers, serial, at);
    if (timer === undefined) return undefined;
    const { since, ofSecond, after, serial: own = '' } = timer;
    if (since === undefined) return { moment: this.start(1), duration: undefined, byClock: true };
    const first = this.#endsAt(since, own).find(({ cause }) => cause?.duration?.key === after);
    if (!ofSecond) return { moment: first ?? this.moment(own, since), duration: undefined };
    const then = this.within(since, own);
    const ended = then.findLast(({ cause }) => programEnds.test(cause?.duration?.key ?? ''));
    const moment = ended ?? then.at(-1) ?? this.moment(own, since);
    return { moment, duration: undefined, ofSecond: true };
  }

  /** The ends of an object's steps that ended at one instant, where several did: each had its own cause. */
  #endsAt(at: number, serial: string): readonly Moment[] {
    const ended = this.#waitsByEnd.get(at) ?? [];
    const waits = ended.filter(({ draw, from }) => from < at && serialOf(draw.key) === serial);
    const stage = this.#stageBefore(at);
    if (waits.length < 2 || stage === 0) return [];
    return waits.map((wait) => ({ name: `${wait.draw.key}@${at}`, at, stage, cause: this.#causeOf(wait) }));
  }

  /** What took a fixed time follows what happened just before; else it keeps its distance from the stage. */
  #before(serial: string, at: number, start: Moment): Moment {
    for (const name of new Set([serial, ''])) {
      const nearest = this.#lastBefore(name, at);
      if (nearest > start.at && at - nearest <= mostFixedMs) return this.moment(name, nearest);
    }
    const own = serial === '' ? Number.NEGATIVE_INFINITY : this.#lastBefore(serial, at);
    return own > this.start(1).at ? this.moment(serial, own) : start;
  }

  #lastBefore(serial: string, at: number): number {
    const earlier = [...(this.#instantsBySerial.get(serial)?.keys() ?? [])].filter((each) => each < at);
    return Math.max(...earlier);
  }

  #waitsOf(run: StageRun): Wait[] {
    return run.draws.flatMap((draw, index) => {
      const { drawnAt: from } = draw;
      if (draw.type !== 'duration' || from <= 0 || isOnTheWay(draw.key) || draw.members.length === 0)
        return [];
      const stage = this.#stageOfDraw(from, index, run);
      return [{ draw, stage, from, to: from + Number(draw.value) }];
    });
  }

  /** The run of a stage begins with the time that passes before it: what happens then is the stage's before. */
  #stageOfDraw(drawnAt: number, index: number, run: StageRun): number {
    return index >= run.drawsBefore
      ? run.stage
      : Math.max(0, Math.min(this.#stageBefore(drawnAt + 1), run.stage - 1));
  }

  #stageOf(serial: string, at: number): number {
    return this.#instantsBySerial.get(serial)?.get(at) ?? this.#stageBefore(at + 1);
  }

  /** The last stage that had begun before an instant. */
  #stageBefore(at: number): number {
    for (let index = this.runs.length - 1; index > 0; index -= 1) {
      if ((this.runs[index]?.startedAt ?? 0) < at) return index;
    }
    return 0;
  }
}
