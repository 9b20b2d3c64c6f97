import type { KubeObject } from '../api/object.ts';
import { isInRange } from './address.ts';
import type { NetworkObjects, NodeObject, PodObject } from './objects.ts';

/** Who has which address in a cluster. */
export interface Hosts {
  readonly pods: readonly PodObject[];
  readonly nodes: readonly NodeObject[];
  /** Pods with addresses of their own (not those on their node's network). */
  podAt(ip: string): PodObject | undefined;
  nodeAt(ip: string): NodeObject | undefined;
  nodeNamed(name: string | undefined): NodeObject | undefined;
  podNamed(namespace: string, name: string): PodObject | undefined;
  /** Running pods on a node's network. */
  hostPodsOn(nodeName: string): readonly PodObject[];
  namespaceLabels(name: string): Readonly<Record<string, string>>;
  /** Whether an address lies where pods have theirs. */
  isPodAddress(ip: string): boolean;
}

/** Arranges a cluster's pods and nodes by address. Finished pods have lost theirs. */
export function hostsOf(objects: NetworkObjects, podCIDR: string | undefined): Hosts {
  const live = objects.pods.filter(
    (pod) => pod.status?.phase !== 'Succeeded' && pod.status?.phase !== 'Failed',
  );
  const byIP = new Map(
    live
      .filter((pod) => !pod.spec.hostNetwork)
      .flatMap((pod) => podAddresses(pod).map((ip) => [ip, pod] as const)),
  );
  const nodesByIP = new Map(
    objects.nodes.flatMap((node) => nodeAddresses(node).map((ip) => [ip, node] as const)),
  );
  const nodesByName = new Map(objects.nodes.map((node) => [node.metadata.name, node]));
  const byName = new Map(live.map((pod) => [`${pod.metadata.namespace}/${pod.metadata.name}`, pod]));
  const labels = new Map(
    objects.namespaces.map((namespace) => [namespace.metadata.name, labelsOf(namespace)]),
  );
  const ranges = [...objects.nodes.flatMap(podRanges), ...(podCIDR === undefined ? [] : [podCIDR])];
  return {
    pods: live,
    nodes: objects.nodes,
    podAt: (ip) => byIP.get(ip),
    nodeAt: (ip) => nodesByIP.get(ip),
    nodeNamed: (name) => (name === undefined ? undefined : nodesByName.get(name)),
    podNamed: (namespace, name) => byName.get(`${namespace}/${name}`),
    hostPodsOn: (nodeName) => live.filter((pod) => pod.spec.hostNetwork && pod.spec.nodeName === nodeName),
    namespaceLabels: (name) => labels.get(name) ?? {},
    isPodAddress: (ip) => ranges.some((range) => isInRange(ip, range)),
  };
}

/** A pod's addresses, the first one first. */
export function podAddresses(pod: PodObject): readonly string[] {
  const several = pod.status?.podIPs?.map((each) => each.ip) ?? [];
  return several.length > 0 ? several : pod.status?.podIP ? [pod.status.podIP] : [];
}

/** A node's addresses: internal and external ones. */
export function nodeAddresses(node: NodeObject): readonly string[] {
  const addresses = node.status?.addresses ?? [];
  return addresses
    .filter(({ type }) => type === 'InternalIP' || type === 'ExternalIP')
    .map(({ address }) => address);
}

/** A node's own address inside the cluster. */
export function internalAddress(node: NodeObject): string {
  return (
    node.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? nodeAddresses(node)[0] ?? ''
  );
}

/** The ranges of a node's pods. */
export function podRanges(node: NodeObject): readonly string[] {
  return node.spec?.podCIDRs ?? (node.spec?.podCIDR ? [node.spec.podCIDR] : []);
}

/** A namespace's labels; its name is one of them in every version whose policies could ask for it. */
function labelsOf(namespace: KubeObject): Readonly<Record<string, string>> {
  return namespace.metadata.labels ?? {};
}
