import { equalJson } from '../../api/equal.ts';
import { matchesSelector } from '../../api/selectors.ts';
import type { Job, JobCondition, JobStatus } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import { isActive } from '../active-pods.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { holds } from '../finalizers.ts';
import { latency } from '../latency.ts';
import { controllerOf, keyOf, splitKey } from '../owners.ts';
import { claimPods, deletePod } from '../pods.ts';
import { type Making, makeSlowly } from '../slow-start.ts';
import { instantOf, timestamp } from '../time.ts';
import { isIndexed } from './completion-indexes.ts';
import { type Failures, finishedAt, queueBackoffEnd } from './job-backoff.ts';
import {
  countPods,
  countsAsFailure,
  hasFailed,
  isUncounted,
  type JobCounts,
  type JobView,
  trackingFinalizer,
} from './job-counts.ts';
import { deadlineOf, type JobOutcome, judgeCompletion } from './job-outcome.ts';
import { type JobPlan, planJob } from './job-plan.ts';
import { component, hold, isTracked, makeJobPod, release, releaseOrphans } from './job-pods.ts';
import { firstConditions, lastCondition, type StatusView, statusOf } from './job-status.ts';

const resource = 'jobs.batch';
const noFailures: Failures = { count: 0, last: 0 };

/** kubernetes: pkg/controller/job/job_controller.go */
export const jobController: Controller = {
  name: component,
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    pods: ({ object, previous }) => {
      const owner = controllerOf(object) ?? (previous && controllerOf(previous));
      return owner?.kind === 'Job' ? [`${object.metadata.namespace}/${owner.name}`] : [];
    },
  },
  // One length for all that it hears of, unlike others: how long a Job took is not found otherwise.
  lag(key, context) {
    const job = find(key, context);
    return job ? latency('a controller to notice', context.objects.serialOf(job), context) : 1;
  },
  reconcile(key, context) {
    const job = find(key, context);
    if (job !== undefined && !job.metadata.deletionTimestamp && !isFinished(job))
      return reconcile(job, context);
    const { namespace, name } = splitKey(key);
    releaseOrphans(namespace, name, context);
    return job === undefined || job.metadata.deletionTimestamp ? undefined : expire(job, context);
  },
};

/** Whether a Job has come to an end. */
export function isFinished(job: Job): boolean {
  return (job.status?.conditions ?? []).some(
    ({ type, status }) => status === 'True' && (type === 'Complete' || type === 'Failed'),
  );
}

function find(key: string, context: Context): Job | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<Job>(resource, namespace, name);
}

function reconcile(job: Job, context: Context): Due | undefined {
  const view = viewOf(job, context);
  const counts = countPods(view);
  const limit = view.rules.waits
    ? undefined
    : queueBackoffEnd(job, view.pods, counts.failed, counts.succeeded);
  if (limit !== undefined && limit > context.now) return { at: limit, settling: true };
  const plan = planJob(view, counts);
  removePods(view, plan, context);
  const making = makePods(job, plan, counts, context);
  if (making.unfinished) return making.due;
  const left = plan.remove.length > 0 || making.made.length > 0 ? podsOf(job, context) : view.pods;
  // Those that were made just now count at once. job_controller.go `manageJob` returns how many are active
  const pods = [...left.filter((pod) => !making.made.some((each) => isSame(each, pod))), ...making.made];
  const outcome = plan.outcome ?? judgeCompletion(job, counts, pods.filter(isActive).length);
  const switched = outcome ? undefined : suspensionOf(job, context);
  const after = { job, pods, counts, at: timestamp(context.now), switched, outcome };
  const waits = plan.waitUntil !== undefined;
  const isOver = settle(view, { ...after, waits, fields: fieldsOf(context) }, context);
  if (switched) announceSwitch(job, switched, context);
  if (isOver) return undefined;
  if (plan.failures !== view.failures) context.memory.jobFailures.set(job.metadata.uid ?? '', plan.failures);
  if (plan.waitUntil !== undefined) tellWait(plan.waitUntil, plan.failures.last, pods, context);
  const deadline = deadlineOf(find(keyOf(job), context) ?? job);
  return soonest([
    making.due,
    plan.waitUntil === undefined ? undefined : { at: plan.waitUntil, settling: true },
    deadline === undefined || deadline <= context.now ? undefined : { at: deadline, settling: false },
  ]);
}

