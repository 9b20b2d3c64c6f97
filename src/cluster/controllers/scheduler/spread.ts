import { matchesSelector } from '../../api/selectors.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { TopologySpreadConstraint } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { selects } from './node-selection.ts';

/** kubernetes: plugins/podtopologyspread/filtering.go */
export function spreadRefusal(pod: Pod, node: Node, context: Context): readonly string[] {
  for (const constraint of pod.spec.topologySpreadConstraints ?? []) {
    if (constraint.whenUnsatisfiable !== 'DoNotSchedule') continue;
    const domain = node.metadata.labels?.[constraint.topologyKey];
    if (domain === undefined)
      return ["node(s) didn't match pod topology spread constraints (missing required label)"];
    const counts = countDomains(pod, constraint, context);
    const own =
      (counts.get(domain) ?? 0) + (matchesSelector(constraint.labelSelector, pod.metadata.labels) ? 1 : 0);
    if (own - Math.min(...counts.values()) > constraint.maxSkew) {
      return ["node(s) didn't match pod topology spread constraints"];
    }
  }
  return [];
}

function countDomains(
  pod: Pod,
  constraint: TopologySpreadConstraint,
  context: Context,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of context.objects.list<Node>('nodes')) {
    const domain = node.metadata.labels?.[constraint.topologyKey];
    if (domain === undefined || !selects(pod, node)) continue;
    let count = counts.get(domain) ?? 0;
    for (const other of context.indexes.podsOn(node.metadata.name)) {
      const same = other.metadata.namespace === pod.metadata.namespace && !other.metadata.deletionTimestamp;
      if (same && matchesSelector(constraint.labelSelector, other.metadata.labels)) count += 1;
    }
    counts.set(domain, count);
  }
  return counts;
}
