import type { Context } from '../controllers/context.ts';
import { startKubelet } from '../controllers/nodes/node-agent.ts';
import { timestamp } from '../controllers/time.ts';
import { pickDomain, textDomain } from '../domains.ts';
import type { Node } from '../kinds/node.ts';
import { printVersion } from '../version.ts';
import { gceMachine } from './gce-machine.ts';
import { type Machine, platformOf } from './machine.ts';
import { amountsOf } from './node-amounts.ts';
import { chooseNode, type NodePlan } from './node-choices.ts';
import { plainMachine } from './plain-machine.ts';
import { type Part, runtimeKey } from './world-choices.ts';

/** The nodes of a world, with what it leaves open chosen. */
export function planNodes(serviceCIDR: string, context: Context): readonly NodePlan[] {
  const { nodes } = context.settings;
  const stated = typeof nodes === 'number' ? Array.from({ length: nodes }, () => undefined) : nodes;
  const plans: NodePlan[] = [];
  for (const [index, settings] of stated.entries()) {
    plans.push(chooseNode(index + 1, settings, { plans, serviceCIDR }, context));
  }
  return plans;
}

/**
 * Registers nodes, one after the other as they join; `join` lets the time go by until a kubelet comes up, and
 * until its node does. The first one may be where the control plane runs, whoever the provider is.
 */
export function registerNodes(
  plans: readonly NodePlan[],
  context: Context,
  { isControlPlane, join }: { readonly isControlPlane: boolean; readonly join: (part: Part) => void },
): void {
  for (const [index, plan] of plans.entries()) {
    join(`kubelets/${index + 1}`);
    startKubelet(plan.name, context);
    join(`nodes/${index + 1}`);
    registerNode(plan, index, isControlPlane, context);
  }
}

function registerNode(plan: NodePlan, index: number, isControlPlane: boolean, context: Context): void {
  const serial = `nodes/${index + 1}`;
  const platform = platformOf(plan.name, context.settings.provider);
  const machine =
    platform === 'gke' ? gceMachine(plan, serial, context) : plainMachine(plan, serial, context);
  const second = plan.podCIDR6 === undefined ? [] : [plan.podCIDR6];
  const taints = plan.settings?.taints ?? (index === 0 ? controlPlaneTaints(isControlPlane, context) : []);
  const created = context.objects.create<Node>('nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: plan.name,
      labels: {
        ...labelsOf(plan, index === 0, isControlPlane, context),
        ...machine.labels,
        ...plan.settings?.labels,
      },
      annotations: machine.annotations,
    },
    spec: {
      podCIDR: plan.podCIDR,
      ...(context.is({ from: '1.16' }) ? { podCIDRs: [plan.podCIDR, ...second] } : {}),
      ...(machine.providerID === undefined ? {} : { providerID: machine.providerID }),
      ...(taints.length > 0 ? { taints } : {}),
    },
  });
  const sized = { ...machine, ...amountsOf(machine, serial, plan.name, context) };
  const status = statusOf(sized, serial, context);
  context.objects.updateStatus<Node>('nodes', { ...created, status });
}

/** kubernetes: cmd/kubelet/app/options, `KubeletPort` */
const kubeletPort = 10250;

function statusOf(machine: Machine, serial: string, context: Context): NonNullable<Node['status']> {
  const { addresses, capacity, allocatable } = machine;
  return {
    addresses,
    capacity,
    allocatable,
    conditions: conditionsOf(context),
    daemonEndpoints: { kubeletEndpoint: { Port: kubeletPort } },
    nodeInfo: { ...machine.info, ...softwareOf(serial, context) },
  } as NonNullable<Node['status']>;
}

