import { mergeApplied, removeFields } from './apply-merge.ts';
import type { TypeAt } from './apply-schema.ts';
import { fromClient } from './codec.ts';
import {
  compareFields,
  type FieldSet,
  intersection,
  pathsOf,
  statedFields,
  union,
  without,
} from './field-set.ts';
import { groupResourceOf, hubOf, typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import { type Manager, managersOf, serverFields } from './managers.ts';
import type { Json, KubeObject } from './object.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest } from './request.ts';
import { placed } from './responses.ts';
import { failure } from './status.ts';

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
  const stated = placed(
    served,
    fromClient(kind, served.served, request.body, version).object,
    request.namespace,
  );
  const at = { type: typeOf(kind, hubOf(kind)), field: '', minor: version.minor };
  const fields = without(statedFields(request.body as Json, at), serverFields);
  const { namespace, name } = stated.metadata;
  const live = registry.store.get(groupResourceOf(kind), namespace, name);
  const manager = applier(request, served, fields, registry.context.now());
  const { dryRun = false } = request;
  if (!live) return { object: registry.create(stated, { managers: [manager], dryRun }), code: 201 };
  const managers = managersOf(registry.store, live.metadata.uid ?? '', registry.kinds, version);
  const config = {
    ...(request.body as object),
    metadata: { ...(request.body as KubeObject).metadata, name },
  };
  const merged = mergeApplied(live as unknown as Json, config as unknown as Json, at);
  const others = managers.filter((each) => !isSame(each, manager));
  if (!request.force) refuseConflicts(live, merged, fields, others, at);
  const last = managers.find((each) => isSame(each, manager))?.fields ?? {};
  const owned = others.map((each) => each.fields).reduce(union, fields);
  const pruned = removeFields(merged, without(last, owned), at);
  const object = { ...(pruned as unknown as KubeObject), apiVersion: live.apiVersion };
  const { resourceVersion: _, ...metadata } = object.metadata;
  const left = request.force ? others.map((each) => yielded(each, live, merged, at)) : others;
  const options = { managers: [...left, manager], dryRun };
  return { object: registry.update({ ...object, metadata }, options), code: 200 };
}

function applier(request: ApiRequest, { served }: Served, fields: FieldSet, at: number): Manager {
  const apiVersion = served.group === '' ? served.version : `${served.group}/${served.version}`;
  return { manager: request.fieldManager ?? 'kubectl', operation: 'Apply', apiVersion, at, fields };
}

function isSame(left: Manager, right: Manager): boolean {
  return left.manager === right.manager && left.operation === right.operation;
}

/** A forced apply takes the fields that it changes from those who had them. */
function yielded(manager: Manager, live: KubeObject, merged: Json, at: TypeAt): Manager {
  const { changed } = compareFields(live as unknown as Json, merged, at);
  return { ...manager, fields: without(manager.fields, changed) };
}

/**
 * structured-merge-diff: merge/conflict.go `Error`, wrapped by apiserver's fieldmanager/structuredmerge.go
 */
function refuseConflicts(
  live: KubeObject,
  merged: Json,
  fields: FieldSet,
  others: readonly Manager[],
  at: TypeAt,
): void {
  const { changed } = compareFields(live as unknown as Json, merged, at);
  const conflicts = others
    .map((each) => ({ each, paths: pathsOf(intersection(intersection(each.fields, changed), fields)) }))
    .filter(({ paths }) => paths.length > 0);
  if (conflicts.length === 0) return;
  const count = conflicts.reduce((sum, { paths }) => sum + paths.length, 0);
  const texts = conflicts.map(({ each, paths }) => {
    const subject = `conflict${paths.length > 1 ? 's' : ''} with ${JSON.stringify(each.manager)} using ${each.apiVersion}`;
    return paths.length === 1
      ? `${subject}: ${paths[0]}`
      : `${subject}:\n${paths.map((path) => `- ${path}`).join('\n')}`;
  });
  const causes = conflicts.flatMap(({ each, paths }) =>
    paths.map((field) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${JSON.stringify(each.manager)} using ${each.apiVersion}`,
      field,
    })),
  );
  const message = `Apply failed with ${count} conflict${count > 1 ? 's' : ''}: ${texts.join('\n')}`;
  throw failure(409, 'Conflict', message, { causes });
}
