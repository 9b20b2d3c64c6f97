import { matchesSelector } from '../../api/selectors.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodAffinity, PodAffinityTerm } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { selectorFor } from './label-keys.ts';

/** kubernetes: plugins/interpodaffinity/filtering.go */
export function affinityRefusal(pod: Pod, node: Node, context: Context): readonly string[] {
  if (pod.spec.affinity === undefined && context.usage.shy === 0) return [];
  const wanted = termsOf(pod.spec.affinity?.podAffinity);
  const unwanted = termsOf(pod.spec.affinity?.podAntiAffinity);
  const rule = wanted.some((term) => !isNear(pod, term, node, context) && !isFirst(pod, term, context))
    ? "didn't match pod affinity rules"
    : unwanted.some((term) => isNear(pod, term, node, context))
      ? "didn't match pod anti-affinity rules"
      : isRefusedByOthers(pod, node, context)
        ? "didn't satisfy existing pods anti-affinity rules"
        : undefined;
  if (rule === undefined) return [];
  const general = context.is({ to: '1.21' }) ? ["node(s) didn't match pod affinity/anti-affinity"] : [];
  return [...general, `node(s) ${rule}`];
}

function termsOf(affinity: PodAffinity | undefined): readonly PodAffinityTerm[] {
  return affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
}

/** Whether a pod that a term means runs in the node's topology domain. */
export function isNear(pod: Pod, term: PodAffinityTerm, node: Node, context: Context): boolean {
  const domain = node.metadata.labels?.[term.topologyKey];
  if (domain === undefined) return false;
  for (const neighbour of context.objects.list<Node>('nodes')) {
    if (neighbour.metadata.labels?.[term.topologyKey] !== domain) continue;
    for (const other of context.indexes.podsOn(neighbour.metadata.name)) {
      if (other.metadata.uid !== pod.metadata.uid && means(term, pod, other, context)) return true;
    }
  }
  return false;
}

/** Whether a pod's term is about another pod. Namespaces are selected since 1.22, keys matched since 1.31. */
export function means(term: PodAffinityTerm, owner: Pod, other: Pod, context: Context): boolean {
  const namespace = other.metadata.namespace ?? '';
  const { namespaces = [], namespaceSelector, labelSelector } = term;
  const isSelecting = namespaceSelector !== undefined && context.is({ from: '1.22' });
  const named = namespaces.length > 0 || isSelecting ? namespaces : [owner.metadata.namespace ?? ''];
  const labels = () => context.objects.get('namespaces', undefined, namespace)?.metadata.labels;
  const isIn = named.includes(namespace) || (isSelecting && matchesSelector(namespaceSelector, labels()));
  const selector = context.is({ from: '1.31' }) ? selectorFor(owner, term) : labelSelector;
  return isIn && matchesSelector(selector, other.metadata.labels);
}

/** A pod that wants to be near its own kind may be the first of it. */
function isFirst(pod: Pod, term: PodAffinityTerm, context: Context): boolean {
  if (!means(term, pod, pod, context)) return false;
  return !context.objects
    .list<Node>('nodes')
    .some((node) =>
      [...context.indexes.podsOn(node.metadata.name)].some((other) => means(term, pod, other, context)),
    );
}

/** Whether a pod that runs already wants to be away from this one. */
function isRefusedByOthers(pod: Pod, node: Node, context: Context): boolean {
  for (const neighbour of context.objects.list<Node>('nodes')) {
    if (context.usage.of(neighbour.metadata.name).shy === 0) continue;
    for (const other of context.indexes.podsOn(neighbour.metadata.name)) {
      const refuses = termsOf(other.spec.affinity?.podAntiAffinity).some((term) => {
        const domain = node.metadata.labels?.[term.topologyKey];
        return (
          domain !== undefined &&
          neighbour.metadata.labels?.[term.topologyKey] === domain &&
          means(term, other, pod, context)
        );
      });
      if (refuses) return true;
    }
  }
  return false;
}
