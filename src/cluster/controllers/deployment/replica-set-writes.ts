import type { ReplicaSet } from '../../kinds/replica-set.ts';
import type { Context } from '../context.ts';
import { replicasOf } from './deployment.ts';
import { revisionOf, sizeAnnotations } from './revisions.ts';
import { byCreation, type Rollout, type Scaling } from './rollout-plan.ts';

/**
 * Gives ReplicaSets their planned sizes, and every active one the Deployment's. deployment/sync.go
 * `scaleReplicaSet`
 */
export function scaleAll(rollout: Rollout, steps: readonly Scaling[], context: Context): void {
  const sizes = new Map(steps.map(({ replicaSet, replicas }) => [replicaSet.metadata.uid, replicas]));
  for (const set of [...(rollout.current ? [rollout.current] : []), ...rollout.old]) {
    const replicas = sizes.get(set.metadata.uid) ?? replicasOf(set);
    if (sizes.has(set.metadata.uid) || replicas > 0) resize(rollout, set, replicas, context);
  }
}

/** What a change of size is called: by version, and by whether the ReplicaSet has just been made. */
export function scaleText(
  name: string,
  size: { readonly from: number; readonly to: number; readonly created: boolean },
  context: Context,
): string {
  const verb = size.to > size.from ? 'Scaled up' : 'Scaled down';
  if (context.is({ from: '1.32' })) return `${verb} replica set ${name} from ${size.from} to ${size.to}`;
  const change = `${verb} replica set ${name} to ${size.to}`;
  return context.is({ from: '1.25' }) && !size.created ? `${change} from ${size.from}` : change;
}

/**
 * Deletes old, empty ReplicaSets beyond the history limit, oldest revisions first. deployment/sync.go
 * `cleanupDeployment`
 */
export function cleanUpHistory(rollout: Rollout, context: Context): void {
  const limit = rollout.deployment.spec.revisionHistoryLimit;
  if (limit === undefined) return;
  const alive = byCreation(rollout.old.filter((set) => !set.metadata.deletionTimestamp));
  const ordered = [...alive].sort((left, right) => revisionOf(left) - revisionOf(right));
  for (const set of ordered.slice(0, Math.max(0, ordered.length - limit))) {
    const observed = (set.status?.observedGeneration ?? 0) >= (set.metadata.generation ?? 0);
    if ((set.status?.replicas ?? 0) > 0 || replicasOf(set) > 0 || !observed) continue;
    context.objects.remove('replicasets.apps', set);
  }
}

function resize(rollout: Rollout, set: ReplicaSet, replicas: number, context: Context): void {
  const { deployment } = rollout;
  const wanted = sizeAnnotations(deployment);
  const stale = Object.entries(wanted).some(([key, value]) => set.metadata.annotations?.[key] !== value);
  const from = replicasOf(set);
  if (!stale && from === replicas) return;
  context.objects.update<ReplicaSet>('replicasets.apps', {
    ...set,
    metadata: { ...set.metadata, annotations: { ...set.metadata.annotations, ...wanted } },
    spec: { ...set.spec, replicas },
  });
  if (from === replicas) return;
  context.event({
    about: deployment,
    type: 'Normal',
    reason: 'ScalingReplicaSet',
    message: scaleText(set.metadata.name, { from, to: replicas, created: false }, context),
    component: 'deployment-controller',
  });
}
