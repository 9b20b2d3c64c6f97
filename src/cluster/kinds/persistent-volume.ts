import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import type { Json, KubeObject } from '../api/object.ts';
import type { Version } from '../version.ts';
import { ageColumn, nameColumn, renamed } from './cells.ts';
import type { ObjectReference } from './endpoints.ts';
import { beginsIn } from './phase.ts';
import { storageClassOf } from './storage-class-name.ts';

/** k8s.io/api: core/v1 `PersistentVolume` */
export interface PersistentVolume extends KubeObject {
  readonly spec: {
    readonly capacity?: Readonly<Record<string, string>>;
    readonly accessModes?: readonly string[];
    readonly claimRef?: ObjectReference;
    readonly persistentVolumeReclaimPolicy?: string;
    readonly storageClassName?: string;
    readonly volumeMode?: string;
    readonly volumeAttributesClassName?: string;
    readonly [source: string]: unknown;
  };
  readonly status?: { readonly phase?: string; readonly reason?: string; readonly message?: string };
}

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
  validate: validateVolume,
  validateUpdate: validateVolumeUpdate,
});

/** What a volume may be used for, as the server sorts it. k8s.io/api: `PersistentVolumeAccessMode` */
export function volumeModes({ minor }: Version): readonly string[] {
  const modes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce'];
  return minor >= 22 ? [...modes, 'ReadWriteOncePod'] : modes;
}

const common = [
  ...['capacity', 'accessModes', 'claimRef', 'persistentVolumeReclaimPolicy', 'storageClassName'],
  ...['mountOptions', 'volumeMode', 'nodeAffinity', 'volumeAttributesClassName'],
];

/** The part of a spec that says where the volume is. */
function sourceOf(spec: PersistentVolume['spec']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(spec).filter(([field]) => !common.includes(field)));
}

/** kubernetes: pkg/apis/core/validation/validation.go `ValidatePersistentVolumeSpec` */
function validateVolume({ spec }: PersistentVolume, { version }: KindContext): readonly FieldError[] {
  const policies = ['Delete', 'Recycle', 'Retain'];
  const { accessModes: modes = [], capacity, persistentVolumeReclaimPolicy: policy } = spec;
  return [
    ...(modes.length === 0 ? [required('spec.accessModes')] : []),
    ...modes.flatMap((mode) =>
      volumeModes(version).includes(mode)
        ? []
        : [unsupported('spec.accessModes', mode, volumeModes(version))],
    ),
    ...(capacity ? [] : [required('spec.capacity')]),
    ...(capacity && !(capacity.storage && Object.keys(capacity).length === 1)
      ? [unsupported('spec.capacity', capacity as Json, ['storage'])]
      : []),
    ...validateSource(sourceOf(spec)),
    ...(policy === undefined || policies.includes(policy)
      ? []
      : [unsupported('spec.persistentVolumeReclaimPolicy', policy, policies)]),
  ];
}

/** A volume is at one place. kubernetes: `ValidatePersistentVolumeSpec` */
function validateSource(source: Readonly<Record<string, unknown>>): readonly FieldError[] {
  const [first, ...others] = Object.keys(source);
  if (first === undefined) return [required('spec', 'must specify a volume type')];
  const needed = neededOf[first] ?? [];
  const own = (source[first] ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...needed.filter((name) => !own[name]).map((name) => required(`spec.${first}.${name}`)),
    ...(first === 'nfs' && own.path && !String(own.path).startsWith('/')
      ? [invalid('spec.nfs.path', String(own.path), 'must be an absolute path')]
      : []),
    ...others.map((name) => forbidden(`spec.${name}`, 'may not specify more than 1 volume type')),
  ];
}

const neededOf: Readonly<Record<string, readonly string[]>> = {
  hostPath: ['path'],
  nfs: ['server', 'path'],
  local: ['path'],
};

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