/** New pods wait for so long after the second in which the last one ended. */
function tellWait(at: number, since: number, pods: readonly Pod[], context: Context): void {
  const ended = pods.find((pod) => !isActive(pod) && finishedAt(pod) === since);
  const serial = ended && context.objects.serialOf(ended);
  context.timed({ at, since, ofSecond: true, ...(serial === undefined ? {} : { serial }) });
}

function viewOf(job: Job, context: Context): JobView {
  const tracked = isTracked(context);
  const rules = { tracked, waits: context.is({ from: '1.27' }), announced: context.is({ from: '1.31' }) };
  const failures = context.memory.jobFailures.get(job.metadata.uid ?? '') ?? noFailures;
  return { job, pods: podsOf(job, context), now: context.now, rules, failures };
}

function podsOf(job: Job, context: Context): readonly Pod[] {
  const pods = claimPods(job, (pod) => matchesSelector(job.spec.selector, pod.metadata.labels), context);
  if (!isTracked(context)) return pods;
  return pods.map((pod) => (isActive(pod) && !holds(trackingFinalizer, pod) ? hold(pod, context) : pod));
}

/** Pods that are too many are not counted as failed; those of a Job that has ended are. */
function removePods({ job }: JobView, plan: JobPlan, context: Context): void {
  if (plan.outcome === undefined) release(plan.remove, context);
  for (const pod of plan.remove) deletePod(job, pod, component, context);
}

function isSame(one: Pod, other: Pod): boolean {
  return one.metadata.uid === other.metadata.uid;
}

function makePods(
  job: Job,
  plan: JobPlan,
  { held }: JobCounts,
  context: Context,
): Making & { readonly made: readonly Pod[] } {
  const made: Pod[] = [];
  if (plan.create === 0) return { made };
  const indexes = [...plan.indexes];
  const make = () => {
    const index = indexes.shift();
    const result = makeJobPod(job, index, index === undefined ? undefined : held.get(index), context);
    if ('pod' in result) made.push(result.pod);
    return result;
  };
  const maker = { serial: context.objects.serialOf(job), uid: job.metadata.uid ?? '' };
  return { ...makeSlowly(plan.create, make, maker, context), made };
}

/**
 * Counts the pods that have ended, lets them go, and writes both; the Job ends when no pod is left to be
 * counted. job_controller.go `trackJobStatusAndRemoveFinalizers`
 */
function settle(view: JobView, after: StatusView, context: Context): boolean {
  const { job, rules } = view;
  const { outcome, counts } = after;
  const isSure = rules.announced || (outcome?.reason === 'PodFailurePolicy' && context.is({ from: '1.26' }));
  const first = firstConditions(after, isSure);
  const { ended, failed } = countable(view, after);
  const before = { succeeded: job.status?.succeeded ?? 0, failed: job.status?.failed ?? 0 };
  if (rules.tracked) {
    const known = isIndexed(job) ? counts : before;
    const succeeded = isIndexed(job) ? [] : uidsOf(counts.newlySucceeded);
    const uncounted = {
      ...(failed.length > 0 && { failed }),
      ...(succeeded.length > 0 && { succeeded }),
    };
    write(job, statusOf(after, { ...before, succeeded: known.succeeded, uncounted }, first), context);
    release(
      after.pods.filter(({ metadata }) => ended.includes(metadata.uid ?? '')),
      context,
    );
  }
  const status = statusOf(
    after,
    {
      succeeded: counts.succeeded,
      failed: rules.tracked ? before.failed + failed.length : counts.failed + lost(after, view),
      uncounted: {},
    },
    first,
  );
  const isOver = outcome !== undefined && !(rules.announced && (status.terminating ?? 0) > 0);
  if (!isOver) write(job, status, context);
  else finish(job, outcome, after, { status, first }, context);
  return isOver;
}

