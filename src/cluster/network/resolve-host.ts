import type { DnsAnswer, DnsQuery } from '../dns/dns-message.ts';
import { type Libc, parseResolverConfiguration, searchNames } from '../dns/stub-resolver.ts';
import { isIPv4, isIPv6 } from './address.ts';
import type { Resolution } from './connection.ts';

/** What a stub resolver works with. */
export interface ResolverSetting {
  readonly ask: (query: DnsQuery) => Resolution;
  /** The text of `/etc/resolv.conf`. */
  readonly resolverConfiguration: string;
  /** The text of `/etc/hosts`, if it is looked at. */
  readonly hosts?: string;
  readonly libc: Libc;
}

/** What a name turned out to be. `answer` is the answer that settled it. */
export type HostResolution =
  | {
      readonly type: 'found';
      readonly addresses: readonly string[];
      readonly canonicalName: string;
      readonly answer?: DnsAnswer;
    }
  | { readonly type: 'missing'; readonly answer?: DnsAnswer }
  | { readonly type: 'no answer'; readonly resolution: Extract<Resolution, { type: 'no answer' }> }
  | { readonly type: 'not simulated'; readonly name: string };

/**
 * Finds a name's IPv4 addresses as `getaddrinfo` does: an address is itself, then `/etc/hosts`, then DNS by
 * search list.
 */
export function resolveHost(name: string, setting: ResolverSetting): HostResolution {
  if (isIPv4(name) || isIPv6(name)) return { type: 'found', addresses: [name], canonicalName: name };
  const written = hostsEntry(setting.hosts ?? '', name);
  if (written !== undefined) return written;
  const configuration = parseResolverConfiguration(setting.resolverConfiguration);
  let last: DnsAnswer | undefined;
  for (const candidate of searchNames(name, configuration, setting.libc)) {
    const resolution = setting.ask({ name: candidate, type: 'A' });
    if (resolution.type === 'no answer') return { type: 'no answer', resolution };
    if (resolution.type === 'not simulated') return resolution;
    last = resolution;
    const addresses = resolution.answers.filter((record) => record.type === 'A');
    if (addresses.length > 0) return found(addresses, candidate, resolution);
    // musl takes an existing name without an address for the end of the search.
    if (setting.libc === 'musl' && resolution.rcode === 'NOERROR') break;
  }
  return { type: 'missing', ...(last === undefined ? {} : { answer: last }) };
}

function found(addresses: DnsAnswer['answers'], candidate: string, answer: DnsAnswer): HostResolution {
  const canonicalName = (addresses[0]?.name ?? candidate).replace(/\.$/, '');
  return { type: 'found', addresses: addresses.map((record) => record.data), canonicalName, answer };
}

function hostsEntry(text: string, name: string): HostResolution | undefined {
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    const wanted = name.replace(/\.$/, '').toLowerCase();
    const isNamed = names.some((each) => each.toLowerCase() === wanted);
    if (isNamed && isIPv4(address))
      return { type: 'found', addresses: [address], canonicalName: names[0] ?? name };
  }
  return undefined;
}
