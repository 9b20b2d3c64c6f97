import { addressKey, type Frontend, nodePortKey, type ServicePortPlan } from '../proxy/proxy-plan.ts';
import { isInRange, isIPv6, isLoopback } from './address.ts';
import { arrive, route } from './arrival.ts';
import { internalAddress } from './hosts.ts';
import { Journey, type Sender, senderNode, type Walk, type WalkWorld } from './journey.ts';
import type { NodeObject } from './objects.ts';
import { applyServiceRules, eligibleAt } from './service-rules.ts';
import type { Destination } from './trace.ts';

/** Follows a packet from its sender through the rules of the nodes that it passes to where it ends. */
export function walkPacket(sender: Sender, to: Destination, world: WalkWorld): Walk {
  const journey = new Journey(sender, to, world.choices);
  if (isLoopback(to.ip)) return onLoopback(journey, world);
  return sender.type === 'outside'
    ? fromOutside(journey, world)
    : atNode(journey, world, senderNode(sender, world.hosts));
}

interface Match {
  readonly port: ServicePortPlan;
  readonly frontend: Frontend;
}

/**
 * The packet never leaves its network namespace, but for node ports, which iptables rules serve on 127.0.0.1
 * as well.
 */
function onLoopback(journey: Journey, world: WalkWorld): Walk {
  const { sender, to } = journey;
  journey.sendFrom(to.ip);
  if (sender.type === 'pod' && !sender.pod.spec.hostNetwork)
    return arrive(journey, world, sender, to.ip, to.port);
  if (sender.type === 'outside' && world.provider === 'kind') return throughMappedPort(journey, world);
  const node = sender.type === 'outside' ? workstationNode(world) : senderNode(sender, world.hosts);
  const tunnelled = world.plan.byAddress.get(addressKey(to.protocol, to.ip, to.port));
  if (sender.type === 'outside' && tunnelled !== undefined)
    return throughBalancer(journey, world, tunnelled.port);
  if (node === undefined) return journey.end('refused', 'nobody listens on the workstation');
  const match = publishedOnLoopback(journey, world);
  if (match === undefined)
    return arrive(journey, world, { type: 'node', node, isLoopback: true }, to.ip, to.port);
  journey.sendFrom(internalAddress(node));
  return applyServiceRules(journey, world, { ...match, node, isFromNode: true });
}

/**
 * kind publishes what its configuration's `extraPortMappings` name, and Docker passes it on from its own
 * network's gateway. https://kind.sigs.k8s.io/docs/user/configuration/#extra-port-mappings
 */
function throughMappedPort(journey: Journey, world: WalkWorld): Walk {
  const { hosts, plan, choices } = world;
  const { port, protocol } = journey.to;
  const nodePorts = plan.ports.flatMap((each) => (each.nodePort === undefined ? [] : [each.nodePort]));
  const hostPorts = hosts.pods.flatMap(({ spec }) =>
    spec.containers.flatMap(({ ports }) => (ports ?? []).flatMap(({ hostPort }) => hostPort ?? [])),
  );
  const mapped = choices.mappedPort(port, [...new Set([...nodePorts, ...hostPorts])]);
  const node = hosts.nodes[0];
  if (mapped === undefined || node === undefined)
    return journey.end('refused', `nothing is mapped to port ${port} of the workstation`);
  const ip = internalAddress(node);
  const inside = new Journey(journey.sender, { ip, port: mapped, protocol }, choices);
  inside.sendFrom(ip.replace(/\d+$/, '1'));
  inside.add({ type: 'entered', node: node.metadata.name, why: `port ${port} is mapped to it` });
  return atNode(inside, world, node);
}

/**
 * Docker Desktop publishes on localhost; a k3s server usually is the workstation; elsewhere it is a choice.
 */
function workstationNode(world: WalkWorld): NodeObject | undefined {
  const { hosts, provider, choices } = world;
  if (provider === 'docker-desktop' || provider === 'k3s') return hosts.nodes[0];
  if (provider !== 'none') return undefined;
  return hosts.nodeNamed(choices.workstationNode(hosts.nodes.map((node) => node.metadata.name)));
}

/**
 * kubernetes: kube-proxy `--iptables-localhost-nodeports`: node ports of 127.0.0.1 exist in iptables mode and
 * IPv4 only.
 */
function publishedOnLoopback({ sender, to }: Journey, { plan, provider }: WalkWorld): Match | undefined {
  const publishes = sender.type === 'outside' && (provider === 'docker-desktop' || provider === 'k3s');
  const nodePort = plan.byNodePort.get(nodePortKey(to.protocol, to.port));
  if (nodePort !== undefined && (publishes || (plan.settings.mode === 'iptables' && !isIPv6(to.ip)))) {
    return { port: nodePort, frontend: 'node port' };
  }
  const isBalanced = (each: ServicePortPlan) =>
    each.service.spec.type === 'LoadBalancer' && each.port === to.port && each.protocol === to.protocol;
  const balanced = publishes ? plan.ports.find(isBalanced) : undefined;
  return balanced && { port: balanced, frontend: 'load balancer' };
}

