import type { Json, Version } from '#cluster';
import { isList, isObject, type JsonObject, list, record, text, withField } from '../fields.ts';
import {
  annotationsEverywhere,
  type FieldSpec,
  labelsAndSelectors,
  labelsInTemplates,
  labelsOfObjects,
  withEntries,
} from './field-specs.ts';
import { idOf, isCalled, isPlaced, type Resource } from './resource.ts';

/** An object with the namespace, names, labels and annotations of a kustomization. */
export function described(resource: Resource, plan: JsonObject, version: Version): Resource {
  let object = inNamespace(resource.object, text(plan, 'namespace'), version);
  object = withAffixes(object, plan, version);
  object = withEntries(object, record(plan, 'commonLabels'), labelsAndSelectors(version.minor <= 20));
  for (const group of list(plan, 'labels'))
    object = withEntries(object, record(group, 'pairs'), labelSpecs(record(group)));
  return {
    ...resource,
    object: withEntries(object, record(plan, 'commonAnnotations'), annotationsEverywhere),
  };
}

/** An object with the replicas and the images of a kustomization. */
export function scaled(resource: Resource, plan: JsonObject, version: Version): Resource {
  const object = withReplicas(resource, list(plan, 'replicas'));
  const images = list(plan, 'images');
  return {
    ...resource,
    object: images.length === 0 ? object : record(withImages(object, images, version.minor <= 20)),
  };
}

/** kustomize: api/types/labels.go; pods must bear what their selector asks for */
function labelSpecs(group: JsonObject): readonly FieldSpec[] {
  const own = list(group, 'fields').map((one) => ({
    path: text(one, 'path'),
    create: record(one).create === true,
    ...Object.fromEntries(
      ['kind', 'group', 'version'].flatMap((key) => (text(one, key) ? [[key, text(one, key)]] : [])),
    ),
  }));
  if (group.includeSelectors === true) return [...own, ...labelsAndSelectors(false)];
  return [...own, ...(group.includeTemplates === true ? labelsInTemplates : []), ...labelsOfObjects];
}

/** kustomize: api/filters/namespace; a Namespace itself is named so */
function inNamespace(object: JsonObject, namespace: string, { minor }: Version): JsonObject {
  if (namespace === '') return object;
  if (text(object, 'kind') === 'Namespace' && minor > 20)
    return withField(object, ['metadata', 'name'], namespace);
  const placed = isPlaced(object) ? withField(object, ['metadata', 'namespace'], namespace) : object;
  if (!text(object, 'kind').endsWith('RoleBinding') || !isList(object.subjects)) return placed;
  // Of accounts, only `default` is known to be there. filters/namespace `roleBindingHack`
  const subjects = object.subjects.map((subject) =>
    text(subject, 'kind') === 'ServiceAccount' && text(subject, 'name') === 'default'
      ? { ...record(subject), namespace }
      : subject,
  );
  return { ...placed, subjects };
}

function withAffixes(object: JsonObject, plan: JsonObject, { minor }: Version): JsonObject {
  const kind = text(object, 'kind');
  // kustomize: api/internal/builtins PrefixTransformer.go `prefixFieldSpecsToSkip`
  const isKept =
    kind === 'CustomResourceDefinition' || (minor > 20 && (kind === 'Namespace' || kind === 'APIService'));
  if (isKept) return object;
  const name = `${text(plan, 'namePrefix')}${idOf(object).name}${text(plan, 'nameSuffix')}`;
  return withField(object, ['metadata', 'name'], name);
}

function withReplicas(resource: Resource, replicas: readonly Json[]): JsonObject {
  const { object } = resource;
  const { namespace } = idOf(object);
  const isScaled = /^(Deployment|ReplicationController|ReplicaSet|StatefulSet)$/.test(text(object, 'kind'));
  const found = replicas.find((one) =>
    [namespace, ...resource.former.map((id) => id.namespace)].some((place) =>
      isCalled(resource, { name: text(one, 'name'), namespace: place }),
    ),
  );
  return isScaled && found !== undefined
    ? withField(object, ['spec', 'replicas'], record(found).count ?? 1)
    : object;
}

/** Wherever containers are listed. kustomize: api/filters/imagetag/legacy.go */
function withImages(value: Json, images: readonly Json[], isOld: boolean): Json {
  if (isList(value)) return value.map((item) => withImages(item, images, isOld));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      isList(item) && (key === 'containers' || key === 'initContainers')
        ? [key, item.map((one) => withImage(record(one), images, isOld))]
        : [key, withImages(item, images, isOld)],
    ),
  );
}

function withImage(container: JsonObject, images: readonly Json[], isOld: boolean): JsonObject {
  const { image } = container;
  // kustomize 2.0 does not know an image by a tag and a digest.
  if (isOld && typeof image === 'string' && /:[^/]*@/.test(image)) return container;
  return typeof image === 'string' ? { ...container, image: imageOf(image, images) } : container;
}

function imageOf(image: string, images: readonly Json[]): string {
  const [, name = image, tag = '', digest = ''] = /^([^@]*?)((?::[^:/@]+)?)((?:@.+)?)$/.exec(image) ?? [];
  const found = images.find((one) => text(one, 'name') === name);
  if (found === undefined) return image;
  const [newTag, newDigest] = [text(found, 'newTag'), text(found, 'digest')];
  const suffix = newTag !== '' ? `:${newTag}` : newDigest === '' ? `${tag}${digest}` : '';
  return `${text(found, 'newName') || name}${suffix}${newDigest === '' ? '' : `@${newDigest}`}`;
}
