import { equalJson } from '../api/equal.ts';
import type { KubeObject } from '../api/object.ts';
import type { Namespace } from '../kinds/namespace.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';
import { type Leftovers, namespaceConditions } from './namespace-conditions.ts';
import { timestamp } from './time.ts';

/**
 * Namespaces that end: everything in them goes, then they do. What is left is not watched: the controller
 * looks again after half of the time that its pods may take, or of what finalizers are thought to need.
 *
 * kubernetes: pkg/controller/namespace/namespace_controller.go, deletion/namespaced_resources_deleter.go
 */
export const namespaceController: Controller = {
  name: 'namespace-controller',
  watches: {
    namespaces: ({ object }) => (object.metadata.deletionTimestamp ? [object.metadata.name] : []),
  },
  lag: () => 20,
  reconcile(name, context): Due | undefined {
    const namespace = context.objects.get<Namespace>('namespaces', undefined, name);
    if (namespace?.metadata.deletionTimestamp === undefined) return undefined;
    for (const object of contentsOf(name, context)) {
      if (!object.metadata.deletionTimestamp)
        context.objects.removeAny(object, { propagationPolicy: 'Background' });
    }
    const leftovers = leftoversOf(name, context);
    const left = leftovers.flatMap(({ objects }) => objects);
    const told = tell(namespace, leftovers, context);
    if (left.length > 0) {
      return { at: context.now + nextLook(namespace, left, context) * 1000, settling: true };
    }
    finalize(told, context);
    return undefined;
  },
};

/** What still holds a namespace stands in its status, and is written when it changed. */
function tell(namespace: Namespace, leftovers: readonly Leftovers[], context: Context): Namespace {
  const known = namespace.status?.conditions ?? [];
  const isLate = leftovers.some(
    ({ resource, objects }) => resource === 'pods' && isOverdue(namespace, objects, context),
  );
  const conditions = namespaceConditions({
    known,
    name: namespace.metadata.name,
    leftovers,
    isLate,
    now: timestamp(context.now),
    version: context.version,
  });
  if (equalJson(known, conditions)) return namespace;
  return context.objects.updateStatus('namespaces', {
    ...namespace,
    status: { ...namespace.status, conditions },
  });
}

function leftoversOf(name: string, context: Context): readonly Leftovers[] {
  return context.objects
    .resources()
    .map((resource) => ({ resource, objects: context.objects.list(resource, name) }))
    .filter(({ objects }) => objects.length > 0);
}

function contentsOf(name: string, context: Context): readonly KubeObject[] {
  return context.objects.resources().flatMap((resource) => context.objects.list(resource, name));
}

const finalizerSeconds = 15;

/** In seconds. Once the pods have had their time, it looks again at short intervals. */
function nextLook(namespace: Namespace, left: readonly KubeObject[], context: Context): number {
  const waiting = waitingSeconds(namespace, left, context);
  const half = (seconds: number) => Math.floor(seconds / 2) + 1;
  if (waiting > 0) return half(waiting);
  return left.some(isHeld) ? half(finalizerSeconds) : 1;
}

/** How long the longest of pods may take to end; nothing once that long has passed since the deletion. */
function waitingSeconds(namespace: Namespace, left: readonly KubeObject[], context: Context): number {
  const graces = left.map((object) =>
    isRunning(object) ? (object.spec.terminationGracePeriodSeconds ?? 0) : 0,
  );
  const since = (context.now - Date.parse(namespace.metadata.deletionTimestamp ?? '')) / 1000;
  const grace = Math.max(...graces);
  return since < grace ? grace : 0;
}

/** Without a finalizer that would explain it, what stays after its time is a failure. */
function isOverdue(namespace: Namespace, pods: readonly KubeObject[], context: Context): boolean {
  return waitingSeconds(namespace, pods, context) === 0 && !pods.some(isHeld);
}

function isHeld({ metadata }: KubeObject): boolean {
  return (metadata.finalizers ?? []).length > 0;
}

function isRunning(object: KubeObject): object is Pod {
  const { phase } = (object as Pod).status ?? {};
  return object.kind === 'Pod' && phase !== 'Succeeded' && phase !== 'Failed';
}

/** The namespace's own finalizer is in its spec. */
function finalize(namespace: Namespace, context: Context): void {
  const { finalizers: _, ...spec } = namespace.spec ?? {};
  context.objects.updateAny({ ...namespace, spec } as Namespace);
}
