import { groupResourceOf } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { Registry } from '../api/registry.ts';
import type { ObjectClient, RemoveOptions } from './context.ts';
import type { Pod } from './shapes.ts';
import { timestamp } from './time.ts';

/** The registry as controllers use it: each names the resource that it writes, and none loses a race. */
export function objectClient(registry: Registry, component: () => string): ObjectClient {
  const { store } = registry;
  const options = () => ({ fieldManager: component() });
  const client: ObjectClient = {
    get: <T extends KubeObject>(resource: string, namespace: string | undefined, name: string) =>
      store.get(resource, namespace, name) as T | undefined,
    list: <T extends KubeObject>(resource: string, namespace?: string) =>
      store.list(resource, namespace) as readonly T[],
    create: (_resource, object) => registry.create(object as unknown as KubeObject, options()) as never,
    update: (_resource, object) => registry.update(withoutRevision(object), options()),
    updateStatus: (_resource, object) => registry.updateStatus(withoutRevision(object), options()),
    updateAny: (object) => void registry.update(withoutRevision(object), options()),
    remove: (resource, object, how = {}) => remove(registry, resource, object, how),
    removeAny(object, how = {}) {
      const kind = registry.kinds.ofHub(object.apiVersion, object.kind);
      if (kind) remove(registry, groupResourceOf(kind), object, how);
    },
    bind: (pod, node) => bind(registry, pod, node, options()),
    serialOf: (object) => store.serialOf(object.metadata.uid ?? '') ?? object.metadata.name,
  };
  return client;
}

/** Without a resourceVersion a write is unconditional: controllers read what they write at the same instant. */
function withoutRevision<T extends KubeObject>(object: T): T {
  const { resourceVersion: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

function remove(registry: Registry, resource: string, object: KubeObject, options: RemoveOptions): void {
  const { namespace, name, uid } = object.metadata;
  const present = registry.store.get(resource, namespace, name);
  if (present && present.metadata.uid === uid) registry.remove(resource, namespace, name, options);
}

/** kubernetes: pkg/registry/core/pod/storage `BindingREST`: the node and the condition are set in one write. */
function bind(registry: Registry, pod: Pod, node: string, options: { readonly fieldManager: string }): Pod {
  const others = (pod.status?.conditions ?? []).filter(({ type }) => type !== 'PodScheduled');
  const condition = {
    lastProbeTime: null,
    lastTransitionTime: timestamp(registry.context.now()),
    status: 'True',
    type: 'PodScheduled',
  };
  const bound = registry.update(withoutRevision({ ...pod, spec: { ...pod.spec, nodeName: node } }), options);
  return registry.updateStatus(
    withoutRevision({ ...bound, status: { ...bound.status, conditions: [...others, condition] } }),
    options,
  );
}
