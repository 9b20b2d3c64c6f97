import { inRange, type Version } from '../version.ts';
import { type FieldError, invalid } from './field-error.ts';
import { type Kind, refusedGroupOf, type UpdateContext } from './kind.ts';
import type { KubeObject } from './object.ts';
import { failure, invalidObject } from './status.ts';
import { validateMeta, validateMetaUpdate } from './validate-meta.ts';

/**
 * Refuses an object for what is wrong with it, or with the change that it is. What metadata must be is told
 * before all that a kind has to say.
 *
 * apiserver: pkg/registry/rest/create.go `BeforeCreate`, update.go `BeforeUpdate`
 */
export function judgeObject(
  kind: Kind,
  object: KubeObject,
  previous: KubeObject | undefined,
  context: UpdateContext,
): void {
  const { version } = context;
  const own = kind.validate?.(object, context) ?? [];
  const change = (previous && kind.validateUpdate?.(object, previous, context)) ?? [];
  refuseFor(kind, object, version, [
    ...(previous ? validateMetaUpdate(object, previous) : []),
    ...(previous ? revisionFaults(kind, object, 'validation', context) : []),
    ...validateMeta(kind, object, version),
    ...(kind.tellsChangeFirst ? [...change, ...own] : [...own, ...change]),
  ]);
}

/** Refuses a status that a client wrote. kubernetes: the `ValidateUpdate` of the status strategies */
export function judgeStatus(kind: Kind, object: KubeObject, context: UpdateContext): void {
  refuseFor(kind, object, context.version, kind.validateStatus?.(object, context) ?? []);
}

function refuseFor(kind: Kind, object: KubeObject, version: Version, errors: readonly FieldError[]): void {
  if (errors.length === 0) return;
  const subject = { group: refusedGroupOf(kind, version), kind: kind.names.kind };
  throw invalidObject({ ...subject, name: object.metadata.name ?? '' }, errors, version);
}

/** Refuses an update that does not say of which revision it is, where the storage of its kind asks for that. */
export function judgeRevision(kind: Kind, object: KubeObject, context: UpdateContext): void {
  const errors = revisionFaults(kind, object, 'storage', context);
  if (errors.length === 0) return;
  const { group } = kind.versions[0];
  // The resource stands where refusals name the kind.
  const subject = { group, kind: kind.names.plural, name: object.metadata.name };
  throw invalidObject(subject, errors, context.version);
}

function revisionFaults(
  { needsRevision }: Kind,
  { metadata: { resourceVersion } }: KubeObject,
  by: 'storage' | 'validation',
  { version, apiVersion }: UpdateContext,
): readonly FieldError[] {
  // Controllers of this process write what they have just read.
  const isNeeded = apiVersion !== undefined && needsRevision?.by === by;
  if (!isNeeded || !inRange(version, needsRevision.versions) || resourceVersion !== undefined) return [];
  const field = 'metadata.resourceVersion';
  const detail = 'must be specified for an update';
  return [by === 'storage' ? invalid(field, 0, detail, 'uint64') : invalid(field, '', detail)];
}

/** What is new has no revision yet. apiserver: pkg/storage/etcd3/store.go `Create` */
export function refuseRevision({ metadata }: KubeObject): void {
  if (!metadata.resourceVersion) return;
  throw failure(500, '', 'resourceVersion should not be set on objects to be created');
}
