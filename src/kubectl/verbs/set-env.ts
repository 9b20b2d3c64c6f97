import { refuseEnvName } from '../create-objects/env-name.ts';
import { failure, refusalOf } from '../errors.ts';
import { type JsonObject, list, record, text, withField } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { fetchTargets, select } from '../selection.ts';
import { changeTemplates, mapContainers, pickedNames, splitArgs } from './set.ts';
import { listEnv } from './set-env-list.ts';

/** `kubectl set env`. kubectl: pkg/cmd/set/set_env.go */
export function setEnv(invocation: Invocation): number {
  const { flags } = invocation;
  const { resources, changes: words } = splitArgs(invocation, (arg) => /^([^=/]+(=.*|-)|-)$/s.test(arg));
  const changes = words.flatMap((word) => (word === '-' ? pipedVariables(invocation.host.stdin) : [word]));
  if (flags.bool('list') && flags.string('output') !== '')
    throw failure('--list and --output may not be specified together');
  if (resources.length === 0 && !namesFiles(flags))
    throw failure('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  const imported = flags.string('from') === '' ? [] : importedVariables(invocation);
  const all = [...flags.list('env'), ...changes];
  if (invocation.profile.has('envChecked')) checkNames(all);
  else refuseOdd(all);
  const set = all.filter((change) => change.includes('=')).map(variable);
  const removed = all.filter((change) => !change.includes('=')).map((change) => change.slice(0, -1));
  refuseBoth(set, removed);
  const change = (container: JsonObject) => withEnv(container, [...imported, ...set], removed);
  if (flags.bool('list')) return listEnv(invocation, resources, change);
  return changeTemplates(invocation, resources, 'env updated', (spec, target) => {
    if (!flags.bool('overwrite')) refuseKnown(spec, set, target);
    const changed = mapContainers(invocation, spec, change);
    if (pickedNames(invocation, spec).length > 0) return changed;
    const where = `${target.info.kind}/${target.name}`;
    const pattern = JSON.stringify(flags.string('containers'));
    const word = invocation.profile.has('envChecked') ? 'Warning' : 'warning';
    invocation.err(`${word}: ${where} does not have any containers matching ${pattern}\n`);
    return changed;
  });
}

/** env_parse.go `parseIntoEnvVar` */
function refuseBoth(set: readonly JsonObject[], removed: readonly string[]): void {
  if (!set.some((one) => removed.includes(text(one, 'name')))) return;
  throw failure('can not both modify and remove the same environment variable in the same command');
}

/** env_parse.go `IsValidEnvironmentArgument`, of older clients */
function refuseOdd(changes: readonly string[]): void {
  if (changes.every((change) => !change.includes('=') || /^\w+=/.test(change))) return;
  throw failure(
    'environment variables must be of the form key=value and can only contain letters, numbers, and underscores',
  );
}

function checkNames(changes: readonly string[]): void {
  for (const change of changes) {
    const name = change.includes('=') ? change.slice(0, change.indexOf('=')) : change.slice(0, -1);
    refuseEnvName(name);
  }
}

function refuseKnown(spec: JsonObject, set: readonly JsonObject[], { info, name }: Target): void {
  const known = list(spec, 'containers').flatMap((container) => list(container, 'env'));
  for (const one of set) {
    const old = known.find((other) => text(other, 'name') === text(one, 'name'));
    if (old === undefined) continue;
    const said = `'${text(one, 'name')}' already has a value (${text(old, 'value')})`;
    throw failure(`${info.resource}/${name} ${said}, and --overwrite is false`);
  }
}

function variable(change: string): JsonObject {
  const cut = change.indexOf('=');
  const value = change.slice(cut + 1);
  // An empty value is left out of the JSON of the Go type.
  return { name: change.slice(0, cut), ...(value === '' ? {} : { value }) };
}

function importedVariables(invocation: Invocation): readonly JsonObject[] {
  const { flags } = invocation;
  const { targets, refusals } = fetchTargets(
    invocation,
    select(invocation, { args: [flags.string('from')] }),
  );
  if (refusals.length > 0) throw refusalOf(refusals);
  return targets.flatMap((target) => variablesFrom(invocation, target));
}

/** set_env.go `RunEnv` */
function variablesFrom(invocation: Invocation, { object, name }: Target): readonly JsonObject[] {
  const { flags } = invocation;
  if (!['Secret', 'ConfigMap'].includes(object.kind))
    throw failure('unsupported resource specified in --from');
  const secret = object.kind === 'Secret';
  const wanted = flags.list('keys');
  const prefix = flags.string('prefix');
  return Object.keys(record(object, 'data'))
    .filter((key) => wanted.length === 0 || wanted.includes(key))
    .sort()
    .map((key) => {
      const envName = key.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
      // set_env.go `keyToEnvName`
      if (envName !== key && invocation.profile.has('envChecked'))
        invocation.err(`Warning: key ${key} transferred to ${envName}\n`);
      const valueFrom = { [secret ? 'secretKeyRef' : 'configMapKeyRef']: { name, key } };
      return { name: `${prefix}${envName}`, valueFrom };
    });
}

/** What is piped in, up to a `#` in each line. kubectl: pkg/cmd/set/env/env_parse.go `readEnv` */
function pipedVariables(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*$/, ''))
    .filter((line) => line.includes('='));
}

function withEnv(container: JsonObject, set: readonly JsonObject[], removed: readonly string[]): JsonObject {
  const kept = list(container, 'env').filter((one) => !removed.includes(text(one, 'name')));
  const changed = kept.map((one) => set.find((other) => text(other, 'name') === text(one, 'name')) ?? one);
  const added = set.filter((one) => !kept.some((other) => text(other, 'name') === text(one, 'name')));
  const env = [...changed, ...added];
  return env.length === 0 && list(container, 'env').length === 0
    ? container
    : withField(container, ['env'], env);
}
