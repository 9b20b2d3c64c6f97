import { apiVersionOf } from '../client.ts';
import { dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { failure, isNotFound, Refusal, refusalOf } from '../errors.ts';
import { parseGoDuration } from '../go-duration.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { groupResource, kindName } from '../mapper.ts';
import { resultKind } from '../result.ts';
import { fetchTargets, nothingNamed, select } from '../selection.ts';
import { writeRaw } from './write-raw.ts';

const forcedWarning =
  'Immediate deletion does not wait for confirmation that the running resource has been terminated. ' +
  'The resource may continue to run on the cluster indefinitely.';

const weekMs = 7 * 24 * 3_600_000;

/** `kubectl delete`: deletes, and waits until the objects are gone. kubectl: pkg/cmd/delete/delete.go */
export function* deleteObjects(invocation: Invocation): Steps {
  const { flags, args } = invocation;
  refuseUsage(invocation);
  if (flags.string('raw') !== '') return deleteRaw(invocation);
  if (args.length === 0 && !namesFiles(flags)) throw nothingNamed();
  const dryRun = dryRunOf(invocation);
  const graceSeconds = graceOf(invocation);
  const forced = flags.bool('force') && graceSeconds === 0;
  const selection = select(invocation, { all: flags.bool('all') });
  if (forced) warnOfForce(invocation);
  const { targets, refusals } = fetchTargets(invocation, selection, 'deleting');
  const lenient = flags.bool('ignore-not-found') || flags.bool('all');
  const shown: Refusal[] = refusals.filter((refusal) => !(lenient && isNotFound(refusal)));
  for (const target of targets) {
    try {
      if (dryRun !== 'client') remove(invocation, target, graceSeconds, dryRun === 'server');
      report(invocation, target, forced, dryRunSuffix(dryRun));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!(lenient && isNotFound(error))) shown.push(error);
    }
  }
  if (shown.length > 0) throw refusalOf(shown);
  if (targets.length === 0) {
    if (!flags.bool('ignore-not-found')) invocation.out('No resources found\n');
    return 0;
  }
  return dryRun === 'none' && flags.bool('wait') && !forced ? yield* waitUntilGone(invocation, targets) : 0;
}

function deleteRaw(invocation: Invocation): number {
  if (invocation.flags.bool('force') && graceOf(invocation) === 0) warnOfForce(invocation);
  return writeRaw(invocation, 'DELETE');
}

function warnOfForce({ err, profile }: Invocation): void {
  err(`${profile.has('deleteWarningCapital') ? 'Warning' : 'warning'}: ${forcedWarning}\n`);
}

/** delete.go `Validate`, cmdutil `GetCascadingStrategy` */
function refuseUsage({ flags, err, profile }: Invocation): void {
  const cascade = flags.string('cascade');
  const isOld = ['true', 'false'].includes(cascade);
  const isWord = profile.within({ from: '1.20' });
  if (isWord && !isOld && !['background', 'foreground', 'orphan'].includes(cascade))
    throw failure(`invalid cascade value (${cascade}). Must be "background", "foreground", or "orphan"`);
  const now = cascade === 'true' ? 'background' : 'orphan';
  if (isWord && isOld)
    err(
      `warning: --cascade=${cascade} is deprecated (boolean value) and can be replaced with --cascade=${now}.\n`,
    );
  if (!['', 'name'].includes(flags.string('output')))
    throw failure(`unexpected -o output mode: ${flags.string('output')}. We only support '-o name'`);
  if (flags.bool('all') && (flags.string('selector') !== '' || flags.string('field-selector') !== ''))
    throw failure("setting 'all' parameter but found a non empty selector. ");
}

/** The seconds of `--grace-period`; undefined for the object's own. kubectl: delete.go `Complete` */
function graceOf(invocation: Invocation): number | undefined {
  const { flags } = invocation;
  if (flags.bool('now')) {
    if (flags.changed('grace-period')) throw failure('--now and --grace-period cannot be specified together');
    return 1;
  }
  const seconds = flags.int('grace-period');
  if (flags.bool('force')) {
    if (seconds > 0) throw failure('--force and --grace-period greater than 0 cannot be specified together');
    return 0;
  }
  if (seconds === 0) return 1;
  return seconds < 0 ? undefined : seconds;
}

function remove(
  invocation: Invocation,
  target: Target,
  graceSeconds: number | undefined,
  dryRun: boolean,
): void {
  invocation.client.send(target.info, target.namespace, {
    verb: 'delete',
    name: target.name,
    propagationPolicy: propagationOf(invocation),
    dryRun,
    ...(graceSeconds === undefined ? {} : { gracePeriodSeconds: graceSeconds }),
  });
}

function propagationOf(invocation: Invocation): 'Orphan' | 'Background' | 'Foreground' {
  switch (invocation.flags.string('cascade')) {
    case 'false':
    case 'orphan':
      return 'Orphan';
    case 'foreground':
      return 'Foreground';
    default:
      return 'Background';
  }
}

function report(invocation: Invocation, target: Target, forced: boolean, suffix: string): void {
  const { flags, profile } = invocation;
  if (flags.string('output') === 'name') {
    invocation.out(`${kindName(apiVersionOf(target.info), target.info.kind)}/${target.name}\n`);
    return;
  }
  const place =
    profile.has('deleteNamesNamespace') && target.namespace !== undefined
      ? ` from ${target.namespace} namespace`
      : '';
  const kind = resultKind(target.info, profile);
  invocation.out(`${kind} "${target.name}" ${forced ? 'force deleted' : 'deleted'}${place}${suffix}\n`);
}

/** kubectl: pkg/cmd/wait `IsDeleted`: the object is gone, or another has its name. */
function* waitUntilGone(invocation: Invocation, targets: readonly Target[]): Steps {
  const { client, flags } = invocation;
  const timeoutMs = parseGoDuration(flags.string('timeout') || '0s') || weekMs;
  for (const target of targets) {
    const gone = () =>
      client.find(target.info, target.namespace, target.name)?.metadata.uid !== target.object.metadata.uid;
    if (gone()) continue;
    const reply = yield { type: 'wait', until: gone, timeoutMs };
    if (reply.interrupted) return 130;
    if (!reply.met)
      throw failure(`timed out waiting for the condition on ${groupResource(target.info)}/${target.name}`);
  }
  return 0;
}