/** A packet meets the rules of the node that it is on; another node's port is served by that node's rules. */
function atNode(journey: Journey, world: WalkWorld, node: NodeObject | undefined): Walk {
  const { plan, hosts } = world;
  const { ip, port, protocol } = journey.to;
  const match = plan.byAddress.get(addressKey(protocol, ip, port));
  const isFromNode =
    journey.sender.type === 'node' ||
    (journey.sender.type === 'pod' && journey.sender.pod.spec.hostNetwork === true);
  if (match !== undefined && node !== undefined)
    return applyServiceRules(journey, world, { ...match, node, isFromNode });
  const owner = hosts.nodeAt(ip);
  const nodePort = owner && plan.byNodePort.get(nodePortKey(protocol, port));
  if (owner === undefined || nodePort === undefined) return route(journey, world, ip, port);
  const isHere = owner.metadata.name === node?.metadata.name;
  if (!isHere) journey.add({ type: 'entered', node: owner.metadata.name, why: 'it is one of its addresses' });
  return applyServiceRules(journey, world, {
    port: nodePort,
    frontend: 'node port',
    node: owner,
    isFromNode: isHere && isFromNode,
  });
}

function fromOutside(journey: Journey, world: WalkWorld): Walk {
  const { hosts, plan } = world;
  const { ip, port, protocol } = journey.to;
  const node = hosts.nodeAt(ip);
  if (node !== undefined && isReachedFromOutside(node, ip, world)) {
    if (isStoppedByFirewall(port, world)) return journey.end('timed out', `the firewall stops port ${port}`);
    journey.add({ type: 'entered', node: node.metadata.name, why: 'it is one of its addresses' });
    return atNode(journey, world, node);
  }
  const match = plan.byAddress.get(addressKey(protocol, ip, port));
  // minikube's tunnel makes a cluster IP the load balancer's address, and leads there from outside.
  const isBalanced = match?.frontend === 'load balancer' || match?.port.loadBalancerIPs.includes(ip);
  if (match !== undefined && isBalanced) return throughBalancer(journey, world, match.port);
  if (node === undefined && match === undefined && !isClusterAddress(ip, world)) {
    return journey.end('not simulated', `${ip} is outside of the cluster`);
  }
  return asNodeOrNotAtAll(journey, world);
}

/**
 * Cluster-only addresses answer if the shell that the page calls its own runs on a node, as on a kubeadm
 * control plane.
 */
function asNodeOrNotAtAll(journey: Journey, world: WalkWorld): Walk {
  const { hosts, provider, choices } = world;
  const names = hosts.nodes.map((node) => node.metadata.name);
  const mayBeNode = provider === 'none' || provider === 'k3s';
  const node = hosts.nodeNamed(mayBeNode ? choices.workstationNode(names) : undefined);
  if (node === undefined)
    return journey.end('timed out', `there is no route from outside to ${journey.to.ip}`);
  return walkPacket({ type: 'node', node }, journey.to, world);
}

function isClusterAddress(ip: string, { plan, hosts, serviceCIDR }: WalkWorld): boolean {
  const isService = plan.clusterIPs.has(ip) || (serviceCIDR !== undefined && isInRange(ip, serviceCIDR));
  return isService || hosts.podAt(ip) !== undefined || hosts.isPodAddress(ip);
}

/** Google Cloud lets nothing but ssh in until a rule says so. VPC: pre-populated rules of the default network */
function isStoppedByFirewall(port: number, { provider, choices }: WalkWorld): boolean {
  return provider === 'gke' && port !== 22 && !choices.opensFirewall(port);
}

/**
 * In a cloud only a node's external address is reached from outside; nothing of Docker Desktop's machine is.
 */
function isReachedFromOutside(node: NodeObject, ip: string, { provider }: WalkWorld): boolean {
  const isExternal = node.status?.addresses?.some(
    ({ type, address }) => type === 'ExternalIP' && address === ip,
  );
  return provider === 'gke' ? isExternal === true : provider !== 'docker-desktop';
}

/**
 * A balancer passes packets on to a healthy node; with policy Local only nodes with an endpoint are healthy.
 */
function throughBalancer(journey: Journey, world: WalkWorld, port: ServicePortPlan): Walk {
  const all = world.hosts.nodes.map((node) => node.metadata.name);
  const healthy = all.filter((name) => eligibleAt(port, name, world).local.length > 0);
  const names = port.externalLocal && healthy.length > 0 ? healthy : all;
  // With policy Cluster every node does the same: only the masqueraded source would tell them apart.
  const chosen = port.externalLocal && names.length > 1 ? world.choices.balancedNode(names) : names[0];
  const node = world.hosts.nodeNamed(chosen);
  if (node === undefined) return journey.end('timed out', 'no node is behind the load balancer');
  journey.add({ type: 'entered', node: node.metadata.name, why: 'the load balancer sends it there' });
  return applyServiceRules(journey, world, { port, frontend: 'load balancer', node, isFromNode: false });
}
