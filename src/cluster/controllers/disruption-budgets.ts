import { equalJson } from '../api/equal.ts';
import { matchesSelector } from '../api/selectors.ts';
import type { Pod } from '../kinds/pod.ts';
import type { PodDisruptionBudget } from '../kinds/pod-disruption-budget.ts';
import type { ReplicaSet } from '../kinds/replica-set.ts';
import { isActive } from './active-pods.ts';
import type { Context } from './context.ts';
import type { Controller } from './controller.ts';
import { share } from './deployment/deployment.ts';
import { controllerOf, keyOf, splitKey } from './owners.ts';
import { isReady } from './replicaset/replicaset-status.ts';
import { selectorText } from './selector-text.ts';
import { timestamp } from './time.ts';

const resource = 'poddisruptionbudgets.policy';

/** How many pods may be taken away at present. kubernetes: pkg/controller/disruption/disruption.go */
export const disruptionController: Controller = {
  name: 'disruption-controller',
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    pods: ({ object }, context) =>
      context.objects
        .list<PodDisruptionBudget>(resource, object.metadata.namespace)
        .filter(({ spec }) => matchesSelector(spec.selector, object.metadata.labels))
        .map(keyOf),
  },
  lag: () => 20,
  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const budget = context.objects.get<PodDisruptionBudget>(resource, namespace, name);
    if (budget) write(budget, context);
    return undefined;
  },
};

function write(budget: PodDisruptionBudget, context: Context): void {
  const all = context.objects.list<Pod>('pods', budget.metadata.namespace);
  const pods = all.filter(
    (pod) => isActive(pod) && matchesSelector(budget.spec.selector, pod.metadata.labels),
  );
  const { minAvailable, maxUnavailable } = budget.spec;
  if (pods.length === 0) tell(budget, 'Normal', 'NoPods', 'No matching pods found', context);
  const byOwner = maxUnavailable !== undefined || typeof minAvailable === 'string';
  const expectedPods = byOwner ? expectedBy(pods, context) : pods.length;
  const desiredHealthy =
    maxUnavailable === undefined
      ? share(minAvailable ?? 1, expectedPods, Math.ceil)
      : Math.max(0, expectedPods - share(maxUnavailable, expectedPods, Math.ceil));
  const stranger = byOwner ? pods.find((pod) => controllerOf(pod) === undefined) : undefined;
  if (stranger) tellOfStranger(budget, stranger, context);
  if (stranger && context.is({ to: '1.21' })) {
    failSafe(budget, context);
    return;
  }
  const currentHealthy = pods.filter(isReady).length;
  const disruptionsAllowed = expectedPods === 0 ? 0 : Math.max(0, currentHealthy - desiredHealthy);
  const counts = { currentHealthy, desiredHealthy, disruptionsAllowed, expectedPods };
  const before = budget.status as (typeof counts & { readonly conditions?: readonly object[] }) | undefined;
  const same =
    before && Object.entries(counts).every(([name, count]) => before[name as keyof typeof counts] === count);
  if (same && before.conditions) return;
  const status = {
    ...conditionsOf(budget, disruptionsAllowed, context),
    ...counts,
    observedGeneration: budget.metadata.generation ?? 1,
  };
  if (!equalJson(budget.status ?? {}, status))
    context.objects.updateStatus(resource, { ...budget, status } as PodDisruptionBudget);
}

/** Since 1.22 a pod that nobody controls is passed over; before, nothing could be worked out with it. */
function tellOfStranger(budget: PodDisruptionBudget, { metadata }: Pod, context: Context): void {
  if (context.is({ to: '1.21' })) {
    const reason = `found no controllers for pod "${metadata.name}"`;
    const message = `Failed to calculate the number of expected pods: ${reason}`;
    tell(budget, 'Warning', 'CalculateExpectedPodCountFailed', message, context);
    return;
  }
  const selector = selectorText(budget.spec.selector);
  const message =
    `Pods selected by this PodDisruptionBudget (selector: ${selector}) were found to be unmanaged. ` +
    'As a result, the status of the PDB cannot be calculated correctly, which may result in undefined ' +
    'behavior. To account for these pods please set ".spec.minAvailable" field of the PDB to an integer value.';
  tell(budget, 'Warning', 'UnmanagedPods', message, context);
}

/** disruption.go `failSafe`: nothing may be taken away until it is known how much. */
function failSafe(budget: PodDisruptionBudget, context: Context): void {
  const unknown = { currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 };
  const status = { ...unknown, ...budget.status, disruptionsAllowed: 0 };
  if (!equalJson(budget.status ?? {}, status)) context.objects.updateStatus(resource, { ...budget, status });
}

function tell(
  budget: PodDisruptionBudget,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
  context: Context,
): void {
  context.event({ about: budget, type, reason, message, component: 'controllermanager' });
}

/** What the controllers of the pods want in total. */
function expectedBy(pods: readonly Pod[], context: Context): number {
  const owners = new Set(pods.flatMap((pod) => controllerOf(pod)?.uid ?? []));
  return [...owners].reduce(
    (sum, uid) => sum + (context.indexes.byUid<ReplicaSet>(uid)?.spec.replicas ?? 0),
    0,
  );
}

function conditionsOf(budget: PodDisruptionBudget, allowed: number, context: Context): object {
  if (context.is({ to: '1.20' })) return {};
  const condition = {
    lastTransitionTime: timestamp(context.now),
    message: '',
    observedGeneration: budget.metadata.generation ?? 1,
    reason: allowed > 0 ? 'SufficientPods' : 'InsufficientPods',
    status: allowed > 0 ? 'True' : 'False',
    type: 'DisruptionAllowed',
  };
  return { conditions: [condition] };
}
