import { behaves } from '../profile.ts';
import { inRange, type Version } from '../version.ts';
import { isAllowed } from './allowed-verbs.ts';
import type { ApiPlugins } from './api-plugins.ts';
import { applyRequest } from './apply.ts';
import { attributesOf, forbiddenFor } from './authorizer.ts';
import { fromClient, toClient } from './codec.ts';
import { deleteAll, deleteOne } from './delete-requests.ts';
import { discovered } from './discovery.ts';
import { groupResourceOf, type Kind, typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import { type Managers, restatedManagers, withManagedFields } from './managed-fields.ts';
import type { KubeObject, Resource } from './object.ts';
import { page } from './pagination.ts';
import { patched, withoutManagers } from './patched.ts';
import type { Registry } from './registry.ts';
import type { ApiRequest, ApiResponse, ResourceInfo, Table, WatchEvent } from './request.ts';
import {
  atNoRevision,
  listBody,
  type Outcome,
  placed,
  pretended,
  refuseOtherAddress,
  writeOptions,
} from './responses.ts';
import { manifestErrors } from './schema.ts';
import { select } from './selection.ts';
import { methodNotAllowed, noSuchResource, notFound, StatusError, unsimulated } from './status.ts';
import type { StoreSnapshot } from './store.ts';
import { strictWarnings } from './strict.ts';
import { answerSubresource } from './subresources.ts';
import { tableOf } from './table.ts';
import { warningsFor } from './warnings.ts';
import { watched } from './watch.ts';

/** The API server of a world as its clients see it: requests in, responses out, nothing thrown. */
export class Api {
  readonly #registry: Registry;
  readonly #plugins: ApiPlugins;

  constructor(registry: Registry, plugins: ApiPlugins) {
    this.#registry = registry;
    this.#plugins = plugins;
  }

  /** Answers one request; a refusal is a response whose body is a `Status`. */
  request(request: ApiRequest): ApiResponse {
    this.#plugins.wait(request);
    const before = request.dryRun ? this.#registry.store.snapshot() : undefined;
    let served: Served | undefined;
    try {
      const review = this.#plugins.reviews[`${request.resource}.${request.group}`];
      if (review) return { code: 201, body: review(request), warnings: [] };
      served = this.#resolve(request);
      this.#authorize(served, request);
      const revision = request.dryRun ? this.#revisionOf(served, request) : undefined;
      const outcome = this.#dispatch(served, request);
      const body = request.dryRun ? atNoRevision(outcome.body, revision) : outcome.body;
      const warnings = warningsFor(served, body, request, this.#version);
      return { code: outcome.code, body, warnings: [...warnings, ...(outcome.warnings ?? [])] };
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      const warnings = served ? warningsFor(served, error.status, request, this.#version) : [];
      return { code: error.status.code, body: error.status, warnings };
    } finally {
      if (before) this.#forget(before);
    }
  }

  /** Undoes a dry run, but for what it has drawn: the next object draws its name and address anew. */
  #forget(before: StoreSnapshot): void {
    const { store } = this.#registry;
    const { draws } = store.snapshot();
    store.restore({ ...before, draws });
  }

  /** Every resource that this control plane serves, in discovery order. */
  resources(): readonly ResourceInfo[] {
    return discovered(this.#registry.kinds, this.#version, this.#plugins.reviews);
  }

  /**
   * The Go type behind a manifest's `apiVersion` and `kind`, such as `core/v1.Service`; undefined if not
   * served.
   */
  typeOfManifest(apiVersion: string, kind: string): string | undefined {
    const entry = this.#registry.kinds.manifest(apiVersion, kind);
    return entry && typeOf(entry.kind, entry.served);
  }

  /**
   * What kubectl's client-side validation says about a manifest, one text per error; empty for a kind not
   * served.
   */
  schemaErrors(manifest: unknown): readonly string[] {
    const { apiVersion = '', kind = '' } = manifest as Partial<KubeObject>;
    const served = this.#registry.kinds.manifest(apiVersion, kind);
    return served ? manifestErrors(served, manifest, this.#version.minor) : [];
  }

  /** The resourceVersion of the last write. */
  get revision(): string {
    return String(this.#registry.store.revision);
  }

  /** What a watch of the objects that `selectors` pick reports after a resourceVersion. */
  watchSince(
    resource: Resource,
    namespace: string | undefined,
    resourceVersion: string,
    selectors: Pick<ApiRequest, 'labelSelector' | 'fieldSelector'> = {},
  ): readonly WatchEvent[] {
    const served = this.#registry.kinds.resource(resource);
    if (!served) return [];
    const changes = this.#registry.store.changesSince(Number(resourceVersion));
    const scope = { namespace, ...selectors };
    return watched(served.kind, changes, scope, this.#version).map(({ type, object }) => ({
      type,
      object: this.#shown(served, object),
    }));
  }

  /** The table that a watch of Tables sends for an object, which may be gone by now. */
  tableOf(resource: Resource, object: KubeObject, version?: Version): Table {
    const served = this.#registry.kinds.resource(resource);
    if (!served) throw new RangeError(`No such resource is served: ${resource.resource}`);
    const { resourceVersion: revision } = object.metadata;
    return tableOf(served.kind, [object], this.#registry.context, { revision, version });
  }

  get #version() {
    return this.#registry.context.settings.kubernetes;
  }

  #revisionOf({ kind }: Served, { namespace, name }: ApiRequest): string | undefined {
    if (name === undefined) return undefined;
    const home = kind.namespaced ? namespace : undefined;
    return this.#registry.store.get(groupResourceOf(kind), home, name)?.metadata.resourceVersion;
  }

  #authorize({ kind }: Served, request: ApiRequest): void {
    if (request.user === undefined) return;
    const attributes = attributesOf(request, kind.namespaced);
    const { allowed, reason } = this.#plugins.authorize(request.user, attributes);
    if (!allowed) throw forbiddenFor(request.user, attributes, reason);
  }

  #resolve(request: ApiRequest): Served {
    const served = this.#registry.kinds.resource(request);
    if (!served) throw noSuchResource();
    return served;
  }

  #dispatch(served: Served, request: ApiRequest): Outcome {
    if (request.subresource !== undefined && request.subresource !== 'status') {
      const call = { served, request, registry: this.#registry };
      const body = answerSubresource(call, this.#plugins.subresources);
      return { code: request.verb === 'create' ? 201 : 200, body };
    }
    if (!isAllowed(served.kind, request, this.#version)) throw methodNotAllowed();
    const reads = request.verb === 'get' || request.verb === 'list';
    if (served.kind.isView && !reads) throw unsimulated(`a change of ${served.kind.names.plural}`);
    switch (request.verb) {
      case 'get':
        return this.#answer(served, request, this.#existing(served, request));
      case 'list':
        return this.#list(served, request);
      case 'create':
        return this.#create(served, request);
      case 'update':
        return this.#update(served, request);
      case 'patch':
        return this.#patch(served, request);
      case 'delete':
        return this.#delete(served, request);
      case 'deletecollection':
        return this.#deleteCollection(served, request);
      default:
        return request.verb satisfies never;
    }
  }

  #list(served: Served, request: ApiRequest): Outcome {
    const { kind } = served;
    const namespace = kind.namespaced ? request.namespace : undefined;
    const all = this.#all(kind, namespace);
    const { store } = this.#registry;
    const found = page(all, { kind, namespace, request, version: this.#version }, store);
    const { items } = found;
    const list = listBody(served, namespace, this.#version, found);
    if (request.asTable) {
      const { resourceVersion: revision } = list.metadata;
      const printing = { revision, version: request.tableVersion };
      const table = tableOf(kind, items, this.#registry.context, printing);
      return { code: 200, body: { ...table, metadata: list.metadata } };
    }
    const shown = items.map((object) => this.#shown(served, object, request));
    return { code: 200, body: { ...list, items: shown } };
  }

  #create(served: Served, request: ApiRequest): Outcome {
    const { object, warnings } = this.#decoded(served, request, request.body);
    const created = this.#registry.create(object, writeOptions(request));
    return { ...this.#answer(served, request, pretended(created, request), 201), warnings };
  }

  #update(served: Served, request: ApiRequest): Outcome {
    const { object, warnings } = this.#decoded(served, request, request.body);
    const { createdByUpdate } = served.kind;
    const isCreated = createdByUpdate && inRange(this.#version, createdByUpdate);
    if (isCreated && !this.#find(served, request)) return this.#create(served, request);
    return { ...this.#answer(served, request, this.#written(served, object, request)), warnings };
  }

  #patch(served: Served, request: ApiRequest): Outcome {
    if (request.patchType === 'apply') {
      const { object, code } = applyRequest(served, request, this.#registry);
      return this.#answer(served, request, object, code);
    }
    const current = this.#existing(served, request);
    const shown = this.#shown(served, current);
    const body = patched(served, shown, request, { kinds: this.#registry.kinds, version: this.#version });
    const { object, warnings } = this.#decoded(served, request, withoutManagers(body));
    const restated = restatedManagers(body, shown);
    return { ...this.#answer(served, request, this.#written(served, object, request, restated)), warnings };
  }

  #written(served: Served, object: KubeObject, request: ApiRequest, restated?: Managers): KubeObject {
    const isPatch = request.verb === 'patch';
    const options = { ...writeOptions(request), isPatch, ...(restated && { restated }) };
    // That it is not the object of a UID comes before that there is none.
    const isMeant = !isPatch && Boolean(object.metadata.uid);
    const existing = isMeant ? this.#find(served, request) : this.#existing(served, request);
    const isStatus = request.subresource === 'status';
    const written = isStatus
      ? this.#registry.updateStatus(object, options)
      : this.#registry.update(object, options);
    return pretended(written, request, existing?.metadata.resourceVersion);
  }

  #delete(served: Served, request: ApiRequest): Outcome {
    return deleteOne(this.#existing(served, request), this.#deletion(served, request));
  }

  #deleteCollection(served: Served, request: ApiRequest): Outcome {
    const all = this.#registry.store.list(groupResourceOf(served.kind), request.namespace);
    return deleteAll(select(served.kind, all, request, this.#version), this.#deletion(served, request));
  }

  #deletion(served: Served, request: ApiRequest) {
    const shown = (object: KubeObject) => this.#shown(served, object);
    return { served, request, registry: this.#registry, shown };
  }

  #existing(served: Served, request: ApiRequest): KubeObject {
    const object = this.#find(served, request);
    if (object) return object;
    const resource = { group: served.served.group, plural: served.kind.names.plural };
    throw notFound(resource, request.name ?? '');
  }

  #all(kind: Kind, namespace: string | undefined): readonly KubeObject[] {
    const groupResource = groupResourceOf(kind);
    const view = this.#plugins.views[groupResource];
    return view?.(this.#registry) ?? this.#registry.store.list(groupResource, namespace);
  }

  #find({ kind }: Served, { namespace, name = '' }: ApiRequest): KubeObject | undefined {
    const view = this.#plugins.views[groupResourceOf(kind)];
    if (view) return view(this.#registry).find(({ metadata }) => metadata.name === name);
    return this.#registry.store.get(groupResourceOf(kind), kind.namespaced ? namespace : undefined, name);
  }

  #decoded(served: Served, request: ApiRequest, body: unknown) {
    const { object, unknown } = fromClient(served.kind, served.served, body, this.#version);
    const warnings = strictWarnings(served, { body, unknown }, request, this.#version);
    const isUpdate = request.verb !== 'create';
    const isPlacedFirst = behaves(this.#version, 'meta.placedFirst');
    if (isUpdate && !isPlacedFirst) refuseOtherAddress(served, object, request);
    const settled = placed(served, object, request.namespace);
    if (isUpdate && isPlacedFirst) refuseOtherAddress(served, settled, request);
    return { object: settled, warnings };
  }

  #answer(served: Served, request: ApiRequest, object: KubeObject, code = 200): Outcome {
    if (!request.asTable) return { code, body: this.#shown(served, object, request) };
    const printing = { revision: object.metadata.resourceVersion, version: request.tableVersion };
    return { code, body: tableOf(served.kind, [object], this.#registry.context, printing) };
  }

  #shown(served: Served, object: KubeObject, request?: ApiRequest): KubeObject {
    const sent = toClient(served.kind, served.served, object, this.#version);
    if (request?.withoutManagedFields || !behaves(this.#version, 'meta.managedFields')) return sent;
    return withManagedFields(sent, this.#registry, this.#version);
  }
}
