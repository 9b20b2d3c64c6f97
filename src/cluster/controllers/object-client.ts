import { placedMeta } from '../admission/pod-topology.ts';
import { chooseRevision, chooseUid } from '../api/choices.ts';
import { groupResourceOf, spokenVersion } from '../api/kind.ts';
import { rememberWrite } from '../api/managers.ts';
import type { KubeObject } from '../api/object.ts';
import type { Registry } from '../api/registry.ts';
import { nextSerial, partOfSerial } from '../api/serials.ts';
import type { Pod } from '../kinds/pod.ts';
import { behaves } from '../profile.ts';
import type { ObjectClient, RemoveOptions, StatusWrite } from './context.ts';
import { timestamp } from './time.ts';

/**
 * The registry as controllers use it. What a client could also write passes through all of it; what only
 * the system
 * writes (statuses, bindings, events) is known to be well formed and goes straight to the store: these are
 * most of all
 * writes.
 */
export function objectClient(registry: Registry): ObjectClient {
  const { store } = registry;
  const options = { fieldManager: 'kube-controller-manager' };
  return {
    stores: (resource) => registry.kinds.kind(resource) !== undefined,
    resources: () => store.groupResources(),
    get: <T extends KubeObject>(resource: string, namespace: string | undefined, name: string) =>
      store.get(resource, namespace, name) as T | undefined,
    list: <T extends KubeObject>(resource: string, namespace?: string) =>
      store.list(resource, namespace) as readonly T[],
    count: (resource) => store.count(resource),
    create: (_resource, object, by = options) =>
      registry.create(object as unknown as KubeObject, by) as never,
    update: (_resource, object) => registry.update(withoutRevision(object), options),
    updateStatus: (resource, object, how = {}) => putStatus(registry, resource, object, how),
    updateAny: (object) => void registry.update(withoutRevision(object), options),
    remove: (resource, object, how = {}) => remove(registry, resource, object, how),
    removeAny(object, how = {}) {
      const kind = registry.kinds.ofHub(object.apiVersion, object.kind);
      if (kind) remove(registry, groupResourceOf(kind), object, how);
    },
    bind: (pod, node) => bind(registry, pod, node),
    record: (event) => record(registry, event),
    serialOf: (object) => store.serialOf(object.metadata.uid ?? '') ?? object.metadata.name,
    nextSerial(resource, owner) {
      const part = partOfSerial(store.serialOf(owner.metadata.uid ?? '') ?? '');
      return nextSerial(resource, part, store);
    },
  };
}

/**
 * Without a resourceVersion a write is unconditional: controllers read what they write at the same instant.
 */
function withoutRevision<T extends KubeObject>(object: T): T {
  const { resourceVersion: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

function remove(registry: Registry, resource: string, object: KubeObject, options: RemoveOptions): void {
  const { namespace, name, uid } = object.metadata;
  const present = registry.store.get(resource, namespace, name);
  if (present && present.metadata.uid === uid) registry.remove(resource, namespace, name, options);
}

function putStatus<T extends KubeObject>(
  registry: Registry,
  resource: string,
  object: T,
  { manager, annotations }: StatusWrite,
): T {
  const { namespace, name, uid } = object.metadata;
  const present = registry.store.get(resource, namespace, name);
  if (present === undefined || present.metadata.uid !== uid) return object;
  const { status } = object as { readonly status?: unknown };
  const metadata = annotations
    ? { ...present.metadata, annotations: object.metadata.annotations ?? {} }
    : present.metadata;
  const written = put(registry, resource, { ...(present as T), metadata, status });
  rememberStatus(registry, present, written, manager ?? usualWriter(written));
  return written;
}

/**
 * kubernetes: pkg/registry/core/pod/storage `BindingREST`: the node and the condition are set in one write;
 * since 1.35 the pod is nominated for a node no more (feature ClearingNominatedNodeNameAfterBinding).
 */
function bind(registry: Registry, pod: Pod, node: string): Pod {
  const others = (pod.status?.conditions ?? []).filter(({ type }) => type !== 'PodScheduled');
  const condition = {
    lastProbeTime: null,
    lastTransitionTime: timestamp(registry.context.now()),
    status: 'True',
    type: 'PodScheduled',
  };
  const { nominatedNodeName, ...kept } = pod.status ?? {};
  const isKept = nominatedNodeName !== undefined && registry.context.settings.kubernetes.minor < 35;
  const status = {
    ...kept,
    ...(isKept ? { nominatedNodeName } : {}),
    conditions: [...others, condition],
  } as NonNullable<Pod['status']>;
  const metadata = placedMeta(pod.metadata, node, registry);
  return put(registry, 'pods', { ...pod, metadata, spec: { ...pod.spec, nodeName: node }, status });
}

/** Writes an event: a new one gets what the API gives every object. */
function record(registry: Registry, event: KubeObject): void {
  const { store, context } = registry;
  if (event.metadata.uid !== undefined) {
    put(registry, 'events', event);
    return;
  }
  const serial = `events/${store.draw('serial of events')}`;
  const uid = chooseUid(serial, `Event ${event.metadata.name}`, registry);
  store.assignSerial(uid, serial);
  const metadata = { ...event.metadata, uid, creationTimestamp: timestamp(context.now()) };
  put(registry, 'events', { ...event, metadata });
}

function put<T extends KubeObject>(registry: Registry, resource: string, object: T): T {
  const { store, context } = registry;
  const serial = store.serialOf(object.metadata.uid ?? '') ?? object.metadata.name;
  const write = `${serial}, write ${store.draw(`write of ${serial}`)}`;
  const resourceVersion = chooseRevision(store.revision, write, context);
  const written = { ...object, metadata: { ...object.metadata, resourceVersion: String(resourceVersion) } };
  store.put(resource, written, resourceVersion);
  return written;
}

function usualWriter({ kind }: KubeObject): string {
  return kind === 'Pod' || kind === 'Node' ? 'kubelet' : 'kube-controller-manager';
}

/** Managed fields tell who wrote a status. */
function rememberStatus(registry: Registry, before: KubeObject, sent: KubeObject, manager: string): void {
  const { store, context, kinds } = registry;
  const version = context.settings.kubernetes;
  if (!behaves(version, 'meta.managedFields')) return;
  const kind = kinds.ofHub(sent.apiVersion, sent.kind);
  const apiVersion = kind ? spokenVersion(kind, version) : sent.apiVersion;
  const write = { manager, operation: 'Update', apiVersion, subresource: 'status' } as const;
  rememberWrite(
    store,
    sent.metadata.uid ?? '',
    { ...write, at: context.now(), before, sent },
    kinds,
    version,
  );
}
