import type { KubeObject } from '../api/object.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';

interface Namespace extends KubeObject {
  readonly spec?: { readonly finalizers?: readonly string[] };
  readonly status?: { readonly phase?: string };
}

/** Namespaces that end: everything in them goes, then they do. kubernetes: pkg/controller/namespace */
export const namespaceController: Controller = {
  name: 'namespace-controller',
  watches: {
    namespaces: ({ object }) => (object.metadata.deletionTimestamp ? [object.metadata.name] : []),
    '*': ({ type, object }, context) => {
      const { namespace } = object.metadata;
      if (type !== 'DELETED' || namespace === undefined) return [];
      return context.objects.get('namespaces', undefined, namespace)?.metadata.deletionTimestamp
        ? [namespace]
        : [];
    },
  },
  lag: () => 20,
  reconcile(name, context): Due | undefined {
    const namespace = context.objects.get<Namespace>('namespaces', undefined, name);
    if (namespace?.metadata.deletionTimestamp === undefined) return undefined;
    const contents = context.objects.resources().flatMap((resource) => context.objects.list(resource, name));
    for (const object of contents) {
      if (!object.metadata.deletionTimestamp)
        context.objects.removeAny(object, { propagationPolicy: 'Background' });
    }
    const left = context.objects
      .resources()
      .some((resource) => context.objects.list(resource, name).length > 0);
    if (!left) finalize(namespace, context);
    return undefined;
  },
};

/** The namespace's own finalizer is in its spec. */
function finalize(namespace: Namespace, context: Context): void {
  const { finalizers: _, ...spec } = namespace.spec ?? {};
  context.objects.updateAny({ ...namespace, spec } as Namespace);
}
