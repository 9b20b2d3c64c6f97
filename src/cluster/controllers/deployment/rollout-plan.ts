import type { ReplicaSet } from '../../kinds/replica-set.ts';
import {
  type Deployment,
  desiredReplicasAnnotation,
  isRollingUpdate,
  maxReplicasAnnotation,
  replicasOf,
  slackOf,
} from './deployment.ts';

/** A ReplicaSet's new size. */
export interface Scaling {
  readonly replicaSet: ReplicaSet;
  readonly replicas: number;
}

/** The ReplicaSets of a Deployment: the one of its present template, if it exists, and the others. */
export interface Rollout {
  readonly deployment: Deployment;
  readonly current: ReplicaSet | undefined;
  readonly old: readonly ReplicaSet[];
}

/** The size that a new ReplicaSet starts with or grows to. deployment/util `NewRSNewReplicas`. */
export function newSize(rollout: Rollout): number {
  const { deployment, current, old } = rollout;
  const wanted = replicasOf(deployment);
  if (!isRollingUpdate(deployment)) return wanted;
  const size = current ? replicasOf(current) : 0;
  const total = sum([...old, ...(current ? [current] : [])], replicasOf);
  const room = wanted + slackOf(deployment).maxSurge - total;
  return room <= 0 ? size : size + Math.min(room, wanted - size);
}

/** The next step of a rolling update: the new one up, else the old ones down. deployment/rolling.go */
export function planRollingUpdate(rollout: Rollout): readonly Scaling[] {
  const { deployment, current } = rollout;
  if (current === undefined) return [];
  const wanted = replicasOf(deployment);
  const size = replicasOf(current);
  if (size > wanted) return [{ replicaSet: current, replicas: wanted }];
  const grown = newSize(rollout);
  if (grown !== size) return [{ replicaSet: current, replicas: grown }];
  return planScaleDown(rollout, current);
}

/**
 * deployment/rolling.go `reconcileOldReplicaSets`: unhealthy pods go first, then as many as availability
 * allows.
 */
function planScaleDown(rollout: Rollout, current: ReplicaSet): readonly Scaling[] {
  const { deployment, old } = rollout;
  const all = [...old, current];
  if (sum(old, replicasOf) === 0) return [];
  const minAvailable = replicasOf(deployment) - slackOf(deployment).maxUnavailable;
  const newUnavailable = replicasOf(current) - availableOf(current);
  const maxDown = sum(all, replicasOf) - minAvailable - newUnavailable;
  if (maxDown <= 0) return [];
  const sizes = new Map(old.map((set) => [set, replicasOf(set)]));
  let cleaned = 0;
  for (const set of byCreation(old)) {
    const size = replicasOf(set);
    if (cleaned >= maxDown || size === 0 || size === availableOf(set)) continue;
    const down = Math.min(maxDown - cleaned, size - availableOf(set));
    sizes.set(set, size - down);
    cleaned += down;
  }
  let spare = sum(all, availableOf) - minAvailable;
  for (const set of byCreation(old)) {
    const size = sizes.get(set) ?? 0;
    if (spare <= 0 || size === 0) continue;
    const down = Math.min(size, spare);
    sizes.set(set, size - down);
    spare -= down;
  }
  return [...sizes]
    .filter(([set, replicas]) => replicas !== replicasOf(set))
    .map(([replicaSet, replicas]) => ({ replicaSet, replicas }));
}

/** The next step of a Recreate: all old ones to zero, then, when no old pod runs any more, the new one up. */
export function planRecreate(rollout: Rollout, oldPodsRun: boolean): readonly Scaling[] {
  const { deployment, current, old } = rollout;
  const active = old.filter((set) => replicasOf(set) > 0);
  if (active.length > 0) return active.map((replicaSet) => ({ replicaSet, replicas: 0 }));
  if (oldPodsRun || current === undefined || replicasOf(current) === replicasOf(deployment)) return [];
  return [{ replicaSet: current, replicas: replicasOf(deployment) }];
}

