import type { Context } from '../context.ts';
import type { Refusal } from './feasible.ts';

/**
 * Why no node took a pod: `0/3 nodes are available: 3 Insufficient cpu.`
 * kubernetes: pkg/scheduler/framework/types.go `FitError.Error`
 */
export function unschedulableText(refusals: readonly Refusal[], context: Context): string {
  if (refusals.length === 0) return 'no nodes available to schedule pods';
  const total = refusals.length;
  const text = `0/${total} nodes are available: ${histogram(refusals.flatMap(({ reasons }) => reasons))}.`;
  if (context.is({ to: '1.23' })) return text;
  const help = refusals.map(({ reasons }) =>
    reasons.every((reason) => reason.startsWith('Insufficient') || reason === 'Too many pods') &&
    context.is({ to: '1.35' })
      ? 'No preemption victims found for incoming pod'
      : 'Preemption is not helpful for scheduling',
  );
  const claims = context.is({ from: '1.34' }) ? ' no new claims to deallocate,' : '';
  return `${text}${claims} preemption: 0/${total} nodes are available: ${histogram(help)}.`;
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
