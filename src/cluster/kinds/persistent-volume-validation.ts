import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { subdomainProblems } from '../api/names.ts';
import type { Json } from '../api/object.ts';
import { parseQuantity, wholeValue } from '../api/quantity.ts';
import type { Version } from '../version.ts';
import type { PersistentVolume } from './persistent-volume-spec.ts';
import { validateNodeSelector } from './placement-validation.ts';
import { validateHostPath, validateNfs } from './volume-source-validation.ts';

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
export function sourceOf(spec: PersistentVolume['spec']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(spec).filter(([field]) => !common.includes(field)));
}

const policies = ['Delete', 'Recycle', 'Retain'];
const volumeKinds = ['Block', 'Filesystem'];

/** kubernetes: pkg/apis/core/validation/validation.go `ValidatePersistentVolumeSpec` */
export function validateVolumeSpec(spec: PersistentVolume['spec'], version: Version): readonly FieldError[] {
  const {
    accessModes: modes = [],
    persistentVolumeReclaimPolicy: policy,
    volumeMode,
    storageClassName,
  } = spec;
  const root = policy === 'Recycle' && /^\/+\.?$/.test(String(hostPathOf(spec)?.path));
  return [
    ...(modes.length === 0 ? [required('spec.accessModes')] : []),
    ...modes.flatMap((mode) =>
      volumeModes(version).includes(mode)
        ? []
        : [unsupported('spec.accessModes', mode, volumeModes(version))],
    ),
    ...validateCapacity(spec.capacity, version),
    ...(policy === undefined || policies.includes(policy)
      ? []
      : [unsupported('spec.persistentVolumeReclaimPolicy', policy, policies)]),
    ...validatePlaces(spec, version),
    ...validatePlace(spec),
    ...(root
      ? [forbidden('spec.persistentVolumeReclaimPolicy', "may not be 'recycle' for a hostPath mount of '/'")]
      : []),
    ...(storageClassName ? subdomainProblems(storageClassName, version) : []).map((detail) =>
      invalid('spec.storageClassName', storageClassName, detail),
    ),
    ...(volumeMode === undefined || volumeKinds.includes(volumeMode)
      ? []
      : [unsupported('spec.volumeMode', volumeMode, volumeKinds)]),
  ];
}

/** A volume has a size and nothing else, which is printed whole where it is something else. */
function validateCapacity(
  capacity: Readonly<Record<string, string>> | undefined,
  version: Version,
): readonly FieldError[] {
  const sizes = Object.entries(capacity ?? {});
  const isRight = sizes.length === 1 && capacity?.storage !== undefined;
  const goType = capacity ? 'core.ResourceList{}' : 'core.ResourceList';
  const wrong = unsupported('spec.capacity', (capacity ?? null) as Json, ['storage']);
  const unprinted = version.minor < 34 && sizes.length > 0 && { unprinted: 'the Go form of a ResourceList' };
  return [
    ...(sizes.length === 0 ? [required('spec.capacity')] : []),
    ...(isRight ? [] : [{ ...wrong, goType, ...unprinted }]),
    ...sizes.flatMap(([name, text]) => validateSize(text, `spec.capacity[${name}]`)),
  ];
}

function validateSize(text: string, field: string): readonly FieldError[] {
  const size = parseQuantity(text);
  if (!size || size.amount > 0n) return [];
  const negative = invalid(field, wholeValue(text), 'must be a valid resource quantity');
  return [...(size.amount < 0n ? [negative] : []), invalid(field, size.text, 'must be greater than zero')];
}

/** The nodes from which a volume can be had. kubernetes: `validateVolumeNodeAffinity` */
function validatePlaces(spec: PersistentVolume['spec'], version: Version): readonly FieldError[] {
  const { nodeAffinity } = spec as {
    readonly nodeAffinity?: { readonly required?: Parameters<typeof validateNodeSelector>[0] };
  };
  if (!nodeAffinity) return [];
  const field = 'spec.nodeAffinity.required';
  if (nodeAffinity.required) return validateNodeSelector(nodeAffinity.required, field, version);
  return [required(field, 'must specify required node constraints')];
}

function hostPathOf(spec: PersistentVolume['spec']) {
  return (spec as { readonly hostPath?: { readonly path?: string; readonly type?: string } }).hostPath;
}

/** A volume is at one place. */
function validatePlace(spec: PersistentVolume['spec']): readonly FieldError[] {
  const [first, ...others] = Object.keys(sourceOf(spec));
  if (first === undefined) return [required('spec', 'must specify a volume type')];
  return [
    ...validateOne(first, spec),
    ...others.map((name) => forbidden(`spec.${name}`, 'may not specify more than 1 volume type')),
  ];
}

function validateOne(source: string, spec: PersistentVolume['spec']): readonly FieldError[] {
  const {
    nfs = {},
    local,
    nodeAffinity,
  } = spec as {
    readonly nfs?: { readonly server?: string; readonly path?: string };
    readonly local?: { readonly path?: string };
    readonly nodeAffinity?: unknown;
  };
  switch (source) {
    case 'hostPath':
      return validateHostPath(hostPathOf(spec) ?? {}, 'spec.hostPath');
    case 'nfs':
      return validateNfs(nfs, 'spec.nfs');
    case 'local':
      return [
        ...(local?.path ? [] : [required('spec.local.path')]),
        ...(nodeAffinity ? [] : [required('spec.nodeAffinity', 'Local volume requires node affinity')]),
      ];
    default:
      return [];
  }
}
