import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import type { Refusal } from './feasible.ts';
import { amountOf, podRequests } from './resources.ts';

/**
 * Why no node took a pod: `0/3 nodes are available: 3 Insufficient cpu.`
 * kubernetes: pkg/scheduler/framework/types.go `FitError.Error`
 */
export function unschedulableText(
  pod: Pod,
  refusals: readonly Refusal[],
  freed: Node | undefined,
  context: Context,
): string {
  if (refusals.length === 0) return 'no nodes available to schedule pods';
  const total = refusals.length;
  const text = `0/${total} nodes are available: ${histogram(refusals.flatMap(({ reasons }) => reasons))}.`;
  if (context.is({ to: '1.23' })) return text;
  const never = ineligible(pod, freed);
  if (never !== undefined) return `${text}${claimsText(context)} preemption: not eligible due to ${never}.`;
  // Where a node is being freed, there is nothing to be said about it.
  if (freed) return text;
  const help = refusals.map(({ node, reasons }) =>
    reasons.every((reason) => couldBeFreed(reason, pod, node, context))
      ? 'No preemption victims found for incoming pod'
      : 'Preemption is not helpful for scheduling',
  );
  return `${text}${preemptionText(total, histogram(help), context)}`;
}

/**
 * Why a pod may not make others go, if it may not: it says so itself, or those that go for it are not gone.
 * plugins/defaultpreemption/default_preemption.go `PodEligibleToPreemptOthers`
 */
function ineligible(pod: Pod, freed: Node | undefined): string | undefined {
  if (pod.spec.preemptionPolicy === 'Never') return 'preemptionPolicy=Never';
  const isWaiting = freed !== undefined && pod.status?.nominatedNodeName === freed.metadata.name;
  return isWaiting ? 'a terminating pod on the nominated node' : undefined;
}

function claimsText(context: Context): string {
  return context.is({ from: '1.34' }) ? ' no new claims to deallocate,' : '';
}

/** kubernetes: #117588 took the second dot away again. */
function preemptionText(total: number, help: string, context: Context): string {
  const end = context.is({ from: '1.26', to: '1.28' }) ? '..' : '.';
  return `${claimsText(context)} preemption: 0/${total} nodes are available: ${help}${end}`;
}

const lastingReasons =
  /taint|unschedulable|affinity\/selector|node selector|missing required label|pod affinity rules|volume/i;

/**
 * Whether a node could take the pod if others left it. Since 1.30 a pod that no empty node could take is
 * told apart.
 */
function couldBeFreed(reason: string, pod: Pod, node: Node, context: Context): boolean {
  const lacking = /^Insufficient (.*)$/.exec(reason)?.[1];
  if (lacking === undefined) return !lastingReasons.test(reason);
  const wanted = podRequests(pod)[lacking] ?? 0;
  return context.is({ to: '1.29' }) || wanted <= amountOf(node.status?.allocatable?.[lacking]);
}

/** What keeps a pod from every node alike, before any is looked at. */
export function claimText(problem: string, context: Context): string {
  const total = context.objects.list<Node>('nodes').length;
  if (context.is({ to: '1.23' })) {
    return problem.startsWith('pod has') ? `0/${total} nodes are available: ${total} ${problem}.` : problem;
  }
  const text = `0/${total} nodes are available: ${problem}.`;
  return `${text}${preemptionText(total, `${total} Preemption is not helpful for scheduling`, context)}`;
}

/** Reasons with their counts, sorted as text: `1 node(s) had …, 2 Insufficient cpu`. */
function histogram(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
}
