import { equalJson } from '../../api/equal.ts';
import type { Json } from '../../api/object.ts';
import { matchesSelector } from '../../api/selectors.ts';
import type { Change } from '../../api/store.ts';
import { instantsOfHash } from '../../hash/instant-of-hash.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { ReplicaSet } from '../../kinds/replica-set.ts';
import { findCondition, setCondition } from '../conditions.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { hearing } from '../latency.ts';
import { controllerOf, controllerReference, keyOf, managerOf, splitKey } from '../owners.ts';
import { tellRestart } from '../tell-restart.ts';
import { templateHash } from '../template-hash.ts';
import {
  type Deployment,
  type DeploymentStatus,
  hasDeadline,
  isRollingUpdate,
  podTemplateHashLabel,
  replicasOf,
} from './deployment.ts';
import { cleanUpHistory, scaleAll, scaleText } from './replica-set-writes.ts';
import { annotateCurrent, initialAnnotations, revisionOf } from './revisions.ts';
import {
  isScaled,
  newSize,
  planRecreate,
  planRollingUpdate,
  planScale,
  type Rollout,
} from './rollout-plan.ts';
import { conditionAt, countStatus, deadlineOf, isComplete, rolloutStatus } from './rollout-status.ts';

/** kubernetes: pkg/controller/deployment/deployment_controller.go */
export const deploymentController: Controller = {
  name: 'deployment-controller',
  watches: {
    'deployments.apps': ({ object }) => [keyOf(object)],
    'replicasets.apps': ({ object }) => managerOf(object, 'Deployment'),
    pods: recreatedBy,
  },
  lag: (key, context, cause) => {
    const deployment = find(key, context);
    return deployment ? hearing(`${context.objects.serialOf(deployment)} (deployment)`, cause, context) : 1;
  },
  reconcile(key, context) {
    const deployment = find(key, context);
    return deployment ? reconcile(deployment, context) : undefined;
  },
};

/** A Recreate waits for the last pod of the old ReplicaSets. deployment_controller.go `deletePod` */
function recreatedBy({ type, object }: Change, context: Context): readonly string[] {
  const owner = controllerOf(object);
  if (owner?.kind !== 'ReplicaSet') return [];
  const phase = (object as Pod).status?.phase;
  if (type !== 'DELETED' && phase !== 'Succeeded' && phase !== 'Failed') return [];
  const set = context.indexes.byUid<ReplicaSet>(owner.uid);
  const deployment = set && controllerOf(set);
  return deployment?.kind === 'Deployment' ? [`${object.metadata.namespace}/${deployment.name}`] : [];
}

function find(key: string, context: Context): Deployment | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<Deployment>('deployments.apps', namespace, name);
}

function reconcile(deployment: Deployment, context: Context): Due | undefined {
  adoptReplicaSets(deployment, context);
  const rollout = rolloutOf(deployment, context);
  if (deployment.metadata.deletionTimestamp) {
    return writeStatus(deployment, countStatus(rollout, context.now), context);
  }
  const noted = notePause(deployment, context);
  if (noted.spec.paused || isScaled({ ...rollout, deployment: noted })) return scale(noted, context);
  return isRollingUpdate(noted) ? rollOut(noted, context) : recreate(noted, context);
}

/** deployment/sync.go `sync`: a paused or scaled Deployment only changes sizes. */
function scale(deployment: Deployment, context: Context): Due | undefined {
  const rollout = annotateCurrent(rolloutOf(deployment, context), context);
  scaleAll(rollout, planScale(rollout), context);
  if (deployment.spec.paused) cleanUpHistory(rollout, context);
  return writeStatus(deployment, countStatus(rollout, context.now), context);
}

/** deployment/rolling.go `rolloutRolling` */
function rollOut(deployment: Deployment, context: Context): Due | undefined {
  const rollout = annotateCurrent(withCurrent(rolloutOf(deployment, context), context), context);
  const steps = planRollingUpdate(rollout);
  scaleAll(rollout, steps, context);
  if (steps.length === 0 && isComplete(deployment, deployment.status ?? {})) cleanUpHistory(rollout, context);
  return finish(rollout, context);
}

/** deployment/recreate.go `rolloutRecreate` */
function recreate(deployment: Deployment, context: Context): Due | undefined {
  const before = rolloutOf(deployment, context);
  const run = before.old.some((set) => hasLivePods(set, context));
  const idle = !run && before.old.every((set) => replicasOf(set) === 0);
  const rollout = annotateCurrent(idle ? withCurrent(before, context) : before, context);
  const steps = planRecreate(rollout, run);
  scaleAll(rollout, steps, context);
  if (steps.length === 0 && isComplete(deployment, deployment.status ?? {})) cleanUpHistory(rollout, context);
  return finish(rollout, context);
}

/**
 * What has just been scaled counts as it was until somebody tells of it, so that the next look writes again.
 * deployment/sync.go `scaleReplicaSet` leaves its argument as it is
 */
function finish(rollout: Rollout, context: Context): Due | undefined {
  const deployment = reread(rollout.deployment, context);
  return writeStatus(deployment, rolloutStatus({ ...rollout, deployment }, context.now), context);
}

function hasLivePods(set: ReplicaSet, context: Context): boolean {
  for (const pod of context.indexes.podsOf(set.metadata.uid ?? '')) {
    if (pod.status?.phase !== 'Succeeded' && pod.status?.phase !== 'Failed') return true;
  }
  return false;
}

/**
 * The Deployment's ReplicaSets; the current one has its very template. deployment/util `FindNewReplicaSet`
 */
