import { addressAt, parseCidr as parseRange } from '../allocation/address.ts';
import {
  addressNumber,
  type Cidr,
  formatAddress,
  formatCidr,
  overlaps,
  parseCidr,
  sizeOf,
} from '../controllers/cidr.ts';
import type { Context } from '../controllers/context.ts';
import type { Domain } from '../oracle.ts';
import type { Random } from '../random.ts';
import { type NodeSettings, type Provider, usualPodRanges } from '../world.ts';
import { platformOf } from './machine.ts';

/** A node with everything that its world leaves open chosen. */
export interface NodePlan {
  readonly name: string;
  readonly podCIDR: string;
  /** The range of the pods' second addresses, in a cluster of two families. */
  readonly podCIDR6?: string;
  readonly internalIP: string;
  readonly externalIP?: string;
  readonly settings: NodeSettings | undefined;
}

/** The nodes that are planned already, and ranges that none may have. */
interface Taken {
  readonly plans: readonly NodePlan[];
  readonly serviceCIDR: string;
}

/** kind's default, which others follow. https://kind.sigs.k8s.io/docs/user/configuration/#pod-subnet */
const usualSecondRange = 'fd00:10:244::/56';

const hex = '0123456789abcdef';

/** The node of an index, counted from 1; it is created as `nodes/1`, `nodes/2` … */
export function chooseNode(
  index: number,
  settings: NodeSettings | undefined,
  taken: Taken,
  context: Context,
): NodePlan {
  const serial = `nodes/${index}`;
  const name = settings?.name ?? chooseName(serial, index, taken, context);
  const platform = platformOf(name, context.settings.provider);
  const podCIDR =
    settings?.podCIDR ??
    context.choose({
      key: `pod CIDR of ${serial}`,
      domain: rangeDomain(index, taken, context),
      about: `the range of pod addresses of node ${name}`,
    });
  const internalIP =
    settings?.internalIP ??
    context.choose({
      key: `internal IP of ${serial}`,
      domain: addressDomain(
        usualInternal(platform, index, context),
        taken.plans.map((plan) => plan.internalIP),
      ),
      about: `the internal address of node ${name}`,
    });
  const externalIP =
    settings?.externalIP ??
    (platform === 'gke' ? chooseExternal(serial, index, name, taken, context) : undefined);
  const podCIDR6 = settings?.podCIDR6 ?? secondRange(index, context);
  return {
    name,
    podCIDR,
    ...(podCIDR6 === undefined ? {} : { podCIDR6 }),
    internalIP,
    settings,
    ...(externalIP === undefined ? {} : { externalIP }),
  };
}

/**
 * A /64 of the pods' range for each node, one after the other. kube-controller-manager:
 * `--node-cidr-mask-size-ipv6`
 */
function secondRange(index: number, { settings }: Context): string | undefined {
  const { podCIDR6, serviceCIDR6 } = settings;
  const range = parseRange(podCIDR6 ?? (serviceCIDR6 === undefined ? '' : usualSecondRange));
  return range && `${addressAt(range, BigInt(index - 1) << 64n)}/64`;
}

function chooseName(serial: string, index: number, { plans }: Taken, context: Context): string {
  const shape = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
  const holder = (name: string) =>
    plans.some((plan) => plan.name === name) ? `node ${name} exists already` : undefined;
  return context.choose({
    key: `name of ${serial}`,
    domain: {
      type: 'text',
      description: 'a name that no other node has',
      refuse: (name: string) =>
        shape.test(name) ? holder(name) : `${JSON.stringify(name)} is no name of a node`,
      sample: (random) => usualName(index, context, random),
      parse: (text) => (shape.test(text) ? text : undefined),
      print: (value) => value,
    },
    about: `the name of node ${index}`,
  });
}

