import { equalJson } from '../../api/equal.ts';
import type { KubeObject } from '../../api/object.ts';
import { matchesSelector } from '../../api/selectors.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { StatefulSet } from '../../kinds/stateful-set.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { type Revised, type RevisionName, syncRevision, trimRevisions } from '../controller-revisions.ts';
import { share } from '../deployment/deployment.ts';
import { hearing } from '../latency.ts';
import { keyOf, managerOf, splitKey } from '../owners.ts';
import { claimPods } from '../pods.ts';
import { availableAt, isAvailable, isReady } from '../replicaset/replicaset-status.ts';
import { forgive, putOff } from '../slow-start.ts';
import { ownClaims } from './statefulset-claims.ts';
import { planStatefulSet, type StatefulView } from './statefulset-plan.ts';
import { component, createStatefulPod, hashLabel, tell } from './statefulset-pods.ts';

const resource = 'statefulsets.apps';

/** kubernetes: pkg/controller/statefulset/stateful_set.go */
export const statefulSetController: Controller = {
  name: component,
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    pods: ({ object }) => managerOf(object, 'StatefulSet'),
  },
  lag(key, context, cause) {
    const set = find(key, context);
    return set ? hearing(context.objects.serialOf(set), cause, context) : 1;
  },
  reconcile(key, context) {
    const set = find(key, context);
    return set && !set.metadata.deletionTimestamp ? reconcile(set, context) : undefined;
  },
};

function find(key: string, context: Context): StatefulSet | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<StatefulSet>(resource, namespace, name);
}

function reconcile(set: StatefulSet, context: Context): Due | undefined {
  const update = syncRevision(set as unknown as Revised, context);
  const current = set.status?.currentRevision ?? update.name;
  const pods = podsOf(set, context);
  for (const [ordinal, pod] of pods) ownClaims(set, pod, isSurplus(set, ordinal), context);
  const plan = planStatefulSet(viewOf(set, pods, update, context));
  for (const pod of plan.remove) removePod(set, pod, context);
  const isMade = plan.create.every((ordinal) =>
    createStatefulPod(set, ordinal, revisionFor(set, ordinal, current, update), context),
  );
  if (isMade) forgive(set.metadata.uid ?? '', context);
  writeStatus(set, current, update, context);
  return soonest([
    isMade ? undefined : putOff(set.metadata.uid ?? '', context),
    availableAt([...pods.values()], minReadyOf(set, context), context.now),
  ]);
}

function removePod(set: StatefulSet, pod: Pod, context: Context): void {
  const { name, namespace } = pod.metadata;
  if (pod.status?.phase === 'Failed' && context.is({ to: '1.30' })) {
    const message = `StatefulSet ${namespace}/${set.metadata.name} is recreating failed Pod ${name}`;
    context.event({ about: set, type: 'Warning', reason: 'RecreatingFailedPod', message, component });
  }
  context.objects.remove('pods', pod);
  tell(set, 'delete', `Pod ${name}`, context);
}

/** The name `web-3` has ordinal 3. */
function ordinalOf(set: KubeObject, pod: Pod): number {
  const match = /^(.*)-(\d+)$/.exec(pod.metadata.name);
  return match?.[1] === set.metadata.name ? Number(match[2]) : -1;
}

function podsOf(set: StatefulSet, context: Context): ReadonlyMap<number, Pod> {
  const claimed = claimPods(
    set,
    (pod) => matchesSelector(set.spec.selector, pod.metadata.labels) && ordinalOf(set, pod) >= 0,
    context,
  );
  return new Map(claimed.map((pod) => [ordinalOf(set, pod), pod]));
}

/** Whether a pod is none of those that the set is to have. */
function isSurplus({ spec }: StatefulSet, ordinal: number): boolean {
  const start = spec.ordinals?.start ?? 0;
  return ordinal < start || ordinal >= start + (spec.replicas ?? 1);
}

/** Feature StatefulSetMinReadySeconds, on since 1.23. */
function minReadyOf({ spec }: StatefulSet, context: Context): number {
  return context.is({ from: '1.23' }) ? (spec.minReadySeconds ?? 0) : 0;
}

function viewOf(
  set: StatefulSet,
  pods: ReadonlyMap<number, Pod>,
  update: RevisionName,
  context: Context,
): StatefulView {
  const { spec } = set;
  return {
    replicas: spec.replicas ?? 1,
    start: spec.ordinals?.start ?? 0,
    ordered: spec.podManagementPolicy !== 'Parallel',
    partition: spec.updateStrategy?.rollingUpdate?.partition ?? 0,
    maxUnavailable: maxUnavailableOf(set, context),
    onDelete: spec.updateStrategy?.type === 'OnDelete' || context.is({ to: '1.6' }),
    updateHash: update.name,
    pods,
    isAvailable: (pod) =>
      pod.status?.phase === 'Running' && isAvailable(pod, minReadyOf(set, context), context.now),
    hashOf: (pod) => pod.metadata.labels?.[hashLabel] ?? '',
  };
}

/** Feature MaxUnavailableStatefulSet, on since 1.35. stateful_set_utils.go `getStatefulSetMaxUnavailable` */
function maxUnavailableOf({ spec }: StatefulSet, context: Context): number | undefined {
  const { maxUnavailable } = spec.updateStrategy?.rollingUpdate ?? {};
  if (maxUnavailable === undefined || context.is({ to: '1.34' })) return undefined;
  return Math.max(1, share(maxUnavailable, spec.replicas ?? 1, Math.ceil));
}

/**
 * Below the partition pods are made anew as they were; without one, as many as have not been updated yet.
 * stateful_set_utils.go `newVersionedStatefulSetPod`
 */
function revisionFor(set: StatefulSet, ordinal: number, current: string, update: RevisionName): string {
  const { ordinals, updateStrategy } = set.spec;
  const rolling = updateStrategy?.rollingUpdate;
  const kept = rolling ? (rolling.partition ?? 0) : (set.status?.currentReplicas ?? 0);
  const first = (ordinals?.start ?? 0) + kept;
  return updateStrategy?.type !== 'OnDelete' && ordinal < first ? current : update.name;
}

function writeStatus(set: StatefulSet, current: string, update: RevisionName, context: Context): void {
  const pods = [...podsOf(set, context).values()];
  const live = pods.filter((pod) => !pod.metadata.deletionTimestamp);
  const hasHash = (name: string) => live.filter((pod) => pod.metadata.labels?.[hashLabel] === name);
  const ready = pods.filter(isReady).length;
  const updated = hasHash(update.name).length;
  const complete =
    set.spec.updateStrategy?.type !== 'OnDelete' && updated === pods.length && ready === pods.length;
  const currentName = complete ? update.name : current;
  const currents = hasHash(currentName).length;
  const available = live.filter((pod) => isAvailable(pod, minReadyOf(set, context), context.now)).length;
  const status = {
    ...(context.is({ from: '1.22' }) ? { availableReplicas: available } : {}),
    collisionCount: 0,
    ...(currents > 0 ? { currentReplicas: currents } : {}),
    currentRevision: currentName,
    observedGeneration: set.metadata.generation ?? 1,
    ...(ready > 0 ? { readyReplicas: ready } : {}),
    replicas: pods.length,
    updateRevision: update.name,
    ...(updated > 0 ? { updatedReplicas: updated } : {}),
  };
  trimRevisions(
    set as unknown as Revised,
    new Set([update.name, currentName, ...pods.map((pod) => pod.metadata.labels?.[hashLabel] ?? '')]),
    context,
  );
  if (!equalJson(set.status ?? {}, status)) context.objects.updateStatus(resource, { ...set, status });
}
