import type { Job } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import { instantOf } from '../time.ts';
import { judgeFailure, type PodFailurePolicy } from './pod-failure-policy.ts';

/** A Job's pods and the instant. */
export interface JobView {
  readonly job: Job;
  readonly pods: readonly Pod[];
  readonly now: number;
  /** Whether new pods wait after failures; older controllers wait as a whole. */
  readonly waits: boolean;
}

/** What is to be done, and what is then known about the Job. */
export interface JobPlan {
  readonly create: number;
  /** For indexed Jobs: which indexes the new pods get. */
  readonly indexes: readonly number[];
  readonly remove: readonly Pod[];
  readonly active: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly completedIndexes: readonly number[];
  readonly finished?: {
    readonly type: 'Complete' | 'Failed';
    readonly reason: string;
    readonly message: string;
  };
  /** New pods wait until then, after failures. */
  readonly waitUntil?: number;
}

// kubernetes: pkg/controller/job/job_controller.go `DefaultJobPodFailureBackOff`
const firstBackoffMs = 10_000;
const longestBackoffMs = 600_000;

/** kubernetes: pkg/controller/job/job_controller.go `syncJob`, `manageJob` */
export function planJob(view: JobView): JobPlan {
  const { job, pods, now } = view;
  const live = pods.filter(isLive);
  const succeeded = pods.filter((pod) => pod.status?.phase === 'Succeeded');
  const ended = pods.filter((pod) => pod.status?.phase === 'Failed');
  const policy = job.spec.podFailurePolicy as PodFailurePolicy | undefined;
  const failed = ended.filter((pod) => judgeFailure(policy, pod).action !== 'Ignore');
  const completedIndexes = isIndexed(job)
    ? [...new Set(succeeded.map(indexOf))].sort((one, other) => one - other)
    : [];
  const done = isIndexed(job) ? completedIndexes.length : succeeded.length;
  const counts = { active: live.length, succeeded: done, failed: failed.length, completedIndexes };
  const finished = failedByPolicy(policy, failed) ?? verdict(view, { ...counts, succeeded: done });
  if (finished)
    return {
      ...counts,
      create: 0,
      indexes: [],
      remove: live,
      active: 0,
      failed: failed.length + (finished.type === 'Failed' ? live.length : 0),
      finished,
    };
  if (job.spec.suspend) return { ...counts, create: 0, indexes: [], remove: live };
  const wanted = wantedActive(job, live.length, done);
  if (live.length > wanted) return { ...counts, create: 0, indexes: [], remove: live.slice(wanted) };
  const create = wanted - live.length;
  const waitUntil = view.waits ? backoffEnd(failed) : undefined;
  if (create > 0 && waitUntil !== undefined && waitUntil > now)
    return { ...counts, create: 0, indexes: [], remove: [], waitUntil };
  return {
    ...counts,
    create,
    indexes: isIndexed(job) ? freeIndexes(job, live, completedIndexes, create) : [],
    remove: [],
  };
}

/** Whether each pod has an index of its own. */
export function isIndexed(job: Job): boolean {
  return job.spec.completionMode === 'Indexed';
}

/** `0-2,4`. kubernetes: pkg/controller/job/indexed_job_utils.go */
export function formatIndexes(indexes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const last = ranges.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from},${to}` : `${from}-${to}`))
    .join(',');
}

function wantedActive(job: Job, active: number, succeeded: number): number {
  const { parallelism = 1, completions } = job.spec;
  // Without a number of completions, the first success ends the making of new pods.
  if (completions === undefined) return succeeded > 0 ? active : parallelism;
  return Math.min(parallelism, completions - succeeded);
}

/** One failure of a kind that cannot be mended by trying again ends the Job. */
function failedByPolicy(policy: PodFailurePolicy | undefined, failed: readonly Pod[]): JobPlan['finished'] {
  const message = failed.flatMap((pod) => judgeFailure(policy, pod).message ?? [])[0];
  return message === undefined ? undefined : { type: 'Failed', reason: 'PodFailurePolicy', message };
}

function verdict(
  { job, pods, now }: JobView,
  counts: { readonly active: number; readonly succeeded: number; readonly failed: number },
): JobPlan['finished'] {
  const { completions, backoffLimit = 6, activeDeadlineSeconds } = job.spec;
  const restarts = job.spec.template.spec.restartPolicy === 'OnFailure' ? totalRestarts(pods) : 0;
  if (counts.failed > backoffLimit || (restarts > 0 && restarts >= Math.max(1, backoffLimit))) {
    return {
      type: 'Failed',
      reason: 'BackoffLimitExceeded',
      message: 'Job has reached the specified backoff limit',
    };
  }
  const started = instantOf(job.status?.startTime);
  if (
    activeDeadlineSeconds !== undefined &&
    started !== undefined &&
    now >= started + activeDeadlineSeconds * 1000
  ) {
    return {
      type: 'Failed',
      reason: 'DeadlineExceeded',
      message: 'Job was active longer than specified deadline',
    };
  }
  const complete =
    completions === undefined ? counts.succeeded > 0 && counts.active === 0 : counts.succeeded >= completions;
  if (!complete) return undefined;
  return {
    type: 'Complete',
    reason: 'CompletionsReached',
    message: 'Reached expected number of succeeded pods',
  };
}

/**
 * Until 1.26 the queue put the whole Job off after a failure: not for the first, 10 s for the second, then
 * twice as long each time, counted from when the last was taken in and its pod replaced. A success is taken
 * in at once.
 * kubernetes: pkg/controller/job/job_controller.go `updatePod`, `getBackoff`
 */
export function rateLimit(job: Job, pods: readonly Pod[]): number | undefined {
  const known = job.status?.failed ?? 0;
  const failed = pods.filter((pod) => pod.status?.phase === 'Failed').length;
  const succeeded = pods.filter((pod) => pod.status?.phase === 'Succeeded').length;
  if (known === 0 || failed <= known || succeeded > (job.status?.succeeded ?? 0)) return undefined;
  const born = pods.map((pod) => instantOf(pod.metadata.creationTimestamp) ?? 0);
  return Math.max(0, ...born) + Math.min(firstBackoffMs * 2 ** (known - 1), longestBackoffMs);
}

/** Each failure doubles the wait, counted from the last one. */
function backoffEnd(failed: readonly Pod[]): number | undefined {
  if (failed.length === 0) return undefined;
  const ends = failed.flatMap((pod) =>
    (pod.status?.containerStatuses ?? []).map(
      (status) => instantOf(status.state.terminated?.finishedAt) ?? 0,
    ),
  );
  return Math.max(0, ...ends) + Math.min(firstBackoffMs * 2 ** (failed.length - 1), longestBackoffMs);
}

function freeIndexes(
  job: Job,
  live: readonly Pod[],
  completed: readonly number[],
  count: number,
): readonly number[] {
  const taken = new Set([...completed, ...live.map(indexOf)]);
  const all = Array.from({ length: job.spec.completions ?? 0 }, (_, index) => index);
  return all.filter((index) => !taken.has(index)).slice(0, count);
}

function indexOf(pod: Pod): number {
  return Number(pod.metadata.annotations?.['batch.kubernetes.io/job-completion-index'] ?? -1);
}

function isLive(pod: Pod): boolean {
  return (
    pod.status?.phase !== 'Succeeded' && pod.status?.phase !== 'Failed' && !pod.metadata.deletionTimestamp
  );
}

function totalRestarts(pods: readonly Pod[]): number {
  return pods.reduce(
    (total, pod) =>
      total + (pod.status?.containerStatuses ?? []).reduce((sum, each) => sum + each.restartCount, 0),
    0,
  );
}
