import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { selfLinkOf } from './codec.ts';
import { apiVersionOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { KubeObject } from './object.ts';
import type { ApiRequest, ApiResponse, KubeList, Status } from './request.ts';
import { badRequest } from './status.ts';
import type { WriteOptions } from './write-options.ts';

/** An answer before the machinery's own warnings are added. */
export interface Outcome {
  readonly code: number;
  readonly body: ApiResponse['body'];
  readonly warnings?: readonly string[];
}

/** The answer to a deletion that is done. */
export function success({ kind, served }: Served, { metadata }: KubeObject): Status {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    message: '',
    reason: '',
    details: {
      name: metadata.name,
      ...(served.group !== '' && { group: served.group }),
      kind: kind.names.plural,
      ...(metadata.uid !== undefined && { uid: metadata.uid }),
    },
    code: 200,
  };
}

/** The object in the request's namespace. Throws a Status if it says that it belongs elsewhere. */
export function placed({ kind }: Served, object: KubeObject, namespace: string | undefined): KubeObject {
  const { namespace: own, ...metadata } = object.metadata;
  if (!kind.namespaced) return { ...object, metadata };
  if (own !== undefined && namespace !== undefined && own !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  return { ...object, metadata: { ...metadata, namespace: own ?? namespace ?? 'default' } };
}

/**
 * A dry run is never stored, so that it leaves an object at the revision that it had: at none, if it is new.
 * apiserver: pkg/registry/generic/registry/dryrun.go
 */
export function pretended(object: KubeObject, request: ApiRequest, revision?: string): KubeObject {
  if (!request.dryRun) return object;
  const { resourceVersion: _, ...metadata } = object.metadata;
  return {
    ...object,
    metadata: { ...metadata, ...(revision !== undefined && { resourceVersion: revision }) },
  };
}

/**
 * The refusal of an update whose body names another object than its address, or none.
 *
 * apiserver: pkg/endpoints/handlers/rest.go `checkName`
 */
export function nameMismatch(body: string | undefined, address: string): Error {
  if (!body)
    return badRequest(
      `the name of the object (${address} based on URL) was undeterminable: name must be provided`,
    );
  return badRequest(`the name of the object (${body}) does not match the name on the URL (${address})`);
}

/** How a request wants its object written. */
export function writeOptions(request: ApiRequest): WriteOptions {
  return {
    apiVersion: request.group === '' ? request.version : `${request.group}/${request.version}`,
    fieldManager: request.fieldManager ?? 'kubectl',
    ...(request.subresource !== undefined && { subresource: request.subresource }),
    ...(request.user && { user: request.user }),
    ...(request.dryRun && { dryRun: true }),
  };
}

/** A list without its items yet. */
export function listBody(
  served: Served,
  namespace: string | undefined,
  version: Version,
  { revision, next }: { readonly revision: string; readonly next?: string },
): Omit<KubeList, 'items'> {
  const { kind, served: spoken } = served;
  const home = { metadata: { ...(namespace !== undefined && { namespace }) } };
  return {
    ...listKind(served),
    metadata: {
      resourceVersion: revision,
      ...(next !== undefined && { continue: next }),
      ...(behaves(version, 'meta.selfLink') && { selfLink: selfLinkOf(kind, spoken, home) }),
    },
  };
}

/** `PodList`, and so on. */
export function listKind({ kind, served }: Served): { readonly apiVersion: string; readonly kind: string } {
  return { apiVersion: apiVersionOf(served), kind: `${kind.names.kind}List` };
}

/** A dry run writes nothing, so what it answers is at no new revision. */
export function atNoRevision(body: ApiResponse['body'], revision: string | undefined): ApiResponse['body'] {
  if (!('metadata' in body) || body.kind === 'Status' || body.kind.endsWith('List')) return body;
  const { resourceVersion: _, ...metadata } = body.metadata as KubeObject['metadata'];
  return { ...body, metadata: { ...metadata, ...(revision !== undefined && { resourceVersion: revision }) } };
}
