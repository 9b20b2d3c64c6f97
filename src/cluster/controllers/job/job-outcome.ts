import type { Job, JobCondition } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import { instantOf } from '../time.ts';
import { hasFailed, type JobCounts, type JobView } from './job-counts.ts';
import { judgeFailure, type PodFailurePolicy } from './pod-failure-policy.ts';
import { judgeSuccess, type SuccessPolicy } from './success-policy.ts';

/** How a Job ends, and in which words. */
export interface JobOutcome {
  readonly type: 'Complete' | 'Failed';
  readonly reason: string;
  readonly message: string;
}

/** Whether a Job is over whatever its active pods do. job_controller.go `syncJob` */
export function judgeJob(view: JobView, counts: JobCounts): JobOutcome | undefined {
  return (
    announced(view.job) ??
    failedByPolicy(view) ??
    failedByLimits(view, counts) ??
    failedByIndexes(view.job, counts) ??
    metSuccessPolicy(view.job, counts)
  );
}

/** Whether a Job has done what it was to do. */
export function judgeCompletion(
  { spec: { completions } }: Job,
  { succeeded }: JobCounts,
  active: number,
): JobOutcome | undefined {
  const enough = completions === undefined ? succeeded > 0 : succeeded >= completions;
  if (!enough || active > 0) return undefined;
  const message = 'Reached expected number of succeeded pods';
  return { type: 'Complete', reason: 'CompletionsReached', message };
}

/** Until when a Job may be active. */
export function deadlineOf({ spec, status }: Job): number | undefined {
  const started = instantOf(status?.startTime);
  if (spec.activeDeadlineSeconds === undefined || started === undefined || spec.suspend) return undefined;
  return started + spec.activeDeadlineSeconds * 1000;
}

/** What an earlier condition has already made sure. */
function announced({ status }: Job): JobOutcome | undefined {
  const find = (type: string) =>
    status?.conditions?.find((each) => each.type === type && each.status === 'True');
  const as = (type: JobOutcome['type'], { reason = '', message = '' }: JobCondition) => ({
    type,
    reason,
    message,
  });
  const [met, missed] = [find('SuccessCriteriaMet'), find('FailureTarget')];
  if (met) return as('Complete', met);
  return missed && as('Failed', missed);
}

/** One failure of a kind that cannot be mended by trying again ends the Job. */
function failedByPolicy(view: JobView): JobOutcome | undefined {
  const policy = view.job.spec.podFailurePolicy as PodFailurePolicy | undefined;
  const failed = view.pods.filter((pod) => hasFailed(pod, view));
  const message = failed.flatMap((pod) => judgeFailure(policy, pod).message ?? [])[0];
  return message === undefined ? undefined : { type: 'Failed', reason: 'PodFailurePolicy', message };
}

function failedByLimits(view: JobView, { failed }: JobCounts): JobOutcome | undefined {
  const { backoffLimit = 6, template } = view.job.spec;
  const restarts = template.spec.restartPolicy === 'OnFailure' ? restartsOf(view.pods) : 0;
  if (failed > backoffLimit || (restarts > 0 && restarts >= backoffLimit)) {
    const message = 'Job has reached the specified backoff limit';
    return { type: 'Failed', reason: 'BackoffLimitExceeded', message };
  }
  const deadline = deadlineOf(view.job);
  if (deadline === undefined || view.now < deadline) return undefined;
  const message = 'Job was active longer than specified deadline';
  return { type: 'Failed', reason: 'DeadlineExceeded', message };
}

function failedByIndexes({ spec }: Job, counts: JobCounts): JobOutcome | undefined {
  const { length: failed } = counts.failedIndexes ?? [];
  if (spec.maxFailedIndexes !== undefined && failed > spec.maxFailedIndexes) {
    const message = 'Job has exceeded the specified maximal number of failed indexes';
    return { type: 'Failed', reason: 'MaxFailedIndexesExceeded', message };
  }
  if (failed === 0 || failed + counts.succeededIndexes.length < (spec.completions ?? 0)) return undefined;
  return { type: 'Failed', reason: 'FailedIndexes', message: 'Job has failed indexes' };
}

function metSuccessPolicy({ spec }: Job, { succeededIndexes }: JobCounts): JobOutcome | undefined {
  const policy = spec.successPolicy as SuccessPolicy | undefined;
  const message = judgeSuccess(policy, succeededIndexes, spec.completions ?? 0);
  return message === undefined ? undefined : { type: 'Complete', reason: 'SuccessPolicy', message };
}

/** Restarts of pods that have not ended. job_controller.go `pastBackoffLimitOnFailure` */
function restartsOf(pods: readonly Pod[]): number {
  const statuses = pods
    .filter(({ status }) => status?.phase === 'Running' || status?.phase === 'Pending')
    .flatMap(({ status }) => [
      ...(status?.initContainerStatuses ?? []),
      ...(status?.containerStatuses ?? []),
    ]);
  return statuses.reduce((sum, { restartCount }) => sum + restartCount, 0);
}
