import { equalJson } from '../api/equal.ts';
import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { type CellContext, defineKind, type KindContext } from '../api/kind.ts';
import type { Json, KubeObject } from '../api/object.ts';
import { type LabelSelector, matchesSelector } from '../api/selectors.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { ageColumn, containerColumns, nameColumn, selectorColumn } from './cells.ts';
import { defaultPodTemplate } from './pod-defaults.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validateLabelSelector } from './selector-validation.ts';
import { validateCounts } from './status-validation.ts';
import { goSelector, mismatch, validateCount, validateTemplate } from './workload-validation.ts';

/** k8s.io/api: batch/v1 `Job` */
export interface Job extends KubeObject {
  readonly spec: JobSpec;
  readonly status?: JobStatus;
}

/** k8s.io/api: batch/v1 `JobSpec` */
export interface JobSpec {
  readonly parallelism?: number;
  readonly completions?: number;
  readonly activeDeadlineSeconds?: number;
  readonly backoffLimit?: number;
  readonly selector?: LabelSelector;
  readonly manualSelector?: boolean;
  readonly template: PodTemplateSpec;
  readonly ttlSecondsAfterFinished?: number;
  readonly completionMode?: string;
  readonly suspend?: boolean;
  readonly podReplacementPolicy?: string;
  readonly podFailurePolicy?: Json;
  readonly backoffLimitPerIndex?: number;
  readonly maxFailedIndexes?: number;
  readonly successPolicy?: Json;
}

/** k8s.io/api: batch/v1 `JobStatus` */
export interface JobStatus {
  readonly conditions?: readonly JobCondition[];
  readonly startTime?: string;
  readonly completionTime?: string;
  readonly active?: number;
  readonly succeeded?: number;
  readonly failed?: number;
  readonly terminating?: number;
  readonly completedIndexes?: string;
  readonly failedIndexes?: string;
  readonly uncountedTerminatedPods?: {
    readonly succeeded?: readonly string[];
    readonly failed?: readonly string[];
  };
  readonly ready?: number;
}

/** k8s.io/api: batch/v1 `JobCondition` */
export interface JobCondition {
  readonly type: string;
  readonly status: string;
  readonly lastProbeTime?: string;
  readonly lastTransitionTime?: string;
  readonly reason?: string;
  readonly message?: string;
}

/** Pods that run to completion. */
export const jobKind = defineKind<Job>({
  names: { kind: 'Job', plural: 'jobs', singular: 'job', categories: ['all'] },
  namespaced: true,
  versions: [{ group: 'batch', version: 'v1', served: {} }],
  subresources: ['status'],
  generation: { from: '1.22' },
  updateChecks: ['metadata', 'object', 'metadata change', 'object', 'change'],
  columns: [
    nameColumn,
    { name: 'Status', versions: { from: '1.30' }, cell: statusCell },
    { name: 'Desired', versions: { to: '1.10' }, cell: ({ spec }) => spec.completions ?? '<none>' },
    {
      name: 'Successful',
      type: 'integer',
      versions: { to: '1.10' },
      cell: ({ status }) => status?.succeeded ?? 0,
    },
    { name: 'Completions', versions: { from: '1.11' }, cell: completionsCell },
    { name: 'Duration', versions: { from: '1.11' }, cell: durationCell },
    ageColumn,
    ...containerColumns,
    selectorColumn,
  ],
  example: {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'example', namespace: 'default' },
    spec: {
      template: { spec: { restartPolicy: 'Never', containers: [{ name: 'pi', image: 'perl:5.34' }] } },
    },
  },
  fields: ({ status }) => ({ 'status.successful': String(status?.succeeded ?? 0) }),
  // kubernetes: pkg/apis/batch/v1/conversion.go
  otherField: (field) => `field label ${JSON.stringify(field)} not supported for batchv1.Job`,
  defaults: (job, { version }) => ({ ...job, spec: defaultJobSpec(job.spec, version) }),
  prepare: (job, previous, { version }) => {
    const sent = withoutGated(job, version);
    return previous ? sent : tracked(labelled(selecting({ ...sent, status: {} }, version)), version);
  },
  validateStatus: validateCounts({ counts: ['active', 'succeeded', 'failed'] }),
  validate: validateJob,
  validateUpdate,
});

