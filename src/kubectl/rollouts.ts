import type { KubeObject } from '#cluster';
import { replicaSetsOf } from './describe/deployment.ts';
import { selectorText } from './describe/labels.ts';
import { failure } from './errors.ts';
import { field, type JsonObject, list, number, record, text, withField } from './fields.ts';
import type { Invocation, Target } from './invocation.ts';
import type { Profile } from './profile.ts';

/** One revision of a workload. */
export interface Revision {
  readonly number: number;
  readonly cause: string;
  readonly template: JsonObject;
  readonly source: KubeObject;
}

const revisionAnnotation = 'deployment.kubernetes.io/revision';
const causeAnnotation = 'kubernetes.io/change-cause';

/**
 * The revisions of a Deployment, DaemonSet or StatefulSet, oldest first. kubectl:
 * polymorphichelpers/history.go
 */
export function revisionsOf(
  invocation: Invocation,
  target: Target,
  what: 'history viewer' | 'rollbacker' = 'history viewer',
): readonly Revision[] {
  switch (target.object.kind) {
    case 'Deployment':
      return ofReplicaSets(invocation, target);
    case 'DaemonSet':
    case 'StatefulSet':
      return ofControllerRevisions(invocation, target);
    default:
      throw failure(noHistory(target.object, what));
  }
}

/** Kinds that have pods, of which no history is kept. polymorphichelpers/history.go `HistoryVisitor` */
const withoutHistory: ReadonlySet<string> = new Set([
  ...['Pod', 'Job', 'CronJob', 'ReplicaSet', 'ReplicationController'],
]);

/** `Pod`, `Job.batch`. apimachinery: pkg/runtime/schema/group_version.go `GroupKind` */
function groupKind({ apiVersion, kind }: KubeObject): string {
  return apiVersion.includes('/') ? `${kind}.${apiVersion.split('/')[0]}` : kind;
}

function noHistory(object: KubeObject, what: string): string {
  const { apiVersion, kind } = object;
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  const named = JSON.stringify(groupKind(object));
  return withoutHistory.has(kind)
    ? `no ${what} has been implemented for ${named}`
    : `error retrieving ${what === 'rollbacker' ? what : 'history'} for ${named}, no visitor method exists for {${group} ${kind}}`;
}

function ofReplicaSets(invocation: Invocation, target: Target): readonly Revision[] {
  return replicaSetsOf(invocation.client, target.object)
    .map((source) => ({
      number: Number(text(source.metadata, 'annotations', revisionAnnotation) || '0'),
      cause: text(source.metadata, 'annotations', causeAnnotation),
      template: record(source, 'spec', 'template'),
      source,
    }))
    .filter((revision) => revision.number > 0)
    .sort((left, right) => left.number - right.number);
}

function ofControllerRevisions(invocation: Invocation, target: Target): readonly Revision[] {
  const info = invocation.client.resource('controllerrevisions', 'apps');
  if (!info) return [];
  const labelSelector = selectorText(record(target.object, 'spec', 'selector'));
  return invocation.client
    .list(info, target.namespace, { labelSelector })
    .items.filter((one) =>
      one.metadata.ownerReferences?.some((owner) => owner.uid === target.object.metadata.uid),
    )
    .map((source) => ({
      number: number(source, ['revision']),
      cause: text(source.metadata, 'annotations', causeAnnotation),
      template: withField(record(source, 'data', 'spec', 'template'), ['$patch'], undefined),
      source,
    }))
    .sort((left, right) => left.number - right.number);
}

/** What a rollout has come to; the words end in a line end. */
export interface RolloutStatus {
  readonly message: string;
  readonly done: boolean;
}

/** kubectl: pkg/polymorphichelpers/rollout_status.go */
export function rolloutStatus(object: KubeObject, profile: Profile): RolloutStatus {
  switch (object.kind) {
    case 'Deployment':
      return deploymentStatus(object, profile);
    case 'DaemonSet':
      return daemonSetStatus(object);
    case 'StatefulSet':
      return statefulSetStatus(object);
    default:
      throw failure(`no status viewer has been implemented for ${groupKind(object)}`);
  }
}

