import type { Json, Version } from '#cluster';
import { nameHash } from '../create-objects/name-hash.ts';
import { isList, isObject, type JsonObject, record, text, withField } from '../fields.ts';
import type { Resource } from './resource.ts';

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
};

/** The objects with hashes behind the names that get one, and every reference by the new names. */
export function renamed(resources: readonly Resource[], version: Version): readonly Resource[] {
  const hashed = resources.map((one) => {
    if (!one.isHashed) return one;
    const own = text(one.object, 'metadata', 'name');
    // Since 4.0 what an object is called does not count. kustomize: api/hasher/hasher.go
    const name = `${own}-${nameHash(one.object, version.minor <= 20 ? own : '')}`;
    return { ...one, object: withField(one.object, ['metadata', 'name'], name) };
  });
  const names = new Map(
    hashed.map(({ object, originalName }) => [
      `${text(object, 'kind')}/${originalName}`,
      text(object, 'metadata', 'name'),
    ]),
  );
  return hashed.map((one) => ({ ...one, object: record(followed(one.object, '', names)) }));
}

function followed(value: Json, under: string, names: ReadonlyMap<string, string>): Json {
  if (isList(value)) return value.map((item) => followed(item, under, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' ? newName(value, under, key, item, names) : followed(item, key, names),
    ]),
  );
}

function newName(
  holder: JsonObject,
  under: string,
  key: string,
  name: string,
  names: ReadonlyMap<string, string>,
): string {
  // Objects that name what they refer to: scale targets, roles, subjects.
  if (key === 'name' && under !== 'metadata' && text(holder, 'kind') !== '')
    return names.get(`${text(holder, 'kind')}/${name}`) ?? name;
  const kind =
    direct[key] ?? references.find(([, holderKey, nameKey]) => holderKey === under && nameKey === key)?.[0];
  return kind === undefined ? name : (names.get(`${kind}/${name}`) ?? name);
}
