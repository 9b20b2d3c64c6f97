import type { DnsMessage, DnsQuestion, DnsRecord } from '../../../src/terminal/network-view.ts';
import { dnsSize } from './dns-size.ts';

/** The records of the recorded world. */
export interface Zone {
  readonly A: Readonly<Record<string, readonly string[]>>;
  readonly CN: Readonly<Record<string, string>>;
  readonly SRV: Readonly<Record<string, readonly (readonly [number, number, number, string])[]>>;
  readonly PTR: Readonly<Record<string, string>>;
  readonly TXT: Readonly<Record<string, readonly string[]>>;
  readonly EXT_A: Readonly<Record<string, readonly string[]>>;
}

/** How the world's DNS server speaks. */
export type Personality = 'coredns' | 'kube-dns';

/** The answer of the recorded world's DNS server. */
export function answer(zone: Zone, personality: Personality, question: DnsQuestion): DnsMessage {
  const name = question.name.toLowerCase();
  const core = personality === 'coredns';
  const inside =
    name.endsWith('cluster.local.') || (name.endsWith('in-addr.arpa.') && zone.PTR[name] !== undefined);
  const found = inside ? recordsInZone(zone, question, core) : recordsOutside(zone, question);
  const exists = inside ? nameExists(zone, name) : zone.EXT_A[name] !== undefined;
  const negative = found.length === 0;
  const authorities = negative ? [startOfAuthority(name, inside, core)] : [];
  const additionals = question.type === 'SRV' && !negative ? addressesOf(zone, found) : [];
  const edns = core && question.udpSize !== undefined;
  const records = [...found, ...authorities, ...additionals];
  const plain = dnsSize({ question: name, records, edns }, false);
  const limit = question.udpSize ?? 512;
  const compressed = !core || plain > limit;
  return {
    rcode: exists || !negative ? 'NOERROR' : 'NXDOMAIN',
    authoritative: inside,
    recursionAvailable: core ? !inside : true,
    truncated: false,
    answers: found,
    authorities,
    additionals,
    ...(edns ? { edns: { udpSize: question.udpSize ?? 512, cookie: question.cookie === true } } : {}),
    size:
      (compressed ? dnsSize({ question: name, records, edns }, true) : plain) +
      (edns && question.cookie ? 12 : 0),
  };
}

function recordsInZone(zone: Zone, { name, type }: DnsQuestion, core: boolean): DnsRecord[] {
  const key = name.toLowerCase();
  const alias = zone.CN[key];
  if (alias !== undefined) {
    const first = { name, ttl: 30, type: 'CNAME', data: alias };
    if (type === 'CNAME' || type === 'SRV') return [first];
    const target = zone.A[alias] ?? zone.EXT_A[alias] ?? [];
    return [
      first,
      ...(type === 'A' ? target.map((data) => ({ name: alias, ttl: 30, type: 'A', data })) : []),
    ];
  }
  if (type === 'A') return (zone.A[key] ?? []).map((data) => ({ name, ttl: 30, type, data }));
  if (type === 'PTR')
    return zone.PTR[key] === undefined ? [] : [{ name, ttl: 30, type, data: zone.PTR[key] }];
  if (type === 'SRV')
    return (zone.SRV[key] ?? []).map((data) => ({ name, ttl: 30, type, data: data.join(' ') }));
  if (type === 'TXT')
    return (zone.TXT[key] ?? []).map((data) => ({ name, ttl: 28800, type, data: `"${data}"` }));
  if (type === 'SOA' && key === 'cluster.local.') return [startOfAuthority(key, true, core)];
  // SkyDNS has no NS records of its own.
  if (type === 'NS' && key === 'cluster.local.' && core)
    return [{ name, ttl: 30, type, data: 'ns.dns.cluster.local.' }];
  return [];
}

function recordsOutside(zone: Zone, { name, type }: DnsQuestion): DnsRecord[] {
  if (type !== 'A') return [];
  return (zone.EXT_A[name.toLowerCase()] ?? []).map((data) => ({ name, ttl: 30, type, data }));
}

function nameExists(zone: Zone, name: string): boolean {
  const names = [zone.A, zone.CN, zone.SRV, zone.PTR, zone.TXT].flatMap((each) => Object.keys(each));
  return names.some((each) => each === name || each.endsWith(`.${name}`));
}

function addressesOf(zone: Zone, found: readonly DnsRecord[]): DnsRecord[] {
  const targets = [...new Set(found.map((record) => record.data.split(' ')[3] ?? ''))];
  return targets.flatMap((name) => (zone.A[name] ?? []).map((data) => ({ name, ttl: 30, type: 'A', data })));
}

function startOfAuthority(name: string, inside: boolean, core: boolean): DnsRecord {
  if (inside) {
    const numbers = core ? '1774310400 7200 1800 86400 30' : '1774310400 28800 7200 604800 60';
    const data = `ns.dns.cluster.local. hostmaster.cluster.local. ${numbers}`;
    return { name: 'cluster.local.', ttl: core ? 30 : 60, type: 'SOA', data };
  }
  if (name.endsWith('10.in-addr.arpa.')) {
    return {
      name: '10.in-addr.arpa.',
      ttl: 30,
      type: 'SOA',
      data: 'localhost. nobody.invalid. 1 3600 1200 604800 10800',
    };
  }
  const data = 'a.root-servers.net. nstld.verisign-grs.com. 2026112200 1800 900 604800 86400';
  return { name: '.', ttl: 30, type: 'SOA', data };
}
