import { matchesSelector } from '../../api/selectors.ts';
import type { Node } from '../../kinds/node.ts';
import type { PersistentVolume } from '../../kinds/persistent-volume.ts';
import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import type { NodeSelectorTerm } from '../../kinds/pod-spec.ts';
import type { StorageClass } from '../../kinds/storage-class.ts';
import { storageClassOf } from '../../kinds/storage-class-name.ts';
import type { Context } from '../context.ts';
import { matchesTerm } from '../scheduler/node-selection.ts';
import { amountOf } from '../scheduler/resources.ts';

/**
 * The free volumes that satisfy a claim, the smallest first.
 * kubernetes: pkg/volume/util/util.go `FindMatchingVolume`
 */
export function matchingVolumes(claim: PersistentVolumeClaim, context: Context): readonly PersistentVolume[] {
  const wanted = amountOf(claim.spec.resources?.requests?.storage);
  const sizeOf = (volume: PersistentVolume) => amountOf(volume.spec.capacity?.storage);
  const fits = (volume: PersistentVolume) => {
    const { metadata, spec, status } = volume;
    return (
      (spec.claimRef === undefined || isFor(spec.claimRef, claim)) &&
      status?.phase !== 'Bound' &&
      status?.phase !== 'Released' &&
      storageClassOf(volume) === storageClassOf(claim) &&
      (spec.volumeMode ?? 'Filesystem') === (claim.spec.volumeMode ?? 'Filesystem') &&
      (claim.spec.accessModes ?? []).every((mode) => spec.accessModes?.includes(mode)) &&
      (claim.spec.selector === undefined || matchesSelector(claim.spec.selector, metadata.labels)) &&
      (claim.spec.volumeName === undefined || claim.spec.volumeName === metadata.name) &&
      amountOf(spec.capacity?.storage) >= wanted
    );
  };
  return [...context.objects.list<PersistentVolume>('persistentvolumes')]
    .filter(fits)
    .sort((left, right) => sizeOf(left) - sizeOf(right));
}

/** Whether a volume can be had on a node. */
export function isReachable({ spec }: PersistentVolume, node: Node): boolean {
  const affinity = spec.nodeAffinity as
    | { readonly required?: { readonly nodeSelectorTerms: readonly NodeSelectorTerm[] } }
    | undefined;
  return affinity?.required?.nodeSelectorTerms.some((term) => matchesTerm(term, node)) ?? true;
}

/** The class of a claim, if there is one of that name. */
export function classOf(claim: PersistentVolumeClaim, context: Context): StorageClass | undefined {
  const name = storageClassOf(claim);
  return name !== ''
    ? context.objects.get<StorageClass>('storageclasses.storage.k8s.io', undefined, name)
    : undefined;
}

/** Whether volumes of a claim's class are found only once a pod needs them. */
export function waitsForConsumer(claim: PersistentVolumeClaim, context: Context): boolean {
  return classOf(claim, context)?.volumeBindingMode === 'WaitForFirstConsumer';
}

/** Whether volumes of a claim's class are made by nobody. */
export function isStatic(claim: PersistentVolumeClaim, context: Context): boolean {
  const provisioner = classOf(claim, context)?.provisioner;
  return provisioner === undefined || provisioner === 'kubernetes.io/no-provisioner';
}

function isFor(
  reference: NonNullable<PersistentVolume['spec']['claimRef']>,
  { metadata }: PersistentVolumeClaim,
): boolean {
  return (
    reference.name === metadata.name && (reference.namespace ?? metadata.namespace) === metadata.namespace
  );
}
