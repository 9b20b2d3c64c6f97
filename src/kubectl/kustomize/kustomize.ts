import type { Json, Version } from '#cluster';
import { failure, NotSimulated, type Refusal } from '../errors.ts';
import { byBytes, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import type { KubectlHost } from '../host.ts';
import { shapedText } from '../shaped-text.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { splitDocuments } from '../yaml/split-documents.ts';
import { generated } from './generate.ts';
import { patchAll } from './patches.ts';
import { renamed } from './references.ts';
import type { Resource } from './resource.ts';
import { transformed } from './transform.ts';

const fileNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The fields of a kustomization that are understood, and since which client. */
const understood: Readonly<Record<string, number>> = {
  apiVersion: 0,
  kind: 0,
  metadata: 21,
  resources: 0,
  bases: 0,
  namespace: 0,
  namePrefix: 0,
  nameSuffix: 0,
  commonLabels: 0,
  commonAnnotations: 0,
  labels: 21,
  images: 0,
  replicas: 21,
  configMapGenerator: 0,
  secretGenerator: 0,
  generatorOptions: 0,
  patches: 21,
  patchesStrategicMerge: 0,
  patchesJson6902: 0,
};

/**
 * The objects that a kustomization makes of files; fields that are not understood are named as not
 * simulated. kustomize: api/internal/target/kusttarget.go
 */
export function kustomize(host: KubectlHost, directory: string): readonly Json[] {
  const resources = accumulate(host, directory.replace(/(.)\/$/, '$1'), true);
  return renamed(resources, host.version)
    .map((one) => one.object)
    .sort(byOrder);
}

function accumulate(host: KubectlHost, folder: string, isRoot = false): readonly Resource[] {
  const plan = planOf(host, folder, isRoot);
  const inFolder = (name: string) => (name.startsWith('/') ? name : `${folder}/${name}`);
  const read = [...texts(plan, 'resources'), ...texts(plan, 'bases')].flatMap((name) =>
    resourcesOf(host, inFolder(name), name),
  );
  const made = generated(host, folder, plan);
  const patched = patchAll(merged(read, made), plan, {
    minor: host.settings.kubernetes.minor,
    read: (name) => readFile(host, inFolder(name)),
  });
  return patched.map((one) => transformed(one, plan));
}

/** A generated object of a name that is there already is refused. kustomize: resmap `AppendAll` */
function merged(read: readonly Resource[], made: readonly Resource[]): readonly Resource[] {
  const key = ({ object }: Resource) => `${text(object, 'kind')}/${text(object, 'metadata', 'name')}`;
  const twice = made.find((one) => read.some((other) => key(other) === key(one)));
  if (twice !== undefined) throw new NotSimulated('kustomize: two objects of one name');
  return [...read, ...made];
}

function planOf(host: KubectlHost, folder: string, isRoot: boolean): JsonObject {
  const file = fileNames
    .map((name) => host.readFile(`${folder}/${name}`))
    .find((content) => content !== undefined);
  if (file === undefined) throw noKustomization(host, folder);
  const reading = readYaml(file);
  if (reading.type === 'error') throw failure(`invalid Kustomization: ${reading.message}`);
  const plan = record(reading.value);
  warnDeprecated(host, plan);
  for (const key of Object.keys(plan).sort(byBytes)) {
    if (oldKustomize(host.version) && list(plan, key).some((one) => 'envs' in record(one)))
      throw failure('json: unknown field "envs"');
    const from = understood[key];
    if (from === undefined || (from > host.version.minor && !isRoot))
      throw new NotSimulated(`kustomize: ${key}`);
    if (from > host.version.minor) throw failure(`json: unknown field "${key}"`);
  }
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

function readFile(host: KubectlHost, path: string): string {
  const content = host.readFile(path);
  if (content !== undefined) return content;
  throw new NotSimulated(`kustomize without the file ${path}`);
}

function resourcesOf(host: KubectlHost, path: string, name: string): readonly Resource[] {
  const content = host.readFile(path);
  if (content === undefined && host.listFiles(path) === undefined)
    throw new NotSimulated(`kustomize without the resource ${name}`);
  if (content === undefined) return accumulate(host, path);
  return splitDocuments(content).flatMap((document) => {
    const reading = readYaml(document);
    if (reading.type === 'error') throw failure(`accumulating resources: ${reading.message}`);
    if (!isObject(reading.value)) return [];
    return [{ object: reading.value, originalName: text(reading.value, 'metadata', 'name') }];
  });
}

const kindOrder = [
  'Namespace',
  'ResourceQuota',
  'StorageClass',
  'CustomResourceDefinition',
  'ServiceAccount',
  'PodSecurityPolicy',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'ConfigMap',
  'Secret',
  'Endpoints',
  'Service',
  'LimitRange',
  'PriorityClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Deployment',
  'StatefulSet',
  'CronJob',
  'PodDisruptionBudget',
];

/** kustomize: api/internal/builtins LegacyOrderTransformer */
function byOrder(left: Json, right: Json): number {
  const rank = (one: Json) => {
    const at = kindOrder.indexOf(text(one, 'kind'));
    return at < 0 ? kindOrder.length : at;
  };
  const name = (one: Json) => text(one, 'metadata', 'name');
  return rank(left) - rank(right) || byBytes(placed(left), placed(right)) || byBytes(name(left), name(right));
}

/** What lies in no namespace comes last, by the sign that stands for it. */
function placed(one: Json): string {
  return text(one, 'metadata', 'namespace') || '~X';
}