function conditionsOf(context: Context) {
  const at = timestamp(context.now);
  const good = (type: string, reason: string, message: string) => ({
    type,
    status: 'False',
    lastHeartbeatTime: at,
    lastTransitionTime: at,
    reason,
    message,
  });
  return [
    ...(context.is({ to: '1.12' })
      ? [good('OutOfDisk', 'KubeletHasSufficientDisk', 'kubelet has sufficient disk space available')]
      : []),
    good('MemoryPressure', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'),
    good('DiskPressure', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'),
    ...(context.is({ from: '1.10' })
      ? [good('PIDPressure', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available')]
      : []),
    good('Ready', 'KubeletNotReady', 'container runtime network not ready'),
  ];
}

function labelsOf(
  plan: NodePlan,
  isFirst: boolean,
  isControlPlane: boolean,
  context: Context,
): Readonly<Record<string, string>> {
  const platform = (prefix: string) => ({
    [`${prefix}kubernetes.io/arch`]: 'amd64',
    [`${prefix}kubernetes.io/os`]: 'linux',
  });
  return {
    ...platform('beta.'),
    ...(context.is({ from: '1.14' }) ? platform('') : {}),
    'kubernetes.io/hostname': plan.name,
    ...(isFirst ? controlPlaneLabels(isControlPlane, context) : {}),
  };
}

/** Where the control plane is a node of the cluster, that node says so. kubeadm: `node-role` labels */
function controlPlaneLabels(isControlPlane: boolean, context: Context): Readonly<Record<string, string>> {
  const { provider } = context.settings;
  if (provider === 'gke' || (provider === 'none' && !isControlPlane)) return {};
  if (provider === 'k3s')
    return { 'node-role.kubernetes.io/control-plane': 'true', 'node-role.kubernetes.io/master': 'true' };
  if (provider === 'minikube' && context.is({ to: '1.13' }) && !saysItsRole(context)) return {};
  return {
    ...(context.is({ to: '1.23' }) ? { 'node-role.kubernetes.io/master': '' } : {}),
    ...(context.is({ from: '1.20' }) ? { 'node-role.kubernetes.io/control-plane': '' } : {}),
  };
}

/** minikube's older set-up, by localkube, gave its node no role. minikube: pkg/minikube/bootstrapper */
function saysItsRole(context: Context): boolean {
  const ways = ['master', '<none>'] as const;
  type Role = (typeof ways)[number];
  const role = context.choose<Role>({
    key: 'role of the first node',
    domain: {
      ...pickDomain<Role>(ways, String, 'roles of a node'),
      sample: () => 'master',
      exceptional: true,
    },
    about: 'the role of the first node',
  });
  return role === 'master';
}

/** kind and kubeadm keep pods off the control plane when there are workers. */
function controlPlaneTaints(isControlPlane: boolean, context: Context): NonNullable<Node['spec']['taints']> {
  const { provider, nodes } = context.settings;
  const several = (typeof nodes === 'number' ? nodes : nodes.length) > 1;
  if ((provider !== 'kind' && !isControlPlane) || !several) return [];
  const role = context.is({ from: '1.24' }) ? 'control-plane' : 'master';
  return [{ key: `node-role.kubernetes.io/${role}`, effect: 'NoSchedule' }];
}

/** What runs on every machine of a cluster. */
function softwareOf(serial: string, context: Context): Readonly<Record<string, string>> {
  const version = printVersion(context.version);
  const kubelet = context.choose({
    key: `kubelet version of ${serial}`,
    domain: textDomain(
      new RegExp(`^v${version.replace('.', '\\.')}\\.\\d+\\S*$`),
      `v${version}.0`,
      `v${version}.x`,
    ),
    about: `the kubelet's version on ${serial}`,
  });
  const runtime = context.choose({
    key: `container runtime of ${serial}`,
    domain: {
      ...textDomain(runtimeShape(context), usualRuntime(context), 'container runtime'),
      parse: (text) => (/^\w+:\/\/\S+$/.test(text) ? text : undefined),
    },
    about: `the container runtime of ${serial}`,
    repair: (value) => [{ key: runtimeKey, value: value.split('://')[0] ?? '' }],
  });
  return {
    architecture: 'amd64',
    containerRuntimeVersion: runtime,
    kubeProxyVersion: kubelet,
    kubeletVersion: kubelet,
    operatingSystem: 'linux',
  };
}

function runtimeShape({ settings }: Context): RegExp {
  return new RegExp(`^${settings.runtime}://\\S+$`);
}

function usualRuntime(context: Context): string {
  if (context.settings.runtime === 'docker') return 'docker://18.9.7';
  if (context.is({ to: '1.23' })) return 'containerd://1.4.3';
  return context.is({ to: '1.32' }) ? 'containerd://1.7.11' : 'containerd://2.1.5';
}
