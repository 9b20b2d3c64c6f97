import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { Choice, Domain } from '../../oracle.ts';
import { usualPodRanges } from '../../world.ts';
import { addressNumber, type Cidr, formatAddress, overlaps, parseCidr, sizeOf } from '../cidr.ts';
import type { Context } from '../context.ts';
import { feasibleNodes } from '../scheduler/feasible.ts';
import { addressSource, fromPool } from './address-source.ts';
import { hostAddress } from './downward.ts';
import type { PodRuntime } from './runtime.ts';
import { assignSecondAddress, releaseSecondAddress } from './second-address.ts';

/** Gives a pod its address: the node's own for host-networked pods, else a free one of the node's range. */
export function assignAddress(pod: Pod, serial: string, context: Context): string {
  const node = pod.spec.nodeName ?? '';
  if (pod.spec.hostNetwork) return hostAddress(node, context);
  const uid = pod.metadata.uid ?? '';
  const ip = context.choose(addressChoice(pod, serial, context));
  context.memory.addresses.set(ip, uid);
  context.memory.lastAddresses.set(node, ip);
  assignSecondAddress(pod, serial, { first: ip, taken: (each) => holderOf(each, context) }, context);
  return ip;
}

/** Gives a pod's addresses back. */
export function releaseAddress(ip: string | undefined, uid: string, context: Context): void {
  if (ip !== undefined && context.memory.addresses.get(ip) === uid) context.memory.addresses.delete(ip);
  releaseSecondAddress(uid, context);
}

function addressChoice(pod: Pod, serial: string, context: Context): Choice<string> {
  const node = context.objects.get<Node>('nodes', undefined, pod.spec.nodeName ?? '');
  const range = parseCidr(node?.spec.podCIDR ?? '') ?? { base: 0, bits: 32 };
  const last = context.memory.lastAddresses.get(pod.spec.nodeName ?? '');
  const domain = addressDomain(range, { last, taken: (ip) => holderOf(ip, context) });
  const source = addressSource(node, context);
  return {
    key: `address of ${serial}`,
    domain: source === 'pool' ? { ...domain, ...poolDomain(context) } : domain,
    about: `the address of pod ${pod.metadata.namespace}/${pod.metadata.name} on node ${pod.spec.nodeName}`,
    repair: (ip) => repairs(ip, pod, serial, context),
  };
}

/** The domain of a pod's address. The usual one is the next after the last, as host-local IPAM counts. */
function addressDomain(
  range: Cidr,
  use: { readonly last: string | undefined; readonly taken: (ip: string) => string | undefined },
): Domain<string> {
  const size = sizeOf(range);
  const text = `${formatAddress(range.base)}/${range.bits}`;
  const inRange = (ip: string) => {
    const offset = (addressNumber(ip) ?? -1) - range.base;
    // The first is the network's, the second the node's bridge, the last is for broadcasts.
    return offset >= 2 && offset < size - 1;
  };
  const strange = (ip: string) =>
    (addressNumber(ip) ?? -1) - range.base === 1
      ? `${ip} is the node's own in ${text}`
      : `${ip} is not in ${text}`;
  return {
    type: 'address',
    description: `an address of ${text} that no pod has`,
    refuse: (ip) => (inRange(ip) ? use.taken(ip) : strange(ip)),
    sample() {
      const start = use.last === undefined ? 1 : (addressNumber(use.last) ?? range.base) - range.base;
      for (let step = 1; step <= size; step += 1) {
        const ip = formatAddress(range.base + ((start + step) % size));
        if (inRange(ip) && use.taken(ip) === undefined) return ip;
      }
      return formatAddress(range.base + 2);
    },
    parse: (value) => (addressNumber(value) === undefined ? undefined : value),
    print: (value) => value,
  };
}

/** Any address that nobody has, of the pods' range if the world states one. */
function poolDomain(context: Context): Pick<Domain<string>, 'description' | 'refuse'> {
  const { podCIDR } = context.settings;
  const range = parseCidr(podCIDR ?? '');
  return {
    description: 'an address that no pod has',
    refuse(ip) {
      const offset = (addressNumber(ip) ?? -1) - (range?.base ?? 0);
      if (range && (offset < 0 || offset >= sizeOf(range))) return `${ip} is not in ${podCIDR}`;
      return holderOf(ip, context) ?? otherHolderOf(ip, context);
    },
  };
}

function otherHolderOf(ip: string, { objects }: Context): string | undefined {
  const service = objects.list<Service>('services').find(({ spec }) => spec.clusterIP === ip);
  if (service) return `${ip} belongs to service ${service.metadata.namespace}/${service.metadata.name}`;
  const isOf = ({ status }: Node) => status?.addresses?.some(({ address }) => address === ip);
  const node = objects.list<Node>('nodes').find(isOf);
  return node && `${ip} belongs to node ${node.metadata.name}`;
}

function holderOf(ip: string, context: Context): string | undefined {
  const uid = context.memory.addresses.get(ip);
  if (uid === undefined) return undefined;
  const pod = context.indexes.byUid<Pod>(uid);
  const holder = pod ? `pod ${pod.metadata.namespace}/${pod.metadata.name}` : 'a pod that is ending';
  return `${ip} belongs to ${holder}`;
}

/** An address of another node's range tells that the pod runs there. */
function repairs(ip: string, pod: Pod, serial: string, context: Context) {
  const number = addressNumber(ip);
  if (number === undefined) return [];
  const nodes = context.objects.list<Node>('nodes');
  const home = nodes.find((node) => contains(node, number));
  if (home) {
    const isHere = home.metadata.name === pod.spec.nodeName;
    const feasible = feasibleNodes(pod, context).some((node) => node.metadata.name === home.metadata.name);
    return feasible && !isHere ? [{ key: `node of ${serial}`, value: home.metadata.name }] : poolOf(context);
  }
  // The ends of a range are no pod's where each node has one; in the blocks of a pool they are.
  if (number % 256 < 2 || number % 256 === 255) return poolOf(context);
  const fresh = nodes.find(
    (node) => ![...context.memory.addresses.keys()].some((used) => contains(node, addressNumber(used) ?? 0)),
  );
  const chosen = fresh ?? context.objects.get<Node>('nodes', undefined, pod.spec.nodeName ?? '');
  if (chosen === undefined) return [];
  if (fresh === undefined && hasOwnRange(chosen, context)) return poolOf(context);
  const bits = 24;
  const base = formatAddress(number - (number % 256));
  return [
    { key: `pod CIDR of ${context.objects.serialOf(chosen)}`, value: `${base}/${bits}` },
    { key: `node of ${serial}`, value: chosen.metadata.name },
  ];
}

function poolOf({ settings }: Context) {
  return settings.provider === 'none' ? [fromPool] : [];
}

/** Whether a node's range was read off the note. */
function hasOwnRange({ spec }: Node, { settings }: Context): boolean {
  const usual = parseCidr(settings.podCIDR ?? usualPodRanges[settings.provider]);
  const own = parseCidr(spec.podCIDR ?? '');
  return settings.provider === 'none' && !(usual && own && overlaps(usual, own));
}

function contains(node: Node, address: number): boolean {
  const range = parseCidr(node.spec.podCIDR ?? '');
  return range !== undefined && address >= range.base && address < range.base + sizeOf(range);
}

/** A pod's address; empty without one. */
export function addressOf({ sandbox }: PodRuntime): string {
  return sandbox.type === 'ready' ? sandbox.ip : '';
}
