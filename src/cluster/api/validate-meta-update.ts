import { type FieldError, forbidden, invalid } from './field-error.ts';
import type { Kind, KindContext } from './kind.ts';
import type { KubeObject, ObjectMeta } from './object.ts';
import { annotationErrors, bareFinalizerErrors, labelErrors, ownerErrors } from './validate-meta.ts';

/** A change of an object. */
export interface ObjectChange {
  readonly object: KubeObject;
  readonly previous: KubeObject;
  /** Its metadata as the client sent them; controllers of this process write what they have read. */
  readonly sent: ObjectMeta;
}

/**
 * What is wrong with a change of metadata.
 *
 * kubernetes: pkg/apis/core/validation/validation.go `ValidateObjectMetaUpdate`; apimachinery:
 * pkg/api/validation/objectmeta.go
 */
export function validateMetaUpdate(
  kind: Kind,
  change: ObjectChange,
  revision: readonly FieldError[],
  { version, apiVersion }: KindContext,
): readonly FieldError[] {
  const { metadata } = change.object;
  return [
    ...newFinalizers(change),
    ...revision,
    ...(apiVersion === undefined ? [] : immutable(change)),
    ...labelErrors(metadata.labels, 'metadata.labels', version),
    ...annotationErrors(metadata.annotations, version),
    ...ownerErrors(metadata.ownerReferences),
    ...(kind.isCustom ? [] : bareFinalizerErrors(metadata.finalizers)),
  ];
}

function newFinalizers({ object, previous }: ObjectChange): readonly FieldError[] {
  const added = (object.metadata.finalizers ?? []).filter(
    (name) => !previous.metadata.finalizers?.includes(name),
  );
  if (previous.metadata.deletionTimestamp === undefined || added.length === 0) return [];
  const detail = `no new finalizers can be added if the object is being deleted, found new finalizers []string{${added.map((name) => JSON.stringify(name)).join(', ')}}`;
  return [forbidden('metadata.finalizers', detail)];
}

/** What the server sets itself, a client may state as it is, or leave out. */
function immutable({ sent, previous }: ObjectChange): readonly FieldError[] {
  const { uid, deletionTimestamp, deletionGracePeriodSeconds } = sent;
  const stated = { uid, deletionTimestamp, deletionGracePeriodSeconds };
  const isMarked = previous.metadata.deletionTimestamp !== undefined;
  return Object.entries(stated).flatMap(([name, value]) => {
    const known = previous.metadata[name as keyof KubeObject['metadata']];
    const isKept = value === undefined || value === known || (isMarked && name === 'deletionTimestamp');
    return isKept ? [] : [invalid(`metadata.${name}`, value, 'field is immutable')];
  });
}
