import type { Version } from '../version.ts';
import { conflictStatus, conflictsBetween, lastAppliedFields, withoutFields } from './apply-conflicts.ts';
import { goneFields, mergeApplied, removeFields } from './apply-merge.ts';
import type { TypeAt } from './apply-schema.ts';
import { fromClient } from './codec.ts';
import { equalJson } from './equal.ts';
import { compareFields, type FieldSet, statedFields, union, without } from './field-set.ts';
import { apiVersionOf, groupResourceOf, hubOf, typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import { syncLastApplied } from './last-applied.ts';
import { type Manager, managersOf, serverFields } from './managers.ts';
import type { Json, KubeObject } from './object.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest } from './request.ts';
import { placed } from './responses.ts';
import { badRequest } from './status.ts';
import { undeclaredFields } from './undeclared.ts';

/**
 * Server-side apply: the manager states fields; what it stated before and no more is removed, what others
 * manage and have otherwise is a conflict unless it is forced.
 *
 * structured-merge-diff: merge/update.go `Apply`
 */
export function applyRequest(
  served: Served,
  request: ApiRequest,
  registry: Registry,
): { readonly object: KubeObject; readonly code: number } {
  const { kind } = served;
  const version = registry.context.settings.kubernetes;
  const stated = statedObject(served, request, version);
  const at = { type: typeOf(kind, hubOf(kind)), field: '', minor: version.minor };
  const fields = without(statedFields(request.body as Json, at), serverFields);
  const { namespace, name } = stated.metadata;
  const live = registry.store.get(groupResourceOf(kind), namespace, name);
  const manager = applier(request, served, fields);
  const { dryRun = false } = request;
  const now = registry.context.now();
  if (!live) {
    return { object: registry.create(stated, { managers: [{ ...manager, at: now }], dryRun }), code: 201 };
  }
  const managers = managersOf(registry.store, live.metadata.uid ?? '', registry.kinds, version);
  const config = {
    ...(request.body as object),
    metadata: { ...(request.body as KubeObject).metadata, name },
  };
  const merged = mergeApplied(live as unknown as Json, config as unknown as Json, at);
  const others = managers.filter((each) => !isSame(each, manager));
  const conflicts = request.force ? [] : conflictsBetween({ live, merged, fields, at }, others);
  const held = withoutFields(conflicts, upgrades(request, version) ? lastAppliedFields(live, at) : {});
  if (held.length > 0) throw conflictStatus(held);
  // What only conflicts with what kubectl applied itself, from its own side, is taken over.
  const isForced = request.force === true || conflicts.length > 0;
  const own = managers.find((each) => isSame(each, manager));
  const owned = others.map((each) => each.fields).reduce(union, fields);
  const pruned = removeFields(merged, goneFields(own?.fields ?? {}, owned), at);
  const isNews = !equalJson(pruned, live);
  const object = { ...(pruned as unknown as KubeObject), apiVersion: live.apiVersion };
  const { resourceVersion: _, ...metadata } = (
    upgrades(request, version) ? syncLastApplied(object, config as KubeObject) : object
  ).metadata;
  const left = isForced ? others.map((each) => yielded(each, live, merged, at)) : others;
  const options = { managers: [...left, { ...manager, ...applyTime(isNews ? now : own?.at) }], dryRun };
  return { object: registry.update({ ...object, metadata }, options), code: 200 };
}

/** The object that a client states. Throws a Status for what cannot be read, or has fields of no type. */
function statedObject(served: Served, request: ApiRequest, version: Version): KubeObject {
  const { kind, served: spoken } = served;
  refuseUnreadable(served, request);
  const { object, unknown } = fromClient(kind, spoken, request.body, version);
  const stated = placed(served, object, request.namespace);
  if (kind.isCustom) return stated;
  const at = { type: typeOf(kind, spoken), field: '', minor: version.minor };
  const sent = { body: request.body as Json, unknown };
  const fault = undeclaredFields({ ...stated, apiVersion: apiVersionOf(spoken) }, sent, at, version);
  if (fault) throw fault;
  return stated;
}

/** apiserver: fieldmanager/fieldmanager.go, structuredmerge.go `Apply` */
function refuseUnreadable({ served }: Served, { body }: ApiRequest): void {
  const { apiVersion = '', metadata } = (body ?? {}) as Partial<KubeObject>;
  const expected = apiVersionOf(served);
  if (metadata && 'managedFields' in metadata && metadata.managedFields !== null)
    throw badRequest('metadata.managedFields must be nil');
  if (apiVersion === expected) return;
  const stated = `Specified patch version: ${apiVersion}, expected: ${expected}`;
  throw badRequest(`Incorrect version specified in apply patch. ${stated}`);
}

/**
 * Who applies what is so already is not dated anew, and one who had applied nothing is not dated at all.
 * fieldmanager/managedfieldsupdater.go `Apply`
 */
function applyTime(at: number | undefined): { readonly at?: number } {
  return at === undefined ? {} : { at };
}

/** Only who is called kubectl goes over to the server's side. apiserver: fieldmanager/lastappliedmanager.go */
function upgrades({ fieldManager = 'kubectl' }: ApiRequest, { minor }: Version): boolean {
  return fieldManager === 'kubectl' && minor >= 20;
}

function applier(request: ApiRequest, { served }: Served, fields: FieldSet): Manager {
  const apiVersion = served.group === '' ? served.version : `${served.group}/${served.version}`;
  return { manager: request.fieldManager ?? 'kubectl', operation: 'Apply', apiVersion, fields };
}

function isSame(left: Manager, right: Manager): boolean {
  return left.manager === right.manager && left.operation === right.operation;
}

/** A forced apply takes the fields that it changes from those who had them. */
function yielded(manager: Manager, live: KubeObject, merged: Json, at: TypeAt): Manager {
  const { changed } = compareFields(live as unknown as Json, merged, at);
  return { ...manager, fields: without(manager.fields, changed) };
}
