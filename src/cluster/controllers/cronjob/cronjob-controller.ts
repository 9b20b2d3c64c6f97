import { equalJson } from '../../api/equal.ts';
import { StatusError } from '../../api/status.ts';
import type { CronJob } from '../../kinds/cron-job.ts';
import type { Job } from '../../kinds/job.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { latency } from '../latency.ts';
import { controllerOf, controllerReference, keyOf, managerOf, splitKey } from '../owners.ts';
import { instantOf } from '../time.ts';
import { nextTime, parseSchedule, timesUntil } from './cron-schedule.ts';
import { jobName, tellJobName, templateAnnotations } from './cronjob-names.ts';
import { referenceTo, syncActive, tell } from './cronjob-status.ts';

const resource = 'cronjobs.batch';
const jobs = 'jobs.batch';

// kubernetes: pkg/controller/cronjob/cronjob_controllerv2.go `nextScheduleDelta`
const afterDueMs = 100;
/** More missed times than this are told of. utils.go `mostRecentScheduleTime` */
const manyTimes = 100;

/** kubernetes: pkg/controller/cronjob/cronjob_controllerv2.go; cronjob_controller.go until 1.20 */
export const cronJobController: Controller = {
  name: 'cronjob-controller',
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    [jobs]: ({ object }) => managerOf(object, 'CronJob'),
  },
  lag: () => 20,
  reconcile(key, context): Due | undefined {
    const cron = find(key, context);
    if (cron === undefined || cron.metadata.deletionTimestamp) return undefined;
    const own = jobsOf(cron, context);
    writeStatus(cron, syncActive(cron, own, context), context);
    const due = startDue(key, own, context);
    trimHistory(cron, jobsOf(cron, context), context);
    return due;
  },
};

function find(key: string, context: Context): CronJob | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<CronJob>(resource, namespace, name);
}

function jobsOf(cron: CronJob, context: Context): readonly Job[] {
  return context.objects
    .list<Job>(jobs, cron.metadata.namespace)
    .filter((job) => controllerOf(job)?.uid === cron.metadata.uid);
}

/** Starts what the clock says, and tells when to look again. */
function startDue(key: string, own: readonly Job[], context: Context): Due | undefined {
  const cron = find(key, context);
  const schedule = cron && parseSchedule(cron.spec.schedule);
  if (cron === undefined || schedule === undefined || cron.spec.suspend) return undefined;
  const zone = cron.spec.timeZone ?? 'UTC';
  const now = context.now;
  const { last, count } = timesUntil(schedule, sinceOf(cron, now), now, zone);
  if (last !== undefined) {
    const startAt = last + delayOf(cron, context);
    if (now < startAt) return { at: startAt, settling: false };
    if (tellOfMissed(cron, count, context)) start(cron, last, own, context);
  }
  const next = nextTime(schedule, now, zone);
  if (next === undefined) return undefined;
  // The round that comes upon what is due is waited for from then on.
  const at = context.is({ from: '1.21' }) ? next + afterDueMs : next;
  context.timed({ at });
  return { at, settling: false };
}

/** Until 1.20 the controller went through all CronJobs every 10 s. */
function delayOf(cron: CronJob, context: Context): number {
  if (context.is({ from: '1.21' })) return afterDueMs;
  return latency('a round of all CronJobs', context.objects.serialOf(cron), context);
}

/** From when on schedules count as missed. utils.go `mostRecentScheduleTime` */
function sinceOf({ metadata, spec, status }: CronJob, now: number): number {
  const since = instantOf(status?.lastScheduleTime) ?? instantOf(metadata.creationTimestamp) ?? now;
  const { startingDeadlineSeconds: deadline } = spec;
  return deadline === undefined ? since : Math.max(since, now - deadline * 1000);
}

