import { badRequest } from './status.ts';

/** A `meta/v1` label selector. */
export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelRequirement[];
}

/** One expression of a label selector. `Gt` and `Lt` occur in node selectors only. */
export interface LabelRequirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
  readonly values?: readonly string[];
}

type Labels = Readonly<Record<string, string>>;

/** Whether every pair of a plain selector stands in the labels; an empty selector matches everything. */
export function matchesPairs(selector: Labels | undefined, labels: Labels | undefined): boolean {
  return Object.entries(selector ?? {}).every(([key, value]) => labels?.[key] === value);
}

/** Whether labels fit a label selector; a missing selector matches nothing, an empty one everything. */
export function matchesSelector(selector: LabelSelector | undefined, labels: Labels | undefined): boolean {
  if (!selector) return false;
  return (
    matchesPairs(selector.matchLabels, labels) && matchesAll(selector.matchExpressions ?? [], labels ?? {})
  );
}

/** Whether labels fulfil every requirement. */
export function matchesAll(requirements: readonly LabelRequirement[], labels: Labels): boolean {
  return requirements.every((requirement) => matchesOne(requirement, labels[requirement.key]));
}

function matchesOne({ operator, values = [] }: LabelRequirement, value: string | undefined): boolean {
  switch (operator) {
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
      return operator satisfies never;
  }
}

/** One term of a field selector. */
export interface FieldRequirement {
  readonly field: string;
  readonly equal: boolean;
  readonly value: string;
}

/** Reads `status.phase!=Running,metadata.name=a`. */
export function parseFieldSelector(text: string): readonly FieldRequirement[] {
  return text
    .split(',')
    .filter((term) => term.trim() !== '')
    .map((term) => {
      const match = /^\s*([^=!\s]+)\s*(!=|==|=)\s*(.*?)\s*$/.exec(term);
      if (!match) throw badRequest(`invalid selector: '${text}'; can't understand '${term}'`);
      return { field: match[1] ?? '', equal: match[2] !== '!=', value: match[3] ?? '' };
    });
}

/** A label selector as tables and the scale subresource print it: `app=web,tier in (a,b)`. */
export function printSelector(selector: LabelSelector | undefined): string {
  if (!selector) return '<none>';
  const pairs = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => ({
    key,
    text: `${key}=${value}`,
  }));
  const sets = (selector.matchExpressions ?? []).map((each) => ({
    key: each.key,
    text: printRequirement(each),
  }));
  const parts = [...pairs, ...sets].sort((left, right) =>
    left.key < right.key ? -1 : left.key > right.key ? 1 : 0,
  );
  return parts.length === 0 ? '<none>' : parts.map((part) => part.text).join(',');
}

function printRequirement({ key, operator, values = [] }: LabelRequirement): string {
  if (operator === 'Exists') return key;
  if (operator === 'DoesNotExist') return `!${key}`;
  return `${key} ${operator === 'In' ? 'in' : 'notin'} (${[...values].sort().join(',')})`;
}
