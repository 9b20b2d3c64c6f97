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
  const secrets = client.resource('secrets');
  const tokens = secrets ? client.list(secrets, object.metadata.namespace).items : [];
  const found = (name: string) =>
    tokens.some(({ metadata }) => metadata.name === name) ? name : `${name} (not found)`;
  several('Image pull secrets', names('imagePullSecrets').map(found));
  if (profile.has('serviceAccountTokens')) {
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
