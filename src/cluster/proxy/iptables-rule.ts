import { chainName } from './chain-names.ts';
import type { Frontend, ServicePortPlan } from './proxy-plan.ts';

/** What the view needs of the node that it is printed on. */
export interface IptablesSetting {
  readonly nodeName: string;
  /** The pods' range, as `--cluster-cidr` says it. */
  readonly clusterCIDR: string | undefined;
}

/** One saved rule and the chain that it is in. */
export interface Rule {
  readonly chain: string;
  readonly text: string;
}

/** One rule as it is saved: addresses and protocol, then the comment, then the rest. */
export function rule(chain: string, match: string, rest: string, comment?: string): Rule {
  const parts = [
    `-A ${chain}`,
    match,
    comment === undefined ? '' : `-m comment --comment "${comment}"`,
    rest,
  ];
  return { chain, text: parts.filter((part) => part !== '').join(' ') };
}

/** The name of one of a Service port's chains. */
export function portChain(prefix: string, port: ServicePortPlan): string {
  return chainName(prefix, port.name, port.protocol);
}

/** The match of an address and a protocol. */
export function towards(ip: string, port: ServicePortPlan): string {
  return `-d ${ip}/32 -p ${port.protocol.toLowerCase()}`;
}

/** The match of a destination port. */
export function dport(port: ServicePortPlan, number: number): string {
  const protocol = port.protocol.toLowerCase();
  return `-m ${protocol} --dport ${number}`;
}

/** The addresses beyond the cluster IP at which a Service port is reached on every node. */
export function outerAddresses(
  port: ServicePortPlan,
): readonly { readonly frontend: Frontend; readonly ip: string }[] {
  return [
    ...port.externalIPs.map((ip) => ({ frontend: 'external IP', ip }) as const),
    ...port.loadBalancerIPs.map((ip) => ({ frontend: 'load balancer', ip }) as const),
  ];
}
