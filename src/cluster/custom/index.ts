import type { Admission } from '../api/admission.ts';
import { chooseRevision } from '../api/choices.ts';
import { groupResourceOf, type Kind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { Store } from '../api/store.ts';
import { definitions } from '../kinds/custom-resource-definition.ts';
import type { Definition } from '../kinds/definition-spec.ts';
import type { Version } from '../version.ts';
import { customKind } from './custom-kind.ts';

const known = new WeakMap<KubeObject, Kind | undefined>();

/** The kinds that the definitions of a store declare. A stored object never changes, so its kind is kept. */
export function customKinds(store: Store, version: Version): readonly Kind[] {
  return store.list(definitions).flatMap((definition) => {
    if (!known.has(definition)) known.set(definition, customKind(definition as Definition, version));
    return known.get(definition) ?? [];
  });
}

/** With a definition go all of its objects. apiextensions-apiserver: pkg/controller/finalizer/crd_finalizer.go */
export const customCleanup: Admission = {
  groupResources: [definitions],
  admit({ operation, object, store, context, serial }) {
    if (operation !== 'delete') return object;
    const kind = customKind(object as Definition, context.settings.kubernetes);
    const resource = kind && groupResourceOf(kind);
    for (const each of resource === undefined ? [] : store.list(resource)) {
      const write = `${serial}, cleanup of ${store.draw(`cleanup of ${serial}`)}`;
      store.remove(resource ?? '', each, chooseRevision(store.revision, write, context));
    }
    return object;
  },
};
