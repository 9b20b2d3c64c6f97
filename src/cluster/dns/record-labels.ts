import type { HostName, ServiceNames } from './cluster-zone.ts';
import type { Personality } from './personality.ts';

/**
 * The label that stands before a Service's name in SRV targets, with its dot. CoreDNS has none; kube-dns
 * makes one of a hash of the record, printed in hexadecimal twice over. dns: pkg/dns/util/util.go
 * `HashServiceRecord`, dns.go `getSkyMsg`.
 */
export function serviceLabel(service: ServiceNames, personality: Personality): string {
  return personality.kind === 'kube-dns' ? `${skyLabel(service.addresses[0] ?? '')}.` : '';
}

/**
 * The label of a host under a headless Service: its hostname, else its address with dashes (kube-dns: a
 * hash).
 */
export function hostLabel(host: HostName, personality: Personality): string {
  if (host.hostname !== undefined) return host.hostname;
  return personality.kind === 'kube-dns' ? skyLabel(host.ip) : host.ip.replaceAll(/[.:]/g, '-');
}

function skyLabel(ip: string): string {
  // The fields of SkyDNS's Service record as Go's %v prints them: host, port, priority, weight, text, mail,
  // TTL, …
  const printed = `&{${ip} 0 10 10  false 30 0  }`;
  let hash = 0x811c9dc5;
  for (const character of printed) hash = Math.imul(hash, 0x01000193) ^ character.charCodeAt(0);
  // FNV-1: multiply, then mix in; the text of the hexadecimal number is printed in hexadecimal again.
  const text = (hash >>> 0).toString(16);
  return [...text].map((character) => character.charCodeAt(0).toString(16)).join('');
}
