import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import { qualifiedNameProblems } from '../api/names.ts';
import type { KubeObject } from '../api/object.ts';
import type { Version } from '../version.ts';
import { ageColumn, renamed } from './cells.ts';

/** k8s.io/api: storage/v1 `StorageClass` */
export interface StorageClass extends KubeObject {
  readonly provisioner?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly reclaimPolicy?: string;
  readonly mountOptions?: readonly string[];
  readonly allowVolumeExpansion?: boolean;
  readonly volumeBindingMode?: string;
}

/** A way to make volumes. */
export const storageClassKind = defineKind<StorageClass>({
  names: { kind: 'StorageClass', plural: 'storageclasses', singular: 'storageclass', shortNames: ['sc'] },
  namespaced: false,
  versions: [
    { group: 'storage.k8s.io', version: 'v1', served: { from: '1.6' } },
    {
      group: 'storage.k8s.io',
      version: 'v1beta1',
      served: { from: '1.4', to: '1.5' },
      type: 'storage/v1.StorageClass',
    },
  ],
  answersDeleted: true,
  columns: [
    { name: 'Name', cell: nameCell },
    ...renamed<StorageClass>(
      { name: 'Provisioner', cell: ({ provisioner }) => provisioner ?? '' },
      'Type',
      '1.7',
      '1.8',
    ),
    { name: 'ReclaimPolicy', versions: { from: '1.16' }, cell: ({ reclaimPolicy }) => reclaimPolicy ?? '' },
    {
      name: 'VolumeBindingMode',
      versions: { from: '1.16' },
      cell: ({ volumeBindingMode }) => volumeBindingMode ?? '',
    },
    {
      name: 'AllowVolumeExpansion',
      versions: { from: '1.16' },
      cell: ({ allowVolumeExpansion }) => String(allowVolumeExpansion ?? false),
    },
    { ...ageColumn, versions: { from: '1.9' } },
  ],
  example: {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'example' },
    provisioner: 'kubernetes.io/no-provisioner',
  },
  defaults: (storage) => ({
    ...storage,
    reclaimPolicy: storage.reclaimPolicy ?? 'Delete',
    volumeBindingMode: storage.volumeBindingMode ?? 'Immediate',
  }),
  validate: (storage, { version }) => validateClass(storage, version),
  validateUpdate,
});

/** kubernetes: pkg/apis/storage/validation/validation.go `ValidateStorageClass` */
function validateClass(
  { provisioner, parameters = {}, reclaimPolicy, volumeBindingMode }: StorageClass,
  version: Version,
): readonly FieldError[] {
  const policies = ['Delete', 'Retain'];
  const modes = ['Immediate', 'WaitForFirstConsumer'];
  return [
    ...(provisioner
      ? qualifiedNameProblems(provisioner.toLowerCase(), version).map((detail) =>
          invalid('provisioner', provisioner, detail),
        )
      : [required('provisioner')]),
    ...('' in parameters ? [invalid('parameters', '', 'field can not be empty.')] : []),
    ...(reclaimPolicy === undefined || policies.includes(reclaimPolicy)
      ? []
      : [unsupported('reclaimPolicy', reclaimPolicy, policies)]),
    ...(volumeBindingMode === undefined || modes.includes(volumeBindingMode)
      ? []
      : [unsupported('volumeBindingMode', volumeBindingMode, modes)]),
  ];
}

/** Claims were made by it as it was. kubernetes: `ValidateStorageClassUpdate` */
function validateUpdate(next: StorageClass, previous: StorageClass): readonly FieldError[] {
  const fixed = (field: 'parameters' | 'provisioner' | 'reclaimPolicy') =>
    equalJson(next[field] ?? null, previous[field] ?? null)
      ? []
      : [forbidden(field, `updates to ${field} are forbidden.`)];
  const { volumeBindingMode: mode } = next;
  return [
    ...fixed('parameters'),
    ...fixed('provisioner'),
    ...fixed('reclaimPolicy'),
    ...(mode === previous.volumeBindingMode
      ? []
      : [invalid('volumeBindingMode', mode ?? null, 'field is immutable')]),
  ];
}

/** What marks a StorageClass as the default one. pkg/apis/storage/util/helpers.go */
export const defaultStorageMarks: readonly string[] = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];

function nameCell({ metadata }: StorageClass): string {
  const isDefault = defaultStorageMarks.some((mark) => metadata.annotations?.[mark] === 'true');
  return isDefault ? `${metadata.name} (default)` : metadata.name;
}
