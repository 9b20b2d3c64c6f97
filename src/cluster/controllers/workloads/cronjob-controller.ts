import { equalJson } from '../../api/equal.ts';
import type { KubeObject } from '../../api/object.ts';
import type { Job } from '../../kinds/job.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { isFinished } from '../job/job-controller.ts';
import { controllerOf, controllerReference, keyOf, splitKey } from '../owners.ts';
import { instantOf, timestamp } from '../time.ts';
import { nextTime, parseSchedule } from './cron-schedule.ts';

/** A CronJob as its controller sees it. */
interface CronJob extends KubeObject {
  readonly spec: {
    readonly schedule: string;
    readonly suspend?: boolean;
    readonly concurrencyPolicy?: string;
    readonly startingDeadlineSeconds?: number;
    readonly successfulJobsHistoryLimit?: number;
    readonly failedJobsHistoryLimit?: number;
    readonly jobTemplate: { readonly metadata?: Partial<KubeObject['metadata']>; readonly spec: Job['spec'] };
  };
  readonly status?: {
    readonly active?: readonly object[];
    readonly lastScheduleTime?: string;
    readonly lastSuccessfulTime?: string;
  };
}

const resource = 'cronjobs.batch';
const component = 'cronjob-controller';
/** Schedules that were missed for longer than this are not caught up. */
const catchUpMs = 100 * 60_000;

/** kubernetes: pkg/controller/cronjob/cronjob_controllerv2.go */
export const cronJobController: Controller = {
  name: component,
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    'jobs.batch': ({ object }) => {
      const owner = controllerOf(object);
      return owner?.kind === 'CronJob' ? [`${object.metadata.namespace}/${owner.name}`] : [];
    },
  },
  lag: () => 20,
  reconcile(key, context): Due | undefined {
    const { namespace, name } = splitKey(key);
    const cron = context.objects.get<CronJob>(resource, namespace, name);
    if (cron === undefined || cron.metadata.deletionTimestamp) return undefined;
    const jobs = jobsOf(cron, context);
    trimHistory(cron, jobs, context);
    const status = syncStatus(cron, jobs, context);
    const schedule = parseSchedule(cron.spec.schedule);
    if (schedule === undefined || cron.spec.suspend) return undefined;
    const since =
      instantOf(status?.lastScheduleTime) ?? instantOf(cron.metadata.creationTimestamp) ?? context.now;
    const from = Math.max(since, context.now - catchUpMs);
    const due = lastDue(schedule, from, context.now);
    if (due !== undefined) start(cron, due, jobs, context);
    const next = nextTime(schedule, context.now);
    return next === undefined ? undefined : { at: next, settling: false };
  },
};

function jobsOf(cron: CronJob, context: Context): readonly Job[] {
  return context.objects
    .list<Job>('jobs.batch', cron.metadata.namespace)
    .filter((job) => controllerOf(job)?.uid === cron.metadata.uid);
}

/** The newest scheduled instant that has come. */
function lastDue(
  schedule: NonNullable<ReturnType<typeof parseSchedule>>,
  from: number,
  now: number,
): number | undefined {
  let due: number | undefined;
  for (
    let next = nextTime(schedule, from);
    next !== undefined && next <= now;
    next = nextTime(schedule, next)
  )
    due = next;
  return due;
}

