import { type FieldError, forbidden, invalid } from '../api/field-error.ts';
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
      served: { from: '1.11', to: '1.21' },
      deprecated: { since: '1.14', removed: '1.22', use: 'scheduling.k8s.io/v1 PriorityClass' },
    },
  ],
  generation: {},
  updateChecks: ['metadata change', 'change'],
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
  validate: validateClass,
  validateUpdate: (next, previous) => [
    ...(next.value === previous.value ? [] : [forbidden('Value', 'may not be changed in an update.')]),
    ...(next.preemptionPolicy === previous.preemptionPolicy
      ? []
      : [invalid('preemptionPolicy', next.preemptionPolicy ?? null, 'field is immutable')]),
  ],
});

/** The classes that every cluster has, and their values. kubernetes: pkg/apis/scheduling/v1/helpers.go */
export const systemPriorities: Readonly<Record<string, number>> = {
  'system-node-critical': 2000001000,
  'system-cluster-critical': 2000000000,
};

const highest = 1000000000;

/** kubernetes: pkg/apis/scheduling/validation/validation.go `ValidatePriorityClass` */
function validateClass({ metadata: { name }, value }: PriorityClass): readonly FieldError[] {
  if (systemPriorities[name] === value) return [];
  const detail = `maximum allowed value of a user defined priority is ${highest}`;
  if (name.startsWith('system-')) {
    const text = "priority class names with 'system-' prefix are reserved for system use only";
    return [forbidden('metadata.name', text)];
  }
  return value > highest ? [forbidden('value', detail)] : [];
}
