import { inRange, type Version } from '../version.ts';
import { type FieldError, invalid } from './field-error.ts';
import { type Kind, refusedGroupOf, type UpdateCheck, type UpdateContext } from './kind.ts';
import type { KubeObject } from './object.ts';
import { failure, invalidObject } from './status.ts';
import { validateCommonMeta, validateMeta } from './validate-meta.ts';
import { type ObjectChange, validateMetaUpdate } from './validate-meta-update.ts';

/**
 * Refuses an object for what is wrong with it. apiserver: pkg/registry/rest/create.go `BeforeCreate`
 */
export function judgeNew(kind: Kind, object: KubeObject, context: UpdateContext): void {
  const { version } = context;
  const own = kind.validate?.(object, context) ?? [];
  refuseFor(kind, object, version, [...validateMeta(kind, object, version), ...own]);
}

/** The order in which most strategies ask. */
const usualChecks: readonly UpdateCheck[] = ['metadata', 'object', 'metadata change', 'change'];

/**
 * Refuses a change for what is wrong with it, or with the object that it makes. What metadata must be is told
 * before all that a kind has to say, and by the kind again.
 *
 * apiserver: pkg/registry/rest/update.go `BeforeUpdate`
 */
export function judgeChange(kind: Kind, change: ObjectChange, context: UpdateContext): void {
  const { object, previous } = change;
  const { version } = context;
  const checks: Readonly<Record<UpdateCheck, () => readonly FieldError[]>> = {
    metadata: () => validateMeta(kind, object, version),
    'metadata change': () => changedMeta(kind, change, context),
    object: () => kind.validate?.(object, context) ?? [],
    change: () => kind.validateUpdate?.(object, previous, context) ?? [],
  };
  const told = new Map<UpdateCheck, readonly FieldError[]>();
  const outcome = (check: UpdateCheck) => {
    const errors = told.get(check) ?? checks[check]();
    told.set(check, errors);
    return errors;
  };
  const common = [...validateCommonMeta(object, version), ...commonPart(outcome('metadata change'))];
  refuseFor(kind, object, version, [...common, ...(kind.updateChecks ?? usualChecks).flatMap(outcome)]);
}

/** The machinery does not know the names that kinds have for finalizers. */
function commonPart(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.filter(({ field }) => !/^metadata\.finalizers\[/.test(field));
}

function changedMeta(kind: Kind, change: ObjectChange, context: UpdateContext): readonly FieldError[] {
  return validateMetaUpdate(
    kind,
    change,
    revisionFaults(kind, change.object, 'validation', context),
    context,
  );
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
