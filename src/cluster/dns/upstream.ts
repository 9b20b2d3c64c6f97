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
    'com net org edu gov mil int info biz name pro mobi app dev cloud page site online store tech xyz io ai blog shop',
    'news live wiki tv arpa aero asia cat coop jobs museum tel travel',
  ].flatMap((line) => line.split(' ')),
);

/** 10/8, 172.16/12, 192.168/16, 100.64/10 and 127/8. */
const privateReverse = /^(?:\d+\.)*(?:10|168\.192|(?:1[6-9]|2\d|3[01])\.172|64\.100|127)\.in-addr\.arpa\.$/;

/**
 * The world outside as far as it can be known without asking: a name whose last label is no public top-level
 * domain (a lone Service's name, `svc`, a namespace, `internal`) does not exist, as the root servers say.
 * Everything else is not simulated: nobody is asked. Private reverse zones do not exist either (RFC 6303).
 */
export function closedUpstream(serial: () => number): Upstream {
  return (name) =>
    isKnownNotToExist(name)
      ? { rcode: 'NXDOMAIN', answers: [], authority: [rootSoa(serial())] }
      : 'not simulated';
}

function isKnownNotToExist(name: string): boolean {
  const labels = name.toLowerCase().replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  if (name.endsWith('.in-addr.arpa.')) return privateReverse.test(name);
  if (labels.length === 1) return !(genericDomains.has(last) || /^[a-z]{2}$/.test(last));
  return !(genericDomains.has(last) || /^[a-z]{2}$/.test(last) || last.startsWith('xn--'));
}

function rootSoa(serial: number): DnsRecord {
  const data = `a.root-servers.net. nstld.verisign-grs.com. ${serial} 1800 900 604800 86400`;
  return { name: '.', ttl: 30, type: 'SOA', data };
}
