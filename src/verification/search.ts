import type { Answer } from '#cluster';
import { type Candidate, keep, Open } from './candidates.ts';
import { differsInBlanks, pairsAll, printsAll } from './comparison.ts';
import { freedBy } from './freed.ts';
import { watches } from './listing.ts';
import { Mending } from './mending.ts';
import { pinned } from './pinned.ts';
import type { Proposal } from './proposal.ts';
import { proposalsFor } from './proposals.ts';
import type { Replayed, Replayer } from './replay.ts';
import type { Spent } from './spent.ts';
import { type History, type Judged, type Stage, withAnswers } from './stage.ts';
import { mayWait, onlyReads, type Surroundings, surroundingsOf, type View, viewOf } from './surroundings.ts';

/** Proposals that come from the note's text, not from guessing. */
const readOff: ReadonlySet<Proposal['from']> = new Set(['text', 'assignment', 'repair']);

/** Answers that made an earlier stage print something else than its note shows. */
export interface Conflict {
  readonly answers: readonly Answer[];
  readonly stage: number;
  /** How that earlier stage went under the answers. */
  readonly judged: Judged;
}

/** How the search for a legal history of one stage ended. */
export interface SearchResult {
  /** The stage whose text was searched for. */
  readonly target: number;
  /** The history that prints the note's text; or the one that comes closest. */
  readonly history: History;
  /** The history as it was without reading anything off this stage. */
  readonly untouched: History;
  readonly found: boolean;
  readonly conflicts: readonly Conflict[];
  /** What the stage would have printed a little earlier or later, where nothing was found. */
  readonly around?: Surroundings | undefined;
  /** What the stage printed in the runs that were tried, each other text once. */
  readonly tried: readonly View[];
  /** True when the search gave up before it had tried everything it could think of. */
  readonly gaveUp: boolean;
}

/** No stage of a note may cost more runs of stages than this without coming nearer, */
const stageRunBudget = 160;
/** or than so many replays of the whole note, where that is more; */
const wholeRunBudget = 5;
/** and none more than this altogether; */
const mostStageRuns = 640;
/** but, once its note has cost so many, or so many in vain, no more than that. */
const noteRunBudget = 4000;
const vainRunBudget = 1600;
const tightRunBudget = 32;

/** So many candidates of a search are looked around; */
const mostLooks = 16;
/** fewer where a command waits, since each of its views runs until that is over. */
const mostWaitingLooks = 4;

/** So many other texts are kept of what was tried. */
const mostPrinted = 32;

/** Looks for a legal history in which the next stage prints what its note shows. */
export async function searchStage(replayer: Replayer, before: History, stage: Stage): Promise<SearchResult> {
  return searchFrom(replayer, await replayer.extend(before), stage, before.judged.length);
}

/**
 * Looks for a legal history in which the stage `target` prints what its note shows: while the text differs,
 * replays with proposed answers, best candidate first. Acceptance is equality of an ordinary run's text.
 */
export async function searchFrom(
  replayer: Replayer,
  untouched: History,
  stage: Stage,
  target: number,
): Promise<SearchResult> {
  return new Search(replayer, untouched, stage, target).run();
}

/** One search: what it has tried, what is still open, and the nearest it came. */
class Search {
  readonly #replayer: Replayer;
  readonly #untouched: History;
  readonly #stage: Stage;
  readonly #target: number;
  readonly #tried: Set<string>;
  readonly #open: Open;
  readonly #conflicts: Conflict[] = [];
  readonly #printed = new Map<string, View>();
  readonly #spent: Spent = new Map();
  readonly #began: number;
  #looked = 0;
  readonly #around = new WeakMap<History, Promise<Surroundings | undefined>>();
  readonly #mending: Mending;
  readonly #isTight: boolean;
  readonly #allowance: number;
  #budget: number;

  constructor(replayer: Replayer, untouched: History, stage: Stage, target: number) {
    this.#replayer = replayer;
    this.#untouched = untouched;
    this.#stage = stage;
    this.#target = target;
    this.#mending = new Mending(replayer, target);
    this.#tried = new Set([fingerprint(untouched.answers)]);
    this.#remember(untouched);
    this.#open = new Open(({ history, lost }) => this.#distanceOf(history) - (lost ?? 0));
    const { stagesRun, runInVain, isHurried } = replayer;
    this.#isTight = isHurried || stagesRun > noteRunBudget || runInVain > vainRunBudget;
    this.#began = stagesRun;
    this.#allowance = this.#isTight ? tightRunBudget : Math.max(stageRunBudget, wholeRunBudget * target);
    this.#budget = stagesRun + this.#allowance;
  }

