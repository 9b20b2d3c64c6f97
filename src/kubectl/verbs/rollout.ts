import type { KubeObject, WatchEvent } from '#cluster';
import { changeObject } from '../change-object.ts';
import { rfc3339 } from '../clock.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure, nested, Refusal, refusalOf } from '../errors.ts';
import { field, type JsonObject, record, sameJson, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { lastAppliedAnnotation } from '../last-applied.ts';
import { namesFiles } from '../manifests.ts';
import { groupResource } from '../mapper.ts';
import { type Reporter, reporterOf } from '../result.ts';
import { type Revision, revisionsOf, rolloutStatus } from '../rollouts.ts';
import { fetchTargets } from '../selection.ts';
import { selectedRollouts } from './rollout-history.ts';

const longMs = 24 * 3_600_000;

/** `kubectl rollout status`. kubectl: pkg/cmd/rollout/rollout_status.go */
export function* rolloutStatusCommand(invocation: Invocation): Steps {
  const { targets, refusals } = fetchTargets(invocation, selectedRollouts(invocation));
  if (invocation.profile.within({ to: '1.24' })) refuseSeveral(invocation, targets);
  if (refusals.length > 0 && invocation.profile.within({ to: '1.24' })) throw refusalOf(refusals);
  if (targets.length + refusals.length === 0 && invocation.profile.has('rolloutStatusSaysNoneFound'))
    tellNoneFound(invocation);
  const refused: Refusal[] = [];
  for (const target of targets) {
    try {
      const code = yield* followRollout(invocation, target);
      if (code !== 0) return code;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  const all =
    refused.length > 0 && refusals.length > 0 ? [...refused, nested(refusals)] : [...refused, ...refusals];
  if (all.length > 0) throw refusalOf(all);
  return 0;
}

/** Older clients follow one rollout. rollout_status.go `Run` */
function refuseSeveral({ flags }: Invocation, targets: readonly Target[]): void {
  const types = new Set(targets.map(({ info }) => groupResource(info)));
  if (types.size > 1 && !namesFiles(flags)) throw failure('you may only specify a single resource type');
  if (targets.length > 1)
    throw failure(
      `rollout status is only supported on individual resources and resource collections - ${targets.length} resources were found`,
    );
}

/** Tells of the object as it is, and of each change of it. rollout_status.go `UntilWithSync` */
function* followRollout(invocation: Invocation, target: Target): Steps {
  const { client, flags } = invocation;
  const { info, namespace, name } = target;
  const timeoutMs = flags.duration('timeout') || longMs;
  const fieldSelector = `metadata.name=${name}`;
  let news: readonly WatchEvent[] = [{ type: 'ADDED', object: target.object }];
  let seen = '';
  for (;;) {
    for (const { type, object } of news) {
      if (type === 'DELETED') throw failure('object has been deleted');
      seen = object.metadata.resourceVersion ?? seen;
      refuseRevision(invocation, object);
      const { message, done } = rolloutStatus(object, invocation.profile);
      invocation.out(message);
      if (done || !flags.bool('watch')) return 0;
    }
    const changes = () => client.changes(info, namespace, seen, { fieldSelector });
    const reply = yield { type: 'wait', until: () => changes().length > 0, timeoutMs };
    if (reply.interrupted) return 130;
    if (!reply.met) throw failure('timed out waiting for the condition');
    news = changes();
  }
}

function refuseRevision(invocation: Invocation, object: KubeObject): void {
  const wanted = invocation.flags.int('revision');
  const actual = Number(text(object.metadata, 'annotations', 'deployment.kubernetes.io/revision') || '0');
  if (wanted > 0 && object.kind === 'Deployment' && wanted !== actual) {
    throw failure(`desired revision (${wanted}) is different from the running revision (${actual})`);
  }
}

/** `kubectl rollout undo`. kubectl: pkg/cmd/rollout/rollout_undo.go, polymorphichelpers/rollback.go */
export function rolloutUndo(invocation: Invocation): number {
  const { flags, profile } = invocation;
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun, readsInternal: true });
  return forEachTarget(invocation, selectedRollouts(invocation), (target) => {
    const { object } = target;
    const revision = revisionToRestore(invocation, target, flags.int('to-revision'));
    if (field(object, 'spec', 'paused') === true) {
      const what = profile.within({ to: '1.20' }) ? ` deployment/${target.name}` : '';
      throw failure(
        `you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume${what}' and try again`,
      );
    }
    if (
      object.metadata.annotations?.[lastAppliedAnnotation] !== undefined &&
      profile.within({ from: '1.36' })
    ) {
      invocation.err(managedByApply(target));
    }
    const template = withField(revision.template, ['metadata', 'labels', 'pod-template-hash'], undefined);
    if (sameJson(template, record(object, 'spec', 'template'))) {
      return reporter.done(
        target,
        object,
        `skipped rollback (current template already matches revision ${revision.number})`,
      );
    }
    const updated =
      dryRun === 'client'
        ? object
        : restore(invocation, target, { ...revision, template }, dryRun === 'server');
    reporter.done(target, updated, profile.has('undoSaysNothing') ? '' : 'rolled back');
  });
}

function managedByApply(target: Target): string {
  return (
    `Warning: resource ${target.info.resource}/${target.name} was previously managed with 'kubectl apply'. Rolling back will ` +
    'not update the kubectl.kubernetes.io/last-applied-configuration annotation, which may cause unexpected behavior on ' +
    "future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.\n"
  );
}

function revisionToRestore(invocation: Invocation, target: Target, wanted: number): Revision {
  const revisions = revisionsOf(invocation, target, 'rollbacker');
  if (wanted !== 0) {
    const found = revisions.find((revision) => revision.number === wanted);
    if (found) return found;
    throw failure(`unable to find specified revision ${wanted} in history`);
  }
  const previous = revisions.at(-2);
  if (previous) return previous;
  throw failure(
    target.object.kind === 'Deployment'
      ? `no rollout history found for deployment "${target.name}"`
      : 'no last revision to roll back to',
  );
}

/** The whole template is replaced, so what it does not have goes; a Deployment's annotations come back too. */
function restore(
  invocation: Invocation,
  target: Target,
  { template, source }: Revision,
  dryRun: boolean,
): KubeObject {
  const annotations = {
    op: 'replace',
    path: '/metadata/annotations',
    value: restoredAnnotations(target.object, source),
  };
  return invocation.client.send(target.info, target.namespace, {
    verb: 'patch',
    name: target.name,
    patchType: 'json',
    body: [
      { op: 'replace', path: '/spec/template', value: template },
      ...(target.object.kind === 'Deployment' ? [annotations] : []),
    ],
    dryRun,
    fieldManager: 'kubectl-rollout',
  }) as KubeObject;
}

/** What a rollback leaves as it is, and does not take from the ReplicaSet. rollback.go `annotationsToSkip` */
const keptAnnotations = new Set([
  lastAppliedAnnotation,
  'deployment.kubernetes.io/revision',
  'deployment.kubernetes.io/revision-history',
  'deployment.kubernetes.io/desired-replicas',
  'deployment.kubernetes.io/max-replicas',
  'deprecated.deployment.rollback.to',
]);

function restoredAnnotations(deployment: KubeObject, replicaSet: KubeObject): Record<string, string> {
  const kept = Object.entries(deployment.metadata.annotations ?? {}).filter(([key]) =>
    keptAnnotations.has(key),
  );
  const taken = Object.entries(replicaSet.metadata.annotations ?? {}).filter(
    ([key]) => !keptAnnotations.has(key),
  );
  return Object.fromEntries([...kept, ...taken]);
}

const restartedAt = 'kubectl.kubernetes.io/restartedAt';

/** `kubectl rollout restart`. kubectl: pkg/polymorphichelpers/objectrestarter.go */
export function rolloutRestart(invocation: Invocation): number {
  const { host } = invocation;
  const reporter = reporterOf(invocation, { dryRun: 'none' });
  const now = rfc3339(host.now(), host.settings.timezone);
  const restart = (target: Target) => {
    const { object } = target;
    if (!['Deployment', 'DaemonSet', 'StatefulSet'].includes(object.kind)) {
      throw named(target, 'restarting is not supported');
    }
    if (field(object, 'spec', 'paused') === true)
      throw named(target, "can't restart paused deployment (run rollout resume first)");
    const path = ['spec', 'template', 'metadata', 'annotations'];
    const before = record(object, ...path);
    const annotations = { ...before, [restartedAt]: now };
    const wanted = withField(object as unknown as JsonObject, path, annotations);
    host.oracle.printed({
      type: 'date',
      text: now,
      instant: Math.floor(host.now() / 1000) * 1000,
      now: host.now(),
    });
    if (before[restartedAt] === now) return refuseSame(invocation, target, reporter);
    reporter.done(
      target,
      changeObject(invocation, target, wanted, { dryRun: 'none', fieldManager: 'kubectl-rollout' }),
      'restarted',
    );
  };
  return forEachRollout(invocation, restart);
}

/** A second is the shortest time between two restarts; older clients also said that it was one. rollout_restart.go */
function refuseSame({ profile }: Invocation, target: Target, reporter: Reporter): never {
  const isOld = profile.within({ to: '1.25' });
  if (isOld) reporter.done(target, target.object, 'restarted');
  const reason = isOld
    ? 'empty patch'
    : 'if restart has already been triggered within the past second, please wait before attempting to trigger another';
  throw failure(`failed to create patch for ${target.name}: ${reason}`);
}

/** `kubectl rollout pause` and `resume`. kubectl: pkg/polymorphichelpers/objectpauser.go, objectresumer.go */
export function rolloutPause(to: 'paused' | 'resumed'): (invocation: Invocation) => number {
  return (invocation) => {
    const reporter = reporterOf(invocation, { dryRun: 'none', readsInternal: true });
    const change = (target: Target) => {
      const { object } = target;
      const paused = field(object, 'spec', 'paused') === true;
      if (object.kind !== 'Deployment')
        throw named(target, `${to === 'paused' ? 'pausing' : 'resuming'} is not supported`);
      if (paused && to === 'paused') throw named(target, 'is already paused');
      if (!paused && to === 'resumed') throw named(target, 'is not paused');
      const wanted = withField(
        object as unknown as JsonObject,
        ['spec', 'paused'],
        to === 'paused' ? true : undefined,
      );
      const body = { spec: { paused: to === 'paused' ? true : null } };
      const details = {
        verb: 'patch',
        name: target.name,
        patchType: 'strategic',
        body,
        fieldManager: 'kubectl-rollout',
      } as const;
      const updated = invocation.client.send(target.info, target.namespace, details) as KubeObject;
      reporter.done(target, Object.keys(wanted).length > 0 ? updated : object, to);
    };
    return forEachRollout(invocation, change);
  };
}

function forEachRollout(invocation: Invocation, work: (target: Target) => void): number {
  let count = 0;
  const counted = (target: Target) => {
    count += 1;
    work(target);
  };
  const code = forEachTarget(invocation, selectedRollouts(invocation), counted, { missingFirst: true });
  if (count === 0 && invocation.profile.has('rolloutSaysNoneFound')) tellNoneFound(invocation);
  return code;
}

function tellNoneFound({ err, namespace }: Invocation): void {
  err(`No resources found in ${namespace} namespace.\n`);
}

function named(target: Target, fault: string): Refusal {
  return failure(`${groupResource(target.info)} "${target.name}" ${fault}`);
}
