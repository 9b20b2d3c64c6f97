import { joiningKey } from '#cluster';
import { fixedCause } from './fixed-cause.ts';
import type { Cause, Moment } from './moments.ts';
import type { StageRun } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** How a cluster came up: its birth, then what joined, one after the other. It was complete with the last. */
export class Joining {
  /** The cluster complete, as its first stage begins. */
  readonly complete: Moment;
  /** The birth, what joined before the last, and the controllers, in time. */
  readonly moments: readonly Moment[];

  constructor(boot: StageRun | undefined) {
    const durations = (boot?.draws ?? []).filter(({ key }) => key.startsWith(joiningKey));
    const chain = durations.filter(({ key }) => key !== controllersKey);
    const end = boot?.startedAt ?? 0;
    let at = end - chain.reduce((sum, { value }) => sum + Number(value), 0);
    let cause: Cause | undefined;
    const moments: Moment[] = [];
    for (const [index, duration] of chain.entries()) {
      const moment: Moment = { name: `join ${index}`, at, stage: 0, cause };
      moments.push(moment);
      at += Number(duration.value);
      cause = { moment, duration };
    }
    this.complete = { name: 'stage 0', at: end, stage: 0, cause };
    this.moments = withControllers(moments, durations);
  }

  /** Before anything joined. */
  get birth(): Moment {
    return this.moments[0] ?? this.complete;
  }

  /** When the control plane's controllers came. */
  get controllers(): Moment | undefined {
    return this.moments.find(({ name }) => name === controllersName);
  }

  /** When what has a serial joined. */
  of(serial: string | undefined): Moment | undefined {
    return [...this.moments, this.complete].find(
      ({ cause }) => cause?.duration?.key === `${joiningKey}${serial}`,
    );
  }

  /** What happened while the cluster came up: with what joined, or else as long after it as it was. */
  at(serial: string, at: number): Moment {
    const own = this.of(serial);
    if (own?.at === at) return own;
    const join = this.moments.findLast((each) => each.at <= at) ?? this.complete;
    const then = this.moments.filter((each) => each.at === at);
    const isOfNode = /^(nodes|events|leases)\b/.test(serial);
    if (then.length > 0) return then.find(({ name }) => (name === controllersName) !== isOfNode) ?? join;
    return { name: `${serial}@${at}`, at, stage: 0, cause: fixedCause(join, at) };
  }
}

/** The controllers come some time after the API server is ready, whatever has joined by then. */
const controllersKey = `${joiningKey}controllers`;
const controllersName = 'controllers';
const readyKey = `${joiningKey}services/1`;

function withControllers(moments: readonly Moment[], durations: readonly Draw[]): readonly Moment[] {
  const duration = durations.find(({ key }) => key === controllersKey);
  const ready = moments.find(({ cause }) => cause?.duration?.key === readyKey);
  if (duration === undefined || ready === undefined) return moments;
  const at = ready.at + Number(duration.value);
  const came: Moment = { name: controllersName, at, stage: 0, cause: { moment: ready, duration } };
  return [...moments, came].sort((left, right) => left.at - right.at);
}
