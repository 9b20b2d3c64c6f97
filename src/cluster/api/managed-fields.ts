import type { Served } from './kind-table.ts';
import type { Json, KubeObject } from './object.ts';
import type { Registry } from './registry.ts';

/** Who manages which fields of an object, worked out from the writes that made it. */
export function managedFields(_served: Served, _object: KubeObject, _registry: Registry): readonly Json[] {
  return [];
}
