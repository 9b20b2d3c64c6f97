import { type FieldError, forbidden, invalid, unsupported } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { type LabelSelector, printSelector } from '../api/selectors.ts';
import { ageColumn, containerColumns, nameColumn, selectorColumn } from './cells.ts';
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

/** k8s.io/api: apps/v1 `Deployment` */
export interface Deployment extends KubeObject {
  readonly spec: DeploymentSpec;
  readonly status?: DeploymentStatus;
}

/** k8s.io/api: apps/v1 `DeploymentSpec` */
export interface DeploymentSpec {
  readonly replicas?: number;
  readonly selector: LabelSelector;
  readonly template: PodTemplateSpec;
  readonly strategy?: DeploymentStrategy;
  readonly minReadySeconds?: number;
  readonly revisionHistoryLimit?: number;
  readonly paused?: boolean;
  readonly progressDeadlineSeconds?: number;
}

/** k8s.io/api: apps/v1 `DeploymentStrategy` */
export interface DeploymentStrategy {
  readonly type?: string;
  readonly rollingUpdate?: { readonly maxUnavailable?: number | string; readonly maxSurge?: number | string };
}

/** k8s.io/api: apps/v1 `DeploymentStatus` */
export interface DeploymentStatus {
  readonly observedGeneration?: number;
  readonly replicas?: number;
  readonly updatedReplicas?: number;
  readonly readyReplicas?: number;
  readonly availableReplicas?: number;
  readonly unavailableReplicas?: number;
  readonly terminatingReplicas?: number;
  readonly conditions?: readonly DeploymentCondition[];
  readonly collisionCount?: number;
}

/** k8s.io/api: apps/v1 `DeploymentCondition` */
export interface DeploymentCondition {
  readonly type: string;
  readonly status: string;
  readonly lastUpdateTime?: string;
  readonly lastTransitionTime?: string;
  readonly reason?: string;
  readonly message?: string;
}

/** Pods kept at a number and replaced, step by step, when their template changes. */
export const deploymentKind = defineKind<Deployment>({
  names: {
    kind: 'Deployment',
    plural: 'deployments',
    singular: 'deployment',
    shortNames: ['deploy'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [
    { group: 'apps', version: 'v1', served: { from: '1.9' } },
    {
      group: 'apps',
      version: 'v1beta2',
      served: { from: '1.8', to: '1.15' },
      type: 'apps/v1.Deployment',
    },
    {
      group: 'apps',
      version: 'v1beta1',
      served: { from: '1.6', to: '1.15' },
      type: 'extensions/v1beta1.Deployment',
      defaults: oldDefaults(2),
      categories: [],
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { to: '1.7' },
      fromHub: withoutLimits,
      defaults: oldDefaults(undefined),
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { from: '1.8', to: '1.11' },
      fromHub: withoutLimits,
      defaults: oldDefaults(undefined),
      categories: [],
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { from: '1.12', to: '1.15' },
      defaults: oldDefaults(undefined),
      categories: [],
    },
  ],
  subresources: ['scale', 'status'],
  generation: {},
  countsAnnotations: true,
  keepsLabels: true,
  updateChecks: ['metadata change', 'object', 'change'],
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
    { name: 'Up-to-date', cell: ({ status }) => status?.updatedReplicas ?? 0 },
    { name: 'Available', cell: ({ status }) => status?.availableReplicas ?? 0 },
    ageColumn,
    ...containerColumns,
    selectorColumn,
  ],
  example: {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'example', namespace: 'default', labels: { app: 'example' } },
    spec: {
      selector: { matchLabels: { app: 'example' } },
      template: {
        metadata: { labels: { app: 'example' } },
        spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] },
      },
    },
  },
  defaults: (deployment) => ({ ...deployment, spec: defaultSpec(deployment.spec) }),
  validateStatus: validateCounts({
    counts: [
      'observedGeneration',
      'replicas',
      'updatedReplicas',
      'readyReplicas',
      'availableReplicas',
      'unavailableReplicas',
      'collisionCount',
    ],
    parts: ['updatedReplicas', 'readyReplicas', 'availableReplicas'],
  }),
  validate: validateDeployment,
  validateUpdate: ({ spec }, previous) => validateFixedSelector(spec.selector, previous.spec.selector),
  scale: {
    read: ({ spec, status }) => ({
      replicas: spec.replicas ?? 0,
      current: status?.replicas ?? 0,
      selector: printSelector(spec.selector),
    }),
    write: (deployment, replicas) => ({ ...deployment, spec: { ...deployment.spec, replicas } }),
  },
});

/** kubernetes: pkg/apis/apps/v1/defaults.go `SetDefaults_Deployment` */
function defaultSpec(spec: DeploymentSpec): DeploymentSpec {
  return {
    ...spec,
    replicas: spec.replicas ?? 1,
    template: defaultPodTemplate(spec.template),
    strategy: defaultStrategy(spec.strategy ?? {}),
    revisionHistoryLimit: spec.revisionHistoryLimit ?? 10,
    progressDeadlineSeconds: spec.progressDeadlineSeconds ?? 600,
  };
}

