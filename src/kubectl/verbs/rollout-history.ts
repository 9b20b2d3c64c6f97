import { inGoOrder, type Json } from '#cluster';
import { alignTabs, oldDescribeLayout } from '#text';
import { clockOf } from '../clock.ts';
import { DescribeWriter } from '../describe/describe-writer.ts';
import { describePodTemplate } from '../describe/pod-template.ts';
import { failure, NotSimulated } from '../errors.ts';
import { type JsonObject, record, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { type ObjectPrinter, objectPrinter } from '../print/output.ts';
import type { Profile } from '../profile.ts';
import { resultName } from '../result.ts';
import { type Revision, revisionsOf } from '../rollouts.ts';
import { type Selection, select } from '../selection.ts';

/** The workloads that a command of `rollout` is about. */
export function selectedRollouts(invocation: Invocation): Selection {
  if (invocation.args.length === 0 && !namesFiles(invocation.flags))
    throw failure('required resource not specified');
  return select(invocation, { listsAll: true });
}

/** `kubectl rollout history`. kubectl: pkg/cmd/rollout/rollout_history.go */
export function rolloutHistory(invocation: Invocation): number {
  const { flags, profile } = invocation;
  const wanted = flags.int('revision');
  if (wanted < 0) throw failure(`revision must be a positive integer: ${wanted}`);
  const printer = () => objectPrinter(invocation, { customColumns: false, wide: false, keys: 'given' });
  const shared = printer();
  return forEachTarget(invocation, selectedRollouts(invocation), (target) => {
    const revisions = revisionsOf(invocation, target);
    // Older clients make a printer for each object, so that nothing stands between them.
    const own = profile.has('historyPrintsRevisions') ? shared : printer();
    if (own) return printRevisions(invocation, target, revisions, own);
    const shown =
      wanted > 0 ? revisionText(invocation, target, revisions, wanted) : historyText(revisions, profile);
    invocation.out(`${historyTitle(target, wanted, profile)}\n${shown}\n`);
  });
}

/** Older clients print the workload as it is, whatever revision is asked for. rollout_history.go `Run` */
function printRevisions(
  invocation: Invocation,
  target: Target,
  revisions: readonly Revision[],
  printer: ObjectPrinter,
): void {
  const { flags, profile, host } = invocation;
  const wanted = flags.int('revision');
  const shown = revisions.filter((revision) => wanted === 0 || revision.number === wanted);
  if (wanted > 0 && shown.length === 0) {
    if (profile.has('historyPanics')) throw new NotSimulated('the trace of a panic');
    throw failure('unable to find the specified revision');
  }
  const printed = profile.has('historyPrintsRevisions')
    ? shown.map((revision) => objectOf(target, revision))
    : [target.object];
  for (const object of printed)
    invocation.out(printer(inGoOrder(object, host.settings.kubernetes.minor) as Json));
}

/** A Deployment's revision is its ReplicaSet; of other workloads it is what they were. polymorphichelpers/history.go */
function objectOf({ object }: Target, { source, template }: Revision): object {
  const value = object as unknown as JsonObject;
  return object.kind === 'Deployment' ? source : withField(value, ['spec', 'template'], template);
}

/** Up to 1.11 the resource was named, and not the kind. kubectl: pkg/kubectl/cmd/rollout/rollout_history.go */
function historyTitle(target: Target, wanted: number, profile: Profile): string {
  if (!profile.has('historyNamesResource'))
    return `${resultName(target, profile)} ${wanted > 0 ? `with revision #${wanted}` : ''}`;
  const about = profile.within({ to: '1.4' }) ? ` revision ${wanted}` : ` with revision #${wanted}`;
  return `${target.info.resource} "${target.name}"${wanted > 0 ? about : ''}`;
}

function historyText(revisions: readonly Revision[], profile: Profile): string {
  if (revisions.length === 0) return 'No rollout history found.';
  const rows = revisions.map((revision) => `${revision.number}\t${revision.cause || '<none>'}\n`);
  const layout = profile.has('describesWithTabs') ? oldDescribeLayout : { minWidth: 0, padding: 2 };
  return alignTabs(`REVISION\tCHANGE-CAUSE\n${rows.join('')}`, layout);
}

function revisionText(
  invocation: Invocation,
  target: Target,
  revisions: readonly Revision[],
  wanted: number,
): string {
  const found = revisions.find((revision) => revision.number === wanted);
  if (!found) throw failure('unable to find the specified revision');
  const { client, profile, host } = invocation;
  const writer = new DescribeWriter(profile);
  const context = {
    writer,
    info: target.info,
    object: found.source,
    client,
    profile,
    host,
    showEvents: false,
  };
  const cause = found.cause === '' ? {} : { 'kubernetes.io/change-cause': found.cause };
  const annotations = { ...record(found.template, 'metadata', 'annotations'), ...cause };
  const template =
    Object.keys(annotations).length > 0
      ? withField(found.template, ['metadata', 'annotations'], annotations)
      : found.template;
  describePodTemplate({ ...context, clock: clockOf(host, profile) }, template);
  // Nothing aligns its columns. kubectl: pkg/polymorphichelpers/history.go `printTemplate`
  return writer.plain();
}
