import type { Job, JobCondition, JobStatus } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import { isActive, isTerminating } from '../active-pods.ts';
import { isReady } from '../replicaset/replicaset-status.ts';
import { formatIndexes, isIndexed } from './completion-indexes.ts';
import type { JobCounts } from './job-counts.ts';
import type { JobOutcome } from './job-outcome.ts';

/** Which parts of a status a version has. */
export interface StatusFields {
  /** `ready`, since 1.24. */
  readonly ready: boolean;
  /** `terminating`, since 1.29. */
  readonly terminating: boolean;
  /** `uncountedTerminatedPods`, since 1.25. */
  readonly uncounted: boolean;
  /** Whether the condition of success has a reason, since 1.31. */
  readonly successReason: boolean;
}

/** What a status is made of. */
export interface StatusView {
  readonly job: Job;
  /** The pods after all that was done. */
  readonly pods: readonly Pod[];
  readonly counts: JobCounts;
  readonly fields: StatusFields;
  /** The instant, as written. */
  readonly at: string;
  /** New pods wait for the end of a back-off. */
  readonly waits: boolean;
  /** The condition that tells of a Job held back or let go on, when that is news. */
  readonly switched?: JobCondition | undefined;
  readonly outcome?: JobOutcome | undefined;
}

/** How many pods are counted, and which of them only provisionally. */
export interface Tally {
  readonly succeeded: number;
  readonly failed: number;
  readonly uncounted: NonNullable<JobStatus['uncountedTerminatedPods']>;
}

/** A Job's status. job_controller.go `syncJob`, `trackJobStatusAndRemoveFinalizers` */
export function statusOf(view: StatusView, tally: Tally, conditions: readonly JobCondition[]): JobStatus {
  const { job, counts, fields } = view;
  const running = view.pods.filter(isActive);
  const active = view.waits ? 0 : running.length;
  const startTime = startOf(view);
  const { failedIndexes } = counts;
  return {
    ...(active > 0 && { active }),
    ...(isTrue(conditions, 'Complete') && { completionTime: view.at }),
    ...(isIndexed(job) &&
      counts.succeededIndexes.length > 0 && { completedIndexes: formatIndexes(counts.succeededIndexes) }),
    ...(conditions.length > 0 && { conditions }),
    ...(tally.failed > 0 && { failed: tally.failed }),
    ...(failedIndexes && { failedIndexes: formatIndexes(failedIndexes) }),
    ...(fields.ready && { ready: running.filter(isReady).length }),
    ...(startTime !== undefined && { startTime }),
    ...(tally.succeeded > 0 && { succeeded: tally.succeeded }),
    ...(fields.terminating && { terminating: view.pods.filter(isTerminating).length }),
    ...(fields.uncounted && { uncountedTerminatedPods: tally.uncounted }),
  };
}

/** The conditions before the last; since 1.31, and for failures by policy since 1.26, one says that the end is sure. */
export function firstConditions(view: StatusView, announced: boolean): readonly JobCondition[] {
  const { job, switched, outcome } = view;
  const others = (job.status?.conditions ?? []).filter(({ type }) => type !== switched?.type);
  const present = switched ? [...others, switched] : others;
  if (outcome === undefined || !announced) return present;
  const type = outcome.type === 'Complete' ? 'SuccessCriteriaMet' : 'FailureTarget';
  return isTrue(present, type) ? present : [...present, conditionOf(type, outcome, view)];
}

/** The condition with which a Job ends. */
export function lastCondition(outcome: JobOutcome, view: StatusView): JobCondition {
  return conditionOf(outcome.type, outcome, view);
}

function conditionOf(type: string, outcome: JobOutcome, { at, fields }: StatusView): JobCondition {
  const { reason, message } = outcome;
  const worded = fields.successReason || outcome.type === 'Failed';
  return {
    lastProbeTime: at,
    lastTransitionTime: at,
    ...(worded && { reason, message }),
    status: 'True',
    type,
  };
}

/** A Job that is let go on starts anew; one that is held back from the beginning has not started. */
function startOf({ job, switched, at }: StatusView): string | undefined {
  const before = switched?.status === 'False' ? undefined : job.status?.startTime;
  return before ?? (job.spec.suspend ? undefined : at);
}

function isTrue(conditions: readonly JobCondition[], type: string): boolean {
  return conditions.some((each) => each.type === type && each.status === 'True');
}
