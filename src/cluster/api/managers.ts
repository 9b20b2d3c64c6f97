import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { TypeAt } from './apply-schema.ts';
import { canonical, inForm } from './codec.ts';
import { hasDuplicates } from './duplicate-items.ts';
import { equalJson } from './equal.ts';
import { compareFields, type FieldChanges, type FieldSet, union, without, withPartsOf } from './field-set.ts';
import { type Kind, servedAs, typeOf } from './kind.ts';
import type { KindTable } from './kind-table.ts';
import type { Json, KubeObject } from './object.ts';
import type { Store, Write, WriteHistory } from './store.ts';

/** One manager and the fields that it has. */
export interface Manager {
  readonly manager: string;
  readonly operation: 'Update' | 'Apply';
  readonly apiVersion: string;
  readonly subresource?: string;
  /** When it last changed anything; never, for who only stated what was so already. */
  readonly at?: number;
  readonly fields: FieldSet;
}

/**
 * How many writes are kept before they are worked out, so that an object that is written often stays small.
 */
const patience = 16;

/**
 * Remembers a write of an object. Who manages what is worked out when somebody asks, or when writes pile
 * up.
 */
export function rememberWrite(
  store: Store,
  uid: string,
  write: Write,
  kinds: KindTable,
  version: Version,
): void {
  const { settled, pending } = store.history(uid) ?? { settled: [], pending: [] };
  const history: WriteHistory = { settled, pending: [...pending, write] };
  const isLong = history.pending.length >= patience;
  store.setHistory(uid, isLong ? { settled: settle(history, kinds, version), pending: [] } : history);
}

/** Who manages which fields of an object now. What was worked out is kept: a client that waits asks often. */
export function managersOf(
  store: Store,
  uid: string,
  kinds: KindTable,
  version: Version,
): readonly Manager[] {
  const history = store.history(uid);
  if (history === undefined) return [];
  if (history.pending.length === 0) return history.settled as readonly Manager[];
  const settled = settle(history, kinds, version);
  store.setHistory(uid, { settled, pending: [] });
  return settled;
}

function settle({ settled, pending }: WriteHistory, kinds: KindTable, version: Version): readonly Manager[] {
  return pending.reduce(
    (managers, write) => {
      const kind = kinds.ofHub(write.sent.apiVersion, write.sent.kind);
      return kind ? afterWrite(managers, write, kind, version) : managers;
    },
    settled as readonly Manager[],
  );
}

/**
 * Each manager's fields are those of the version that it spoke. structured-merge-diff: merge/update.go
 * `Update`
 */
function afterWrite(
  managers: readonly Manager[],
  write: Write,
  kind: Kind,
  version: Version,
): readonly Manager[] {
  if (isUntracked(managers, write)) return managers;
  if (isUnreadable(write, kind, version)) return [];
  const changes = changesOf(write, kind, version);
  const { changed, removed } = changes(write.apiVersion);
  const owned = without(changed, serverFields);
  const owners = write.before ? spread(managers, write.before, kind, version) : managers;
  const others = owners.map((each) => {
    const theirs = changes(each.apiVersion);
    return { ...each, fields: without(without(each.fields, theirs.changed), theirs.removed) };
  });
  const own = others.find((each) => isSameManager(each, write, version));
  const rest = others.filter((each) => each !== own && Object.keys(each.fields).length > 0);
  const known = owners.find((each) => isSameManager(each, write, version));
  const fields = union(without(known?.fields ?? {}, removed), owned);
  if (Object.keys(fields).length === 0) return rest;
  const { manager, operation, apiVersion, subresource, at: instant } = write;
  const named =
    behaves(version, 'meta.managedSubresource') && subresource !== undefined ? { subresource } : {};
  const since = known && !isNews(fields, { known, owned, version }) ? known.at : instant;
  const dated = since === undefined ? {} : { at: since };
  return [...rest, { manager, operation, apiVersion, ...named, ...dated, fields }];
}

