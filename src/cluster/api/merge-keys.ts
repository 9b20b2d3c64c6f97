import { shapeOf } from './layout.ts';
import type { Json } from './object.ts';

/**
 * How a list of a Go struct is merged: `patchMergeKey` of its strategic merge tag. A list without a key
 * here is replaced, or, for `set`, united.
 *
 * k8s.io/api: the `patchStrategy` and `patchMergeKey` tags of the types
 */
const mergeKeys: Readonly<Record<string, string>> = {
  'core/v1.PodSpec.volumes': 'name',
  'core/v1.PodSpec.initContainers': 'name',
  'core/v1.PodSpec.containers': 'name',
  'core/v1.PodSpec.ephemeralContainers': 'name',
  'core/v1.PodSpec.imagePullSecrets': 'name',
  'core/v1.PodSpec.hostAliases': 'ip',
  'core/v1.PodSpec.topologySpreadConstraints': 'topologyKey',
  'core/v1.PodSpec.schedulingGates': 'name',
  'core/v1.PodSpec.resourceClaims': 'name',
  'core/v1.Container.ports': 'containerPort',
  'core/v1.Container.env': 'name',
  'core/v1.Container.volumeMounts': 'mountPath',
  'core/v1.Container.volumeDevices': 'devicePath',
  'core/v1.EphemeralContainer.env': 'name',
  'core/v1.EphemeralContainer.ports': 'containerPort',
  'core/v1.EphemeralContainer.volumeMounts': 'mountPath',
  'core/v1.PodStatus.conditions': 'type',
  'core/v1.PodStatus.podIPs': 'ip',
  'core/v1.ServiceSpec.ports': 'port',
  'core/v1.ServiceStatus.conditions': 'type',
  'core/v1.NodeStatus.conditions': 'type',
  'core/v1.NodeStatus.addresses': 'type',
  'core/v1.NamespaceStatus.conditions': 'type',
  'core/v1.ReplicationControllerStatus.conditions': 'type',
  'core/v1.PersistentVolumeClaimStatus.conditions': 'type',
  'core/v1.ServiceAccount.secrets': 'name',
  'apps/v1.DeploymentStatus.conditions': 'type',
  'apps/v1.ReplicaSetStatus.conditions': 'type',
  'apps/v1.StatefulSetStatus.conditions': 'type',
  'apps/v1.DaemonSetStatus.conditions': 'type',
  'extensions/v1beta1.DeploymentStatus.conditions': 'type',
  'extensions/v1beta1.ReplicaSetStatus.conditions': 'type',
  'extensions/v1beta1.DaemonSetStatus.conditions': 'type',
  'batch/v1.JobStatus.conditions': 'type',
  'meta/v1.ObjectMeta.ownerReferences': 'uid',
};

const sets: ReadonlySet<string> = new Set(['meta/v1.ObjectMeta.finalizers']);

/** How a strategic merge patch treats a list field: by a key, as a set, or as one value. */
export type ListRule =
  | { readonly type: 'keyed'; readonly key: string }
  | { readonly type: 'set' }
  | { readonly type: 'atomic' };

/** The rule of a list field of a Go struct. */
export function listRule(owner: string, field: string): ListRule {
  const path = `${owner}.${field}`;
  if (sets.has(path)) return { type: 'set' };
  const key = mergeKeys[path];
  return key ? { type: 'keyed', key } : { type: 'atomic' };
}

/** Fields of which a patch says what stays, since of their members one excludes another. */
const retaining = /^(core\/v1\.PodSpec\.volumes|(apps|extensions)\/v1\w*\.DeploymentSpec\.strategy)$/;

/** Whether patches of a field, or of its elements, name the members that stay: `patchStrategy: retainKeys`, from 1.8. */
export function retainsKeys(owner: string, field: string, minor: number): boolean {
  return minor >= 8 && retaining.test(`${owner}.${field}`);
}

/** The Go type of a field's value without pointer, or undefined where the owner is unknown. */
export function fieldType(owner: string, field: string, minor: number): string | undefined {
  const shape = shapeOf(owner, minor);
  if (shape?.type !== 'struct') return undefined;
  return shape.fields.get(field)?.valueType;
}

/** The Go type of a list's elements. */
export function elementType(type: string | undefined): string {
  return type?.startsWith('[]') ? type.slice(2).replace(/^\*/, '') : '';
}

/** The value of an element's merge key as text. */
export function keyText(item: Json, key: string): string {
  return JSON.stringify((item as { readonly [key: string]: Json })[key] ?? null);
}
