import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { labelProblems, pathProblems } from '../api/names.ts';
import { parseQuantity } from '../api/quantity.ts';
import type { Version } from '../version.ts';
import { validateBehavior } from './autoscaler-behavior.ts';
import type { HorizontalPodAutoscaler, Metric, MetricTarget } from './autoscaler-metrics.ts';

/** kubernetes: pkg/apis/autoscaling/validation/validation.go `validateHorizontalPodAutoscalerSpec` */
export function validateAutoscaler(
  { spec }: HorizontalPodAutoscaler,
  { version }: { readonly version: Version },
): readonly FieldError[] {
  const { minReplicas = 1, maxReplicas, scaleTargetRef, metrics = [] } = spec;
  const countsOthers = metrics.some(({ type }) => type === 'Object' || type === 'External');
  const rest = 'must specify at least one Object or External metric to support scaling to zero replicas';
  return [
    ...(minReplicas < 1
      ? [invalid('spec.minReplicas', minReplicas, 'must be greater than or equal to 1')]
      : []),
    ...(maxReplicas < 1 ? [invalid('spec.maxReplicas', maxReplicas, 'must be greater than 0')] : []),
    ...(maxReplicas < minReplicas
      ? [invalid('spec.maxReplicas', maxReplicas, 'must be greater than or equal to `minReplicas`')]
      : []),
    ...validateReference(scaleTargetRef, 'spec.scaleTargetRef'),
    ...metrics.flatMap((metric, index) => validateMetric(metric, `spec.metrics[${index}]`, version)),
    ...(minReplicas === 0 && !countsOthers && version.minor >= 16 ? [forbidden('spec.metrics', rest)] : []),
    ...validateBehavior(spec.behavior, 'spec.behavior'),
  ];
}

interface Reference {
  readonly kind?: string;
  readonly name?: string;
}

/** kubernetes: `ValidateCrossVersionObjectReference` */
function validateReference(reference: Reference | undefined, field: string): readonly FieldError[] {
  return (['kind', 'name'] as const).flatMap((key) => {
    const text = reference?.[key];
    if (!text) return [required(`${field}.${key}`)];
    return pathProblems(text).map((detail) => invalid(`${field}.${key}`, text, detail));
  });
}

interface Source {
  readonly name?: string;
  readonly container?: string;
  readonly metric?: { readonly name?: string };
  readonly target?: MetricTarget;
  readonly describedObject?: Reference;
}

const metricTypes = ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'] as const;
/** In the order in which they are looked at: of several, only the first is judged. */
const fields = ['object', 'external', 'pods', 'resource', 'containerResource'] as const;

/** kubernetes: `validateMetricSpec` */
function validateMetric(metric: Metric, field: string, version: Version): readonly FieldError[] {
  const { type = '' } = metric ?? {};
  const known = metricTypes.find((each) => each === type);
  const own = known && (`${known.charAt(0).toLowerCase()}${known.slice(1)}` as (typeof fields)[number]);
  const present = fields.filter((each) => metric?.[each] !== undefined);
  const [first] = present;
  // An unknown type is refused once where the types are read, and again where their fields are.
  const strange = own === undefined ? [unsupported(`${field}.type`, type, metricTypes)] : [];
  const detail = 'must populate information for the given metric source';
  return [
    ...(type === '' ? [required(`${field}.type`, 'must specify a metric source type')] : []),
    ...strange,
    ...(first ? validateSource(first, metric[first] as Source, `${field}.${first}`, version) : []),
    ...(own && !metric[own] ? [required(`${field}.${own}`, detail)] : []),
    ...strange,
    ...(present.length === 1 ? [] : present)
      .filter((each) => each !== own)
      .map((each) => forbidden(`${field}.${each}`, 'must populate the given metric source only')),
  ];
}

function validateSource(
  type: (typeof fields)[number],
  source: Source,
  field: string,
  version: Version,
): readonly FieldError[] {
  const { name, container, metric, target = {}, describedObject } = source;
  const measured = [
    ...(metric?.name
      ? pathProblems(metric.name).map((each) => invalid(`${field}.metric.name`, metric.name, each))
      : [required(`${field}.metric.name`, 'must specify a metric name')]),
    ...validateTarget(target, `${field}.target`),
  ];
  switch (type) {
    case 'object':
      return [
        ...validateReference(describedObject, `${field}.describedObject`),
        ...measured,
        ...needsValue(target, `${field}.target`, 'must set either a target value or averageValue'),
      ];
    case 'external':
      return [...measured, ...validateExternal(target, `${field}.target`)];
    case 'pods':
      return [
        ...measured,
        ...(target.averageValue === undefined
          ? [required(`${field}.target.averageValue`, 'must specify a positive target averageValue')]
          : []),
      ];
    case 'resource':
    case 'containerResource':
      return [
        ...(name ? [] : [required(`${field}.name`, 'must specify a resource name')]),
        ...(type === 'containerResource' ? validateContainer(container, `${field}.container`, version) : []),
        ...validateTarget(target, `${field}.target`),
        ...needsUse(target, `${field}.target`),
      ];
    default:
      return type satisfies never;
  }
}

function validateExternal(target: MetricTarget, field: string): readonly FieldError[] {
  const detail = 'must set either a target value for metric or a per-pod target';
  const hasBoth = target.value !== undefined && target.averageValue !== undefined;
  return [
    ...needsValue(target, field, detail),
    ...(hasBoth ? [forbidden(`${field}.value`, both('value for metric and a per-pod target'))] : []),
  ];
}

function validateContainer(name: string | undefined, field: string, version: Version): readonly FieldError[] {
  if (!name) return [required(field, 'must specify a container')];
  return labelProblems(name, version).map((detail) => invalid(field, name, detail));
}

function needsValue(target: MetricTarget, field: string, detail: string): readonly FieldError[] {
  const isGiven = target.value !== undefined || target.averageValue !== undefined;
  return isGiven ? [] : [required(`${field}.averageValue`, detail)];
}

function needsUse({ averageUtilization, averageValue }: MetricTarget, field: string): readonly FieldError[] {
  if (averageUtilization === undefined && averageValue === undefined) {
    const detail = 'must set either a target raw value or a target utilization';
    return [required(`${field}.averageUtilization`, detail)];
  }
  if (averageUtilization === undefined || averageValue === undefined) return [];
  return [forbidden(`${field}.averageValue`, both('raw value and a target utilization'))];
}

function both(what: string): string {
  return `may not set both a target ${what}`;
}

/** kubernetes: `validateMetricTarget` */
function validateTarget(target: MetricTarget, field: string): readonly FieldError[] {
  const { type = '', averageUtilization: share } = target;
  const isKnown = ['Utilization', 'Value', 'AverageValue'].includes(type);
  const amounts = (['value', 'averageValue'] as const).filter((key) => !isPositive(target[key]));
  return [
    ...(type === '' ? [required(`${field}.type`, 'must specify a metric target type')] : []),
    ...(isKnown
      ? []
      : [invalid(`${field}.type`, type, 'must be either Utilization, Value, or AverageValue')]),
    ...amounts.map((key) => ({
      ...invalid(`${field}.${key}`, target[key], 'must be positive'),
      unprinted: 'the Go form of a quantity in the refused target of a metric',
    })),
    ...(share !== undefined && share < 1
      ? [invalid(`${field}.averageUtilization`, share, 'must be greater than 0')]
      : []),
  ];
}

function isPositive(text: string | undefined): boolean {
  if (text === undefined) return true;
  return !/^[-+]?[0.]*([a-zA-Z].*)?$/.test(parseQuantity(text)?.text ?? '0') && !text.startsWith('-');
}