/**
 * What nobody managed when it was made stays so until somebody applies it: a ServiceAccount of which only
 * the name was stated. apiserver: fieldmanager/skipnonapplied.go
 */
function isUntracked(managers: readonly Manager[], { before, operation }: Write): boolean {
  return before !== undefined && operation === 'Update' && managers.length === 0;
}

/**
 * Up to 1.28 nobody managed an object any more in which items of a list have the same key: it could not be
 * typed. apiserver: fieldmanager/fieldmanager.go `UpdateNoErrors`; structured-merge-diff: typed/validate.go
 */
function isUnreadable({ sent, apiVersion }: Write, kind: Kind, version: Version): boolean {
  if (behaves(version, 'apply.allowsDuplicates')) return false;
  const form = inForm(kind, apiVersion, sent, version) as unknown as Json;
  return hasDuplicates(form, placeIn(kind, apiVersion, version));
}

const nothing = { metadata: {} } as KubeObject;

/** What a write changed, in the fields of any version. */
function changesOf(
  { before, sent }: Write,
  kind: Kind,
  version: Version,
): (apiVersion: string) => FieldChanges {
  const known = new Map<string, FieldChanges>();
  return (apiVersion) => {
    const found = known.get(apiVersion);
    if (found) return found;
    const form = (object: KubeObject) => inForm(kind, apiVersion, object, version) as unknown as Json;
    const at = placeIn(kind, apiVersion, version);
    const changes = compareFields(form(before ?? canonical(kind, nothing, version)), form(sent), at);
    known.set(apiVersion, changes);
    return changes;
  };
}

function placeIn(kind: Kind, apiVersion: string, version: Version): TypeAt {
  const type = typeOf(kind, servedAs(kind, apiVersion, version));
  return { type, field: '', minor: version.minor };
}

interface Before {
  readonly known: Manager;
  readonly owned: FieldSet;
  readonly version: Version;
}

/** Old control planes date a manager only when it takes a field that it did not have, or gives one up. */
function isNews(fields: FieldSet, { known, owned, version }: Before): boolean {
  if (Object.keys(owned).length === 0) return false;
  return !behaves(version, 'meta.timeOfNewFields') || !equalJson(fields, known.fields);
}

/**
 * Whether a write that changes nothing else still changes who owns what.
 */
export function isReowned(
  managers: readonly Manager[],
  live: KubeObject,
  kind: Kind,
  version: Version,
): boolean {
  return !equalJson(spread(managers, live, kind, version), managers);
}

/** Managers whose bare members own all that is below them, as `withPartsOf` tells. */
export function spread(
  managers: readonly Manager[],
  live: KubeObject,
  kind: Kind,
  version: Version,
): readonly Manager[] {
  if (!behaves(version, 'meta.bareMembersOwnAll')) return managers;
  return managers.map((each) => {
    const form = inForm(kind, each.apiVersion, live, version) as unknown as Json;
    return { ...each, fields: withPartsOf(each.fields, form, placeIn(kind, each.apiVersion, version)) };
  });
}

function isSameManager(left: Manager, right: Write, version: Version): boolean {
  const subresource = behaves(version, 'meta.managedSubresource') ? right.subresource : undefined;
  return (
    left.manager === right.manager &&
    left.operation === right.operation &&
    left.apiVersion === right.apiVersion &&
    left.subresource === subresource
  );
}

/** What nobody manages. apiserver: pkg/endpoints/handlers/fieldmanager/stripmeta.go */
export const serverFields: FieldSet = {
  'f:apiVersion': {},
  'f:kind': {},
  'f:metadata': {
    '.': {},
    'f:name': {},
    'f:namespace': {},
    'f:creationTimestamp': {},
    'f:selfLink': {},
    'f:uid': {},
    'f:clusterName': {},
    'f:generation': {},
    'f:managedFields': {},
    'f:resourceVersion': {},
    'f:deletionTimestamp': {},
    'f:deletionGracePeriodSeconds': {},
  },
};
