import type { KubeObject } from '../api/object.ts';
import type { Pod } from '../kinds/pod.ts';
import { qosClass } from '../kinds/pod-qos.ts';
import type { ResourceQuota, ScopeRequirement } from '../kinds/resource-quota.ts';

/**
 * Whether a quota counts an object: without scopes it counts every one, with scopes only the pods that all
 * of them admit. kubernetes: pkg/quota/v1/generic/evaluator.go `Matches`, evaluator/core/pods.go
 * `podMatchesScopeFunc`
 */
export function isInScope({ spec }: ResourceQuota, groupResource: string, object: KubeObject): boolean {
  const requirements = [
    ...(spec.scopes ?? []).map((scopeName) => ({ scopeName, operator: 'Exists' })),
    ...(spec.scopeSelector?.matchExpressions ?? []),
  ];
  if (requirements.length === 0) return true;
  return groupResource === 'pods' && requirements.every((each) => admits(each, object as Pod));
}

function admits({ scopeName, operator, values = [] }: ScopeRequirement, { spec }: Pod): boolean {
  const isTerminating = spec.activeDeadlineSeconds !== undefined;
  const isBestEffort = qosClass(spec) === 'BestEffort';
  switch (scopeName) {
    case 'Terminating':
      return isTerminating;
    case 'NotTerminating':
      return !isTerminating;
    case 'BestEffort':
      return isBestEffort;
    case 'NotBestEffort':
      return !isBestEffort;
    case 'PriorityClass':
      return isOfClass(spec.priorityClassName, operator, values);
    case 'CrossNamespacePodAffinity':
      return looksElsewhere(spec.affinity);
    default:
      return false;
  }
}

function isOfClass(name: string | undefined, operator: string, values: readonly string[]): boolean {
  if (operator === 'Exists') return name !== undefined;
  if (operator === 'DoesNotExist') return name === undefined;
  const isListed = name !== undefined && values.includes(name);
  return operator === 'NotIn' ? !isListed : isListed;
}

/** Whether a term of pod affinity or anti-affinity names other namespaces than the pod's own. */
function looksElsewhere(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { namespaces, namespaceSelector } = value as Record<string, unknown>;
  if (namespaceSelector !== undefined || (Array.isArray(namespaces) && namespaces.length > 0)) return true;
  return Object.values(value).some(looksElsewhere);
}