/** The pods that may go, and those of them that count as failed. job_controller.go `canRemoveFinalizer` */
function countable(view: JobView, { outcome, counts }: StatusView) {
  if (!view.rules.tracked) return { ended: [], failed: [] };
  const waiting = new Set([...counts.held.values()].map(({ metadata }) => metadata.uid));
  const ended = view.pods.filter(
    (pod) =>
      outcome !== undefined ||
      pod.status?.phase === 'Succeeded' ||
      (hasFailed(pod, view) && !waiting.has(pod.metadata.uid)),
  );
  const failed = ended.filter(
    (pod) =>
      pod.status?.phase !== 'Succeeded' &&
      isUncounted(pod, view) &&
      (outcome?.type === 'Failed' || hasFailed(pod, view)) &&
      countsAsFailure(pod, view.job),
  );
  return { ended: uidsOf(ended), failed: uidsOf(failed) };
}

/** Until 1.24 the pods that were active when a Job failed count as failed. */
function lost({ outcome, counts }: StatusView, { rules }: JobView): number {
  return !rules.tracked && outcome?.type === 'Failed' ? counts.active.length : 0;
}

function finish(
  job: Job,
  outcome: JobOutcome,
  after: StatusView,
  { status, first }: { readonly status: JobStatus; readonly first: readonly JobCondition[] },
  context: Context,
): void {
  const conditions = [...first, lastCondition(outcome, after)];
  const ending = outcome.type === 'Complete' ? { completionTime: after.at } : {};
  write(job, { ...status, ...ending, conditions }, context);
  context.memory.jobFailures.delete(job.metadata.uid ?? '');
  const { reason, message } = outcome;
  if (outcome.type === 'Failed') context.event({ about: job, type: 'Warning', reason, message, component });
  else if (context.is({ from: '1.16' }))
    context.event({ about: job, type: 'Normal', reason: 'Completed', message: 'Job completed', component });
}

function write(job: Job, status: JobStatus, context: Context): void {
  const present = find(keyOf(job), context);
  if (present && !equalJson(present.status ?? {}, status))
    context.objects.updateStatus(resource, { ...present, status });
}

function fieldsOf(context: Context) {
  return {
    ready: context.is({ from: '1.24' }),
    terminating: context.is({ from: '1.29' }),
    uncounted: isTracked(context),
    successReason: context.is({ from: '1.31' }),
  };
}

function uidsOf(pods: readonly Pod[]): readonly string[] {
  return pods.map(({ metadata }) => metadata.uid ?? '');
}

/** The condition that tells of a Job held back or let go on, when that is news. */
function suspensionOf(job: Job, context: Context): JobCondition | undefined {
  const before = (job.status?.conditions ?? []).find(({ type }) => type === 'Suspended')?.status ?? 'False';
  const status = job.spec.suspend ? 'True' : 'False';
  if (status === before || context.is({ to: '1.20' })) return undefined;
  const at = timestamp(context.now);
  const [reason, message] =
    status === 'True' ? ['JobSuspended', 'Job suspended'] : ['JobResumed', 'Job resumed'];
  return { lastProbeTime: at, lastTransitionTime: at, message, reason, status, type: 'Suspended' };
}

function announceSwitch(job: Job, { status, message = '' }: JobCondition, context: Context): void {
  const reason = status === 'True' ? 'Suspended' : 'Resumed';
  context.event({ about: job, type: 'Normal', reason, message, component });
}

/** A finished Job goes when its time to live is over. kubernetes: pkg/controller/ttlafterfinished */
function expire(job: Job, context: Context): Due | undefined {
  const { ttlSecondsAfterFinished: ttl } = job.spec;
  if (ttl === undefined || context.is({ to: '1.20' })) return undefined;
  const end = (job.status?.conditions ?? []).find(({ type }) => type === 'Complete' || type === 'Failed');
  const at = (instantOf(end?.lastTransitionTime) ?? context.now) + ttl * 1000;
  if (at > context.now) return { at, settling: false };
  context.objects.remove(resource, job, { propagationPolicy: 'Foreground' });
  return undefined;
}
