import type { ApiContext } from '../api/kind.ts';
import { numberDomain } from '../domains.ts';
import type { Domain } from '../oracle.ts';
import { behaves } from '../profile.ts';

/** The ports that Services are given on every node. kube-apiserver: `--service-node-port-range` */
export const nodePortRange = { from: 30000, to: 32767 };

/** From 1.28 on the first 86 ports are left to those who ask for them. */
const staticBand = 86;

/** Picks a free node port. kubernetes: pkg/registry/core/service/portallocator/allocator.go */
export function chooseNodePort(
  { serial, owner, port }: { readonly serial: string; readonly owner: string; readonly port: string },
  used: ReadonlySet<number>,
  { settings, oracle }: ApiContext,
): number {
  const banded = behaves(settings.kubernetes, 'nodePort.staticBand');
  const from = banded ? nodePortRange.from + staticBand : nodePortRange.from;
  return oracle.choose({
    key: `node port ${port} of ${serial}`,
    domain: portDomain(from, used),
    about: `the node port of port ${port} of Service ${owner}`,
  });
}

function portDomain(from: number, used: ReadonlySet<number>): Domain<number> {
  const taken = (port: number) => (used.has(port) ? `${port} belongs to another Service` : undefined);
  return numberDomain({ from, to: nodePortRange.to }, taken, 'a node port');
}

/**
 * The port that a dry run shows, which is one past those that the request has been given; it need not even
 * be a node port. kubernetes: pkg/registry/core/service/portallocator/operation.go `AllocateNext`
 */
export function pretendedNodePort(given: readonly number[]): number {
  return (given.length === 0 ? nodePortRange.to + 1 : Math.max(...given)) + 1;
}

/** Why a stated port cannot be had; undefined if it can. */
export function refuseNodePort(port: number, used: ReadonlySet<number>): string | undefined {
  const { from, to } = nodePortRange;
  if (port < from || port > to) {
    return `provided port is not in the valid range. The range of valid ports is ${from}-${to}`;
  }
  return used.has(port) ? 'provided port is already allocated' : undefined;
}
