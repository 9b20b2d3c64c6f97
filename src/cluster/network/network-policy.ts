import { matchesSelector } from '../api/selectors.ts';
import { isInRange } from './address.ts';
import { type Hosts, podAddresses } from './hosts.ts';
import type { NetworkPolicyObject, PodObject, PolicyPeer, PolicyPort, Protocol } from './objects.ts';

/** A packet as policies see it: after the proxy's rewriting. `port` is undefined for ICMP. */
export interface PolicyPacket {
  /** The pod that sends it, if a pod with an address of its own does. */
  readonly sender: PodObject | undefined;
  readonly sourceIP: string;
  readonly receiver: PodObject | undefined;
  readonly destinationIP: string;
  readonly port: number | undefined;
  readonly protocol: Protocol;
}

/** Why a packet does not pass: the policies that isolate a pod and do not let it through. */
export interface PolicyDenial {
  readonly direction: 'ingress' | 'egress';
  /** `namespace/name` of each. */
  readonly policies: readonly string[];
}

/**
 * Whether policies stop a packet. Policies add up: a pod that none selects is open; one that some select lets
 * through what any of them allows. A pod always reaches itself. kubernetes: NetworkPolicy API, "The two sorts
 * of pod isolation".
 */
export function policyDenial(
  policies: readonly NetworkPolicyObject[],
  packet: PolicyPacket,
  hosts: Hosts,
): PolicyDenial | undefined {
  const { sender, receiver } = packet;
  if (sender !== undefined && sender === receiver) return undefined;
  if (sender !== undefined) {
    const isolating = isolatingPolicies(policies, sender, 'Egress');
    const passes = isolating.some((policy) =>
      (policy.spec.egress ?? []).some((rule) =>
        allows(policy, rule.to, rule.ports, packet, { pod: receiver, ip: packet.destinationIP }, hosts),
      ),
    );
    if (isolating.length > 0 && !passes) return { direction: 'egress', policies: isolating.map(nameOf) };
  }
  if (receiver !== undefined) {
    const isolating = isolatingPolicies(policies, receiver, 'Ingress');
    const passes = isolating.some((policy) =>
      (policy.spec.ingress ?? []).some((rule) =>
        allows(policy, rule.from, rule.ports, packet, { pod: sender, ip: packet.sourceIP }, hosts),
      ),
    );
    if (isolating.length > 0 && !passes) return { direction: 'ingress', policies: isolating.map(nameOf) };
  }
  return undefined;
}

function isolatingPolicies(
  policies: readonly NetworkPolicyObject[],
  pod: PodObject,
  direction: 'Ingress' | 'Egress',
): readonly NetworkPolicyObject[] {
  return policies.filter(
    (policy) =>
      policy.metadata.namespace === pod.metadata.namespace &&
      policyTypes(policy).includes(direction) &&
      matchesSelector(policy.spec.podSelector, pod.metadata.labels),
  );
}

/** networking/v1 defaults: ingress always, egress if there are egress rules. */
function policyTypes(policy: NetworkPolicyObject): readonly string[] {
  return policy.spec.policyTypes ?? ['Ingress', ...((policy.spec.egress ?? []).length > 0 ? ['Egress'] : [])];
}

function nameOf(policy: NetworkPolicyObject): string {
  return `${policy.metadata.namespace}/${policy.metadata.name}`;
}

interface Peer {
  readonly pod: PodObject | undefined;
  readonly ip: string;
}

/** An empty list of peers or of ports allows all of them. */
function allows(
  policy: NetworkPolicyObject,
  peers: readonly PolicyPeer[] | undefined,
  ports: readonly PolicyPort[] | undefined,
  packet: PolicyPacket,
  peer: Peer,
  hosts: Hosts,
): boolean {
  const peerFits =
    (peers ?? []).length === 0 || (peers ?? []).some((each) => fitsPeer(policy, each, peer, hosts));
  const portFits = (ports ?? []).length === 0 || (ports ?? []).some((each) => fitsPort(each, packet));
  return peerFits && portFits;
}

function fitsPeer(policy: NetworkPolicyObject, rule: PolicyPeer, peer: Peer, hosts: Hosts): boolean {
  if (rule.ipBlock !== undefined) {
    const { cidr, except = [] } = rule.ipBlock;
    return isInRange(peer.ip, cidr) && !except.some((range) => isInRange(peer.ip, range));
  }
  // A rewritten source is no longer the pod's: selectors see addresses, not senders.
  if (peer.pod === undefined || !podAddresses(peer.pod).includes(peer.ip)) return false;
  const namespace = peer.pod.metadata.namespace ?? '';
  const namespaceFits =
    rule.namespaceSelector === undefined
      ? namespace === policy.metadata.namespace
      : matchesSelector(rule.namespaceSelector, hosts.namespaceLabels(namespace));
  return (
    namespaceFits &&
    (rule.podSelector === undefined || matchesSelector(rule.podSelector, peer.pod.metadata.labels))
  );
}

function fitsPort(rule: PolicyPort, packet: PolicyPacket): boolean {
  if (packet.port === undefined || (rule.protocol ?? 'TCP') !== packet.protocol) return false;
  if (rule.port === undefined) return true;
  if (typeof rule.port === 'number')
    return packet.port >= rule.port && packet.port <= (rule.endPort ?? rule.port);
  const ports = (packet.receiver?.spec.containers ?? []).flatMap((container) => container.ports ?? []);
  return ports.some(
    (port) =>
      port.name === rule.port &&
      port.containerPort === packet.port &&
      (port.protocol ?? 'TCP') === packet.protocol,
  );
}
