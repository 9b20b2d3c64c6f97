import type { KubeObject } from '#cluster';
import { field, record, text } from './fields.ts';

/** What a list asks for, as the command line wrote it. */
export interface Selectors {
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** Whether an object is one that selectors pick. apimachinery: pkg/labels/selector.go */
export function matchesSelectors(object: KubeObject, selectors: Selectors): boolean {
  const labels = record(object.metadata.labels ?? {});
  return (
    requirements(selectors.labelSelector ?? '').every((one) => meetsRequirement(labels, one)) &&
    requirements(selectors.fieldSelector ?? '').every((one) => meetsFieldRequirement(object, one))
  );
}

/** The parts between the commas that stand outside parentheses. */
function requirements(selector: string): readonly string[] {
  return selector.split(/,(?![^(]*\))/).filter((part) => part.trim() !== '');
}

function meetsRequirement(labels: Readonly<Record<string, unknown>>, requirement: string): boolean {
  const set = /^\s*(\S+)\s+(in|notin)\s*\(([^)]*)\)\s*$/.exec(requirement);
  if (set) {
    const [, key = '', operator, values = ''] = set;
    const member = key in labels && values.split(',').some((value) => value.trim() === labels[key]);
    return operator === 'in' ? member : !member;
  }
  const equality = /^\s*([^!=\s]+)\s*(==|=|!=)\s*(\S*)\s*$/.exec(requirement);
  if (equality) {
    const [, key = '', operator, value = ''] = equality;
    return operator === '!=' ? labels[key] !== value : labels[key] === value;
  }
  const name = requirement.trim();
  return name.startsWith('!') ? !(name.slice(1).trim() in labels) : name in labels;
}

function meetsFieldRequirement(object: KubeObject, requirement: string): boolean {
  const match = /^\s*([^!=\s]+)\s*(==|=|!=)\s*(\S*)\s*$/.exec(requirement);
  if (!match) return false;
  const [, path = '', operator, value = ''] = match;
  const actual = text(field(object, ...path.split('.')));
  return operator === '!=' ? actual !== value : actual === value;
}
