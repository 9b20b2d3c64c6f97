import type { Answer } from '#cluster';
import { type Proposal, proposalsFor } from './proposals.ts';
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
const stageRunBudget = 300;

/** Looks for a legal history in which the next stage prints what its note shows. */
export async function searchStage(replayer: Replayer, before: History, stage: Stage): Promise<SearchResult> {
  return searchFrom(replayer, await replayer.extend(before), stage, before.judged.length);
}

/**
 * Looks for a legal history in which the stage `target` prints what its note shows: while the text differs, replays with
 * proposed answers, best candidate first. Acceptance is equality of an ordinary run's text.
 */
export async function searchFrom(
  replayer: Replayer,
  untouched: History,
  stage: Stage,
  target: number,
): Promise<SearchResult> {
  const tried = new Set<string>([fingerprint(untouched.answers)]);
  const open: History[] = [untouched];
  const conflicts: Conflict[] = [];
  const budget = replayer.stagesRun + stageRunBudget;
  const distanceOf = (history: History) => history.judged[target]?.comparison.distance ?? 0;
  let best = untouched;
  const end = (history: History, found: boolean, gaveUp = false): SearchResult => ({ target, history, untouched, found, conflicts, gaveUp });
  for (let candidate = open.shift(); candidate !== undefined; candidate = open.shift()) {
    if (distanceOf(candidate) < distanceOf(best)) best = candidate;
    if (distanceOf(candidate) === 0) return end(candidate, true);
    const proposals = proposalsFor(candidate, stage, target);
    for (let step = proposals.next(); !step.done; ) {
      const proposal = step.value;
      if (replayer.stagesRun > budget) return end(best, false, true);
      const answers = withAnswers(candidate.answers, proposal.answers);
      const id = fingerprint(answers);
      const replayed = tried.has(id) ? undefined : await replayer.replay(candidate, answers, target);
      tried.add(id);
      step = proposals.next(replayed !== undefined && differs(candidate, replayed, target));
      if (replayed === undefined) continue;
      if (replayed.type === 'conflict') {
        conflicts.push({ answers: proposal.answers, stage: replayed.stage, judged: replayed.judged });
        continue;
      }
      const next = replayed.history;
      const gain = distanceOf(candidate) - distanceOf(next);
      if (!isPromising(gain, next, proposal)) continue;
      insert(open, next, distanceOf);
      if (gain > 0) {
        insert(open, candidate, distanceOf);
        break;
      }
    }
  }
  return end(best, false);
}

function differs(candidate: History, replayed: Replayed, target: number): boolean {
  if (replayed.type === 'conflict') return true;
  const lines = (history: History) => history.judged[target]?.run.lines.join('\n');
  return lines(candidate) !== lines(replayed.history);
}

/**
 * A candidate is kept if it comes nearer, if it was refused an answer (there may be a repair), or if it tells the same
 * rows apart in another way.
 */
function isPromising(gain: number, next: History, proposal: Proposal): boolean {
  if (gain > 0 || (proposal.from === 'assignment' && gain === 0)) return true;
  if (proposal.from === 'repair') return false;
  return next.judged.some(({ run }) => run.refusals.length > 0);
}

function insert(open: History[], history: History, distanceOf: (history: History) => number): void {
  const distance = distanceOf(history);
  const at = open.findIndex((other) => distanceOf(other) > distance);
  if (at < 0) open.push(history);
  else open.splice(at, 0, history);
}

function fingerprint(answers: ReadonlyMap<string, string>): string {
  return [...answers]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('\u0000');
}
