import { equalJson } from '../../api/equal.ts';
import { matchesPairs, matchesSelector } from '../../api/selectors.ts';
import type { Change } from '../../api/store.ts';
import { pickDomain } from '../../domains.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { ReplicaSet } from '../../kinds/replica-set.ts';
import { isActive, isTerminating } from '../active-pods.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { replicasOf } from '../deployment/deployment.ts';
import { noticing } from '../latency.ts';
import { controllerOf, keyOf, splitKey } from '../owners.ts';
import { claimPods, createPod, deletePod } from '../pods.ts';
import { makeSlowly } from '../slow-start.ts';
import { type DeletionRules, surplusPods } from './deletion-order.ts';
import { availableAt, planReplicaSetStatus, type ReplicaSetView } from './replicaset-status.ts';

/** The two kinds that keep a number of equal pods. */
interface Family {
  readonly kind: 'ReplicaSet' | 'ReplicationController';
  readonly resource: string;
  readonly component: string;
}

// kubernetes: pkg/controller/replicaset/replica_set.go `BurstReplicas`
const burst = 500;

/** kubernetes: pkg/controller/replicaset/replica_set.go */
export const replicaSetController = replicaController({
  kind: 'ReplicaSet',
  resource: 'replicasets.apps',
  component: 'replicaset-controller',
});

/** kubernetes: pkg/controller/replication: the same loop over the older kind. */
export const replicationController = replicaController({
  kind: 'ReplicationController',
  resource: 'replicationcontrollers',
  component: 'replication-controller',
});

function replicaController(family: Family): Controller {
  const find = (key: string, context: Context) => {
    const { namespace, name } = splitKey(key);
    return context.objects.get<ReplicaSet>(family.resource, namespace, name);
  };
  return {
    name: family.component,
    watches: {
      [family.resource]: ({ object }) => [keyOf(object)],
      pods: (change, context) => ownersOf(change, family, context),
    },
    lag(key, context, cause) {
      const set = find(key, context);
      return set ? noticing(`${context.objects.serialOf(set)} (pods)`, cause, context) : 1;
    },
    reconcile(key, context) {
      const set = find(key, context);
      return set ? reconcile(set, family, context) : undefined;
    },
  };
}

/** The owner of a pod, before and after; for an orphan all sets that it matches. */
function ownersOf({ object, previous }: Change, family: Family, context: Context): readonly string[] {
  const owners = [controllerOf(object), previous && controllerOf(previous)];
  const keys = owners.flatMap((owner) =>
    owner?.kind === family.kind ? [`${object.metadata.namespace}/${owner.name}`] : [],
  );
  if (owners[0]) return [...new Set(keys)];
  const sets = context.objects.list<ReplicaSet>(family.resource, object.metadata.namespace);
  return [...new Set([...keys, ...sets.filter((set) => isMember(set, object as Pod)).map(keyOf)])];
}

function isMember(set: ReplicaSet, pod: Pod): boolean {
  if (set.kind === 'ReplicaSet') return matchesSelector(set.spec.selector, pod.metadata.labels);
  const selector = (set.spec.selector ?? {}) as Readonly<Record<string, string>>;
  return Object.keys(selector).length > 0 && matchesPairs(selector, pod.metadata.labels);
}

function reconcile(set: ReplicaSet, family: Family, context: Context): Due | undefined {
  const claimed = claimPods(set, (pod) => isMember(set, pod), context);
  const pods = claimed.filter(isActive);
  const outcome: Outcome = set.metadata.deletionTimestamp ? {} : manage(set, pods, family, context);
  if (outcome.unfinished) return outcome.due;
  const present = context.objects.get<ReplicaSet>(family.resource, set.metadata.namespace, set.metadata.name);
  if (present === undefined) return undefined;
  const view = {
    set: present,
    pods,
    now: context.now,
    ...(countsTerminating(set, context) ? { terminating: claimed.filter(isTerminating).length } : {}),
    ...(outcome.failure ? { failure: outcome.failure } : {}),
  };
  const status = planReplicaSetStatus(view);
  if (!equalJson(present.status ?? {}, status))
    context.objects.updateStatus(family.resource, { ...present, status });
  return soonest([outcome.due, availableAt(pods, set.spec.minReadySeconds ?? 0, context.now)]);
}

/** Feature DeploymentReplicaSetTerminatingReplicas, on since 1.35; replication controllers never tell. */
function countsTerminating(set: ReplicaSet, context: Context): boolean {
  return set.kind === 'ReplicaSet' && context.is({ from: '1.35' });
}

interface Outcome {
  readonly failure?: NonNullable<ReplicaSetView['failure']>;
  readonly due?: Due;
  readonly unfinished?: true;
}

/** Makes missing pods or deletes surplus ones. replica_set.go `manageReplicas` */
function manage(set: ReplicaSet, pods: readonly Pod[], family: Family, context: Context): Outcome {
  const missing = replicasOf(set) - pods.length;
  if (missing > 0) return createMissing(set, missing, family, context);
  if (missing < 0) {
    const pick = pickerOf(set, context);
    for (const pod of surplusPods(pods, Math.min(-missing, burst), rulesOf(set, pods, context), pick)) {
      deletePod(set, pod, family.component, context);
    }
  }
  return {};
}

/** Chooses which of equal pods dies. */
function pickerOf(set: ReplicaSet, context: Context): (equals: readonly Pod[]) => Pod {
  const { name, generation = 0 } = set.metadata;
  let count = 0;
  return (equals) => {
    count += 1;
    const domain = pickDomain(
      equals,
      (pod) => context.objects.serialOf(pod),
      'pods that only their UIDs tell apart',
    );
    return context.choose({
      key: `surplus pod ${count} of ${context.objects.serialOf(set)}, generation ${generation}`,
      domain: { ...domain, sample: () => equals[0] as Pod },
      about: `which pod of ${name} is deleted`,
    });
  };
}

function createMissing(set: ReplicaSet, missing: number, family: Family, context: Context): Outcome {
  const order = { owner: set, template: set.spec.template, component: family.component };
  const maker = { serial: context.objects.serialOf(set), uid: set.metadata.uid ?? '' };
  const { refusal, ...outcome } = makeSlowly(
    Math.min(missing, burst),
    () => createPod(order, context),
    maker,
    context,
  );
  if (refusal === undefined) return outcome;
  return { ...outcome, failure: { reason: 'FailedCreate', message: refusal } };
}

function rulesOf(set: ReplicaSet, pods: readonly Pod[], context: Context): DeletionRules {
  const siblings = new Map<string, number>();
  if (context.is({ from: '1.17' })) {
    const node = (pod: Pod) => pod.spec.nodeName ?? '';
    for (const pod of relatedPods(set, pods, context))
      siblings.set(node(pod), (siblings.get(node(pod)) ?? 0) + 1);
  }
  return { now: context.now, byMagnitude: context.is({ from: '1.22' }), siblings };
}

/** The active pods of all ReplicaSets of the same Deployment. replica_set.go `getIndirectlyRelatedPods` */
function relatedPods(set: ReplicaSet, pods: readonly Pod[], context: Context): readonly Pod[] {
  const owner = controllerOf(set);
  if (owner === undefined) return pods;
  const sets = [...context.indexes.dependentsOf(owner.uid)].filter((object) => object.kind === set.kind);
  return sets.flatMap((object) => [...context.indexes.podsOf(object.metadata.uid ?? '')]).filter(isActive);
}
