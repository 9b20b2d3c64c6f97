import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { parseQuantity } from '../api/quantity.ts';
import type { Version } from '../version.ts';
import { validateFieldPath, validateResourceField } from './env-validation.ts';
import type { DownwardFile, KeyToPath, ProjectedSource, Volume } from './pod-spec.ts';

/** What is wrong with the source of a volume. kubernetes: core/validation `validateVolumeSource` */
export function validateSource(
  volume: Volume,
  source: string,
  field: string,
  version: Version,
): readonly FieldError[] {
  const { emptyDir, hostPath, secret, configMap, persistentVolumeClaim, downwardAPI, projected } = volume;
  switch (source) {
    case 'emptyDir':
      return validateSize(emptyDir?.sizeLimit, `${field}.sizeLimit`);
    case 'hostPath':
      return validateHostPath(hostPath ?? {}, field);
    case 'secret':
      return [
        ...(secret?.secretName ? [] : [required(`${field}.secretName`)]),
        ...validateFiles(secret, field),
      ];
    case 'configMap':
      return [...(configMap?.name ? [] : [required(`${field}.name`)]), ...validateFiles(configMap, field)];
    case 'persistentVolumeClaim':
      return persistentVolumeClaim?.claimName ? [] : [required(`${field}.claimName`)];
    case 'nfs':
      return validateNfs((volume.nfs ?? {}) as Server, field);
    case 'gitRepo':
      return (volume.gitRepo as Repository | undefined)?.repository ? [] : [required(`${field}.repository`)];
    case 'downwardAPI':
      return [
        ...validateMode(downwardAPI?.defaultMode, `${field}.defaultMode`),
        ...(downwardAPI?.items ?? []).flatMap((file) => validateDownward(file, field, version)),
      ];
    case 'projected':
      return [
        ...validateMode(projected?.defaultMode, `${field}.defaultMode`),
        ...(projected?.sources ?? []).flatMap((each, index) =>
          validateProjected(each, field, `${field}.sources[${index}]`, version),
        ),
      ];
    default:
      return [];
  }
}

interface Server {
  readonly server?: string;
  readonly path?: string;
}

interface Repository {
  readonly repository?: string;
}

function validateSize(size: string | undefined, field: string): readonly FieldError[] {
  const isNegative = size !== undefined && (parseQuantity(String(size))?.amount ?? 0n) < 0n;
  return isNegative ? [forbidden(field, 'SizeLimit field must be a valid resource quantity')] : [];
}

const pathTypes = [
  ...['', 'BlockDevice', 'CharDevice', 'Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket'],
];

/** A folder of the node, of a pod as of a PersistentVolume. kubernetes: `validateHostPathVolumeSource` */
export function validateHostPath(
  { path, type }: { readonly path?: string; readonly type?: string },
  field: string,
): readonly FieldError[] {
  if (!path) return [required(`${field}.path`)];
  return [
    ...(path.split('/').includes('..') ? [invalid(`${field}.path`, path, "must not contain '..'")] : []),
    ...(type === undefined || pathTypes.includes(type)
      ? []
      : [unsupported(`${field}.type`, type, pathTypes)]),
  ];
}

/** kubernetes: `validateNFSVolumeSource` */
export function validateNfs({ server, path = '' }: Server, field: string): readonly FieldError[] {
  return [
    ...(server ? [] : [required(`${field}.server`)]),
    ...(path ? [] : [required(`${field}.path`)]),
    ...(path.startsWith('/') ? [] : [invalid(`${field}.path`, path, 'must be an absolute path')]),
  ];
}

function validateMode(mode: number | undefined, field: string): readonly FieldError[] {
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return [];
  return [invalid(field, mode, 'must be a number between 0 and 0777 (octal), both inclusive')];
}

