import type { Json, Version } from '#cluster';
import { failure, NotSimulated, type Refusal } from '../errors.ts';
import { isList, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import type { KubectlHost } from '../host.ts';
import { shapedText } from '../shaped-text.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { splitDocuments } from '../yaml/split-documents.ts';
import { type FileReader, withGenerated } from './generate.ts';
import { inOrder } from './order.ts';
import { patchAll, patchLast } from './patches.ts';
import { planFault } from './plan-fault.ts';
import { renamed } from './references.ts';
import { replaced } from './replacements.ts';
import { groupVersionOf, idOf, idText, type Resource, resourceOf } from './resource.ts';
import { cleanPath, restriction } from './restriction.ts';
import { described, scaled } from './transform.ts';

const fileNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/**
 * The objects that a kustomization makes of files; fields that are not understood are named as not
 * simulated. kustomize: api/internal/target/kusttarget.go
 */
export function kustomize(host: KubectlHost, directory: string): readonly Json[] {
  const folder = directory.replace(/(.)\/$/, '$1');
  const resources = accumulate(host, folder, []);
  const { sortOptions = {} } = planOf(host, folder, false);
  return inOrder(renamed(resources, host.version), record(sortOptions), oldKustomize(host.version));
}

/** What the resources of a folder become; a component goes on with those of its parent. */
function accumulate(host: KubectlHost, folder: string, given: readonly Resource[]): readonly Resource[] {
  const plan = planOf(host, folder, true);
  const inFolder = (name: string) => (name.startsWith('/') ? name : `${folder}/${name}`);
  const files = filesOf(host, folder);
  const bases = texts(plan, 'bases');
  const read = [...texts(plan, 'resources'), ...bases].reduce((known, name) => {
    const path = inFolder(name);
    refuseOutside(host, folder, path, name);
    const found = resourcesOf(host, path, name, bases.includes(name));
    return appended(known, found, { host, path, name });
  }, given);
  const components = (known: readonly Resource[]) =>
    texts(plan, 'components').reduce((result, name) => accumulate(host, inFolder(name), result), known);
  const context = { minor: host.settings.kubernetes.minor, client: host.version.minor, files };
  // Components come after what is generated since kustomize 5.4. kusttarget.go `accumulateTarget`
  const made =
    host.version.minor > 30
      ? components(withGenerated(read, plan, files))
      : withGenerated(components(read), plan, files);
  const named = patchAll(made, plan, context).map((one) => described(one, plan, host.version));
  const changed = patchLast(named, plan, context).map((one) => scaled(one, plan, host.version));
  return replaced(changed, replacementsOf(plan, files)).map(remembered);
}

/** What an object is called at the end of a folder is a name that the folders around it may use. */
function remembered(resource: Resource): Resource {
  const { name, namespace } = idOf(resource.object);
  const last = resource.former.at(-1);
  if (last?.name === name && last.namespace === namespace) return resource;
  return { ...resource, former: [...resource.former, { name, namespace }] };
}

function replacementsOf(plan: JsonObject, files: FileReader): readonly JsonObject[] {
  return list(plan, 'replacements').flatMap((one) => {
    const path = text(one, 'path');
    if (path === '') return [record(one)];
    const content = files.content(path);
    if (content === undefined) throw new NotSimulated(`kustomize without the file ${path}`);
    const reading = readYaml(content);
    if (reading.type === 'error') throw new NotSimulated('kustomize with replacements that cannot be read');
    return isList(reading.value) ? reading.value.map((item) => record(item)) : [record(reading.value)];
  });
}

function filesOf(host: KubectlHost, folder: string): FileReader {
  const contentOf = (name: string) => host.readFile(name.startsWith('/') ? name : `${folder}/${name}`);
  const refused = (name: string) => (contentOf(name) === undefined ? undefined : outside(host, folder, name));
  return {
    isOld: oldKustomize(host.version),
    content: (name) => (refused(name) === undefined ? contentOf(name) : undefined),
    lacking: (name) => {
      const why = refused(name);
      if (why !== undefined) return why;
      const path = `${absolutePath(host, folder)}/${name}`;
      return `evalsymlink failure on '${path}' : lstat ${path}: no such file or directory`;
    },
  };
}

/** Why a file is not read for a folder. Older versions name it as it was written. */
function outside(host: KubectlHost, folder: string, name: string): string | undefined {
  const root = absolutePath(host, folder);
  const path = name.startsWith('/') ? name : `${root}/${name}`;
  return restriction(root, path, oldKustomize(host.version) ? name : undefined);
}

/** Folders may be anywhere, files may not. api/internal/target/kusttarget.go `accumulateResources` */
function refuseOutside(host: KubectlHost, folder: string, path: string, name: string): void {
  const why = host.readFile(path) === undefined ? undefined : outside(host, folder, name);
  if (why === undefined) return;
  if (oldKustomize(host.version))
    throw failure(`rawResources failed to read Resources: Load from path ${name} failed: ${why}\n`);
  const file = cleanPath(absolutePath(host, path));
  const first = `accumulation err='accumulating resources from '${name}': ${why}'`;
  throw failure(
    `accumulating resources: ${first}: must build at directory: '${file}': file is not directory`,
  );
}

function appended(
  known: readonly Resource[],
  read: readonly Resource[],
  source: { readonly host: KubectlHost; readonly path: string; readonly name: string },
): readonly Resource[] {
  const all = [...known, ...read].map(({ object }) => object);
  const twice = all.find((one, at) => all.slice(0, at).some((other) => idText(other) === idText(one)));
  if (twice === undefined) return [...known, ...read];
  const { host, path, name } = source;
  if (oldKustomize(host.version))
    throw failure(`rawResources failed to read Resources: id '"${oldIdText(twice)}"' already used\n`);
  throw failure(
    `accumulating resources: accumulation err='merging resources from '${name}': may not add resource with an already ` +
      `registered id: ${idText(twice)}': must build at directory: '${absolutePath(host, path)}': file is not directory`,
  );
}

/** kustomize 2.0: pkg/resid/resid.go `GvknString` */
function oldIdText(object: JsonObject): string {
  const [group, version] = groupVersionOf(object);
  const { name, namespace } = idOf(object);
  const kind = [group || '~G', version, text(object, 'kind')].join('_');
  return [kind, namespace || '~X', '~P', name, '~S'].join('|');
}

function planOf(host: KubectlHost, folder: string, isFirst: boolean): JsonObject {
  const file = fileNames
    .map((name) => host.readFile(`${folder}/${name}`))
    .find((content) => content !== undefined);
  if (file === undefined) throw noKustomization(host, folder);
  const reading = readYaml(file);
  const invalid = oldKustomize(host.version) ? '' : 'invalid Kustomization: ';
  if (reading.type === 'error') throw failure(`${invalid}${reading.message}`);
  const plan = record(reading.value);
  if (Object.keys(plan).length === 0 && host.version.minor > 27) throw failure('kustomization.yaml is empty');
  if (isFirst) warnDeprecated(host, plan);
  const fault = planFault(plan, host.version);
  if (fault !== undefined) throw failure(`${invalid}${fault}`);
  return plan;
}

/** Fields that have a successor, and since which client it is said. kustomize: api/types/kustomization.go */
const deprecated: readonly (readonly [field: string, successor: string, from: number])[] = [
  ['bases', 'resources', 27],
  ['commonLabels', 'labels', 31],
  ['patchesJson6902', 'patches', 27],
  ['patchesStrategicMerge', 'patches', 27],
];

function warnDeprecated(host: KubectlHost, plan: JsonObject): void {
  for (const [field, successor, from] of deprecated) {
    if (host.version.minor < from || !(field in plan)) continue;
    host.write(
      'stderr',
      `# Warning: '${field}' is deprecated. Please use '${successor}' instead. ` +
        "Run 'kustomize edit fix' to update your Kustomization automatically.\n",
    );
  }
}

function noKustomization(host: KubectlHost, folder: string): Refusal {
  const path = absolutePath(host, folder);
  if (host.listFiles(folder) === undefined && folder !== '.') {
    const what = oldKustomize(host.version)
      ? `absolute path error in '${folder}'`
      : 'must build at directory: not a valid directory';
    return failure(
      `${what}${oldKustomize(host.version) ? ' ' : ''}: evalsymlink failure on '${folder}' : lstat ${path}: no such file or directory`,
    );
  }
  return failure(
    `unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '${path}'`,
  );
}

/** Clients up to 1.20 carry kustomize 2.0.3. */
function oldKustomize(version: Version): boolean {
  return version.minor <= 20;
}

function absolutePath(host: KubectlHost, folder: string): string {
  const home = workingDirectory(host);
  return folder === '.' ? home : folder.startsWith('/') ? folder : `${home}/${folder}`;
}

/** The folder that the author works in has a name of its own. */
function workingDirectory({ directory = '/home/user', oracle }: KubectlHost): string {
  const cut = directory.lastIndexOf('/') + 1;
  const name = oracle.choose({
    key: 'name of the working directory',
    about: 'the name of the working directory',
    domain: shapedText('name of a directory', /^[\w.-]+$/, directory.slice(cut)),
  });
  return directory.slice(0, cut) + name;
}

function resourcesOf(host: KubectlHost, path: string, name: string, isBase: boolean): readonly Resource[] {
  const content = host.readFile(path);
  const isFolder = content === undefined && host.listFiles(path) !== undefined;
  if (content === undefined && !isFolder) throw missingResource(host, path, name);
  if (isFolder && oldKustomize(host.version) && !isBase)
    throw failure(
      `rawResources failed to read Resources: Load from path ${name} failed: '${name}' must be a file (got d='${absolutePath(host, path)}')\n`,
    );
  if (content === undefined) return accumulate(host, path, []);
  return splitDocuments(content).flatMap((document) => {
    const reading = readYaml(document, { wordsAreTexts: !oldKustomize(host.version) });
    if (reading.type === 'error') throw failure(`accumulating resources: ${reading.message}`);
    if (!isObject(reading.value)) return [];
    const isListOf = text(reading.value, 'kind').endsWith('List') && isList(reading.value.items);
    const objects = isListOf ? list(reading.value, 'items').map((item) => record(item)) : [reading.value];
    return objects.map((object) => resourceOf(object));
  });
}

/** kustomize: api/internal/target/kusttarget.go `accumulateResources` */
function missingResource(host: KubectlHost, path: string, name: string): Refusal {
  const full = absolutePath(host, path);
  const link = `evalsymlink failure on '${full}' : lstat ${full}: no such file or directory`;
  if (oldKustomize(host.version))
    return failure(`rawResources failed to read Resources: Load from path ${name} failed: ${link}\n`);
  return failure(
    `accumulating resources: accumulation err='accumulating resources from '${name}': ${link}': ` +
      `must build at directory: not a valid directory: ${link}`,
  );
}
