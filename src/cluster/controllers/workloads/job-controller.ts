import { equalJson } from '../../api/equal.ts';
import { matchesSelector } from '../../api/selectors.ts';
import type { Job, JobCondition, JobStatus } from '../../kinds/job.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodTemplateSpec } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { latency } from '../latency.ts';
import { controllerOf, keyOf, splitKey } from '../owners.ts';
import { claimPods, createPod } from '../pods.ts';
import { isReady } from '../replicaset/replicaset-status.ts';
import { instantOf, timestamp } from '../time.ts';
import { formatIndexes, isIndexed, type JobPlan, planJob, rateLimit } from './job-plan.ts';

const resource = 'jobs.batch';
const component = 'job-controller';
const indexAnnotation = 'batch.kubernetes.io/job-completion-index';

/** kubernetes: pkg/controller/job/job_controller.go */
export const jobController: Controller = {
  name: component,
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    pods: ({ object }) => {
      const owner = controllerOf(object);
      return owner?.kind === 'Job' ? [`${object.metadata.namespace}/${owner.name}`] : [];
    },
  },
  lag(key, context) {
    const job = find(key, context);
    return job ? latency('a controller to notice', context.objects.serialOf(job), context) : 1;
  },
  reconcile(key, context) {
    const job = find(key, context);
    if (job === undefined || job.metadata.deletionTimestamp) return undefined;
    return isFinished(job) ? expire(job, context) : reconcile(job, context);
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
  const pods = podsOf(job, context);
  const limit = context.is({ to: '1.26' }) ? rateLimit(job, pods) : undefined;
  if (limit !== undefined && limit > context.now) return { at: limit, settling: true };
  const plan = planJob({ job, pods, now: context.now, waits: context.is({ from: '1.27' }) });
  for (const pod of plan.remove) removePod(job, pod, plan, context);
  for (let made = 0; made < plan.create; made += 1) makePod(job, plan.indexes[made], context);
  const switched = plan.finished ? undefined : suspensionOf(job, context);
  const status = statusOf(job, plan, podsOf(job, context), switched, context);
  if (!equalJson(job.status ?? {}, status)) context.objects.updateStatus(resource, { ...job, status });
  if (plan.finished) announce(job, plan.finished, context);
  if (switched) announceSwitch(job, switched, context);
  const deadline = job.spec.activeDeadlineSeconds;
  const started = instantOf(status.startTime);
  return soonest([
    plan.waitUntil === undefined ? undefined : { at: plan.waitUntil, settling: true },
    deadline === undefined || started === undefined || plan.finished
      ? undefined
      : { at: started + deadline * 1000, settling: false },
  ]);
}

function podsOf(job: Job, context: Context): readonly Pod[] {
  return claimPods(job, (pod) => matchesSelector(job.spec.selector, pod.metadata.labels), context);
}

function makePod(job: Job, index: number | undefined, context: Context): void {
  const name = job.metadata.name;
  const indexed = index !== undefined;
  const labelled = indexed && context.is({ from: '1.28' });
  const template = job.spec.template as PodTemplateSpec;
  createPod(
    {
      owner: job,
      template: indexed ? withIndex(template, index, labelled) : template,
      component,
      namePrefix: indexed && context.is({ from: '1.22' }) ? `${name}-${index}-` : `${name}-`,
      ...(indexed ? { annotations: { [indexAnnotation]: String(index) } } : {}),
      ...(labelled ? { labels: { [indexAnnotation]: String(index) } } : {}),
      ...(indexed ? { spec: { hostname: `${name}-${index}` } } : {}),
    },
    context,
  );
}

/** Every container learns its index from its environment. */
function withIndex(template: PodTemplateSpec, _index: number, labelled: boolean): PodTemplateSpec {
  const fieldPath = `metadata.${labelled ? 'labels' : 'annotations'}['${indexAnnotation}']`;
  const variable = { name: 'JOB_COMPLETION_INDEX', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } } };
  const containers = template.spec.containers.map((container) => ({
    ...container,
    env: [...(container.env ?? []), variable],
  }));
  return { ...template, spec: { ...template.spec, containers } };
}

function removePod(job: Job, pod: Pod, plan: JobPlan, context: Context): void {
  context.objects.remove('pods', pod);
  if (plan.finished?.type === 'Complete') return;
  const message = `Deleted pod: ${pod.metadata.name}`;
  context.event({ about: job, type: 'Normal', reason: 'SuccessfulDelete', message, component });
}

function statusOf(
  job: Job,
  plan: JobPlan,
  pods: readonly Pod[],
  switched: JobCondition | undefined,
  context: Context,
): JobStatus {
  const active = plan.active + plan.create - (plan.finished ? 0 : plan.remove.length);
  const startTime = startOf(job, switched, context);
  const ready = pods.filter((pod) => isReady(pod) && !pod.metadata.deletionTimestamp).length;
  return {
    ...(active > 0 ? { active } : {}),
    ...(plan.finished?.type === 'Complete' ? { completionTime: timestamp(context.now) } : {}),
    ...(isIndexed(job) && plan.completedIndexes.length > 0
      ? { completedIndexes: formatIndexes(plan.completedIndexes) }
      : {}),
    ...conditionsOf(job, plan.finished, switched, context),
    ...(plan.failed > 0 ? { failed: plan.failed } : {}),
    ...(context.is({ from: '1.24' }) ? { ready } : {}),
    ...(startTime === undefined ? {} : { startTime }),
    ...(plan.succeeded > 0 ? { succeeded: plan.succeeded } : {}),
    ...(context.is({ from: '1.28' }) ? { terminating: 0 } : {}),
    ...(context.is({ from: '1.23' }) ? { uncountedTerminatedPods: {} } : {}),
  };
}

/** A Job that is let go on starts anew; one that is held back has not started. */
function startOf(job: Job, switched: JobCondition | undefined, context: Context): string | undefined {
  if (job.spec.suspend) return undefined;
  const resumed = switched?.status === 'False';
  return (resumed ? undefined : job.status?.startTime) ?? timestamp(context.now);
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

/** Since 1.31 a condition first says that the end is sure. */
function conditionsOf(
  job: Job,
  finished: JobPlan['finished'],
  switched: JobCondition | undefined,
  context: Context,
): { readonly conditions?: readonly JobCondition[] } {
  const others = (job.status?.conditions ?? []).filter(({ type }) => type !== switched?.type);
  const present = switched ? [...others, switched] : others;
  if (finished === undefined) return present.length > 0 ? { conditions: present } : {};
  const at = timestamp(context.now);
  const worded = context.is({ from: '1.30' }) || finished.type === 'Failed';
  const details = worded ? { reason: finished.reason, message: finished.message } : {};
  const condition = (type: string) => ({
    lastProbeTime: at,
    lastTransitionTime: at,
    ...details,
    status: 'True',
    type,
  });
  const before = finished.type === 'Complete' ? 'SuccessCriteriaMet' : 'FailureTarget';
  return {
    conditions: [
      ...present,
      ...(context.is({ from: '1.31' }) ? [condition(before)] : []),
      condition(finished.type),
    ],
  };
}

function announce(
  job: Job,
  { type, reason, message }: NonNullable<JobPlan['finished']>,
  context: Context,
): void {
  if (type === 'Failed') context.event({ about: job, type: 'Warning', reason, message, component });
  else if (context.is({ from: '1.16' })) {
    context.event({ about: job, type: 'Normal', reason: 'Completed', message: 'Job completed', component });
  }
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
