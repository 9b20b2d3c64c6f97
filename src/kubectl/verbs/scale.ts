import type { KubeObject } from '#cluster';
import { patchChangeCause } from '../change-cause.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure, isNotFound, Refusal } from '../errors.ts';
import { number } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';

/** `kubectl scale`. kubectl: pkg/cmd/scale/scale.go */
export function* scale(invocation: Invocation): Steps {
  const { flags, profile } = invocation;
  const replicas = flags.int('replicas');
  if (replicas < 0) {
    throw failure('The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0');
  }
  const dryRun = dryRunOf(invocation);
  const suffixed = profile.within({ from: '1.31' });
  const reporter = reporterOf(invocation, { dryRun: suffixed ? dryRun : 'none' });
  const timeoutMs = flags.duration('timeout');
  const waiting: Target[] = [];
  let found = 0;
  try {
    const selection = select(invocation, { all: flags.bool('all') });
    // Clients that ask for objects first end with the first that cannot be scaled.
    let fault: Refusal | undefined;
    const work = (target: Target) => {
      if (fault) return;
      found += 1;
      try {
        if (dryRun !== 'client') scaleOne(invocation, target, replicas, dryRun === 'server');
      } catch (error) {
        if (!(error instanceof Refusal) || !profile.has('scaleNeedsObjects')) throw error;
        fault = error;
        return;
      }
      if (timeoutMs > 0 && dryRun === 'none') waiting.push(target);
      // What is printed is the object as it was before.
      else reporter.done(target, target.object, 'scaled');
    };
    const code = forEachTarget(invocation, selection, work, { asWritten: true });
    for (const target of waiting) {
      yield* waitForReplicas(invocation, target, replicas, timeoutMs);
      reporter.done(target, target.object, 'scaled');
    }
    if (fault) throw fault;
    if (found === 0) throw failure('no objects passed to scale');
    return code;
  } catch (error) {
    if (found > 0 || !isNotFound(error) || !profile.has('scaleNeedsObjects')) throw error;
    throw failure(
      `no objects passed to scale${profile.has('scaleSaysWhy') ? ` ${error.status.message}` : ''}`,
    );
  }
}

/** kubectl: pkg/scale/scale.go `WaitForScaleHasDesiredReplicas` */
function* waitForReplicas(
  { client }: Invocation,
  { info, namespace, name }: Target,
  replicas: number,
  timeoutMs: number,
): Steps<void> {
  const isSynced = () => {
    const found = client.send(info, namespace, { verb: 'get', name, subresource: 'scale' }) as KubeObject;
    return number(found, ['status', 'replicas']) === replicas;
  };
  if (isSynced()) return;
  const reply = yield { type: 'wait', until: isSynced, timeoutMs };
  if (!reply.met) throw failure(`timed out waiting for "${name}" to be synced`);
}

function scaleOne(invocation: Invocation, target: Target, replicas: number, dryRun: boolean): void {
  const { client, flags } = invocation;
  const { resourceVersion = '' } = target.object.metadata;
  const version = flags.string('resource-version');
  if (version !== '' && version !== resourceVersion)
    throw failure(`Expected resource version to be ${version}, was ${resourceVersion}`);
  const place = { name: target.name, subresource: 'scale' };
  const expected = flags.int('current-replicas');
  if (flags.changed('current-replicas') && expected >= 0) {
    const current = client.send(target.info, target.namespace, { verb: 'get', ...place }) as KubeObject;
    const actual = number(current, ['spec', 'replicas']);
    if (expected !== actual) throw failure(`Expected replicas to be ${expected}, was ${actual}`);
  }
  client.send(target.info, target.namespace, {
    verb: 'patch',
    ...place,
    patchType: 'merge',
    body: { spec: { replicas } },
    dryRun,
    fieldManager: 'kubectl',
  });
  if (!dryRun) patchChangeCause(invocation, target, target.object);
}
