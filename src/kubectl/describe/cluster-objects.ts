import { type KubeObject, orderDomain } from '#cluster';
import { list, record, sortedEntries, text, texts } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeHeader, describeNamed } from './header.ts';
import { pairsText } from './labels.ts';

/** kubectl: pkg/describe/describe.go `describeNamespace` */
export function describeNamespace(context: DescribeContext): void {
  const { writer, object, profile } = context;
  describeNamed(context);
  writer.line(0, `Status:\t${text(object, 'status', 'phase')}`);
  const conditions = list(object, 'status', 'conditions');
  if (conditions.length > 0 && profile.has('namespaceConditions')) {
    writer.line(0, 'Conditions:');
    writer.line(1, 'Type\tStatus\tLastTransitionTime\tReason\tMessage');
    writer.line(1, '----\t------\t------------------\t------\t-------');
    for (const one of conditions) {
      const cells = ['type', 'status', 'lastTransitionTime', 'reason', 'message'].map((key) =>
        text(one, key),
      );
      writer.line(1, cells.join('\t'));
    }
  }
  const quotas = ofNamespace(context, 'resourcequotas');
  const ranges = ofNamespace(context, 'limitranges');
  if (quotas.length === 0) writer.write(0, '\nNo resource quota.\n');
  else writer.write(0, '\nResource Quotas\n');
  for (const [index, quota] of quotas.entries()) {
    const isNew = profile.has('quotaIndentedTwice');
    if (index > 0 && !isNew) writer.write(0, '\n');
    describeQuotaRows(context, quota, isNew ? 2 : 1);
  }
  if (ranges.length === 0)
    writer.write(0, `\nNo ${profile.has('limitRangeWord') ? 'LimitRange resource' : 'resource limits'}.\n`);
  else writer.write(0, '\nResource Limits\n');
  for (const range of ranges) describeRangeRows(context, range, ' ');
}

function ofNamespace({ client, object }: DescribeContext, resource: string): readonly KubeObject[] {
  const info = client.resource(resource);
  return info ? client.list(info, object.metadata.name).items : [];
}

function describeQuotaRows({ writer, profile }: DescribeContext, quota: KubeObject, indent: number): void {
  const space = ' '.repeat(indent);
  writer.write(0, `${space}Name:\t${quota.metadata.name}\n`);
  const inner = profile.has('quotaIndentedTwice') ? space : `${space} `;
  for (const [index, line] of scopeLines(quota).entries())
    writer.write(0, `${index === 0 ? space : inner}${line}\n`);
  writer.write(0, `${space}Resource\tUsed\tHard\n${space}--------\t---\t---\n`);
  for (const [name, hard] of sortedEntries(record(quota, 'status', 'hard'))) {
    writer.write(0, `${space}${name}\t${text(quota, 'status', 'used', name)}\t${text(hard)}\n`);
  }
}

/** kubectl: pkg/describe/describe.go `helpTextForResourceQuotaScope` */
const scopeWords: Readonly<Record<string, string>> = {
  Terminating:
    'Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being ' +
    'actively terminated by the system.',
  NotTerminating:
    'Matches all pods that do not have an active deadline. These pods usually include long running pods whose ' +
    'container command is not expected to terminate.',
  BestEffort:
    'Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.',
  NotBestEffort:
    'Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed ' +
    'quality of service.',
};

function scopeLines(quota: KubeObject): readonly string[] {
  const scopes = [...texts(quota, 'spec', 'scopes')].sort();
  if (scopes.length === 0) return [];
  return [`Scopes:\t${scopes.join(', ')}`, ...scopes.flatMap((scope) => scopeWords[scope] ?? [])].map(
    (line, index) => (index === 0 ? line : `* ${line}`),
  );
}

/** kubectl: pkg/describe/describe.go `describeQuota` */
export function describeQuota(context: DescribeContext): void {
  const { writer, object, profile } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  for (const [index, line] of scopeLines(object).entries()) writer.line(0, index === 0 ? line : ` ${line}`);
  writer.line(0, 'Resource\tUsed\tHard');
  writer.line(0, '--------\t----\t----');
  for (const [name, hard] of sortedEntries(record(object, 'status', 'hard'))) {
    const used = text(object, 'status', 'used', name) || '0';
    writer.line(
      0,
      `${name}\t${profile.has('quotaInHardFormat') ? inFormatOf(text(hard), used) : used}\t${text(hard)}`,
    );
  }
}

/** What is used is written as what is allowed: in powers of two, where that is. describe.go `describeQuota` */
function inFormatOf(hard: string, used: string): string {
  if (!/[KMGTPE]i$/.test(hard) || !/^\d+$/.test(used)) return used;
  let [value, unit] = [Number(used), 0];
  while (value !== 0 && value % 1024 === 0 && unit < 6) {
    value /= 1024;
    unit += 1;
  }
  return `${value}${['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'][unit]}`;
}

