import { isInRange, isLoopback } from './address.ts';
import { podAddresses } from './hosts.ts';
import { type Journey, type Place, placeName, senderPod, type Walk, type WalkWorld } from './journey.ts';
import { policyDenial } from './network-policy.ts';
import type { PodObject } from './objects.ts';

/** Brings a packet, once the rules are done with it, to whoever has its address. */
export function route(journey: Journey, world: WalkWorld, ip: string, port: number): Walk {
  const { hosts, plan } = world;
  const pod = hosts.podAt(ip);
  if (pod !== undefined) return arrive(journey, world, { type: 'pod', pod }, ip, port);
  const node = hosts.nodeAt(ip);
  const isServer = isApiServer(world, ip, port);
  if (node !== undefined && !isServer) return arrive(journey, world, { type: 'node', node }, ip, port);
  if (isStopped(journey, world, undefined, ip, port)) return stopped(journey);
  if (isServer) return connected(journey, { type: 'apiServer' }, ip, port);
  if (plan.clusterIPs.has(ip)) return atUnmatchedPort(journey, world, ip);
  if (world.serviceCIDR !== undefined && isInRange(ip, world.serviceCIDR))
    return journey.end('timed out', `no Service has ${ip}`);
  if (hosts.isPodAddress(ip)) return journey.end('unreachable', `no pod has ${ip}`);
  return journey.end('not simulated', `${ip} is outside of the cluster`);
}

function stopped(journey: Journey): Walk {
  return journey.end('timed out', 'a NetworkPolicy drops the packet');
}

/** Delivers a packet to a place, past the policies, if somebody listens there. */
export function arrive(journey: Journey, world: WalkWorld, place: Place, ip: string, port: number): Walk {
  const receiver = place.type === 'pod' && !place.pod.spec.hostNetwork ? place.pod : undefined;
  if (isStopped(journey, world, receiver, ip, port)) return stopped(journey);
  const target = hostPortOf(world, place, port, journey.to.protocol) ?? { place, ip, port };
  const { protocol } = journey.to;
  if (world.listens(target.place, { ip: target.ip, port: target.port, protocol }))
    return connected(journey, target.place, target.ip, target.port);
  const unknown = protocol === 'TCP' ? world.unknownAt(target.place) : undefined;
  if (unknown !== undefined)
    return journey.end('not simulated', `nobody knows what container ${unknown} listens on`);
  return journey.end('refused', `nobody listens on port ${target.port} of ${placeName(target.place)}`);
}

function connected(journey: Journey, place: Place, ip: string, port: number): Walk {
  const clientIP = () => journey.source;
  return { ...journey.end('connected', placeName(place)), place, server: { ip, port }, clientIP };
}

/**
 * iptables: no rule fits and nobody has the address. ipvs: the address is the node's own. nftables: rejected.
 */
function atUnmatchedPort(journey: Journey, { plan }: WalkWorld, ip: string): Walk {
  const why = `no Service has port ${journey.to.port} at ${ip}`;
  return journey.end(plan.settings.mode === 'iptables' ? 'timed out' : 'refused', why);
}

/** The endpoints of the Service `kubernetes` are the API server. */
function isApiServer({ plan }: WalkWorld, ip: string, port: number): boolean {
  const own = plan.ports.filter(
    ({ service: { metadata } }) => metadata.namespace === 'default' && metadata.name === 'kubernetes',
  );
  return own.some((each) => each.backends.some((backend) => backend.ip === ip && backend.port === port));
}

function isStopped(
  journey: Journey,
  world: WalkWorld,
  receiver: PodObject | undefined,
  ip: string,
  port: number,
): boolean {
  if (isLoopback(journey.to.ip) || senderIsNeighbour(journey, receiver)) return false;
  const packet = {
    sender: senderPod(journey.sender),
    // Asking for the workstation's address is left to whoever prints it, unless a policy could look at it.
    sourceIP: world.policies.length === 0 ? '' : journey.source,
    receiver,
    destinationIP: ip,
    port,
    protocol: journey.to.protocol,
  };
  const denial = policyDenial(world.policies, packet, world.hosts);
  if (denial === undefined || !world.choices.enforcesPolicies()) return false;
  journey.add({ type: 'policy', verdict: 'denied', direction: denial.direction, by: denial.policies });
  return true;
}

/** A node always reaches its own pods: probes must. */
function senderIsNeighbour({ sender }: Journey, receiver: PodObject | undefined): boolean {
  return sender.type === 'node' && receiver?.spec.nodeName === sender.node.metadata.name;
}

/** A container's hostPort is reached at its node. CNI: the portmap plugin. */
function hostPortOf(
  { hosts }: WalkWorld,
  place: Place,
  port: number,
  protocol: string,
): { place: Place; ip: string; port: number } | undefined {
  if (place.type !== 'node') return undefined;
  for (const pod of hosts.pods) {
    if (pod.spec.nodeName !== place.node.metadata.name || pod.spec.hostNetwork) continue;
    const ports = pod.spec.containers.flatMap((container) => container.ports ?? []);
    const mapped = ports.find((each) => each.hostPort === port && (each.protocol ?? 'TCP') === protocol);
    const ip = podAddresses(pod)[0];
    if (mapped !== undefined && ip !== undefined)
      return { place: { type: 'pod', pod }, ip, port: mapped.containerPort };
  }
  return undefined;
}
