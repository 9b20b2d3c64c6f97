import type { KubeObject } from '#cluster';
import { withChangeCause } from '../change-cause.ts';
import { apiVersionOf } from '../client.ts';
import { type DryRun, dryRunOf } from '../dry-run.ts';
import { failure, Refusal, refusalOf, StatusRefusal, withFaults, withSource } from '../errors.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { withLastApplied } from '../last-applied.ts';
import { loadTargets, refuseNothing } from '../load-targets.ts';
import { namesFiles } from '../manifests.ts';
import { kindName } from '../mapper.ts';
import { type Reporter, reporterOf } from '../result.ts';
import { validationOf } from '../validation.ts';
import { writeRaw } from './write-raw.ts';

const longMs = 24 * 3_600_000;

/** `kubectl replace -f`. kubectl: pkg/cmd/replace/replace.go */
export function* replace(invocation: Invocation): Steps {
  const { flags, profile } = invocation;
  if (!namesFiles(flags)) throw failure('must specify one of -f and -k');
  if (flags.string('raw') !== '') return writeRaw(invocation, 'PUT');
  for (const name of ['grace-period', 'timeout'])
    if (flags.changed(name) && !flags.bool('force')) throw failure(`--${name} must have --force specified`);
  const dryRun = dryRunOf(invocation);
  if (flags.bool('force') && dryRun !== 'none' && profile.has('replaceForceIsReal'))
    throw failure('--dry-run can not be used when --force is set');
  const loaded = loadTargets(invocation);
  const { targets } = loaded;
  refuseNothing(loaded, 'replace');
  const reporter = reporterOf(invocation, { dryRun });
  if (flags.bool('force')) return yield* recreate(invocation, targets, reporter);
  const refused: Refusal[] = [];
  for (const target of targets) {
    try {
      replaceOne(invocation, target, dryRun, reporter);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
  }
  const refusals = withFaults(refused, loaded.refusals);
  if (refusals.length > 0) throw refusalOf(refusals);
  return 0;
}

function replaceOne(invocation: Invocation, target: Target, dryRun: DryRun, reporter: Reporter): void {
  const saved = invocation.flags.bool('save-config') ? withLastApplied(target.object) : target.object;
  const body = withChangeCause(invocation, saved);
  if (dryRun === 'client') {
    reporter.done(target, body, 'replaced');
    return;
  }
  try {
    const replaced = invocation.client.send(target.info, target.namespace, {
      verb: 'update',
      name: target.name,
      body: atPresentVersion(invocation, target, body),
      dryRun: dryRun === 'server',
      fieldManager: 'kubectl-replace',
      ...validationOf(invocation),
    });
    reporter.done(target, replaced as KubeObject, 'replaced');
  } catch (error) {
    throw withSource(error, 'replacing', target.source ?? '');
  }
}

/** What names no version replaces whatever is there. cli-runtime: pkg/resource/helper.go `Replace` */
function atPresentVersion({ client }: Invocation, target: Target, body: KubeObject): KubeObject {
  if (body.metadata.resourceVersion) return body;
  try {
    const { resourceVersion = '' } = client.get(target.info, target.namespace, target.name).metadata;
    return { ...body, metadata: { ...body.metadata, resourceVersion } };
  } catch (error) {
    // The server says itself what is wrong.
    if (error instanceof StatusRefusal) return body;
    throw error;
  }
}

/** `--force`: deletes, waits, and creates anew. replace.go `forceReplace` */
function* recreate(invocation: Invocation, targets: readonly Target[], reporter: Reporter): Steps {
  const { client, profile } = invocation;
  for (const target of targets) {
    const old = client.find(target.info, target.namespace, target.name);
    if (!old) continue;
    client.send(target.info, target.namespace, {
      verb: 'delete',
      name: target.name,
      propagationPolicy: 'Background',
    });
    const place =
      profile.has('deleteNamesNamespace') && target.namespace ? ` from ${target.namespace} namespace` : '';
    const kind = kindName(apiVersionOf(target.info), target.info.kind);
    invocation.out(`${kind} "${target.name}" deleted${place}\n`);
    const gone = () =>
      client.find(target.info, target.namespace, target.name)?.metadata.uid !== old.metadata.uid;
    if (!gone()) yield { type: 'wait', until: gone, timeoutMs: longMs };
  }
  for (const target of targets) {
    const { resourceVersion: _, uid: __, ...metadata } = target.object.metadata;
    const body = { ...target.object, metadata };
    const created = client.send(target.info, target.namespace, {
      verb: 'create',
      body,
      ...validationOf(invocation),
    });
    reporter.done(target, created as KubeObject, 'replaced');
  }
  return 0;
}
