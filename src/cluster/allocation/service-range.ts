import type { ApiContext } from '../api/kind.ts';
import { familyOf } from '../kinds/service-families.ts';
import type { Domain } from '../oracle.ts';
import type { Random } from '../random.ts';
import type { Provider } from '../world.ts';
import { parseCidr } from './address.ts';

/** The range of cluster IPs: stated by the world, else chosen once for it. */
export function serviceRange({ settings, oracle }: ApiContext): string {
  if (settings.serviceCIDR !== undefined) return settings.serviceCIDR;
  const about = 'the range of cluster IPs';
  return oracle.choose({ key: 'service CIDR', domain: rangeDomain(settings.provider), about });
}

/** The ranges of a cluster's cluster IPs by family, the first family first. */
export function serviceRanges(context: ApiContext): ReadonlyMap<string, string> {
  const { serviceCIDR6 } = context.settings;
  const ranges = [serviceRange(context), ...(serviceCIDR6 === undefined ? [] : [serviceCIDR6])];
  return new Map(ranges.map((range) => [familyOf(range), range]));
}

/**
 * The range that a cluster with an address in it is taken to have, when nothing states it: the address'
 * /16.
 */
export function rangeAround(address: string, provider: Provider): string {
  const usual = usualRanges[provider];
  const [first, second] = address.split('.');
  return usual.startsWith(`${first}.${second}.`) ? usual : `${first}.${second}.0.0/16`;
}

const usualRanges: Readonly<Record<Provider, string>> = {
  gke: '10.7.240.0/20',
  minikube: '10.96.0.0/12',
  kind: '10.96.0.0/16',
  'docker-desktop': '10.96.0.0/12',
  k3s: '10.43.0.0/16',
  none: '10.96.0.0/12',
};

function rangeDomain(provider: Provider): Domain<string> {
  return {
    type: 'text',
    description: 'a private range of 2 to 20 bits of hosts, such as 10.96.0.0/12',
    refuse: refuseRange,
    sample: (_random: Random) => usualRanges[provider],
    parse: (text) => (refuseRange(text) === undefined ? text : undefined),
    print: (value) => value,
  };
}

function refuseRange(text: string): string | undefined {
  const range = parseCidr(text);
  if (range?.bits !== 32) return `${JSON.stringify(text)} is no IPv4 range`;
  if (range.size < 4n || range.size > 1n << 20n)
    return `${text} has ${range.size} addresses: 4 to 1048576 are possible`;
  return undefined;
}