/** Says that many times were missed; until 1.20 nothing was started then. */
function tellOfMissed(cron: CronJob, count: number, context: Context): boolean {
  if (count <= manyTimes) return true;
  const advice = 'Set or decrease .spec.startingDeadlineSeconds or check clock skew';
  if (context.is({ to: '1.20' })) {
    const message = `Cannot determine if job needs to be started: too many missed start time (> 100). ${advice}`;
    tell(cron, 'FailedNeedsStart', message, context, 'Warning');
    return false;
  }
  const number = context.is({ to: '1.27' }) ? `: ${count}` : '';
  tell(cron, 'TooManyMissedTimes', `too many missed start times${number}. ${advice}`, context, 'Warning');
  return true;
}

function start(cron: CronJob, due: number, own: readonly Job[], context: Context): void {
  const { metadata, spec, status } = cron;
  const active = own.filter((job) => status?.active?.some(({ uid }) => uid === job.metadata.uid));
  if (spec.concurrencyPolicy === 'Forbid' && active.length > 0) {
    const message = 'Not starting job because prior execution is running and concurrency policy is Forbid';
    if (context.is({ from: '1.21' })) tell(cron, 'JobAlreadyActive', message, context);
    return;
  }
  const replaced = spec.concurrencyPolicy === 'Replace' ? active : [];
  for (const job of replaced) removeJob(cron, job, context);
  const name = jobName(cron, due, context);
  if (context.objects.get(jobs, metadata.namespace, name)) return;
  const job = makeJob(cron, name, due, context);
  if (job === undefined) return;
  tellJobName(job, due, context);
  tell(cron, 'SuccessfulCreate', `Created job ${name}`, context);
  const kept = (status?.active ?? []).filter(({ uid }) =>
    replaced.every((each) => each.metadata.uid !== uid),
  );
  const lastScheduleTime = new Date(due).toISOString().replace('.000Z', 'Z');
  writeStatus(cron, { ...status, active: [...kept, referenceTo(job)], lastScheduleTime }, context);
}

function makeJob(cron: CronJob, name: string, due: number, context: Context): Job | undefined {
  const { metadata: { labels } = {}, spec } = cron.spec.jobTemplate;
  const annotations = templateAnnotations(cron, due, context);
  const metadata = {
    name,
    namespace: cron.metadata.namespace,
    ...(labels ? { labels } : {}),
    ...(annotations ? { annotations } : {}),
    ownerReferences: [controllerReference(cron)],
  };
  try {
    return context.objects.create<Job>(jobs, { apiVersion: 'batch/v1', kind: 'Job', metadata, spec });
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    tell(cron, 'FailedCreate', `Error creating job: ${error.status.message}`, context, 'Warning');
    return undefined;
  }
}

function writeStatus(cron: CronJob, status: CronJob['status'], context: Context): void {
  const present = find(keyOf(cron), context);
  if (present && !equalJson(present.status ?? {}, status ?? {}))
    context.objects.updateStatus(resource, { ...present, ...(status ? { status } : {}) });
}

/** Finished Jobs beyond the limits go, oldest first. cronjob_controllerv2.go `cleanupFinishedJobs` */
function trimHistory(cron: CronJob, own: readonly Job[], context: Context): void {
  const ended = (type: string) =>
    own.filter((job) => job.status?.conditions?.some((each) => each.type === type && each.status === 'True'));
  const { successfulJobsHistoryLimit, failedJobsHistoryLimit } = cron.spec;
  removeOldest(cron, ended('Complete'), successfulJobsHistoryLimit, context);
  removeOldest(cron, ended('Failed'), failedJobsHistoryLimit, context);
}

function removeOldest(
  cron: CronJob,
  done: readonly Job[],
  limit: number | undefined,
  context: Context,
): void {
  if (limit === undefined) return;
  const ordered = [...done].sort((left, right) =>
    (left.status?.startTime ?? '') < (right.status?.startTime ?? '') ? -1 : 1,
  );
  for (const job of ordered.slice(0, Math.max(0, done.length - limit))) removeJob(cron, job, context);
}

function removeJob(cron: CronJob, job: Job, context: Context): void {
  context.objects.remove(jobs, job, { propagationPolicy: 'Background' });
  tell(cron, 'SuccessfulDelete', `Deleted job ${job.metadata.name}`, context);
}
