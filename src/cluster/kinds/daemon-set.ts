import { equalJson } from '../api/equal.ts';
import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { LabelSelector } from '../api/selectors.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { ageColumn, containerColumns, nameColumn, pairs, renamed, selectorColumn } from './cells.ts';
import { defaultPodTemplate } from './pod-defaults.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validateCounts } from './status-validation.ts';
import { labelledByTemplate } from './template-labels.ts';
import {
  goIntOrString,
  validateAlways,
  validateCount,
  validateCountOrPercent,
  validateFixedSelector,
  validateSelector,
  validateShare,
  validateTemplate,
} from './workload-validation.ts';

/** k8s.io/api: apps/v1 `DaemonSet` */
export interface DaemonSet extends KubeObject {
  readonly spec: DaemonSetSpec;
  readonly status?: DaemonSetStatus;
}

/** k8s.io/api: apps/v1 `DaemonSetSpec` */
export interface DaemonSetSpec {
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
  readonly updateStrategy?: {
    readonly type?: string;
    readonly rollingUpdate?: {
      readonly maxUnavailable?: number | string;
      readonly maxSurge?: number | string;
    };
  };
  readonly minReadySeconds?: number;
  readonly revisionHistoryLimit?: number;
}

/** k8s.io/api: apps/v1 `DaemonSetStatus` */
export interface DaemonSetStatus {
  readonly currentNumberScheduled: number;
  readonly numberMisscheduled: number;
  readonly desiredNumberScheduled: number;
  readonly numberReady: number;
  readonly observedGeneration?: number;
  readonly updatedNumberScheduled?: number;
  readonly numberAvailable?: number;
  readonly numberUnavailable?: number;
  readonly collisionCount?: number;
}

const generationAnnotation = 'deprecated.daemonset.template.generation';

/** One pod on every node. */
export const daemonSetKind = defineKind<DaemonSet>({
  names: {
    kind: 'DaemonSet',
    plural: 'daemonsets',
    singular: 'daemonset',
    shortNames: ['ds'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [
    { group: 'apps', version: 'v1', served: { from: '1.9' } },
    {
      group: 'apps',
      version: 'v1beta2',
      served: { from: '1.8', to: '1.15' },
      type: 'apps/v1.DaemonSet',
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { to: '1.7' },
      defaults: oldDefaults,
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { from: '1.8', to: '1.15' },
      defaults: oldDefaults,
      categories: [],
    },
  ],
  subresources: ['status'],
  generation: {},
  updateChecks: ['metadata', 'object', 'metadata change', 'object', 'change'],
  columns: [
    nameColumn,
    { name: 'Desired', type: 'integer', cell: ({ status }) => status?.desiredNumberScheduled ?? 0 },
    { name: 'Current', type: 'integer', cell: ({ status }) => status?.currentNumberScheduled ?? 0 },
    {
      name: 'Ready',
      type: 'integer',
      versions: { from: '1.4' },
      cell: ({ status }) => status?.numberReady ?? 0,
    },
    {
      name: 'Up-to-date',
      type: 'integer',
      versions: { from: '1.6' },
      cell: ({ status }) => status?.updatedNumberScheduled ?? 0,
    },
    {
      name: 'Available',
      type: 'integer',
      versions: { from: '1.6' },
      cell: ({ status }) => status?.numberAvailable ?? 0,
    },
    ...renamed<DaemonSet>(
      { name: 'Node Selector', cell: ({ spec }) => pairs(spec.template.spec.nodeSelector) },
      'Node-Selector',
      '1.8',
      '1.9',
    ),
    ageColumn,
    ...containerColumns,
    selectorColumn,
  ],
  example: {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'example', namespace: 'default', labels: { app: 'example' } },
    spec: {
      selector: { matchLabels: { app: 'example' } },
      template: {
        metadata: { labels: { app: 'example' } },
        spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] },
      },
    },
  },
  defaults: (set, { version }) => ({
    ...set,
    metadata: { ...set.metadata, annotations: { [generationAnnotation]: '0', ...set.metadata.annotations } },
    spec: defaultSpec(set.spec, version),
  }),
  prepare: (set, previous) => (previous ? counted(set, previous) : counted({ ...set, status: emptyStatus })),
  validateStatus: validateCounts({
    counts: [
      'currentNumberScheduled',
      'numberMisscheduled',
      'desiredNumberScheduled',
      'numberReady',
      'observedGeneration',
      'updatedNumberScheduled',
      'numberAvailable',
      'numberUnavailable',
      'collisionCount',
    ],
  }),
  validate: ({ spec }, { version }) => [
    ...validateSelector(spec, version, 'DaemonSet', [
      ...validateTemplate(spec.template, version),
      ...validateAlways(spec.template, 'DaemonSet'),
    ]),
    ...validateCount('spec.minReadySeconds', spec.minReadySeconds),
    ...validateStrategy(spec.updateStrategy ?? {}, version),
    ...validateCount('spec.revisionHistoryLimit', spec.revisionHistoryLimit),
  ],
  validateUpdate: ({ spec }, previous) => validateFixedSelector(spec.selector, previous.spec.selector),
});

