import type { Json } from '#cluster';
import { isObject, type JsonObject, list, record, text, withField } from '../fields.ts';
import type { Resource } from './resource.ts';

/** Kinds that live in no namespace. */
const unplaced =
  /^(Namespace|Node|PersistentVolume|StorageClass|PriorityClass|IngressClass|Cluster.*|CustomResourceDefinition)$/;

/** An object as the kustomization's namespace, names, labels, images and replicas change it. */
export function transformed(resource: Resource, plan: JsonObject): Resource {
  const { object: given, originalName } = resource;
  const name = `${text(plan, 'namePrefix')}${text(given, 'metadata', 'name')}${text(plan, 'nameSuffix')}`;
  let object = withField(given, ['metadata', 'name'], name);
  const namespace = text(plan, 'namespace');
  if (namespace !== '' && !unplaced.test(text(object, 'kind'))) {
    object = withField(object, ['metadata', 'namespace'], namespace);
  }
  object = withLabels(object, record(plan, 'commonLabels'), true);
  for (const group of list(plan, 'labels')) {
    const inSelectors = record(group).includeSelectors === true;
    // Pods must bear what their selector asks for. kustomize: api/internal/target/kusttarget_configplugin.go
    const inTemplates = inSelectors || record(group).includeTemplates === true;
    object = withLabels(object, record(group, 'pairs'), inSelectors, inTemplates);
  }
  object = withAnnotations(object, record(plan, 'commonAnnotations'));
  object = withReplicas(object, list(plan, 'replicas'), originalName);
  return { ...resource, object: withImages(object, list(plan, 'images')) };
}

function withLabels(
  object: JsonObject,
  labels: JsonObject,
  inSelectors: boolean,
  inTemplates = inSelectors,
): JsonObject {
  if (Object.keys(labels).length === 0) return object;
  const merged = (target: JsonObject, path: readonly string[]) =>
    withField(target, path, { ...record(target, ...path), ...labels });
  let result = merged(object, ['metadata', 'labels']);
  const kind = text(object, 'kind');
  if (inSelectors && kind === 'Service' && isObject(record(object, 'spec').selector))
    return merged(result, ['spec', 'selector']);
  if (!isObject(record(object, 'spec').template)) return result;
  if (inTemplates) result = merged(result, ['spec', 'template', 'metadata', 'labels']);
  const hasSelector = kind === 'Deployment' || isObject(record(object, 'spec').selector);
  return inSelectors && hasSelector ? merged(result, ['spec', 'selector', 'matchLabels']) : result;
}

function withAnnotations(object: JsonObject, annotations: JsonObject): JsonObject {
  if (Object.keys(annotations).length === 0) return object;
  const merged = (target: JsonObject, path: readonly string[]) =>
    withField(target, path, { ...record(target, ...path), ...annotations });
  const result = merged(object, ['metadata', 'annotations']);
  return isObject(record(object, 'spec').template)
    ? merged(result, ['spec', 'template', 'metadata', 'annotations'])
    : result;
}

function withReplicas(object: JsonObject, replicas: readonly Json[], name: string): JsonObject {
  const scaled = /^(Deployment|ReplicationController|ReplicaSet|StatefulSet)$/.test(text(object, 'kind'));
  const found = scaled ? replicas.find((one) => text(one, 'name') === name) : undefined;
  return found === undefined ? object : withField(object, ['spec', 'replicas'], record(found).count ?? 1);
}

function withImages(object: JsonObject, images: readonly Json[]): JsonObject {
  if (images.length === 0) return object;
  const path = text(object, 'kind') === 'Pod' ? ['spec'] : ['spec', 'template', 'spec'];
  let result = object;
  for (const key of ['containers', 'initContainers']) {
    const containers = list(object, ...path, key);
    if (containers.length === 0) continue;
    const changed = containers.map((one) =>
      withField(record(one), ['image'], imageOf(text(one, 'image'), images)),
    );
    result = withField(result, [...path, key], changed);
  }
  return result;
}

function imageOf(image: string, images: readonly Json[]): string {
  const [, name = image, rest = ''] = /^([^@]*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(image) ?? [];
  const found = images.find((one) => text(one, 'name') === name);
  if (found === undefined) return image;
  const [tag, digest] = [text(found, 'newTag'), text(found, 'digest')];
  const suffix = digest === '' ? (tag === '' ? rest : `:${tag}`) : `@${digest}`;
  return `${text(found, 'newName') || name}${suffix}`;
}
