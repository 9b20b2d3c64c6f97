import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { NodeSelectorTerm } from '../../kinds/pod-spec.ts';
import { matchesExpression, matchesLabels } from '../selectors.ts';

/** Whether a node's labels and name satisfy what a pod selects. */
export function selects(pod: Pod, node: Node): boolean {
  const labels = node.metadata.labels ?? {};
  const required = pod.spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return (
    matchesLabels(pod.spec.nodeSelector ?? {}, labels) &&
    (required === undefined || required.nodeSelectorTerms.some((term) => matchesTerm(term, node)))
  );
}

function matchesTerm(term: NodeSelectorTerm, node: Node): boolean {
  const expressions = term.matchExpressions ?? [];
  const fields = term.matchFields ?? [];
  if (expressions.length + fields.length === 0) return false;
  return (
    expressions.every((expression) => matchesExpression(expression, node.metadata.labels ?? {})) &&
    fields.every((expression) => matchesExpression(expression, { 'metadata.name': node.metadata.name }))
  );
}
