import type { Json } from '#cluster';
import { field, isObject, list, record, sortedEntries, text, texts } from '../fields.ts';
import { goValue } from '../jsonpath/go-value.ts';
import type { Profile } from '../profile.ts';
import { shapedText } from '../shaped-text.ts';
import type { DescribeContext } from './describe-context.ts';
import { type FieldLine, volumeSources } from './volume-sources.ts';

/** kubectl: pkg/describe/describe.go `describeVolumes`; `space` is two blanks in a template. */
export function describeVolumes(context: DescribeContext, volumes: readonly Json[], space: string): void {
  const { writer } = context;
  if (volumes.length === 0 && context.profile.has('describesImages')) {
    writer.line(0, `${space}No volumes.`);
    return;
  }
  writer.line(0, `${space}Volumes:${volumes.length === 0 ? '\t<none>' : ''}`);
  for (const volume of volumes) {
    writer.line(1, `${space === '' ? '' : ' '}${text(volume, 'name')}:`);
    for (const line of volumeLines(context, volume)) writer.line(2, line);
  }
}

function volumeLines(context: DescribeContext, volume: Json): readonly string[] {
  const [type = '', source] =
    Object.entries(record(volume)).find(([key, value]) => key !== 'name' && isObject(value)) ?? [];
  switch (type) {
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
    case 'ephemeral':
      return ephemeralLines(context, source);
    default:
      return (sourceLines(type, source, false) ?? ['<unknown>']).filter(
        (line) => !isLater(line, context.profile),
      );
  }
}

/** Old clients did not know every field of a volume. */
function isLater(line: string, profile: Profile): boolean {
  if (line.startsWith('Optional:')) return !profile.has('optionalWord');
  return line.startsWith('HostPathType:') && !profile.has('hostPathType');
}

/** What is said of a source of a known type; `isVolume` for that of a persistent volume. */
export function sourceLines(
  type: string,
  source: Json | undefined,
  isVolume: boolean,
): readonly string[] | undefined {
  const known = volumeSources[type];
  if (known === undefined) return undefined;
  const extra = isVolume ? known.inVolume : undefined;
  const fields = known.fields.flatMap((line) =>
    line[0] === extra?.after ? [line, ...extra.fields] : [line],
  );
  return [`Type:\t${known.type}`, ...fields.flatMap((line) => fieldLines(source, line, isVolume))];
}

function fieldLines(source: Json | undefined, line: FieldLine, isVolume: boolean): readonly string[] {
  const [title, name, form = 'text', otherwise = ''] = line;
  const value = field(source, name);
  switch (form) {
    case 'text':
      return [`${title}\t${text(source, name) || otherwise}`];
    case 'number':
      return [`${title}\t${text(source, name) || '0'}`];
    case 'truth':
      return [`${title}\t${value === true}`];
    case 'list':
      return [`${title}\t[${texts(source, name).join(' ')}]`];
    case 'joined':
      return [`${title}\t${texts(source, name).join(', ')}`];
    case 'map':
      return [`${title}\t${goValue(value ?? {})}`];
    case 'secret':
      return [`${title}\t${secretText(value, isVolume)}`];
    case 'pairs':
      return pairLines(title, value);
    default:
      return form satisfies never;
  }
}

/** Go's `%v` of a pointer. core/v1: generated.pb.go `String` */
function secretText(reference: Json | undefined, isVolume: boolean): string {
  if (!isObject(reference)) return 'nil';
  const name = `Name:${text(reference, 'name')},`;
  return isVolume
    ? `&SecretReference{${name}Namespace:${text(reference, 'namespace')},}`
    : `&LocalObjectReference{${name}}`;
}

/** Each is written on its own, and indented once more. describe.go `printLabelsMultilineWithIndent` */
function pairLines(title: string, pairs: Json | undefined): readonly string[] {
  const all = sortedEntries(record(pairs)).map(([key, value]) => `${key}=${text(value)}`);
  if (all.length === 0) return [`${title}\t<none>`];
  return all.map((pair, index) => `${index === 0 ? title : '    '}\t    ${pair}`);
}

/** describe.go `printEphemeralVolumeSource` */
function ephemeralLines({ profile }: DescribeContext, source: Json | undefined): readonly string[] {
  const claim = record(source, 'volumeClaimTemplate');
  const spec = record(claim, 'spec');
  const pairs = (title: string, key: string) => {
    const lines = pairLines(title, field(claim, 'metadata', key));
    return lines.map((line) => line.replace('\t<none>', '\t    <none>'));
  };
  const mode = text(spec, 'volumeMode');
  return [
    'Type:\tEphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)',
    `StorageClass:\t${text(spec, 'storageClassName')}`,
    `Volume:\t${text(spec, 'volumeName')}`,
    ...pairs('Labels:', 'labels'),
    ...pairs('Annotations:', 'annotations'),
    'Capacity:\t',
    'Access Modes:\t',
    ...(mode === '' ? [] : [`VolumeMode:\t${mode}`]),
    ...(profile.has('ephemeralReadOnly') ? ['ReadOnly:\tfalse'] : []),
  ];
}

function itemLines(source: Json | undefined): readonly string[] {
  return list(source, 'items').map((item) => {
    const from = text(item, 'fieldRef', 'fieldPath') || text(item, 'resourceFieldRef', 'resource');
    return `  ${from} -> ${text(item, 'path')}`;
  });
}

/** kubectl: describe.go `printProjectedVolumeSource` */
function projectedLines(context: DescribeContext, source: Json): readonly string[] {
  const { secret, downwardAPI, configMap, serviceAccountToken } = record(source);
  const words = context.profile.has('projectedOptionalWord');
  const shown = (optional: Json | undefined) =>
    optional === undefined || optional === null ? '<nil>' : heapAddress(context);
  if (isObject(secret)) {
    const optional = field(secret, 'optional');
    return [
      `SecretName:\t${text(secret, 'name')}`,
      words ? `Optional:\t${optional === true}` : `SecretOptionalName:\t${shown(optional)}`,
    ];
  }
  if (isObject(downwardAPI)) return ['DownwardAPI:\ttrue'];
  if (isObject(configMap)) {
    const optional = field(configMap, 'optional');
    return [
      `ConfigMapName:\t${text(configMap, 'name')}`,
      words ? `Optional:\t${optional === true}` : `ConfigMapOptional:\t${shown(optional)}`,
    ];
  }
  if (isObject(serviceAccountToken)) {
    return [`TokenExpirationSeconds:\t${text(serviceAccountToken, 'expirationSeconds')}`];
  }
  return [];
}

/** Old clients print where a truth is in their memory. */
function heapAddress({ host }: DescribeContext): string {
  return host.oracle.choose({
    key: `address of an optional source in ${host.runId}`,
    about: 'where kubectl keeps whether a source is optional',
    domain: shapedText("address of Go's heap", /^0xc[0-9a-f]{9}$/, '0xc000123456'),
  });
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
