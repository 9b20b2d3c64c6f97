import type { Kind } from './kind.ts';
import type { KubeObject, ObjectMeta } from './object.ts';
import type { ApiRequest } from './request.ts';
import { timestamp } from './timestamp.ts';

/** How an object is deleted. */
export interface RemoveOptions {
  readonly propagationPolicy?: ApiRequest['propagationPolicy'];
  readonly gracePeriodSeconds?: number;
  readonly fieldManager?: string;
}

/** What a deletion does now: the object goes, or it stays marked until others are done with it. */
export type DeletionPlan =
  | {
      readonly type: 'remove';
      readonly object: KubeObject;
      /** Whether it is written once more before it goes: that nothing is left of its grace period. */
      readonly isWritten: boolean;
    }
  | { readonly type: 'mark'; readonly object: KubeObject };

/** apiserver: pkg/registry/generic/registry/store.go `Delete`, pkg/registry/rest/delete.go `BeforeDelete` */
export function planDeletion(
  kind: Kind,
  object: KubeObject,
  options: RemoveOptions,
  now: number,
): DeletionPlan {
  const finalizers = finalizersFor(object, options.propagationPolicy);
  const kept = { ...object, metadata: withFinalizers(object.metadata, finalizers) };
  const grace = kind.grace?.(object, options.gracePeriodSeconds) ?? 0;
  if (grace > 0) return { type: 'mark', object: markedForGrace(kept, grace, now) };
  const waiting = kind.terminate?.(kept, timestamp(now));
  const blocked = waiting ?? (finalizers.length > 0 ? kept : undefined);
  if (!blocked) {
    const isWritten = kind.grace !== undefined;
    return { type: 'remove', object: isWritten ? markedForGrace(kept, 0, now) : kept, isWritten };
  }
  return { type: 'mark', object: { ...blocked, metadata: markedAtOnce(blocked.metadata, now) } };
}

/** Whether nothing holds an object any more that was marked for deletion. */
export function isReleased(kind: Kind, object: KubeObject): boolean {
  const { deletionTimestamp, deletionGracePeriodSeconds = 0, finalizers = [] } = object.metadata;
  if (deletionTimestamp === undefined || finalizers.length > 0 || deletionGracePeriodSeconds > 0)
    return false;
  return kind.terminate?.(object, deletionTimestamp) === undefined;
}

/** A second deletion can shorten a grace period, never lengthen it; it counts from the first. */
function markedForGrace(object: KubeObject, grace: number, now: number): KubeObject {
  const { deletionTimestamp, deletionGracePeriodSeconds: current, generation } = object.metadata;
  const isFirst = deletionTimestamp === undefined || current === undefined;
  if (!isFirst && current <= grace) return object;
  const asked = isFirst ? now : Date.parse(deletionTimestamp) - current * 1000;
  return {
    ...object,
    metadata: {
      ...object.metadata,
      deletionTimestamp: timestamp(asked + grace * 1000),
      deletionGracePeriodSeconds: grace,
      ...(isFirst && generation !== undefined && { generation: generation + 1 }),
    },
  };
}

function markedAtOnce(metadata: ObjectMeta, now: number): ObjectMeta {
  const { deletionTimestamp = timestamp(now) } = metadata;
  return { ...metadata, deletionTimestamp, deletionGracePeriodSeconds: 0 };
}

/** apiserver: `deletionFinalizersForGarbageCollection` */
function finalizersFor(object: KubeObject, policy: RemoveOptions['propagationPolicy']): readonly string[] {
  const current = object.metadata.finalizers ?? [];
  if (policy === undefined) return current;
  const others = current.filter((name) => name !== 'orphan' && name !== 'foregroundDeletion');
  if (policy === 'Orphan') return [...others, 'orphan'];
  return policy === 'Foreground' ? [...others, 'foregroundDeletion'] : others;
}

function withFinalizers(metadata: ObjectMeta, finalizers: readonly string[]): ObjectMeta {
  const { finalizers: _, ...rest } = metadata;
  return finalizers.length === 0 ? rest : { ...rest, finalizers };
}
