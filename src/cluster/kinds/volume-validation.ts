import {
  duplicate,
  type FieldError,
  forbidden,
  invalid,
  notFoundField,
  required,
  unsupported,
} from '../api/field-error.ts';
import { labelProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import type { Container, Volume } from './pod-spec.ts';
import { validateInnerPath, validateSource } from './volume-source-validation.ts';

/** In the order in which the server looks at them. */
const sourceOrder = [
  ...[
    'emptyDir',
    'hostPath',
    'gitRepo',
    'gcePersistentDisk',
    'awsElasticBlockStore',
    'secret',
    'nfs',
    'iscsi',
  ],
  ...['glusterfs', 'flocker', 'persistentVolumeClaim', 'rbd', 'cinder', 'cephfs', 'quobyte', 'downwardAPI'],
  ...['fc', 'vsphereVolume', 'configMap', 'azureFile', 'azureDisk', 'storageos', 'photonPersistentDisk'],
  ...['portworxVolume', 'scaleIO', 'projected', 'csi', 'ephemeral', 'image'],
];

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateVolumes` */
export function validateVolumes(
  volumes: readonly Volume[],
  field: string,
  version: Version,
): readonly FieldError[] {
  const names = new Set<string>();
  return volumes.flatMap((volume, index) => {
    const at = `${field}[${index}]`;
    const errors = [
      ...validateSources(volume, at, version),
      ...(volume.name
        ? labelProblems(volume.name, version).map((detail) => invalid(`${at}.name`, volume.name, detail))
        : [required(`${at}.name`)]),
      ...(names.has(volume.name) ? [duplicate(`${at}.name`, volume.name)] : []),
    ];
    if (errors.length === 0) names.add(volume.name);
    return errors;
  });
}

function validateSources(volume: Volume, field: string, version: Version): readonly FieldError[] {
  const [first, ...others] = sourceOrder.filter((source) => volume[source] != null);
  return [
    ...(first === undefined ? [] : validateSource(volume, first, `${field}.${first}`, version)),
    ...others.map((source) => forbidden(`${field}.${source}`, 'may not specify more than 1 volume type')),
  ];
}

/** kubernetes: `ValidateVolumeMounts` */
export function validateMounts(
  { volumeMounts = [], securityContext }: Container,
  volumes: readonly Volume[],
  field: string,
): readonly FieldError[] {
  const paths = new Set<string>();
  return volumeMounts.flatMap(({ name = '', mountPath, subPath, mountPropagation }, index) => {
    const at = `${field}[${index}]`;
    const errors: FieldError[] = [];
    if (!name) errors.push(required(`${at}.name`));
    if (!volumes.some((volume) => volume.name === name)) errors.push(notFoundField(`${at}.name`, name));
    if (!mountPath) errors.push(required(`${at}.mountPath`));
    if (paths.has(mountPath)) errors.push(invalid(`${at}.mountPath`, mountPath, 'must be unique'));
    paths.add(mountPath);
    // These two are said of the list.
    if (subPath) errors.push(...validateInnerPath(subPath, `${field}.subPath`));
    if (mountPropagation !== undefined)
      errors.push(...validatePropagation(mountPropagation, securityContext, `${field}.mountPropagation`));
    return errors;
  });
}

const propagations = ['Bidirectional', 'HostToContainer', 'None'];

/** kubernetes: `validateMountPropagation` */
function validatePropagation(
  mode: string,
  context: Container['securityContext'],
  field: string,
): readonly FieldError[] {
  if (!propagations.includes(mode)) return [unsupported(field, mode, propagations)];
  if (mode !== 'Bidirectional' || context?.privileged === true) return [];
  return [forbidden(field, 'Bidirectional mount propagation is available only to privileged containers')];
}

/** kubernetes: `ValidateVolumeDevices` */
export function validateDevices(
  { volumeDevices = [] }: Container,
  volumes: readonly Volume[],
  field: string,
): readonly FieldError[] {
  const block = 'can only use volume source type of PersistentVolumeClaim for block mode';
  return volumeDevices.flatMap(({ name = '', devicePath = '' }, index) => {
    const at = `${field}[${index}]`;
    const volume = volumes.find((each) => each.name === name);
    const isKnown = volumeDevices.findIndex((each) => each.name === name) < index;
    return [
      ...(name === '' ? [required(`${at}.name`)] : []),
      ...(isKnown ? [invalid(`${at}.name`, name, 'must be unique')] : []),
      ...(volume && !volume.persistentVolumeClaim ? [invalid(`${at}.name`, name, block)] : []),
      ...(volume ? [] : [notFoundField(`${at}.name`, name)]),
      ...(devicePath === '' ? [required(`${at}.devicePath`)] : []),
    ];
  });
}
