import { matchesPairs } from '../../api/selectors.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { ReplicaSet } from '../../kinds/replica-set.ts';
import { findCondition, isTrue, setCondition, withoutCondition } from '../conditions.ts';
import { type Due, soonest } from '../controller.ts';
import { instantOf, timestamp } from '../time.ts';

/** What a ReplicaSet's controller knows when it writes the status. */
export interface ReplicaSetView {
  readonly set: ReplicaSet;
  readonly pods: readonly Pod[];
  readonly now: number;
  /** How many pods are being deleted, where the status tells. */
  readonly terminating?: number;
  /** Why the last pods could not be made or deleted. */
  readonly failure?: { readonly reason: 'FailedCreate' | 'FailedDelete'; readonly message: string };
}

/**
 * The status of a ReplicaSet. kubernetes: pkg/controller/replicaset/replica_set_utils.go `calculateStatus`
 */
export function planReplicaSetStatus(view: ReplicaSetView): NonNullable<ReplicaSet['status']> {
  const { set, pods, now, terminating } = view;
  const template = set.spec.template.metadata?.labels ?? {};
  const counts = {
    fullyLabeledReplicas: pods.filter((pod) => matchesPairs(template, pod.metadata.labels)).length,
    readyReplicas: pods.filter(isReady).length,
    availableReplicas: pods.filter((pod) => isAvailable(pod, set.spec.minReadySeconds ?? 0, now)).length,
  };
  const conditions = conditionsOf(view);
  return {
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    replicas: pods.length,
    observedGeneration: set.metadata.generation ?? 0,
    ...(terminating === undefined ? {} : { terminatingReplicas: terminating }),
    ...(conditions.length > 0 ? { conditions } : {}),
  };
}

/** When the next ready pod has been ready for long enough to count as available. */
export function availableAt(pods: readonly Pod[], minReadySeconds: number, now: number): Due | undefined {
  if (minReadySeconds === 0) return undefined;
  const waiting = pods.filter((pod) => isReady(pod) && !isAvailable(pod, minReadySeconds, now));
  return soonest(
    waiting.map((pod) => {
      const since = instantOf(findCondition(pod.status?.conditions, 'Ready')?.lastTransitionTime) ?? now;
      return { at: since + minReadySeconds * 1000, settling: true };
    }),
  );
}

export function isReady(pod: Pod): boolean {
  return isTrue(pod.status?.conditions, 'Ready');
}

/** Ready for at least `minReadySeconds`. kubernetes: pkg/api/v1/pod `IsPodAvailable` */
export function isAvailable(pod: Pod, minReadySeconds: number, now: number): boolean {
  if (!isReady(pod)) return false;
  const since = instantOf(findCondition(pod.status?.conditions, 'Ready')?.lastTransitionTime);
  return minReadySeconds === 0 || (since !== undefined && since + minReadySeconds * 1000 <= now);
}

function conditionsOf({ set, failure, now }: ReplicaSetView) {
  const conditions = set.status?.conditions ?? [];
  if (failure === undefined) return withoutCondition(conditions, 'ReplicaFailure');
  if (findCondition(conditions, 'ReplicaFailure')) return conditions;
  return setCondition(conditions, {
    type: 'ReplicaFailure',
    status: 'True',
    lastTransitionTime: timestamp(now),
    ...failure,
  });
}
