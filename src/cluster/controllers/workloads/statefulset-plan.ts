import type { Pod } from '../../kinds/pod.ts';

/** A StatefulSet's pods by ordinal, and what decides about them. */
export interface StatefulView {
  readonly replicas: number;
  /** The first ordinal. */
  readonly start: number;
  /** One after the other, or all at once. */
  readonly ordered: boolean;
  readonly partition: number;
  /** Pods are replaced only by hand. */
  readonly onDelete: boolean;
  readonly updateHash: string;
  readonly pods: ReadonlyMap<number, Pod>;
  readonly isReady: (pod: Pod) => boolean;
  readonly isAvailable: (pod: Pod) => boolean;
  readonly hashOf: (pod: Pod) => string;
}

/** The next steps: ordinals to make, pods to delete. */
export interface StatefulPlan {
  readonly create: readonly number[];
  readonly remove: readonly Pod[];
}

const nothing: StatefulPlan = { create: [], remove: [] };

/** kubernetes: pkg/controller/statefulset/stateful_set_control.go `updateStatefulSet` */
export function planStatefulSet(view: StatefulView): StatefulPlan {
  return planReplicas(view) ?? planUpdate(view) ?? nothing;
}

/** Missing ones are made in order; a failed one is replaced; surplus ones go from the last. */
function planReplicas(view: StatefulView): StatefulPlan | undefined {
  const { start, replicas, ordered, pods } = view;
  const create: number[] = [];
  for (let ordinal = start; ordinal < start + replicas; ordinal += 1) {
    const pod = pods.get(ordinal);
    if (pod === undefined) create.push(ordinal);
    else if (pod.status?.phase === 'Failed' || pod.status?.phase === 'Succeeded') {
      return pod.metadata.deletionTimestamp ? nothing : { create, remove: [pod] };
    }
    if (!ordered) continue;
    if (create.length > 0) return { create, remove: [] };
    // One that is not up yet, or on its way out, holds up those after it.
    if (pod && (pod.metadata.deletionTimestamp || !view.isAvailable(pod))) return nothing;
  }
  if (create.length > 0) return { create, remove: [] };
  return planSurplus(view);
}

function planSurplus({ start, replicas, ordered, pods, isReady }: StatefulView): StatefulPlan | undefined {
  const surplus = [...pods]
    .filter(([ordinal]) => ordinal < start || ordinal >= start + replicas)
    .sort(([one], [other]) => other - one);
  if (surplus.length === 0) return undefined;
  if (!ordered)
    return {
      create: [],
      remove: surplus.map(([, pod]) => pod).filter((pod) => !pod.metadata.deletionTimestamp),
    };
  const [last] = surplus;
  const healthy = [...pods.values()].every((pod) => !pod.metadata.deletionTimestamp);
  // Only the last may go while another is not well: it may be the one that is not.
  const waits = [...pods.values()].some((pod) => pod !== last?.[1] && !isReady(pod));
  return last && healthy && !waits ? { create: [], remove: [last[1]] } : nothing;
}

/** From the last to the partition, one at a time, each up again before the next. */
function planUpdate(view: StatefulView): StatefulPlan | undefined {
  if (view.onDelete) return undefined;
  for (let ordinal = view.start + view.replicas - 1; ordinal >= view.start + view.partition; ordinal -= 1) {
    const pod = view.pods.get(ordinal);
    if (pod === undefined) return undefined;
    if (view.hashOf(pod) !== view.updateHash && !pod.metadata.deletionTimestamp)
      return { create: [], remove: [pod] };
    if (pod.metadata.deletionTimestamp || !view.isAvailable(pod)) return undefined;
  }
  return undefined;
}