/** With a limit for each index there is none for all. */
const unlimited = 2 ** 31 - 1;

/** kubernetes: pkg/apis/batch/v1/defaults.go `SetDefaults_Job` */
export function defaultJobSpec(spec: JobSpec, version: Version, isTemplate = false): JobSpec {
  const isOpen = spec.completions === undefined && spec.parallelism === undefined;
  if (isTemplate) return { ...spec, template: defaultPodTemplate(spec.template) };
  return {
    ...spec,
    template: defaultPodTemplate(spec.template),
    ...(isOpen && { completions: 1 }),
    parallelism: spec.parallelism ?? 1,
    backoffLimit: spec.backoffLimit ?? (spec.backoffLimitPerIndex === undefined ? 6 : unlimited),
    ...(behaves(version, 'job.completionMode') && {
      completionMode: spec.completionMode ?? 'NonIndexed',
      suspend: spec.suspend ?? false,
    }),
    ...(behaves(version, 'job.podReplacementPolicy') && {
      podReplacementPolicy:
        spec.podReplacementPolicy ?? (spec.podFailurePolicy ? 'Failed' : 'TerminatingOrFailed'),
    }),
    ...(behaves(version, 'job.manualSelector') && { manualSelector: spec.manualSelector ?? false }),
  };
}

/** kubernetes: pkg/registry/batch/job/strategy.go `generateSelector` */
function selecting(job: Job, version: Version): Job {
  if (job.spec.manualSelector) return job;
  const { metadata } = job.spec.template;
  const template = {
    ...job.spec.template,
    metadata: { ...metadata, labels: { ...ownLabels(job, version), ...metadata?.labels } },
  };
  const key = behaves(version, 'job.prefixedLabels')
    ? 'batch.kubernetes.io/controller-uid'
    : 'controller-uid';
  const matchLabels = { [key]: job.metadata.uid ?? '', ...job.spec.selector?.matchLabels };
  return { ...job, spec: { ...job.spec, template, selector: { ...job.spec.selector, matchLabels } } };
}

/** The labels by which a Job tells its pods from those of others. */
function ownLabels({ metadata }: Job, version: Version): Readonly<Record<string, string>> {
  const { name, uid = '' } = metadata;
  const prefixed = behaves(version, 'job.prefixedLabels');
  return {
    'controller-uid': uid,
    'job-name': name,
    ...(prefixed && { 'batch.kubernetes.io/controller-uid': uid, 'batch.kubernetes.io/job-name': name }),
  };
}

/** Before 1.21 the gate of its field was closed. kubernetes: batch/job/strategy.go `dropDisabledFields` */
function withoutGated(job: Job, version: Version): Job {
  if (version.minor >= 21) return job;
  const { ttlSecondsAfterFinished: _, ...spec } = job.spec;
  return { ...job, spec };
}

/** While some Jobs were counted in the older way, an annotation told. batch/job/strategy.go `PrepareForCreate` */
function tracked(job: Job, version: Version): Job {
  if (!behaves(version, 'job.trackingAnnotation')) return job;
  const annotations = { ...job.metadata.annotations, 'batch.kubernetes.io/job-tracking': '' };
  return { ...job, metadata: { ...job.metadata, annotations } };
}

/** A Job without labels has those of its template. */
function labelled(job: Job): Job {
  const labels = job.spec.template.metadata?.labels;
  if (!labels || Object.keys(job.metadata.labels ?? {}).length > 0) return job;
  return { ...job, metadata: { ...job.metadata, labels } };
}

function validateJob(job: Job, { version, isNew }: KindContext): readonly FieldError[] {
  const { spec } = job;
  return [
    ...(isNew ? validateGenerated(job, version) : []),
    ...validateCount('spec.parallelism', spec.parallelism),
    ...validateCount('spec.completions', spec.completions),
    ...validateCount('spec.activeDeadlineSeconds', spec.activeDeadlineSeconds),
    ...validateCount('spec.backoffLimit', spec.backoffLimit),
    ...validateCount('spec.ttlSecondsAfterFinished', spec.ttlSecondsAfterFinished),
    ...validateCompletionMode(spec),
    ...validateTemplate(spec.template, version),
    ...validateJobRestart(spec, 'spec.template.spec.restartPolicy'),
    ...(spec.selector
      ? validateLabelSelector(spec.selector, 'spec.selector', version)
      : [required('spec.selector')]),
    ...mismatch(spec.template, spec.selector),
  ];
}