/** Annotations are shown whole, with their line ends. kubectl: pkg/describe/describe.go `describePriorityClass` */
export function describePriorityClass(context: DescribeContext): void {
  const { writer, object, profile } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Value:\t${text(object, 'value') || '0'}`);
  writer.line(0, `GlobalDefault:\t${text(object, 'globalDefault') || 'false'}`);
  if (profile.has('preemptionPolicy'))
    writer.line(0, `PreemptionPolicy:\t${text(object, 'preemptionPolicy') || '<unset>'}`);
  writer.line(0, `Description:\t${text(object, 'description')}`);
  writer.line(0, `Annotations:\t${pairsText(object.metadata.annotations)}`);
  describeEvents(context);
}

/** kubectl: pkg/describe/describe.go `describeLimitRange` */
export function describeLimitRange(context: DescribeContext): void {
  const { writer, object } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, 'Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio');
  writer.line(0, '----\t--------\t---\t---\t---------------\t-------------\t-----------------------');
  describeRangeRows(context, object, '');
}

function describeRangeRows(context: DescribeContext, range: KubeObject, space: string): void {
  const { writer } = context;
  if (space !== '') {
    writer.write(
      0,
      `${space}Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio\n`,
    );
    writer.write(
      0,
      `${space}----\t--------\t---\t---\t---------------\t-------------\t-----------------------\n`,
    );
  }
  const columns = ['min', 'max', 'defaultRequest', 'default', 'maxLimitRequestRatio'];
  for (const limit of list(range, 'spec', 'limits')) {
    const names = inMapOrder(
      context,
      [...new Set(columns.flatMap((key) => Object.keys(record(limit, key))))].sort(),
      text(limit, 'type'),
    );
    for (const name of names) {
      const cells = columns.map((key) => text(limit, key, name) || '-');
      writer.write(0, `${space}${[text(limit, 'type'), name, ...cells].join('\t')}\n`);
    }
  }
}

/** The resources of a limit stand in a Go map. kubectl: pkg/describe/describe.go `DescribeLimitRanges` */
function inMapOrder(
  { host, object }: DescribeContext,
  names: readonly string[],
  type: string,
): readonly string[] {
  if (names.length < 2) return names;
  return host.oracle.choose({
    key: `order of the limits of ${object.kind} ${object.metadata.name}: ${type} in ${host.runId}`,
    about: `the order of the limits of ${type}`,
    domain: orderDomain(names, 'resources'),
  });
}

/** kubectl: pkg/describe/describe.go `describeServiceAccount` */
export function describeServiceAccount(context: DescribeContext): void {
  const { writer, object, client, profile } = context;
  describeHeader(context);
  const names = (key: string) => list(object, key).map((one) => text(one, 'name'));
  const several = (title: string, values: readonly string[]) =>
    writer.line(0, `${title}:\t${values.length === 0 ? '<none>' : values.join('\n\t')}`);
  several('Image pull secrets', names('imagePullSecrets'));
  if (profile.has('serviceAccountTokens')) {
    const secrets = client.resource('secrets');
    const tokens = secrets ? client.list(secrets, object.metadata.namespace).items : [];
    const found = (name: string) =>
      tokens.some(({ metadata }) => metadata.name === name) ? name : `${name} (not found)`;
    several('Mountable secrets', names('secrets').map(found));
    const own = tokens.filter(
      (one) => one.metadata.annotations?.['kubernetes.io/service-account.name'] === object.metadata.name,
    );
    several(
      'Tokens',
      own.map((one) => one.metadata.name),
    );
  }
  describeEvents(context);
}

/** kubectl: pkg/describe/describe.go `describePVC` */
export function describeClaim(context: DescribeContext): void {
  const { writer, object, client, profile } = context;
  const spec = record(object, 'spec');
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `StorageClass:\t${storageClassText(object)}`);
  const phase = text(object, 'status', 'phase');
  writer.line(0, `Status:\t${deletionText(context) ?? phase}`);
  writer.line(0, `Volume:\t${text(spec, 'volumeName')}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  writer.line(0, `Finalizers:\t${goValue([...(object.metadata.finalizers ?? [])])}`);
  const bound = text(spec, 'volumeName') !== '';
  writer.line(0, `Capacity:\t${bound ? text(object, 'status', 'capacity', 'storage') : ''}`);
  writer.line(0, `Access Modes:\t${bound ? accessModes(record(object, 'status')) : ''}`);
  const mode = text(spec, 'volumeMode');
  if (mode !== '') writer.line(0, `VolumeMode:\t${mode}`);
  const pods = client.resource('pods');
  const users = (pods ? client.list(pods, object.metadata.namespace).items : []).filter((pod) =>
    list(pod, 'spec', 'volumes').some(
      (one) => text(one, 'persistentVolumeClaim', 'claimName') === object.metadata.name,
    ),
  );
  const title = profile.within({ from: '1.18' }) ? 'Used By' : 'Mounted By';
  writer.line(0, `${title}:\t${users.map((pod) => pod.metadata.name).join('\n\t') || '<none>'}`);
  describeEvents(context);
}

