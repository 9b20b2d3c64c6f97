import { addQuantities, type Json, type KubeObject, milliValue, parseQuantity, wholeValue } from '#cluster';
import { byBytes, field, list, record, sortedEntries, text, texts } from '../fields.ts';
import { isFinished } from '../pods.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeAnnotations, describeLabels } from './labels.ts';

/** kubectl: pkg/describe/describe.go `describeNode` */
export function describeNode(context: DescribeContext): void {
  const { writer, object, profile, clock } = context;
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  writer.line(0, `Name:\t${object.metadata.name}`);
  const title = profile.has('nodeRoleWord') ? 'Role' : 'Roles';
  writer.line(0, `${title}:\t${rolesOf(object).join(',') || (profile.has('nodeRoleWord') ? '' : '<none>')}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  const created = `CreationTimestamp:\t${clock.date(text(object, 'metadata', 'creationTimestamp'))}`;
  if (!profile.has('nodeTaintsFirst')) writer.line(0, created);
  const order = (taint: Json) => `${text(taint, 'effect')},${text(taint, 'key')}`;
  const taints = [...list(spec, 'taints')]
    .sort((left, right) => byBytes(order(left), order(right)))
    .map(taintText);
  writer.line(0, `Taints:\t${taints.join('\n\t') || '<none>'}`);
  if (profile.has('nodeTaintsFirst')) writer.line(0, created);
  if (profile.has('nodeUnschedulable'))
    writer.line(0, `Unschedulable:\t${field(spec, 'unschedulable') === true}`);
  if (profile.has('nodeLease')) describeLease(context);
  describeConditions(context, status);
  describeAddresses(context, list(status, 'addresses'));
  describeAmounts(context, 'Capacity', record(status, 'capacity'));
  describeAmounts(context, 'Allocatable', record(status, 'allocatable'));
  describeSystem(context, status, spec);
  describePods(context, status);
  describeEvents(context);
}

function describeAddresses({ writer, profile }: DescribeContext, addresses: readonly Json[]): void {
  if (profile.has('nodeAddressesInLine')) {
    writer.line(0, `Addresses:\t${addresses.map((address) => text(address, 'address')).join(',')}`);
    return;
  }
  writer.line(0, 'Addresses:');
  for (const address of addresses) writer.line(1, `${text(address, 'type')}:\t${text(address, 'address')}`);
}

function rolesOf(node: KubeObject): readonly string[] {
  const prefix = 'node-role.kubernetes.io/';
  const labels = Object.entries(node.metadata.labels ?? {});
  return labels
    .flatMap(([key, value]) =>
      key.startsWith(prefix) && key.length > prefix.length
        ? [key.slice(prefix.length)]
        : key === 'kubernetes.io/role' && value !== ''
          ? [value]
          : [],
    )
    .sort(byBytes);
}

function taintText(taint: Json): string {
  const value = text(taint, 'value');
  return `${text(taint, 'key')}${value === '' ? '' : `=${value}`}:${text(taint, 'effect')}`;
}

function describeLease({ writer, object, client, clock }: DescribeContext): void {
  const info = client.resource('leases', 'coordination.k8s.io');
  const lease = info && client.find(info, 'kube-node-lease', object.metadata.name);
  writer.line(0, 'Lease:');
  const date = (key: string) =>
    text(lease, 'spec', key) === '' ? '<unset>' : clock.date(text(lease, 'spec', key));
  writer.line(1, `HolderIdentity:\t${text(lease, 'spec', 'holderIdentity') || '<unset>'}`);
  writer.line(1, `AcquireTime:\t${date('acquireTime')}`);
  writer.line(1, `RenewTime:\t${date('renewTime')}`);
}

function describeConditions({ writer, clock }: DescribeContext, status: Json): void {
  const conditions = list(status, 'conditions');
  if (conditions.length === 0) return;
  writer.line(0, 'Conditions:');
  writer.line(1, 'Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage');
  writer.line(1, '----\t------\t-----------------\t------------------\t------\t-------');
  for (const one of conditions) {
    const dates = ['lastHeartbeatTime', 'lastTransitionTime'].map((key) => clock.date(text(one, key)));
    const cells = [`${text(one, 'type')} `, `${text(one, 'status')} `, ...dates.map((date) => `${date} `)];
    writer.line(1, [...cells, `${text(one, 'reason')} `, text(one, 'message')].join('\t'));
  }
}

function describeAmounts({ writer, profile }: DescribeContext, title: string, amounts: Json): void {
  const entries = sortedEntries(record(amounts));
  if (entries.length === 0) return;
  writer.line(0, `${title}:`);
  const indent = profile.has('nodeLease') ? '  ' : ' ';
  for (const [name, amount] of entries) writer.write(0, `${indent}${name}:\t${text(amount)}\n`);
}

function describeSystem({ writer, profile }: DescribeContext, status: Json, spec: Json): void {
  const system = record(status, 'nodeInfo');
  const indent = profile.has('nodeLease') ? '  ' : ' ';
  const rows: readonly (readonly [string, string])[] = [
    ['Machine ID', 'machineID'],
    ['System UUID', 'systemUUID'],
    ['Boot ID', 'bootID'],
    ['Kernel Version', 'kernelVersion'],
    ['OS Image', 'osImage'],
    ['Operating System', 'operatingSystem'],
    ['Architecture', 'architecture'],
    ['Container Runtime Version', 'containerRuntimeVersion'],
    ['Kubelet Version', 'kubeletVersion'],
    ...(profile.has('nodeKubeProxyVersion') ? [['Kube-Proxy Version', 'kubeProxyVersion'] as const] : []),
  ];
  writer.line(0, 'System Info:');
  for (const [title, key] of rows) writer.write(0, `${indent}${title}:\t${text(system, key)}\n`);
  const optional = (title: string, value: string) => value !== '' && writer.line(0, `${title}:\t${value}`);
  optional('PodCIDR', text(spec, 'podCIDR'));
  if (profile.has('nodePodCIDRs')) optional('PodCIDRs', texts(spec, 'podCIDRs').join(','));
  if (profile.has('nodeExternalID')) optional('ExternalID', text(spec, 'externalID'));
  optional('ProviderID', text(spec, 'providerID'));
}

/** kubectl: describe.go `describeNodeResource` */
function describePods(context: DescribeContext, status: Json): void {
  const { writer, object, client, profile, clock } = context;
  const info = client.resource('pods');
  const pods = (info ? client.list(info, undefined).items : []).filter(
    (pod) => text(pod, 'spec', 'nodeName') === object.metadata.name && !isFinished(pod),
  );
  const allocatable = record(
    status,
    Object.keys(record(status, 'allocatable')).length > 0 ? 'allocatable' : 'capacity',
  );
  writer.line(0, `Non-terminated Pods:\t(${pods.length} in total)`);
  const age = profile.has('nodeAgeTitle') ? 'Age' : 'AGE';
  const hasAges = profile.has('nodePodAges');
  const dashes = `---------\t----\t\t------------\t----------\t---------------\t-------------${hasAges ? '\t---' : ''}`;
  writer.line(
    1,
    `Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits${hasAges ? `\t${age}` : ''}`,
  );
  writer.line(1, dashes);
  for (const pod of pods) {
    const cells = (['cpu', 'memory'] as const).flatMap((name) =>
      (['requests', 'limits'] as const).map((key) => shareText(sumOf([pod], key, name), name, allocatable)),
    );
    const ages = hasAges ? [clock.age(text(pod, 'metadata', 'creationTimestamp'))] : [];
    writer.line(
      1,
      `${pod.metadata.namespace ?? ''}\t${pod.metadata.name}\t\t${[...cells, ...ages].join('\t')}`,
    );
  }
  describeTotals(context, pods, allocatable);
}

function describeTotals(
  { writer, profile }: DescribeContext,
  pods: readonly KubeObject[],
  allocatable: Json,
): void {
  writer.line(0, 'Allocated resources:');
  writer.line(1, '(Total limits may be over 100 percent, i.e., overcommitted.)');
  if (profile.has('nodeTotalsInRow')) {
    writer.line(1, 'CPU Requests\tCPU Limits\tMemory Requests\tMemory Limits');
    writer.line(1, '------------\t----------\t---------------\t-------------');
    const cells = (['cpu', 'memory'] as const).flatMap((name) =>
      (['requests', 'limits'] as const).map((key) => shareText(sumOf(pods, key, name), name, allocatable)),
    );
    writer.line(1, cells.join('\t'));
    return;
  }
  writer.line(1, 'Resource\tRequests\tLimits');
  writer.line(1, '--------\t--------\t------');
  const hugePages = Object.keys(record(allocatable)).filter((name) => name.startsWith('hugepages-'));
  for (const name of ['cpu', 'memory', 'ephemeral-storage', ...hugePages.sort(byBytes)]) {
    const cells = (['requests', 'limits'] as const).map((key) =>
      shareText(sumOf(pods, key, name), name, allocatable),
    );
    writer.line(1, `${name}\t${cells.join('\t')}`);
  }
}

/** What the containers of pods ask for together. */
function sumOf(pods: readonly KubeObject[], key: 'requests' | 'limits', name: string): string {
  const amounts = pods
    .flatMap((pod) => list(pod, 'spec', 'containers'))
    .map((container) => text(container, 'resources', key, name))
    .flatMap((amount) => parseQuantity(amount) ?? []);
  const [first, ...more] = amounts;
  return first === undefined ? '0' : more.reduce(addQuantities, first).text;
}

function shareText(amount: string, name: string, allocatable: Json): string {
  const value = name === 'cpu' ? milliValue : wholeValue;
  const whole = value(text(allocatable, name) || '0');
  const percent = whole === 0 ? 0 : Math.trunc((value(amount) / whole) * 100);
  return `${amount} (${percent}%)`;
}
