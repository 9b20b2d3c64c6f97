import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { conflictStatus, conflictsBetween, lastAppliedFields, withoutFields } from './apply-conflicts.ts';
import { goneFields, mergeApplied, removeFields } from './apply-merge.ts';
import type { TypeAt } from './apply-schema.ts';
import { fromClient, inForm } from './codec.ts';
import { equalJson } from './equal.ts';
import {
  compareFields,
  type FieldChanges,
  type FieldSet,
  statedFields,
  union,
  without,
} from './field-set.ts';
import { apiVersionOf, groupResourceOf, type Kind, servedAs, typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import { syncLastApplied } from './last-applied.ts';
import { type Manager, managersOf, serverFields, spread } from './managers.ts';
import type { Json, KubeObject } from './object.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest } from './request.ts';
import { placed, refuseOtherAddress } from './responses.ts';
import { badRequest, conflict, failure } from './status.ts';
import { isMap } from './strategic-faults.ts';
import { typedFaults } from './typed-faults.ts';
import { conversionFault } from './unstructured.ts';

/** What an apply is asked of, and of whom. */
interface Applying {
  readonly served: Served;
  readonly request: ApiRequest;
  readonly registry: Registry;
  readonly version: Version;
  readonly at: TypeAt;
}

/** An object and the HTTP status of the answer that tells it. */
type Applied = { readonly object: KubeObject; readonly code: number };

/**
 * Server-side apply: the manager states fields; what it stated before and no more is removed, what others
 * manage and have otherwise is a conflict unless it is forced.
 *
 * structured-merge-diff: merge/update.go `Apply`
 */
export function applyRequest(served: Served, request: ApiRequest, registry: Registry): Applied {
  const version = registry.context.settings.kubernetes;
  const at = placeOf(served.kind, apiVersionOf(served.served), version);
  const applying = { served, request, registry, version, at };
  const { kind } = served;
  const home = kind.namespaced ? (request.namespace ?? 'default') : undefined;
  const live = registry.store.get(groupResourceOf(kind), home, request.name ?? '');
  const config = statedConfig(applying);
  return live ? applyTo(live, config, applying) : applyNew(config, applying);
}

function applyNew(config: Json, applying: Applying): Applied {
  const { served, request, registry } = applying;
  const object = readBack(config, applying);
  const { uid } = object.metadata;
  if (uid) {
    const resource = { group: served.served.group, plural: served.kind.names.plural };
    const reason = `uid mismatch: the provided object specified uid ${uid}, and no existing object was found`;
    throw conflict(resource, request.name ?? '', reason);
  }
  const manager = { ...applier(applying, config), at: registry.context.now() };
  const options = {
    apiVersion: manager.apiVersion,
    managers: [manager],
    dryRun: request.dryRun ?? false,
    ...(request.user && { user: request.user }),
  };
  return { object: registry.create(object, options), code: 201 };
}

function applyTo(live: KubeObject, config: Json, applying: Applying): Applied {
  const { served, request, registry, version, at } = applying;
  const known = managersOf(registry.store, live.metadata.uid ?? '', registry.kinds, version);
  const managers = spread(known, live, served.kind, version);
  const manager = applier(applying, config);
  const others = managers.filter((each) => !isSame(each, manager));
  const own = managers.find((each) => isSame(each, manager));
  const form = inForm(served.kind, manager.apiVersion, live, version) as unknown as Json;
  const merged = mergeApplied(form, config, at);
  const owned = others.map((each) => each.fields).reduce(union, manager.fields);
  const pruned = removeFields(merged, goneFields(own?.fields ?? {}, owned), at);
  const changes = changesIn(form, pruned, applying);
  refuseConflicts(live, others, changes, applying);
  const left = others.map((each) => yielded(each, changes)).filter(hasFields);
  const { changed, removed } = changes(manager.apiVersion);
  const isNews = hasFields({ fields: changed }) || hasFields({ fields: removed });
  const dated = isNews || isDatedAnew([...left, manager], managers, version);
  const object = isNews ? readBack(pruned, applying) : live;
  const { metadata } = upgrades(applying) ? syncLastApplied(object, config as unknown as KubeObject) : object;
  const options = {
    apiVersion: manager.apiVersion,
    isPatch: true,
    managers: [...left, { ...manager, ...timed(dated ? registry.context.now() : own?.at) }],
    dryRun: request.dryRun ?? false,
    // Where nothing is news it is the live object that gets its annotation, and has not changed by that.
    ...(!isNews && { countedFrom: { ...live, metadata } }),
  };
  return { object: registry.update({ ...object, metadata }, options), code: 200 };
}

/** The configuration that a client sent, if it is one. Throws a Status for what has no type, or another. */
function statedConfig({ served, request, version, at }: Applying): Json {
  const body = (request.body ?? {}) as Json;
  if (!isMap(body)) throw badRequest(undecodable(body));
  const { apiVersion = '', kind, metadata } = body;
  const expected = apiVersionOf(served.served);
  if (apiVersion !== expected) {
    const stated = `Specified patch version: ${apiVersion}, expected: ${expected}`;
    throw badRequest(`Incorrect version specified in apply patch. ${stated}`);
  }
  if (isMap(metadata) && (metadata.managedFields ?? null) !== null)
    throw badRequest('metadata.managedFields must be nil');
  const faults = served.kind.isCustom ? [] : typedFaults(body, at, version);
  if (faults.length === 0) return body;
  const home = `${request.namespace ?? ''}/${request.name ?? ''}`;
  const group = expected.includes('/') ? expected : `/${expected}`;
  const what = behaves(version, 'apply.namesObject') ? ` (${home}; ${group}, Kind=${kind})` : '';
  const list = faults.length === 1 ? faults[0] : ['errors:', ...faults.map((each) => `  ${each}`)].join('\n');
  throw failure(500, '', `failed to create typed patch object${what}: ${list}`);
}

function undecodable(body: Json): string {
  const what = Array.isArray(body) ? 'array' : typeof body === 'boolean' ? 'bool' : typeof body;
  const fault = `json: cannot unmarshal ${what} into Go value of type map[string]interface {}`;
  return `error decoding YAML: error unmarshaling JSON: ${fault}`;
}

/** A merged object as the store has it. apiserver: fieldmanager/structuredmerge.go `Apply` */
function readBack(merged: Json, { served, request, version, at }: Applying): KubeObject {
  const fault = served.kind.isCustom ? undefined : conversionFault(at.type, merged, at.minor);
  if (fault !== undefined) {
    const { group, version: name } = served.served;
    const what = `unable to convert unstructured object to ${group}/${name}, Kind=${served.kind.names.kind}`;
    throw failure(500, '', `failed to convert new object to proper version: ${what}: ${fault}`);
  }
  const { object } = fromClient(served.kind, served.served, merged, version);
  refuseOtherAddress(served, object, request);
  return placed(served, object, request.namespace);
}

/** What an apply changes, in the fields of any version that a manager speaks. */
function changesIn(before: Json, after: Json, { served, version }: Applying) {
  const { kind } = served;
  const known = new Map<string, FieldChanges>();
  return (apiVersion: string): FieldChanges => {
    const found = known.get(apiVersion);
    if (found) return found;
    const own = apiVersionOf(served.served);
    const form = (value: Json) =>
      apiVersion === own
        ? value
        : inForm(kind, apiVersion, fromClient(kind, served.served, value, version).object, version);
    const place = placeOf(kind, apiVersion, version);
    const changes = compareFields(form(before) as Json, form(after) as Json, place);
    known.set(apiVersion, changes);
    return changes;
  };
}

function refuseConflicts(
  live: KubeObject,
  others: readonly Manager[],
  changes: (apiVersion: string) => FieldChanges,
  applying: Applying,
): void {
  if (applying.request.force) return;
  const conflicts = conflictsBetween(others, changes);
  // What only conflicts with what kubectl applied itself, from its own side, is taken over.
  const allowed = upgrades(applying) ? lastAppliedFields(live, applying.at) : {};
  const held = withoutFields(conflicts, allowed);
  if (held.length > 0) throw conflictStatus(held);
}

/** An apply takes the fields that it changes from those who had them, and those that it removes. */
function yielded(manager: Manager, changes: (apiVersion: string) => FieldChanges): Manager {
  const { changed, removed } = changes(manager.apiVersion);
  return { ...manager, fields: without(without(manager.fields, changed), removed) };
}

function hasFields({ fields }: Pick<Manager, 'fields'>): boolean {
  return Object.keys(fields).length > 0;
}

/** Old control planes date who changes only who manages what. fieldmanager/managedfieldsupdater.go `Apply` */
function isDatedAnew(next: readonly Manager[], before: readonly Manager[], version: Version): boolean {
  if (!behaves(version, 'meta.timeOfNewFields')) return false;
  const bare = (managers: readonly Manager[]) =>
    new Map(managers.map(({ manager, operation, fields }) => [`${operation} ${manager}`, fields]));
  return !equalJson(Object.fromEntries(bare(next)), Object.fromEntries(bare(before)));
}

/** Who applies what is so already is not dated anew, and one who had applied nothing is not dated at all. */
function timed(at: number | undefined): { readonly at?: number } {
  return at === undefined ? {} : { at };
}

/** Only who is called kubectl goes over to the server's side. apiserver: fieldmanager/lastappliedmanager.go */
function upgrades({ request: { fieldManager = 'kubectl' }, version }: Applying): boolean {
  return fieldManager === 'kubectl' && version.minor >= 20;
}

function applier({ request, served, at }: Applying, config: Json): Manager {
  const fields: FieldSet = without(statedFields(config, at), serverFields);
  const apiVersion = apiVersionOf(served.served);
  return { manager: request.fieldManager ?? 'kubectl', operation: 'Apply', apiVersion, fields };
}

function isSame(left: Manager, right: Manager): boolean {
  return left.manager === right.manager && left.operation === right.operation;
}

function placeOf(kind: Kind, apiVersion: string, version: Version): TypeAt {
  return { type: typeOf(kind, servedAs(kind, apiVersion, version)), field: '', minor: version.minor };
}
