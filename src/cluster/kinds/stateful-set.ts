import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import type { Json, KubeObject } from '../api/object.ts';
import { type LabelSelector, printSelector } from '../api/selectors.ts';
import { labelErrors } from '../api/validate-meta.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { ageColumn, containerColumns, nameColumn } from './cells.ts';
import { defaultClaimSpec, type PersistentVolumeClaim } from './persistent-volume-claim.ts';
import { defaultPodTemplate } from './pod-defaults.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validateCounts } from './status-validation.ts';
import { labelledByTemplate } from './template-labels.ts';
import { validateAlways, validateCount, validateSelector } from './workload-validation.ts';

/** k8s.io/api: apps/v1 `StatefulSet` */
export interface StatefulSet extends KubeObject {
  readonly spec: StatefulSetSpec;
  readonly status?: StatefulSetStatus;
}

/** k8s.io/api: apps/v1 `StatefulSetSpec` */
export interface StatefulSetSpec {
  readonly replicas?: number;
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
  readonly volumeClaimTemplates?: readonly PersistentVolumeClaim[];
  readonly serviceName?: string;
  readonly podManagementPolicy?: string;
  readonly updateStrategy?: {
    readonly type?: string;
    readonly rollingUpdate?: { readonly partition?: number; readonly maxUnavailable?: number | string };
  };
  readonly revisionHistoryLimit?: number;
  readonly minReadySeconds?: number;
  readonly persistentVolumeClaimRetentionPolicy?: {
    readonly whenDeleted?: string;
    readonly whenScaled?: string;
  };
  readonly ordinals?: { readonly start?: number };
}

/** k8s.io/api: apps/v1 `StatefulSetStatus` */
export interface StatefulSetStatus {
  readonly observedGeneration?: number;
  readonly replicas: number;
  readonly readyReplicas?: number;
  readonly currentReplicas?: number;
  readonly updatedReplicas?: number;
  readonly availableReplicas?: number;
  readonly currentRevision?: string;
  readonly updateRevision?: string;
  readonly collisionCount?: number;
}

/** The first version let pods be until they were deleted. apps/v1beta1: defaults.go `SetDefaults_StatefulSet` */
function updatedOnDelete(object: KubeObject): KubeObject {
  const { spec, ...rest } = labelledByTemplate(object as StatefulSet);
  return {
    ...rest,
    spec: { ...spec, updateStrategy: spec.updateStrategy ?? { type: 'OnDelete' } },
  } as KubeObject;
}

/** Pods with names of their own, made and unmade in order. */
export const statefulSetKind = defineKind<StatefulSet>({
  names: {
    kind: 'StatefulSet',
    plural: 'statefulsets',
    singular: 'statefulset',
    shortNames: ['sts'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [
    { group: 'apps', version: 'v1', served: { from: '1.9' } },
    {
      group: 'apps',
      version: 'v1beta2',
      served: { from: '1.8', to: '1.15' },
      type: 'apps/v1.StatefulSet',
    },
    {
      group: 'apps',
      version: 'v1beta1',
      served: { from: '1.5', to: '1.7' },
      defaults: updatedOnDelete,
    },
    {
      group: 'apps',
      version: 'v1beta1',
      served: { from: '1.8', to: '1.15' },
      defaults: updatedOnDelete,
      categories: [],
    },
  ],
  subresources: ['scale', 'status'],
  generation: {},
  columns: [
    nameColumn,
    { name: 'Desired', type: 'integer', versions: { to: '1.12' }, cell: ({ spec }) => spec.replicas ?? 0 },
    {
      name: 'Current',
      type: 'integer',
      versions: { to: '1.12' },
      cell: ({ status }) => status?.replicas ?? 0,
    },
    {
      name: 'Ready',
      versions: { from: '1.13' },
      cell: ({ spec, status }) => `${status?.readyReplicas ?? 0}/${spec.replicas ?? 0}`,
    },
    ageColumn,
    ...containerColumns,
  ],
  example: {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'example', namespace: 'default', labels: { app: 'example' } },
    spec: {
      serviceName: 'example',
      selector: { matchLabels: { app: 'example' } },
      template: {
        metadata: { labels: { app: 'example' } },
        spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] },
      },
    },
  },
  defaults: (set, context) => ({ ...set, spec: defaultSpec(set.spec, context) }),
  validateStatus: validateCounts({
    counts: [
      'replicas',
      'readyReplicas',
      'currentReplicas',
      'updatedReplicas',
      'observedGeneration',
      'collisionCount',
    ],
    parts: ['readyReplicas', 'currentReplicas', 'updatedReplicas'],
  }),
  validate: validateStatefulSet,
  validateUpdate,
  scale: {
    read: ({ spec, status }) => ({
      replicas: spec.replicas ?? 0,
      current: status?.replicas ?? 0,
      selector: printSelector(spec.selector),
    }),
    write: (set, replicas) => ({ ...set, spec: { ...set.spec, replicas } }),
  },
});

/**
 * What pods are made of is not judged here: the controller is told when it makes one.
 *
 * kubernetes: pkg/apis/apps/validation/validation.go `ValidateStatefulSetSpec`
 */
