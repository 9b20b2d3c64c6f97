import type { Version } from '../version.ts';
import { groupResourceOf, type Kind } from './kind.ts';
import type { KubeObject } from './object.ts';
import type { ApiRequest, WatchEvent } from './request.ts';
import { select } from './selection.ts';
import type { Change } from './store.ts';

/** What a watch looks at. */
type Scope = Pick<ApiRequest, 'labelSelector' | 'fieldSelector'> & { readonly namespace: string | undefined };

/** What a watch of a kind reports of some changes. */
export function watched(
  kind: Kind,
  changes: readonly Change[],
  scope: Scope,
  version: Version,
): readonly WatchEvent[] {
  const groupResource = groupResourceOf(kind);
  const picks = (object: KubeObject | undefined) =>
    object !== undefined && select(kind, [object], scope, version).length > 0;
  return changes
    .filter((change) => change.groupResource === groupResource)
    .filter(({ object }) => scope.namespace === undefined || object.metadata.namespace === scope.namespace)
    .flatMap((change) => seenBy(picks, change));
}

/**
 * A change as a selective watch sees it: an object that comes into the selection is added, one that leaves
 * it is gone. apiserver: pkg/storage/cacher/cache_watcher.go `convertToWatchEvent`
 */
function seenBy(picks: (object: KubeObject | undefined) => boolean, change: Change): readonly WatchEvent[] {
  const { type, object, previous } = change;
  const isIn = type !== 'DELETED' && picks(object);
  const wasIn = picks(previous);
  if (isIn) return [{ type: wasIn ? 'MODIFIED' : 'ADDED', object }];
  return wasIn ? [{ type: 'DELETED', object }] : [];
}
