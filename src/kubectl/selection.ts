import type { KubeObject, ResourceInfo } from '#cluster';
import { failure, Refusal, refusalOf, withFaults, withSource } from './errors.ts';
import type { Invocation, Target } from './invocation.ts';
import { type LoadedTargets, loadTargets } from './load-targets.ts';
import { namesFiles } from './manifests.ts';
import { expandWord, groupResource, resourceFor } from './mapper.ts';

/** One piece of what a command line names: an object, or all objects of a resource. */
export interface Want {
  readonly info: ResourceInfo;
  /** Undefined for all namespaces and for resources without. */
  readonly namespace: string | undefined;
  readonly name?: string;
  readonly file?: Target;
}

/** What a command line selects. */
export interface Selection {
  readonly wants: readonly Want[];
  /** What was wrong with the files that were named. */
  readonly faults?: readonly Refusal[];
  /** Whether each want is an object by name, not a list. */
  readonly byName: boolean;
  /** One object was named: `kubectl get pod x`, a file of one document. cli-runtime: `singleItemImplied` */
  readonly single: boolean;
  readonly labelSelector: string;
  readonly fieldSelector: string;
}

/** How a command reads its arguments. */
export interface SelectionOptions {
  /** `kubectl get pods` lists them; `kubectl delete pods` is refused. */
  readonly listsAll?: boolean;
  /** What is wrong with files is not announced as an error. */
  readonly collects?: boolean;
  /** `--all`: it says nothing where objects are named. builder.go `ResourceTypeOrNameArgs` */
  readonly all?: boolean;
  /** `--all` of a command that refuses names beside it. builder.go `SelectAllParam` */
  readonly allAlone?: boolean;
  readonly args?: readonly string[];
  readonly files?: boolean;
  /** `--selector` says something of the command's own. */
  readonly ownSelector?: boolean;
}

/** What the arguments, files and selectors of a command line mean. cli-runtime: pkg/resource/builder.go */
export function select(invocation: Invocation, options: SelectionOptions = {}): Selection {
  const { flags } = invocation;
  const args = inPairs(options.args ?? invocation.args);
  const all = options.allAlone === true || (options.all === true && args.length === 1);
  const selector = all || options.ownSelector ? '' : flags.string('selector');
  const fields = flags.string('field-selector');
  const bySelector = all || selector !== '' || fields !== '';
  const shared = { labelSelector: selector, fieldSelector: fields };
  if ((options.files ?? true) && namesFiles(flags))
    return { ...shared, ...byFiles(invocation, args, options.collects === true) };
  if (args.some((arg) => arg.includes('/'))) {
    return { ...shared, ...byPairs(invocation, args, bySelector && options.all !== true) };
  }
  const [types, ...names] = args;
  if (types === undefined) throw bySelector ? selectorAlone() : nothingNamed();
  const resources = resourcesOf(invocation, types);
  if (names.length > 0) return { ...shared, ...byNames(invocation, resources, names, bySelector) };
  if (!bySelector && !options.listsAll) throw namesMissing(invocation);
  const wants = resources.map((info) => ({ info, namespace: listNamespace(invocation, info) }));
  return { ...shared, wants, byName: false, single: false };
}

/** `pod,svc a b` names each: `pod/a pod/b svc/a svc/b`. cli-runtime: `normalizeMultipleResourcesArgs` */
function inPairs(args: readonly string[]): readonly string[] {
  const [types = '', ...names] = args;
  const words = [...new Set(types.split(','))];
  return words.length > 1 && names.length > 0
    ? words.flatMap((type) => names.map((name) => `${type}/${name}`))
    : args;
}

/** The resources of a comma-separated word, categories expanded. */
export function resourcesOf(invocation: Invocation, types: string): readonly ResourceInfo[] {
  const words = types.split(',').flatMap((word) => expandWord(invocation.client, word, invocation.profile));
  const found = words.map((word) => resourceFor(invocation.client, word));
  return found.filter(
    (info, index) => found.findIndex((other) => groupResource(other) === groupResource(info)) === index,
  );
}

function listNamespace(invocation: Invocation, info: ResourceInfo): string | undefined {
  return invocation.flags.bool('all-namespaces') || !info.namespaced ? undefined : invocation.namespace;
}

function byFiles(invocation: Invocation, args: readonly string[], collects: boolean) {
  if (args.length > 0) {
    throw failure(
      'when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well',
    );
  }
  const { targets, refusals } = loaded(invocation, collects);
  const isTable = ['', 'wide'].includes(invocation.flags.string('output'));
  const faults = collects && isTable ? refusals.map(unannounced) : refusals;
  if (targets.length === 0 && faults.length > 0) throw refusalOf(faults);
  const wants = targets.map((file) => ({
    info: file.info,
    namespace: file.namespace,
    name: file.name,
    file,
  }));
  return { wants, faults, byName: true, single: targets.length + faults.length === 1 };
}

