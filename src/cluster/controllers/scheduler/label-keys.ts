import type { LabelSelector } from '../../api/selectors.ts';
import type { Pod } from '../../kinds/pod.ts';

/** Labels whose values a selector takes from the pod that is placed. */
interface Keys {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
  readonly mismatchLabelKeys?: readonly string[];
}

/**
 * A selector with the pod's own values of some labels, such as its template's hash.
 * kubernetes: pkg/registry/core/pod/strategy.go `applyMatchLabelKeysAndMismatchLabelKeys`
 */
export function selectorFor({ metadata }: Pod, rule: Keys): LabelSelector | undefined {
  const { labelSelector: selector, matchLabelKeys = [], mismatchLabelKeys = [] } = rule;
  if (selector === undefined || matchLabelKeys.length + mismatchLabelKeys.length === 0) return selector;
  const requirements = (keys: readonly string[], operator: 'In' | 'NotIn') =>
    keys.flatMap((key) => {
      const value = metadata.labels?.[key];
      return value === undefined ? [] : [{ key, operator, values: [value] }];
    });
  const added = [...requirements(matchLabelKeys, 'In'), ...requirements(mismatchLabelKeys, 'NotIn')];
  return { ...selector, matchExpressions: [...(selector.matchExpressions ?? []), ...added] };
}