function validateFiles(
  source: { readonly items?: readonly KeyToPath[]; readonly defaultMode?: number } | undefined,
  field: string,
): readonly FieldError[] {
  return [
    ...validateMode(source?.defaultMode, `${field}.defaultMode`),
    ...validateItems(source?.items, field),
  ];
}

function validateItems(items: readonly KeyToPath[] = [], field: string): readonly FieldError[] {
  return items.flatMap(({ key, path, mode }, index) => {
    const at = `${field}.items[${index}]`;
    return [
      ...(key ? [] : [required(`${at}.key`)]),
      ...(path ? validateOwnPath(path, `${at}.path`) : [required(`${at}.path`)]),
      ...validateMode(mode, `${at}.mode`),
    ];
  });
}

/** kubernetes: `validateDownwardAPIVolumeFile`; what is wrong with a file is said of the whole source. */
function validateDownward(
  { path = '', fieldRef, resourceFieldRef, mode }: DownwardFile,
  field: string,
  version: Version,
): readonly FieldError[] {
  const both = 'fieldRef and resourceFieldRef can not be specified simultaneously';
  const at = `${field}.resourceFieldRef`;
  return [
    ...(path ? [] : [required(`${field}.path`)]),
    ...validateOwnPath(path, `${field}.path`),
    ...(fieldRef
      ? validateFieldPath(fieldRef.fieldPath ?? '', `${field}.fieldRef.fieldPath`, version, inFiles)
      : []),
    ...(fieldRef && resourceFieldRef ? [invalid(field, 'resource', both)] : []),
    ...(!fieldRef && resourceFieldRef
      ? resourceFieldRef.containerName
        ? validateResourceField(resourceFieldRef, at)
        : [required(`${at}.containerName`)]
      : []),
    ...(fieldRef || resourceFieldRef
      ? []
      : [required(field, 'one of fieldRef and resourceFieldRef is required')]),
    ...validateMode(mode, `${field}.mode`),
  ];
}

/** What of a pod its files may have. kubernetes: `validVolumeDownwardAPIFieldPathExpressions` */
const inFiles = [
  ...['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'],
];

/** kubernetes: `validateProjectionSources` */
function validateProjected(
  { secret, configMap, downwardAPI, serviceAccountToken: token }: ProjectedSource,
  field: string,
  at: string,
  version: Version,
): readonly FieldError[] {
  const named = Object.entries({ secret, configMap }).flatMap(([name, source]) =>
    source
      ? [
          ...(source.name ? [] : [required(`${at}.${name}.name`)]),
          ...validateItems(source.items, `${at}.${name}`),
        ]
      : [],
  );
  const count = [secret, configMap, downwardAPI, token].filter((each) => each != null).length;
  return [
    ...named,
    ...(downwardAPI?.items ?? []).flatMap((file) => validateDownward(file, `${at}.downwardAPI`, version)),
    ...(token && (token.expirationSeconds ?? 3600) < 600
      ? [
          invalid(
            `${at}.serviceAccountToken.expirationSeconds`,
            token.expirationSeconds,
            'may not specify a duration less than 10 minutes',
          ),
        ]
      : []),
    ...(token && !token.path ? [required(`${field}.path`)] : []),
    ...(count > 1 ? [forbidden(at, 'may not specify more than 1 volume type')] : []),
  ];
}

/** kubernetes: `validateLocalNonReservedPath` */
function validateOwnPath(path: string, field: string): readonly FieldError[] {
  const isReserved = path.startsWith('..') && !path.startsWith('../');
  return [
    ...validateInnerPath(path, field),
    ...(isReserved ? [invalid(field, path, "must not start with '..'")] : []),
  ];
}

/** A path inside of something else. kubernetes: `validateLocalDescendingPath` */
export function validateInnerPath(path: string, field: string): readonly FieldError[] {
  return [
    ...(path.startsWith('/') ? [invalid(field, path, 'must be a relative path')] : []),
    ...(path.split('/').includes('..') ? [invalid(field, path, "must not contain '..'")] : []),
  ];
}
