import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { selfLinkOf } from './codec.ts';
import { apiVersionOf, hubOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { KubeObject } from './object.ts';
import type { Page } from './pagination.ts';
import type { ApiRequest, ApiResponse, KubeList, Status } from './request.ts';
import { badRequest, conflict } from './status.ts';
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
  if (isElsewhere(own, namespace)) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  return { ...object, metadata: { ...metadata, namespace: own || namespace || 'default' } };
}

function isElsewhere(own: string | undefined, namespace: string | undefined): boolean {
  return Boolean(own) && namespace !== undefined && own !== namespace;
}

/**
 * Refuses an update whose body names another object than its address, or none. Up to 1.23 the handler judged
 * the namespace, too, in words of its own.
 *
 * apiserver: pkg/endpoints/handlers/rest.go `checkName`
 */
export function refuseOtherAddress({ kind }: Served, { metadata }: KubeObject, request: ApiRequest): void {
  const { name = '', namespace } = request;
  if (metadata.name !== name) throw nameMismatch(metadata.name, name);
  const { namespace: own } = metadata;
  if (!kind.namespaced || !isElsewhere(own, namespace)) return;
  throw badRequest(
    `the namespace of the object (${own}) does not match the namespace on the request (${namespace})`,
  );
}

/**
 * Refuses a deletion that is meant for another object of the name, or for another revision of it.
 *
 * apiserver: pkg/registry/rest/delete.go `BeforeDelete`
 */
export function refusePreconditions({ kind }: Served, { metadata }: KubeObject, request: ApiRequest): void {
  const { uid, resourceVersion } = request.preconditions ?? {};
  const refuse = (what: string, stated: string, known: string | undefined, so: string) => {
    const { group } = hubOf(kind);
    const reason = `the ${what} in the precondition (${stated}) does not match the ${what} in record (${known}). ${so}`;
    throw conflict({ group, plural: kind.names.kind }, metadata.name, reason);
  };
  if (uid !== undefined && uid !== metadata.uid)
    refuse('UID', uid, metadata.uid, 'The object might have been deleted and then recreated');
  if (resourceVersion !== undefined && resourceVersion !== metadata.resourceVersion)
    refuse(
      'ResourceVersion',
      resourceVersion,
      metadata.resourceVersion,
      'The object might have been modified',
    );
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
  { revision, next, remaining }: Pick<Page, 'revision' | 'next' | 'remaining'>,
): Omit<KubeList, 'items'> {
  const { kind, served: spoken } = served;
  const home = { metadata: { ...(namespace !== undefined && { namespace }) } };
  return {
    ...listKind(served),
    metadata: {
      ...(behaves(version, 'meta.selfLink') && { selfLink: selfLinkOf(kind, spoken, home) }),
      resourceVersion: String(revision),
      ...(next !== undefined && { continue: next }),
      ...(remaining !== undefined && { remainingItemCount: remaining }),
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
