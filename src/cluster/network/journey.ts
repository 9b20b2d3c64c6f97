import type { ProxyPlan } from '../proxy/proxy-plan.ts';
import type { Provider } from '../world.ts';
import { isIPv6 } from './address.ts';
import { type Hosts, internalAddress, podAddresses } from './hosts.ts';
import type { NetworkPolicyObject, NodeObject, PodObject } from './objects.ts';
import type { Destination, Hop, Outcome, Trace, TraceChoices } from './trace.ts';

/** Who sends: a pod, a node, or something outside of the cluster. */
export type Sender =
  | { readonly type: 'pod'; readonly pod: PodObject }
  | { readonly type: 'node'; readonly node: NodeObject }
  | { readonly type: 'outside' };

/**
 * Where a packet can arrive. The API server is a place of its own: managed clusters have no pod of it. Some
 * programs of a node listen on its loopback alone.
 */
export type Place =
  | { readonly type: 'pod'; readonly pod: PodObject }
  | { readonly type: 'node'; readonly node: NodeObject; readonly isLoopback?: true }
  | { readonly type: 'apiServer' };

/**
 * What a walk reads. `listens` tells whether somebody accepts connections at a place, and `unknownAt` names
 * a container there of which nobody knows whether it does.
 */
export interface WalkWorld {
  readonly plan: ProxyPlan;
  readonly hosts: Hosts;
  readonly policies: readonly NetworkPolicyObject[];
  readonly provider: Provider;
  readonly serviceCIDR: string | undefined;
  readonly choices: TraceChoices;
  listens(place: Place, to: Destination): boolean;
  unknownAt(place: Place): string | undefined;
}

/** A finished walk: the way, how it ended, and for a connection where it leads and what the server sees. */
export interface Walk {
  readonly trace: Trace;
  readonly outcome: Outcome;
  readonly place?: Place;
  readonly server?: { readonly ip: string; readonly port: number };
  /**
   * The client's address as the server sees it. Asked for only if the server looks: it may be a free choice.
   */
  readonly clientIP?: () => string;
}

/** One packet under way: what changes is its source and the hops behind it. */
export class Journey {
  readonly sender: Sender;
  readonly to: Destination;
  readonly #choices: TraceChoices;
  readonly #hops: Hop[] = [];
  #sourceIP: string | undefined;

  constructor(sender: Sender, to: Destination, choices: TraceChoices) {
    this.sender = sender;
    this.to = to;
    this.#choices = choices;
    this.#sourceIP = ownAddress(sender, to.ip);
    this.add({
      type: 'sent',
      by: senderName(sender),
      from: this.#sourceIP ?? 'its own address',
      to: endpointText(to.ip, to.port),
    });
  }

  /**
   * The source that the packet bears now. The workstation's address is asked for only when somebody looks.
   */
  get source(): string {
    this.#sourceIP ??= this.#choices.workstationAddress();
    return this.#sourceIP;
  }

  /** Sends on from here as from another address, without a rule that rewrites it. */
  sendFrom(ip: string): void {
    this.#sourceIP = ip;
  }

  /** Rewrites the source. */
  rewriteSource(ip: string, why: string): void {
    if (ip === this.#sourceIP) return;
    this.#sourceIP = ip;
    this.add({ type: 'source rewritten', to: ip, why });
  }

  add(hop: Hop): void {
    this.#hops.push(hop);
  }

  end(outcome: Outcome, why: string): Walk {
    return { trace: [...this.#hops, { type: 'ended', outcome, why }], outcome };
  }
}

/** The node on which a packet of the cluster's own starts. */
export function senderNode(sender: Sender, hosts: Hosts): NodeObject | undefined {
  if (sender.type === 'node') return sender.node;
  return sender.type === 'pod' ? hosts.nodeNamed(sender.pod.spec.nodeName) : undefined;
}

/** The pod that sends, if it has an address of its own. */
export function senderPod(sender: Sender): PodObject | undefined {
  return sender.type === 'pod' && !sender.pod.spec.hostNetwork ? sender.pod : undefined;
}

/** `10.4.1.14:80`, `[fd00::1]:80`. */
export function endpointText(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}

/** A place in words. */
export function placeName(place: Place): string {
  if (place.type === 'apiServer') return 'the API server';
  if (place.type === 'node') return `node ${place.node.metadata.name}`;
  return `pod ${place.pod.metadata.namespace}/${place.pod.metadata.name}`;
}

function senderName(sender: Sender): string {
  return sender.type === 'outside' ? 'the workstation' : placeName(sender);
}

/** The sender's address of the family in which it sends. */
function ownAddress(sender: Sender, to: string): string | undefined {
  if (sender.type === 'outside') return undefined;
  if (sender.type === 'node') return internalAddress(sender.node);
  const addresses = podAddresses(sender.pod);
  return addresses.find((address) => isIPv6(address) === isIPv6(to)) ?? addresses[0];
}