export function rolloutOf(deployment: Deployment, context: Context): Rollout {
  const sets: ReplicaSet[] = [];
  for (const object of context.indexes.dependentsOf(deployment.metadata.uid ?? '')) {
    if (object.kind !== 'ReplicaSet') continue;
    const set = context.objects.get<ReplicaSet>(
      'replicasets.apps',
      object.metadata.namespace,
      object.metadata.name,
    );
    if (set) sets.push(set);
  }
  sets.sort(
    (left, right) =>
      revisionOf(left) - revisionOf(right) || (left.metadata.name < right.metadata.name ? -1 : 1),
  );
  const current = sets.find((set) => equalJson(bareTemplate(set), deployment.spec.template));
  return { deployment, current, old: sets.filter((set) => set !== current) };
}

function bareTemplate(set: ReplicaSet): unknown {
  const { [podTemplateHashLabel]: _, ...labels } = set.spec.template.metadata?.labels ?? {};
  return { ...set.spec.template, metadata: { ...set.spec.template.metadata, labels } };
}

/** ReplicaSets without a controller that match the selector become the Deployment's. */
function adoptReplicaSets(deployment: Deployment, context: Context): void {
  for (const set of context.objects.list<ReplicaSet>('replicasets.apps', deployment.metadata.namespace)) {
    if (controllerOf(set) || set.metadata.deletionTimestamp) continue;
    if (!matchesSelector(deployment.spec.selector, set.metadata.labels)) continue;
    const ownerReferences = [...(set.metadata.ownerReferences ?? []), controllerReference(deployment)];
    context.objects.update('replicasets.apps', { ...set, metadata: { ...set.metadata, ownerReferences } });
  }
}

/**
 * The rollout with a ReplicaSet of the present template, made if need be. deployment/sync.go
 * `getNewReplicaSet`
 */
function withCurrent(rollout: Rollout, context: Context): Rollout {
  const { deployment } = rollout;
  if (rollout.current) return progressKnown(rollout, rollout.current, 'FoundNewReplicaSet', context);
  const wanted = deployment.spec.template as unknown as Json;
  const hash = templateHash(deployment, deployment.status?.collisionCount, context);
  tellRestart(
    deployment,
    hash.name,
    (...asked) => instantsOfHash(wanted, context.version, ...asked),
    context,
  );
  const { template, minReadySeconds } = deployment.spec;
  const labels = { ...template.metadata?.labels, [podTemplateHashLabel]: hash.label };
  const size = newSize(rollout);
  const current = context.objects.create<ReplicaSet>('replicasets.apps', {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${deployment.metadata.name}-${hash.name}`,
      namespace: deployment.metadata.namespace,
      labels,
      ownerReferences: [controllerReference(deployment)],
      annotations: initialAnnotations(rollout),
    },
    spec: {
      replicas: size,
      ...(minReadySeconds ? { minReadySeconds } : {}),
      selector: {
        ...deployment.spec.selector,
        matchLabels: { ...deployment.spec.selector.matchLabels, [podTemplateHashLabel]: hash.label },
      },
      template: { ...template, metadata: { ...template.metadata, labels } },
    },
  });
  if (size > 0) {
    const message = scaleText(current.metadata.name, { from: 0, to: size, created: true }, context);
    context.event({
      about: deployment,
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message,
      component: 'deployment-controller',
    });
  }
  return progressKnown({ ...rollout, current }, current, 'NewReplicaSetCreated', context);
}

/** The first word about progress; it is written together with the revision. */
function progressKnown(rollout: Rollout, current: ReplicaSet, reason: string, context: Context): Rollout {
  const deployment = reread(rollout.deployment, context);
  const conditions = deployment.status?.conditions ?? [];
  const known = findCondition(conditions, 'Progressing') !== undefined && reason === 'FoundNewReplicaSet';
  if (known || !hasDeadline(deployment)) return { ...rollout, deployment };
  const verb = reason === 'FoundNewReplicaSet' ? 'Found new replica set' : 'Created new replica set';
  const condition = conditionAt(context.now, {
    type: 'Progressing',
    status: 'True',
    reason,
    message: `${verb} "${current.metadata.name}"`,
  });
  const status = { ...deployment.status, conditions: setCondition(conditions, condition) };
  return { ...rollout, deployment: { ...deployment, status } };
}

/** deployment/sync.go `checkPausedConditions` */
function notePause(deployment: Deployment, context: Context): Deployment {
  const conditions = deployment.status?.conditions ?? [];
  const reason = findCondition(conditions, 'Progressing')?.reason;
  const noted = reason === 'DeploymentPaused';
  const paused = deployment.spec.paused === true;
  if (!hasDeadline(deployment) || reason === 'ProgressDeadlineExceeded' || noted === paused)
    return deployment;
  const condition = conditionAt(context.now, {
    type: 'Progressing',
    status: 'Unknown',
    reason: paused ? 'DeploymentPaused' : 'DeploymentResumed',
    message: `Deployment is ${paused ? 'paused' : 'resumed'}`,
  });
  const status = { ...deployment.status, conditions: setCondition(conditions, condition) };
  return context.objects.updateStatus('deployments.apps', { ...deployment, status });
}

function writeStatus(deployment: Deployment, status: DeploymentStatus, context: Context): Due | undefined {
  const present = reread(deployment, context);
  if (!equalJson(present.status ?? {}, status)) {
    context.objects.updateStatus('deployments.apps', { ...present, status });
  }
  const deadline = deadlineOf(present, status);
  return deadline === undefined ? undefined : { at: Math.max(deadline, context.now + 1000), settling: false };
}

function reread(deployment: Deployment, context: Context): Deployment {
  const { namespace, name } = deployment.metadata;
  return context.objects.get<Deployment>('deployments.apps', namespace, name) ?? deployment;
}