  async run(): Promise<SearchResult> {
    let best = this.#untouched;
    this.#open.add({ history: best, onlyRepairs: false });
    for (let candidate = this.#open.take(); candidate !== undefined; candidate = this.#open.take()) {
      const { history } = candidate;
      if (this.#distanceOf(history) < this.#distanceOf(best)) {
        best = history;
        this.#goOn();
      }
      if (this.#distanceOf(history) === 0) return await this.#end(history, true);
      if (this.#isHopeless(history)) return await this.#end(best, false);
      if (!(await this.#follow(candidate))) return await this.#end(best, false, true);
    }
    return await this.#end(best, false);
  }

  /** Tries what is proposed for a candidate until something comes nearer; false when the budget is spent. */
  async #follow(candidate: Candidate): Promise<boolean> {
    const look = () => this.#lookAround(candidate.history);
    const proposals = proposalsFor(candidate.history, this.#stage, this.#target, this.#spent, look);
    let gained = false;
    for (let step = await proposals.next(); !step.done; ) {
      const proposal = step.value;
      if (candidate.onlyRepairs && proposal.from !== 'repair') return true;
      if (this.#replayer.stagesRun > this.#budget) return false;
      const replayed = await this.#replay(candidate.history, proposal);
      const isOther = replayed !== undefined && differs(candidate.history, replayed, this.#target);
      if (replayed?.type === 'reached') {
        const gain = this.#distanceOf(candidate.history) - this.#distanceOf(replayed.history);
        const righted = this.#wrongIn(candidate.history) - this.#wrongIn(replayed.history);
        const hasAll = this.#hasAll(replayed.history);
        const isPaired = this.#pairsAll(replayed.history) && !this.#pairsAll(candidate.history);
        const next = keep({ after: replayed.history, gain, righted, isOther, hasAll, isPaired }, proposal);
        if (next) this.#open.add(next);
        // Rows that are told apart in another way may fit other times: that is seen before anything else.
        const isOtherWay = proposal.from === 'assignment' || next?.lost !== undefined || next?.onlyRepairs;
        gained ||= next !== undefined && (gain > 0 || isOtherWay === true);
        if (next !== undefined && this.#distanceOf(next.history) === 0) return true;
      }
      if (gained && proposal.goesOn !== true) {
        this.#open.add(candidate);
        return true;
      }
      step = await proposals.next(isOther);
    }
    return true;
  }

  /** What comes nearer is worth as much again. */
  #goOn(): void {
    if (this.#isTight) return;
    this.#budget = Math.min(
      this.#replayer.stagesRun + this.#allowance,
      this.#began + Math.max(mostStageRuns, this.#allowance),
    );
  }

  /** A listing whose words are right and stand in other columns gets no nearer by any choice. */
  #isHopeless(history: History): boolean {
    const { run, comparison } = history.judged[this.#target] ?? {};
    const isReading = onlyReads(this.#stage) || watches(this.#stage);
    if (run === undefined || comparison === undefined || !isReading) return false;
    return differsInBlanks(this.#stage.expected ?? [], run.lines, comparison);
  }

  /** Once for each candidate. */
  #lookAround(history: History): Promise<Surroundings | undefined> {
    const known = this.#around.get(history);
    if (known) return known;
    this.#looked += 1;
    const around =
      this.#looked > (mayWait(this.#stage) ? mostWaitingLooks : mostLooks)
        ? Promise.resolve(undefined)
        : surroundingsOf(this.#replayer, history, this.#stage);
    this.#around.set(history, around);
    return around;
  }

  async #replay(history: History, proposal: Proposal): Promise<Replayed | undefined> {
    const kept = withAnswers(history.answers, pinned(history, this.#target));
    const freed = freedBy(history, this.#target, proposal.answers);
    const answers = withAnswers(kept, [...proposal.answers, ...freed]);
    const id = fingerprint(answers);
    if (this.#tried.has(id)) return undefined;
    this.#tried.add(id);
    const replayed = await this.#mending.replay(history, answers, readOff.has(proposal.from));
    if (replayed.type === 'reached') this.#remember(replayed.history);
    // What was read off the note contradicts what an earlier line shows; a guess contradicts nothing.
    if (replayed.type === 'conflict' && readOff.has(proposal.from))
      this.#conflicts.push({ answers: proposal.answers, stage: replayed.stage, judged: replayed.judged });
    return replayed;
  }

  #remember(history: History): void {
    const text = history.judged[this.#target]?.run.lines.join('\n') ?? '';
    if (this.#printed.size < mostPrinted && !this.#printed.has(text))
      this.#printed.set(text, viewOf(history, this.#target));
  }

  #hasAll({ judged }: History): boolean {
    return printsAll(this.#stage.expected ?? [], judged[this.#target]?.run.lines ?? []);
  }

  #pairsAll({ judged }: History): boolean {
    return pairsAll(judged[this.#target]?.comparison);
  }

  /** How many values it prints otherwise than the note shows them. */
  #wrongIn(history: History): number {
    const values = history.judged[this.#target]?.reading.values ?? [];
    return values.filter(({ draws, value }) => !draws.some((draw) => draw.value === value)).length;
  }

  #distanceOf(history: History): number {
    return history.judged[this.#target]?.comparison.distance ?? 0;
  }

  async #end(history: History, found: boolean, gaveUp = false): Promise<SearchResult> {
    const target = this.#target;
    const tried = [...this.#printed.values()];
    const untouched = this.#untouched;
    const result = { target, history, untouched, found, conflicts: this.#conflicts, gaveUp, tried };
    if (found) return { ...result, tried: [] };
    this.#replayer.runInVain += this.#replayer.stagesRun - this.#began;
    // What changes later is no part of what a watch lists: no view shows all of its rows.
    if (target < history.judged.length - 1 || watches(this.#stage)) return { ...result, around: undefined };
    const look = () => surroundingsOf(this.#replayer, history, this.#stage);
    return { ...result, around: await (this.#around.get(history) ?? look()) };
  }
}

function differs(candidate: History, replayed: Replayed, target: number): boolean {
  if (replayed.type === 'conflict') return true;
  const lines = (history: History) => history.judged[target]?.run.lines.join('\n');
  return lines(candidate) !== lines(replayed.history);
}

function fingerprint(answers: ReadonlyMap<string, string>): string {
  return [...answers]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('\u0000');
}
