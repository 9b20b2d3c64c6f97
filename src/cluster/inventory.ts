import { groupResourceOf } from './api/kind.ts';
import type { KubeObject, Resource } from './api/object.ts';
import type { Registry } from './api/registry.ts';
import type { ResourceInfo } from './api/request.ts';

/** What stands in a world at an instant, and the resources that it serves. */
export interface Inventory {
  readonly resources: readonly ResourceInfo[];
  /** By every name that a resource is served under: those of `deployments.extensions` are those of `apps` too. */
  readonly objects: ReadonlyMap<string, readonly KubeObject[]>;
}

/** What a control plane that serves these resources holds. */
export function takeInventory(resources: readonly ResourceInfo[], { kinds, store }: Registry): Inventory {
  const objects = new Map<string, readonly KubeObject[]>();
  for (const info of resources) {
    const kind = kinds.resource(info)?.kind;
    if (kind) objects.set(groupResource(info), store.list(groupResourceOf(kind)));
  }
  return { resources, objects };
}

/** How an inventory names a resource: `pods`, `deployments.apps`. */
export function groupResource({ group, resource }: Pick<Resource, 'group' | 'resource'>): string {
  return group === '' ? resource : `${resource}.${group}`;
}
