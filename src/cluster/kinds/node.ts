import { parseCidr } from '../allocation/address.ts';
import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import { labelValueProblems, qualifiedNameProblems } from '../api/names.ts';
import type { KubeObject } from '../api/object.ts';
import { parseQuantity } from '../api/quantity.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { ageColumn, nameColumn } from './cells.ts';

/** k8s.io/api: core/v1 `Node` */
export interface Node extends KubeObject {
  readonly spec: {
    readonly podCIDR?: string;
    readonly podCIDRs?: readonly string[];
    readonly providerID?: string;
    readonly unschedulable?: boolean;
    readonly taints?: readonly Taint[];
  };
  readonly status?: NodeStatus;
}

/** k8s.io/api: core/v1 `Taint` */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
  readonly timeAdded?: string;
}

/** k8s.io/api: core/v1 `NodeStatus` */
export interface NodeStatus {
  readonly capacity?: Readonly<Record<string, string>>;
  readonly allocatable?: Readonly<Record<string, string>>;
  readonly conditions?: readonly {
    readonly type: string;
    readonly status: string;
    readonly lastHeartbeatTime?: string;
    readonly lastTransitionTime?: string;
    readonly reason?: string;
    readonly message?: string;
  }[];
  readonly addresses?: readonly { readonly type: string; readonly address: string }[];
  readonly nodeInfo?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A machine that runs pods. */
export const nodeKind = defineKind<Node>({
  names: { kind: 'Node', plural: 'nodes', singular: 'node', shortNames: ['no'] },
  namespaced: false,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['proxy', 'status'],
  // A kubelet registers its node with a status.
  statusOnCreate: true,
  columns: [
    nameColumn,
    { name: 'Status', cell: statusCell },
    { name: 'Roles', versions: { from: '1.8' }, cell: rolesCell },
    ageColumn,
    {
      name: 'Version',
      versions: { from: '1.6' },
      cell: ({ status }) => status?.nodeInfo?.kubeletVersion ?? '',
    },
    {
      name: 'Internal-IP',
      wide: true,
      versions: { from: '1.11' },
      cell: (node) => addressOf(node, 'InternalIP'),
    },
    { name: 'External-IP', wide: true, cell: (node) => addressOf(node, 'ExternalIP') },
    {
      name: 'OS-Image',
      wide: true,
      versions: { from: '1.6' },
      cell: ({ status }) => status?.nodeInfo?.osImage || '<unknown>',
    },
    {
      name: 'Kernel-Version',
      wide: true,
      versions: { from: '1.6' },
      cell: (node, { version }) => kernelCell(node, behaves(version, 'table.nodes.architecture')),
    },
    {
      name: 'Container-Runtime',
      wide: true,
      versions: { from: '1.9' },
      cell: ({ status }) => status?.nodeInfo?.containerRuntimeVersion || '<unknown>',
    },
  ],
  example: { apiVersion: 'v1', kind: 'Node', metadata: { name: 'example' }, spec: {} },
  fields: ({ spec }) => ({ 'spec.unschedulable': String(spec.unschedulable ?? false) }),
  defaults: defaultNode,
  validate: ({ spec, status }, { version }) => [
    ...validateTaints(spec?.taints ?? [], version),
    ...(['capacity', 'allocatable'] as const).flatMap((name) => validateAmounts(name, status?.[name])),
    ...validateRanges(spec?.podCIDRs ?? []),
  ],
  validateUpdate,
});

/**
 * What can be given away is all there is, unless a kubelet says less; and a node's first range is told twice.
 *
 * kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_NodeStatus`, conversion.go
 * `Convert_v1_NodeSpec_To_core_NodeSpec`
 */
function defaultNode(node: Node): Node {
  const { capacity, allocatable = capacity } = node.status ?? {};
  const { podCIDR, podCIDRs = [] } = node.spec ?? {};
  const ranges = podCIDR && podCIDR !== podCIDRs[0] ? [podCIDR] : podCIDRs;
  return {
    ...node,
    spec: { ...node.spec, ...(ranges[0] !== undefined && { podCIDR: ranges[0], podCIDRs: ranges }) },
    ...(node.status && { status: { ...node.status, ...(allocatable && { allocatable }) } }),
  };
}

/** kubernetes: core/validation `ValidateNodeResources` */
function validateAmounts(
  name: string,
  amounts: Readonly<Record<string, string>> = {},
): readonly FieldError[] {
  return Object.entries(amounts).flatMap(([resource, text]) =>
    (parseQuantity(text)?.amount ?? 0n) < 0n
      ? [invalid(`status.${name}.${resource}`, text, 'must be greater than or equal to 0')]
      : [],
  );
}

/** kubernetes: core/validation `ValidateNode` */
function validateRanges(ranges: readonly string[]): readonly FieldError[] {
  return ranges.flatMap((range, index) =>
    parseCidr(range) ? [] : [invalid(`spec.podCIDRs[${index}]`, [...ranges], 'must be valid CIDR')],
  );
}

/** What a client may change of a node. kubernetes: core/validation `ValidateNodeUpdate` */
function validateUpdate(next: Node, previous: Node, { version }: KindContext): readonly FieldError[] {
  const once = (name: string) => `node updates may not change ${name} except from "" to valid`;
  const [ranges, before] = [next.spec?.podCIDRs ?? [], previous.spec?.podCIDRs ?? []];
  const others = ranges.length === before.length ? before.filter((each, at) => each !== ranges[at]) : [''];
  const { providerID } = previous.spec ?? {};
  const errors = [
    ...(before.length === 0 ? [] : others.map(() => forbidden('spec.podCIDRs', once('podCIDR')))),
    ...(providerID && providerID !== next.spec?.providerID
      ? [forbidden('spec.providerID', once('providerID'))]
      : []),
  ];
  const config = ' (or configSource, if the DynamicKubeletConfig feature gate is enabled)';
  const only = `node updates may only change labels, taints, or capacity${version.minor <= 23 ? config : ''}`;
  return errors.length === 0 ? [] : [...errors, forbidden('', only)];
}

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** They are said to stand in the metadata. kubernetes: core/validation `validateNodeTaints` */
function validateTaints(taints: readonly Taint[], version: Version): readonly FieldError[] {
  return taints.flatMap((taint, index) => {
    const { key = '', value = '', effect = '' } = taint as Partial<Taint>;
    const at = `metadata.taints[${index}]`;
    const isKnown = taints.findIndex((each) => each.key === key && each.effect === effect) < index;
    return [
      ...qualifiedNameProblems(key, version).map((detail) => invalid(`${at}.key`, key, detail)),
      ...labelValueProblems(value).map((detail) => invalid(`${at}.value`, value, detail)),
      ...(effect === '' ? [required(`${at}.effect`)] : []),
      ...(effect === '' || effects.includes(effect) ? [] : [unsupported(`${at}.effect`, effect, effects)]),
      ...(isKnown ? [repeated({ key, value, effect }, at)] : []),
    ];
  });
}

function repeated({ key, value, effect }: Required<Omit<Taint, 'timeAdded'>>, field: string): FieldError {
  const parts = [key, value, effect].map((each) => JSON.stringify(each));
  return {
    type: 'duplicate',
    field,
    value: { Key: key, Value: value, Effect: effect, TimeAdded: null },
    goType: `core.Taint{Key:${parts[0]}, Value:${parts[1]}, Effect:${parts[2]}, TimeAdded:<nil>}`,
    detail: 'taints must be unique by key and effect pair',
  };
}

/** kubernetes: printers.go `printNode` */
function statusCell({ spec, status }: Node): string {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  const words = ready ? [ready.status === 'True' ? 'Ready' : 'NotReady'] : ['Unknown'];
  if (spec?.unschedulable) words.push('SchedulingDisabled');
  return words.join(',');
}

/** kubernetes: printers.go `findNodeRoles` */
function rolesCell({ metadata }: Node): string {
  const roles = Object.entries(metadata.labels ?? {}).flatMap(([key, value]) => {
    if (key.startsWith('node-role.kubernetes.io/')) return key.slice('node-role.kubernetes.io/'.length) || [];
    return key === 'kubernetes.io/role' && value !== '' ? value : [];
  });
  return roles.length === 0 ? '<none>' : [...new Set(roles)].sort().join(',');
}

function addressOf({ status }: Node, type: string): string {
  return status?.addresses?.find((address) => address.type === type)?.address ?? '<none>';
}

function kernelCell({ status }: Node, withArchitecture: boolean): string {
  const kernel = status?.nodeInfo?.kernelVersion || '<unknown>';
  return withArchitecture ? `${kernel} (${status?.nodeInfo?.architecture || '<unknown>'})` : kernel;
}

/** Whether a node can run pods, in its own words. */
export function readyCondition({ status }: Node) {
  return status?.conditions?.find(({ type }) => type === 'Ready');
}
