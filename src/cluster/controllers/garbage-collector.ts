import type { KubeObject } from '../api/object.ts';
import type { Change } from '../api/store.ts';
import type { Context } from './context.ts';
import type { Controller } from './controller.ts';
import { withoutFinalizer } from './finalizers.ts';

/** Objects whose owners are gone go too. Works by UID. kubernetes: pkg/controller/garbagecollector */
export const garbageCollector: Controller = {
  name: 'garbage-collector',
  watches: { '*': concerned },
  lag: () => 5,
  reconcile(uid, context) {
    const object = context.indexes.byUid(uid);
    if (object === undefined) collect(uid, context);
    else if (object.metadata.deletionTimestamp) finish(object, context);
    return undefined;
  },
};

function concerned({ type, object }: Change, context: Context): readonly string[] {
  const uid = object.metadata.uid ?? '';
  const owners = (object.metadata.ownerReferences ?? []).map((owner) => owner.uid);
  if (type === 'ADDED') return owners.filter((owner) => context.indexes.byUid(owner) === undefined);
  // A dependent that is gone may have been the last that its owner waited for.
  if (type === 'DELETED') return [uid, ...owners.filter((owner) => isWaiting(context.indexes.byUid(owner)))];
  return isWaiting(object) ? [uid] : [];
}

function isWaiting(object: KubeObject | undefined): boolean {
  return object?.metadata.deletionTimestamp !== undefined && (object.metadata.finalizers ?? []).length > 0;
}

/** The owner is gone: what only it owned goes as well. */
function collect(uid: string, context: Context): void {
  for (const dependent of [...context.indexes.dependentsOf(uid)]) {
    const owners = dependent.metadata.ownerReferences ?? [];
    const living = owners.filter((owner) => context.indexes.byUid(owner.uid) !== undefined);
    if (living.length > 0) dropReferences(dependent, (reference) => reference.uid !== uid, context);
    else if (!dependent.metadata.deletionTimestamp)
      context.objects.removeAny(dependent, { propagationPolicy: 'Background' });
  }
}

/** An owner that waits: for its dependents to go first, or to be let go. */
function finish(owner: KubeObject, context: Context): void {
  const finalizers = owner.metadata.finalizers ?? [];
  const dependents = [...context.indexes.dependentsOf(owner.metadata.uid ?? '')];
  if (finalizers.includes('orphan')) {
    for (const dependent of dependents)
      dropReferences(dependent, ({ uid }) => uid !== owner.metadata.uid, context);
    dropFinalizer(owner, 'orphan', context);
    return;
  }
  if (!finalizers.includes('foregroundDeletion')) return;
  const blocking = dependents.filter((dependent) =>
    dependent.metadata.ownerReferences?.some(
      ({ uid, blockOwnerDeletion }) => uid === owner.metadata.uid && blockOwnerDeletion,
    ),
  );
  for (const dependent of dependents) {
    if (!dependent.metadata.deletionTimestamp)
      context.objects.removeAny(dependent, { propagationPolicy: 'Foreground' });
  }
  if (blocking.length === 0) dropFinalizer(owner, 'foregroundDeletion', context);
}

type Reference = NonNullable<KubeObject['metadata']['ownerReferences']>[number];

function dropReferences(object: KubeObject, keep: (reference: Reference) => boolean, context: Context): void {
  const { ownerReferences = [], ...metadata } = object.metadata;
  const kept = ownerReferences.filter(keep);
  context.objects.updateAny({
    ...object,
    metadata: kept.length > 0 ? { ...metadata, ownerReferences: kept } : metadata,
  });
}

function dropFinalizer(object: KubeObject, finalizer: string, context: Context): void {
  context.objects.updateAny({ ...object, metadata: withoutFinalizer(object.metadata, finalizer) });
}
