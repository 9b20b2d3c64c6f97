import type { KubeObject } from '../api/object.ts';

/** Where claims and volumes named their class before they had a field for it. */
export const oldClassAnnotation = 'volume.beta.kubernetes.io/storage-class';

/**
 * The class of a claim or a volume: the annotation counts first. kubernetes: component-helpers
 * storage/volume/helpers.go `GetPersistentVolumeClaimClass`
 */
export function storageClassOf(
  object: KubeObject & { readonly spec: { readonly storageClassName?: string } },
): string {
  return object.metadata.annotations?.[oldClassAnnotation] ?? object.spec.storageClassName ?? '';
}
