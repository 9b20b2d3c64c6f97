import type { CronJob } from '../../kinds/cron-job.ts';
import type { Job } from '../../kinds/job.ts';
import type { Context } from '../context.ts';
import { isFinished } from '../job/job-controller.ts';

type Active = NonNullable<NonNullable<CronJob['status']>['active']>;

/**
 * Follows the Jobs of a CronJob: those on its list that have ended leave it; one that is not on it was made
 * by somebody else. cronjob_controllerv2.go `syncCronJob`
 */
export function syncActive(cron: CronJob, jobs: readonly Job[], context: Context): CronJob['status'] {
  const { active: listed = [], lastSuccessfulTime: known, ...others } = cron.status ?? {};
  const byUid = new Map(jobs.map((job) => [job.metadata.uid, job]));
  const isListed = ({ metadata }: Job) => listed.some(({ uid }) => uid === metadata.uid);
  for (const job of jobs) {
    if (isListed(job) && isFinished(job)) tellOfEnd(cron, job, context);
    if (!isListed(job) && !isFinished(job)) tellOfStranger(cron, job, context);
  }
  for (const { uid, name } of listed)
    if (!byUid.has(uid)) tell(cron, 'MissingJob', `Active job went missing: ${name}`, context);
  const active = listed.filter(({ uid }) => {
    const job = byUid.get(uid);
    return job !== undefined && !isFinished(job);
  });
  const successes = jobs.flatMap(({ status }) => status?.completionTime ?? []);
  const last = [...successes, ...(known ? [known] : [])].sort().at(-1);
  return {
    ...(active.length > 0 ? { active } : {}),
    ...others,
    ...(last !== undefined && context.is({ from: '1.21' }) ? { lastSuccessfulTime: last } : {}),
  };
}

/** How a CronJob lists a Job. */
export function referenceTo({ metadata }: Job): Active[number] {
  const { name, namespace = '', uid = '', resourceVersion } = metadata;
  return { apiVersion: 'batch/v1', kind: 'Job', name, namespace, resourceVersion, uid } as Active[number];
}

function tellOfEnd(cron: CronJob, { metadata, status }: Job, context: Context): void {
  const end = status?.conditions?.find(({ type }) => type === 'Complete' || type === 'Failed');
  const word = context.is({ from: '1.31' }) ? 'condition' : 'status';
  const message = `Saw completed job: ${metadata.name}, ${word}: ${end?.type ?? ''}`;
  tell(cron, 'SawCompletedJob', message, context);
}

function tellOfStranger(cron: CronJob, { metadata }: Job, context: Context): void {
  const message = `Saw a job that the controller did not create or forgot: ${metadata.name}`;
  tell(cron, 'UnexpectedJob', message, context, 'Warning');
}

/** Tells of something about a CronJob. */
export function tell(
  cron: CronJob,
  reason: string,
  message: string,
  context: Context,
  type: 'Normal' | 'Warning' = 'Normal',
): void {
  context.event({ about: cron, type, reason, message, component: 'cronjob-controller' });
}
