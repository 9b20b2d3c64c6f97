import type { Json } from '#cluster';
import { changeObject } from '../change-object.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure } from '../errors.ts';
import { type JsonObject, list, record, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { reporterOf } from '../result.ts';
import { nothingNamed, select } from '../selection.ts';
import { decoded } from './decoded.ts';

/** Splits arguments at the first that holds `=` or ends in `-`. */
function splitArgs(invocation: Invocation, isChange: (arg: string) => boolean) {
  const first = invocation.args.findIndex(isChange);
  return first < 0
    ? { resources: invocation.args, changes: [] as readonly string[] }
    : { resources: invocation.args.slice(0, first), changes: invocation.args.slice(first) };
}

/** Changes the pod template (or pod) of each selected object. */
function changeTemplates(
  invocation: Invocation,
  resources: readonly string[],
  done: string,
  change: (spec: JsonObject, target: Target) => JsonObject,
): number {
  const { flags } = invocation;
  if (flags.bool('local')) refuseWithoutFiles(invocation);
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  const selection = select(invocation, { args: resources, all: flags.bool('all') });
  return forEachTarget(invocation, selection, (target) => {
    const path = specPath(target);
    const old = record(target.object, ...path);
    const spec = change(old, target);
    const wanted = withField(target.object as unknown as JsonObject, path, spec);
    const updated = changeObject(invocation, target, wanted, { dryRun, fieldManager: 'kubectl-set' });
    if (updated === target.object) return;
    reporter.done(target, flags.bool('local') ? decoded(invocation, updated) : updated, done);
  });
}

function refuseWithoutFiles(invocation: Invocation): void {
  if (namesFiles(invocation.flags)) return;
  throw failure(
    "you must specify resources by --filename when --local is set.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'",
  );
}

/** Where a kind keeps its pod spec. kubectl: polymorphichelpers/updatepodspec.go */
function specPath(target: Target): readonly string[] {
  switch (target.object.kind) {
    case 'Pod':
      return ['spec'];
    case 'CronJob':
      return ['spec', 'jobTemplate', 'spec', 'template', 'spec'];
    default:
      return ['spec', 'template', 'spec'];
  }
}

/** `kubectl set image`. kubectl: pkg/cmd/set/set_image.go */
export function setImage(invocation: Invocation): number {
  const { resources, changes } = splitArgs(invocation, (arg) => arg.includes('='));
  if (resources.length === 0 && !namesFiles(invocation.flags)) throw nothingNamed();
  if (changes.length === 0) {
    if (resources.length > 1 && resources.some((arg) => arg.includes('/')))
      select(invocation, { args: resources });
    throw failure('at least one image update is required');
  }
  const images = new Map(
    changes.map((change) => [change.slice(0, change.indexOf('=')), change.slice(change.indexOf('=') + 1)]),
  );
  return changeTemplates(invocation, resources, 'image updated', (spec) => {
    let result = spec;
    for (const [name, image] of images) result = withImage(result, name, image);
    return result;
  });
}

function withImage(spec: JsonObject, name: string, image: string): JsonObject {
  const lists = ['initContainers', 'containers'].filter((key) => list(spec, key).length > 0);
  const known = lists.some((key) =>
    list(spec, key).some((one) => name === '*' || text(one, 'name') === name),
  );
  if (!known) throw failure(`unable to find container named "${name}"`);
  const changed = lists.map((key) => [
    key,
    list(spec, key).map((one) =>
      name === '*' || text(one, 'name') === name ? { ...record(one), image } : one,
    ),
  ]);
  return { ...spec, ...Object.fromEntries(changed) };
}

/** `kubectl set env`. kubectl: pkg/cmd/set/set_env.go */
export function setEnv(invocation: Invocation): number {
  const { flags } = invocation;
  const { resources, changes } = splitArgs(
    invocation,
    (arg) => /^[-._a-zA-Z][-._a-zA-Z0-9]*(=.*|-)$/s.test(arg) && !arg.includes('/'),
  );
  if (resources.length === 0 && !namesFiles(flags))
    throw failure('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  const imported = flags.string('from') === '' ? [] : importedVariables(invocation);
  const all = [...flags.list('env'), ...changes];
  if (flags.bool('list')) return listEnv(invocation, resources);
  if (all.length === 0 && imported.length === 0)
    throw failure('at least one environment variable must be provided');
  const set = all.filter((change) => change.includes('=')).map(variable);
  const removed = all.filter((change) => !change.includes('=')).map((change) => change.slice(0, -1));
  return changeTemplates(invocation, resources, 'env updated', (spec) =>
    mapContainers(invocation, spec, (container) => withEnv(container, [...imported, ...set], removed)),
  );
}

function variable(change: string): JsonObject {
  const cut = change.indexOf('=');
  return { name: change.slice(0, cut), value: change.slice(cut + 1) };
}

function importedVariables(invocation: Invocation): readonly JsonObject[] {
  const { flags, client, namespace } = invocation;
  const [type = '', name = ''] = flags.string('from').split('/');
  const secret = type.startsWith('secret');
  const info = client.resource(secret ? 'secrets' : 'configmaps');
  if (!info) return [];
  const object = client.get(info, namespace, name);
  const prefix = flags.string('prefix');
  return Object.keys(record(object, 'data'))
    .sort()
    .map((key) => ({
      name: `${prefix}${key}`.toUpperCase().replace(/[^A-Z0-9_]/g, '_'),
      valueFrom: { [secret ? 'secretKeyRef' : 'configMapKeyRef']: { name, key } },
    }));
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

function listEnv(invocation: Invocation, resources: readonly string[]): number {
  return forEachTarget(
    invocation,
    select(invocation, { args: resources, all: invocation.flags.bool('all') }),
    (target) => {
      for (const container of list(target.object, ...specPath(target), 'containers')) {
        invocation.out(`# ${target.info.kind} ${target.name}, container ${text(container, 'name')}\n`);
        for (const one of list(container, 'env')) {
          const from = record(one, 'valueFrom');
          const reference = record(from, Object.keys(from)[0] ?? '');
          const source = 'secretKeyRef' in from ? 'secret' : 'configmap';
          invocation.out(
            Object.keys(from).length === 0
              ? `${text(one, 'name')}=${text(one, 'value')}\n`
              : `# ${text(one, 'name')} from ${source} ${text(reference, 'name')}, key ${text(reference, 'key')}\n`,
          );
        }
      }
    },
  );
}

/** `kubectl set resources`. kubectl: pkg/cmd/set/set_resources.go */
export function setResources(invocation: Invocation): number {
  const { flags } = invocation;
  const [limits, requests] = [amounts(flags.string('limits')), amounts(flags.string('requests'))];
  if (invocation.args.length === 0 && !namesFiles(flags)) throw nothingNamed();
  if (!flags.changed('limits') && !flags.changed('requests')) {
    throw failure('you must specify an update to requests or limits (in the form of --requests/--limits)');
  }
  return changeTemplates(invocation, invocation.args, 'resource requirements updated', (spec) =>
    mapContainers(invocation, spec, (container) => {
      const old = record(container, 'resources');
      const merged = {
        ...old,
        ...(flags.changed('limits') ? { limits: { ...record(old, 'limits'), ...limits } } : {}),
        ...(flags.changed('requests') ? { requests: { ...record(old, 'requests'), ...requests } } : {}),
      };
      return withField(container, ['resources'], merged);
    }),
  );
}

function amounts(spec: string): JsonObject {
  return Object.fromEntries(
    spec
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

function mapContainers(
  invocation: Invocation,
  spec: JsonObject,
  change: (container: JsonObject) => JsonObject,
): JsonObject {
  const wanted = invocation.flags.string('containers') || '*';
  const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
  const containers: readonly Json[] = list(spec, 'containers').map((one) =>
    pattern.test(text(one, 'name')) ? change(record(one)) : one,
  );
  return withField(spec, ['containers'], containers);
}

/** `kubectl set serviceaccount`. kubectl: pkg/cmd/set/set_serviceaccount.go */
export function setServiceAccount(invocation: Invocation): number {
  const account = invocation.args.at(-1);
  if (account === undefined) throw failure('serviceaccount is required');
  return changeTemplates(invocation, invocation.args.slice(0, -1), 'serviceaccount updated', (spec) => ({
    ...spec,
    serviceAccountName: account,
    // The server writes the old name of the field too. core/v1 conversion
    ...(invocation.flags.bool('local') ? {} : { serviceAccount: account }),
  }));
}

/** `kubectl set selector`. kubectl: pkg/cmd/set/set_selector.go */
export function setSelector(invocation: Invocation): number {
  const { args } = invocation;
  const spec = args.at(-1) ?? '';
  if (!spec.includes('=')) throw failure('one selector is required');
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  const selector = Object.fromEntries(
    spec.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  return forEachTarget(
    invocation,
    select(invocation, { args: args.slice(0, -1), all: invocation.flags.bool('all') }),
    (target) => {
      if (target.object.kind !== 'Service')
        throw failure(`setting a selector is only supported for Services`);
      const wanted = withField(target.object as unknown as JsonObject, ['spec', 'selector'], selector);
      const updated = changeObject(invocation, target, wanted, { dryRun, fieldManager: 'kubectl-set' });
      const shown = invocation.flags.bool('local') ? decoded(invocation, updated) : updated;
      reporter.done(target, shown, 'selector updated');
    },
  );
}
