import type { Answer } from '#cluster';
import { confirmedBefore } from './confirmed.ts';
import { fewerWrites } from './fewer-writes.ts';
import { timelineAnswers } from './instants.ts';
import { watches } from './listing.ts';
import { placementsIn } from './placement.ts';
import type { Replayed, Replayer } from './replay.ts';
import { type History, type Judged, withAnswers } from './stage.ts';
import { surroundingsOf } from './surroundings.ts';
import { swapsIn } from './swaps.ts';

type Conflicting = Extract<Replayed, { readonly type: 'conflict' }>;

/** So often a search looks around an earlier stage that its proposals disturb. */
const mostPlacedEarlier = 8;

/** So often in a row where that stage watches and comes nearer to what it shows, or where a later one is disturbed then. */
const mostInARow = 3;

/** Replays answers, and mends what they disturb at earlier stages, where that can be. */
export class Mending {
  readonly #replayer: Replayer;
  readonly #target: number;
  /** How often an earlier stage was looked around. */
  #placed = 0;

  constructor(replayer: Replayer, target: number) {
    this.#replayer = replayer;
    this.#target = target;
  }

  /**
   * Where an earlier stage then shows other times than its note, the timeline is worked out once more; where
   * too much is written before it, so is when that was; where equal things have come to play each other's
   * parts, their names go with the parts; and where it was listed when something had happened that had not,
   * or the other way round, so is that.
   */
  async replay(
    history: History,
    answers: ReadonlyMap<string, string>,
    isReadOff: boolean,
  ): Promise<Replayed> {
    const first = await this.#replayer.replay(history, answers, this.#target);
    let last = first;
    let given = answers;
    for (let times = 0; last.type === 'conflict' && times < mostInARow; times += 1) {
      const nearer = await this.#mend(history, last, given, isReadOff);
      if (nearer === undefined) break;
      if (nearer.replayed.type === 'reached') return nearer.replayed;
      last = nearer.replayed;
      given = nearer.answers;
    }
    return first;
  }

  /** The replay under the first change that reaches the target; else one that comes nearer at a watch. */
  async #mend(
    history: History,
    conflict: Conflicting,
    answers: ReadonlyMap<string, string>,
    isReadOff: boolean,
  ): Promise<{ readonly replayed: Replayed; readonly answers: ReadonlyMap<string, string> } | undefined> {
    const isWatch = watches(this.#replayer.stage(conflict.stage));
    for (const change of await this.#changesFor(conflict, isReadOff)) {
      const given = withAnswers(answers, change);
      const replayed = await this.#replayer.replay(history, given, this.#target);
      if (
        replayed.type === 'reached' ||
        replayed.stage > conflict.stage ||
        (isWatch && isNearer(replayed, conflict))
      )
        return { replayed, answers: given };
    }
    return undefined;
  }

  async #changesFor(conflict: Conflicting, isReadOff: boolean): Promise<readonly (readonly Answer[])[]> {
    const isWatch = watches(this.#replayer.stage(conflict.stage));
    if (isWatch && isReadOff && this.#placed < mostPlacedEarlier) return await this.#placedEarlier(conflict);
    if (showsOtherTimes(conflict.judged)) return timelineAnswers(conflict.history).slice(0, 1);
    const swaps = swapsIn(conflict.judged.reading, conflict.history);
    if (swaps.length > 0) return [swaps];
    if (!isReadOff || this.#placed >= mostPlacedEarlier) return [];
    const refusals = conflict.history.judged.flatMap(({ run }) => run.refusals);
    const repaired = refusals.flatMap(({ repair }) => repair);
    const fewer = [...(repaired.length > 0 ? [repaired] : []), ...fewerWrites(conflict.history)];
    return fewer.length > 0 ? fewer : await this.#placedEarlier(conflict);
  }

  async #placedEarlier({ history, stage: at }: Conflicting): Promise<readonly (readonly Answer[])[]> {
    const stage = this.#replayer.stage(at);
    this.#placed += 1;
    const surroundings = await surroundingsOf(this.#replayer, history, stage);
    return surroundings === undefined ? [] : placementsIn(surroundings, stage, confirmedBefore(history, at));
  }
}

function showsOtherTimes({ reading }: Judged): boolean {
  return reading.times.some(({ time, text }) => time.text !== text);
}

function isNearer(after: Conflicting, before: Conflicting): boolean {
  const distance = ({ judged }: Conflicting) => judged.comparison.distance;
  return after.stage === before.stage && distance(after) < distance(before);
}
