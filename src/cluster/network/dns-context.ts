import type { DnsContext } from '../dns/assemble-answer.ts';
import type { HostName } from '../dns/cluster-zone.ts';
import type { DnsCache } from '../dns/dns-cache.ts';
import type { Personality } from '../dns/personality.ts';
import type { Upstream } from '../dns/upstream.ts';
import { numberDomain, orderDomain } from '../domains.ts';
import type { NetworkWorld } from './network-world.ts';

/**
 * Asks a world's oracle for what an answer leaves open: the order of addresses, TTLs running down, the zone's
 * serial.
 */
export function dnsContext(
  world: NetworkWorld,
  personality: Personality,
  upstream: Upstream,
  cache: DnsCache,
): DnsContext {
  const { oracle, store } = world;
  return {
    personality,
    upstream,
    serial: () => chooseSerial(world, personality),
    order(hosts) {
      if (hosts.length < 2) return hosts;
      const byAddress = new Map(hosts.map((host) => [host.ip, host]));
      const domain = orderDomain([...byAddress.keys()], 'addresses');
      const key = `order of DNS answer ${store.draw('DNS orders')}`;
      const order = oracle.choose({ key, domain, about: 'the order of the addresses in a DNS answer' });
      return order.map((ip) => byAddress.get(ip)).filter((host): host is HostName => host !== undefined);
    },
    ttl: (name, type, fresh) => chooseTtl(world, cache, `${name} ${type}`, fresh),
  };
}

/** CoreDNS gives the time of the zone's last change, SkyDNS the current hour. */
function chooseSerial({ oracle, store, now }: NetworkWorld, { kind }: Personality): number {
  const seconds = Math.floor(now() / 1000);
  if (kind === 'kube-dns') return seconds - (seconds % 3600);
  const domain = numberDomain(
    { from: 1_400_000_000, to: seconds },
    () => undefined,
    'seconds since the epoch',
  );
  const key = `serial of DNS answer ${store.draw('DNS serials')}`;
  return oracle.choose({
    key,
    about: "the serial of the cluster's DNS zone",
    domain: { ...domain, sample: () => seconds },
  });
}

/**
 * The first answer bears the full TTL; while it is cached it runs down, in one replica of the server or
 * another.
 */
function chooseTtl(
  { oracle, store, now }: NetworkWorld,
  cache: DnsCache,
  question: string,
  fresh: number,
): number {
  const age = cache.age(question, now());
  if (age === undefined || age >= fresh * 1000) {
    cache.remember(question, now());
    return fresh;
  }
  const oldest = Math.max(0, fresh - Math.ceil(age / 1000));
  if (oldest >= fresh) return fresh;
  const domain = numberDomain({ from: oldest, to: fresh }, () => undefined, 'a TTL');
  const key = `TTL of DNS answer ${store.draw('DNS TTLs')}`;
  return oracle.choose({ key, about: `the TTL of ${question}`, domain: { ...domain, sample: () => fresh } });
}
