import type { Version } from '../version.ts';
import { toClient } from './codec.ts';
import { invalid } from './field-error.ts';
import { groupResourceOf, hubOf, type Kind } from './kind.ts';
import type { Served } from './kind-table.ts';
import type { Json, KubeObject } from './object.ts';
import { jsonPatch, mergePatch } from './patch.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest, ApiResponse } from './request.ts';
import { nameMismatch } from './responses.ts';
import { invalidObject, methodNotAllowed, noSuchResource, notFound } from './status.ts';

/** A request to a subresource, and the registry that it works on. */
export interface SubresourceCall {
  readonly served: Served;
  readonly request: ApiRequest;
  readonly registry: Registry;
}

/** Answers requests to one subresource, such as `pods/eviction`. */
export type Subresource = (call: SubresourceCall) => ApiResponse['body'];

/** Parts of objects that cannot be read. */
const onlyCreated: ReadonlySet<string> = new Set(['binding', 'eviction', 'token']);

/** Answers a request to a subresource by what the server was put together with; `scale` it has itself. */
export function answerSubresource(
  call: SubresourceCall,
  handlers: Readonly<Record<string, Subresource>>,
): ApiResponse['body'] {
  const { kind } = call.served;
  const { subresource = '' } = call.request;
  if (!kind.subresources?.includes(subresource)) throw noSuchResource();
  if (onlyCreated.has(subresource) && call.request.verb !== 'create') throw methodNotAllowed();
  const handler = handlers[`${groupResourceOf(kind)}/${subresource}`];
  if (handler) return handler(call);
  if (subresource === 'scale') return scaleSubresource(call);
  throw methodNotAllowed();
}

/** An `autoscaling/v1` Scale. */
export interface Scale extends KubeObject {
  readonly spec: { readonly replicas?: number };
  readonly status: { readonly replicas: number; readonly selector?: string };
}

/** The `scale` subresource of a kind that counts replicas: read, update, patch. */
function scaleSubresource({ served, request, registry }: SubresourceCall): KubeObject {
  const { kind } = served;
  const { name = '' } = request;
  const object = registry.store.get(groupResourceOf(kind), request.namespace, name);
  if (!object) throw notFound({ group: scaleGroupOf(kind), plural: `${kind.names.plural}/scale` }, name);
  const current = scaleOf(kind, object);
  if (request.verb === 'get') return current;
  const wanted = wantedScale(current, request);
  if (wanted.metadata?.name !== name) throw nameMismatch(wanted.metadata?.name, name);
  judgeScale(wanted, registry.context.settings.kubernetes);
  const revision = wanted.metadata.resourceVersion;
  const scaled = kind.scale?.write(object, wanted.spec?.replicas ?? 0) ?? object;
  const metadata = { ...scaled.metadata, ...(revision !== undefined && { resourceVersion: revision }) };
  const options = { ...(request.fieldManager !== undefined && { fieldManager: request.fieldManager }) };
  const written = registry.update({ ...scaled, metadata }, options);
  return scaleOf(kind, toClient(kind, kind.versions[0], written, registry.context.settings.kubernetes));
}

/** A ReplicationController's scale belongs to the group of all scales. */
function scaleGroupOf(kind: Kind): string {
  return hubOf(kind).group || 'autoscaling';
}

/** kubernetes: pkg/apis/autoscaling/validation/validation.go `ValidateScale` */
function judgeScale({ metadata, spec }: Scale, version: Version): void {
  const { replicas = 0 } = spec ?? {};
  if (replicas >= 0) return;
  const error = invalid('spec.replicas', replicas, 'must be greater than or equal to 0');
  throw invalidObject({ group: 'autoscaling', kind: 'Scale', name: metadata.name }, [error], version);
}

function wantedScale(current: Scale, { verb, patchType, body }: ApiRequest): Scale {
  if (verb === 'update') return body as Scale;
  if (verb !== 'patch') throw methodNotAllowed();
  const target = current as unknown as Json;
  const result = patchType === 'json' ? jsonPatch(target, body as Json) : mergePatch(target, body as Json);
  return result as unknown as Scale;
}

function scaleOf(kind: Kind, object: KubeObject): Scale {
  const { replicas, current, selector } = kind.scale?.read(object) ?? {
    replicas: 0,
    current: 0,
    selector: '',
  };
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object.metadata;
  return {
    apiVersion: 'autoscaling/v1',
    kind: 'Scale',
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(uid !== undefined && { uid }),
      ...(resourceVersion !== undefined && { resourceVersion }),
      ...(creationTimestamp !== undefined && { creationTimestamp }),
    },
    spec: replicas === 0 ? {} : { replicas },
    status: { replicas: current, ...(selector !== '' && { selector }) },
  };
}