const emptyStatus: DaemonSetStatus = {
  currentNumberScheduled: 0,
  numberMisscheduled: 0,
  desiredNumberScheduled: 0,
  numberReady: 0,
};

/** kubernetes: pkg/apis/apps/validation/validation.go `ValidateDaemonSetUpdateStrategy` */
function validateStrategy(
  { type = '', rollingUpdate }: NonNullable<DaemonSetSpec['updateStrategy']>,
  version: Version,
): readonly FieldError[] {
  if (type === 'OnDelete') return [];
  if (type === 'RollingUpdate') return validateRolling(rollingUpdate ?? {}, version);
  const value = { Type: type, RollingUpdate: null };
  const goType = `apps.DaemonSetUpdateStrategy{Type:${JSON.stringify(type)}, RollingUpdate:(*apps.RollingUpdateDaemonSet)(nil)}`;
  return [{ ...unsupported('spec.updateStrategy', value, ['RollingUpdate', 'OnDelete']), goType }];
}

/** Pods could only be unavailable before 1.21, and one at least was. `ValidateRollingUpdateDaemonSet` */
function validateRolling(
  { maxUnavailable = 1, maxSurge = 0 }: NonNullable<RollingUpdate>,
  version: Version,
): readonly FieldError[] {
  const at = 'spec.updateStrategy.rollingUpdate';
  const counts = validateCountOrPercent(`${at}.maxUnavailable`, maxUnavailable);
  const share = validateShare(`${at}.maxUnavailable`, maxUnavailable);
  const hasNone = isZero(maxUnavailable);
  if (version.minor < 21) {
    const none = invalid(
      `${at}.maxUnavailable`,
      maxUnavailable,
      'cannot be 0',
      goIntOrString(maxUnavailable),
    );
    return [...counts, ...(hasNone ? [none] : []), ...share];
  }
  const both = 'may not be set when maxUnavailable is non-zero';
  return [
    ...counts,
    ...validateCountOrPercent(`${at}.maxSurge`, maxSurge),
    ...share,
    ...validateShare(`${at}.maxSurge`, maxSurge),
    ...(hasNone && isZero(maxSurge)
      ? [required(`${at}.maxUnavailable`, 'cannot be 0 when maxSurge is 0')]
      : []),
    ...(hasNone || isZero(maxSurge)
      ? []
      : [invalid(`${at}.maxSurge`, maxSurge, both, goIntOrString(maxSurge))]),
  ];
}

function isZero(value: number | string): boolean {
  return value === 0 || value === '0%';
}

type RollingUpdate = NonNullable<DaemonSetSpec['updateStrategy']>['rollingUpdate'];

/** kubernetes: pkg/apis/apps/v1/defaults.go `SetDefaults_DaemonSet` */
function defaultSpec(spec: DaemonSetSpec, version: Version): DaemonSetSpec {
  const { type = '', rollingUpdate } = spec.updateStrategy ?? {};
  const surge = behaves(version, 'daemonSet.maxSurge') && { maxSurge: rollingUpdate?.maxSurge ?? 0 };
  const rolling = { ...rollingUpdate, maxUnavailable: rollingUpdate?.maxUnavailable ?? 1, ...surge };
  const kind = type || 'RollingUpdate';
  return {
    ...spec,
    template: defaultPodTemplate(spec.template),
    updateStrategy: { type: kind, ...(kind === 'RollingUpdate' && { rollingUpdate: rolling }) },
    revisionHistoryLimit: spec.revisionHistoryLimit ?? 10,
  };
}

/** The old API's template generation lives on as an annotation. kubernetes: pkg/apis/apps/v1/conversion.go */
function counted(set: DaemonSet, previous?: DaemonSet): DaemonSet {
  const last = Number(previous?.metadata.annotations?.[generationAnnotation] ?? 0);
  const isChanged = !previous || !equalJson(set.spec.template, previous.spec.template);
  const annotations = {
    ...set.metadata.annotations,
    [generationAnnotation]: String(isChanged ? last + 1 : last),
  };
  return { ...set, metadata: { ...set.metadata, annotations } };
}

function oldDefaults(object: KubeObject): KubeObject {
  const { spec, ...rest } = labelledByTemplate(object as DaemonSet);
  const updateStrategy = { ...spec.updateStrategy, type: spec.updateStrategy?.type || 'OnDelete' };
  return { ...rest, spec: { ...spec, updateStrategy } } as DaemonSet;
}
