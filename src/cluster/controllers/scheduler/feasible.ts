import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { refusalOf } from './filters.ts';

/** A node that cannot take a pod, and in what words. */
export interface Refusal {
  readonly node: Node;
  readonly reasons: readonly string[];
}

/** The nodes that can take a pod, in the order of their names. */
export function feasibleNodes(pod: Pod, context: Context): readonly Node[] {
  return judgeNodes(pod, context).feasible;
}

/** Every node judged. kubernetes: pkg/scheduler/schedule_one.go `findNodesThatFitPod` */
export function judgeNodes(
  pod: Pod,
  context: Context,
): { readonly feasible: readonly Node[]; readonly refusals: readonly Refusal[] } {
  const feasible: Node[] = [];
  const refusals: Refusal[] = [];
  for (const node of context.objects.list<Node>('nodes')) {
    const reasons = refusalOf(pod, node, context);
    if (reasons.length === 0) feasible.push(node);
    else refusals.push({ node, reasons });
  }
  return { feasible, refusals };
}
