import type { Json } from '#cluster';
import { failure, NotSimulated, type Refusal } from '../errors.ts';
import { byBytes, isObject, type JsonObject, list, record, text, texts, withField } from '../fields.ts';
import type { KubectlHost } from '../host.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { splitDocuments } from '../yaml/split-documents.ts';

const fileNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const understood = [
  'apiVersion',
  'kind',
  'metadata',
  'resources',
  'bases',
  'namespace',
  'namePrefix',
  'nameSuffix',
  'commonLabels',
  'commonAnnotations',
  'images',
  'replicas',
];

/**
 * The objects that a kustomization makes of files, for the fields listed above; others are named as not
 * simulated.
 */
export function kustomize(host: KubectlHost, directory: string): readonly Json[] {
  const folder = directory.replace(/\/$/, '');
  const file = fileNames
    .map((name) => host.readFile(`${folder}/${name}`))
    .find((content) => content !== undefined);
  if (file === undefined) throw noKustomization(host, directory);
  const reading = readYaml(file);
  if (reading.type === 'error') throw failure(`invalid Kustomization: ${reading.message}`);
  const plan = record(reading.value);
  const unknown = Object.keys(plan).find((key) => !understood.includes(key));
  if (unknown !== undefined) throw new NotSimulated(`kustomize: ${unknown}`);
  const objects = [...texts(plan, 'resources'), ...texts(plan, 'bases')].flatMap((name) =>
    objectsOf(host, `${folder}/${name}`),
  );
  return objects.map((object) => changed(object, plan)).sort(byOrder);
}

function noKustomization(host: KubectlHost, directory: string): Refusal {
  const home = host.directory ?? '/home/user';
  const path = directory === '.' ? home : directory.startsWith('/') ? directory : `${home}/${directory}`;
  return failure(
    `unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '${path}'`,
  );
}

function objectsOf(host: KubectlHost, path: string): readonly JsonObject[] {
  const content = host.readFile(path);
  if (content === undefined) return kustomize(host, path).filter(isObject);
  return splitDocuments(content).flatMap((document) => {
    const reading = readYaml(document);
    if (reading.type === 'error') throw failure(`accumulating resources: ${reading.message}`);
    return isObject(reading.value) ? [reading.value] : [];
  });
}

function changed(object: JsonObject, plan: JsonObject): JsonObject {
  const name = `${text(plan, 'namePrefix')}${text(object, 'metadata', 'name')}${text(plan, 'nameSuffix')}`;
  let result = withField(object, ['metadata', 'name'], name);
  const namespace = text(plan, 'namespace');
  if (
    namespace !== '' &&
    !/^(Namespace|Cluster|PersistentVolume$|StorageClass|Node$)/.test(text(object, 'kind'))
  ) {
    result = withField(result, ['metadata', 'namespace'], namespace);
  }
  result = withLabels(result, record(plan, 'commonLabels'));
  const annotations = record(plan, 'commonAnnotations');
  if (Object.keys(annotations).length > 0) {
    result = withField(result, ['metadata', 'annotations'], {
      ...record(result, 'metadata', 'annotations'),
      ...annotations,
    });
  }
  return withImages(
    withReplicas(result, list(plan, 'replicas'), text(object, 'metadata', 'name')),
    list(plan, 'images'),
  );
}

function withLabels(object: JsonObject, labels: JsonObject): JsonObject {
  if (Object.keys(labels).length === 0) return object;
  const merged = (target: JsonObject, path: readonly string[]) =>
    withField(target, path, { ...record(target, ...path), ...labels });
  let result = merged(object, ['metadata', 'labels']);
  if (text(object, 'kind') === 'Service') return merged(result, ['spec', 'selector']);
  if (!isObject(record(object, 'spec').template)) return result;
  result = merged(result, ['spec', 'template', 'metadata', 'labels']);
  return isObject(record(object, 'spec').selector)
    ? merged(result, ['spec', 'selector', 'matchLabels'])
    : result;
}

function withReplicas(object: JsonObject, replicas: readonly Json[], name: string): JsonObject {
  const found = replicas.find((one) => text(one, 'name') === name);
  return found === undefined ? object : withField(object, ['spec', 'replicas'], record(found).count ?? 1);
}

function withImages(object: JsonObject, images: readonly Json[]): JsonObject {
  const path =
    text(object, 'kind') === 'Pod' ? ['spec', 'containers'] : ['spec', 'template', 'spec', 'containers'];
  const containers = list(object, ...path);
  if (containers.length === 0 || images.length === 0) return object;
  return withField(
    object,
    path,
    containers.map((container) =>
      withField(record(container), ['image'], imageOf(text(container, 'image'), images)),
    ),
  );
}

function imageOf(image: string, images: readonly Json[]): string {
  const [, name = image, rest = ''] = /^([^@]*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(image) ?? [];
  const found = images.find((one) => text(one, 'name') === name);
  if (found === undefined) return image;
  const [tag, digest] = [text(found, 'newTag'), text(found, 'digest')];
  const suffix = digest === '' ? (tag === '' ? rest : `:${tag}`) : `@${digest}`;
  return `${text(found, 'newName') || name}${suffix}`;
}

const kindOrder = [
  'Namespace',
  'ResourceQuota',
  'StorageClass',
  'CustomResourceDefinition',
  'ServiceAccount',
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
  return rank(left) - rank(right) || byBytes(text(left, 'metadata', 'name'), text(right, 'metadata', 'name'));
}
