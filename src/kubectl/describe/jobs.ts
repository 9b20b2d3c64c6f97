import { field, list, number, record, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { controllerText, describeHeader } from './header.ts';
import { describeAnnotations, describeLabels, selectorText } from './labels.ts';
import { describeOldJob } from './older-workloads.ts';
import { describePodTemplate } from './pod-template.ts';

/** kubectl: pkg/describe/describe.go `describeJob` */
export function describeJob(context: DescribeContext): void {
  const { writer, object, profile } = context;
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  if (profile.has('describesImages')) {
    describeOldJob(context);
    return;
  }
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  if (Object.keys(record(spec, 'selector')).length > 0)
    writer.line(0, `Selector:\t${selectorText(spec.selector)}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  const controller = controllerText(context);
  if (controller !== '') writer.line(0, `Controlled By:\t${controller}`);
  describeLimits(context);
  describeTimes(context);
  writer.line(0, `Pods Statuses:\t${podStatuses(context)}`);
  const indexes = text(status, 'completedIndexes');
  if (text(spec, 'completionMode') === 'Indexed')
    writer.line(0, `Completed Indexes:\t${indexes || '<none>'}`);
  describePodTemplate(context, record(spec, 'template'));
  describeEvents(context);
}

function describeLimits({ writer, object, profile }: DescribeContext): void {
  const spec = record(object, 'spec');
  if (text(spec, 'parallelism') !== '') writer.line(0, `Parallelism:\t${text(spec, 'parallelism')}`);
  writer.line(0, `Completions:\t${text(spec, 'completions') || '<unset>'}`);
  const mode = text(spec, 'completionMode');
  if (profile.has('jobCompletionMode') && mode !== '') writer.line(0, `Completion Mode:\t${mode}`);
  if (!profile.has('jobSuspend')) return;
  const suspend = field(spec, 'suspend');
  if (typeof suspend === 'boolean') writer.line(0, `Suspend:\t${suspend}`);
  if (text(spec, 'backoffLimit') !== '') writer.line(0, `Backoff Limit:\t${text(spec, 'backoffLimit')}`);
  const seconds = text(spec, 'ttlSecondsAfterFinished');
  if (seconds !== '') writer.line(0, `TTL Seconds After Finished:\t${seconds}`);
}

function describeTimes({ writer, object, clock, profile }: DescribeContext): void {
  const status = record(object, 'status');
  const [started, completed] = [text(status, 'startTime'), text(status, 'completionTime')];
  if (started !== '') writer.line(0, `Start Time:\t${clock.date(started)}`);
  if (completed !== '' && profile.has('jobTimes')) writer.line(0, `Completed At:\t${clock.date(completed)}`);
  if (started !== '' && completed !== '' && profile.has('jobTimes'))
    writer.line(0, `Duration:\t${clock.span(started, completed)}`);
  const deadline = text(object, 'spec', 'activeDeadlineSeconds');
  if (deadline !== '') writer.line(0, `Active Deadline Seconds:\t${deadline}s`);
}

function podStatuses({ object, profile }: DescribeContext): string {
  const count = (key: string) => number(object, ['status', key]);
  const rest = `${count('succeeded')} Succeeded / ${count('failed')} Failed`;
  if (!profile.has('jobReadyPods')) return `${count('active')} Running / ${rest}`;
  const ready = field(object, 'status', 'ready');
  return `${count('active')} Active${typeof ready === 'number' ? ` (${ready} Ready)` : ''} / ${rest}`;
}

/** kubectl: pkg/describe/describe.go `describeCronJob` */
export function describeCronJob(context: DescribeContext): void {
  const { writer, object, profile, clock } = context;
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  const jobSpec = record(spec, 'jobTemplate', 'spec');
  describeHeader(context);
  writer.line(0, `Schedule:\t${text(spec, 'schedule')}`);
  writer.line(0, `Concurrency Policy:\t${text(spec, 'concurrencyPolicy')}`);
  writer.line(0, `Suspend:\t${field(spec, 'suspend') === true ? 'True' : 'False'}`);
  if (profile.has('cronJobTimeZone')) writer.line(0, `Time Zone:\t${text(spec, 'timeZone') || '<unset>'}`);
  writer.line(0, `Successful Job History Limit:\t${text(spec, 'successfulJobsHistoryLimit') || '<unset>'}`);
  writer.line(0, `Failed Job History Limit:\t${text(spec, 'failedJobsHistoryLimit') || '<unset>'}`);
  const deadline = text(spec, 'startingDeadlineSeconds');
  writer.line(0, `Starting Deadline Seconds:\t${deadline === '' ? '<unset>' : `${deadline}s`}`);
  const selector = record(jobSpec, 'selector');
  writer.line(0, `Selector:\t${Object.keys(selector).length === 0 ? '<unset>' : selectorText(selector)}`);
  writer.line(0, `Parallelism:\t${text(jobSpec, 'parallelism') || '<unset>'}`);
  writer.line(0, `Completions:\t${text(jobSpec, 'completions') || '<unset>'}`);
  if (text(jobSpec, 'activeDeadlineSeconds') !== '') {
    writer.line(0, `Active Deadline Seconds:\t${text(jobSpec, 'activeDeadlineSeconds')}s`);
  }
  describePodTemplate(context, record(jobSpec, 'template'));
  const last = text(status, 'lastScheduleTime');
  writer.line(0, `Last Schedule Time:\t${last === '' ? '<unset>' : clock.date(last)}`);
  const active = list(status, 'active').map((job) => text(job, 'name'));
  writer.line(0, `Active Jobs:\t${active.join(', ') || '<none>'}`);
  describeEvents(context);
}