/** Whether the Deployment was scaled since its ReplicaSets were sized. deployment/sync.go `isScalingEvent` */
export function isScaled(rollout: Rollout): boolean {
  const sets = [...rollout.old, ...(rollout.current ? [rollout.current] : [])];
  return sets.some((set) => {
    const desired = annotatedNumber(set, desiredReplicasAnnotation);
    return replicasOf(set) > 0 && desired !== undefined && desired !== replicasOf(rollout.deployment);
  });
}

/**
 * Sizes after the Deployment itself was scaled: in proportion, when a rollout is under way.
 * deployment/sync.go `scale`
 */
export function planScale(rollout: Rollout): readonly Scaling[] {
  const { deployment, current, old } = rollout;
  const wanted = replicasOf(deployment);
  const all = [...old, ...(current ? [current] : [])];
  const active = all.filter((set) => replicasOf(set) > 0);
  const only =
    active.length === 0 ? (current ?? byCreation(old).at(-1)) : active.length === 1 ? active[0] : undefined;
  if (only) return replicasOf(only) === wanted ? [] : [{ replicaSet: only, replicas: wanted }];
  if (current && isSaturated(deployment, current)) {
    return old.filter((set) => replicasOf(set) > 0).map((replicaSet) => ({ replicaSet, replicas: 0 }));
  }
  return isRollingUpdate(deployment) ? planProportions(deployment, active) : [];
}

function planProportions(deployment: Deployment, active: readonly ReplicaSet[]): readonly Scaling[] {
  const wanted = replicasOf(deployment);
  const allowed = wanted > 0 ? wanted + slackOf(deployment).maxSurge : 0;
  const toAdd = allowed - sum(active, replicasOf);
  if (toAdd === 0) return [];
  const ordered = [...active].sort(
    (left, right) =>
      replicasOf(right) - replicasOf(left) || (toAdd > 0 ? -1 : 1) * compareCreation(left, right),
  );
  let added = 0;
  const sizes = ordered.map((set) => {
    const fraction = fractionOf(deployment, set);
    const left = toAdd - added;
    const part = left === 0 ? 0 : toAdd > 0 ? Math.min(fraction, left) : Math.max(fraction, left);
    added += part;
    return replicasOf(set) + part;
  });
  // What rounding left over goes to the largest.
  sizes[0] = Math.max(0, (sizes[0] ?? 0) + toAdd - added);
  return ordered
    .map((replicaSet, index) => ({ replicaSet, replicas: sizes[index] ?? 0 }))
    .filter(({ replicaSet, replicas }) => replicas !== replicasOf(replicaSet));
}

/** deployment/util `getReplicaSetFraction` */
function fractionOf(deployment: Deployment, set: ReplicaSet): number {
  if (replicasOf(deployment) === 0) return -replicasOf(set);
  const room = replicasOf(deployment) + slackOf(deployment).maxSurge;
  const before = annotatedNumber(set, maxReplicasAnnotation) || (deployment.status?.replicas ?? 0);
  return before === 0 ? 0 : Math.round((replicasOf(set) * room) / before) - replicasOf(set);
}

function isSaturated(deployment: Deployment, set: ReplicaSet): boolean {
  const wanted = replicasOf(deployment);
  return (
    replicasOf(set) === wanted &&
    annotatedNumber(set, desiredReplicasAnnotation) === wanted &&
    availableOf(set) === wanted
  );
}

function annotatedNumber(set: ReplicaSet, annotation: string): number | undefined {
  const text = set.metadata.annotations?.[annotation];
  return text === undefined ? undefined : Number(text);
}

export function availableOf(set: ReplicaSet): number {
  return set.status?.availableReplicas ?? 0;
}

/** Oldest first; those of one second by name. */
export function byCreation(sets: readonly ReplicaSet[]): readonly ReplicaSet[] {
  return [...sets].sort(compareCreation);
}

function compareCreation(left: ReplicaSet, right: ReplicaSet): number {
  const [one, other] = [left.metadata.creationTimestamp ?? '', right.metadata.creationTimestamp ?? ''];
  return one < other ? -1 : one > other ? 1 : left.metadata.name < right.metadata.name ? -1 : 1;
}

export function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
