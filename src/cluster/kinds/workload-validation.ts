import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import type { Json } from '../api/object.ts';
import { type LabelRequirement, type LabelSelector, matchesSelector } from '../api/selectors.ts';
import { labelErrors } from '../api/validate-meta.ts';
import type { Version } from '../version.ts';
import type { PodTemplateSpec } from './pod-spec.ts';
import { validatePodSpec } from './pod-validation.ts';
import { validateLabelSelector } from './selector-validation.ts';

/** What a workload over pods has in its spec. */
export interface WorkloadSpec {
  readonly replicas?: number;
  readonly selector?: LabelSelector;
  readonly template: PodTemplateSpec;
}

/** What the server calls a workload in a refusal. */
type WorkloadName = 'Deployment' | 'ReplicaSet' | 'StatefulSet' | 'DaemonSet';

/**
 * A selector must be there and find the pods of the template, whose own errors are `template`: nobody looks
 * at it while the selector cannot be read, but for the one of a DaemonSet, which may also be missing.
 *
 * kubernetes: pkg/apis/apps/validation/validation.go `ValidateDeploymentSpec`, `ValidateDaemonSetSpec` …
 */
export function validateSelector(
  { selector, template }: WorkloadSpec,
  version: Version,
  of: WorkloadName,
  inTemplate: readonly FieldError[],
): readonly FieldError[] {
  const isDaemon = of === 'DaemonSet';
  if (!selector)
    return [...(isDaemon ? [] : [required('spec.selector')]), ...mismatch(template, selector), ...inTemplate];
  const isEmpty =
    !Object.keys(selector.matchLabels ?? {}).length && !(selector.matchExpressions ?? []).length;
  const refused = (detail: string) =>
    invalid('spec.selector', selectorValue(selector), detail, goSelector(selector));
  const name = of === 'ReplicaSet' ? 'deployment' : of.toLowerCase();
  if (isEmpty) return [refused(`empty selector is invalid for ${name}`), ...inTemplate];
  const errors = validateLabelSelector(selector, 'spec.selector', version);
  if (errors.length === 0) return [...mismatch(template, selector), ...inTemplate];
  if (isDaemon) return [...errors, ...inTemplate];
  return [...errors, refused(of === 'StatefulSet' ? '' : 'invalid label selector')];
}

/** A selector must find the pods of its template. */
export function mismatch(template: PodTemplateSpec, selector: LabelSelector | undefined): FieldError[] {
  const labels = template.metadata?.labels;
  if (selector && matchesSelector(selector, labels)) return [];
  const detail = '`selector` does not match template `labels`';
  return [invalid('spec.template.metadata.labels', labels ?? null, detail, 'map[string]string')];
}

/** The parts of a template that are judged like a pod's. */
export function validateTemplate(template: PodTemplateSpec, version: Version): readonly FieldError[] {
  return [
    ...labelErrors(template.metadata?.labels, 'spec.template.labels', version),
    ...validatePodSpec(template.spec, 'spec.template.spec', version),
  ];
}

/** Long-lived workloads restart their containers always, and never end them. */
export function validateAlways(
  { spec }: PodTemplateSpec,
  of: 'ReplicaSet' | 'StatefulSet' | 'DaemonSet' | 'ReplicationController',
): readonly FieldError[] {
  const field = 'spec.template.spec';
  const { restartPolicy = '', activeDeadlineSeconds } = spec;
  return [
    ...(restartPolicy === 'Always' ? [] : [unsupported(`${field}.restartPolicy`, restartPolicy, ['Always'])]),
    ...(activeDeadlineSeconds === undefined
      ? []
      : [forbidden(`${field}.activeDeadlineSeconds`, `activeDeadlineSeconds in ${of} is not Supported`)]),
  ];
}

/** A count that must not be negative. */
export function validateCount(field: string, value: number | undefined): readonly FieldError[] {
  if (value === undefined || value >= 0) return [];
  return [invalid(field, value, 'must be greater than or equal to 0')];
}

/** A count or a share that must not be negative. kubernetes: `ValidatePositiveIntOrPercent` */
export function validateCountOrPercent(
  field: string,
  value: number | string | undefined,
): readonly FieldError[] {
  if (typeof value !== 'string') return validateCount(field, value);
  if (/^[0-9]+%$/.test(value)) return [];
  return [invalid(field, value, percentRule, goIntOrString(value))];
}

const percentRule =
  "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

/** Go's `%#v` of an `IntOrString`. */
export function goIntOrString(value: number | string): string {
  return typeof value === 'number'
    ? `intstr.IntOrString{Type:0, IntVal:${value}, StrVal:""}`
    : `intstr.IntOrString{Type:1, IntVal:0, StrVal:${JSON.stringify(value)}}`;
}

/** A share of more than the whole. kubernetes: `IsNotMoreThan100Percent` */
export function validateShare(field: string, value: number | string | undefined): readonly FieldError[] {
  if (typeof value !== 'string' || !(Number.parseInt(value, 10) > 100)) return [];
  return [invalid(field, value, 'must not be greater than 100%', goIntOrString(value))];
}

/** A selector that must stay as it was made. */
export function validateFixedSelector(
  selector: LabelSelector | undefined,
  previous: LabelSelector | undefined,
): readonly FieldError[] {
  if (equalJson(selector, previous)) return [];
  return [invalid('spec.selector', selectorValue(selector), 'field is immutable', goSelector(selector))];
}

function selectorValue(selector: LabelSelector | undefined): Json {
  return (selector ?? null) as Json;
}

/** Go's `%#v` of a label selector. */
export function goSelector(selector: LabelSelector | undefined): string {
  if (!selector) return '*v1.LabelSelector';
  const labels = selector.matchLabels
    ? `map[string]string{${goPairs(selector.matchLabels)}}`
    : 'map[string]string(nil)';
  const expressions = selector.matchExpressions
    ? `[]v1.LabelSelectorRequirement{${selector.matchExpressions.map(goRequirement).join(', ')}}`
    : '[]v1.LabelSelectorRequirement(nil)';
  return `v1.LabelSelector{MatchLabels:${labels}, MatchExpressions:${expressions}}`;
}

function goPairs(pairs: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(pairs).sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(', ');
}

function goRequirement({ key, operator, values }: LabelRequirement): string {
  const list = values
    ? `[]string{${values.map((value) => JSON.stringify(value)).join(', ')}}`
    : '[]string(nil)';
  return `v1.LabelSelectorRequirement{Key:${JSON.stringify(key)}, Operator:${JSON.stringify(operator)}, Values:${list}}`;
}
