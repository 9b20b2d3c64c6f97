import type { DnsRecord } from './dns-message.ts';

/**
 * What servers outside of the cluster say about a name; `not simulated` if that is beyond the simulated
 * world.
 */
export type Upstream = (name: string, type: string) => UpstreamAnswer | 'not simulated';

/** An answer from outside. */
export interface UpstreamAnswer {
  readonly rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL';
  readonly answers: readonly DnsRecord[];
  readonly authority: readonly DnsRecord[];
}

const genericDomains = new Set(
  [
    'com net org edu gov mil int info biz name pro mobi app dev cloud page site online store tech xyz io',
    'ai blog shop news live wiki tv arpa aero asia cat coop jobs museum tel travel',
  ].flatMap((line) => line.split(' ')),
);

/** 10/8, 172.16/12, 192.168/16, 100.64/10 and 127/8. */
const privateReverse = /^(?:\d+\.)*(?:10|168\.192|(?:1[6-9]|2\d|3[01])\.172|64\.100|127)\.in-addr\.arpa\.$/;

/**
 * The world outside as far as it can be known without asking: a name whose last label is no public top-level
 * domain (a lone Service's name, `svc`, a namespace, `internal`) does not exist, as the root servers say; nor
 * do names of private addresses (RFC 6303). Everything else is not simulated: nobody is asked.
 */
export function closedUpstream(serial: () => number): Upstream {
  return (name) => {
    if (privateReverse.test(name)) return missing(privateSoa(name));
    if (name.endsWith('.arpa.') || isPublic(name)) return 'not simulated';
    return missing(rootSoa(serial()));
  };
}

function missing(soa: DnsRecord): UpstreamAnswer {
  return { rcode: 'NXDOMAIN', answers: [], authority: [soa] };
}

function isPublic(name: string): boolean {
  const last = name.toLowerCase().replace(/\.$/, '').split('.').at(-1) ?? '';
  return last === '' || genericDomains.has(last) || /^[a-z]{2}$/.test(last) || last.startsWith('xn--');
}

/** The root zone as its servers give it. */
function rootSoa(serial: number): DnsRecord {
  const data = `a.root-servers.net. nstld.verisign-grs.com. ${serial} 1800 900 604800 86400`;
  return { name: '.', ttl: 30, type: 'SOA', data };
}

/** The empty zone that resolvers keep for private addresses. */
function privateSoa(name: string): DnsRecord {
  const zone = /(?:^|\.)((?:10|168\.192|\d+\.172|64\.100|127)\.in-addr\.arpa\.)$/.exec(name)?.[1] ?? name;
  return { name: zone, ttl: 30, type: 'SOA', data: 'localhost. nobody.invalid. 1 3600 1200 604800 10800' };
}
