import { groupResourceOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { KubeObject } from './object.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest } from './request.ts';
import { listKind, type Outcome, refusePreconditions, success } from './responses.ts';

/** A request to delete, what writes it, and how objects are told. */
interface Deletion {
  readonly served: Served;
  readonly request: ApiRequest;
  readonly registry: Registry;
  readonly shown: (object: KubeObject) => KubeObject;
}

/** Deletes an object. apiserver: pkg/endpoints/handlers/delete.go `DeleteResource` */
export function deleteOne(existing: KubeObject, { served, request, registry, shown }: Deletion): Outcome {
  refusePreconditions(served, existing, request);
  const { namespace, name } = existing.metadata;
  const before = shown(existing);
  const { object, gone } = registry.remove(groupResourceOf(served.kind), namespace, name, request);
  if (!gone) return { code: 200, body: shown(object) };
  if (!served.kind.answersDeleted) return { code: 200, body: success(served, object) };
  // Who managed what is forgotten by now.
  return { code: 200, body: { ...before, metadata: { ...before.metadata, ...object.metadata } } };
}

/** Deletes objects, and tells what they were. apiserver: delete.go `DeleteCollection` */
export function deleteAll(
  objects: readonly KubeObject[],
  { served, request, registry, shown }: Deletion,
): Outcome {
  const items = objects.map(shown);
  for (const { metadata } of objects) {
    registry.remove(groupResourceOf(served.kind), metadata.namespace, metadata.name, request);
  }
  const metadata = { resourceVersion: String(registry.store.revision) };
  return { code: 200, body: { ...listKind(served), metadata, items } };
}
