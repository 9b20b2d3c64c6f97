import { goTypeOf, type KubeObject } from '#cluster';
import { withChangeCause } from '../change-cause.ts';
import { type DryRun, dryRunOf } from '../dry-run.ts';
import { failure, Refusal, refusalOf, usageFailure, withFaults, withSource, withWords } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { lastApplied, lastAppliedObject, withLastApplied } from '../last-applied.ts';
import { loadTargets, refuseNothing } from '../load-targets.ts';
import { namesFiles } from '../manifests.ts';
import { matchesSelectors } from '../matches-selectors.ts';
import { compactJson } from '../print/print-json.ts';
import { type Reporter, reporterOf } from '../result.ts';
import { threeWayMergePatch, threeWayPatch } from '../three-way-patch.ts';
import { validationOf } from '../validation.ts';
import { isForced, recreated } from './apply-by-force.ts';
import { refuseConflicts } from './apply-conflicts.ts';
import { applyOnServer } from './apply-on-server.ts';
import { allowedResources, prune, pruneUnlimited } from './prune.ts';

/** `kubectl apply -f`. kubectl: pkg/cmd/apply/apply.go */
export function* apply(invocation: Invocation): Steps {
  const { args, flags, profile } = invocation;
  if (args.length > 0 && profile.within({ from: '1.21' })) {
    throw usageFailure('kubectl apply', `Unexpected args: [${args.join(' ')}]`);
  }
  if (!namesFiles(flags)) throw failure('must specify one of -f and -k');
  const dryRun = dryRunOf(invocation);
  refuseCombinations(invocation, dryRun);
  if (flags.bool('prune')) allowedResources(invocation);
  const loaded = loadTargets(invocation);
  const targets = loaded.targets.filter((target) =>
    matchesSelectors(target.object, { labelSelector: flags.string('selector') }),
  );
  refuseNothing({ ...loaded, targets }, 'apply');
  const reporter = reporterOf(invocation, { dryRun, asList: true });
  const refused: Refusal[] = [];
  for (const target of targets) {
    try {
      if (flags.bool('server-side')) applyOnServer(invocation, target, dryRun, reporter);
      else yield* applyOne(invocation, target, dryRun, reporter);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  const refusals = withFaults(refused, loaded.refusals);
  if (refusals.length > 0) throw refusalOf(refusals);
  reporter.finish();
  if (flags.bool('prune')) prune(invocation, targets, dryRun, reporter);
  return 0;
}

/** apply.go `Validate` */
function refuseCombinations({ flags, args, profile, command }: Invocation, dryRun: DryRun): void {
  if (args.length > 0 && profile.has('applyRefusesArguments'))
    throw usageFailure(command, `Unexpected args: [${args.join(' ')}]`);
  if (flags.list('filename').length > 0 && flags.string('kustomize') !== '')
    throw failure('only one of -f or -k can be specified');
  if (flags.bool('force-conflicts') && !flags.bool('server-side'))
    throw failure('--force-conflicts only works with --server-side');
  if (dryRun === 'client' && flags.bool('server-side'))
    throw failure(
      "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)",
    );
  if (flags.bool('force') && flags.bool('server-side'))
    throw failure('--force cannot be used with --server-side');
  if (dryRun === 'server' && flags.bool('force'))
    throw failure('--dry-run=server cannot be used with --force');
  if (flags.bool('all') && flags.string('selector') !== '')
    throw failure('cannot set --all and --selector at the same time');
  if (flags.bool('prune') && flags.string('selector') === '' && !flags.bool('all')) throw pruneUnlimited();
}

function* applyOne(invocation: Invocation, target: Target, dryRun: DryRun, reporter: Reporter): Steps<void> {
  const { client, profile } = invocation;
  if (target.name === '') throw nameless(target);
  const current = currentOf(invocation, target);
  const modified = withLastApplied(withChangeCause(invocation, target.object));
  if (!current) {
    createNew(invocation, target, modified, dryRun, reporter);
    return;
  }
  if (dryRun === 'client') {
    pretend(target, current, modified, reporter);
    return;
  }
  if (lastApplied(current) === undefined) warnMissing(invocation, target);
  const patch = applyPatch(invocation, current, modified);
  if (!invocation.flags.bool('overwrite'))
    refuseConflicts(invocation, target, { current, modified, patch }, described(target));
  if (Object.keys(patch).length === 0) {
    reporter.done(target, current, 'unchanged');
    return;
  }
  try {
    const patchType =
      goTypeOf(current, invocation.host.settings.kubernetes.minor) === undefined ? 'merge' : 'strategic';
    const patched = client.send(target.info, target.namespace, {
      verb: 'patch',
      name: target.name,
      patchType,
      body: patch,
      dryRun: dryRun === 'server',
      fieldManager: invocation.flags.string('field-manager') || 'kubectl-client-side-apply',
      ...validationOf(invocation),
    });
    reporter.done(target, patched as KubeObject, 'configured');
  } catch (error) {
    if (invocation.flags.bool('force') && isForced(error)) {
      reporter.done(target, yield* recreated(invocation, target, current, modified), 'configured');
      return;
    }
    const { source } = target;
    const patching = profile.has('applySaysPatching') ? `error when patching "${source}": ` : '';
    const to = `error when applying patch:\n${compactJson(patch)}\nto:\n${described(target)}\n`;
    throw withWords(error, `${to}for: "${source}": ${patching}`);
  }
}

function currentOf({ client }: Invocation, target: Target): KubeObject | undefined {
  try {
    return client.find(target.info, target.namespace, target.name);
  } catch (error) {
    const what = `error when retrieving current configuration of:\n${described(target)}\n`;
    throw withWords(error, `${what}from server for: "${target.source}": `);
  }
}

/** cli-runtime: pkg/resource/visitor.go `Info.String` */
function described({ info, name, namespace = '' }: Target): string {
  const { group, version, resource, kind } = info;
  const [gvr, gvk] = [`${group}/${version}, Resource=${resource}`, `${group}/${version}, Kind=${kind}`];
  return `Resource: "${gvr}", GroupVersionKind: "${gvk}"\nName: "${name}", Namespace: "${namespace}"`;
}

function nameless(target: Target): Refusal {
  return failure(
    target.object.metadata.generateName
      ? `from ${target.object.metadata.generateName}: cannot use generate name with apply`
      : 'error when retrieving current configuration of:\n' +
          `${described(target)}\n` +
          `from server for: "${target.source}": resource name may not be empty`,
  );
}

function createNew(
  invocation: Invocation,
  target: Target,
  modified: KubeObject,
  dryRun: DryRun,
  reporter: Reporter,
): void {
  if (dryRun === 'client') {
    reporter.done(target, modified, 'created');
    return;
  }
  try {
    const created = invocation.client.send(target.info, target.namespace, {
      verb: 'create',
      body: modified,
      dryRun: dryRun === 'server',
      fieldManager: invocation.flags.string('field-manager') || 'kubectl-client-side-apply',
      ...validationOf(invocation),
    });
    reporter.done(target, created as KubeObject, 'created');
  } catch (error) {
    throw withSource(error, 'creating', target.source ?? '');
  }
}

/** A client-side dry run patches nothing: what is printed is the object that would be sent. */
function pretend(target: Target, current: KubeObject, modified: KubeObject, reporter: Reporter): void {
  reporter.done(
    target,
    { ...current, ...modified, metadata: { ...current.metadata, ...modified.metadata } },
    'configured',
  );
}

function warnMissing(invocation: Invocation, target: Target): void {
  if (invocation.profile.has('applyOldWarning')) {
    invocation.err(
      'Warning: kubectl apply should be used on resource created by either kubectl create --save-config or kubectl apply\n',
    );
    return;
  }
  invocation.err(
    `Warning: resource ${target.info.resource}/${target.name} is missing the ` +
      'kubectl.kubernetes.io/last-applied-configuration annotation which is required by kubectl apply. ' +
      'kubectl apply should only be used on resources created declaratively by either kubectl create --save-config ' +
      'or kubectl apply. The missing annotation will be patched automatically.\n',
  );
}

/** The patch that brings the server's object to what is applied. */
export function applyPatch(invocation: Invocation, current: KubeObject, modified: KubeObject): JsonObject {
  const forms = {
    original: lastAppliedObject(current),
    modified: modified as unknown as JsonObject,
    current: current as unknown as JsonObject,
  };
  const { minor } = invocation.host.settings.kubernetes;
  const type = goTypeOf(current, minor);
  return type === undefined ? threeWayMergePatch(forms) : threeWayPatch(forms, { type, minor });
}
