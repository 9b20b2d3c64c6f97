import { matchesSelector } from '../api/selectors.ts';
import { badRequest, failure, notFound } from '../api/status.ts';
import type { Subresource } from '../api/subresources.ts';
import type { Pod } from '../kinds/pod.ts';
import type { PodDisruptionBudget } from '../kinds/pod-disruption-budget.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';

const budgets = 'poddisruptionbudgets.policy';

/** How the pod of an Eviction is deleted. */
interface DeleteOptions {
  readonly gracePeriodSeconds?: number;
}

/** Deletes a pod if its disruption budget allows it. kubernetes: pkg/registry/core/pod/storage/eviction.go */
export const podEviction: Subresource = ({ request, registry }) => {
  const { metadata } = (request.body ?? {}) as { readonly metadata?: { readonly name?: string } };
  if (metadata?.name !== request.name) throw badRequest('name in URL does not match name in Eviction object');
  const pod = registry.store.get('pods', request.namespace, request.name ?? '') as Pod | undefined;
  if (!pod) throw notFound({ group: '', plural: 'pods' }, request.name ?? '');
  const all = registry.store.list(budgets, request.namespace) as readonly PodDisruptionBudget[];
  const guards = all.filter(({ spec }) => matchesSelector(spec.selector, pod.metadata.labels));
  if (guards.length > 1) throw failure(500, 'InternalError', severalBudgets);
  for (const guard of guards) spend(guard, pod);
  const { deleteOptions = {} } = (request.body ?? {}) as { readonly deleteOptions?: DeleteOptions };
  const { gracePeriodSeconds } = deleteOptions;
  const stated = gracePeriodSeconds === undefined ? {} : { gracePeriodSeconds };
  registry.remove('pods', pod.metadata.namespace, pod.metadata.name, { ...request, ...stated });
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    message: '',
    reason: '',
    code: 201,
  };

  function spend(guard: PodDisruptionBudget, subject: Pod): void {
    const { status } = guard;
    if (needsNoBudget(subject, guard, registry.context.settings.kubernetes)) return;
    if (!status || status.disruptionsAllowed < 1) throw exhausted(guard);
    const remaining = { ...status, disruptionsAllowed: status.disruptionsAllowed - 1 };
    registry.updateStatus({ ...guard, status: remaining });
  }
};

/**
 * A pod that is over or not ready takes nothing from a budget. kubernetes: eviction.go `canIgnorePDB`; an
 * unready one since 1.22 while enough are healthy, and since 1.27 also as its budget says. KEP-3017
 */
function needsNoBudget(pod: Pod, { spec, status }: PodDisruptionBudget, version: Version): boolean {
  const isOver = ['Succeeded', 'Failed', 'Pending'].includes(pod.status?.phase ?? '');
  if (isOver || pod.metadata.deletionTimestamp !== undefined) return true;
  const isReady = pod.status?.conditions?.some(({ type, status: now }) => type === 'Ready' && now === 'True');
  if (isReady || !behaves(version, 'eviction.unready')) return false;
  const { currentHealthy = 0, desiredHealthy = 0 } = status ?? {};
  const isAlways =
    spec.unhealthyPodEvictionPolicy === 'AlwaysAllow' && behaves(version, 'eviction.unhealthyPolicy');
  return isAlways || (desiredHealthy > 0 && currentHealthy >= desiredHealthy);
}

const severalBudgets =
  'This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.';

function exhausted({ metadata, status }: PodDisruptionBudget): Error {
  const { desiredHealthy = 0, currentHealthy = 0 } = status ?? {};
  const cause = {
    reason: 'DisruptionBudget',
    message: `The disruption budget ${metadata.name} needs ${desiredHealthy} healthy pods and has ${currentHealthy} currently`,
    field: '',
  };
  const message = "Cannot evict pod as it would violate the pod's disruption budget.";
  return failure(429, 'TooManyRequests', message, { causes: [cause] });
}
