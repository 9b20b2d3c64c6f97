import { toClient } from '../api/codec.ts';
import { withManagedFields } from '../api/managed-fields.ts';
import { nameMismatch } from '../api/responses.ts';
import { methodNotAllowed, notFound } from '../api/status.ts';
import type { Subresource } from '../api/subresources.ts';
import type { Namespace } from '../kinds/namespace.ts';

/**
 * Takes finalizers off a namespace, or puts them on: an update of the namespace itself cannot. One that is to
 * go is gone without any, whatever is still in it.
 *
 * kubernetes: pkg/registry/core/namespace/strategy.go `namespaceFinalizeStrategy`
 */
export const namespaceFinalize: Subresource = ({ served, request, registry }) => {
  if (request.verb !== 'update') throw methodNotAllowed();
  const { name = '', fieldManager } = request;
  const namespace = registry.store.get('namespaces', undefined, name) as Namespace | undefined;
  if (!namespace) throw notFound({ group: '', plural: 'namespaces' }, name);
  const stated = (request.body ?? {}) as Partial<Namespace>;
  if (stated.metadata?.name !== name) throw nameMismatch(stated.metadata?.name, name);
  const { uid, resourceVersion } = stated.metadata;
  const metadata = {
    ...namespace.metadata,
    ...(uid !== undefined && { uid }),
    ...(resourceVersion !== undefined ? { resourceVersion } : {}),
  };
  const options = { apiVersion: 'v1', subresource: 'finalize', ...(fieldManager && { fieldManager }) };
  const written = registry.update({ ...namespace, metadata, spec: stated.spec ?? {} }, options);
  const version = registry.context.settings.kubernetes;
  return withManagedFields(toClient(served.kind, served.served, written, version), registry, version);
};
