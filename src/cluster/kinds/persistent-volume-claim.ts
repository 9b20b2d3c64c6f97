import { required } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { LabelSelector } from '../api/selectors.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { accessModes } from './persistent-volume.ts';

/** k8s.io/api: core/v1 `PersistentVolumeClaim` */
export interface PersistentVolumeClaim extends KubeObject {
  readonly spec: ClaimSpec;
  readonly status?: {
    readonly phase?: string;
    readonly accessModes?: readonly string[];
    readonly capacity?: Readonly<Record<string, string>>;
  };
}

/** k8s.io/api: core/v1 `PersistentVolumeClaimSpec` */
export interface ClaimSpec {
  readonly accessModes?: readonly string[];
  readonly selector?: LabelSelector;
  readonly resources?: { readonly requests?: Readonly<Record<string, string>> };
  readonly volumeName?: string;
  readonly storageClassName?: string;
  readonly volumeMode?: string;
  readonly volumeAttributesClassName?: string;
}

/** A wish for storage. */
export const persistentVolumeClaimKind = defineKind<PersistentVolumeClaim>({
  names: {
    kind: 'PersistentVolumeClaim',
    plural: 'persistentvolumeclaims',
    singular: 'persistentvolumeclaim',
    shortNames: ['pvc'],
  },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['status'],
  columns: [
    nameColumn,
    {
      name: 'Status',
      cell: ({ metadata, status }) =>
        metadata.deletionTimestamp === undefined ? (status?.phase ?? '') : 'Terminating',
    },
    { name: 'Volume', cell: ({ spec }) => spec.volumeName ?? '' },
    {
      name: 'Capacity',
      cell: ({ spec, status }) => (spec.volumeName ? (status?.capacity?.storage ?? '') : ''),
    },
    {
      name: 'Access Modes',
      cell: ({ spec, status }) => (spec.volumeName ? accessModes(status?.accessModes) : ''),
    },
    { name: 'StorageClass', cell: ({ spec }) => spec.storageClassName ?? '' },
    {
      name: 'VolumeAttributesClass',
      versions: { from: '1.29' },
      cell: ({ spec }) => spec.volumeAttributesClassName ?? '<unset>',
    },
    ageColumn,
    {
      name: 'VolumeMode',
      wide: true,
      versions: { from: '1.15' },
      cell: ({ spec }) => spec.volumeMode ?? '<unset>',
    },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'example', namespace: 'default' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  },
  defaults: (claim) => ({ ...claim, spec: defaultClaimSpec(claim.spec) }),
  prepare: (claim, previous) =>
    previous
      ? claim
      : {
          ...claim,
          metadata: {
            ...claim.metadata,
            finalizers: claim.metadata.finalizers ?? ['kubernetes.io/pvc-protection'],
          },
          status: { phase: 'Pending' },
        },
  validate: ({ spec }) => [
    ...((spec.accessModes ?? []).length === 0
      ? [required('spec.accessModes', 'at least 1 access mode is required')]
      : []),
    ...(spec.resources?.requests?.storage ? [] : [required('spec.resources[storage]')]),
  ],
});

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_PersistentVolumeClaimSpec` */
export function defaultClaimSpec(spec: ClaimSpec): ClaimSpec {
  return { ...spec, volumeMode: spec.volumeMode ?? 'Filesystem' };
}