/**
 * Whoever does not select by hand must leave room for what the server adds.
 *
 * kubernetes: pkg/apis/batch/validation/validation.go `ValidateGeneratedSelector`
 */
function validateGenerated(job: Job, version: Version): readonly FieldError[] {
  const { manualSelector, selector, template } = job.spec;
  if (manualSelector || !selector) return [];
  const own = ownLabels(job, version);
  const labels = template.metadata?.labels ?? {};
  const wrong = Object.entries(own).filter(([key, value]) => labels[key] !== value);
  return [
    ...wrong.map(([key, value]) => {
      const field = `spec.template.metadata.labels[${key}]`;
      return invalid(field, labels, `must be '${value}'`, 'map[string]string');
    }),
    ...(matchesSelector(selector, own)
      ? []
      : [invalid('spec.selector', selector as Json, '`selector` not auto-generated', goSelector(selector))]),
  ];
}

function validateCompletionMode({ completionMode: mode, completions }: JobSpec): readonly FieldError[] {
  const modes = ['Indexed', 'NonIndexed'];
  if (mode === undefined || mode === 'NonIndexed') return [];
  if (mode !== 'Indexed') return [unsupported('spec.completionMode', mode, modes)];
  if (completions !== undefined) return [];
  return [required('spec.completions', 'when completion mode is Indexed')];
}

/** A Job's pods may not restart for ever. */
export function validateJobRestart({ template }: JobSpec, field: string): readonly FieldError[] {
  const { restartPolicy } = template.spec;
  if (restartPolicy === 'OnFailure' || restartPolicy === 'Never') return [];
  if (restartPolicy && restartPolicy !== 'Always')
    return [unsupported(field, restartPolicy, ['OnFailure', 'Never'])];
  return [required(field, 'valid values: "OnFailure", "Never"')];
}

/** kubernetes: pkg/apis/batch/validation/validation.go `ValidateJobSpecUpdate` */
function validateUpdate({ spec }: Job, { spec: previous }: Job): readonly FieldError[] {
  const detail = 'field is immutable';
  const isChanged = (field: keyof JobSpec) => !equalJson(spec[field], previous[field]);
  const unprinted = 'the Go form of a pod template in the refused update of a Job';
  const isIndexed = spec.completionMode === 'Indexed' && spec.completions === spec.parallelism;
  return [
    ...(isChanged('completions') && !isIndexed
      ? [invalid('spec.completions', spec.completions ?? null, detail)]
      : []),
    ...(isChanged('selector')
      ? [invalid('spec.selector', (spec.selector ?? null) as Json, detail, goSelector(spec.selector))]
      : []),
    ...(isChanged('template') ? [{ ...invalid('spec.template', null, detail), unprinted }] : []),
    ...(isChanged('completionMode')
      ? [invalid('spec.completionMode', spec.completionMode ?? null, detail)]
      : []),
  ];
}

/** kubernetes: printers.go `printJob` */
function statusCell({ metadata, spec, status }: Job, { version }: CellContext): string {
  const holds = (type: string) =>
    status?.conditions?.some((each) => each.type === type && each.status === 'True');
  if (holds('Complete')) return 'Complete';
  if (holds('Failed')) return 'Failed';
  if (metadata.deletionTimestamp !== undefined) return 'Terminating';
  if (holds('Suspended')) return 'Suspended';
  if (holds('FailureTarget')) return 'FailureTarget';
  if (holds('SuccessCriteriaMet') && behaves(version, 'table.jobs.successCriteria'))
    return 'SuccessCriteriaMet';
  return spec.suspend ? 'Suspended' : 'Running';
}

function completionsCell({ spec, status }: Job): string {
  const succeeded = status?.succeeded ?? 0;
  if (spec.completions !== undefined) return `${succeeded}/${spec.completions}`;
  const parallelism = spec.parallelism ?? 0;
  return parallelism > 1 ? `${succeeded}/1 of ${parallelism}` : `${succeeded}/1`;
}

function durationCell({ status }: Job, { age, span }: CellContext): string {
  if (status?.startTime === undefined) return '';
  if (status.completionTime === undefined) return age(status.startTime);
  return span(status.startTime, status.completionTime);
}
