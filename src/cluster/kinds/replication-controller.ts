import { type FieldError, invalid, required } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { matchesPairs } from '../api/selectors.ts';
import { ageColumn, containerColumns, nameColumn, pairs } from './cells.ts';
import { defaultPodTemplate } from './pod-defaults.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validateCounts } from './status-validation.ts';
import { validateAlways, validateCount, validateTemplate } from './workload-validation.ts';

/** k8s.io/api: core/v1 `ReplicationController` */
export interface ReplicationController extends KubeObject {
  readonly spec: {
    readonly replicas?: number;
    readonly minReadySeconds?: number;
    readonly selector?: Readonly<Record<string, string>>;
    readonly template: PodTemplateSpec;
  };
  readonly status?: {
    readonly replicas: number;
    readonly fullyLabeledReplicas?: number;
    readonly readyReplicas?: number;
    readonly availableReplicas?: number;
    readonly observedGeneration?: number;
  };
}

/** The ancestor of ReplicaSets. */
export const replicationControllerKind = defineKind<ReplicationController>({
  names: {
    kind: 'ReplicationController',
    plural: 'replicationcontrollers',
    singular: 'replicationcontroller',
    shortNames: ['rc'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
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
    { name: 'Selector', wide: true, cell: ({ spec }) => pairs(spec.selector) },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'ReplicationController',
    metadata: { name: 'example', namespace: 'default' },
    spec: {
      selector: { app: 'example' },
      template: {
        metadata: { labels: { app: 'example' } },
        spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] },
      },
    },
  },
  fields: ({ status }) => ({ 'status.replicas': String(status?.replicas ?? 0) }),
  defaults: defaultController,
  prepare: (controller, previous) => (previous ? controller : { ...controller, status: { replicas: 0 } }),
  validateStatus: validateCounts({
    counts: ['replicas', 'fullyLabeledReplicas', 'readyReplicas', 'availableReplicas', 'observedGeneration'],
    parts: ['fullyLabeledReplicas', 'readyReplicas', 'availableReplicas'],
  }),
  validate: validateController,
  scale: {
    read: ({ spec, status }) => ({
      replicas: spec.replicas ?? 0,
      current: status?.replicas ?? 0,
      selector: pairs(spec.selector),
    }),
    write: (controller, replicas) => ({ ...controller, spec: { ...controller.spec, replicas } }),
  },
});

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_ReplicationController` */
function defaultController(controller: ReplicationController): ReplicationController {
  const { spec, metadata } = controller;
  const labels = spec.template?.metadata?.labels;
  const isBare = Object.keys(metadata.labels ?? {}).length === 0;
  return {
    ...controller,
    metadata: isBare && labels ? { ...metadata, labels } : metadata,
    spec: {
      ...spec,
      replicas: spec.replicas ?? 1,
      ...(spec.template && { template: defaultPodTemplate(spec.template) }),
      ...(labels && Object.keys(spec.selector ?? {}).length === 0 && { selector: labels }),
    },
  };
}

function validateController(
  { spec }: ReplicationController,
  { version }: KindContext,
): readonly FieldError[] {
  const isEmpty = Object.keys(spec.selector ?? {}).length === 0;
  const template: PodTemplateSpec | undefined = spec.template;
  const labels = template?.metadata?.labels;
  const detail = '`selector` does not match template `labels`';
  return [
    ...validateCount('spec.replicas', spec.replicas),
    ...(isEmpty ? [required('spec.selector')] : []),
    ...(template ? [] : [required('spec.template')]),
    ...(isEmpty || !template || matchesPairs(spec.selector, labels)
      ? []
      : [invalid('spec.template.metadata.labels', labels ?? null, detail, 'map[string]string')]),
    ...(template ? validateTemplate(template, version) : []),
    ...(template ? validateAlways(template, 'ReplicationController') : []),
  ];
}
