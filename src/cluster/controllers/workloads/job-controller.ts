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
import { formatIndexes, isIndexed, type JobPlan, planJob } from './job-plan.ts';

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
  const plan = planJob({ job, pods, now: context.now });
  for (const pod of plan.remove) removePod(job, pod, plan, context);
  for (let made = 0; made < plan.create; made += 1) makePod(job, plan.indexes[made], context);
  const status = statusOf(job, plan, podsOf(job, context), context);
  if (!equalJson(job.status ?? {}, status)) context.objects.updateStatus(resource, { ...job, status });
  if (plan.finished) announce(job, plan.finished, context);
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

function statusOf(job: Job, plan: JobPlan, pods: readonly Pod[], context: Context): JobStatus {
  const active = plan.active + plan.create - (plan.finished ? 0 : plan.remove.length);
  const startTime = job.status?.startTime ?? (job.spec.suspend ? undefined : timestamp(context.now));
  const ready = pods.filter((pod) => isReady(pod) && !pod.metadata.deletionTimestamp).length;
  return {
    ...(active > 0 ? { active } : {}),
    ...(plan.finished?.type === 'Complete' ? { completionTime: timestamp(context.now) } : {}),
    ...(isIndexed(job) && plan.completedIndexes.length > 0
      ? { completedIndexes: formatIndexes(plan.completedIndexes) }
      : {}),
    ...conditionsOf(job, plan.finished, context),
    ...(plan.failed > 0 ? { failed: plan.failed } : {}),
    ...(context.is({ from: '1.24' }) ? { ready } : {}),
    ...(startTime === undefined ? {} : { startTime }),
    ...(plan.succeeded > 0 ? { succeeded: plan.succeeded } : {}),
    ...(context.is({ from: '1.28' }) ? { terminating: 0 } : {}),
    ...(context.is({ from: '1.23' }) ? { uncountedTerminatedPods: {} } : {}),
  };
}

/** Since 1.31 a condition first says that the end is sure. */
function conditionsOf(
  job: Job,
  finished: JobPlan['finished'],
  context: Context,
): { readonly conditions?: readonly JobCondition[] } {
  if (finished === undefined) return job.status?.conditions ? { conditions: job.status.conditions } : {};
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
    conditions: [...(context.is({ from: '1.31' }) ? [condition(before)] : []), condition(finished.type)],
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