function start(cron: CronJob, due: number, jobs: readonly Job[], context: Context): void {
  const running = jobs.filter((job) => !isFinished(job));
  const policy = cron.spec.concurrencyPolicy ?? 'Allow';
  if (policy === 'Forbid' && running.length > 0) return;
  if (policy === 'Replace')
    for (const job of running) context.objects.remove('jobs.batch', job, { propagationPolicy: 'Background' });
  const name = `${cron.metadata.name}-${context.is({ from: '1.21' }) ? due / 60_000 : due / 1000}`;
  if (context.objects.get('jobs.batch', cron.metadata.namespace, name)) return;
  const { labels, annotations } = cron.spec.jobTemplate.metadata ?? {};
  const stamped = context.is({ from: '1.32' })
    ? { ...annotations, 'batch.kubernetes.io/cronjob-scheduled-timestamp': timestamp(due) }
    : annotations;
  const job = context.objects.create<Job>('jobs.batch', {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name,
      namespace: cron.metadata.namespace,
      ...(labels ? { labels } : {}),
      ...(stamped ? { annotations: stamped } : {}),
      ownerReferences: [controllerReference(cron)],
    },
    spec: cron.spec.jobTemplate.spec,
  });
  tell(cron, 'SuccessfulCreate', `Created job ${name}`, context);
  const present = context.objects.get<CronJob>(resource, cron.metadata.namespace, cron.metadata.name) ?? cron;
  const active = [...(present.status?.active ?? []), referenceTo(job)];
  context.objects.updateStatus(resource, {
    ...present,
    status: { ...present.status, active, lastScheduleTime: timestamp(due) },
  });
}

function syncStatus(cron: CronJob, jobs: readonly Job[], context: Context): CronJob['status'] {
  const active = jobs.filter((job) => !isFinished(job) && !job.metadata.deletionTimestamp).map(referenceTo);
  const before = new Set(
    (cron.status?.active ?? []).map((reference) => (reference as { readonly uid?: string }).uid),
  );
  for (const job of jobs.filter((each) => isFinished(each) && before.has(each.metadata.uid))) {
    const type =
      job.status?.conditions?.find(({ type: name }) => name === 'Complete' || name === 'Failed')?.type ?? '';
    const word = context.is({ from: '1.31' }) ? 'condition' : 'status';
    tell(cron, 'SawCompletedJob', `Saw completed job: ${job.metadata.name}, ${word}: ${type}`, context);
  }
  const successes = jobs.flatMap((job) => job.status?.completionTime ?? []).sort();
  const last = successes.at(-1) ?? cron.status?.lastSuccessfulTime;
  const { active: _, lastSuccessfulTime: __, ...others } = cron.status ?? {};
  const status = {
    ...others,
    ...(active.length > 0 ? { active } : {}),
    ...(last !== undefined && context.is({ from: '1.21' }) ? { lastSuccessfulTime: last } : {}),
  };
  if (!equalJson(cron.status ?? {}, status)) context.objects.updateStatus(resource, { ...cron, status });
  return status;
}

/** Finished Jobs beyond the limits go, oldest first. */
function trimHistory(cron: CronJob, jobs: readonly Job[], context: Context): void {
  const ended = (type: string) =>
    jobs.filter((job) =>
      job.status?.conditions?.some((each) => each.type === type && each.status === 'True'),
    );
  const limits = [
    { jobs: ended('Complete'), limit: cron.spec.successfulJobsHistoryLimit },
    { jobs: ended('Failed'), limit: cron.spec.failedJobsHistoryLimit },
  ];
  for (const { jobs: done, limit } of limits) {
    if (limit === undefined || done.length <= limit) continue;
    const ordered = [...done].sort((left, right) =>
      (left.status?.startTime ?? '') < (right.status?.startTime ?? '') ? -1 : 1,
    );
    for (const job of ordered.slice(0, done.length - limit)) {
      context.objects.remove('jobs.batch', job, { propagationPolicy: 'Background' });
      tell(cron, 'SuccessfulDelete', `Deleted job ${job.metadata.name}`, context);
    }
  }
}

function referenceTo(job: Job): object {
  const { name, namespace, uid, resourceVersion } = job.metadata;
  return { apiVersion: 'batch/v1', kind: 'Job', name, namespace, resourceVersion, uid };
}

function tell(cron: CronJob, reason: string, message: string, context: Context): void {
  context.event({ about: cron, type: 'Normal', reason, message, component });
}
