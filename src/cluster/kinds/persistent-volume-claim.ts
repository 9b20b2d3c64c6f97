import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind, type KindContext, type UpdateContext } from '../api/kind.ts';
import { subdomainProblems } from '../api/names.ts';
import type { Json, KubeObject } from '../api/object.ts';
import { compareQuantities, parseQuantity } from '../api/quantity.ts';
import type { LabelSelector } from '../api/selectors.ts';
import { forbiddenDifference, type TwoSpecs } from '../difference/spec-difference.ts';
import { ageColumn, nameColumn, renamed } from './cells.ts';
import { accessModes } from './persistent-volume.ts';
import { volumeModes } from './persistent-volume-validation.ts';
import { beginsIn } from './phase.ts';
import { validateLabelSelector } from './selector-validation.ts';
import { storageClassOf } from './storage-class-name.ts';

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
  updateChecks: ['metadata', 'object', 'metadata change', 'metadata', 'object', 'change'],
  answersDeleted: true,
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
    ...renamed<PersistentVolumeClaim>(
      {
        name: 'Access Modes',
        cell: ({ spec, status }) => (spec.volumeName ? accessModes(status?.accessModes) : ''),
      },
      'AccessModes',
      '1.8',
      '1.9',
    ),
    { name: 'StorageClass', versions: { from: '1.6' }, cell: storageClassOf },
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
  defaults: (claim, { version }) =>
    beginsIn('Pending', { ...claim, spec: defaultClaimSpec(claim.spec) }, version),
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
  validate: validateClaim,
  validateUpdate: validateClaimUpdate,
});

/** kubernetes: pkg/apis/core/validation/validation.go `ValidatePersistentVolumeClaimSpec` */
function validateClaim({ spec }: PersistentVolumeClaim, { version }: KindContext): readonly FieldError[] {
  const modes = volumeModes(version);
  const storage = spec.resources?.requests?.storage;
  const size = parseQuantity(storage ?? '');
  const positive = 'must be greater than zero';
  return [
    ...validateLabelSelector(spec.selector, 'spec.selector', version),
    ...((spec.accessModes ?? []).length === 0
      ? [required('spec.accessModes', 'at least 1 access mode is required')]
      : []),
    ...(spec.accessModes ?? []).flatMap((mode) =>
      modes.includes(mode) ? [] : [unsupported('spec.accessModes', mode, modes)],
    ),
    ...(storage === undefined ? [required('spec.resources[storage]')] : []),
    ...(size && size.amount <= 0n ? [invalid('spec.resources[storage]', storage, positive)] : []),
    ...(spec.storageClassName ? subdomainProblems(spec.storageClassName, version) : []).map((detail) =>
      invalid('spec.storageClassName', spec.storageClassName, detail),
    ),
    ...(['Block', 'Filesystem'].includes(spec.volumeMode ?? '')
      ? []
      : [unsupported('spec.volumeMode', spec.volumeMode, ['Block', 'Filesystem'])]),
  ];
}

/** Both specs with the same size where it may grow, and the same volume where none was given before. */
function compared(spec: ClaimSpec, previous: ClaimSpec, isBound: boolean): TwoSpecs {
  const storage = previous.resources?.requests?.storage;
  const requests = { ...spec.resources?.requests, ...(storage !== undefined && { storage }) };
  const after = { ...spec, ...(isBound && { resources: { ...spec.resources, requests } }) };
  const volumeName = previous.volumeName || spec.volumeName;
  const before = { ...previous, ...(volumeName !== undefined && { volumeName }) };
  const type = 'v1.PersistentVolumeClaimSpec';
  return { type, before: before as unknown as Json, after: after as unknown as Json };
}

/** Only a bound claim may grow, and a volume be given once. kubernetes: `ValidatePersistentVolumeClaimUpdate` */
function validateClaimUpdate(
  { spec }: PersistentVolumeClaim,
  previous: PersistentVolumeClaim,
  { version, oracle }: UpdateContext,
): readonly FieldError[] {
  const isBound = previous.status?.phase === 'Bound';
  const fixed = ({
    resources,
    volumeName,
    volumeAttributesClassName,
    storageClassName,
    ...rest
  }: ClaimSpec) => ({
    ...rest,
    ...(previous.spec.volumeName && { volumeName }),
    // Since 1.26 a claim without a class is given one when there is a default.
    ...((version.minor < 26 || previous.spec.storageClassName !== undefined) && { storageClassName }),
    ...(!isBound && { resources }),
    ...((!isBound || version.minor < 31) && { volumeAttributesClassName }),
  });
  if (!equalJson(fixed(spec), fixed(previous.spec))) {
    const fields =
      version.minor >= 31 ? 'resources.requests and volumeAttributesClassName' : 'resources.requests';
    const detail = `spec is immutable after creation except ${fields} for bound claims`;
    if (version.minor < 19) return [forbidden('spec', detail)];
    const specs = compared(spec, previous.spec, isBound);
    return [forbiddenDifference(detail, specs, version, oracle)];
  }
  const [before, after] = [previous.spec, spec].map((each) =>
    parseQuantity(each.resources?.requests?.storage ?? ''),
  );
  if (!before || !after || compareQuantities(after, before) >= 0) return [];
  return [forbidden('spec.resources.requests.storage', smaller(version))];
}

function smaller({ minor }: KindContext['version']): string {
  return minor >= 32
    ? 'field can not be less than status.capacity'
    : 'field can not be less than previous value';
}

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_PersistentVolumeClaimSpec` */
export function defaultClaimSpec(spec: ClaimSpec): ClaimSpec {
  return { ...spec, volumeMode: spec.volumeMode ?? 'Filesystem' };
}
