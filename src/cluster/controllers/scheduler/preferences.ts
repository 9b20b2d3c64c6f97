import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodAffinity } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { isNear } from './affinity.ts';
import { matchesTerm } from './node-selection.ts';
import { crowdOf } from './spread.ts';
import { tolerates } from './tolerations.ts';

/** One thing that makes a node better or worse, and how much it counts against the others. */
interface Preference {
  readonly weight: number;
  readonly of: (pod: Pod, node: Node, context: Context) => number;
}

// kubernetes: pkg/scheduler/apis/config/v1/default_plugins.go
const preferences: readonly Preference[] = [
  { weight: 2, of: nodeAffinity },
  { weight: 2, of: podAffinity },
  { weight: 2, of: (pod, node, context) => -crowd(pod, node, context) },
  { weight: 3, of: (pod, node) => -softTaints(pod, node) },
];

/**
 * The nodes that a pod would rather have: all of them, if it does not say. What is preferred does not bind;
 * how full nodes are counts as well.
 */
export function preferredNodes(pod: Pod, nodes: readonly Node[], context: Context): readonly Node[] {
  if (nodes.length < 2 || !hasPreferences(pod, nodes)) return nodes;
  const scores = nodes.map(() => 0);
  for (const { weight, of } of preferences) {
    const raw = nodes.map((node) => of(pod, node, context));
    const [least, most] = [Math.min(...raw), Math.max(...raw)];
    if (most === least) continue;
    for (const [place, value] of raw.entries())
      scores[place] = (scores[place] ?? 0) + (weight * 100 * (value - least)) / (most - least);
  }
  const best = Math.max(...scores);
  return nodes.filter((_, place) => scores[place] === best);
}

function hasPreferences({ spec }: Pod, nodes: readonly Node[]): boolean {
  const { nodeAffinity: node, podAffinity: near, podAntiAffinity: apart } = spec.affinity ?? {};
  const wishes = [node, near, apart].some(
    (each) => (each?.preferredDuringSchedulingIgnoredDuringExecution ?? []).length > 0,
  );
  return (
    wishes ||
    (spec.topologySpreadConstraints ?? []).some(isSoft) ||
    nodes.some((each) => (each.spec.taints ?? []).some(({ effect }) => effect === 'PreferNoSchedule'))
  );
}

function nodeAffinity({ spec }: Pod, node: Node): number {
  const terms = spec.affinity?.nodeAffinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  return sum(terms.map(({ weight, preference }) => (matchesTerm(preference, node) ? weight : 0)));
}

function podAffinity(pod: Pod, node: Node, context: Context): number {
  const weightOf = (affinity: PodAffinity | undefined) =>
    sum(
      (affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ weight, podAffinityTerm }) =>
        isNear(pod, podAffinityTerm, node, context) ? weight : 0,
      ),
    );
  return weightOf(pod.spec.affinity?.podAffinity) - weightOf(pod.spec.affinity?.podAntiAffinity);
}

function crowd(pod: Pod, node: Node, context: Context): number {
  const soft = (pod.spec.topologySpreadConstraints ?? []).filter(isSoft);
  return sum(soft.map((constraint) => crowdOf(pod, node, constraint, context) ?? Number.MAX_SAFE_INTEGER));
}

function isSoft({ whenUnsatisfiable }: { readonly whenUnsatisfiable: string }): boolean {
  return whenUnsatisfiable === 'ScheduleAnyway';
}

function softTaints({ spec }: Pod, node: Node): number {
  return (node.spec.taints ?? []).filter(
    (taint) =>
      taint.effect === 'PreferNoSchedule' &&
      !spec.tolerations?.some((toleration) => tolerates(toleration, taint)),
  ).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