/** Commands that collect what goes wrong do not announce it as an error. */
function loaded(invocation: Invocation, collects: boolean): LoadedTargets {
  try {
    return loadTargets(invocation, { valid: false });
  } catch (error) {
    if (!collects || !(error instanceof Refusal) || invocation.flags.string('kustomize') === '') throw error;
    throw unannounced(error);
  }
}

function unannounced({ text, exitCode }: Refusal): Refusal {
  return new Refusal(text.replace(/^error: /, ''), exitCode);
}

function byPairs(invocation: Invocation, args: readonly string[], bySelector: boolean) {
  if (!args.every((arg) => arg.includes('/'))) throw mixedForms();
  if (bySelector)
    throw failure('selectors and the all flag cannot be used when passing resource/name arguments');
  const wants = args.map((arg) => {
    const [type = '', name = '', ...more] = arg.split('/');
    if (more.length > 0) throw failure('arguments in resource/name form may not have more than one slash');
    if (type === '' || name === '' || type.includes(',')) {
      throw failure('arguments in resource/name form must have a single resource and name');
    }
    return { type, name };
  });
  const found = wants.map(({ type, name }) =>
    namedWant(invocation, resourceFor(invocation.client, type), name),
  );
  return { wants: found, byName: true, single: args.length === 1 };
}

function byNames(
  invocation: Invocation,
  resources: readonly ResourceInfo[],
  names: readonly string[],
  bySelector: boolean,
) {
  if (bySelector) throw failure('name cannot be provided when a selector is specified');
  const [info, ...others] = resources;
  if (!info || others.length > 0) throw failure('you must specify only one resource');
  const wants = names.map((name) => namedWant(invocation, info, name));
  return { wants, byName: true, single: names.length === 1 };
}

function namedWant(invocation: Invocation, info: ResourceInfo, name: string): Want {
  if (info.namespaced && invocation.flags.bool('all-namespaces')) {
    throw failure('a resource cannot be retrieved by name across all namespaces');
  }
  return { info, name, namespace: info.namespaced ? invocation.namespace : undefined };
}

/**
 * What each want is in the cluster; refusals are collected so that the rest is still worked on. A command
 * that names the file of what it could not find says what it was `doing`. kubectl: pkg/cmd/util/helpers.go
 * `AddSourceToErr`
 */
export function fetchTargets(
  invocation: Invocation,
  selection: Selection,
  doing?: string,
): { readonly targets: readonly Target[]; readonly refusals: readonly Refusal[] } {
  const targets: Target[] = [];
  const refusals: Refusal[] = [];
  for (const want of selection.wants) {
    try {
      targets.push(...targetsOfWant(invocation, want, selection));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const source = doing === undefined ? undefined : want.file?.source;
      const told = source === undefined ? error : withSource(error, doing ?? '', source);
      refusals.push(told as Refusal);
    }
  }
  return { targets, refusals: withFaults(refusals, selection.faults ?? []) };
}

function targetsOfWant(invocation: Invocation, want: Want, selection: Selection): readonly Target[] {
  const { info, namespace, name, file } = want;
  const source = file?.source === undefined ? {} : { source: file.source };
  if (file !== undefined && invocation.flags.bool('local')) return [file];
  if (name !== undefined) {
    const object = invocation.client.getNamed(info, namespace, name, subresourceOf(invocation)) as KubeObject;
    return [{ info, namespace, name, object, ...source }];
  }
  const listed = invocation.client.list(info, namespace, {
    labelSelector: selection.labelSelector,
    fieldSelector: selection.fieldSelector,
  });
  return listed.items.map((object) => ({
    info,
    namespace: object.metadata.namespace,
    name: object.metadata.name,
    object,
  }));
}

function mixedForms(): Refusal {
  return failure(
    'there is no need to specify a resource type as a separate argument when passing arguments in ' +
      "resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of " +
      "'kubectl get resource resource/<resource_name>'",
  );
}

function namesMissing(invocation: Invocation): Refusal {
  return failure(
    invocation.profile.within({ to: '1.21' })
      ? 'resource(s) were provided, but no name, label selector, or --all flag specified'
      : 'resource(s) were provided, but no name was specified',
  );
}

function selectorAlone(): Refusal {
  return failure('at least one resource must be specified to use a selector');
}

/** The part of each object that is asked for: `--subresource`. */
export function subresourceOf({ flags }: Invocation): { readonly subresource?: string } {
  const subresource = flags.string('subresource');
  return subresource === '' ? {} : { subresource };
}

/** Nothing at all was named. cli-runtime: pkg/resource/builder.go `missingResourceError` */
export function nothingNamed(): Refusal {
  return failure(
    'You must provide one or more resources by argument or filename.\n' +
      'Example resource specifications include:\n' +
      "   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'",
  );
}
