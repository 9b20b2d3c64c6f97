import {
  duplicate,
  type FieldError,
  forbidden,
  invalid,
  notFoundField,
  required,
} from '../api/field-error.ts';
import { labelProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import type { Container, KeyToPath, Volume } from './pod-spec.ts';

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
      ...validateSources(volume, at),
      ...(volume.name
        ? labelProblems(volume.name, version).map((detail) => invalid(`${at}.name`, volume.name, detail))
        : [required(`${at}.name`)]),
      ...(names.has(volume.name) ? [duplicate(`${at}.name`, volume.name)] : []),
    ];
    if (errors.length === 0) names.add(volume.name);
    return errors;
  });
}

function validateSources(volume: Volume, field: string): readonly FieldError[] {
  const [first, ...others] = sourceOrder.filter((source) => volume[source] != null);
  return [
    ...(first === undefined ? [] : validateSource(volume, first, field)),
    ...others.map((source) => forbidden(`${field}.${source}`, 'may not specify more than 1 volume type')),
  ];
}

function validateSource(volume: Volume, source: string, field: string): readonly FieldError[] {
  const at = `${field}.${source}`;
  const { hostPath, secret, configMap, persistentVolumeClaim } = volume;
  switch (source) {
    case 'hostPath':
      if (!hostPath?.path) return [required(`${at}.path`)];
      return hostPath.path.split('/').includes('..')
        ? [invalid(`${at}.path`, hostPath.path, "must not contain '..'")]
        : [];
    case 'secret':
      return [
        ...(secret?.secretName ? [] : [required(`${at}.secretName`)]),
        ...validateItems(secret?.items, at),
      ];
    case 'configMap':
      return [...(configMap?.name ? [] : [required(`${at}.name`)]), ...validateItems(configMap?.items, at)];
    case 'persistentVolumeClaim':
      return persistentVolumeClaim?.claimName ? [] : [required(`${at}.claimName`)];
    default:
      return [];
  }
}

function validateItems(items: readonly KeyToPath[] = [], field: string): readonly FieldError[] {
  return items.flatMap(({ key, path }, index) => [
    ...(key ? [] : [required(`${field}.items[${index}].key`)]),
    ...(path
      ? validateInnerPath(path, `${field}.items[${index}].path`)
      : [required(`${field}.items[${index}].path`)]),
  ]);
}

/** kubernetes: `validateLocalNonReservedPath`, `validateLocalDescendingPath` */
function validateInnerPath(path: string, field: string): readonly FieldError[] {
  if (path.startsWith('/')) return [invalid(field, path, 'must be a relative path')];
  return path.split('/').includes('..') ? [invalid(field, path, "must not contain '..'")] : [];
}

/** kubernetes: `ValidateVolumeMounts` */
export function validateMounts(
  { volumeMounts = [] }: Container,
  volumes: readonly Volume[],
  field: string,
): readonly FieldError[] {
  const paths = new Set<string>();
  return volumeMounts.flatMap(({ name, mountPath, subPath }, index) => {
    const at = `${field}[${index}]`;
    const errors: FieldError[] = [];
    if (!name) errors.push(required(`${at}.name`));
    else if (!volumes.some((volume) => volume.name === name)) errors.push(notFoundField(`${at}.name`, name));
    if (!mountPath) errors.push(required(`${at}.mountPath`));
    if (paths.has(mountPath)) errors.push(invalid(`${at}.mountPath`, mountPath, 'must be unique'));
    paths.add(mountPath);
    if (subPath) errors.push(...validateInnerPath(subPath, `${at}.subPath`));
    return errors;
  });
}
