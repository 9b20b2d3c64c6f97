import { otherResources } from '../data/other-resources.ts';
import type { Version } from '../version.ts';
import type { ApiPlugins } from './api-plugins.ts';
import type { KindTable } from './kind-table.ts';
import { discoveryOrder } from './priorities.ts';
import type { ResourceInfo } from './request.ts';

/** Every resource that a control plane serves, in discovery order, whether it is simulated or not. */
export function discovered(
  kinds: KindTable,
  version: Version,
  reviews: ApiPlugins['reviews'] = {},
): readonly ResourceInfo[] {
  const others = otherResources(version).map((info) =>
    `${info.resource}.${info.group}` in reviews ? { ...info, simulated: true } : info,
  );
  return [...kinds.discovery(), ...others, ...kinds.customDiscovery()].sort(discoveryOrder(version));
}
