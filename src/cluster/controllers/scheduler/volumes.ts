import type { Node } from '../../kinds/node.ts';
import type { PersistentVolume } from '../../kinds/persistent-volume.ts';
import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { isReachable, isStatic, matchingVolumes } from '../storage/matching.ts';

/**
 * Whether a pod's volumes can be had on a node: those of its bound claims, and free ones for those that wait.
 * kubernetes: plugins/volumebinding/binder.go `FindPodVolumes`
 */
export function volumeRefusal(pod: Pod, node: Node, context: Context): readonly string[] {
  for (const { persistentVolumeClaim: wanted } of pod.spec.volumes ?? []) {
    const claim =
      wanted &&
      context.objects.get<PersistentVolumeClaim>(
        'persistentvolumeclaims',
        pod.metadata.namespace,
        wanted.claimName,
      );
    if (claim === undefined) continue;
    const reason =
      claim.status?.phase === 'Bound' ? bound(claim, node, context) : unbound(claim, node, context);
    if (reason !== undefined) return [reason];
  }
  return [];
}

function bound({ spec }: PersistentVolumeClaim, node: Node, context: Context): string | undefined {
  const volume = context.objects.get<PersistentVolume>('persistentvolumes', undefined, spec.volumeName ?? '');
  if (volume === undefined || isReachable(volume, node)) return undefined;
  return context.is({ from: '1.31' })
    ? "node(s) didn't match PersistentVolume's node affinity"
    : 'node(s) had volume node affinity conflict';
}

function unbound(claim: PersistentVolumeClaim, node: Node, context: Context): string | undefined {
  if (!isStatic(claim, context)) return undefined;
  const isThere = matchingVolumes(claim, context).some((volume) => isReachable(volume, node));
  return isThere ? undefined : "node(s) didn't find available persistent volumes to bind";
}
