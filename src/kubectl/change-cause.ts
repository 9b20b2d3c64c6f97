import type { KubeObject } from '#cluster';
import { type JsonObject, record, withField } from './fields.ts';
import type { Invocation, Target } from './invocation.ts';

/** Where `--record` leaves the command, for `kubectl rollout history`. */
const changeCauseAnnotation = 'kubernetes.io/change-cause';

/**
 * The object with the command as its change cause, if `--record` was given.
 * cli-runtime: pkg/genericclioptions/record_flags.go
 */
export function withChangeCause<T>(invocation: Invocation, object: T): T {
  const fields = object as JsonObject;
  if (!records(invocation, fields)) return object;
  const annotations = {
    ...record(fields, 'metadata', 'annotations'),
    [changeCauseAnnotation]: changeCause(invocation),
  };
  return withField(fields, ['metadata', 'annotations'], annotations) as T;
}

/** A verb that changed an object by other means leaves the cause in a patch of its own: `MakeRecordMergePatch`. */
export function patchChangeCause(invocation: Invocation, target: Target, object: KubeObject): KubeObject {
  if (!records(invocation, object as unknown as JsonObject)) return object;
  return invocation.client.send(target.info, target.namespace, {
    verb: 'patch',
    name: target.name,
    patchType: 'merge',
    body: { metadata: { annotations: { [changeCauseAnnotation]: changeCause(invocation) } } },
    fieldManager: invocation.flags.string('field-manager') || 'kubectl-record',
  }) as KubeObject;
}

/** kubectl 1.10: pkg/kubectl/cmd/util/helpers.go `ShouldRecord` */
function records({ flags, profile }: Invocation, object: JsonObject): boolean {
  const cause = record(object, 'metadata', 'annotations')[changeCauseAnnotation];
  return (
    flags.bool('record') || (profile.has('recordsAgain') && cause !== undefined && !flags.changed('record'))
  );
}

/** The arguments, then the flags by their long names, all as typed. record_flags.go `parseCommandArguments` */
function changeCause({ command, argv, args, flags, profile }: Invocation): string {
  if (profile.has('recordsTyped')) return ['kubectl', ...argv].join(' ');
  const given = flags.given.map(([name, value]) => `--${name}=${value}`);
  return [command, ...args, ...given].join(' ');
}
