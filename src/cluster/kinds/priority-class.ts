import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { behaves } from '../profile.ts';
import { ageColumn, nameColumn } from './cells.ts';

/** k8s.io/api: scheduling/v1 `PriorityClass` */
export interface PriorityClass extends KubeObject {
  readonly value: number;
  readonly globalDefault?: boolean;
  readonly description?: string;
  readonly preemptionPolicy?: string;
}

/** How much a pod matters. */
export const priorityClassKind = defineKind<PriorityClass>({
  names: { kind: 'PriorityClass', plural: 'priorityclasses', singular: 'priorityclass', shortNames: ['pc'] },
  namespaced: false,
  versions: [
    { group: 'scheduling.k8s.io', version: 'v1', served: { from: '1.14' } },
    {
      group: 'scheduling.k8s.io',
      version: 'v1beta1',
      served: { to: '1.21' },
      deprecated: { since: '1.14', removed: '1.22', use: 'scheduling.k8s.io/v1 PriorityClass' },
    },
  ],
  generation: {},
  columns: [
    nameColumn,
    { name: 'Value', type: 'integer', cell: ({ value }) => value },
    { name: 'Global-Default', cell: ({ globalDefault }) => String(globalDefault ?? false) },
    ageColumn,
    {
      name: 'PreemptionPolicy',
      versions: { from: '1.32' },
      cell: ({ preemptionPolicy }) => preemptionPolicy ?? '<unset>',
    },
  ],
  example: {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name: 'example' },
    value: 1000,
  },
  defaults: (priority, { version }) =>
    behaves(version, 'pod.preemptionPolicy')
      ? { ...priority, preemptionPolicy: priority.preemptionPolicy ?? 'PreemptLowerPriority' }
      : priority,
});
