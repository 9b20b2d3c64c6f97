import { pickDomain } from './domains.ts';
import type { Answer, Oracle } from './oracle.ts';
import type { WorldSettings } from './world.ts';

const dnsKey = 'DNS server of the cluster';
const dnsChoices = ['installed', 'missing'] as const;

/**
 * Whether the cluster has a DNS server. Whoever runs a provider's cluster gets one; a control plane that was
 * put up by hand may well have none, and what a note lists tells which it is.
 */
export function hasDnsServer({ provider }: WorldSettings, oracle: Oracle): boolean {
  if (provider !== 'none') return true;
  const domain = {
    ...pickDomain<string>(dnsChoices, (state) => state, 'states of the DNS server'),
    sample: () => dnsChoices[0],
  };
  return (
    oracle.choose({ key: dnsKey, domain, about: 'whether the cluster has a DNS server' }) === 'installed'
  );
}

/** Answers under which less happens in a cluster, for a note whose numbers leave no room for all of it. */
export function quieterWorld({ provider }: WorldSettings): readonly Answer[] {
  return provider === 'none' ? [{ key: dnsKey, value: 'missing' }] : [];
}
