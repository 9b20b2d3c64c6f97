import type { KubeObject, ObjectMeta } from '../api/object.ts';

/** Whether a finalizer holds an object. */
export function holds(finalizer: string, object: KubeObject): boolean {
  return (object.metadata.finalizers ?? []).includes(finalizer);
}

/** An object's metadata with one finalizer more. */
export function withFinalizer(metadata: ObjectMeta, finalizer: string): ObjectMeta {
  return { ...metadata, finalizers: [...new Set([...(metadata.finalizers ?? []), finalizer])] };
}

/** An object's metadata with one finalizer less; the field goes with the last. */
export function withoutFinalizer(metadata: ObjectMeta, finalizer: string): ObjectMeta {
  const { finalizers = [], ...others } = metadata;
  const kept = finalizers.filter((name) => name !== finalizer);
  return kept.length > 0 ? { ...others, finalizers: kept } : others;
}
