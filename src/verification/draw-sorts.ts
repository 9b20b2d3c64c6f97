import { joiningKey, renewalKey, requestKey } from '#cluster';

/** Leases are brought up to date when somebody may look at them: nothing happens then. */
export function isUpkeep(key: string): boolean {
  return key.startsWith(renewalKey) || /\bleases\b/.test(key);
}

/** What is a duration, but no step of the machinery. */
export function isOnTheWay(key: string): boolean {
  return [joiningKey, requestKey, renewalKey].some((start) => key.startsWith(start));
}

/** Steps at whose end a program has ended. */
export const programEnds = /^(running a program|computing|ending after SIGTERM) of /;