/** kubectl: pkg/describe/describe.go `describePersistentVolume` */
export function describeVolume(context: DescribeContext): void {
  const { writer, object } = context;
  const spec = record(object, 'spec');
  describeNamed(context);
  writer.line(0, `Finalizers:\t${goValue([...(object.metadata.finalizers ?? [])])}`);
  writer.line(0, `StorageClass:\t${storageClassText(object)}`);
  writer.line(0, `Status:\t${deletionText(context) ?? text(object, 'status', 'phase')}`);
  const claim = record(spec, 'claimRef');
  writer.line(
    0,
    `Claim:\t${Object.keys(claim).length === 0 ? '' : `${text(claim, 'namespace')}/${text(claim, 'name')}`}`,
  );
  writer.line(0, `Reclaim Policy:\t${text(spec, 'persistentVolumeReclaimPolicy')}`);
  writer.line(0, `Access Modes:\t${accessModes(spec)}`);
  if (text(spec, 'volumeMode') !== '') writer.line(0, `VolumeMode:\t${text(spec, 'volumeMode')}`);
  writer.line(0, `Capacity:\t${text(spec, 'capacity', 'storage')}`);
  writer.line(0, `Node Affinity:\t${describeAffinity(field(spec, 'nodeAffinity'))}`);
  writer.line(0, `Message:\t${text(object, 'status', 'message')}`);
  writer.line(0, 'Source:');
  const host = record(spec, 'hostPath');
  if (Object.keys(host).length > 0) {
    writer.line(2, 'Type:\tHostPath (bare host directory volume)');
    writer.line(2, `Path:\t${text(host, 'path')}`);
    writer.line(2, `HostPathType:\t${text(host, 'type')}`);
  }
  describeEvents(context);
}

function describeAffinity(affinity: Json | undefined): string {
  const terms = list(affinity, 'required', 'nodeSelectorTerms');
  if (terms.length === 0) return '<none>';
  const shown = terms.map((term, index) => {
    const parts = list(term, 'matchExpressions').map(
      (one) =>
        `${text(one, 'key')} ${text(one, 'operator').toLowerCase()} [${texts(one, 'values').join(', ')}]`,
    );
    return `  Term ${index}:\t${parts.join('\n\t\t')}`;
  });
  return `\n  Required Terms:\t\n  ${shown.join('\n  ')}`;
}

function deletionText({ object, clock }: DescribeContext): string | undefined {
  const { deletionTimestamp } = object.metadata;
  return deletionTimestamp === undefined ? undefined : `Terminating (lasts ${clock.age(deletionTimestamp)})`;
}

function truthText(value: Json | undefined): string {
  if (typeof value !== 'boolean') return '<unset>';
  return value ? 'True' : 'False';
}

/** kubectl: pkg/describe/describe.go `describeStorageClass` */
export function describeStorageClass(context: DescribeContext): void {
  const { writer, object } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  const annotations = record(object.metadata, 'annotations');
  const isDefault = ['', '.beta'].some(
    (beta) => text(annotations, `storageclass${beta}.kubernetes.io/is-default-class`) === 'true',
  );
  writer.line(0, `IsDefaultClass:\t${isDefault ? 'Yes' : 'No'}`);
  writer.line(
    0,
    `Annotations:\t${
      sortedEntries(annotations)
        .map(([key, value]) => `${key}=${text(value)}`)
        .join(',') || '<none>'
    }`,
  );
  writer.line(0, `Provisioner:\t${text(object, 'provisioner')}`);
  const parameters = sortedEntries(record(object, 'parameters')).map(
    ([key, value]) => `${key}=${text(value)}`,
  );
  writer.line(0, `Parameters:\t${parameters.join(',') || '<none>'}`);
  writer.line(0, `AllowVolumeExpansion:\t${truthText(field(object, 'allowVolumeExpansion'))}`);
  const options = texts(object, 'mountOptions');
  writer.line(
    0,
    `MountOptions:\t${options.length === 0 ? '<none>' : options.map((one) => `\n  ${one}`).join('')}`,
  );
  writer.line(0, `ReclaimPolicy:\t${text(object, 'reclaimPolicy')}`);
  if (text(object, 'volumeBindingMode') !== '')
    writer.line(0, `VolumeBindingMode:\t${text(object, 'volumeBindingMode')}`);
  describeEvents(context);
}

/** The old annotation counts first. */
function storageClassText({ metadata, ...object }: KubeObject): string {
  const old = metadata.annotations?.['volume.beta.kubernetes.io/storage-class'];
  return old ?? text(object, 'spec', 'storageClassName');
}
