import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { type LabelSelector, printSelector } from '../api/selectors.ts';
import { ageColumn, containerColumns, nameColumn, selectorColumn } from './cells.ts';
import { defaultPodTemplate } from './pod-defaults.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validateCounts } from './status-validation.ts';
import { labelledByTemplate } from './template-labels.ts';
import {
  validateAlways,
  validateCount,
  validateFixedSelector,
  validateSelector,
  validateTemplate,
} from './workload-validation.ts';

/** k8s.io/api: apps/v1 `ReplicaSet` */
export interface ReplicaSet extends KubeObject {
  readonly spec: {
    readonly replicas?: number;
    readonly minReadySeconds?: number;
    readonly selector: LabelSelector;
    readonly template: PodTemplateSpec;
  };
  readonly status?: ReplicaSetStatus;
}

/** k8s.io/api: apps/v1 `ReplicaSetStatus` */
export interface ReplicaSetStatus {
  readonly replicas: number;
  readonly fullyLabeledReplicas?: number;
  readonly readyReplicas?: number;
  readonly availableReplicas?: number;
  readonly terminatingReplicas?: number;
  readonly observedGeneration?: number;
  readonly conditions?: readonly {
    readonly type: string;
    readonly status: string;
    readonly lastTransitionTime?: string | null;
    readonly reason?: string;
    readonly message?: string;
  }[];
}

/** Pods of one template, kept at a number. */
export const replicaSetKind = defineKind<ReplicaSet>({
  names: {
    kind: 'ReplicaSet',
    plural: 'replicasets',
    singular: 'replicaset',
    shortNames: ['rs'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [
    { group: 'apps', version: 'v1', served: { from: '1.9' } },
    {
      group: 'apps',
      version: 'v1beta2',
      served: { from: '1.8', to: '1.15' },
      type: 'apps/v1.ReplicaSet',
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { to: '1.7' },
      defaults: labelledByTemplate,
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { from: '1.8', to: '1.15' },
      defaults: labelledByTemplate,
      categories: [],
    },
  ],
  subresources: ['scale', 'status'],
  generation: {},
  updateChecks: ['metadata', 'object', 'metadata change', 'object', 'change'],
  columns: [
    nameColumn,
    { name: 'Desired', type: 'integer', cell: ({ spec }) => spec.replicas ?? 0 },
    { name: 'Current', type: 'integer', cell: ({ status }) => status?.replicas ?? 0 },
    {
      name: 'Ready',
      type: 'integer',
      versions: { from: '1.4' },
      cell: ({ status }) => status?.readyReplicas ?? 0,
    },
    ageColumn,
    ...containerColumns,
    selectorColumn,
  ],
  example: {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: { name: 'example', namespace: 'default', labels: { app: 'example' } },
    spec: {
      selector: { matchLabels: { app: 'example' } },
      template: {
        metadata: { labels: { app: 'example' } },
        spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] },
      },
    },
  },
  defaults: (set) => ({
    ...set,
    spec: { ...set.spec, replicas: set.spec.replicas ?? 1, template: defaultPodTemplate(set.spec.template) },
  }),
  validateStatus: validateCounts({
    counts: ['replicas', 'fullyLabeledReplicas', 'readyReplicas', 'availableReplicas', 'observedGeneration'],
    parts: ['fullyLabeledReplicas', 'readyReplicas', 'availableReplicas'],
  }),
  validate: ({ spec }, { version }) => [
    ...validateCount('spec.replicas', spec.replicas),
    ...validateCount('spec.minReadySeconds', spec.minReadySeconds),
    ...validateSelector(spec, version, 'ReplicaSet', [
      ...validateTemplate(spec.template, version),
      ...validateAlways(spec.template, 'ReplicaSet'),
    ]),
  ],
  validateUpdate: ({ spec }, previous) => validateFixedSelector(spec.selector, previous.spec.selector),
  scale: {
    read: ({ spec, status }) => ({
      replicas: spec.replicas ?? 0,
      current: status?.replicas ?? 0,
      selector: printSelector(spec.selector),
    }),
    write: (set, replicas) => ({ ...set, spec: { ...set.spec, replicas } }),
  },
});