function usualName(index: number, context: Context, random: Random): string {
  const count = Array.isArray(context.settings.nodes)
    ? context.settings.nodes.length
    : Number(context.settings.nodes);
  switch (context.settings.provider) {
    case 'gke': {
      const digits = Array.from({ length: 4 }, () => hex[random.below(16)]).join('');
      return `gke-cluster-default-pool-1f2e3d4c-${digits}`;
    }
    case 'minikube':
      return index === 1 ? 'minikube' : `minikube-m${String(index).padStart(2, '0')}`;
    case 'kind':
      return index === 1 ? 'kind-control-plane' : `kind-worker${index === 2 ? '' : index - 1}`;
    case 'docker-desktop':
      return index === 1 ? 'docker-desktop' : `docker-desktop-${index}`;
    case 'k3s':
      return index === 1 ? 'k3s-server' : `k3s-agent-${index - 1}`;
    default:
      return count === 1 ? 'node' : `node-${index}`;
  }
}

function rangeDomain(index: number, { plans, serviceCIDR }: Taken, context: Context): Domain<string> {
  const cluster = context.settings.podCIDR === undefined ? undefined : parseCidr(context.settings.podCIDR);
  const others = [serviceCIDR, ...plans.map((plan) => plan.podCIDR)].flatMap((text) => parseCidr(text) ?? []);
  const refuse = (text: string) => {
    const range = parseCidr(text);
    if (range === undefined || formatCidr(range) !== text)
      return `${JSON.stringify(text)} is no range of addresses`;
    if (sizeOf(range) < 8) return `${text} is too small for a node`;
    const other = others.find((each) => overlaps(each, range));
    if (other) return `${text} overlaps ${formatCidr(other)}`;
    if (cluster && !overlaps(cluster, range)) return `${text} is not in ${formatCidr(cluster)}`;
    return undefined;
  };
  return {
    type: 'text',
    description: 'a range that no other node and no service has',
    refuse,
    sample: () => {
      const base = cluster ?? parseCidr(usualPodRanges[context.settings.provider]) ?? { base: 0, bits: 16 };
      for (let step = index - 1; step < 4096; step += 1) {
        const range: Cidr = { base: base.base + step * 256, bits: 24 };
        if (refuse(formatCidr(range)) === undefined) return formatCidr(range);
      }
      return formatCidr({ base: base.base + (index - 1) * 256, bits: 24 });
    },
    parse: (text) => (parseCidr(text) ? text : undefined),
    print: (value) => value,
  };
}

function usualInternal(provider: Provider, index: number, context: Context): string {
  switch (provider) {
    case 'gke':
      return `10.128.0.${index + 1}`;
    case 'minikube':
      return context.is({ from: '1.19' }) ? `192.168.49.${index + 1}` : `192.168.99.${index + 99}`;
    case 'kind':
      return `172.18.0.${index + 1}`;
    case 'docker-desktop':
      return `192.168.65.${index + 2}`;
    default:
      return `192.168.56.${index + 10}`;
  }
}

/** Any address that no other node has. */
function addressDomain(usual: string, taken: readonly string[]): Domain<string> {
  return {
    type: 'address',
    description: 'an address that no other node has',
    refuse: (value) => {
      if (addressNumber(value) === undefined) return `${JSON.stringify(value)} is no address`;
      return taken.includes(value) ? `${value} belongs to another node` : undefined;
    },
    sample: () => {
      let number = addressNumber(usual) ?? 0;
      while (taken.includes(formatAddress(number))) number += 1;
      return formatAddress(number);
    },
    parse: (text) => (addressNumber(text) === undefined ? undefined : text),
    print: (value) => value,
  };
}

function chooseExternal(
  serial: string,
  index: number,
  name: string,
  { plans }: Taken,
  context: Context,
): string {
  const taken = plans.flatMap((plan) => plan.externalIP ?? []);
  return context.choose({
    key: `external IP of ${serial}`,
    domain: addressDomain(formatAddress((addressNumber('34.72.18.100') ?? 0) + 7 * index), taken),
    about: `the external address of node ${name}`,
  });
}
