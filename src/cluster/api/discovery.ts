import { otherResources } from '../data/other-resources.ts';
import type { Version } from '../version.ts';
import type { ApiPlugins } from './api-plugins.ts';
import type { Kind } from './kind.ts';
import type { KindTable } from './kind-table.ts';
import { discoveryOrder } from './priorities.ts';
import type { ResourceInfo } from './request.ts';

/** What was last told of a table's kinds, and the custom ones among them. */
interface Told {
  readonly custom: readonly Kind[];
  readonly resources: readonly ResourceInfo[];
}

const told = new WeakMap<KindTable, Told>();

/**
 * Every resource that a control plane serves, in discovery order, whether it is simulated or not: the same
 * array until an object of the world declares another kind.
 */
export function discovered(
  kinds: KindTable,
  version: Version,
  reviews: ApiPlugins['reviews'] = {},
): readonly ResourceInfo[] {
  const custom = kinds.custom();
  const known = told.get(kinds);
  if (known && known.custom.length === custom.length && known.custom.every((each, at) => each === custom[at]))
    return known.resources;
  const others = otherResources(version).map((info) =>
    `${info.resource}.${info.group}` in reviews ? { ...info, simulated: true } : info,
  );
  const all = [...kinds.discovery(), ...others, ...kinds.customDiscovery()];
  const resources = all.sort(discoveryOrder(version));
  told.set(kinds, { custom, resources });
  return resources;
}
