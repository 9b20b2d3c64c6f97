import type { Job } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import { findCondition } from '../conditions.ts';
import { instantOf } from '../time.ts';

/** The failures since the last success, and when the last one was. */
export interface Failures {
  readonly count: number;
  readonly last: number;
}

// kubernetes: pkg/controller/job/job_controller.go `DefaultJobPodFailureBackOff`, `MaxJobPodFailureBackOff`,
// and until 1.26 `DefaultJobBackOff`, `MaxJobBackOff`
const firstMs = 10_000;
const longestMs = 600_000;
const longestOfQueueMs = 360_000;

/** Until when new pods wait after failures: each doubles the wait, counted from the last one. */
export function backoffEnd({ count, last }: Failures): number | undefined {
  return count === 0 ? undefined : last + Math.min(firstMs * 2 ** (count - 1), longestMs);
}

/** What is remembered after pods have ended. kubernetes: pkg/controller/job/backoff_utils.go `newBackoffRecord` */
export function failuresAfter(before: Failures, succeeded: readonly Pod[], failed: readonly Pod[]): Failures {
  if (succeeded.length + failed.length === 0) return before;
  const ends = failed.map(finishedAt);
  if (succeeded.length === 0)
    return { count: before.count + ends.length, last: Math.max(before.last, ...ends) };
  const success = Math.max(...succeeded.map(finishedAt));
  const later = ends.filter((end) => end > success);
  return { count: later.length, last: Math.max(0, ...later) };
}

/** When a pod ended, as well as its status tells. backoff_utils.go `getFinishedTime` */
export function finishedAt({ metadata, status }: Pod): number {
  const ends = (status?.containerStatuses ?? []).map(({ state }) => instantOf(state.terminated?.finishedAt));
  if (ends.length > 0 && ends.every((end) => end !== undefined)) return Math.max(...ends);
  const ready = findCondition(status?.conditions, 'Ready');
  if (ready?.status === 'False' && ready.lastTransitionTime) return instantOf(ready.lastTransitionTime) ?? 0;
  const deletion = instantOf(metadata.deletionTimestamp);
  if (deletion !== undefined) return deletion - (metadata.deletionGracePeriodSeconds ?? 0) * 1000;
  return instantOf(metadata.creationTimestamp) ?? 0;
}

/**
 * Until 1.26 the queue put the whole Job off after a failure: not for the first, 10 s for the second, then
 * twice as long each time, counted from when the last was taken in and its pod replaced. A success is taken
 * in at once.
 * kubernetes: pkg/controller/job/job_controller.go `updatePod`, `getBackoff`
 */
export function queueBackoffEnd(job: Job, pods: readonly Pod[], failed: number, succeeded: number) {
  const known = job.status?.failed ?? 0;
  if (known === 0 || failed <= known || succeeded > (job.status?.succeeded ?? 0)) return undefined;
  const born = pods.map((pod) => instantOf(pod.metadata.creationTimestamp) ?? 0);
  return Math.max(0, ...born) + Math.min(firstMs * 2 ** (known - 1), longestOfQueueMs);
}
