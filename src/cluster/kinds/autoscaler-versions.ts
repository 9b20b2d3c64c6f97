import type { KubeObject } from '../api/object.ts';
import {
  cpuMetric,
  type HorizontalPodAutoscaler,
  type Metric,
  type MetricStatus,
  type MetricTarget,
} from './autoscaler-metrics.ts';

/** Where `autoscaling/v1` keeps what it has no field for. k8s.io/api: autoscaling `annotations.go` */
const prefix = 'autoscaling.alpha.kubernetes.io/';
const annotationsOfV1 = ['metrics', 'current-metrics', 'conditions', 'behavior'] as const;

type Flat = Readonly<Record<string, unknown>>;

type Status = NonNullable<FirstVersion['status']>;

interface FirstVersion extends KubeObject {
  readonly spec: Omit<HorizontalPodAutoscaler['spec'], 'metrics'> & {
    readonly targetCPUUtilizationPercentage?: number;
  };
  readonly status?: Omit<NonNullable<HorizontalPodAutoscaler['status']>, 'currentMetrics' | 'conditions'> & {
    readonly currentCPUUtilizationPercentage?: number;
  };
}

/**
 * What the first version has no field for stands in its annotations as JSON.
 * kubernetes: pkg/apis/autoscaling/v1/conversion.go
 */
export function fromV1(object: KubeObject): KubeObject {
  const { spec, status, metadata, ...rest } = object as FirstVersion;
  const { targetCPUUtilizationPercentage: target, ...kept } = spec;
  const { currentCPUUtilizationPercentage: _, ...keptStatus } = status ?? ({} as Partial<Status>);
  const told = (name: (typeof annotationsOfV1)[number]) => parsed(metadata.annotations?.[prefix + name]);
  const metrics = [
    ...(listOf(told('metrics')) ?? []).map(unflattened),
    ...(target === undefined ? [] : [cpuMetric(target)]),
  ];
  const current = listOf(told('current-metrics'))?.map(unflattenedStatus);
  const conditions = listOf(told('conditions'));
  const behavior = isRecord(told('behavior')) ? told('behavior') : kept.behavior;
  return {
    ...rest,
    metadata: { ...metadata, ...withoutOwn(metadata.annotations) },
    spec: { ...kept, ...(metrics.length > 0 && { metrics }), ...(behavior !== undefined && { behavior }) },
    ...(status && {
      status: {
        ...keptStatus,
        ...(current && { currentMetrics: current }),
        ...(conditions && { conditions }),
      },
    }),
  } as KubeObject;
}

/** The other way; the CPU's percentage has fields of its own. */
export function toV1(object: KubeObject): KubeObject {
  const { spec, status, metadata, ...rest } = object as HorizontalPodAutoscaler;
  const { metrics = [], behavior, ...kept } = spec;
  const { currentMetrics, conditions = [], ...keptStatus } = status ?? { desiredReplicas: 0 };
  const cpu = metrics.find(isCpuShare);
  const others = metrics.filter((metric) => metric !== cpu);
  const share = (currentMetrics ?? []).find(({ resource }) => resource?.name === 'cpu')?.resource?.current
    ?.averageUtilization;
  const annotations = {
    ...(others.length > 0 && { metrics: others.map(flattened) }),
    ...(currentMetrics?.length && { 'current-metrics': currentMetrics.map(flattenedStatus) }),
    ...(conditions.length > 0 && { conditions: conditions.map(inOrder) }),
    ...(behavior !== undefined && { behavior }),
  };
  const written = Object.entries(annotations).map(([name, value]) => [prefix + name, JSON.stringify(value)]);
  return {
    ...rest,
    metadata:
      written.length === 0
        ? metadata
        : { ...metadata, annotations: { ...metadata.annotations, ...Object.fromEntries(written) } },
    spec: {
      ...kept,
      ...(cpu && { targetCPUUtilizationPercentage: cpu.resource?.target.averageUtilization }),
    },
    ...(status && {
      status: { ...keptStatus, ...(share !== undefined && { currentCPUUtilizationPercentage: share }) },
    }),
  } as KubeObject;
}

/**
 * The first beta has the fields of the second side by side instead of in `metric` and `target`.
 * kubernetes: pkg/apis/autoscaling/v2beta1/conversion.go
 */
export function fromFirstBeta(object: KubeObject): KubeObject {
  return mapMetrics(object, unflattened, unflattenedStatus);
}

/** The other way. */
export function toFirstBeta(object: KubeObject): KubeObject {
  return mapMetrics(object, flattened, flattenedStatus);
}

function mapMetrics(
  object: KubeObject,
  metric: (metric: never) => unknown,
  current: (metric: never) => unknown,
): KubeObject {
  const { spec, status } = object as HorizontalPodAutoscaler;
  return {
    ...object,
    spec: { ...spec, ...(spec.metrics && { metrics: (spec.metrics as readonly never[]).map(metric) }) },
    ...(status && {
      status: {
        ...status,
        ...(status.currentMetrics && {
          currentMetrics: (status.currentMetrics as unknown as readonly never[]).map(current),
        }),
      },
    }),
  } as KubeObject;
}

