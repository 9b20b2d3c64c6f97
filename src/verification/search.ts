import type { Answer } from '#cluster';
import { impossibleTimes } from './instants.ts';
import { type Proposal, proposalsFor, type Spent } from './proposals.ts';
import type { Replayed, Replayer } from './replay.ts';
import { type History, type Judged, type Stage, withAnswers } from './stage.ts';

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
  /** True when the search gave up before it had tried everything it could think of. */
  readonly gaveUp: boolean;
}

/** No stage of a note may cost more runs of stages than this. */
const stageRunBudget = 240;

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
  const tried = new Set<string>([fingerprint(untouched.answers)]);
  const distanceOf = (history: History) => history.judged[target]?.comparison.distance ?? 0;
  const open = new Open(distanceOf);
  open.add({ history: untouched, onlyRepairs: false });
  const conflicts: Conflict[] = [];
  const spent: Spent = new Map();
  const budget = replayer.stagesRun + stageRunBudget;
  let best = untouched;
  const end = (history: History, found: boolean, gaveUp = false): SearchResult => {
    return { target, history, untouched, found, conflicts, gaveUp };
  };
  for (let candidate = open.take(); candidate !== undefined; candidate = open.take()) {
    const { history, onlyRepairs } = candidate;
    if (distanceOf(history) < distanceOf(best)) best = history;
    if (distanceOf(history) === 0) return end(history, true);
    const proposals = proposalsFor(history, stage, target, spent);
    for (let step = proposals.next(); !step.done; ) {
      const proposal = step.value;
      if (onlyRepairs && proposal.from !== 'repair') break;
      if (replayer.stagesRun > budget) return end(best, false, true);
      const answers = withAnswers(history.answers, proposal.answers);
      const id = fingerprint(answers);
      const replayed = tried.has(id) ? undefined : await replayer.replay(history, answers, target);
      tried.add(id);
      const isOther = replayed !== undefined && differs(history, replayed, target);
      step = proposals.next(isOther);
      if (replayed === undefined) continue;
      if (replayed.type === 'conflict') {
        conflicts.push({ answers: proposal.answers, stage: replayed.stage, judged: replayed.judged });
        continue;
      }
      const gain = distanceOf(history) - distanceOf(replayed.history);
      const next = keep({ before: history, after: replayed.history, gain, isOther }, proposal);
      if (next) open.add(next);
      if (next && gain > 0) {
        open.add(candidate);
        break;
      }
    }
  }
  return end(best, false);
}

/** A history that may lead to a legal one. */
interface Candidate {
  readonly history: History;
  /** It was refused some of its answers, and is worth nothing unless they can be made legal. */
  readonly onlyRepairs: boolean;
}

/**
 * A candidate is kept if it comes nearer, tells the same rows apart in another way, lets another one answer
 * whose name may still be read, or makes the ages possible; and for repairs alone if an answer was refused.
 */
function keep({ before, after, gain, isOther }: Step, { from }: Proposal): Candidate | undefined {
  const isAsNear = gain === 0 && (from === 'assignment' || (from === 'pick' && isOther));
  if (gain > 0 || isAsNear) return { history: after, onlyRepairs: false };
  if (from === 'delay' && gain === 0 && impossibleTimes(after).length < impossibleTimes(before).length) {
    return { history: after, onlyRepairs: false };
  }
  if (from !== 'text' && from !== 'assignment') return undefined;
  const wasRefused = after.judged.some(({ run }) => run.refusals.length > 0);
  return wasRefused ? { history: after, onlyRepairs: true } : undefined;
}

/** A candidate, and what became of it under a proposal. */
interface Step {
  readonly before: History;
  readonly after: History;
  /** How much nearer it came. */
  readonly gain: number;
  /** Whether it prints anything else than before. */
  readonly isOther: boolean;
}

/** The candidates that are still to be followed, the nearest first. */
class Open {
  readonly #distanceOf: (history: History) => number;
  readonly #candidates: Candidate[] = [];

  constructor(distanceOf: (history: History) => number) {
    this.#distanceOf = distanceOf;
  }

  add(candidate: Candidate): void {
    const distance = this.#distanceOf(candidate.history);
    const at = this.#candidates.findIndex(({ history }) => this.#distanceOf(history) > distance);
    if (at < 0) this.#candidates.push(candidate);
    else this.#candidates.splice(at, 0, candidate);
  }

  take(): Candidate | undefined {
    return this.#candidates.shift();
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
