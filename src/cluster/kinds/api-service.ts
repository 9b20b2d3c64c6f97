import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { ageColumn, nameColumn } from './cells.ts';

/** kube-aggregator: apiregistration/v1 `APIService` */
export interface ApiService extends KubeObject {
  readonly spec: { readonly [field: string]: string | number };
  readonly status?: { readonly conditions?: readonly unknown[] };
}

/** A group version, and who serves it: of those known here, always the server itself. */
export const apiServiceKind = defineKind<ApiService>({
  names: {
    kind: 'APIService',
    plural: 'apiservices',
    singular: 'apiservice',
    categories: ['api-extensions'],
  },
  namespaced: false,
  isView: true,
  versions: [
    { group: 'apiregistration.k8s.io', version: 'v1', served: { from: '1.10' } },
    { group: 'apiregistration.k8s.io', version: 'v1beta1', served: { from: '1.7', to: '1.21' } },
  ],
  subresources: ['status'],
  nameRule: 'path',
  columns: [
    nameColumn,
    { name: 'Service', cell: () => 'Local' },
    { name: 'Available', cell: () => 'True' },
    ageColumn,
  ],
  example: {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: 'v1.apps' },
    spec: { group: 'apps', version: 'v1' },
  },
});
