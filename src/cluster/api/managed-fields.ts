import type { Version } from '../version.ts';
import { equalJson } from './equal.ts';
import type { FieldSet } from './field-set.ts';
import type { KindTable } from './kind-table.ts';
import { type Manager, managersOf } from './managers.ts';
import type { Json, KubeObject } from './object.ts';
import type { Store } from './store.ts';
import { timestamp } from './timestamp.ts';

/** Who manages what of an object. */
export type Managers = readonly Manager[];

/** A manager as `metadata.managedFields` writes it. */
interface Entry {
  readonly apiVersion?: string;
  readonly fieldsV1?: FieldSet;
  readonly manager?: string;
  readonly operation?: 'Update' | 'Apply';
  readonly subresource?: string;
  readonly time?: string;
}

/**
 * `metadata.managedFields`: applied ones first, then by time and by name. fieldmanager:
 * internal/managedfields.go
 */
export function managedFields(managers: Managers): readonly Json[] {
  return [...managers].sort(inOrder).map(({ manager, operation, apiVersion, subresource, at, fields }) => ({
    apiVersion,
    fieldsType: 'FieldsV1',
    fieldsV1: fields,
    manager,
    operation,
    ...(subresource !== undefined && { subresource }),
    ...(at !== undefined && { time: timestamp(at) }),
  }));
}

/** An object that tells who manages it. */
export function withManagedFields(
  object: KubeObject,
  { store, kinds }: { readonly store: Store; readonly kinds: KindTable },
  version: Version,
): KubeObject {
  const managers = managersOf(store, object.metadata.uid ?? '', kinds, version);
  if (managers.length === 0) return object;
  return { ...object, metadata: { ...object.metadata, managedFields: managedFields(managers) } };
}

/** Whether the same managers have the same fields since the same time. */
export function areSameManagers(left: Managers, right: Managers): boolean {
  return equalJson(managedFields(left), managedFields(right));
}

/**
 * The managers that a patch makes of those that were shown: an empty list, or one empty entry, makes nobody
 * manage the object. Undefined where it leaves them. fieldmanager.go `isResetManagedFields`,
 * `decodeLiveOrNew`
 */
export function restatedManagers(outcome: Json, shown: KubeObject): Managers | undefined {
  const { metadata } = outcome as { readonly metadata?: { readonly managedFields?: readonly Entry[] } };
  const stated = metadata?.managedFields;
  if (!Array.isArray(stated) || equalJson(stated, shown.metadata.managedFields)) return undefined;
  return stated.filter(({ manager }) => manager !== undefined).map(managerOf);
}

function managerOf(entry: Entry): Manager {
  const { manager = '', operation = 'Update', apiVersion = '', subresource, time, fieldsV1 = {} } = entry;
  const named = subresource === undefined ? {} : { subresource };
  return {
    manager,
    operation,
    apiVersion,
    ...named,
    ...(time && { at: Date.parse(time) }),
    fields: fieldsV1,
  };
}

function inOrder(left: Manager, right: Manager): number {
  return (
    compareTexts(left.operation, right.operation) ||
    compareTexts(timeOf(left), timeOf(right)) ||
    compareTexts(left.manager, right.manager) ||
    compareTexts(left.subresource ?? '', right.subresource ?? '')
  );
}

/** Who has no time comes first. */
function timeOf({ at }: Manager): string {
  return at === undefined ? '' : timestamp(at);
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
