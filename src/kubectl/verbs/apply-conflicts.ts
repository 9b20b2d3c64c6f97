import { goTypeOf, type Json, type KubeObject } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';
import { lastApplied, lastAppliedObject } from '../last-applied.ts';
import { haveConflicts } from '../patch-conflicts.ts';
import { compactJson } from '../print/print-json.ts';
import { wholeChange } from '../three-way-patch.ts';
import { printYaml } from '../yaml/print-yaml.ts';

/** A change of an object that is about to be sent. */
interface Change {
  readonly current: KubeObject;
  readonly modified: KubeObject;
  readonly patch: JsonObject;
}

/**
 * With `--overwrite=false`, what others changed since it was last applied is not changed to something else.
 * The patch is made in several ways, and fails in each of them. Kinds without a Go type have no such guard.
 *
 * kubectl: pkg/cmd/apply/patcher.go `patchSimple`
 */
export function refuseConflicts(
  { host, err, flags, profile }: Invocation,
  { source }: Target,
  { current, modified, patch }: Change,
  described: string,
): void {
  const { minor } = host.settings.kubernetes;
  const type = goTypeOf(current, minor);
  if (type === undefined) return;
  const change = wholeChange(lastAppliedObject(current), current as unknown as Json, { type, minor });
  if (!haveConflicts(patch, change, { type, minor })) return;
  // apimachinery: pkg/util/mergepatch/errors.go `NewErrConflict`
  const yaml = [printYaml(patch), printYaml(change)];
  const conflict = `patch:\n${yaml[0]}\nconflicts with changes made from original to current:\n${yaml[1]}\n`;
  const specs = [
    ...(profile.has('patchesByOpenApiV3') && minor >= 24 ? ['openapi v3 spec'] : []),
    'openapi spec',
  ];
  if (flags.bool('openapi-patch'))
    err(specs.map((spec) => `warning: error calculating patch from ${spec}: ${conflict}\n`).join(''));
  const forms = [
    `original:\n${lastApplied(current) ?? ''}`,
    `modified:\n${compactJson(modified as unknown as Json)}\n`,
    `current:\n${compactJson(current as unknown as Json)}\n`,
  ].join('\n');
  const failed = profile.has('applySaysPatching')
    ? `error when patching "${source}": creating patch with:\n${forms}\nfor:: ${conflict}`
    : `error when creating patch with:\n${forms}\nfor: "${source}": ${conflict}`;
  throw failure(`error when applying patch:\n\nto:\n${described}\nfor: "${source}": ${failed}`);
}
