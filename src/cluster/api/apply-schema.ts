import { shapeOf } from './layout.ts';
import { elementType, listRule } from './merge-keys.ts';
import type { Json } from './object.ts';

/** Where in the types a value stands: its Go type, and the struct field that holds it. */
export interface TypeAt {
  readonly type: string;
  /** `core/v1.PodSpec.containers`; empty at the root. */
  readonly field: string;
  readonly minor: number;
}

/** Keys of lists that differ from those of strategic merge patches: `x-kubernetes-list-map-keys`. */
const listKeys: Readonly<Record<string, readonly string[]>> = {
  'core/v1.Container.ports': ['containerPort', 'protocol'],
  'core/v1.EphemeralContainer.ports': ['containerPort', 'protocol'],
  'core/v1.ServiceSpec.ports': ['port', 'protocol'],
  'core/v1.PodSpec.topologySpreadConstraints': ['topologyKey', 'whenUnsatisfiable'],
};

/**
 * What a key is that an item leaves out, and the minor version since which its schema says so: `+default` of
 * kubernetes' types.go (pull request 98576 for Services).
 */
const keyDefaults: Readonly<
  Record<string, { readonly key: string; readonly value: Json; readonly since: number }>
> = {
  'core/v1.Container.ports': { key: 'protocol', value: 'TCP', since: 20 },
  'core/v1.EphemeralContainer.ports': { key: 'protocol', value: 'TCP', since: 20 },
  'core/v1.ServiceSpec.ports': { key: 'protocol', value: 'TCP', since: 21 },
};

/**
 * Structs and maps that are owned as a whole, with the minor version that made them so. kubernetes:
 * `+structType=atomic` and `+mapType=atomic` of each types.go
 */
const atomic: Readonly<Record<string, number>> = {
  'meta/v1.LabelSelector': 20,
  'meta/v1.OwnerReference': 22,
  'core/v1.ServiceSpec.selector': 21,
  'core/v1.PodSpec.nodeSelector': 21,
  'core/v1.ReplicationControllerSpec.selector': 21,
  'autoscaling/v1.CrossVersionObjectReference': 22,
  'autoscaling/v2.CrossVersionObjectReference': 22,
  'autoscaling/v2beta1.CrossVersionObjectReference': 22,
  'autoscaling/v2beta2.CrossVersionObjectReference': 22,
  'core/v1.ConfigMapKeySelector': 22,
  'core/v1.EndpointAddress': 22,
  'core/v1.EndpointPort': 22,
  'core/v1.LocalObjectReference': 22,
  'core/v1.NodeSelector': 22,
  'core/v1.NodeSelectorTerm': 22,
  'core/v1.ObjectFieldSelector': 22,
  'core/v1.ObjectReference': 22,
  'core/v1.ResourceFieldSelector': 22,
  'core/v1.ScopeSelector': 22,
  'core/v1.ScopedResourceSelectorRequirement': 22,
  'core/v1.SecretKeySelector': 22,
  'core/v1.SecretReference': 22,
  'core/v1.TopologySelectorTerm': 22,
  'core/v1.TypedLocalObjectReference': 22,
  'discovery/v1.EndpointPort': 22,
  'discovery/v1beta1.EndpointPort': 22,
  'rbac/v1.RoleRef': 22,
  'rbac/v1.Subject': 22,
};

/** Whether a value is owned as a whole. */
export function isAtomic({ type, field, minor }: TypeAt): boolean {
  const since = atomic[type] ?? atomic[field];
  return since !== undefined && minor >= since;
}

/** Whether the parts of a value are owned one by one, when it has any. */
export function isContainer(at: TypeAt): boolean {
  if (isAtomic(at)) return false;
  const shape = shapeOf(at.type, at.minor);
  const type = shape?.type === 'named' ? shape.underlying : at.type;
  if (shape?.type === 'struct' || type.startsWith('map[')) return true;
  return type.startsWith('[]') && type !== '[]uint8' && itemKeys(at) !== undefined;
}

/** The place of a field or map entry. */
export function fieldOf(at: TypeAt, key: string): TypeAt {
  const shape = shapeOf(at.type, at.minor);
  if (shape?.type === 'struct') {
    const field = shape.fields.get(key);
    return { type: field?.valueType ?? '', field: field?.path ?? '', minor: at.minor };
  }
  const isMap = at.type.startsWith('map[');
  return { type: isMap ? at.type.slice(at.type.indexOf(']') + 1) : '', field: '', minor: at.minor };
}

/** The place of a list's items. */
export function elementOf(at: TypeAt): TypeAt {
  return { type: elementType(at.type), field: '', minor: at.minor };
}

const knownKeys = new Map<string, readonly string[] | undefined>();

/** The keys that tell a list's items apart; none for a set; undefined for a list that is owned as a whole. */
export function itemKeys({ field }: TypeAt): readonly string[] | undefined {
  if (!knownKeys.has(field)) knownKeys.set(field, keysOf(field));
  return knownKeys.get(field);
}

/** What a key of a list's item is: as it stands, or else by the list's schema. structured-merge-diff: typed/helpers.go */
export function keyValue(
  item: Readonly<Record<string, Json>>,
  key: string,
  { field, minor }: TypeAt,
): Json | undefined {
  const stated = item[key];
  const schema = keyDefaults[field];
  if (stated !== undefined || schema?.key !== key || minor < schema.since) return stated;
  return schema.value;
}

function keysOf(field: string): readonly string[] | undefined {
  const stated = listKeys[field];
  if (stated) return stated;
  const dot = field.lastIndexOf('.');
  const rule = listRule(field.slice(0, dot), field.slice(dot + 1));
  if (rule.type === 'set') return [];
  return rule.type === 'keyed' ? [rule.key] : undefined;
}
