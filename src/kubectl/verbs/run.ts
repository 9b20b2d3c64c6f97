import type { Json, KubeObject } from '#cluster';
import { withChangeCause } from '../change-cause.ts';
import { type DryRun, dryRunOf } from '../dry-run.ts';
import { failure, usageFailure } from '../errors.ts';
import { record } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { withOwnLastApplied } from '../last-applied.ts';
import { resourceOfKind } from '../mapper.ts';
import { refuseNoTimeout } from '../pod-running-timeout.ts';
import { reporterOf } from '../result.ts';
import { runAttached } from './run-attached.ts';
import { type RunKind, runKind, runObject, runService } from './run-objects.ts';
import { mergeOverrides } from './run-overrides.ts';

/** `kubectl run NAME --image=IMAGE`. kubectl: pkg/cmd/run/run.go */
export function* run(invocation: Invocation): Steps {
  const { flags, args, dashAt, profile } = invocation;
  const [name] = args;
  if (name === undefined || dashAt === 0) throw usageFailure('kubectl run', 'NAME is required for run');
  if (profile.within({ from: '1.18' })) refuseNoTimeout(invocation);
  if (flags.string('image') === '') throw failure('--image is required');
  if (/\s|[A-Z].*[/:]/.test(flags.string('image'))) {
    throw failure(`Invalid image name "${flags.string('image')}": invalid reference format`);
  }
  const dryRun = dryRunOf(invocation);
  const attached = isAttached(invocation);
  refuseCombinations(invocation, attached, dryRun);
  const kind = runKind(invocation);
  warnDeprecated(invocation, kind);
  const service = flags.bool('expose') ? exposed(invocation, name) : undefined;
  const object = mergeOverrides(invocation, runObject(invocation, name, kind, args.slice(1)));
  const reporter = reporterOf(invocation, { dryRun, keys: dryRun === 'client' ? 'given' : 'sorted' });
  const made = send(invocation, object, dryRun);
  if (service) {
    // What is made last is printed first, and both are parted once more. run.go `generateService`
    const served = send(invocation, service, dryRun);
    reporter.done(served, served.object, 'created');
    if (invocation.flags.string('output') === 'yaml') invocation.out('---\n');
  }
  if (attached && dryRun === 'none') return yield* runAttached(invocation, made);
  reporter.done(made, made.object, 'created');
  return 0;
}

function isAttached(invocation: Invocation): boolean {
  const { flags } = invocation;
  return flags.changed('attach') ? flags.bool('attach') : flags.bool('stdin') || flags.bool('tty');
}

/** run.go `Run`, `verifyGenerator…` */
function refuseCombinations(invocation: Invocation, attached: boolean, dryRun: DryRun): void {
  const { flags } = invocation;
  if (flags.bool('tty') && !flags.bool('stdin')) {
    throw usageFailure('kubectl run', '-i/--stdin is required for containers with -t/--tty=true');
  }
  if (flags.bool('expose') && flags.string('port') === '') {
    throw usageFailure('kubectl run', '--port must be set when exposing a service');
  }
  const restart = flags.string('restart');
  if (!['', 'Always', 'OnFailure', 'Never'].includes(restart)) {
    throw usageFailure('kubectl run', `invalid restart policy: ${restart}`);
  }
  const policy = flags.string('image-pull-policy');
  if (!['', 'Always', 'IfNotPresent', 'Never'].includes(policy)) {
    throw usageFailure('kubectl run', `invalid image pull policy: ${policy}`);
  }
  if (dryRun !== 'none') {
    if (attached)
      throw usageFailure(
        'kubectl run',
        "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)",
      );
  }
  if (flags.bool('rm') && !attached)
    throw usageFailure('kubectl run', '--rm should only be used for attached containers');
}

function warnDeprecated(invocation: Invocation, kind: RunKind): void {
  const { profile } = invocation;
  if (!profile.has('runWarnsOfGenerators') || kind.generator === 'run-pod/v1') return;
  const pod = profile.within({ from: '1.13' }) ? 'kubectl run --generator=run-pod/v1 or ' : '';
  invocation.err(
    `kubectl run --generator=${kind.generator} is DEPRECATED and will be removed in a future version. ` +
      `Use ${pod}kubectl create instead.\n`,
  );
}

function exposed(invocation: Invocation, name: string): Json {
  return runService(invocation, name);
}

function send(invocation: Invocation, object: Json, dryRun: DryRun): Target {
  const { apiVersion, kind } = record(object) as unknown as KubeObject;
  const info = resourceOfKind(invocation.client, apiVersion, kind);
  if (!info) throw failure(`no matches for kind "${kind}" in version "${apiVersion}"`);
  const { name } = (object as unknown as KubeObject).metadata;
  const place = { info, namespace: invocation.namespace, name };
  // The annotation is for what is sent. run.go `createGeneratedObject`
  if (dryRun === 'client') return { ...place, object: object as unknown as KubeObject };
  const saved = invocation.flags.bool('save-config')
    ? withOwnLastApplied(object as unknown as KubeObject)
    : object;
  const created = invocation.client.send(info, invocation.namespace, {
    verb: 'create',
    body: withChangeCause(invocation, saved),
    dryRun: dryRun === 'server',
    fieldManager: 'kubectl-run',
  }) as KubeObject;
  return { ...place, object: created };
}
