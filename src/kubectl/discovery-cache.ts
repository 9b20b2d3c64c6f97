import type { ResourceInfo } from '#cluster';
import type { Profile } from './profile.ts';

/** What a client has been told that the server serves, and when. */
export interface Discovered {
  readonly at: number;
  readonly resources: readonly ResourceInfo[];
}

/** Where clients of one machine keep what they were told: `~/.kube/cache/discovery`. */
export interface DiscoveryCache {
  read(): Discovered | undefined;
  write(told: Discovered): void;
}

/** How long it is believed, in ms. cli-runtime: pkg/genericclioptions/config_flags.go `ToDiscoveryClient` */
export function isFresh({ at }: Discovered, now: number, profile: Profile): boolean {
  const minutes = profile.has('discoveryKeptForHours') ? 6 * 60 : 10;
  return now < at + minutes * 60_000;
}

/** The resources of the first list that the second does not have. */
export function lackingIn(
  resources: readonly ResourceInfo[],
  others: readonly ResourceInfo[],
): readonly ResourceInfo[] {
  if (resources === others) return [];
  const names = new Set(others.map(nameOf));
  return resources.filter((info) => !names.has(nameOf(info)));
}

function nameOf({ group, version, resource }: ResourceInfo): string {
  return `${group}/${version}/${resource}`;
}