function validateStatefulSet({ spec }: StatefulSet, { version }: KindContext): readonly FieldError[] {
  const { podManagementPolicy: policy, template } = spec;
  const labels = labelErrors(template.metadata?.labels, 'spec.template.labels', version);
  return [
    ...(policy === 'OrderedReady' || policy === 'Parallel'
      ? []
      : [invalid('spec.podManagementPolicy', policy, "must be 'OrderedReady' or 'Parallel'")]),
    ...validateStrategy(spec.updateStrategy ?? {}, version),
    ...validateCount('spec.replicas', spec.replicas),
    ...validateCount('spec.minReadySeconds', spec.minReadySeconds),
    ...validateSelector(spec, version, 'StatefulSet', labels),
    ...validateAlways(template, 'StatefulSet'),
  ];
}

function validateStrategy(
  { type = '', rollingUpdate }: NonNullable<StatefulSetSpec['updateStrategy']>,
  version: Version,
): readonly FieldError[] {
  if (type === 'RollingUpdate') {
    return validateCount('spec.updateStrategy.rollingUpdate.partition', rollingUpdate?.partition);
  }
  const field = 'spec.updateStrategy';
  if (type !== 'OnDelete') {
    const value = { Type: type, RollingUpdate: null };
    const goType = `apps.StatefulSetUpdateStrategy{Type:${JSON.stringify(type)}, RollingUpdate:(*apps.RollingUpdateStatefulSetStrategy)(nil)}`;
    return [invalid(field, value, "must be 'RollingUpdate' or 'OnDelete'", goType)];
  }
  if (!rollingUpdate) return [];
  const detail = "only allowed for updateStrategy 'RollingUpdate'";
  return [
    invalid(`${field}.rollingUpdate`, rollingUpdate as Json, detail, goRolling(rollingUpdate, version)),
  ];
}

/** The internal type has a second field since 1.24. kubernetes: pkg/apis/apps/types.go */
function goRolling({ partition = 0 }: { readonly partition?: number }, version: Version): string {
  const second = version.minor < 24 ? '' : ', MaxUnavailable:(*intstr.IntOrString)(nil)';
  return `apps.RollingUpdateStatefulSetStrategy{Partition:${partition}${second}}`;
}

/** kubernetes: pkg/apis/apps/v1/defaults.go `SetDefaults_StatefulSet` */
function defaultSpec(spec: StatefulSetSpec, { version }: KindContext): StatefulSetSpec {
  const { volumeClaimTemplates, persistentVolumeClaimRetentionPolicy: retention } = spec;
  return {
    ...spec,
    replicas: spec.replicas ?? 1,
    template: defaultPodTemplate(spec.template),
    podManagementPolicy: spec.podManagementPolicy || 'OrderedReady',
    updateStrategy: defaultStrategy(spec.updateStrategy ?? {}, version),
    revisionHistoryLimit: spec.revisionHistoryLimit ?? 10,
    ...(behaves(version, 'statefulSet.claimRetention') && {
      persistentVolumeClaimRetentionPolicy: {
        whenDeleted: retention?.whenDeleted || 'Retain',
        whenScaled: retention?.whenScaled || 'Retain',
      },
    }),
    ...(volumeClaimTemplates && { volumeClaimTemplates: volumeClaimTemplates.map(defaultClaim) }),
  };
}

function defaultStrategy(
  strategy: NonNullable<StatefulSetSpec['updateStrategy']>,
  version: Version,
): typeof strategy {
  const type = strategy.type || 'RollingUpdate';
  if (type !== 'RollingUpdate') return { ...strategy, type };
  const { partition = 0, maxUnavailable = 1, ...others } = strategy.rollingUpdate ?? {};
  const limit = behaves(version, 'statefulSet.maxUnavailable') ? { maxUnavailable } : {};
  return { type, rollingUpdate: { ...others, ...limit, partition } };
}

function defaultClaim(claim: PersistentVolumeClaim): PersistentVolumeClaim {
  return {
    ...claim,
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    spec: defaultClaimSpec(claim.spec),
    status: { ...claim.status, phase: claim.status?.phase || 'Pending' },
  };
}

const changeable = [
  'replicas',
  'template',
  'updateStrategy',
  'minReadySeconds',
  'ordinals',
  'persistentVolumeClaimRetentionPolicy',
];

/** kubernetes: pkg/apis/apps/validation/validation.go `ValidateStatefulSetUpdate` */
function validateUpdate(
  { spec }: StatefulSet,
  { spec: previous }: StatefulSet,
  { version }: KindContext,
): readonly FieldError[] {
  const free = version.minor >= 33 ? [...changeable, 'revisionHistoryLimit'] : changeable;
  const fixed = (each: StatefulSetSpec) => Object.entries(each).filter(([key]) => !free.includes(key));
  const isFixed = equalJson(Object.fromEntries(fixed(spec)), Object.fromEntries(fixed(previous)));
  const rule = `updates to statefulset spec for fields other than ${changeableText(version)} are forbidden`;
  return [...(isFixed ? [] : [forbidden('spec', rule)]), ...validateCount('spec.replicas', spec.replicas)];
}

function changeableText({ minor }: KindContext['version']): string {
  if (minor >= 33) {
    return "'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds'";
  }
  if (minor >= 27) {
    return "'replicas', 'ordinals', 'template', 'updateStrategy', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds'";
  }
  return minor >= 22
    ? "'replicas', 'template', 'updateStrategy' and 'minReadySeconds'"
    : "'replicas', 'template', and 'updateStrategy'";
}