function defaultStrategy(strategy: DeploymentStrategy): DeploymentStrategy {
  const type = strategy.type || 'RollingUpdate';
  if (type !== 'RollingUpdate') return { ...strategy, type };
  const { maxUnavailable = '25%', maxSurge = '25%' } = strategy.rollingUpdate ?? {};
  return { ...strategy, type, rollingUpdate: { maxUnavailable, maxSurge } };
}

/** What stands for no limit. */
const unlimited = 2147483647;

/** Before 1.12 what had no limit did not say so. */
function withoutLimits(object: KubeObject): KubeObject {
  const { revisionHistoryLimit, progressDeadlineSeconds, ...spec } = (object as Deployment).spec;
  return {
    ...object,
    spec: {
      ...spec,
      ...(revisionHistoryLimit === unlimited ? {} : { revisionHistoryLimit }),
      ...(progressDeadlineSeconds === unlimited ? {} : { progressDeadlineSeconds }),
    },
  } as KubeObject;
}

/** Old versions took the selector from the template's labels, and rolled one by one. */
function oldDefaults(historyLimit: number | undefined): (object: KubeObject) => KubeObject {
  return (object) => {
    const { spec, ...rest } = labelledByTemplate(object as Deployment);
    const type = spec.strategy?.type || 'RollingUpdate';
    const { maxUnavailable = 1, maxSurge = 1 } = spec.strategy?.rollingUpdate ?? {};
    const isV1beta1 = historyLimit !== undefined;
    const rolling = isV1beta1 ? spec.strategy?.rollingUpdate : { maxUnavailable, maxSurge };
    const strategy = { type, ...(type === 'RollingUpdate' && rolling && { rollingUpdate: rolling }) };
    return {
      ...rest,
      spec: {
        ...spec,
        strategy,
        revisionHistoryLimit: spec.revisionHistoryLimit ?? historyLimit ?? unlimited,
        progressDeadlineSeconds: spec.progressDeadlineSeconds ?? (isV1beta1 ? 600 : unlimited),
      },
    } as Deployment;
  };
}

/** kubernetes: pkg/apis/apps/validation/validation.go `ValidateDeploymentSpec` */
function validateDeployment({ spec }: Deployment, { version }: KindContext): readonly FieldError[] {
  return [
    ...validateCount('spec.replicas', spec.replicas),
    ...validateSelector(spec, version, 'Deployment', [
      ...validateTemplate(spec.template, version),
      ...validateAlways(spec.template, 'ReplicaSet'),
    ]),
    ...validateStrategy(spec.strategy ?? {}),
    ...validateCount('spec.minReadySeconds', spec.minReadySeconds),
    ...validateCount('spec.revisionHistoryLimit', spec.revisionHistoryLimit),
    ...validateCount('spec.progressDeadlineSeconds', spec.progressDeadlineSeconds),
    ...validateDeadline(spec),
  ];
}

function validateStrategy({ type, rollingUpdate }: DeploymentStrategy): readonly FieldError[] {
  if (type === 'Recreate') {
    if (!rollingUpdate) return [];
    return [
      forbidden('spec.strategy.rollingUpdate', "may not be specified when strategy `type` is 'Recreate'"),
    ];
  }
  if (type !== 'RollingUpdate') {
    const value = { Type: type ?? '', RollingUpdate: null };
    const goType = `apps.DeploymentStrategy{Type:${JSON.stringify(type)}, RollingUpdate:(*apps.RollingUpdateDeployment)(nil)}`;
    return [{ ...unsupported('spec.strategy', value, ['Recreate', 'RollingUpdate']), goType }];
  }
  const { maxUnavailable, maxSurge } = rollingUpdate ?? {};
  const field = 'spec.strategy.rollingUpdate.maxUnavailable';
  const detail = 'may not be 0 when `maxSurge` is 0';
  return [
    ...validateCountOrPercent(field, maxUnavailable),
    ...validateCountOrPercent('spec.strategy.rollingUpdate.maxSurge', maxSurge),
    ...(isZero(maxUnavailable) && isZero(maxSurge)
      ? [invalid(field, maxUnavailable, detail, goIntOrString(maxUnavailable ?? 0))]
      : []),
    ...validateShare(field, maxUnavailable),
  ];
}

function isZero(value: number | string | undefined): boolean {
  return value === 0 || value === '0%';
}

function validateDeadline({
  progressDeadlineSeconds = 600,
  minReadySeconds = 0,
}: DeploymentSpec): readonly FieldError[] {
  if (progressDeadlineSeconds > minReadySeconds) return [];
  return [
    invalid('spec.progressDeadlineSeconds', progressDeadlineSeconds, 'must be greater than minReadySeconds'),
  ];
}
