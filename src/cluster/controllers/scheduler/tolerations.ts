import type { Node, Taint } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Toleration } from '../../kinds/pod-spec.ts';

/** Whether a toleration bears a taint. kubernetes: `Toleration.ToleratesTaint` */
export function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect && toleration.effect !== taint.effect) return false;
  if (toleration.key && toleration.key !== taint.key) return false;
  if (toleration.operator === 'Exists') return true;
  return toleration.key !== undefined && (toleration.value ?? '') === (taint.value ?? '');
}

/** The first taint of a node that keeps a pod away. plugins/tainttoleration/taint_toleration.go */
export function untolerated(pod: Pod, node: Node): Taint | undefined {
  return (node.spec.taints ?? []).find(
    (taint) =>
      taint.effect !== 'PreferNoSchedule' &&
      !pod.spec.tolerations?.some((toleration) => tolerates(toleration, taint)),
  );
}
