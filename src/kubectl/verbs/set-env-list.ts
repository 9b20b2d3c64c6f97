import type { Json } from '#cluster';
import { textOfBase64 } from '../base64.ts';
import { NotSimulated } from '../errors.ts';
import { field, type JsonObject, list, record, text } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { select } from '../selection.ts';
import { containerKeys, specPath } from './set.ts';

/** `kubectl set env --list`: the variables as a change would leave them. kubectl: set_env.go `RunEnv` */
export function listEnv(
  invocation: Invocation,
  resources: readonly string[],
  change: (container: JsonObject) => JsonObject,
): number {
  const { flags, out } = invocation;
  const selection = select(invocation, { args: resources, all: flags.bool('all') });
  return forEachTarget(invocation, selection, (target) => {
    const spec = record(target.object, ...specPath(target));
    for (const container of containerKeys(invocation).flatMap((key) => list(spec, key))) {
      out(`# ${target.info.kind} ${target.name}, container ${text(container, 'name')}\n`);
      for (const one of list(change(record(container)), 'env'))
        out(`${variableText(invocation, target, one)}\n`);
    }
  });
}

function variableText(invocation: Invocation, target: Target, variable: Json): string {
  const [name, from] = [text(variable, 'name'), record(variable, 'valueFrom')];
  if (Object.keys(from).length === 0) return `${name}=${text(variable, 'value')}`;
  return invocation.flags.bool('resolve')
    ? `${name}=${resolved(invocation, target, from)}`
    : `# ${name} from ${sourceText(from)}`;
}

/** kubectl: pkg/cmd/set/env/env_resolve.go `GetEnvVarRefString` */
function sourceText(from: JsonObject): string {
  const keyed = (kind: string, reference: JsonObject) =>
    `${kind} ${text(reference, 'name')}, key ${text(reference, 'key')}`;
  if ('configMapKeyRef' in from) return keyed('configmap', record(from, 'configMapKeyRef'));
  if ('secretKeyRef' in from) return keyed('secret', record(from, 'secretKeyRef'));
  if ('fieldRef' in from) return `field path ${text(from, 'fieldRef', 'fieldPath')}`;
  if (!('resourceFieldRef' in from)) return 'invalid valueFrom';
  const { containerName, resource } = record(from, 'resourceFieldRef');
  return `resource field ${containerName ? `${String(containerName)}/` : ''}${String(resource)}`;
}

/** env_resolve.go `GetEnvVarRefValue` */
function resolved({ client }: Invocation, { namespace }: Target, from: JsonObject): string {
  const isSecret = 'secretKeyRef' in from;
  if (!isSecret && !('configMapKeyRef' in from)) throw new NotSimulated(`the value of ${sourceText(from)}`);
  const reference = record(from, isSecret ? 'secretKeyRef' : 'configMapKeyRef');
  const info = client.resource(isSecret ? 'secrets' : 'configmaps');
  const object = info && client.find(info, namespace, text(reference, 'name'));
  const value = field(object, 'data', text(reference, 'key'));
  if (typeof value !== 'string')
    throw new NotSimulated(`the value of ${sourceText(from)}, which is not there`);
  return isSecret ? textOfBase64(value) : value;
}
