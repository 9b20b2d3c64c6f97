import { joiningKey, renewalKey, requestKey } from '#cluster';
import type { Draw } from './transcript-oracle.ts';

/**
 * Leases, and what kubelets tell of their nodes along with them, are brought up to date when somebody may
 * look at them: nothing happens then.
 */
export function withoutUpkeep(draws: readonly Draw[]): readonly Draw[] {
  const beats = new Set<string>();
  for (const { key, drawnAt } of draws)
    if (key.startsWith(renewalKey)) beats.add(`${key.slice(renewalKey.length).split(',')[0]} at ${drawnAt}`);
  return draws.filter(({ key, drawnAt }) => {
    const [, node] = /^revision of (nodes\/\d+),/.exec(key) ?? [];
    return !key.startsWith(renewalKey) && !leaseRenewal.test(key) && !beats.has(`${node} at ${drawnAt}`);
  });
}

/** A write of a lease that was there. */
const leaseRenewal = /^revision of leases\b.*, write (?!1$)/;

/** What is a duration, but no step of the machinery. */
export function isOnTheWay(key: string): boolean {
  return [joiningKey, requestKey, renewalKey].some((start) => key.startsWith(start));
}

/** What a kubelet tells again shows in the time of it alone, and is no reason to type a command later. */
export function isUnseen(key: string): boolean {
  return key.startsWith('a kubelet to tell of its images of ');
}

/** Steps at whose end a program has ended. */
export const programEnds = /^(running a program|computing|ending after SIGTERM) of /;
