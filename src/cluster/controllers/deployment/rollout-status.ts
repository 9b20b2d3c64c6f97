import type { ReplicaSet } from '../../kinds/replica-set.ts';
import { type Condition, findCondition, setCondition, withoutCondition } from '../conditions.ts';
import { instantOf, timestamp } from '../time.ts';
import { type Deployment, type DeploymentStatus, hasDeadline, replicasOf, slackOf } from './deployment.ts';
import { availableOf, type Rollout, sum } from './rollout-plan.ts';

/** The counts and the Available condition. deployment/sync.go `calculateStatus` */
export function countStatus(rollout: Rollout, now: number): DeploymentStatus {
  const { deployment, current, old } = rollout;
  const all = [...old, ...(current ? [current] : [])];
  const available = sum(all, availableOf);
  const wanted = replicasOf(deployment);
  const counts = {
    observedGeneration: deployment.metadata.generation ?? 0,
    replicas: sum(all, actualOf),
    updatedReplicas: current ? actualOf(current) : 0,
    readyReplicas: sum(all, (set) => set.status?.readyReplicas ?? 0),
    availableReplicas: available,
    unavailableReplicas: Math.max(0, sum(all, replicasOf) - available),
  };
  const enough = available >= wanted - slackOf(deployment).maxUnavailable;
  const condition = conditionAt(now, {
    type: 'Available',
    status: enough ? 'True' : 'False',
    reason: enough ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable',
    message: `Deployment ${enough ? 'has' : 'does not have'} minimum availability.`,
  });
  const { collisionCount } = deployment.status ?? {};
  const terminating = terminatingOf(all);
  return {
    ...positive(counts),
    ...(terminating === undefined ? {} : { terminatingReplicas: terminating }),
    ...(collisionCount === undefined ? {} : { collisionCount }),
    conditions: setCondition(deployment.status?.conditions ?? [], condition),
  };
}

/** The whole status during a rollout. deployment/progress.go `syncRolloutStatus` */
export function rolloutStatus(rollout: Rollout, now: number): DeploymentStatus {
  const { deployment, current } = rollout;
  const status = countStatus(rollout, now);
  const conditions = status.conditions ?? [];
  if (!hasDeadline(deployment)) return { ...status, conditions: withoutCondition(conditions, 'Progressing') };
  const progressing = findCondition(deployment.status?.conditions, 'Progressing');
  const done = status.replicas === status.updatedReplicas && progressing?.reason === 'NewReplicaSetAvailable';
  if (done) return withFailure(rollout, status, now);
  const subject = current
    ? `ReplicaSet "${current.metadata.name}"`
    : `Deployment "${deployment.metadata.name}"`;
  const condition = nextProgress(rollout, status, subject, now);
  if (condition === undefined) return withFailure(rollout, status, now);
  return withFailure(rollout, { ...status, conditions: place(conditions, condition) }, now);
}

/** When a rollout that makes no progress runs out of time. */
export function deadlineOf(deployment: Deployment, status: DeploymentStatus): number | undefined {
  const progressing = findCondition(status.conditions, 'Progressing');
  if (!hasDeadline(deployment) || progressing === undefined) return undefined;
  const ended = ['NewReplicaSetAvailable', 'ProgressDeadlineExceeded'].includes(progressing.reason ?? '');
  const from = instantOf(progressing.lastUpdateTime);
  if (ended || from === undefined || deployment.spec.paused) return undefined;
  return from + ((deployment.spec.progressDeadlineSeconds ?? 0) + 1) * 1000;
}

/** Whether all wanted replicas are updated and available. deployment/util `DeploymentComplete` */
export function isComplete(deployment: Deployment, status: DeploymentStatus): boolean {
  const wanted = replicasOf(deployment);
  const counts = [status.updatedReplicas, status.replicas, status.availableReplicas];
  return (
    counts.every((count) => (count ?? 0) === wanted) &&
    (status.observedGeneration ?? 0) >= (deployment.metadata.generation ?? 0)
  );
}

