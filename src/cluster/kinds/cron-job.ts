import { isTimeZone } from '#text';
import { type FieldError, invalid, oneOf, required, unsupported } from '../api/field-error.ts';
import { type CellContext, defineKind, type KindContext } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { printSelector } from '../api/selectors.ts';
import type { Version } from '../version.ts';
import { ageColumn, images, nameColumn, names, renamed } from './cells.ts';
import { scheduleProblem } from './cron-words.ts';
import { defaultJobSpec, type JobSpec, validateJobRestart } from './job.ts';
import { validatePodSpec } from './pod-validation.ts';
import { validateCount } from './workload-validation.ts';

/** k8s.io/api: batch/v1 `CronJob` */
export interface CronJob extends KubeObject {
  readonly spec: CronJobSpec;
  readonly status?: {
    readonly active?: readonly {
      readonly name?: string;
      readonly namespace?: string;
      readonly uid?: string;
    }[];
    readonly lastScheduleTime?: string;
    readonly lastSuccessfulTime?: string;
  };
}

/** k8s.io/api: batch/v1 `CronJobSpec` */
export interface CronJobSpec {
  readonly schedule: string;
  readonly timeZone?: string;
  readonly startingDeadlineSeconds?: number;
  readonly concurrencyPolicy?: string;
  readonly suspend?: boolean;
  readonly jobTemplate: { readonly metadata?: Partial<KubeObject['metadata']>; readonly spec: JobSpec };
  readonly successfulJobsHistoryLimit?: number;
  readonly failedJobsHistoryLimit?: number;
}

/** A Job made by the clock. */
export const cronJobKind = defineKind<CronJob>({
  names: {
    kind: 'CronJob',
    plural: 'cronjobs',
    singular: 'cronjob',
    shortNames: ['cj'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [
    { group: 'batch', version: 'v1', served: { from: '1.21' } },
    {
      group: 'batch',
      version: 'v1beta1',
      served: { from: '1.8', to: '1.24' },
      deprecated: { since: '1.21', removed: '1.25', use: 'batch/v1 CronJob' },
    },
  ],
  subresources: ['status'],
  generation: { from: '1.21' },
  updateChecks: ['metadata change', 'object'],
  columns: [
    nameColumn,
    { name: 'Schedule', cell: ({ spec }) => spec.schedule },
    { name: 'Timezone', versions: { from: '1.30' }, cell: ({ spec }) => spec.timeZone ?? '<none>' },
    { name: 'Suspend', type: 'boolean', cell: ({ spec }) => (spec.suspend ? 'True' : 'False') },
    { name: 'Active', type: 'integer', cell: ({ status }) => status?.active?.length ?? 0 },
    ...renamed<CronJob>({ name: 'Last Schedule', cell: lastSchedule }, 'Last-Schedule', '1.8', '1.9'),
    { ...ageColumn, versions: { from: '1.9' } },
    { name: 'Containers', wide: true, cell: ({ spec }) => names(spec.jobTemplate.spec.template) },
    { name: 'Images', wide: true, cell: ({ spec }) => images(spec.jobTemplate.spec.template) },
    { name: 'Selector', wide: true, cell: ({ spec }) => printSelector(spec.jobTemplate.spec.selector) },
  ],
  example: {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'example', namespace: 'default' },
    spec: {
      schedule: '*/5 * * * *',
      jobTemplate: {
        spec: {
          template: {
            spec: { restartPolicy: 'OnFailure', containers: [{ name: 'hello', image: 'busybox:1.28' }] },
          },
        },
      },
    },
  },
  defaults: (job, context) => ({ ...job, spec: defaultSpec(job.spec, context) }),
  validate: validateCronJob,
});

/** kubernetes: pkg/apis/batch/v1/defaults.go `SetDefaults_CronJob` */
function defaultSpec(spec: CronJobSpec, { version }: KindContext): CronJobSpec {
  return {
    ...spec,
    concurrencyPolicy: spec.concurrencyPolicy || 'Allow',
    suspend: spec.suspend ?? false,
    successfulJobsHistoryLimit: spec.successfulJobsHistoryLimit ?? 3,
    failedJobsHistoryLimit: spec.failedJobsHistoryLimit ?? 1,
    jobTemplate: { ...spec.jobTemplate, spec: defaultJobSpec(spec.jobTemplate.spec, version, true) },
  };
}

function validateCronJob({ metadata, spec }: CronJob, { version }: KindContext): readonly FieldError[] {
  const { template } = spec.jobTemplate.spec;
  return [
    ...validateSchedule(spec, version),
    ...validateCount('spec.startingDeadlineSeconds', spec.startingDeadlineSeconds),
    ...validateTimeZone(spec),
    ...oneOf('spec.concurrencyPolicy', spec.concurrencyPolicy, ['Allow', 'Forbid', 'Replace']),
    ...validatePodSpec(template.spec, 'spec.jobTemplate.spec.template.spec', version),
    ...validateJobRestart(spec.jobTemplate.spec, 'spec.jobTemplate.spec.template.spec.restartPolicy'),
    ...(spec.jobTemplate.spec.manualSelector
      ? [unsupported('spec.jobTemplate.spec.manualSelector', true, ['nil', 'false'])]
      : []),
    ...validateCount('spec.successfulJobsHistoryLimit', spec.successfulJobsHistoryLimit),
    ...validateCount('spec.failedJobsHistoryLimit', spec.failedJobsHistoryLimit),
    ...(metadata.name.length > 52
      ? [invalid('metadata.name', metadata.name, 'must be no more than 52 characters')]
      : []),
  ];
}

function validateSchedule({ schedule }: CronJobSpec, version: Version): readonly FieldError[] {
  if (!schedule) return [required('spec.schedule')];
  const problem = scheduleProblem(schedule, version);
  return problem === undefined ? [] : [invalid('spec.schedule', schedule, problem)];
}

/** kubernetes: pkg/apis/batch/validation/validation.go `validateTimeZone` */
function validateTimeZone({ timeZone }: CronJobSpec): readonly FieldError[] {
  if (timeZone === undefined) return [];
  const refuse = (detail: string) => [invalid('spec.timeZone', timeZone, detail)];
  if (timeZone === '') return refuse('timeZone must be nil or non-empty string');
  if (timeZone.toLowerCase() === 'local')
    return refuse('timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones');
  return isTimeZone(timeZone) ? [] : refuse(`unknown time zone ${timeZone}`);
}

function lastSchedule({ status }: CronJob, { age }: CellContext): string {
  return status?.lastScheduleTime === undefined ? '<none>' : age(status.lastScheduleTime);
}
