import type { Job } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import { isActive } from '../active-pods.ts';
import { holds } from '../finalizers.ts';
import { indexOf, inOrder, isIndexed, parseIndexes } from './completion-indexes.ts';
import type { Failures } from './job-backoff.ts';
import { judgeFailure, type PodFailurePolicy } from './pod-failure-policy.ts';

/** How the controllers of a version go about. */
export interface JobRules {
  /**
   * Pods are counted once, and held by a finalizer until they are; before, the pods that were there counted.
   */
  readonly tracked: boolean;
  /** Whether new pods wait after failures; older controllers wait as a whole. */
  readonly waits: boolean;
  /** A first condition says that the end is sure, and the last one waits for pods that terminate. */
  readonly announced: boolean;
}

/** A Job's pods, the instant and what is remembered. */
export interface JobView {
  readonly job: Job;
  readonly pods: readonly Pod[];
  readonly now: number;
  readonly rules: JobRules;
  readonly failures: Failures;
}

/** What a Job's pods amount to. */
export interface JobCounts {
  readonly active: readonly Pod[];
  /** Pods that ended since the last count. */
  readonly newlySucceeded: readonly Pod[];
  readonly newlyFailed: readonly Pod[];
  readonly succeeded: number;
  readonly failed: number;
  readonly succeededIndexes: readonly number[];
  /** Indexes that are given up; only where each index has a limit of its own. */
  readonly failedIndexes?: readonly number[];
  /** By index, the failed pod that stays until another takes its place, since it has the count of failures. */
  readonly held: ReadonlyMap<number, Pod>;
}

export const trackingFinalizer = 'batch.kubernetes.io/job-tracking';
export const failureCountAnnotation = 'batch.kubernetes.io/job-index-failure-count';
export const ignoredCountAnnotation = 'batch.kubernetes.io/job-index-ignored-failure-count';

/** kubernetes: pkg/controller/job/job_controller.go `syncJob`, `getNewFinishedPods`; `getStatus` until 1.24 */
export function countPods(view: JobView): JobCounts {
  const { job, pods, rules } = view;
  const { completions = 0 } = job.spec;
  const before = rules.tracked ? job.status : undefined;
  const fresh = pods.filter((pod) => isUncounted(pod, view));
  const newlySucceeded = fresh.filter(({ status }) => status?.phase === 'Succeeded');
  const newlyFailed = fresh.filter((pod) => hasFailed(pod, view));
  const succeededIndexes = isIndexed(job)
    ? inOrder([...parseIndexes(before?.completedIndexes, completions), ...newlySucceeded.map(indexOf)])
    : [];
  const counted = newlyFailed.filter((pod) => countsAsFailure(pod, job));
  const counts = {
    active: pods.filter(isActive),
    newlySucceeded,
    newlyFailed,
    succeeded: isIndexed(job) ? succeededIndexes.length : (before?.succeeded ?? 0) + newlySucceeded.length,
    failed: (before?.failed ?? 0) + counted.length,
    succeededIndexes,
  };
  if (job.spec.backoffLimitPerIndex === undefined) return { ...counts, held: new Map() };
  const givenUp = newlyFailed.filter((pod) => endsItsIndex(pod, job)).map(indexOf);
  const failedIndexes = inOrder([...parseIndexes(before?.failedIndexes, completions), ...givenUp]);
  return { ...counts, failedIndexes, held: heldPods(counts, failedIndexes) };
}

/** Whether a pod has not been counted yet: its finalizer tells. */
export function isUncounted(pod: Pod, { job, rules }: JobView): boolean {
  if (rules.tracked && !holds(trackingFinalizer, pod)) return false;
  return !isIndexed(job) || (indexOf(pod) >= 0 && indexOf(pod) < (job.spec.completions ?? 0));
}

/** A deleted pod counts as failed at once, unless only failed pods are replaced. job_controller.go `isPodFailed` */
export function hasFailed({ metadata, status }: Pod, { job, rules }: JobView): boolean {
  if (status?.phase === 'Failed') return true;
  if (!rules.tracked || replacesOnlyFailed(job)) return false;
  return metadata.deletionTimestamp !== undefined && status?.phase !== 'Succeeded';
}

/** job_controller.go `onlyReplaceFailedPods` */
export function replacesOnlyFailed({ spec }: Job): boolean {
  return spec.podReplacementPolicy === 'Failed' || spec.podFailurePolicy !== undefined;
}

/** Whether a failure counts towards the limits, as the Job's policy says. */
export function countsAsFailure(pod: Pod, job: Job): boolean {
  return judgeFailure(job.spec.podFailurePolicy as PodFailurePolicy | undefined, pod).action !== 'Ignore';
}

/** How often an index had failed before this pod, in both ways of counting. */
export function failuresBefore({ metadata }: Pod): { readonly counted: number; readonly ignored: number } {
  const numberOf = (name: string) => Number(metadata.annotations?.[name] ?? 0);
  return { counted: numberOf(failureCountAnnotation), ignored: numberOf(ignoredCountAnnotation) };
}

/** indexed_job_utils.go `isIndexFailed` */
function endsItsIndex(pod: Pod, job: Job): boolean {
  const { action } = judgeFailure(job.spec.podFailurePolicy as PodFailurePolicy | undefined, pod);
  if (action === 'FailIndex') return true;
  return action !== 'Ignore' && failuresBefore(pod).counted >= (job.spec.backoffLimitPerIndex ?? 0);
}

/** indexed_job_utils.go `getPodsWithDelayedDeletionPerIndex` */
function heldPods(
  { active, newlyFailed, succeededIndexes }: Omit<JobCounts, 'held'>,
  failedIndexes: readonly number[],
): ReadonlyMap<number, Pod> {
  const done = new Set([...succeededIndexes, ...failedIndexes, ...active.map(indexOf)]);
  const total = (pod: Pod) => failuresBefore(pod).counted + failuresBefore(pod).ignored;
  const waiting = newlyFailed.filter((pod) => !done.has(indexOf(pod)));
  return new Map(waiting.sort((one, other) => total(one) - total(other)).map((pod) => [indexOf(pod), pod]));
}
