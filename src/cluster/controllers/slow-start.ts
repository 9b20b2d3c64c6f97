import type { Context } from './context.ts';
import type { Due } from './controller.ts';
import { latency } from './latency.ts';
import type { PodResult } from './pods.ts';

/** Who makes pods: named for choices by its serial, and for its memory by its UID. */
interface Maker {
  readonly serial: string;
  readonly uid: string;
}

/** How it went: what the API refused, and when to go on, with pods still to be made or after a refusal. */
export interface Making {
  readonly refusal?: string;
  readonly due?: Due;
  /** More pods are to be made in this round; the maker's status waits for its end. */
  readonly unfinished?: true;
}

/** After a refusal the work queue tries again, ever more slowly. */
const retryMs = { first: 5, most: 1000 * 1000 };

/**
 * Makes pods in batches of one, two, four and so on, each once the one before has been made, so that what is
 * refused is not asked for too often. kubernetes: pkg/controller/replicaset/replica_set.go `slowStartBatch`
 */
export function makeSlowly(
  missing: number,
  make: () => PodResult,
  { serial, uid }: Maker,
  context: Context,
): Making {
  const { backoffs } = context.memory;
  const key = `batch of ${uid}`;
  const before = backoffs.get(key);
  if (before !== undefined && context.now < before.until) return again(before.until);
  const size = Math.min(before === undefined ? 1 : before.delayMs, missing);
  const refusals = Array.from({ length: size }, make).flatMap((result) =>
    'refusal' in result ? [result.refusal] : [],
  );
  const [refusal] = refusals;
  if (refusal !== undefined) {
    backoffs.delete(key);
    return { refusal, due: putOff(uid, context) };
  }
  forgive(uid, context);
  if (size === missing) {
    backoffs.delete(key);
    return {};
  }
  const batch = `${serial} after ${context.draw(`batch of ${serial}`)}`;
  const until = context.now + latency('making a batch of pods', batch, context);
  backoffs.set(key, { delayMs: size * 2, until });
  return again(until);
}

/** When what was refused is tried again. client-go: util/workqueue `DefaultControllerRateLimiter` */
export function putOff(uid: string, { memory: { backoffs }, now }: Context): Due {
  const last = backoffs.get(retryKey(uid))?.delayMs;
  const delayMs = Math.min(last === undefined ? retryMs.first : last * 2, retryMs.most);
  backoffs.set(retryKey(uid), { delayMs, until: now + delayMs });
  return { at: now + delayMs, settling: delayMs < 1000 };
}

/** Forgets earlier refusals, once something was not refused. */
export function forgive(uid: string, { memory: { backoffs } }: Context): void {
  backoffs.delete(retryKey(uid));
}

function retryKey(uid: string): string {
  return `create pods of ${uid}`;
}

function again(at: number): Making {
  return { due: { at, settling: true }, unfinished: true };
}
