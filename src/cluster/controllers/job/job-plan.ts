import type { Pod } from '../../kinds/pod.ts';
import { isTerminating } from '../active-pods.ts';
import { deletionOrder } from '../replicaset/deletion-order.ts';
import { indexOf, isIndexed } from './completion-indexes.ts';
import { backoffEnd, type Failures, failuresAfter, finishedAt } from './job-backoff.ts';
import { failuresBefore, type JobCounts, type JobView, replacesOnlyFailed } from './job-counts.ts';
import { type JobOutcome, judgeJob } from './job-outcome.ts';

/** What is to be done. */
export interface JobPlan {
  /** How many pods are to be made. */
  readonly create: number;
  /** For indexed Jobs: which indexes the new pods get. */
  readonly indexes: readonly number[];
  /** Active pods that go. */
  readonly remove: readonly Pod[];
  readonly outcome?: JobOutcome;
  /** New pods wait until then, after failures. */
  readonly waitUntil?: number;
  /** What is remembered of failures. */
  readonly failures: Failures;
}

/** kubernetes: pkg/controller/job/job_controller.go `syncJob`, `manageJob` */
export function planJob(view: JobView, counts: JobCounts): JobPlan {
  const { job } = view;
  const failures = failuresAfter(view.failures, counts.newlySucceeded, counts.newlyFailed);
  const nothing = { create: 0, indexes: [], remove: [], failures };
  const outcome = judgeJob(view, counts);
  if (outcome) return { ...nothing, remove: counts.active, outcome };
  if (job.spec.suspend) return { ...nothing, remove: counts.active };
  const wanted = wantedActive(view, counts);
  const surplus = surplusOf(view, counts, counts.active.length - wanted);
  if (surplus.length > 0) return { ...nothing, remove: surplus };
  const terminating = replacesOnlyFailed(job) ? view.pods.filter(isTerminating).length : 0;
  const missing = wanted - terminating - counts.active.length;
  if (missing <= 0) return nothing;
  if (counts.failedIndexes) return { ...nothing, ...planIndexes(view, counts, missing) };
  const waitUntil = view.rules.waits ? backoffEnd(failures) : undefined;
  if (waitUntil !== undefined && waitUntil > view.now) return { ...nothing, waitUntil };
  const indexes = isIndexed(job) ? freeIndexes(view, counts, missing) : [];
  return { ...nothing, create: isIndexed(job) ? indexes.length : missing, indexes };
}

function wantedActive({ job }: JobView, { active, succeeded }: JobCounts): number {
  const { parallelism = 1, completions } = job.spec;
  // Without a number of completions, the first success ends the making of new pods.
  if (completions === undefined) return succeeded > 0 ? active.length : parallelism;
  return Math.max(0, Math.min(parallelism, completions - succeeded));
}

/** Pods whose index is not in use go first. job_controller.go `activePodsForRemoval` */
function surplusOf({ job, now }: JobView, { active }: JobCounts, count: number): readonly Pod[] {
  const rules = { now, byMagnitude: false, siblings: new Map<string, number>() };
  const useless = isIndexed(job)
    ? active.filter((pod) => indexOf(pod) < 0 || indexOf(pod) >= (job.spec.completions ?? 0))
    : [];
  const others = deletionOrder(
    active.filter((pod) => !useless.includes(pod)),
    rules,
  );
  return [...useless, ...others.slice(0, Math.max(0, count - useless.length))];
}

/** Each index waits for itself. job_controller.go `getPodCreationInfoForIndependentIndexes` */
function planIndexes(view: JobView, counts: JobCounts, missing: number) {
  const pending = freeIndexes(view, counts, missing);
  const waits = pending.map((index) => {
    const pod = counts.held.get(index);
    if (pod === undefined) return 0;
    const { counted, ignored } = failuresBefore(pod);
    return backoffEnd({ count: counted + ignored + 1, last: finishedAt(pod) }) ?? 0;
  });
  const due = pending.filter((_, place) => (waits[place] ?? 0) <= view.now);
  if (due.length > 0 || pending.length === 0) return { create: due.length, indexes: due };
  return { waitUntil: Math.min(...waits) };
}

/** indexed_job_utils.go `firstPendingIndexes` */
function freeIndexes({ job, pods }: JobView, counts: JobCounts, count: number): readonly number[] {
  const busy = replacesOnlyFailed(job) ? [...counts.active, ...pods.filter(isTerminating)] : counts.active;
  const taken = new Set([...counts.succeededIndexes, ...(counts.failedIndexes ?? []), ...busy.map(indexOf)]);
  const all = Array.from({ length: job.spec.completions ?? 0 }, (_, index) => index);
  return all.filter((index) => !taken.has(index)).slice(0, count);
}
