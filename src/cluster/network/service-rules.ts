import type { Backend } from '../proxy/backends.ts';
import { type EligibleEndpoints, eligibleEndpoints } from '../proxy/eligible-endpoints.ts';
import type { Frontend, ServicePortPlan } from '../proxy/proxy-plan.ts';
import { inRange } from '../version.ts';
import { addressAt, isInRange } from './address.ts';
import { route } from './arrival.ts';
import { internalAddress, podAddresses, podRanges } from './hosts.ts';
import { endpointText, type Journey, senderPod, type Walk, type WalkWorld } from './journey.ts';
import type { NodeObject } from './objects.ts';

/** A packet caught by a rule of a node. `isFromNode`: sent by the node itself or by a pod on its network. */
export interface Caught {
  readonly port: ServicePortPlan;
  readonly frontend: Frontend;
  readonly node: NodeObject;
  readonly isFromNode: boolean;
}

/**
 * Sends a caught packet on to an endpoint, or ends it. kubernetes: pkg/proxy/iptables/proxier.go
 * `syncProxyRules`.
 */
export function applyServiceRules(journey: Journey, world: WalkWorld, caught: Caught): Walk {
  const { port, frontend, node } = caught;
  journey.add({ type: 'matched', node: node.metadata.name, servicePort: port.name, frontend });
  const eligible = eligibleAt(port, node.metadata.name, world);
  if (!eligible.hasAny) return journey.end('refused', `${port.name} has no endpoints`);
  const candidates = staysOnNode(journey, caught) ? eligible.local : eligible.cluster;
  if (candidates.length === 0) return withoutLocalEndpoints(journey, world, caught);
  if (isOutOfRanges(journey, caught))
    return journey.end('timed out', `${port.name} lets only its loadBalancerSourceRanges in`);
  const backend = pick(journey, world, candidates, port);
  journey.add({
    type: 'destination rewritten',
    to: endpointText(backend.ip, backend.port),
    candidates: candidates.length,
  });
  masquerade(journey, world, caught, backend);
  return route(journey, world, backend.ip, backend.port);
}

/** The endpoints of a Service port that a node may use. */
export function eligibleAt(
  port: ServicePortPlan,
  nodeName: string,
  { plan, hosts }: WalkWorld,
): EligibleEndpoints {
  const zone = hosts.nodeNamed(nodeName)?.metadata.labels?.['topology.kubernetes.io/zone'];
  // kubernetes: feature gate ProxyTerminatingEndpoints, on by default since 1.26.
  const usesTerminating = inRange(plan.settings.version, { from: '1.26' });
  return eligibleEndpoints(port.backends, {
    nodeName,
    usesTerminating,
    ...(zone === undefined ? {} : { zone }),
  });
}

/** The cluster's own traffic to an outer address takes the short cut: policy Local does not hold for it. */
function staysOnNode({ sender }: Journey, { port, frontend, isFromNode }: Caught): boolean {
  if (frontend === 'cluster IP') return port.internalLocal;
  return port.externalLocal && !isFromNode && sender.type !== 'pod';
}

/** A drop; up to 1.23 traffic to cluster IPs was rejected. */
function withoutLocalEndpoints(journey: Journey, { plan }: WalkWorld, { port, frontend }: Caught): Walk {
  const rejects = frontend === 'cluster IP' && inRange(plan.settings.version, { to: '1.23' });
  return journey.end(rejects ? 'refused' : 'timed out', `${port.name} has no local endpoints`);
}

function isOutOfRanges(journey: Journey, { port, frontend }: Caught): boolean {
  if (frontend !== 'load balancer' || port.sourceRanges.length === 0) return false;
  return !port.sourceRanges.some((range) => isInRange(journey.source, range));
}

function pick(
  journey: Journey,
  world: WalkWorld,
  candidates: readonly Backend[],
  port: ServicePortPlan,
): Backend {
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  const client = port.affinitySeconds === undefined ? undefined : journey.source;
  return world.choices.endpoint(candidates, port, client);
}

function masquerade(journey: Journey, world: WalkWorld, caught: Caught, backend: Backend): void {
  const why = masqueradeReason(journey, world, caught, backend);
  if (why === undefined) return;
  const { node } = caught;
  const receiver = world.hosts.podAt(backend.ip);
  const own = internalAddress(node);
  // The address of the interface that the packet leaves by: a bridge's or the node's own, an overlay's or
  // again the
  // node's.
  const isSameNode = receiver?.spec.nodeName === node.metadata.name;
  const range = podRanges(node)[0] ?? '';
  const ways = isSameNode ? [addressAt(range, 1), own] : [own, addressAt(range, 0)];
  const candidates = receiver === undefined ? [own] : ways.filter((each) => each !== undefined);
  const receivers = isSameNode ? 'its own pods' : "other nodes' pods";
  journey.rewriteSource(world.choices.masquerade(node, receivers, candidates), why);
}

/** Why a source is rewritten, if it is. */
function masqueradeReason(
  journey: Journey,
  world: WalkWorld,
  { port, frontend, isFromNode }: Caught,
  backend: Backend,
): string | undefined {
  const pod = senderPod(journey.sender);
  if (pod !== undefined && podAddresses(pod).includes(backend.ip)) return 'the packet returns to its sender';
  if (frontend === 'cluster IP') {
    return pod === undefined && world.plan.settings.masqueradesStrangers
      ? 'it does not come from the pod network'
      : undefined;
  }
  if (!port.externalLocal) return 'traffic to an outer address is masqueraded';
  return isFromNode ? 'local traffic to an outer address is masqueraded' : undefined;
}