function deploymentStatus(object: KubeObject, profile: Profile): RolloutStatus {
  const { name } = object.metadata;
  const count = (key: string) => number(object, ['status', key]);
  if ((object.metadata.generation ?? 0) > count('observedGeneration')) {
    return { message: 'Waiting for deployment spec update to be observed...\n', done: false };
  }
  const late = list(object, 'status', 'conditions').some(
    (one) => text(one, 'type') === 'Progressing' && text(one, 'reason') === 'ProgressDeadlineExceeded',
  );
  if (late) throw failure(`deployment "${name}" exceeded its progress deadline`);
  const subject = profile.has('rolloutNamesDeployment') ? `deployment "${name}" ` : '';
  const waiting = (rest: string) => ({
    message: `Waiting for ${subject}rollout to finish: ${rest}...\n`,
    done: false,
  });
  const [wanted, updated, all, available] = [
    number(object, ['spec', 'replicas'], 1),
    count('updatedReplicas'),
    count('replicas'),
    count('availableReplicas'),
  ];
  if (updated < wanted) return waiting(`${updated} out of ${wanted} new replicas have been updated`);
  if (all > updated) return waiting(`${all - updated} old replicas are pending termination`);
  if (available < updated) return waiting(`${available} of ${updated} updated replicas are available`);
  const named = profile.has('rolloutNamesPlain') ? name : `"${name}"`;
  return { message: `deployment ${named} successfully rolled out\n`, done: true };
}

function daemonSetStatus(object: KubeObject): RolloutStatus {
  const { name } = object.metadata;
  refuseOnDelete(object);
  const count = (key: string) => number(object, ['status', key]);
  if ((object.metadata.generation ?? 0) > count('observedGeneration')) {
    return { message: 'Waiting for daemon set spec update to be observed...\n', done: false };
  }
  const wanted = count('desiredNumberScheduled');
  const waiting = (rest: string) => ({
    message: `Waiting for daemon set "${name}" rollout to finish: ${rest}...\n`,
    done: false,
  });
  const updated = count('updatedNumberScheduled');
  if (updated < wanted) return waiting(`${updated} out of ${wanted} new pods have been updated`);
  const available = count('numberAvailable');
  if (available < wanted) return waiting(`${available} of ${wanted} updated pods are available`);
  return { message: `daemon set "${name}" successfully rolled out\n`, done: true };
}

function statefulSetStatus(object: KubeObject): RolloutStatus {
  refuseOnDelete(object);
  const count = (key: string) => number(object, ['status', key]);
  const observed = count('observedGeneration');
  if (observed === 0 || (object.metadata.generation ?? 0) > observed) {
    return { message: 'Waiting for statefulset spec update to be observed...\n', done: false };
  }
  const wanted = number(object, ['spec', 'replicas'], 1);
  if (count('readyReplicas') < wanted) {
    return { message: `Waiting for ${wanted - count('readyReplicas')} pods to be ready...\n`, done: false };
  }
  const partition = field(object, 'spec', 'updateStrategy', 'rollingUpdate', 'partition');
  const updated = count('updatedReplicas');
  if (typeof partition === 'number') {
    if (updated < wanted - partition) {
      const rest = `${updated} out of ${wanted - partition} new pods have been updated`;
      return { message: `Waiting for partitioned roll out to finish: ${rest}...\n`, done: false };
    }
    return {
      message: `partitioned roll out complete: ${updated} new pods have been updated...\n`,
      done: true,
    };
  }
  const [current, update] = [
    text(object, 'status', 'currentRevision'),
    text(object, 'status', 'updateRevision'),
  ];
  if (current !== update) {
    const message = `waiting for statefulset rolling update to complete ${updated} pods at revision ${update}...\n`;
    return { message, done: false };
  }
  const done = `statefulset rolling update complete ${count('currentReplicas')} pods at revision ${current}...\n`;
  return { message: done, done: true };
}

function refuseOnDelete(object: KubeObject): void {
  if (text(object, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
    throw failure('rollout status is only available for RollingUpdate strategy type');
  }
}
