import { goTypeOf, type Json, type KubeObject } from '#cluster';
import { withChangeCause } from './change-cause.ts';
import type { DryRun } from './dry-run.ts';
import type { JsonObject } from './fields.ts';
import type { Invocation, Target } from './invocation.ts';
import { twoWayPatch } from './three-way-patch.ts';

/**
 * Sends the patch between an object and what it shall be; the object as it then is. Nothing is sent in a
 * client dry run.
 */
export function changeObject(
  invocation: Invocation,
  target: Target,
  wanted: Json,
  options: { readonly dryRun: DryRun; readonly fieldManager: string },
): KubeObject {
  const { minor } = invocation.host.settings.kubernetes;
  const current = target.object as unknown as JsonObject;
  const type = goTypeOf(target.object, minor);
  const patch = twoWayPatch(current, withChangeCause(invocation, wanted), { type: type ?? '', minor });
  if (Object.keys(patch).length === 0) return target.object;
  if (options.dryRun === 'client' || invocation.flags.bool('local')) return wanted as unknown as KubeObject;
  return invocation.client.send(target.info, target.namespace, {
    verb: 'patch',
    name: target.name,
    patchType: type === undefined ? 'merge' : 'strategic',
    body: patch,
    dryRun: options.dryRun === 'server',
    fieldManager: invocation.flags.string('field-manager') || options.fieldManager,
  }) as KubeObject;
}
