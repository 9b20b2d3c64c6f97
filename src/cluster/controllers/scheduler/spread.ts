import { type LabelSelector, matchesSelector } from '../../api/selectors.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { TopologySpreadConstraint } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { selectorFor } from './label-keys.ts';
import { selects } from './node-selection.ts';
import { untolerated } from './tolerations.ts';

/** kubernetes: plugins/podtopologyspread/filtering.go */
export function spreadRefusal(pod: Pod, node: Node, context: Context): readonly string[] {
  for (const constraint of pod.spec.topologySpreadConstraints ?? []) {
    if (constraint.whenUnsatisfiable !== 'DoNotSchedule') continue;
    const domain = node.metadata.labels?.[constraint.topologyKey];
    if (domain === undefined)
      return ["node(s) didn't match pod topology spread constraints (missing required label)"];
    const selector = selectorFor(pod, withKnownKeys(constraint, context));
    const counts = countDomains(pod, constraint, selector, context);
    const own = (counts.get(domain) ?? 0) + (matchesSelector(selector, pod.metadata.labels) ? 1 : 0);
    // With too few domains it is as if one were empty.
    const isShort = context.is({ from: '1.25' }) && counts.size < (constraint.minDomains ?? 1);
    if (own - (isShort ? 0 : Math.min(...counts.values())) > constraint.maxSkew) {
      return ["node(s) didn't match pod topology spread constraints"];
    }
  }
  return [];
}

/** How many pods that a soft constraint means are in a node's domain; undefined for a node in none. */
export function crowdOf(
  pod: Pod,
  node: Node,
  constraint: TopologySpreadConstraint,
  context: Context,
): number | undefined {
  const domain = node.metadata.labels?.[constraint.topologyKey];
  if (domain === undefined) return undefined;
  const selector = selectorFor(pod, withKnownKeys(constraint, context));
  return countDomains(pod, constraint, selector, context).get(domain) ?? 0;
}

/** Feature MatchLabelKeysInPodTopologySpread, on since 1.27. */
function withKnownKeys(constraint: TopologySpreadConstraint, context: Context): TopologySpreadConstraint {
  const { matchLabelKeys: _, ...others } = constraint;
  return context.is({ from: '1.27' }) ? constraint : others;
}

/** Whether a node counts at all: since 1.26 a constraint may say so itself. */
function counts(pod: Pod, node: Node, constraint: TopologySpreadConstraint, context: Context): boolean {
  const { nodeAffinityPolicy = 'Honor', nodeTaintsPolicy = 'Ignore' } = context.is({ from: '1.26' })
    ? constraint
    : {};
  if (nodeAffinityPolicy === 'Honor' && !selects(pod, node)) return false;
  return nodeTaintsPolicy === 'Ignore' || untolerated(pod, node) === undefined;
}

function countDomains(
  pod: Pod,
  constraint: TopologySpreadConstraint,
  selector: LabelSelector | undefined,
  context: Context,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const node of context.objects.list<Node>('nodes')) {
    const domain = node.metadata.labels?.[constraint.topologyKey];
    if (domain === undefined || !counts(pod, node, constraint, context)) continue;
    let count = totals.get(domain) ?? 0;
    for (const other of context.indexes.podsOn(node.metadata.name)) {
      const same = other.metadata.namespace === pod.metadata.namespace && !other.metadata.deletionTimestamp;
      if (same && matchesSelector(selector, other.metadata.labels)) count += 1;
    }
    totals.set(domain, count);
  }
  return totals;
}
