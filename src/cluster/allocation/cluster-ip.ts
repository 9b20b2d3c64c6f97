import type { ApiContext } from '../api/kind.ts';
import type { Answer, Domain } from '../oracle.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { addressAt, type Cidr, contains, parseAddress, parseCidr } from './address.ts';
import { rangeAround } from './service-range.ts';

/**
 * Picks a free cluster IP: random, and from 1.25 on outside the static band at the range's start while
 * there is room.
 *
 * kubernetes: pkg/registry/core/service/ipallocator/allocator.go
 */
export function chooseClusterIP(
  { serial, owner }: { readonly serial: string; readonly owner: string },
  { text, isFirst }: ServiceRange,
  used: ReadonlySet<string>,
  context: ApiContext,
): string {
  const { settings, oracle } = context;
  const range = parseCidr(text) ?? { first: 0n, size: 0n, bits: 32 };
  const from = firstDynamic(range, used, settings.kubernetes);
  const repair = (address: string): readonly Answer[] =>
    isFirst && settings.serviceCIDR === undefined
      ? [{ key: 'service CIDR', value: rangeAround(address, settings.provider) }]
      : [];
  const name = isFirst ? 'cluster IP' : 'second cluster IP';
  return oracle.choose({
    key: `${name} of ${serial}`,
    domain: addressDomain({ range, text, from, used }),
    about: `the ${name} of Service ${owner}`,
    repair,
  });
}

/** One of a cluster's ranges of cluster IPs. */
export interface ServiceRange {
  readonly text: string;
  readonly isFirst: boolean;
}

/** The address that a dry run shows: the range's own. kubernetes: ipallocator `dryRunRange` */
export function pretendedClusterIP(text: string): string {
  const range = parseCidr(text);
  return range ? addressAt(range, 0) : '';
}

interface Pool {
  readonly range: Cidr;
  readonly text: string;
  /** The first index that may be handed out; the last address of the range never is. */
  readonly from: bigint;
  readonly used: ReadonlySet<string>;
}

/** Of a larger range of IPv6, only the start is handed out. ipallocator `NewAllocatorCIDRRange` */
const mostOfV6 = 65536n;

function addressDomain(pool: Pool): Domain<string> {
  const { range, text, from, used } = pool;
  return {
    type: 'address',
    description: `an address of ${text}, not in use`,
    refuse: (address) => refuseAddress(address, pool),
    sample(random) {
      const size = range.bits === 128 && range.size > mostOfV6 ? mostOfV6 : range.size;
      const count = Number(size - 1n - from);
      const start = random.below(count);
      for (let step = 0; step < count; step += 1) {
        const address = addressAt(range, from + BigInt((start + step) % count));
        if (!used.has(address)) return address;
      }
      return addressAt(range, from);
    },
    parse: (address) => (contains(range, address) ? address : parseAddress(address) && address),
    print: (address) => address,
  };
}

function refuseAddress(address: string, { range, text, from, used }: Pool): string | undefined {
  if (!contains(range, address)) return `${address} is not in ${text}`;
  const index = (parseAddress(address)?.value ?? 0n) - range.first;
  if (used.has(address)) return `${address} belongs to another Service`;
  if (index === range.size - 1n || index === 0n) return `${address} is no host address of ${text}`;
  return index < from
    ? `${address} is in the static band of ${text}, from which no address is picked`
    : undefined;
}

/** The first address of the range is the network's own; the static band follows it. */
function firstDynamic(range: Cidr, used: ReadonlySet<string>, version: Version): bigint {
  if (!behaves(version, 'clusterIP.staticBand')) return 1n;
  const size = Number(range.size);
  const band = BigInt(Math.min(Math.max(16, Math.floor(size / 16)), 256));
  const isFull = BigInt(used.size) >= range.size - 2n - band;
  return isFull || band + 2n >= range.size ? 1n : band + 1n;
}

/** Why a stated address cannot be had, in the words of a version; undefined if it can. */
export function refuseClusterIP(
  address: string,
  text: string,
  used: ReadonlySet<string>,
  { minor }: Version,
): string | undefined {
  const range = parseCidr(text);
  if (range && contains(range, address))
    return used.has(address) ? 'provided IP is already allocated' : undefined;
  if (minor >= 33) return 'the provided network does not match the current range';
  const subject = minor >= 24 ? `the provided IP (${address})` : 'provided IP';
  return `${subject} is not in the valid range. The range of valid IPs is ${text}`;
}
