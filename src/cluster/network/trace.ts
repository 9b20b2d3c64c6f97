import type { Backend } from '../proxy/backends.ts';
import type { Frontend, ServicePortPlan } from '../proxy/proxy-plan.ts';
import type { NodeObject, Protocol } from './objects.ts';

/** Where a packet goes. */
export interface Destination {
  readonly ip: string;
  readonly port: number;
  readonly protocol: Protocol;
}

/**
 * How a connection attempt ends, as the client's kernel tells it:
 *
 * - `connected`: somebody listens
 * - `refused`: a reset, or ICMP port unreachable (clients cannot tell them apart)
 * - `timed out`: nobody answers
 * - `unreachable`: ICMP host unreachable: `No route to host`
 * - `reset`: accepted, then reset
 * - `not simulated`: the packet leaves the simulated world
 */
export type Outcome = 'connected' | 'refused' | 'timed out' | 'unreachable' | 'reset' | 'not simulated';

/** One thing that happens to a packet on its way. */
export type Hop =
  | { readonly type: 'sent'; readonly by: string; readonly from: string; readonly to: string }
  | { readonly type: 'entered'; readonly node: string; readonly why: string }
  | {
      readonly type: 'matched';
      readonly node: string;
      readonly servicePort: string;
      readonly frontend: Frontend;
    }
  | { readonly type: 'destination rewritten'; readonly to: string; readonly candidates: number }
  | { readonly type: 'source rewritten'; readonly to: string; readonly why: string }
  | {
      readonly type: 'policy';
      readonly verdict: 'denied';
      readonly direction: 'ingress' | 'egress';
      readonly by: readonly string[];
    }
  | { readonly type: 'ended'; readonly outcome: Outcome; readonly why: string };

/** A packet's way, hop by hop; the last hop says how it ended. */
export type Trace = readonly Hop[];

/** One hop in words. */
export function describeHop(hop: Hop): string {
  switch (hop.type) {
    case 'sent':
      return `${hop.by} sends from ${hop.from} to ${hop.to}`;
    case 'entered':
      return `enters the cluster at node ${hop.node}: ${hop.why}`;
    case 'matched':
      return `node ${hop.node}: ${hop.frontend} of ${hop.servicePort}`;
    case 'destination rewritten':
      return `destination becomes ${hop.to}${hop.candidates > 1 ? `, one of ${hop.candidates}` : ''}`;
    case 'source rewritten':
      return `source becomes ${hop.to}: ${hop.why}`;
    case 'policy':
      return `${hop.direction} denied: isolated by ${hop.by.join(', ')}`;
    case 'ended':
      return `${hop.outcome}: ${hop.why}`;
    default:
      return hop satisfies never;
  }
}

/** Free choices that a trace asks for, only where they matter. */
export interface TraceChoices {
  /** Which of several addresses the proxy takes for a new connection; `client` with affinity only. */
  endpoint(candidates: readonly Backend[], port: ServicePortPlan, client: string | undefined): Backend;
  /** The address that a node puts in as the source of packets to some pods, in the usual order. */
  masquerade(node: NodeObject, receivers: string, candidates: readonly string[]): string;
  /** Whether this cluster's network enforces policies; asked when one would deny. */
  enforcesPolicies(): boolean;
  /** To which node a load balancer sends. */
  balancedNode(nodes: readonly string[]): string;
  /** Whether a rule lets a port of the nodes in from outside. */
  opensFirewall(port: number): boolean;
  /** The node's port that a port of the workstation is mapped to, if it is. */
  mappedPort(port: number, candidates: readonly number[]): number | undefined;
  /** The workstation's address as the cluster sees it. */
  workstationAddress(): string;
  /**
   * On which node the workstation's shell runs; undefined if outside. Asked when only a node could reach an
   * address.
   */
  workstationNode(nodes: readonly string[]): string | undefined;
}
