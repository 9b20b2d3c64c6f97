import type { KubeObject } from '../api/object.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';

interface Namespace extends KubeObject {
  readonly spec?: { readonly finalizers?: readonly string[] };
  readonly status?: { readonly phase?: string };
}

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
    const left = contentsOf(name, context);
    if (left.length > 0) {
      return { at: context.now + nextLook(namespace, left, context) * 1000, settling: true };
    }
    finalize(namespace, context);
    return undefined;
  },
};

function contentsOf(name: string, context: Context): readonly KubeObject[] {
  return context.objects.resources().flatMap((resource) => context.objects.list(resource, name));
}

const finalizerSeconds = 15;

/** In seconds. Once the pods have had their time, it looks again at short intervals. */
function nextLook(namespace: Namespace, left: readonly KubeObject[], context: Context): number {
  const graces = left.map((object) =>
    isRunning(object) ? (object.spec.terminationGracePeriodSeconds ?? 0) : 0,
  );
  const since = (context.now - Date.parse(namespace.metadata.deletionTimestamp ?? '')) / 1000;
  const grace = Math.max(...graces);
  if (grace > 0 && since < grace) return Math.floor(grace / 2) + 1;
  const isHeld = left.some(({ metadata }) => (metadata.finalizers ?? []).length > 0);
  return isHeld ? Math.floor(finalizerSeconds / 2) + 1 : 1;
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
