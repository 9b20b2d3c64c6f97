import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { ageColumn, nameColumn } from './cells.ts';
import type { ObjectReference } from './endpoints.ts';

/** k8s.io/api: core/v1 `ServiceAccount` */
export interface ServiceAccount extends KubeObject {
  readonly secrets?: readonly ObjectReference[];
  readonly imagePullSecrets?: readonly { readonly name: string }[];
  readonly automountServiceAccountToken?: boolean;
}

/** What a pod is to the API server. */
export const serviceAccountKind = defineKind<ServiceAccount>({
  names: {
    kind: 'ServiceAccount',
    plural: 'serviceaccounts',
    singular: 'serviceaccount',
    shortNames: ['sa'],
  },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['token'],
  updateChecks: ['metadata change', 'metadata'],
  answersDeleted: true,
  columns: [
    nameColumn,
    { name: 'Secrets', versions: { to: '1.34' }, cell: ({ secrets = [] }) => secrets.length },
    ageColumn,
  ],
  example: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'example', namespace: 'default' } },
});
