import { matchesSelector } from '../api/selectors.ts';
import { failure, notFound } from '../api/status.ts';
import type { Subresource } from '../api/subresources.ts';
import type { Pod } from '../kinds/pod.ts';
import type { PodDisruptionBudget } from '../kinds/pod-disruption-budget.ts';

const budgets = 'poddisruptionbudgets.policy';

/** Deletes a pod if its disruption budget allows it. kubernetes: pkg/registry/core/pod/storage/eviction.go */
export const podEviction: Subresource = ({ request, registry }) => {
  const pod = registry.store.get('pods', request.namespace, request.name ?? '') as Pod | undefined;
  if (!pod) throw notFound({ group: '', plural: 'pods' }, request.name ?? '');
  const all = registry.store.list(budgets, request.namespace) as readonly PodDisruptionBudget[];
  const guards = all.filter(({ spec }) => matchesSelector(spec.selector, pod.metadata.labels));
  if (guards.length > 1) throw failure(500, 'InternalError', severalBudgets);
  for (const guard of guards) spend(guard, pod);
  registry.remove('pods', pod.metadata.namespace, pod.metadata.name, request);
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
    const isOver = ['Succeeded', 'Failed', 'Pending'].includes(subject.status?.phase ?? '');
    if (isOver) return;
    if (!status || status.disruptionsAllowed < 1) throw exhausted(guard);
    const remaining = { ...status, disruptionsAllowed: status.disruptionsAllowed - 1 };
    registry.updateStatus({ ...guard, status: remaining });
  }
};

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
