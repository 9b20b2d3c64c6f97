import { joiningKey } from '#cluster';
import { fixedCause } from './fixed-cause.ts';
import type { Cause, Moment } from './moments.ts';
import type { StageRun } from './stage.ts';

/** How a cluster came up: its birth, then what joined, one after the other. It was complete with the last. */
export class Joining {
  /** The cluster complete, as its first stage begins. */
  readonly complete: Moment;
  readonly #moments: readonly Moment[];

  constructor(boot: StageRun | undefined) {
    const durations = (boot?.draws ?? []).filter(({ key }) => key.startsWith(joiningKey));
    const end = boot?.startedAt ?? 0;
    let at = end - durations.reduce((sum, { value }) => sum + Number(value), 0);
    let cause: Cause | undefined;
    const moments: Moment[] = [];
    for (const [index, duration] of durations.entries()) {
      const moment: Moment = { name: `join ${index}`, at, stage: 0, cause };
      moments.push(moment);
      at += Number(duration.value);
      cause = { moment, duration };
    }
    this.complete = { name: 'stage 0', at: end, stage: 0, cause };
    this.#moments = moments;
  }

  /** Before anything joined. */
  get birth(): Moment {
    return this.#moments[0] ?? this.complete;
  }

  /** When what has a serial joined. */
  of(serial: string | undefined): Moment | undefined {
    return [...this.#moments, this.complete].find(
      ({ cause }) => cause?.duration?.key === `${joiningKey}${serial}`,
    );
  }

  /** What happened while the cluster came up: with what joined, or else as long after it as it was. */
  at(serial: string, at: number): Moment {
    const own = this.of(serial);
    if (own?.at === at) return own;
    const join = this.#moments.findLast((each) => each.at <= at) ?? this.complete;
    if (join.at === at) return this.#moments.find((each) => each.at === at) ?? join;
    return { name: `${serial}@${at}`, at, stage: 0, cause: fixedCause(join, at) };
  }
}
