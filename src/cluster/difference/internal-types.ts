import { definitionAt, type FieldLayout } from '../data/layout.ts';
import { podTemplateLayouts } from '../data/pod-template-layouts.ts';

/** A field of an unversioned type: its Go name, the versioned Go type, and where its value stands in JSON. */
export interface InternalField {
  readonly name: string;
  readonly type: string;
  /** The key in the JSON form of the versioned type; undefined for an embedded struct. */
  readonly key: string | undefined;
  /** The tag that the unversioned type itself has: those of the package `meta/v1` are their own. */
  readonly tag?: string;
}

/** Types that the API server shares with its clients. */
const shared = new Set(['LabelSelector', 'LabelSelectorRequirement', 'LabelSelectorOperator']);

/** `core.PodSpec` for `v1.PodSpec`, as the API server's own package is called. kubernetes: pkg/apis/core */
export function internalTypeName(type: string): string {
  return type.replace(/\bv1\.(\w+)/g, (text, name: string) => (shared.has(name) ? text : `core.${name}`));
}

/**
 * The fields of an unversioned type, which are those of the versioned one in an order of their own; or the Go
 * kind of a type that is no struct.
 *
 * kubernetes: pkg/apis/core/types.go, pkg/apis/core/v1/conversion.go
 */
export function internalType(type: string, minor: number): readonly InternalField[] | string | undefined {
  const table = podTemplateLayouts();
  const definition = definitionAt(table, type, minor);
  if (!Array.isArray(definition)) return definition === undefined ? undefined : String(definition);
  const fields = (definition as readonly FieldLayout[]).map((field) => internalField(type, field));
  if (type === 'v1.PodSpec')
    return inOrder(
      fields.filter(({ name }) => !movedFields.has(name)),
      specOrder,
    );
  if (type === 'v1.PodSecurityContext') return inOrder([...hostFields(minor), ...fields], contextOrder);
  if (type === 'v1.VolumeSource') return inOrder(fields, volumeOrder);
  return fields;
}

function internalField(owner: string, [name, type, tag]: FieldLayout): InternalField {
  const isShared = shared.has(owner.replace(/^v1\./, ''));
  const key = tag === '(inline)' || tag === ',inline' ? undefined : tag.replace(/,.*$/, '');
  // The default of the versioned type has been filled in.
  const isPlain = owner === 'v1.ServiceAccountTokenProjection' && name === 'ExpirationSeconds';
  return { name, type: isPlain ? 'int64' : type, key, ...(isShared && { tag }) };
}

/** What concerns the host stands in the security context; the old name of the service account is gone. */
const movedFields = new Set([
  'DeprecatedServiceAccount',
  'HostNetwork',
  'HostPID',
  'HostIPC',
  'ShareProcessNamespace',
  'HostUsers',
]);

/** Fields that stand elsewhere than in the versioned type: each behind the one named first. */
type Order = readonly (readonly [after: string, name: string])[];

const specOrder: Order = [
  ['Subdomain', 'SetHostnameAsFQDN'],
  ['Priority', 'PreemptionPolicy'],
  ['RuntimeClassName', 'Overhead'],
];
const contextOrder: Order = [['FSGroup', 'FSGroupChangePolicy']];
const volumeOrder: Order = [['RBD', 'Quobyte']];

function inOrder(fields: readonly InternalField[], order: Order): readonly InternalField[] {
  return order.reduce<readonly InternalField[]>((list, [after, name]) => {
    const moved = list.filter((field) => field.name === name);
    const rest = list.filter((field) => field.name !== name);
    const index = rest.findIndex((field) => field.name === after) + 1;
    return [...rest.slice(0, index), ...moved, ...rest.slice(index)];
  }, fields);
}

/** Read from the spec, under keys that the caller puts into the security context. */
function hostFields(minor: number): readonly InternalField[] {
  const field = (name: string, type: string): InternalField => ({
    name,
    type,
    key: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  });
  const share = minor >= 10 ? [field('ShareProcessNamespace', '*bool')] : [];
  const users = minor >= 25 ? [field('HostUsers', '*bool')] : [];
  const host = ['HostNetwork', 'HostPID', 'HostIPC'].map((name) => field(name, 'bool'));
  return [...host, ...share, ...users];
}
