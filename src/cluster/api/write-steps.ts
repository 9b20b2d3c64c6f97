import { inRange, type Version } from '../version.ts';
import { equalJson } from './equal.ts';
import type { Kind } from './kind.ts';
import type { Json, KubeObject, ObjectMeta } from './object.ts';
import { timestamp } from './timestamp.ts';
import type { WriteOptions } from './write-options.ts';

/** The parts that an object may have besides its metadata. */
export type AnyObject = KubeObject & { readonly spec?: Json; readonly status?: Json };

/** A new object without the status that its client sent. apiserver: the strategies' `PrepareForCreate` */
export function withoutStatus(kind: Kind, object: AnyObject): KubeObject {
  if (!kind.subresources?.includes('status') || kind.statusOnCreate || object.status === undefined)
    return object;
  const { status: _, ...rest } = object;
  return rest;
}

/** Where status is a resource of its own, a write of the main one leaves it alone. */
export function keepStatus(kind: Kind, object: AnyObject, previous: AnyObject): KubeObject {
  if (!kind.subresources?.includes('status')) return object;
  const { status: _, ...rest } = object;
  return previous.status === undefined ? rest : ({ ...rest, status: previous.status } as KubeObject);
}

/** What clients cannot change of an object by writing it stays. */
export function withKept(
  kind: Kind,
  object: KubeObject,
  previous: KubeObject,
  { apiVersion, subresource }: WriteOptions,
): KubeObject {
  if (apiVersion === undefined || subresource !== undefined) return object;
  return kind.keptFromClients?.(object, previous) ?? object;
}

/** What the server decides about a new object: its UID, its birth, its first generation. */
export function stampMeta(
  kind: Kind,
  metadata: ObjectMeta,
  birth: { readonly uid: string; readonly now: number; readonly version: Version },
): ObjectMeta {
  const {
    selfLink: _selfLink,
    managedFields: _managed,
    resourceVersion: _revision,
    generation: _,
    deletionTimestamp: _deletion,
    deletionGracePeriodSeconds: _grace,
    ...sent
  } = metadata;
  const counts = kind.generation && inRange(birth.version, kind.generation);
  return {
    ...sent,
    uid: birth.uid,
    creationTimestamp: timestamp(birth.now),
    ...(counts && { generation: 1 }),
  };
}

/** What a client cannot change about an object's metadata. */
export function keepMeta(sent: ObjectMeta, previous: ObjectMeta): ObjectMeta {
  const { selfLink: _selfLink, managedFields: _managed, ...own } = sent;
  const { deletionTimestamp: _timestamp, deletionGracePeriodSeconds: _grace, ...rest } = own;
  return { ...rest, ...fixed(previous) };
}

function fixed(previous: ObjectMeta): Partial<ObjectMeta> {
  const { uid, creationTimestamp, generation, deletionTimestamp, deletionGracePeriodSeconds } = previous;
  return {
    ...(uid !== undefined && { uid }),
    ...(creationTimestamp !== undefined && { creationTimestamp }),
    ...(generation !== undefined && { generation }),
    ...(deletionTimestamp !== undefined && { deletionTimestamp }),
    ...(deletionGracePeriodSeconds !== undefined && { deletionGracePeriodSeconds }),
  };
}

/** Counts the generation up when anything but metadata and status changed. */
export function countGeneration(
  kind: Kind,
  next: KubeObject,
  previous: KubeObject,
  version: Version,
): KubeObject {
  if (!kind.generation || !inRange(version, kind.generation)) return next;
  const isNoted = kind.countsAnnotations === true && hasOtherAnnotations(next, previous);
  if (!isNoted && equalJson(desired(next), desired(previous))) return next;
  const generation = (previous.metadata.generation ?? 0) + 1;
  return { ...next, metadata: { ...next.metadata, generation } };
}

function hasOtherAnnotations({ metadata }: KubeObject, previous: KubeObject): boolean {
  return !equalJson(metadata.annotations ?? {}, previous.metadata.annotations ?? {});
}

function desired(object: AnyObject): unknown {
  const { metadata: _metadata, status: _status, ...rest } = object;
  return rest;
}

/** The object at a revision. */
export function atRevision(object: KubeObject, revision: number): KubeObject {
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(revision) } };
}

/** Whether two forms of an object differ in more than their resourceVersion. */
export function isUnchanged(next: KubeObject, previous: KubeObject): boolean {
  const { resourceVersion: _next, ...metadata } = next.metadata;
  const { resourceVersion: _previous, ...before } = previous.metadata;
  return equalJson({ ...next, metadata }, { ...previous, metadata: before });
}

/**
 * The metadata that a client may change along with a status: all that it may change otherwise, but for the
 * labels of some kinds. kubernetes: the `PrepareForUpdate` of the status strategies
 */
export function metaWithStatus(kind: Kind, sent: ObjectMeta, { metadata: previous }: KubeObject): ObjectMeta {
  const { labels, ...kept } = keepMeta(sent, previous);
  const own = kind.keepsLabels ? previous.labels : labels;
  return { ...kept, ...(own && { labels: own }) };
}
