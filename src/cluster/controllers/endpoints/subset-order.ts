import { equalJson } from '../../api/equal.ts';
import { orderDomain } from '../../domains.ts';
import type { EndpointSubset } from '../../kinds/endpoints.ts';
import type { Context } from '../context.ts';

/**
 * Subsets are sorted by a hash of all that is in them. The UIDs of pods are in it, which are chance: so their
 * order is a choice, until there are other subsets. kubernetes: pkg/api/v1/endpoints/util.go `subsetsByHash`
 */
export function arrangeSubsets(
  present: readonly EndpointSubset[],
  subsets: readonly EndpointSubset[],
  serial: string,
  context: Context,
): readonly EndpointSubset[] {
  if (subsets.length < 2) return subsets;
  if (isSame(present, subsets)) return present;
  const byName = new Map<string, EndpointSubset>();
  for (const subset of subsets) {
    const name = nameOf(subset);
    byName.set(byName.has(name) ? `${name} ${subset.ports?.[0]?.name}` : name, subset);
  }
  const key = `subset order of ${serial}`;
  const order = context.choose({
    key: `${key}, draw ${context.draw(key)}`,
    domain: orderDomain([...byName.keys()], 'subsets'),
    about: 'the order of the subsets of endpoints',
  });
  return order.flatMap((name) => byName.get(name) ?? []);
}

function isSame(left: readonly EndpointSubset[], right: readonly EndpointSubset[]): boolean {
  return left.length === right.length && right.every((one) => left.some((other) => equalJson(one, other)));
}

/** As a listing shows its first address. Ports of one number may differ in their names alone. */
function nameOf({ addresses = [], notReadyAddresses = [], ports = [] }: EndpointSubset): string {
  return `${(addresses[0] ?? notReadyAddresses[0])?.ip}:${ports[0]?.port}`;
}
