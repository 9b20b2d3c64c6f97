import { inGoOrder, type KubeList, type KubeObject, type Resource, type WatchEvent } from '#cluster';
import type { Form } from './accept.ts';
import type { Selectors } from './selectors.ts';
import type { ServedApi } from './served-world.ts';
import type { Included } from './shape-answer.ts';
import { partialMetadata, tableFor } from './shape-answer.ts';

/** What a watch looks at, and how it tells of it. */
export interface WatchPlan {
  readonly resource: Resource;
  readonly namespace: string | undefined;
  readonly kind: string;
  readonly selectors: Selectors;
  readonly form: Form;
  readonly included: Included;
  readonly bookmarks: boolean;
  /** The minor version of the control plane. */
  readonly minor: number;
  /** Tell of what is there already, and say when that is told. KEP-3157 */
  readonly sendsInitialEvents: boolean;
}

/** An event as it goes over the wire. */
export interface WireEvent {
  readonly type: WatchEvent['type'] | 'BOOKMARK' | 'ERROR';
  readonly object: unknown;
}

/** One watch: what it has told so far, and what it has to tell next. */
export class Watch {
  readonly #api: ServedApi;
  readonly #plan: WatchPlan;
  #revision: string;
  #toldColumns = false;

  constructor(api: ServedApi, plan: WatchPlan, revision: string) {
    this.#api = api;
    this.#plan = plan;
    this.#revision = revision;
  }

  /** What is there already, each as if it had been added now. */
  initial(list: KubeList): readonly WireEvent[] {
    this.#revision = list.metadata.resourceVersion ?? this.#revision;
    const { group, version } = this.#plan.resource;
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const events = list.items.map((item) =>
      this.#event({ type: 'ADDED', object: { ...item, apiVersion, kind: this.#plan.kind } }),
    );
    return this.#plan.sendsInitialEvents ? [...events, this.bookmark(true)] : events;
  }

  /** What has happened since it was asked last. */
  next(): readonly WireEvent[] {
    const { resource, namespace, selectors } = this.#plan;
    const now = this.#api.revision;
    if (now === this.#revision) return [];
    const changes = this.#api.watchSince(resource, namespace, this.#revision, selectors);
    this.#revision = now;
    return changes.map((change) => this.#event(change));
  }

  /** How far the watch has come, for a client that will watch again. */
  bookmark(endsInitialEvents = false): WireEvent {
    const { resource, kind, form } = this.#plan;
    const metadata = {
      resourceVersion: this.#revision,
      creationTimestamp: null,
      ...(endsInitialEvents && { annotations: { 'k8s.io/initial-events-end': 'true' } }),
    };
    const { group, version } = resource;
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const object = { kind, apiVersion, metadata } as unknown as KubeObject;
    if (form.as !== 'table') return { type: 'BOOKMARK', object };
    const table = { kind: 'Table', apiVersion: `meta.k8s.io/${form.version}`, columnDefinitions: null };
    const rows = [{ cells: [], object: { ...object, kind: 'PartialObjectMetadata' } }];
    return { type: 'BOOKMARK', object: { ...table, metadata: { resourceVersion: this.#revision }, rows } };
  }

  #event({ type, object }: WatchEvent): WireEvent {
    const { form, resource, included, minor } = this.#plan;
    if (form.as === 'object') return { type, object: inGoOrder(object, minor) };
    if (form.as === 'metadata') {
      const apiVersion = `meta.k8s.io/${form.version}`;
      return { type, object: partialMetadata(object, apiVersion, minor) };
    }
    const table = tableFor(this.#api.tableOf(resource, object), form.version, included, minor);
    const told = this.#toldColumns;
    this.#toldColumns = true;
    return { type, object: told ? { ...(table as object), columnDefinitions: null } : table };
  }
}
