import { isLoopback } from './address.ts';
import { internalAddress, podAddresses } from './hosts.ts';
import {
  Journey,
  type Place,
  placeName,
  type Sender,
  senderNode,
  senderPod,
  type WalkWorld,
} from './journey.ts';
import { policyDenial } from './network-policy.ts';
import type { Trace } from './trace.ts';

/** What became of an echo request. `ttl` is what is left of 64 when the answer arrives. */
export interface PingResult {
  readonly outcome: 'answered' | 'lost' | 'unreachable' | 'not simulated';
  readonly trace: Trace;
  readonly ttl?: number;
}

/**
 * Sends an echo request. The proxy's rules are for ports, so nothing rewrites it: pods and nodes answer; a
 * cluster IP answers only where it is an address of the node's own (ipvs).
 */
export function pingAddress(sender: Sender, ip: string, world: WalkWorld): PingResult {
  const journey = new Journey(sender, { ip, port: 0, protocol: 'TCP' }, world.choices);
  const { hosts, plan } = world;
  if (isLoopback(ip)) return answered(journey, 'itself', 0);
  const pod = hosts.podAt(ip);
  const node = hosts.nodeAt(ip);
  if (plan.clusterIPs.has(ip)) {
    if (plan.settings.mode === 'ipvs' && sender.type !== 'outside')
      return answered(journey, `cluster IP ${ip} on the node`, 0);
    return lost(journey, 'the rules for cluster IPs are for their ports only');
  }
  if (sender.type === 'outside' && pod !== undefined)
    return lost(journey, 'there is no route from outside to pods');
  const place: Place | undefined =
    pod !== undefined ? { type: 'pod', pod } : node !== undefined ? { type: 'node', node } : undefined;
  const denial = isNeighbour(sender, place)
    ? undefined
    : policyDenial(world.policies, packet(sender, ip, place), hosts);
  if (denial !== undefined && world.choices.enforcesPolicies()) {
    journey.add({ type: 'policy', verdict: 'denied', direction: denial.direction, by: denial.policies });
    return lost(journey, 'a NetworkPolicy drops the packet');
  }
  if (place === undefined) return nobody(journey, ip, world);
  return answered(journey, placeName(place), routersBetween(sender, place, world));
}

function packet(sender: Sender, ip: string, place: Place | undefined) {
  const own = senderPod(sender);
  const source =
    own === undefined
      ? sender.type === 'node'
        ? internalAddress(sender.node)
        : ''
      : (podAddresses(own)[0] ?? '');
  const receiver = place?.type === 'pod' && !place.pod.spec.hostNetwork ? place.pod : undefined;
  return {
    sender: own,
    sourceIP: source,
    receiver,
    destinationIP: ip,
    port: undefined,
    protocol: 'TCP',
  } as const;
}

function isNeighbour(sender: Sender, place: Place | undefined): boolean {
  return (
    sender.type === 'node' && place?.type === 'pod' && place.pod.spec.nodeName === sender.node.metadata.name
  );
}

/** Pods of one node share a bridge; between nodes both of them route. */
function routersBetween(sender: Sender, place: Place, world: WalkWorld): number {
  const from = senderNode(sender, world.hosts)?.metadata.name;
  const to =
    place.type === 'pod'
      ? place.pod.spec.nodeName
      : place.type === 'node'
        ? place.node.metadata.name
        : undefined;
  if (from === to) return 0;
  return (senderPod(sender) === undefined ? 0 : 1) + (place.type === 'pod' ? 1 : 0);
}

function nobody(journey: Journey, ip: string, world: WalkWorld): PingResult {
  if (world.hosts.isPodAddress(ip)) {
    const { trace } = journey.end('unreachable', `no pod has ${ip}`);
    return { outcome: 'unreachable', trace };
  }
  return {
    outcome: 'not simulated',
    trace: journey.end('not simulated', `${ip} is outside of the cluster`).trace,
  };
}

function lost(journey: Journey, why: string): PingResult {
  return { outcome: 'lost', trace: journey.end('timed out', why).trace };
}

function answered(journey: Journey, who: string, routers: number): PingResult {
  return { outcome: 'answered', trace: journey.end('connected', `${who} answers`).trace, ttl: 64 - routers };
}
