import type { Context } from '../controllers/context.ts';
import type { Node } from '../controllers/shapes.ts';
import { timestamp } from '../controllers/time.ts';
import type { Domain } from '../oracle.ts';
import { printVersion } from '../version.ts';
import { chooseNode, type NodePlan } from './node-choices.ts';

/** Registers the nodes of a world. */
export function bootNodes(serviceCIDR: string, context: Context): void {
  const { nodes } = context.settings;
  const stated = typeof nodes === 'number' ? Array.from({ length: nodes }, () => undefined) : nodes;
  const plans: NodePlan[] = [];
  for (const [index, settings] of stated.entries()) {
    const plan = chooseNode(index + 1, settings, { plans, serviceCIDR }, context);
    plans.push(plan);
    registerNode(plan, index, context);
  }
}

function registerNode(plan: NodePlan, index: number, context: Context): void {
  const taints = plan.settings?.taints ?? (index === 0 ? controlPlaneTaints(context) : []);
  const created = context.objects.create<Node>('nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: plan.name,
      labels: labelsOf(plan, index, context),
      annotations: annotationsOf(context),
    },
    spec: {
      podCIDR: plan.podCIDR,
      ...(context.is({ from: '1.16' }) ? { podCIDRs: [plan.podCIDR] } : {}),
      ...(context.settings.provider === 'gke'
        ? { providerID: `gce://project/us-central1-c/${plan.name}` }
        : {}),
      ...(taints.length > 0 ? { taints } : {}),
    },
  });
  context.objects.updateStatus<Node>('nodes', { ...created, status: statusOf(plan, index, context) });
}

function statusOf(plan: NodePlan, index: number, context: Context): NonNullable<Node['status']> {
  const memory = '8152988Ki';
  const amounts = {
    cpu: '4',
    'ephemeral-storage': '98831908Ki',
    'hugepages-1Gi': '0',
    'hugepages-2Mi': '0',
    memory,
    pods: '110',
  };
  return {
    addresses: [
      { type: 'InternalIP', address: plan.internalIP },
      ...(plan.externalIP === undefined ? [] : [{ type: 'ExternalIP', address: plan.externalIP }]),
      { type: 'Hostname', address: plan.name },
    ],
    capacity: amounts,
    allocatable: amounts,
    conditions: conditionsOf(context),
    nodeInfo: infoOf(`nodes/${index + 1}`, context),
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
    good('MemoryPressure', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'),
    good('DiskPressure', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'),
    good('PIDPressure', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'),
    { ...good('Ready', 'KubeletReady', 'kubelet is posting ready status'), status: 'True' },
  ];
}

function labelsOf(plan: NodePlan, index: number, context: Context): Readonly<Record<string, string>> {
  const { provider } = context.settings;
  const platform = (prefix: string) => ({
    [`${prefix}kubernetes.io/arch`]: 'amd64',
    [`${prefix}kubernetes.io/os`]: 'linux',
  });
  return {
    ...platform('beta.'),
    ...(context.is({ from: '1.14' }) ? platform('') : {}),
    'kubernetes.io/hostname': plan.name,
    ...(provider === 'gke' ? zoneLabels(context) : {}),
    ...(index === 0 ? controlPlaneLabels(context) : {}),
    ...plan.settings?.labels,
  };
}

function zoneLabels(context: Context): Readonly<Record<string, string>> {
  const old = {
    'failure-domain.beta.kubernetes.io/region': 'us-central1',
    'failure-domain.beta.kubernetes.io/zone': 'us-central1-c',
  };
  const present = {
    'topology.kubernetes.io/region': 'us-central1',
    'topology.kubernetes.io/zone': 'us-central1-c',
  };
  return {
    'cloud.google.com/gke-nodepool': 'default-pool',
    ...old,
    ...(context.is({ from: '1.17' }) ? present : {}),
  };
}

/** Where the control plane is a node of the cluster, that node says so. kubeadm: `node-role` labels */
function controlPlaneLabels(context: Context): Readonly<Record<string, string>> {
  const { provider } = context.settings;
  if (provider === 'gke' || provider === 'none') return {};
  if (provider === 'k3s')
    return { 'node-role.kubernetes.io/control-plane': 'true', 'node-role.kubernetes.io/master': 'true' };
  return {
    ...(context.is({ to: '1.23' }) ? { 'node-role.kubernetes.io/master': '' } : {}),
    ...(context.is({ from: '1.20' }) ? { 'node-role.kubernetes.io/control-plane': '' } : {}),
  };
}

/** kind keeps pods off its control plane when it has workers. */
function controlPlaneTaints(context: Context): NonNullable<Node['spec']['taints']> {
  const { provider, nodes } = context.settings;
  const several = (typeof nodes === 'number' ? nodes : nodes.length) > 1;
  if (provider !== 'kind' || !several) return [];
  const role = context.is({ from: '1.24' }) ? 'control-plane' : 'master';
  return [{ key: `node-role.kubernetes.io/${role}`, effect: 'NoSchedule' }];
}

function annotationsOf(context: Context): Readonly<Record<string, string>> {
  return {
    ...(context.settings.provider === 'gke' ? {} : { 'node.alpha.kubernetes.io/ttl': '0' }),
    'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
  };
}

function infoOf(serial: string, context: Context): Readonly<Record<string, string>> {
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
  const choose = (what: string, usual: string) =>
    context.choose({
      key: `${what} of ${serial}`,
      domain: textDomain(/^\S.*$/, usual, what),
      about: `the ${what} of ${serial}`,
    });
  return {
    architecture: 'amd64',
    bootID: '00000000-0000-4000-8000-000000000000',
    containerRuntimeVersion: choose('container runtime', usualRuntime(context)),
    kernelVersion: choose('kernel', context.settings.provider === 'gke' ? '5.4.89+' : '5.15.0-91-generic'),
    kubeProxyVersion: kubelet,
    kubeletVersion: kubelet,
    machineID: '0123456789abcdef0123456789abcdef',
    operatingSystem: 'linux',
    osImage: choose(
      'OS image',
      context.settings.provider === 'gke' ? 'Container-Optimized OS from Google' : 'Ubuntu 22.04.3 LTS',
    ),
    systemUUID: '01234567-89ab-4cde-8f01-23456789abcd',
  };
}

function usualRuntime(context: Context): string {
  if (context.settings.runtime === 'docker') return 'docker://18.9.7';
  return context.is({ to: '1.23' }) ? 'containerd://1.4.3' : 'containerd://1.7.11';
}

function textDomain(shape: RegExp, usual: string, description: string): Domain<string> {
  return {
    type: 'text',
    description,
    refuse: (value) => (shape.test(value) ? undefined : `${JSON.stringify(value)} is no ${description}`),
    sample: () => usual,
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (value) => value,
  };
}
