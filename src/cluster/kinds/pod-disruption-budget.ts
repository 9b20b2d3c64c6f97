import { type FieldError, invalid } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { LabelSelector } from '../api/selectors.ts';
import { ageColumn, nameColumn, renamed } from './cells.ts';
import { validateLabelSelector } from './selector-validation.ts';
import { validateCounts } from './status-validation.ts';
import { validateCountOrPercent, validateShare } from './workload-validation.ts';

/** k8s.io/api: policy/v1 `PodDisruptionBudget` */
export interface PodDisruptionBudget extends KubeObject {
  readonly spec: {
    readonly minAvailable?: number | string;
    readonly maxUnavailable?: number | string;
    readonly unhealthyPodEvictionPolicy?: string;
    readonly selector?: LabelSelector;
  };
  readonly status?: {
    readonly observedGeneration?: number;
    readonly disruptedPods?: Readonly<Record<string, string>>;
    readonly disruptionsAllowed: number;
    readonly currentHealthy: number;
    readonly desiredHealthy: number;
    readonly expectedPods: number;
    readonly conditions?: readonly unknown[];
  };
}

/** How many pods may be taken away on purpose at a time. */
export const podDisruptionBudgetKind = defineKind<PodDisruptionBudget>({
  names: {
    kind: 'PodDisruptionBudget',
    plural: 'poddisruptionbudgets',
    singular: 'poddisruptionbudget',
    shortNames: ['pdb'],
  },
  namespaced: true,
  needsRevision: { by: 'storage', versions: {} },
  versions: [
    { group: 'policy', version: 'v1', served: { from: '1.21' } },
    {
      group: 'policy',
      version: 'v1beta1',
      served: { from: '1.5', to: '1.24' },
      deprecated: { since: '1.21', removed: '1.25', use: 'policy/v1 PodDisruptionBudget' },
    },
  ],
  subresources: ['status'],
  generation: {},
  updateChecks: ['object'],
  columns: [
    nameColumn,
    ...renamed<PodDisruptionBudget>(
      { name: 'Min Available', cell: ({ spec }) => String(spec.minAvailable ?? 'N/A') },
      'Min-Available',
      '1.8',
      '1.9',
    ),
    ...renamed<PodDisruptionBudget>(
      {
        name: 'Max Unavailable',
        versions: { from: '1.7' },
        cell: ({ spec }) => String(spec.maxUnavailable ?? 'N/A'),
      },
      'Max-Unavailable',
      '1.8',
      '1.9',
    ),
    ...renamed<PodDisruptionBudget>(
      { name: 'Allowed Disruptions', type: 'integer', cell: ({ status }) => status?.disruptionsAllowed ?? 0 },
      'Allowed-Disruptions',
      '1.8',
      '1.9',
    ),
    ageColumn,
  ],
  example: {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'example', namespace: 'default' },
    spec: { minAvailable: 1, selector: { matchLabels: { app: 'example' } } },
  },
  prepare: (budget, previous) => (previous ? budget : { ...budget, status: emptyStatus }),
  validateStatus: validateCounts({
    counts: ['disruptionsAllowed', 'currentHealthy', 'desiredHealthy', 'expectedPods'],
  }),
  validate: validateBudget,
});

/** kubernetes: pkg/apis/policy/validation/validation.go `ValidatePodDisruptionBudgetSpec` */
function validateBudget({ spec }: PodDisruptionBudget, { version }: KindContext): readonly FieldError[] {
  const { minAvailable, maxUnavailable, selector } = spec;
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    const unprinted = 'the Go form of a PodDisruptionBudgetSpec in a refusal';
    return [{ ...invalid('spec', null, 'minAvailable and maxUnavailable cannot be both set'), unprinted }];
  }
  return [
    ...validateCountOrPercent('spec.minAvailable', minAvailable),
    ...validateShare('spec.minAvailable', minAvailable),
    ...validateCountOrPercent('spec.maxUnavailable', maxUnavailable),
    ...validateShare('spec.maxUnavailable', maxUnavailable),
    ...validateLabelSelector(selector, 'spec.selector', version),
  ];
}

const emptyStatus = { disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 };
