import type { Pod } from '../../kinds/pod.ts';
import { findCondition, isTrue } from '../conditions.ts';
import { instantOf } from '../time.ts';

/** What the order of deletion depends on besides the pods. */
export interface DeletionRules {
  readonly now: number;
  /**
   * `controller.kubernetes.io/pod-deletion-cost` counts, and ages are compared by magnitude only (since
   * 1.22).
   */
  readonly byMagnitude: boolean;
  /** How many siblings run on each node (since 1.17). */
  readonly siblings: ReadonlyMap<string, number>;
}

const costAnnotation = 'controller.kubernetes.io/pod-deletion-cost';
const phases: readonly string[] = ['Pending', 'Unknown', 'Running'];

/**
 * The pods in the order in which they are deleted when there are too many.
 * kubernetes: pkg/controller/controller_utils.go `ActivePodsWithRanks`
 */
export function deletionOrder(pods: readonly Pod[], rules: DeletionRules): readonly Pod[] {
  const ranked = pods.map((pod) => ({ pod, rank: rankOf(pod, rules) }));
  return ranked.sort((left, right) => compareRanks(left.rank, right.rank)).map(({ pod }) => pod);
}

/**
 * The first `count` of that order. Where it goes on among pods that only their UIDs tell apart, which of them
 * die is for `pick` to say: UIDs are random, and the first of those it is given is the one by these UIDs.
 */
export function surplusPods(
  pods: readonly Pod[],
  count: number,
  rules: DeletionRules,
  pick: (equals: readonly Pod[]) => Pod,
): readonly Pod[] {
  const order = deletionOrder(pods, rules);
  const [last, spared] = [order[count - 1], order[count]];
  if (last === undefined || spared === undefined || !areEqual(last, spared, rules))
    return order.slice(0, count);
  const first = order.findIndex((pod) => areEqual(pod, last, rules));
  let equals = order.filter((pod) => areEqual(pod, last, rules));
  const doomed = order.slice(0, first);
  while (doomed.length < count) {
    const next = pick(equals);
    doomed.push(next);
    equals = equals.filter((pod) => pod !== next);
  }
  return doomed;
}

function areEqual(left: Pod, right: Pod, rules: DeletionRules): boolean {
  return compareRanks(rankOf(left, rules).slice(0, -1), rankOf(right, rules).slice(0, -1)) === 0;
}

/**
 * What counts first comes first; the smaller number dies first. Equal ranks are a free choice of Go's UIDs.
 */
function rankOf(pod: Pod, rules: DeletionRules): readonly (number | string)[] {
  const ready = isTrue(pod.status?.conditions, 'Ready');
  const readySince =
    instantOf(findCondition(pod.status?.conditions, 'Ready')?.lastTransitionTime) ?? rules.now;
  const createdAt = instantOf(pod.metadata.creationTimestamp) ?? rules.now;
  return [
    pod.spec.nodeName ? 1 : 0,
    phases.indexOf(pod.status?.phase ?? 'Pending'),
    ready ? 1 : 0,
    rules.byMagnitude ? Number(pod.metadata.annotations?.[costAnnotation] ?? 0) : 0,
    -(rules.siblings.get(pod.spec.nodeName ?? '') ?? 0),
    ready ? ageOf(readySince, rules) : 0,
    -maxRestarts(pod),
    ageOf(createdAt, rules),
    pod.metadata.uid ?? '',
  ];
}

/** Younger first: the age itself, or its logarithm. */
function ageOf(since: number, rules: DeletionRules): number {
  const seconds = Math.max(0, Math.floor((rules.now - since) / 1000));
  return rules.byMagnitude ? Math.floor(Math.log2(seconds + 1)) : seconds;
}

function maxRestarts(pod: Pod): number {
  return Math.max(0, ...(pod.status?.containerStatuses ?? []).map((status) => status.restartCount));
}

function compareRanks(left: readonly (number | string)[], right: readonly (number | string)[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index];
    if (other === undefined || value === other) continue;
    return value < other ? -1 : 1;
  }
  return 0;
}
