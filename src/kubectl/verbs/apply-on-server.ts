import type { Json, KubeObject } from '#cluster';
import type { DryRun } from '../dry-run.ts';
import { Refusal, StatusRefusal } from '../errors.ts';
import type { Invocation, Target } from '../invocation.ts';
import type { Reporter } from '../result.ts';
import { validationOf } from '../validation.ts';
import { type Apply, migrateManagers } from './migrate-managers.ts';

/**
 * `kubectl apply --server-side`: the server merges by field ownership. kubectl: pkg/cmd/apply/apply.go
 * `applyOneObject`
 */
export function applyOnServer(
  invocation: Invocation,
  target: Target,
  dryRun: DryRun,
  reporter: Reporter,
): void {
  const { client, flags, profile } = invocation;
  const manager = flags.string('field-manager') || 'kubectl';
  const apply: Apply = (body, fieldManager, force) =>
    client.send(target.info, target.namespace, {
      verb: 'patch',
      name: target.name,
      patchType: 'apply',
      body,
      dryRun: dryRun === 'server',
      fieldManager,
      force,
      ...validationOf(invocation),
    }) as KubeObject;
  try {
    const applied = apply(target.object as unknown as Json, manager, flags.bool('force-conflicts'));
    const isMigrated = profile.has('migratesToServerSide') && dryRun !== 'server';
    const last = isMigrated ? migrateManagers(invocation, target, { applied, apply, manager }) : applied;
    reporter.done(target, last, 'serverside-applied');
  } catch (error) {
    if (!(error instanceof StatusRefusal) || error.status.reason !== 'Conflict') throw error;
    throw conflict(error, invocation);
  }
}

function conflict(error: StatusRefusal, { profile }: Invocation): Refusal {
  const page = profile.has('serverSideApplyPage')
    ? 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts'
    : 'http://k8s.io/docs/reference/using-api/api-concepts/#conflicts';
  return new Refusal(
    `error: ${error.status.message}\n` +
      'Please review the fields above--they currently have other managers. Here\n' +
      'are the ways you can resolve this warning:\n' +
      '* If you intend to manage all of these fields, please re-run the apply\n' +
      '  command with the `--force-conflicts` flag.\n' +
      '* If you do not intend to manage all of the fields, please edit your\n' +
      '  manifest to remove references to the fields that should keep their\n' +
      '  current managers.\n' +
      '* You may co-own fields by updating your manifest to match the existing\n' +
      "  value; in this case, you'll become the manager if the other manager(s)\n" +
      '  stop managing the field (remove it from their configuration).\n' +
      `See ${page}`,
  );
}
