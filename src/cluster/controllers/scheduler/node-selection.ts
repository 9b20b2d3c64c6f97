import { matchesAll, matchesPairs } from '../../api/selectors.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { NodeSelectorTerm } from '../../kinds/pod-spec.ts';

/** Whether a node's labels and name satisfy what a pod selects. */
export function selects(pod: Pod, node: Node): boolean {
  const labels = node.metadata.labels ?? {};
  const required = pod.spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return (
    matchesPairs(pod.spec.nodeSelector ?? {}, labels) &&
    (required === undefined || required.nodeSelectorTerms.some((term) => matchesTerm(term, node)))
  );
}

/** Whether a term of a node selector is met; an empty one never is. */
export function matchesTerm(term: NodeSelectorTerm, node: Node): boolean {
  const expressions = term.matchExpressions ?? [];
  const fields = term.matchFields ?? [];
  if (expressions.length + fields.length === 0) return false;
  return (
    matchesAll(expressions, node.metadata.labels ?? {}) &&
    matchesAll(fields, { 'metadata.name': node.metadata.name })
  );
}