/** What an annotation says that is no such list is passed over, as the conversion does it. */
function listOf(value: unknown): readonly Flat[] | undefined {
  return Array.isArray(value) ? value.filter(isRecord) : undefined;
}

function isRecord(value: unknown): value is Flat {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The annotations that stand for fields are no annotations of the object. */
function withoutOwn(annotations: Readonly<Record<string, string>> | undefined) {
  if (annotations === undefined) return {};
  const own = annotationsOfV1.map((name) => `${prefix}${name}`);
  const kept = Object.entries(annotations).filter(([name]) => !own.includes(name));
  return { annotations: kept.length > 0 ? Object.fromEntries(kept) : undefined };
}

function isCpuShare({ type, resource }: Metric): boolean {
  return type === 'Resource' && resource?.name === 'cpu' && resource.target.averageUtilization !== undefined;
}

/** k8s.io/api: autoscaling/v1 `HorizontalPodAutoscalerCondition`, whose fields are written in this order. */
function inOrder(condition: unknown): unknown {
  const { type, status, lastTransitionTime, reason, message } = condition as Flat;
  return { type, status, lastTransitionTime, reason, message };
}

function fieldOf(type = ''): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
}

/** k8s.io/api: autoscaling/v2beta1 `MetricSpec` and, with the same fields, autoscaling/v1 */
function flattened(metric: Metric): Flat {
  const { type } = metric;
  const source: unknown = metric[fieldOf(type) as 'resource'];
  return isRecord(source) ? { type, [fieldOf(type)]: flatSource(type, source) } : { type };
}

function flatSource(type: string, { name, container, metric, target, describedObject }: Flat): Flat {
  const { name: metricName, selector } = (metric ?? {}) as Flat;
  const { averageUtilization, averageValue, value } = (target ?? {}) as MetricTarget;
  switch (type) {
    case 'Pods':
      return present({ metricName, targetAverageValue: averageValue, selector });
    case 'Object':
      return present({
        target: describedObject,
        metricName,
        targetValue: value ?? '0',
        selector,
        averageValue,
      });
    case 'External':
      return present({
        metricName,
        metricSelector: selector,
        targetValue: value,
        targetAverageValue: averageValue,
      });
    default:
      return present({
        name,
        targetAverageUtilization: averageUtilization,
        targetAverageValue: averageValue,
        container,
      });
  }
}

/** k8s.io/api: autoscaling/v2beta1 `MetricStatus` */
function flattenedStatus(status: MetricStatus): Flat {
  const { type } = status;
  const source: unknown = status[fieldOf(type) as 'resource'];
  if (!isRecord(source)) return { type };
  const { name, container, metric, current, describedObject } = source;
  const { name: metricName, selector } = (metric ?? {}) as Flat;
  const { averageUtilization, averageValue, value } = (current ?? {}) as MetricTarget;
  const own: Readonly<Record<string, Flat>> = {
    Pods: { metricName, currentAverageValue: averageValue ?? '0', selector },
    Object: { target: describedObject, metricName, currentValue: value ?? '0', selector, averageValue },
    External: {
      metricName,
      metricSelector: selector,
      currentValue: value ?? '0',
      currentAverageValue: averageValue,
    },
  };
  const resource = {
    name,
    currentAverageUtilization: averageUtilization,
    currentAverageValue: averageValue ?? '0',
    container,
  };
  return { type, [fieldOf(type)]: present(own[type] ?? resource) };
}

function unflattened(metric: Flat): Metric {
  const type = String(metric.type ?? '');
  const flat = metric[fieldOf(type)];
  if (!isRecord(flat)) return { type };
  const target = targetOf(
    flat.targetAverageUtilization,
    flat.targetAverageValue ?? flat.averageValue,
    flat.targetValue,
  );
  return { type, [fieldOf(type)]: present({ ...identity(flat), target }) } as unknown as Metric;
}

function unflattenedStatus(status: Flat): MetricStatus {
  const type = String(status.type ?? '');
  const flat = status[fieldOf(type)];
  if (!isRecord(flat)) return { type };
  const current = present({
    averageUtilization: flat.currentAverageUtilization,
    averageValue: flat.currentAverageValue ?? flat.averageValue,
    value: flat.currentValue,
  });
  return { type, [fieldOf(type)]: present({ ...identity(flat), current }) } as unknown as MetricStatus;
}

function identity({ name, container, metricName, selector, metricSelector, target }: Flat): Flat {
  const metric =
    metricName === undefined
      ? undefined
      : present({ name: metricName, selector: selector ?? metricSelector });
  return { name, container, metric, describedObject: target };
}

/** An average is what is meant where both are stated. v2beta1/conversion.go */
function targetOf(averageUtilization: unknown, averageValue: unknown, value: unknown): Flat {
  if (averageUtilization !== undefined) return { type: 'Utilization', averageUtilization };
  if (averageValue !== undefined) return { type: 'AverageValue', averageValue };
  return { type: 'Value', value };
}

function present(fields: Flat): Flat {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
