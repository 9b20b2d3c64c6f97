import { fromClient } from './codec.ts';
import { groupResourceOf, hubOf, typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { Json, KubeObject } from './object.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest } from './request.ts';
import { placed } from './responses.ts';
import { strategicMerge } from './strategic-merge.ts';

/** Server-side apply: creates what is not there, else merges what the manager states into what is. */
export function applyRequest(
  served: Served,
  request: ApiRequest,
  registry: Registry,
): { readonly object: KubeObject; readonly code: number } {
  const version = registry.context.settings.kubernetes;
  const { object } = fromClient(served.kind, served.served, request.body, version);
  const stated = placed(served, object, request.namespace);
  const options = { applied: stated, fieldManager: request.fieldManager ?? 'kubectl' };
  const current = registry.store.get(
    groupResourceOf(served.kind),
    stated.metadata.namespace,
    stated.metadata.name,
  );
  if (!current) return { object: registry.create(stated, options), code: 201 };
  const type = typeOf(served.kind, hubOf(served.kind));
  const merged = strategicMerge(type, current as unknown as Json, stated as unknown as Json, version.minor);
  return { object: registry.update(merged as unknown as KubeObject, options), code: 200 };
}
