import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import { ageColumn, nameColumn, renamed } from './cells.ts';
import type { ObjectReference } from './endpoints.ts';
import type { PersistentVolume } from './persistent-volume-spec.ts';
import { sourceOf, validateVolumeSpec } from './persistent-volume-validation.ts';
import { beginsIn } from './phase.ts';
import { storageClassOf } from './storage-class-name.ts';

export type { PersistentVolume } from './persistent-volume-spec.ts';

/** Storage that a claim can have. */
export const persistentVolumeKind = defineKind<PersistentVolume>({
  names: {
    kind: 'PersistentVolume',
    plural: 'persistentvolumes',
    singular: 'persistentvolume',
    shortNames: ['pv'],
  },
  namespaced: false,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['status'],
  updateChecks: ['metadata', 'object', 'metadata', 'object', 'change'],
  answersDeleted: true,
  columns: [
    nameColumn,
    { name: 'Capacity', cell: ({ spec }) => spec.capacity?.storage ?? '0' },
    ...renamed<PersistentVolume>(
      { name: 'Access Modes', cell: ({ spec }) => accessModes(spec.accessModes) },
      'AccessModes',
      '1.8',
      '1.9',
    ),
    ...renamed<PersistentVolume>(
      {
        name: 'Reclaim Policy',
        versions: { from: '1.4' },
        cell: ({ spec }) => spec.persistentVolumeReclaimPolicy ?? '',
      },
      'ReclaimPolicy',
      '1.8',
      '1.9',
    ),
    { name: 'Status', cell: phaseCell },
    { name: 'Claim', cell: ({ spec }) => claimText(spec.claimRef) },
    { name: 'StorageClass', versions: { from: '1.6' }, cell: storageClassOf },
    {
      name: 'VolumeAttributesClass',
      versions: { from: '1.29' },
      cell: ({ spec }) => spec.volumeAttributesClassName ?? '<unset>',
    },
    { name: 'Reason', cell: ({ status }) => status?.reason ?? '' },
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
    kind: 'PersistentVolume',
    metadata: { name: 'example' },
    spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/data' } },
  },
  defaults: (volume, { version }) =>
    beginsIn(
      'Pending',
      {
        ...volume,
        spec: {
          ...volume.spec,
          persistentVolumeReclaimPolicy: volume.spec.persistentVolumeReclaimPolicy || 'Retain',
          volumeMode: volume.spec.volumeMode ?? 'Filesystem',
          ...(volume.spec.hostPath !== undefined && {
            hostPath: { type: '', ...(volume.spec.hostPath as object) },
          }),
        },
      },
      version,
    ),
  prepare: (volume, previous) =>
    previous
      ? volume
      : {
          ...volume,
          metadata: {
            ...volume.metadata,
            finalizers: volume.metadata.finalizers ?? ['kubernetes.io/pv-protection'],
          },
          status: { phase: 'Pending' },
        },
  validate: ({ spec }, { version }) => validateVolumeSpec(spec, version),
  validateUpdate: validateVolumeUpdate,
});

/** kubernetes: `ValidatePersistentVolumeUpdate` */
function validateVolumeUpdate(
  { spec }: PersistentVolume,
  { spec: previous }: PersistentVolume,
): readonly FieldError[] {
  const moved = {
    ...forbidden('spec.persistentvolumesource', 'spec.persistentvolumesource is immutable after creation'),
    unprinted: 'the difference of two volume sources in a refused update',
  };
  return [
    ...(equalJson(sourceOf(spec), sourceOf(previous)) ? [] : [moved]),
    ...(spec.volumeMode === previous.volumeMode
      ? []
      : [invalid('spec.volumeMode', spec.volumeMode ?? null, 'field is immutable')]),
  ];
}

/** `RWO,RWX`. kubernetes: pkg/apis/core/v1/helper/helpers.go `GetAccessModesAsString` */
export function accessModes(modes: readonly string[] = []): string {
  return Object.entries(shortModes)
    .filter(([mode]) => modes.includes(mode))
    .map(([, short]) => short)
    .join(',');
}

const shortModes: Readonly<Record<string, string>> = {
  ReadWriteOnce: 'RWO',
  ReadOnlyMany: 'ROX',
  ReadWriteMany: 'RWX',
  ReadWriteOncePod: 'RWOP',
};

function claimText(claim: ObjectReference | undefined): string {
  return claim ? `${claim.namespace}/${claim.name}` : '';
}

function phaseCell({ metadata, status }: PersistentVolume): string {
  return metadata.deletionTimestamp === undefined ? (status?.phase ?? '') : 'Terminating';
}
