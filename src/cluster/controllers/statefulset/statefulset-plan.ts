import type { Pod } from '../../kinds/pod.ts';

/** A StatefulSet's pods by ordinal, and what decides about them. */
export interface StatefulView {
  readonly replicas: number;
  /** The first ordinal. */
  readonly start: number;
  /** One after the other, or all at once. */
  readonly ordered: boolean;
  readonly partition: number;
  /** How many pods may be missing during an update; undefined where no such number is known. */
  readonly maxUnavailable?: number | undefined;
  /** Pods are replaced only by hand. */
  readonly onDelete: boolean;
  readonly updateHash: string;
  readonly pods: ReadonlyMap<number, Pod>;
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
  return planReplicas(view) ?? planSurplus(view) ?? planUpdate(view);
}

/** Missing ones are made in order, and ended ones replaced. stateful_set_control.go `processReplica` */
function planReplicas({
  start,
  replicas,
  ordered,
  pods,
  isAvailable,
}: StatefulView): StatefulPlan | undefined {
  const create: number[] = [];
  const remove: Pod[] = [];
  for (let ordinal = start; ordinal < start + replicas; ordinal += 1) {
    const pod = pods.get(ordinal);
    const isWell = pod !== undefined && !isGoing(pod) && isAvailable(pod);
    if (pod === undefined) create.push(ordinal);
    else if (hasEnded(pod) && !isGoing(pod)) remove.push(pod);
    // One that is not up yet, or on its way out, holds up those after it.
    if (ordered && !isWell) return { create, remove };
  }
  return create.length + remove.length > 0 ? { create, remove } : undefined;
}

/** Surplus ones go from the last. stateful_set_control.go `processCondemned` */
function planSurplus(view: StatefulView): StatefulPlan | undefined {
  const { start, replicas, ordered, isAvailable } = view;
  const byOrdinal = [...view.pods].sort(([one], [other]) => one - other);
  const condemned = byOrdinal.filter(([ordinal]) => ordinal < start || ordinal >= start + replicas);
  const last = condemned.at(-1)?.[1];
  if (last === undefined) return undefined;
  if (!ordered) return { create: [], remove: condemned.map(([, pod]) => pod).filter((pod) => !isGoing(pod)) };
  const isWell = (pod: Pod) => !isGoing(pod) && isAvailable(pod);
  const [, unwell] = condemned.find(([, pod]) => !isWell(pod)) ?? [];
  // One that is not well goes only when all before it are.
  const waits = isGoing(last) || (!isAvailable(last) && last !== unwell);
  return waits ? nothing : { create: [], remove: [last] };
}

/** From the last to the partition, as many at a time as may be missing. */
function planUpdate(view: StatefulView): StatefulPlan {
  const { onDelete, maxUnavailable, start, replicas, partition, pods, isAvailable, hashOf } = view;
  if (onDelete) return nothing;
  const ordinals = Array.from({ length: replicas }, (_, index) => start + replicas - 1 - index);
  const present = ordinals.flatMap((ordinal) => pods.get(ordinal) ?? []);
  const targets = ordinals
    .filter((ordinal) => ordinal >= start + partition)
    .flatMap((ordinal) => pods.get(ordinal) ?? []);
  const isOld = (pod: Pod) => hashOf(pod) !== view.updateHash && !isGoing(pod);
  const isWell = (pod: Pod) => !isGoing(pod) && isAvailable(pod);
  if (maxUnavailable !== undefined) {
    const room = Math.max(0, maxUnavailable - present.filter((pod) => !isWell(pod)).length);
    return { create: [], remove: targets.filter(isOld).slice(0, room) };
  }
  // Each must be up again before the next goes.
  const next = targets.find((pod) => isOld(pod) || !isWell(pod));
  return next && isOld(next) ? { create: [], remove: [next] } : nothing;
}

function hasEnded({ status }: Pod): boolean {
  return status?.phase === 'Failed' || status?.phase === 'Succeeded';
}

function isGoing({ metadata }: Pod): boolean {
  return metadata.deletionTimestamp !== undefined;
}
