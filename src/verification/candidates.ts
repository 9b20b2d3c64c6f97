import type { Proposal } from './proposal.ts';
import type { History } from './stage.ts';

/** A history that may lead to a legal one. */
export interface Candidate {
  readonly history: History;
  /** It was refused some of its answers, and is worth nothing unless they can be made legal. */
  readonly onlyRepairs: boolean;
  /** So much farther it is than what it was made from, before which it is followed all the same. */
  readonly lost?: number;
}

/** What is legal now may have put others elsewhere, such as the pods that were scheduled after one. */
const mostLostByRepair = 0.1;

/** What shows more of the note's values may have other ages, until the timeline is worked out for it. */
const mostLostByTimes = 1;

/**
 * A candidate is kept if it comes nearer, tells the same rows apart in another way, shows more of the note's
 * values with other times, lets another one answer whose name may still be read, shows all lines among
 * others, or at last as many rows as the note, whose names may still be read; and for repairs alone if an
 * answer was refused.
 */
export function keep(
  { after, gain, righted, isOther, hasAll, isPaired }: Step,
  { from }: Proposal,
): Candidate | undefined {
  const isAsNear =
    gain === 0 &&
    (from === 'assignment' || (isOther && (from === 'pick' || from === 'placement' || from === 'text')));
  const tellsMore = from === 'assignment' || (righted > 0 && from !== 'moment' && from !== 'duration');
  if (tellsMore && gain < 0 && gain > -mostLostByTimes)
    return { history: after, onlyRepairs: false, lost: -gain };
  // All lines are there: typed later, it prints none before them; with other ends, in the note's order.
  if ((from === 'duration' || from === 'pick') && isOther && hasAll)
    return { history: after, onlyRepairs: false, lost: Math.max(0, -gain) };
  if (from === 'duration' && isPaired && gain > -mostLostByTimes)
    return { history: after, onlyRepairs: false, lost: Math.max(0, -gain) };
  if (gain > 0 || isAsNear) return { history: after, onlyRepairs: false };
  const wasRefused = after.judged.some(({ run }) => run.refusals.length > 0);
  if (from === 'repair' && isOther && !wasRefused && gain > -mostLostByRepair)
    return { history: after, onlyRepairs: false };
  if (from !== 'text' && from !== 'assignment') return undefined;
  return wasRefused ? { history: after, onlyRepairs: true } : undefined;
}

/** A candidate, and what became of it under a proposal. */
export interface Step {
  readonly after: History;
  /** How much nearer it came. */
  readonly gain: number;
  /** So many more of the note's values it shows. */
  readonly righted: number;
  /** Whether it prints anything else than before. */
  readonly isOther: boolean;
  /** Whether it prints all lines of the note, in another order or beside others. */
  readonly hasAll: boolean;
  /** Whether each line now stands beside one of the note, as it did not before. */
  readonly isPaired: boolean;
}

/** The candidates that are still to be followed, the nearest first. */
export class Open {
  readonly #distanceOf: (candidate: Candidate) => number;
  readonly #candidates: Candidate[] = [];

  constructor(distanceOf: (candidate: Candidate) => number) {
    this.#distanceOf = distanceOf;
  }

  add(candidate: Candidate): void {
    const distance = this.#distanceOf(candidate);
    const isNext = (other: Candidate) => this.#distanceOf(other) > distance;
    const at = this.#candidates.findIndex(isNext);
    if (at < 0) this.#candidates.push(candidate);
    else this.#candidates.splice(at, 0, candidate);
  }

  take(): Candidate | undefined {
    return this.#candidates.shift();
  }
}
