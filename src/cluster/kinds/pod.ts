import { defineKind, type KindContext } from '../api/kind.ts';
import { behaves } from '../profile.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { defaultPodSpec, defaultRequests } from './pod-defaults.ts';
import { qosClass } from './pod-qos.ts';
import type { Container, PodSpec } from './pod-spec.ts';
import type { Pod } from './pod-status.ts';
import { podSummary } from './pod-status-text.ts';
import { validatePodUpdate } from './pod-update.ts';
import { validatePodSpec } from './pod-validation.ts';

export type { ContainerState, ContainerStatus, Pod, PodCondition, PodStatus } from './pod-status.ts';

/** A group of containers that share an address, placed on one node. */
export const podKind = defineKind<Pod>({
  names: { kind: 'Pod', plural: 'pods', singular: 'pod', shortNames: ['po'], categories: ['all'] },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: [
    'attach',
    'binding',
    'ephemeralcontainers',
    'eviction',
    'exec',
    'log',
    'portforward',
    'proxy',
    'status',
  ],
  generation: { from: '1.34' },
  updateChecks: ['metadata change', 'metadata', 'object', 'change'],
  answersDeleted: true,
  columns: [
    nameColumn,
    { name: 'Ready', cell: (pod, { version }) => podSummary(pod, version).ready },
    { name: 'Status', cell: (pod, { version }) => podSummary(pod, version).status },
    { name: 'Restarts', type: 'integer', versions: { to: '1.21' }, cell: restartsCell },
    { name: 'Restarts', versions: { from: '1.22' }, cell: restartsCell },
    ageColumn,
    {
      name: 'IP',
      wide: true,
      versions: { from: '1.3' },
      cell: ({ status }) => status?.podIPs?.[0]?.ip ?? status?.podIP ?? '<none>',
    },
    { name: 'Node', wide: true, cell: ({ spec }) => spec.nodeName || '<none>' },
    {
      name: 'Nominated Node',
      wide: true,
      versions: { from: '1.11' },
      cell: ({ status }) => status?.nominatedNodeName || '<none>',
    },
    { name: 'Readiness Gates', wide: true, versions: { from: '1.13' }, cell: gatesCell },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'example', namespace: 'default' },
    spec: { containers: [{ name: 'web', image: 'nginx:1.25' }] },
  },
  fields: ({ spec, status }) => ({
    'spec.nodeName': spec.nodeName ?? '',
    'spec.restartPolicy': spec.restartPolicy ?? '',
    'spec.schedulerName': spec.schedulerName ?? '',
    'spec.serviceAccountName': spec.serviceAccountName ?? '',
    'spec.hostNetwork': String(spec.hostNetwork ?? false),
    'status.phase': status?.phase ?? '',
    'status.podIP': status?.podIP ?? '',
    'status.podIPs': status?.podIPs?.map(({ ip }) => ip).join(',') ?? '',
    'status.nominatedNodeName': status?.nominatedNodeName ?? '',
  }),
  defaults: (pod) => ({ ...pod, spec: defaultSpec(pod.spec) }),
  prepare: (pod, previous) =>
    previous ? pod : { ...pod, status: { phase: 'Pending', qosClass: qosClass(pod.spec) } },
  validate: (pod, { version }) => validatePodSpec(pod.spec, 'spec', version),
  validateUpdate: validatePodUpdate,
  grace: graceSeconds,
});

function defaultSpec(spec: PodSpec): PodSpec {
  const defaulted = defaultPodSpec(spec);
  const withRequests = (container: Container) => ({
    ...container,
    resources: defaultRequests(container.resources),
  });
  return {
    ...defaulted,
    enableServiceLinks: spec.enableServiceLinks ?? true,
    containers: defaulted.containers.map(withRequests),
    ...(defaulted.initContainers && { initContainers: defaulted.initContainers.map(withRequests) }),
  };
}

function restartsCell(pod: Pod, context: KindContext & { age(timestamp: string): string }): string | number {
  const { restarts, lastRestart } = podSummary(pod, context.version);
  if (lastRestart === undefined || !behaves(context.version, 'table.pods.restartAge')) return restarts;
  if (restarts === 0 && behaves(context.version, 'table.pods.sidecars')) return restarts;
  return `${restarts} (${context.age(lastRestart)} ago)`;
}

function gatesCell({ spec, status }: Pod): string {
  const gates = spec.readinessGates ?? [];
  if (gates.length === 0) return '<none>';
  const isTrue = (type: string) =>
    status?.conditions?.some((each) => each.type === type && each.status === 'True');
  return `${gates.filter(({ conditionType }) => isTrue(conditionType)).length}/${gates.length}`;
}

/** kubernetes: pkg/registry/core/pod/strategy.go `CheckGracefulDelete` */
function graceSeconds({ spec, status }: Pod, requested: number | undefined): number {
  const isOver = status?.phase === 'Failed' || status?.phase === 'Succeeded';
  if (!spec.nodeName || isOver) return 0;
  const period = requested ?? spec.terminationGracePeriodSeconds ?? 0;
  return period < 0 ? 1 : period;
}
