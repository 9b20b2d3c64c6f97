import { type FieldError, invalid } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { ageColumn, nameColumn } from './cells.ts';

/** k8s.io/api: coordination/v1 `Lease` */
export interface Lease extends KubeObject {
  readonly spec: {
    readonly holderIdentity?: string;
    readonly leaseDurationSeconds?: number;
    readonly acquireTime?: string;
    readonly renewTime?: string;
    readonly leaseTransitions?: number;
  };
}

/** A sign of life. */
export const leaseKind = defineKind<Lease>({
  names: { kind: 'Lease', plural: 'leases', singular: 'lease' },
  namespaced: true,
  needsRevision: { by: 'storage', versions: {} },
  versions: [{ group: 'coordination.k8s.io', version: 'v1', served: { from: '1.14' } }],
  updateChecks: ['metadata change', 'object'],
  columns: [nameColumn, { name: 'Holder', cell: ({ spec }) => spec.holderIdentity ?? '' }, ageColumn],
  example: {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: 'example', namespace: 'default' },
    spec: { holderIdentity: 'example' },
  },
  validate: ({ spec }) => validateSpec(spec),
});

/** kubernetes: pkg/apis/coordination/validation/validation.go `ValidateLeaseSpec` */
function validateSpec({ leaseDurationSeconds, leaseTransitions }: Lease['spec'] = {}): readonly FieldError[] {
  const isShort = leaseDurationSeconds !== undefined && leaseDurationSeconds <= 0;
  const isBackwards = leaseTransitions !== undefined && leaseTransitions < 0;
  return [
    ...(isShort
      ? [invalid('spec.leaseDurationSeconds', leaseDurationSeconds, 'must be greater than 0')]
      : []),
    ...(isBackwards
      ? [invalid('spec.leaseTransitions', leaseTransitions, 'must to greater or equal than 0')]
      : []),
  ];
}
