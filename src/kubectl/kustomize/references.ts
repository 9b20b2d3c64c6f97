import type { Json, Version } from '#cluster';
import { nameHash } from '../create-objects/name-hash.ts';
import { isList, isObject, type JsonObject, record, text, withField } from '../fields.ts';
import { idOf, isPlaced, type Resource, type ResourceId } from './resource.ts';

/** Which objects refer to which kind, by the keys on the way; kustomize: konfig/builtinpluginconsts/namereference.go */
const references: readonly (readonly [kind: string, key: string, name: string])[] = [
  ['ConfigMap', 'configMapRef', 'name'],
  ['ConfigMap', 'configMapKeyRef', 'name'],
  ['ConfigMap', 'configMap', 'name'],
  ['Secret', 'secretRef', 'name'],
  ['Secret', 'secretKeyRef', 'name'],
  ['Secret', 'secret', 'secretName'],
  ['Secret', 'secret', 'name'],
  ['Secret', 'imagePullSecrets', 'name'],
  ['Secret', 'tls', 'secretName'],
  ['PersistentVolumeClaim', 'persistentVolumeClaim', 'claimName'],
  ['Service', 'service', 'name'],
  ['Service', 'backend', 'serviceName'],
];

/** Names that stand in a field of the object itself. */
const direct: Readonly<Record<string, string>> = {
  serviceAccountName: 'ServiceAccount',
  serviceName: 'Service',
  storageClassName: 'StorageClass',
  priorityClassName: 'PriorityClass',
  ingressClassName: 'IngressClass',
  volumeName: 'PersistentVolume',
};

/** A thing that is referred to, by what it was called and by what it is called now. */
interface Candidate {
  readonly kind: string;
  readonly former: readonly ResourceId[];
  readonly now: ResourceId;
  readonly isPlaced: boolean;
}

/** The objects with hashes behind the names that get one, and every reference by the new names. */
export function renamed(resources: readonly Resource[], version: Version): readonly JsonObject[] {
  const hashed = resources.map((one) => {
    if (!one.isHashed) return one;
    const { name: own } = idOf(one.object);
    // Since 4.0 what an object is called does not count. kustomize: api/hasher/hasher.go
    const name = `${own}-${nameHash(one.object, version.minor <= 20 ? own : '')}`;
    return { ...one, object: withField(one.object, ['metadata', 'name'], name) };
  });
  const candidates = hashed.map(({ object, former }) => ({
    kind: text(object, 'kind'),
    former,
    now: idOf(object),
    isPlaced: isPlaced(object),
  }));
  // Backends of the Ingresses of networking.k8s.io/v1 are not known to kustomize 2.0.
  const unknown = version.minor <= 20 ? 'service' : '';
  return hashed.map(({ object }) =>
    record(followed(object, '', new Names(candidates, idOf(object), unknown))),
  );
}

/** What the names in an object mean. kustomize: api/filters/nameref */
class Names {
  readonly #candidates: readonly Candidate[];
  readonly #referrer: ResourceId;
  /** The key of what is left alone. */
  readonly unknown: string;

  constructor(candidates: readonly Candidate[], referrer: ResourceId, unknown: string) {
    this.unknown = unknown;
    this.#candidates = candidates;
    this.#referrer = referrer;
  }

  /** The present name of what is named in the object's own namespace. */
  named(kind: string, name: string): string {
    const place = this.#referrer.namespace || 'default';
    const found = this.#candidates.find(
      (one) =>
        one.kind === kind &&
        one.former.some((id) => id.name === name) &&
        (!one.isPlaced || (one.now.namespace || 'default') === place),
    );
    return found?.now.name ?? name;
  }

  /** A subject of a binding, whose namespace follows its account. */
  subject(subject: JsonObject): JsonObject {
    const [name, place] = [text(subject, 'name'), text(subject, 'namespace') || 'default'];
    const found = this.#candidates.find(
      (one) =>
        one.kind === 'ServiceAccount' &&
        one.former.some((id) => id.name === name && (id.namespace || 'default') === place),
    );
    if (found === undefined) return subject;
    const { now } = found;
    return { ...subject, name: now.name, ...(now.namespace !== '' && { namespace: now.namespace }) };
  }
}

function followed(value: Json, under: string, names: Names): Json {
  if (isList(value))
    return value.map((item) =>
      under === 'subjects' && text(item, 'kind') === 'ServiceAccount'
        ? names.subject(record(item))
        : followed(item, under, names),
    );
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' ? newName(value, under, key, item, names) : followed(item, key, names),
    ]),
  );
}

function newName(holder: JsonObject, under: string, key: string, name: string, names: Names): string {
  // Objects that name what they refer to: scale targets, roles.
  if (key === 'name' && under !== 'metadata' && text(holder, 'kind') !== '')
    return names.named(text(holder, 'kind'), name);
  if (under !== '' && under === names.unknown) return name;
  const kind =
    direct[key] ?? references.find(([, holderKey, nameKey]) => holderKey === under && nameKey === key)?.[0];
  return kind === undefined ? name : names.named(kind, name);
}
