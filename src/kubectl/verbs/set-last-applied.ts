import type { KubeObject } from '#cluster';
import { dryRunOf } from '../dry-run.ts';
import { failure, Refusal, refusalOf } from '../errors.ts';
import { withField } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';
import { bareAnnotation, lastApplied, lastAppliedAnnotation } from '../last-applied.ts';
import { readManifests, targetsOf } from '../manifests.ts';
import { reporterOf } from '../result.ts';
import { nothingNamed } from '../selection.ts';

/** An object whose annotation is to be written. */
interface Change {
  readonly target: Target;
  readonly annotation: string;
}

/** `kubectl apply set-last-applied`. kubectl: pkg/cmd/apply/apply_set_last_applied.go */
export function setLastApplied(invocation: Invocation): number {
  const { flags } = invocation;
  const dryRun = dryRunOf(invocation);
  if (flags.list('filename').length === 0) throw nothingNamed();
  const targets = targetsOf(invocation, readManifests(invocation));
  const changes = changesOf(invocation, targets);
  const reporter = reporterOf(invocation, { dryRun });
  for (const { target, annotation } of changes) {
    const written =
      dryRun === 'client'
        ? target.object
        : writeLastApplied(invocation, target, annotation, { dryRun: dryRun === 'server' });
    reporter.done(target, written, 'configured');
  }
  return 0;
}

/** Everything is looked at before anything is written. */
function changesOf(invocation: Invocation, targets: readonly Target[]): readonly Change[] {
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  for (const target of targets) {
    try {
      const current = invocation.client.get(target.info, target.namespace, target.name);
      const [before, annotation] = [lastApplied(current), bareAnnotation(target.object)];
      if (before === undefined && !invocation.flags.bool('create-annotation'))
        throw notAnnotated(target.name);
      if (before !== annotation) changes.push({ target, annotation });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw refusalOf(refusals);
  return changes;
}

function notAnnotated(name: string): Refusal {
  return failure(
    `no last-applied-configuration annotation found on resource: ${name}, ` +
      'to create the annotation, run the command with --create-annotation',
  );
}

/** Writes the annotation of an object, and nothing else of it. */
export function writeLastApplied(
  { client, profile }: Invocation,
  { info, namespace, name }: Target,
  annotation: string,
  { dryRun }: { readonly dryRun: boolean },
): KubeObject {
  const body = withField({}, ['metadata', 'annotations'], { [lastAppliedAnnotation]: annotation });
  const fieldManager = profile.has('lastAppliedManager') ? 'kubectl-last-applied' : 'kubectl';
  return client.send(info, namespace, {
    verb: 'patch',
    name,
    patchType: 'merge',
    body,
    dryRun,
    fieldManager,
  }) as KubeObject;
}
