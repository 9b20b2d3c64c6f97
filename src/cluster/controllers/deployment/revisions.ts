import { equalJson } from '../../api/equal.ts';
import type { ReplicaSet } from '../../kinds/replica-set.ts';
import type { Context } from '../context.ts';
import {
  type Deployment,
  desiredReplicasAnnotation,
  maxReplicasAnnotation,
  replicasOf,
  revisionAnnotation,
  revisionHistoryAnnotation,
  slackOf,
} from './deployment.ts';
import type { Rollout } from './rollout-plan.ts';

const resource = 'deployments.apps';

type Annotations = Readonly<Record<string, string>>;

/** Annotations of a Deployment that its ReplicaSets do not take over. deployment/util `annotationsToSkip` */
const notCopied = new Set([
  'kubectl.kubernetes.io/last-applied-configuration',
  revisionAnnotation,
  revisionHistoryAnnotation,
  desiredReplicasAnnotation,
  maxReplicasAnnotation,
  'deprecated.deployment.rollback.to',
]);

/** A ReplicaSet's revision; 0 if it has none. */
export function revisionOf(object: { readonly metadata: { readonly annotations?: Annotations } }): number {
  return Number(object.metadata.annotations?.[revisionAnnotation] ?? 0);
}

/** The annotations of a ReplicaSet that is made for this rollout. */
export function initialAnnotations(rollout: Rollout): Annotations {
  return {
    ...inherited(rollout.deployment),
    ...sizeAnnotations(rollout.deployment),
    [revisionAnnotation]: String(nextRevision(rollout)),
  };
}

/**
 * The rollout with its current ReplicaSet, and then the Deployment, showing the newest revision. The
 * Deployment is told its revision and the first word about its progress in one write, that of its status.
 * deployment/sync.go `getNewReplicaSet`, deployment/util `SetNewReplicaSetAnnotations`,
 * `SetDeploymentRevision`
 */
export function annotateCurrent(rollout: Rollout, context: Context): Rollout {
  if (rollout.current === undefined) return rollout;
  const current = annotateSet(rollout, rollout.current, context);
  const { deployment } = rollout;
  const revision = current.metadata.annotations?.[revisionAnnotation] ?? '';
  const annotations = { ...deployment.metadata.annotations, [revisionAnnotation]: revision };
  const told = { ...deployment, metadata: { ...deployment.metadata, annotations } };
  const { namespace, name } = deployment.metadata;
  const present = context.objects.get<Deployment>(resource, namespace, name);
  const isKnown =
    equalJson(present?.metadata.annotations, annotations) && equalJson(present?.status, told.status);
  return {
    ...rollout,
    current,
    deployment: isKnown ? deployment : context.objects.updateStatus(resource, told, { annotations: true }),
  };
}

function annotateSet(rollout: Rollout, set: ReplicaSet, context: Context): ReplicaSet {
  const before = set.metadata.annotations ?? {};
  const wanted = { ...before, ...inherited(rollout.deployment), ...revisions(rollout, set) };
  const changed = Object.entries(wanted).some(([key, value]) => before[key] !== value);
  const { minReadySeconds } = rollout.deployment.spec;
  if (!changed && (set.spec.minReadySeconds ?? 0) === (minReadySeconds ?? 0)) return set;
  return context.objects.update<ReplicaSet>('replicasets.apps', {
    ...set,
    metadata: { ...set.metadata, annotations: wanted },
    spec: { ...set.spec, ...(minReadySeconds ? { minReadySeconds } : {}) },
  });
}

/** A ReplicaSet that is used again gets a new revision and remembers those that it had. */
function revisions(rollout: Rollout, set: ReplicaSet): Annotations {
  const next = nextRevision(rollout);
  const present = revisionOf(set);
  if (present >= next) return {};
  const history = set.metadata.annotations?.[revisionHistoryAnnotation];
  if (present === 0) return { [revisionAnnotation]: String(next) };
  return {
    [revisionAnnotation]: String(next),
    [revisionHistoryAnnotation]: history ? `${history},${present}` : String(present),
  };
}

function nextRevision(rollout: Rollout): number {
  return Math.max(0, ...rollout.old.map(revisionOf)) + 1;
}

function inherited(deployment: Deployment): Annotations {
  const entries = Object.entries(deployment.metadata.annotations ?? {});
  return Object.fromEntries(entries.filter(([key]) => !notCopied.has(key)));
}

/** The sizes that a ReplicaSet was last given on behalf of. deployment/util `SetReplicasAnnotations` */
export function sizeAnnotations(deployment: Deployment): Annotations {
  const wanted = replicasOf(deployment);
  return {
    [desiredReplicasAnnotation]: String(wanted),
    [maxReplicasAnnotation]: String(wanted + slackOf(deployment).maxSurge),
  };
}