/** A condition that is set at an instant. */
export function conditionAt(
  now: number,
  condition: Omit<Condition, 'lastUpdateTime' | 'lastTransitionTime'>,
): Condition {
  return { ...condition, lastUpdateTime: timestamp(now), lastTransitionTime: timestamp(now) };
}

function nextProgress(
  rollout: Rollout,
  status: DeploymentStatus,
  subject: string,
  now: number,
): Condition | undefined {
  const { deployment } = rollout;
  if (isComplete(deployment, status)) {
    const message = `${subject} has successfully progressed.`;
    return conditionAt(now, {
      type: 'Progressing',
      status: 'True',
      reason: 'NewReplicaSetAvailable',
      message,
    });
  }
  if (isProgressing(deployment.status ?? {}, status)) {
    const message = `${subject} is progressing.`;
    return conditionAt(now, { type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated', message });
  }
  const deadline = deadlineOf(deployment, deployment.status ?? {});
  if (deadline === undefined || now < deadline) return undefined;
  const message = `${subject} has timed out progressing.`;
  return conditionAt(now, {
    type: 'Progressing',
    status: 'False',
    reason: 'ProgressDeadlineExceeded',
    message,
  });
}

/** Progress is written anew each time, so that its update time moves; other reasons only when they change. */
function place(conditions: readonly Condition[], condition: Condition): readonly Condition[] {
  if (condition.reason !== 'ReplicaSetUpdated') return setCondition(conditions, condition);
  const before = findCondition(conditions, 'Progressing');
  const since = before?.status === 'True' ? before.lastTransitionTime : undefined;
  const kept = since === undefined ? condition : { ...condition, lastTransitionTime: since };
  return [...withoutCondition(conditions, 'Progressing'), kept];
}

/** deployment/util `DeploymentProgressing` */
function isProgressing(before: DeploymentStatus, after: DeploymentStatus): boolean {
  const stale = (status: DeploymentStatus) => (status.replicas ?? 0) - (status.updatedReplicas ?? 0);
  return (
    (after.updatedReplicas ?? 0) > (before.updatedReplicas ?? 0) ||
    stale(after) < stale(before) ||
    (after.readyReplicas ?? 0) > (before.readyReplicas ?? 0) ||
    (after.availableReplicas ?? 0) > (before.availableReplicas ?? 0)
  );
}

/**
 * A ReplicaSet that cannot create pods shows at its Deployment. deployment/progress.go `getReplicaFailures`
 */
function withFailure(rollout: Rollout, status: DeploymentStatus, now: number): DeploymentStatus {
  const sets = [...(rollout.current ? [rollout.current] : []), ...rollout.old];
  const failure = sets.map((set) => findCondition(set.status?.conditions, 'ReplicaFailure')).find(Boolean);
  const conditions = status.conditions ?? [];
  if (failure === undefined) return { ...status, conditions: withoutCondition(conditions, 'ReplicaFailure') };
  const { type, status: value, reason, message } = failure;
  const copy = conditionAt(now, {
    type,
    status: value,
    ...(reason ? { reason } : {}),
    ...(message ? { message } : {}),
  });
  return { ...status, conditions: setCondition(conditions, copy) };
}

/** Known when every ReplicaSet tells. deployment/util `GetTerminatingReplicaCountForReplicaSets` */
function terminatingOf(sets: readonly ReplicaSet[]): number | undefined {
  const counts = sets.flatMap(({ status }) => status?.terminatingReplicas ?? []);
  return sets.length > 0 && counts.length === sets.length
    ? counts.reduce((total, count) => total + count, 0)
    : undefined;
}

function actualOf(set: ReplicaSet): number {
  return set.status?.replicas ?? 0;
}

/** Counts that are zero are left out, as Go's `omitempty` does. */
function positive<T extends Readonly<Record<string, number>>>(counts: T): Partial<T> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) as Partial<T>;
}
