import type { KubeObject } from '../api/object.ts';
import type { NamespaceCondition } from '../kinds/namespace.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';

/** What a namespace that ends still holds of one resource, named as `deployments.apps`. */
export interface Leftovers {
  readonly resource: string;
  readonly objects: readonly KubeObject[];
}

/** What the conditions of a namespace that ends are made of. */
export interface Ending {
  readonly known: readonly NamespaceCondition[];
  readonly name: string;
  readonly leftovers: readonly Leftovers[];
  /** Whether pods are left that should have gone by now. */
  readonly isLate: boolean;
  readonly now: string;
  readonly version: Version;
}

type State = Pick<NamespaceCondition, 'type' | 'status' | 'reason' | 'message'>;

/**
 * What holds a namespace back. A condition keeps its place, and the instant of its status.
 *
 * kubernetes: pkg/controller/namespace/deletion/status_condition_utils.go `updateConditions`; what remains is
 * counted from 1.17 on
 */
export function namespaceConditions(ending: Ending): readonly NamespaceCondition[] {
  const { known, now, version } = ending;
  if (!behaves(version, 'namespace.conditions')) return known;
  return states(ending).map((state) => {
    const before = known.find(({ type }) => type === state.type);
    const since = before?.status === state.status ? before.lastTransitionTime : now;
    return { ...state, lastTransitionTime: since };
  });
}

function states(ending: Ending): readonly State[] {
  const counts = behaves(ending.version, 'namespace.contentConditions');
  const deletion = [discovered, parsed, deletedOrLate(ending, counts)];
  return counts ? [...deletion, remaining(ending.leftovers), held(ending.leftovers)] : deletion;
}

const discovered: State = {
  type: 'NamespaceDeletionDiscoveryFailure',
  status: 'False',
  reason: 'ResourcesDiscovered',
  message: 'All resources successfully discovered',
};

const parsed: State = {
  type: 'NamespaceDeletionGroupVersionParsingFailure',
  status: 'False',
  reason: 'ParsedGroupVersions',
  message: 'All legacy kube types successfully parsed',
};

/** Only pods may take longer than they should: everything else without a finalizer goes at once. */
function deletedOrLate({ name, isLate }: Ending, counts: boolean): State {
  const type = 'NamespaceDeletionContentFailure';
  const deleted = 'All content successfully deleted';
  const message = counts ? `${deleted}, may be waiting on finalization` : deleted;
  if (!isLate) return { type, status: 'False', reason: 'ContentDeleted', message };
  const failure = `unexpected items still remain in namespace: ${name} for gvr: /v1, Resource=pods`;
  return {
    type,
    status: 'True',
    reason: 'ContentDeletionFailed',
    message: `Failed to delete all resource types, 1 remaining: ${failure}`,
  };
}

function remaining(leftovers: readonly Leftovers[]): State {
  const type = 'NamespaceContentRemaining';
  const some = leftovers.map(({ resource, objects }) => {
    const dotted = resource.includes('.') ? resource : `${resource}.`;
    return `${dotted} has ${objects.length} resource instances`;
  });
  if (some.length === 0)
    return { type, status: 'False', reason: 'ContentRemoved', message: 'All content successfully removed' };
  const message = `Some resources are remaining: ${some.sort().join(', ')}`;
  return { type, status: 'True', reason: 'SomeResourcesRemain', message };
}

function held(leftovers: readonly Leftovers[]): State {
  const type = 'NamespaceFinalizersRemaining';
  const counts = new Map<string, number>();
  for (const { metadata } of leftovers.flatMap(({ objects }) => objects))
    for (const each of metadata.finalizers ?? []) counts.set(each, (counts.get(each) ?? 0) + 1);
  const finished = 'All content-preserving finalizers finished';
  if (counts.size === 0)
    return { type, status: 'False', reason: 'ContentHasNoFinalizers', message: finished };
  const some = [...counts].map(([finalizer, count]) => `${finalizer} in ${count} resource instances`).sort();
  const message = `Some content in the namespace has finalizers remaining: ${some.join(', ')}`;
  return { type, status: 'True', reason: 'SomeFinalizersRemain', message };
}
