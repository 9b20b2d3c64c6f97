import type { LabelRequirement, LabelSelector } from '../api/selectors.ts';

type Labels = Readonly<Record<string, string>>;

/** Whether all pairs of a plain selector stand in the labels. An empty selector matches everything. */
export function matchesLabels(selector: Labels, labels: Labels | undefined): boolean {
  return Object.entries(selector).every(([key, value]) => labels?.[key] === value);
}

/** Whether labels satisfy a label selector; none matches nothing, an empty one everything. */
export function matchesSelector(selector: LabelSelector | undefined, labels: Labels | undefined): boolean {
  if (selector === undefined) return false;
  return (
    matchesLabels(selector.matchLabels ?? {}, labels) &&
    (selector.matchExpressions ?? []).every((expression) => matchesExpression(expression, labels ?? {}))
  );
}

/**
 * Whether one requirement holds. apimachinery: pkg/labels `Requirement.Matches`; `Gt` and `Lt` are for
 * nodes.
 */
export function matchesExpression(expression: LabelRequirement, labels: Labels): boolean {
  const value = labels[expression.key];
  const values = expression.values ?? [];
  switch (expression.operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > Number(values[0]);
    case 'Lt':
      return value !== undefined && Number(value) < Number(values[0]);
    default:
      return false;
  }
}
