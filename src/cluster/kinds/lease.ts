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
  columns: [nameColumn, { name: 'Holder', cell: ({ spec }) => spec.holderIdentity ?? '' }, ageColumn],
  example: {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: 'example', namespace: 'default' },
    spec: { holderIdentity: 'example' },
  },
});
