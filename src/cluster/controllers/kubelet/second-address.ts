import { addressAt, contains, parseCidr as parseRange } from '../../allocation/address.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Domain } from '../../oracle.ts';
import { addressNumber, parseCidr } from '../cidr.ts';
import type { Context } from '../context.ts';

/** The address that a pod has already, and who holds another one. */
interface Use {
  readonly first: string;
  readonly taken: (ip: string) => string | undefined;
}

/** Gives a pod its address of the second family, if its node has a range of that. */
export function assignSecondAddress(pod: Pod, serial: string, use: Use, context: Context): void {
  const node = context.objects.get<Node>('nodes', undefined, pod.spec.nodeName ?? '');
  const range = node?.spec.podCIDRs?.[1];
  if (range === undefined) return;
  const ip = context.choose({
    key: `second address of ${serial}`,
    domain: secondDomain(range, node?.spec.podCIDR ?? '', use),
    about: `the second address of pod ${pod.metadata.namespace}/${pod.metadata.name} on node ${pod.spec.nodeName}`,
  });
  context.memory.addresses.set(ip, pod.metadata.uid ?? '');
}

/** A pod's address of the second family. */
export function secondAddress(pod: Pod, context: Context): string | undefined {
  const node = context.objects.get<Node>('nodes', undefined, pod.spec.nodeName ?? '');
  if (pod.spec.hostNetwork || node?.spec.podCIDRs?.[1] === undefined) return undefined;
  return ownSecond(pod.metadata.uid ?? '', context) ?? pod.status?.podIPs?.[1]?.ip;
}

/** Gives a pod's second address back. */
export function releaseSecondAddress(uid: string, context: Context): void {
  const isDouble = context.objects.list<Node>('nodes').some(({ spec }) => spec.podCIDRs?.[1] !== undefined);
  const ip = isDouble ? ownSecond(uid, context) : undefined;
  if (ip !== undefined) context.memory.addresses.delete(ip);
}

function ownSecond(uid: string, { memory }: Context): string | undefined {
  return [...memory.addresses.keys()].find((ip) => ip.includes(':') && memory.addresses.get(ip) === uid);
}

/** Both families usually count alike, so that a pod has the same place in both ranges. */
function secondDomain(text: string, ownRange: string, { first, taken }: Use): Domain<string> {
  const range = parseRange(text) ?? { first: 0n, size: 0n, bits: 128 as const };
  const place = (addressNumber(first) ?? 0) - (parseCidr(ownRange)?.base ?? 0);
  return {
    type: 'address',
    description: `an address of ${text} that no pod has`,
    refuse: (ip) => (contains(range, ip) ? taken(ip) : `${ip} is not in ${text}`),
    sample() {
      for (let step = Math.max(place, 2); ; step += 1) {
        const ip = addressAt(range, step);
        if (taken(ip) === undefined) return ip;
      }
    },
    parse: (value) => (contains(range, value) ? value : undefined),
    print: (value) => value,
  };
}
