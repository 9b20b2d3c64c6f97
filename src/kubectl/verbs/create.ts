import type { KubeObject } from '#cluster';
import { withChangeCause } from '../change-cause.ts';
import { type DryRun, dryRunOf } from '../dry-run.ts';
import { failure, Refusal, refusalOf, usageFailure, withFaults, withSource } from '../errors.ts';
import { helpAsError } from '../help.ts';
import type { Invocation, Target } from '../invocation.ts';
import { withLastApplied } from '../last-applied.ts';
import { loadTargets, refuseNothing } from '../load-targets.ts';
import { namesFiles } from '../manifests.ts';
import { matchesSelectors } from '../matches-selectors.ts';
import { type Reporter, reporterOf } from '../result.ts';
import { validationOf } from '../validation.ts';
import { writeRaw } from './write-raw.ts';

/** `kubectl create -f`. kubectl: pkg/cmd/create/create.go */
export function create(invocation: Invocation): number {
  const { flags, args } = invocation;
  if (!namesFiles(flags)) throw nothingToCreate(invocation);
  if (args.length > 0) throw usageFailure('kubectl create', `Unexpected args: [${args.join(' ')}]`);
  if (flags.string('raw') !== '') return writeRaw(invocation, 'POST');
  const dryRun = dryRunOf(invocation);
  const loaded = loadTargets(invocation);
  const targets = loaded.targets.filter((target) =>
    matchesSelectors(target.object, { labelSelector: flags.string('selector') }),
  );
  refuseNothing({ ...loaded, targets }, 'create');
  const reporter = reporterOf(invocation, { dryRun });
  const refused: Refusal[] = [];
  for (const target of targets) {
    try {
      createOne(invocation, target, dryRun, reporter);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  const refusals = withFaults(refused, loaded.refusals);
  if (refusals.length > 0) throw refusalOf(refusals);
  return 0;
}

/** Old clients print their help after the complaint. create.go `NewCmdCreate` */
function nothingToCreate(invocation: Invocation): Refusal {
  const { args, profile } = invocation;
  if (!profile.has('createHelpAsError')) {
    if (args.length === 0) return failure('must specify one of -f and -k');
    return usageFailure('kubectl create', `Unexpected args: [${args.join(' ')}]`);
  }
  invocation.err('Error: must specify one of -f and -k\n\n');
  return helpAsError(invocation);
}

function createOne(invocation: Invocation, target: Target, dryRun: DryRun, reporter: Reporter): void {
  const saved = invocation.flags.bool('save-config') ? withLastApplied(target.object) : target.object;
  const object = withChangeCause(invocation, saved);
  if (dryRun === 'client') {
    reporter.done(target, object, 'created');
    return;
  }
  try {
    const created = invocation.client.send(target.info, target.namespace, {
      verb: 'create',
      body: object,
      dryRun: dryRun === 'server',
      fieldManager: invocation.flags.string('field-manager') || 'kubectl-create',
      ...validationOf(invocation),
    }) as KubeObject;
    reporter.done({ info: target.info, name: created.metadata.name }, created, 'created');
  } catch (error) {
    throw withSource(error, 'creating', target.source ?? '');
  }
}
