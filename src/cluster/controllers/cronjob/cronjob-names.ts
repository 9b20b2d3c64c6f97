import { zoneOffsetMs } from '#text';
import type { CronJob } from '../../kinds/cron-job.ts';
import type { Job } from '../../kinds/job.ts';
import type { Context } from '../context.ts';

/** The name of the Job of a scheduled time: in minutes, and until 1.20 in seconds. utils.go `getTimeHash` */
export function jobName({ metadata }: CronJob, due: number, context: Context): string {
  return `${metadata.name}-${Math.floor(due / unitOf(context))}`;
}

function unitOf(context: Context): number {
  return context.is({ from: '1.21' }) ? 60_000 : 1000;
}

/** The number in a Job's name tells when it was due. */
export function tellJobName({ metadata: { uid } }: Job, due: number, context: Context): void {
  const unit = unitOf(context);
  context.tell({
    type: 'hash',
    what: 'a scheduled run',
    text: String(Math.floor(due / unit)),
    instant: due,
    now: context.now,
    instantsOf: (digits) => (/^\d{8,10}$/.test(digits) ? [Number(digits) * unit] : []),
    ...(uid && { uid }),
  });
}

/** A Job's annotations; since 1.28 one tells when it was due. utils.go `getJobFromTemplate2` */
export function templateAnnotations(
  { spec }: CronJob,
  due: number,
  context: Context,
): Readonly<Record<string, string>> | undefined {
  const { annotations } = spec.jobTemplate.metadata ?? {};
  if (context.is({ to: '1.27' })) return annotations;
  const stamp = localTimestamp(due, spec.timeZone ?? 'UTC');
  return { ...annotations, 'batch.kubernetes.io/cronjob-scheduled-timestamp': stamp };
}

/** RFC 3339 with a zone's offset, as Go prints it. */
function localTimestamp(instant: number, zone: string): string {
  const minutes = zoneOffsetMs(instant, zone) / 60_000;
  const [local = ''] = new Date(instant + minutes * 60_000).toISOString().split('.');
  if (minutes === 0) return `${local}Z`;
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
