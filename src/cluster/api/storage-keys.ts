import { hubOf, type Kind } from './kind.ts';
import type { ObjectMeta } from './object.ts';

/** Resources whose objects stand under another name. kubernetes: pkg/kubeapiserver/default_storage_factory_builder.go */
const prefixes: Readonly<Record<string, string>> = {
  replicationcontrollers: 'controllers',
  endpoints: 'services/endpoints',
  nodes: 'minions',
  services: 'services/specs',
  'ingresses.networking.k8s.io': 'ingress',
  'ingresses.extensions': 'ingress',
};

/** Where an object stands in the server's storage: `/registry/services/specs/default/web`. */
export function storageKey(kind: Kind, { namespace, name }: ObjectMeta): string {
  const { group } = hubOf(kind);
  const { plural } = kind.names;
  const own = kind.isCustom ? `${group}/${plural}` : plural;
  const prefix = prefixes[group === '' ? plural : `${plural}.${group}`] ?? own;
  return ['', 'registry', prefix, ...(namespace === undefined ? [] : [namespace]), name].join('/');
}

/** What the storage says of an object that is not the one that was meant. apiserver: pkg/storage/errors.go */
export function otherUid(kind: Kind, wanted: ObjectMeta, known: string): string {
  const failed = `Precondition failed: UID in precondition: ${wanted.uid}, UID in object meta: ${known}`;
  const key = storageKey(kind, wanted);
  return `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: ${failed}`;
}
