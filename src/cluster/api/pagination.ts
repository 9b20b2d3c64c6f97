import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { decodeContinue, encodeContinue } from './continue-token.ts';
import { groupResourceOf, type Kind } from './kind.ts';
import type { KubeObject } from './object.ts';
import type { ApiRequest } from './request.ts';
import { select } from './selection.ts';
import { badRequest, failure, type StatusError } from './status.ts';
import type { Store } from './store.ts';

/** A part of a list, at which revision it is, and how it goes on. */
export interface Page {
  readonly items: readonly KubeObject[];
  readonly revision: number;
  /** The token of the next part. */
  readonly next?: string;
  /** How many objects come after this part, where the server knows. */
  readonly remaining?: number;
}

/** What a list is made of: the objects of a kind, as a client asks for them. */
export interface Listing {
  readonly kind: Kind;
  readonly namespace: string | undefined;
  readonly request: ApiRequest;
  readonly version: Version;
}

/** The part of a list that a client asks for. apiserver: pkg/storage/etcd3/store.go `List`, cacher.go `List` */
export function page(objects: readonly KubeObject[], listing: Listing, store: Store): Page {
  const { request } = listing;
  const { limit = 0 } = request;
  // Selectors are judged before there is anything to select from.
  selected([], listing);
  const asked = askedRevision(request);
  if (request.continue) {
    const { revision, start } = decodeContinue(request.continue);
    if (asked) throw badRequest('specifying resource version is not allowed when using continue');
    const then = atRevision(objects, revision, listing, store);
    return part(after(then, start, listing), revision, listing);
  }
  const isFromCache = asked === 0 || (asked !== undefined && limit === 0);
  if (isFromCache && request.resourceVersionMatch !== 'Exact') {
    if ((asked ?? 0) > store.revision) throw tooLarge(asked ?? 0, store.revision);
    return { items: selected(objects, listing), revision: store.revision };
  }
  const isExact = asked !== undefined && request.resourceVersionMatch !== 'NotOlderThan';
  const revision = isExact ? asked : store.revision;
  const then = isExact ? atRevision(objects, revision, listing, store) : objects;
  return part(then, revision, listing);
}

function askedRevision({ resourceVersion }: ApiRequest): number | undefined {
  if (resourceVersion === undefined || resourceVersion === '') return undefined;
  return Number(resourceVersion);
}

/** apiserver: pkg/storage/errors.go `NewTooLargeResourceVersionError` */
function tooLarge(asked: number, current: number): StatusError {
  const message = `Timeout: Too large resource version: ${asked}, current: ${current}`;
  const cause = { reason: 'ResourceVersionTooLarge', message: 'Too large resource version', field: '' };
  return failure(504, 'Timeout', message, { causes: [cause], retryAfterSeconds: 1 });
}

/** The objects as they were. */
function atRevision(
  objects: readonly KubeObject[],
  revision: number,
  { kind, namespace }: Listing,
  store: Store,
): readonly KubeObject[] {
  if (revision > store.revision) {
    throw failure(500, '', 'etcdserver: mvcc: required revision is a future revision');
  }
  const groupResource = groupResourceOf(kind);
  const changes = store.changesSince(revision).filter((change) => change.groupResource === groupResource);
  if (changes.length === 0) return objects;
  const then = new Map(objects.map((object) => [keyOf(object), object]));
  for (const { object, previous } of [...changes].reverse()) {
    if (namespace !== undefined && object.metadata.namespace !== namespace) continue;
    if (previous) then.set(keyOf(object), previous);
    else then.delete(keyOf(object));
  }
  return [...then.values()].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function after(objects: readonly KubeObject[], start: string, listing: Listing): readonly KubeObject[] {
  const position = objects.findIndex((object) => startOf(object, listing) >= start);
  return position < 0 ? [] : objects.slice(position);
}

/** Reads on until the part is full: what the selectors leave out costs the server, but does not count. */
function part(objects: readonly KubeObject[], revision: number, listing: Listing): Page {
  const { limit = 0, labelSelector, fieldSelector } = listing.request;
  if (limit === 0) return { items: selected(objects, listing), revision };
  const items: KubeObject[] = [];
  let seen = 0;
  while (seen < objects.length && items.length < limit) {
    const batch = objects.slice(seen, seen + limit);
    const found = selected(batch, listing);
    const fitting = found.slice(0, limit - items.length);
    const last = fitting.at(-1);
    const isFull = items.length + found.length > limit && last !== undefined;
    seen += isFull ? batch.indexOf(last) + 1 : batch.length;
    items.push(...fitting);
  }
  if (seen >= objects.length) return { items, revision };
  const start = `${startOf(objects[seen - 1] as KubeObject, listing)}\u0000`;
  const isWhole = !labelSelector && !fieldSelector && behaves(listing.version, 'list.remaining');
  const remaining = isWhole ? { remaining: objects.length - limit } : {};
  return { items, revision, next: encodeContinue({ revision, start }), ...remaining };
}

function selected(
  objects: readonly KubeObject[],
  { kind, request, version }: Listing,
): readonly KubeObject[] {
  return select(kind, objects, request, version);
}

/** The key of an object below that of the list. */
function startOf({ metadata }: KubeObject, { namespace }: Listing): string {
  const { namespace: home, name } = metadata;
  return home === undefined || namespace !== undefined ? name : `${home}/${name}`;
}

function keyOf({ metadata }: KubeObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
