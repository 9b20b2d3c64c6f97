import type { Json } from '#cluster';
import { expressionOf } from '#text';
import { changeObject } from '../change-object.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure, NotSimulated, Refusal, refusalOf, StatusRefusal } from '../errors.ts';
import { type JsonObject, list, record, text, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { amounts } from '../resource-amounts.ts';
import { reporterOf } from '../result.ts';
import { fetchTargets, nothingNamed, select } from '../selection.ts';
import { decoded } from './decoded.ts';

/** Splits arguments at the first that holds `=` or ends in `-`. */
export function splitArgs(invocation: Invocation, isChange: (arg: string) => boolean) {
  const first = invocation.args.findIndex(isChange);
  return first < 0
    ? { resources: invocation.args, changes: [] as readonly string[] }
    : { resources: invocation.args.slice(0, first), changes: invocation.args.slice(first) };
}

/** Changes the pod template (or pod) of each selected object. */
export function changeTemplates(
  invocation: Invocation,
  resources: readonly string[],
  done: string,
  change: (spec: JsonObject, target: Target) => JsonObject,
  lacking: () => readonly string[] = () => [],
): number {
  const { flags } = invocation;
  if (flags.bool('local') && done === 'env updated' && !namesFiles(flags)) throw nothingNamed();
  if (flags.bool('local')) refuseWithoutFiles(invocation, done === 'env updated' ? [] : resources);
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun, readsInternal: true });
  const selection = select(invocation, { args: resources, all: flags.bool('all') });
  const plain: string[] = [];
  const work = (target: Target) => {
    const path = specPath(target);
    if (!hasTemplate(target)) {
      plain.push(noTemplate(invocation, target));
      return;
    }
    const old = record(target.object, ...path);
    const spec = change(old, target);
    const wanted = withField(target.object as unknown as JsonObject, path, spec);
    const how = { dryRun, fieldManager: 'kubectl-set' };
    const updated = toldAs(done, () => changeObject(invocation, target, wanted, how));
    if (updated === target.object) return;
    reporter.done(target, flags.bool('local') ? decoded(invocation, updated) : updated, done);
  };
  const told = () => [...lacking(), ...plain];
  try {
    const code = forEachTarget(invocation, selection, work, { allFirst: true });
    if (told().length === 0) return code;
  } catch (error) {
    if (!(error instanceof Refusal) || told().length === 0) throw error;
    throw inLines([...told(), error.text]);
  }
  throw inLines(told());
}

/** Several are told in a line each, with what already stands in them. helpers.go `MultipleErrors` */
function inLines(messages: readonly string[]): Refusal {
  return new Refusal(messages.length === 1 ? messages.join('') : messages.map((one) => `${one}\n`).join(''));
}

function refuseWithoutFiles(invocation: Invocation, resources: readonly string[]): void {
  if (namesFiles(invocation.flags) && resources.length === 0) return;
  throw failure(
    "you must specify resources by --filename when --local is set.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'",
  );
}

/** What a refused change is called, by the word for one that is done. set_image.go, set_resources.go */
const refusedChanges: Readonly<Record<string, string>> = {
  'image updated': 'image update to pod template:',
  'env updated': 'env update to pod template:',
  'resource requirements updated': 'resources update to pod template',
  'serviceaccount updated': 'ServiceAccountName',
};

function toldAs<Result>(done: string, change: () => Result): Result {
  try {
    return change();
  } catch (error) {
    const what = refusedChanges[done];
    if (!(error instanceof StatusRefusal) || what === undefined) throw error;
    throw failure(`failed to patch ${what} ${error.status.message}`);
  }
}

function hasTemplate({ object }: Target): boolean {
  return object.kind === 'Pod' || Object.keys(record(object, ...specPath({ object }))).length > 0;
}

/** polymorphichelpers/updatepodspec.go `updatePodSpecForObject` */
function noTemplate({ flags }: Invocation, { info, name, object }: Target): string {
  const type = `*${object.apiVersion.split('/').at(-1)}.${object.kind}`;
  const kind = object.kind.toLowerCase();
  // What no server was asked for is named by its kind, with its group in a line. visitor.go `ObjectName`
  const local = info.group === '' ? `${kind}/${name}` : `${kind}.${info.group}/${name}\n`;
  const named = flags.bool('local') ? local : `${info.resource}/${name}`;
  return `error: ${named} the object is not a pod or does not have a pod template: ${type}\n`;
}

/** Where a kind keeps its pod spec. kubectl: polymorphichelpers/updatepodspec.go */
export function specPath(target: Pick<Target, 'object'>): readonly string[] {
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
    if (!invocation.flags.bool('local')) refuseUnfound(invocation, resources);
    throw failure('at least one image update is required');
  }
  const images = new Map(
    changes.map((change) => [change.slice(0, change.indexOf('=')), change.slice(change.indexOf('=') + 1)]),
  );
  const lacking: string[] = [];
  const change = (spec: JsonObject) => {
    lacking.push(...[...images.keys()].filter((name) => !hasContainer(spec, name)));
    return [...images].reduce((result, [name, image]) => withImage(result, name, image), spec);
  };
  // The containers that are there are changed nevertheless.
  const faults = () => lacking.map((name) => `error: unable to find container named "${name}"`);
  return changeTemplates(invocation, resources, 'image updated', change, faults);
}

