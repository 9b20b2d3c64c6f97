import { apiVersionOf, type RequestDetails } from '../client.ts';
import { dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { failure, isNotFound, Refusal, refusalOf, withSource } from '../errors.ts';
import { text } from '../fields.ts';
import { parseGoDuration } from '../go-duration.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { groupResource, kindName } from '../mapper.ts';
import { resultKind } from '../result.ts';
import { fetchTargets, nothingNamed, select, type Want } from '../selection.ts';
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
  const isSelecting = flags.bool('all') || flags.string('selector') !== '';
  if (args.length === 0 && !namesFiles(flags) && !isSelecting) throw nothingNamed();
  const dryRun = dryRunOf(invocation);
  const graceSeconds = graceOf(invocation);
  const forced = flags.bool('force') && graceSeconds === 0;
  const selection = select(invocation, { allAlone: flags.bool('all') });
  if (forced) warnOfForce(invocation);
  // Objects that are named are not looked for before they are deleted.
  const { targets, refusals } = selection.byName
    ? { targets: selection.wants.map(named), refusals: selection.faults ?? [] }
    : fetchTargets(invocation, selection, 'deleting');
  if (flags.bool('interactive') && targets.length > 0 && !isConfirmed(invocation, targets)) return 0;
  const lenient = flags.bool('ignore-not-found') || flags.bool('all');
  const shown: Refusal[] = refusals.filter((refusal) => !(lenient && isNotFound(refusal)));
  const gone: Deleted[] = [];
  for (const target of targets) {
    try {
      const uid = dryRun === 'client' ? '' : remove(invocation, target, graceSeconds, dryRun === 'server');
      report(invocation, target, forced, dryRunSuffix(dryRun));
      gone.push({ target, uid });
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
  return dryRun === 'none' && flags.bool('wait') && !forced ? yield* waitUntilGone(invocation, gone) : 0;
}

interface Deleted {
  readonly target: Target;
  readonly uid: string;
}

function named({ info, namespace, name = '', file }: Want): Target {
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  const object = file?.object ?? { apiVersion: apiVersionOf(info), kind: info.kind, metadata };
  return { info, namespace, name, object, ...(file?.source !== undefined && { source: file.source }) };
}

/** `--interactive`. delete.go `RunDelete`, `confirmation` */
function isConfirmed({ host, out }: Invocation, targets: readonly Target[]): boolean {
  const listed = targets.map(({ info, name }) => `${kindName(apiVersionOf(info), info.kind)}/${name}\n`);
  out(`You are about to delete the following ${targets.length} resource(s):\n${listed.join('')}`);
  out('Do you want to continue? (y/n): ');
  const isYes = /^y(es)?$/i.test(host.stdin.split('\n')[0]?.trim() ?? '');
  if (!isYes) out('deletion is cancelled\n');
  return isYes;
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

/** The UID of what was deleted, which the object or the status tells that the server answers with. */
function remove(
  invocation: Invocation,
  target: Target,
  graceSeconds: number | undefined,
  dryRun: boolean,
): string {
  const body = sent(invocation, target, {
    verb: 'delete',
    name: target.name,
    propagationPolicy: propagationOf(invocation),
    dryRun,
    ...(graceSeconds === undefined ? {} : { gracePeriodSeconds: graceSeconds }),
  });
  return text(body, 'metadata', 'uid') || text(body, 'details', 'uid');
}

function sent({ client }: Invocation, { info, namespace, source }: Target, details: RequestDetails): unknown {
  try {
    return client.send(info, namespace, details);
  } catch (error) {
    throw source === undefined ? error : withSource(error, 'deleting', source);
  }
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
function* waitUntilGone(invocation: Invocation, deleted: readonly Deleted[]): Steps {
  const { client, flags } = invocation;
  const timeoutMs = parseGoDuration(flags.string('timeout') || '0s') || weekMs;
  for (const { target, uid } of deleted) {
    const gone = () => client.find(target.info, target.namespace, target.name)?.metadata.uid !== uid;
    if (gone()) continue;
    const reply = yield { type: 'wait', until: gone, timeoutMs };
    if (reply.interrupted) return 130;
    if (!reply.met)
      throw failure(`timed out waiting for the condition on ${groupResource(target.info)}/${target.name}`);
  }
  return 0;
}
