import { inRange, type Version } from '../version.ts';
import type { Provider } from '../world.ts';

/** How a DNS server answers, besides what it knows. */
export interface Personality {
  readonly kind: 'kube-dns' | 'coredns';
  /** TTL of the cluster's own records. */
  readonly ttl: number;
  /** Whether answers from the zone claim recursion: kube-dns and CoreDNS up to 1.2. */
  readonly recursionAvailable: boolean;
  readonly answersEdns: boolean;
  readonly compresses: boolean;
  /** TTL of negative answers, and the SOA's timers. */
  readonly negativeTtl: number;
  readonly soaTimers: string;
  readonly srvPriority: number;
}

/**
 * The DNS server of a cluster: kube-dns with dnsmasq in front, or CoreDNS as the cluster's tools configure
 * it.
 */
export function dnsPersonality(
  kind: 'kube-dns' | 'coredns',
  version: Version,
  provider: Provider,
): Personality {
  if (kind === 'kube-dns') {
    // dns: pkg/dns/dns.go; SkyDNS behind dnsmasq.
    return {
      kind,
      ttl: 30,
      recursionAvailable: true,
      answersEdns: false,
      compresses: true,
      negativeTtl: 60,
      soaTimers: '28800 7200 604800 60',
      srvPriority: 10,
    };
  }
  // kubeadm's Corefile says `ttl 30` since 1.15; the plugin's own default, which k3s keeps, is 5.
  const ttl = provider !== 'k3s' && inRange(version, { from: '1.15' }) ? 30 : 5;
  // CoreDNS 1.2.x came with 1.13.
  const recursionAvailable = inRange(version, { to: '1.13' });
  return {
    kind,
    ttl,
    recursionAvailable,
    answersEdns: true,
    compresses: false,
    ...negative(ttl),
    srvPriority: 0,
  };
}

/** The same with the TTL that CoreDNS was configured with. */
export function withTtl(usual: Personality, ttl: number): Personality {
  return usual.kind === 'coredns' ? { ...usual, ttl, ...negative(ttl) } : usual;
}

/** coredns: plugin/kubernetes/ns.go, plugin/backend_lookup.go `SOA` */
function negative(ttl: number): Pick<Personality, 'negativeTtl' | 'soaTimers'> {
  return { negativeTtl: ttl, soaTimers: `7200 1800 86400 ${ttl}` };
}