const containerLists = ['initContainers', 'containers'];

/** What is asked for is looked up before anything else is said. set_image.go `Complete` */
function refuseUnfound(invocation: Invocation, resources: readonly string[]): void {
  const selection = select(invocation, { args: resources, all: invocation.flags.bool('all') });
  const { refusals } = fetchTargets(invocation, selection);
  if (refusals.length > 0) throw refusalOf(refusals);
}

function hasContainer(spec: JsonObject, name: string): boolean {
  const all = containerLists.flatMap((key) => list(spec, key));
  return all.some((one) => name === '*' || text(one, 'name') === name);
}

function withImage(spec: JsonObject, name: string, image: string): JsonObject {
  const lists = containerLists.filter((key) => list(spec, key).length > 0);
  const changed = lists.map((key) => [
    key,
    list(spec, key).map((one) =>
      name === '*' || text(one, 'name') === name ? { ...record(one), image } : one,
    ),
  ]);
  return { ...spec, ...Object.fromEntries(changed) };
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
    mapContainers(invocation, pickedOrRefused(invocation, spec), (container) => {
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

function pickedOrRefused(invocation: Invocation, spec: JsonObject): JsonObject {
  if (pickedNames(invocation, spec).length > 0) return spec;
  throw failure(`unable to find container named ${invocation.flags.string('containers')}`);
}

/** Which containers have their variables and resources set: newer clients know of those that begin a pod. */
export function containerKeys({ profile }: Invocation): readonly string[] {
  return profile.has('setsInitContainers') ? ['containers', 'initContainers'] : ['containers'];
}

/** The names of the containers that `--containers` picks. */
export function pickedNames(invocation: Invocation, spec: JsonObject): readonly string[] {
  const wanted = invocation.flags.string('containers') || '*';
  const pattern = expressionOf(`^${wanted.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
  return containerKeys(invocation)
    .flatMap((key) => list(spec, key).map((one) => text(one, 'name')))
    .filter((name) => pattern?.fits(name));
}

/** The spec with those containers changed that `--containers` picks. */
export function mapContainers(
  invocation: Invocation,
  spec: JsonObject,
  change: (container: JsonObject) => JsonObject,
): JsonObject {
  const picked = pickedNames(invocation, spec);
  const changed = (one: Json): Json => (picked.includes(text(one, 'name')) ? change(record(one)) : one);
  return containerKeys(invocation)
    .filter((key) => list(spec, key).length > 0)
    .reduce<JsonObject>((result, key) => withField(result, [key], list(spec, key).map(changed)), spec);
}

/** `kubectl set serviceaccount`. kubectl: pkg/cmd/set/set_serviceaccount.go */
export function setServiceAccount(invocation: Invocation): number {
  const account = invocation.args.at(-1);
  if (account === undefined) throw failure('serviceaccount is required');
  return changeTemplates(invocation, invocation.args.slice(0, -1), 'serviceaccount updated', (spec) => ({
    ...spec,
    serviceAccountName: account,
  }));
}

/** `kubectl set selector`. kubectl: pkg/cmd/set/set_selector.go */
export function setSelector(invocation: Invocation): number {
  const { args } = invocation;
  const spec = args.at(-1) ?? '';
  if (args.length === 0) throw failure('one selector is required');
  const resources = args.slice(0, -1);
  const selection = select(invocation, {
    args: resources,
    all: invocation.flags.bool('all'),
  });
  if (spec !== '' && (/[!() ]/.test(spec) || !spec.split(',').every((pair) => pair.includes('='))))
    throw new NotSimulated(`kubectl set selector ${JSON.stringify(spec)}`);
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  const selector = Object.fromEntries(
    (spec === '' ? [] : spec.split(',')).map((pair) => [
      pair.slice(0, pair.indexOf('=')),
      pair.replace(/^[^=]*==?/, ''),
    ]),
  );
  return forEachTarget(invocation, selection, (target) => {
    if (target.object.kind !== 'Service') throw failure(`setting a selector is only supported for Services`);
    const selecting = withField(target.object as unknown as JsonObject, ['spec', 'selector'], selector);
    const version = invocation.flags.string('resource-version');
    const wanted =
      version === '' ? selecting : withField(selecting, ['metadata', 'resourceVersion'], version);
    const updated = changeObject(invocation, target, wanted, { dryRun, fieldManager: 'kubectl-set' });
    const shown = invocation.flags.bool('local') ? decoded(invocation, updated) : updated;
    reporter.done(target, shown, 'selector updated');
  });
}
