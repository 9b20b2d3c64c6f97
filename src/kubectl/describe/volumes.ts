import type { Json } from '#cluster';
import { field, isObject, list, record, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';

/** kubectl: pkg/describe/describe.go `describeVolumes`; `space` is two blanks in a template. */
export function describeVolumes(context: DescribeContext, volumes: readonly Json[], space: string): void {
  const { writer } = context;
  writer.line(0, `${space}Volumes:${volumes.length === 0 ? '\t<none>' : ''}`);
  for (const volume of volumes) {
    writer.line(1, `${space === '' ? '' : ' '}${text(volume, 'name')}:`);
    for (const line of volumeLines(context, volume)) writer.line(2, line);
  }
}

function volumeLines(context: DescribeContext, volume: Json): readonly string[] {
  const [type = '', source] =
    Object.entries(record(volume)).find(([key, value]) => key !== 'name' && isObject(value)) ?? [];
  const at = (key: string) => text(source, key);
  const flag = (key: string) => String(field(source, key) === true);
  switch (type) {
    case 'hostPath':
      return [
        'Type:\tHostPath (bare host directory volume)',
        `Path:\t${at('path')}`,
        `HostPathType:\t${at('type')}`,
      ];
    case 'emptyDir':
      return [
        "Type:\tEmptyDir (a temporary directory that shares a pod's lifetime)",
        `Medium:\t${at('medium')}`,
        `SizeLimit:\t${at('sizeLimit') || '<unset>'}`,
      ];
    case 'secret':
      return [
        'Type:\tSecret (a volume populated by a Secret)',
        `SecretName:\t${at('secretName')}`,
        `Optional:\t${flag('optional')}`,
      ];
    case 'configMap':
      return [
        'Type:\tConfigMap (a volume populated by a ConfigMap)',
        `Name:\t${at('name')}`,
        `Optional:\t${flag('optional')}`,
      ];
    default:
      return otherVolumeLines(context, type, source);
  }
}

function otherVolumeLines(
  context: DescribeContext,
  type: string,
  source: Json | undefined,
): readonly string[] {
  const at = (key: string) => text(source, key);
  const flag = (key: string) => String(field(source, key) === true);
  switch (type) {
    case 'nfs':
      return [
        'Type:\tNFS (an NFS mount that lasts the lifetime of a pod)',
        `Server:\t${at('server')}`,
        `Path:\t${at('path')}`,
        `ReadOnly:\t${flag('readOnly')}`,
      ];
    case 'persistentVolumeClaim':
      return [
        'Type:\tPersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)',
        `ClaimName:\t${at('claimName')}`,
        `ReadOnly:\t${flag('readOnly')}`,
      ];
    case 'downwardAPI':
      return [
        'Type:\tDownwardAPI (a volume populated by information about the pod)',
        'Items:',
        ...itemLines(source),
      ];
    case 'projected':
      return [
        'Type:\tProjected (a volume that contains injected data from multiple sources)',
        ...list(source, 'sources').flatMap((one) => projectedLines(context, one)),
      ];
    case 'csi':
      return [
        'Type:\tCSI (a Container Storage Interface (CSI) volume source)',
        `Driver:\t${at('driver')}`,
        `FSType:\t${at('fsType')}`,
        `ReadOnly:\t${flag('readOnly')}`,
        'VolumeAttributes:\t<none>',
      ];
    default:
      return ['<unknown>'];
  }
}

function itemLines(source: Json | undefined): readonly string[] {
  return list(source, 'items').map((item) => {
    const from = text(item, 'fieldRef', 'fieldPath') || text(item, 'resourceFieldRef', 'resource');
    return `  ${from} -> ${text(item, 'path')}`;
  });
}

/** kubectl: describe.go `printProjectedVolumeSource` */
function projectedLines({ profile }: DescribeContext, source: Json): readonly string[] {
  const { secret, downwardAPI, configMap, serviceAccountToken } = record(source);
  const words = profile.has('projectedOptionalWord');
  if (isObject(secret)) {
    const optional = field(secret, 'optional');
    return [
      `SecretName:\t${text(secret, 'name')}`,
      words ? `Optional:\t${optional === true}` : `SecretOptionalName:\t${optional ?? '<nil>'}`,
    ];
  }
  if (isObject(downwardAPI)) return ['DownwardAPI:\ttrue'];
  if (isObject(configMap)) {
    const optional = field(configMap, 'optional');
    return [
      `ConfigMapName:\t${text(configMap, 'name')}`,
      words ? `Optional:\t${optional === true}` : `ConfigMapOptional:\t${optional ?? '<nil>'}`,
    ];
  }
  if (isObject(serviceAccountToken)) {
    return [`TokenExpirationSeconds:\t${text(serviceAccountToken, 'expirationSeconds')}`];
  }
  return [];
}

/**
 * The access modes of a claim or volume in short: `RWO,ROX`. kubectl: pkg/util/storage
 * `GetAccessModesAsString`
 */
export function accessModes(owner: Json | undefined): string {
  const short: Readonly<Record<string, string>> = {
    ReadWriteOnce: 'RWO',
    ReadOnlyMany: 'ROX',
    ReadWriteMany: 'RWX',
    ReadWriteOncePod: 'RWOP',
  };
  const modes = texts(owner, 'accessModes');
  return Object.entries(short)
    .filter(([mode]) => modes.includes(mode))
    .map(([, name]) => name)
    .join(',');
}
