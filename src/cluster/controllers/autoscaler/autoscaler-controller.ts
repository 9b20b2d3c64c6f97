import { equalJson } from '../../api/equal.ts';
import { matchesPairs, matchesSelector } from '../../api/selectors.ts';
import type { HorizontalPodAutoscaler, MetricStatus } from '../../kinds/autoscaler-metrics.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { ReplicaSet } from '../../kinds/replica-set.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { keyOf, splitKey } from '../owners.ts';
import { timestamp } from '../time.ts';
import { measure } from './measurement.ts';
import type { MissingMetric } from './missing-metrics.ts';
import { nextSize, type ScalingCondition } from './next-size.ts';

const resource = 'horizontalpodautoscalers.autoscaling';
const targets: Readonly<Record<string, string>> = {
  Deployment: 'deployments.apps',
  ReplicaSet: 'replicasets.apps',
  StatefulSet: 'statefulsets.apps',
  ReplicationController: 'replicationcontrollers',
};
/** `--horizontal-pod-autoscaler-sync-period` */
const interval = 15_000;

/**
 * Autoscalers keep their targets between the least and the most, and, where a metrics server measures what
 * the pods use, at the size that this asks for.
 * kubernetes: pkg/controller/podautoscaler/horizontal.go
 */
export const autoscalerController: Controller = {
  name: 'horizontal-pod-autoscaler',
  watches: { [resource]: ({ object, previous }) => (previous ? [] : [keyOf(object)]) },
  lag: () => 1,
  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const scaler = context.objects.get<HorizontalPodAutoscaler>(resource, namespace, name);
    if (scaler === undefined) return undefined;
    // The queue hands out a key no sooner than an interval after it was put in, the first time too.
    if (ageOf(scaler, context) >= interval) rescale(scaler, context);
    return { at: context.now + interval, settling: false };
  },
};

function ageOf({ metadata }: HorizontalPodAutoscaler, { now }: Context): number {
  return now - Date.parse(metadata.creationTimestamp ?? '');
}

/** What came of a look. */
interface Outcome {
  readonly current: number;
  readonly desired: number;
  readonly conditions: readonly ScalingCondition[];
  /** What was measured; as before where nothing was to be, and none where it did not matter. */
  readonly metrics?: readonly MetricStatus[];
  readonly isRescaled?: true;
}

/** What an autoscaler scales. */
interface Scaled {
  readonly resource: string;
  readonly object: ReplicaSet;
  readonly size: number;
}

/** horizontal.go `reconcileAutoscaler` */
function rescale(scaler: HorizontalPodAutoscaler, context: Context): void {
  const { scaleTargetRef: reference, minReplicas = 1, maxReplicas } = scaler.spec;
  const target = targets[reference.kind];
  const object = target && context.objects.get<ReplicaSet>(target, scaler.metadata.namespace, reference.name);
  if (!target || !object) {
    failTarget(scaler, target ?? `${reference.kind.toLowerCase()}s`, context);
    return;
  }
  const current = object.status?.replicas ?? 0;
  const size = object.spec.replicas ?? 1;
  const scaled = { resource: target, object, size };
  if (size === 0) {
    const message = 'scaling is disabled since the replica count of the target is zero';
    const disabled = { type: 'ScalingActive', status: 'False', reason: 'ScalingDisabled', message } as const;
    writeStatus(scaler, { current, desired: 0, conditions: [gotScale, disabled], metrics: [] }, context);
    return;
  }
  const bounded = Math.min(Math.max(size, minReplicas), maxReplicas);
  if (bounded === size) {
    scaleByMetrics(scaler, scaled, context);
    return;
  }
  const bound = size < bounded ? 'below Spec.MinReplicas' : 'above Spec.MaxReplicas';
  const done = resize(
    scaler,
    scaled,
    { to: bounded, reason: `Current number of replicas ${bound}` },
    context,
  );
  const outcome = { current, desired: bounded, conditions: [done], metrics: [], isRescaled: true } as const;
  writeStatus(scaler, outcome, context);
}

function resize(
  scaler: HorizontalPodAutoscaler,
  { resource: target, object }: Scaled,
  { to, reason }: { readonly to: number; readonly reason: string },
  context: Context,
): ScalingCondition {
  context.objects.update(target, { ...object, spec: { ...object.spec, replicas: to } });
  tell(scaler, 'Normal', 'SuccessfulRescale', `New size: ${to}; reason: ${reason}`, context);
  const message = `the HPA controller was able to update the target scale to ${to}`;
  return { type: 'AbleToScale', status: 'True', reason: 'SucceededRescale', message };
}

const gotScale: ScalingCondition = {
  type: 'AbleToScale',
  status: 'True',
  reason: 'SucceededGetScale',
  message: "the HPA controller was able to get the target's current scale",
};

/** `--horizontal-pod-autoscaler-downscale-stabilization` */
const usualWindowSeconds = 300;

/** horizontal.go `computeReplicasForMetrics`; how fast a behaviour allows to scale is not simulated */
function scaleByMetrics(scaler: HorizontalPodAutoscaler, scaled: Scaled, context: Context): void {
  const { size, object } = scaled;
  const { metrics = [], minReplicas: least = 1, maxReplicas: most, behavior } = scaler.spec;
  const current = object.status?.replicas ?? 0;
  const target = { pods: podsOf(object, context), size };
  const results = metrics.map((metric, index) => measure({ scaler, metric, index }, target, context));
  const found = results.filter((result) => 'wanted' in result);
  if (found.length === 0) {
    const failed = judged(scaler, results as readonly MissingMetric[], context);
    const desired = scaler.status?.desiredReplicas ?? 0;
    writeStatus(scaler, { current, desired, conditions: [gotScale, failed] }, context);
    return;
  }
  const { wanted, name } = found.reduce((most, one) => (one.wanted > most.wanted ? one : most));
  const message = `the HPA was able to successfully calculate a replica count from ${name}`;
  const valid = { type: 'ScalingActive', status: 'True', reason: 'ValidMetricFound', message } as const;
  const { recommendations } = context.memory;
  const key = scaler.metadata.uid ?? '';
  const next = nextSize({
    ...{ now: context.now, current: size, wanted, least, most },
    windowMs: (behavior?.scaleDown?.stabilizationWindowSeconds ?? usualWindowSeconds) * 1000,
    recommendations: recommendations.get(key) ?? [],
  });
  recommendations.set(key, next.recommendations);
  const [able, limited] = next.conditions as readonly [ScalingCondition, ScalingCondition];
  const reason = wanted > size ? `${name} above target` : 'All metrics below target';
  const isRescaled = next.count !== size;
  const done = isRescaled ? resize(scaler, scaled, { to: next.count, reason }, context) : able;
  const outcome = { current, desired: next.count, conditions: [done, valid, limited] };
  const statuses = results.flatMap((result) => ('status' in result ? [result.status] : []));
  writeStatus(scaler, { ...outcome, metrics: statuses, ...(isRescaled && { isRescaled }) }, context);
}

function podsOf({ metadata, spec }: ReplicaSet, context: Context): readonly Pod[] {
  const selector =
    'matchLabels' in spec.selector || 'matchExpressions' in spec.selector ? spec.selector : undefined;
  const pods = context.objects.list<Pod>('pods', metadata.namespace);
  return pods.filter(({ metadata: { labels } }) =>
    selector
      ? matchesSelector(selector, labels)
      : matchesPairs(spec.selector as Record<string, string>, labels),
  );
}

/** None of the metrics could be worked out. */
function judged(
  scaler: HorizontalPodAutoscaler,
  missing: readonly MissingMetric[],
  context: Context,
): ScalingCondition {
  for (const { reason, message } of missing) tell(scaler, 'Warning', reason, message, context);
  const { reason = '', message = '', error = '' } = missing[0] ?? {};
  const count = `(${missing.length} invalid out of ${missing.length})`;
  const text = context.is({ from: '1.14' }) ? `invalid metrics ${count}, first error is: ${error}` : error;
  tell(scaler, 'Warning', 'FailedComputeMetricsReplicas', text, context);
  const told = `the HPA was unable to compute the replica count: ${message}`;
  return { type: 'ScalingActive', status: 'False', reason, message: told };
}

type Dated = ScalingCondition & { readonly lastTransitionTime: string };

/** What is not judged now is as it was before; a condition that stays as it was keeps its time. */
function writeStatus(
  scaler: HorizontalPodAutoscaler,
  { current, desired, conditions, metrics, isRescaled }: Outcome,
  context: Context,
): void {
  const before = (scaler.status?.conditions ?? []) as readonly Dated[];
  const dated = conditions.map((condition): Dated => {
    const old = before.find(({ type }) => type === condition.type);
    const isSame = old?.status === condition.status;
    return { ...condition, lastTransitionTime: isSame ? old.lastTransitionTime : timestamp(context.now) };
  });
  const kept = before.map((old) => dated.find(({ type }) => type === old.type) ?? old);
  const added = dated.filter(({ type }) => !before.some((old) => old.type === type));
  const measured = metrics ?? scaler.status?.currentMetrics ?? [];
  const lastScaleTime = isRescaled ? timestamp(context.now) : scaler.status?.lastScaleTime;
  const status = {
    conditions: [...kept, ...added],
    ...(measured.length > 0 ? { currentMetrics: measured } : {}),
    ...(current > 0 ? { currentReplicas: current } : {}),
    desiredReplicas: desired,
    ...(lastScaleTime === undefined ? {} : { lastScaleTime }),
  };
  if (!equalJson(scaler.status ?? {}, status)) context.objects.updateStatus(resource, { ...scaler, status });
}

function failTarget(scaler: HorizontalPodAutoscaler, target: string, context: Context): void {
  const [plural = '', group] = target.split('.');
  const text = `${plural}/scale${group ? `.${group}` : ''} "${scaler.spec.scaleTargetRef.name}" not found`;
  tell(scaler, 'Warning', 'FailedGetScale', text, context);
  const message = `the HPA controller was unable to get the target's current scale: ${text}`;
  const unable: ScalingCondition = {
    type: 'AbleToScale',
    status: 'False',
    reason: 'FailedGetScale',
    message,
  };
  const { currentReplicas: current = 0, desiredReplicas: desired = 0 } = scaler.status ?? {};
  writeStatus(scaler, { current, desired, conditions: [unable] }, context);
}

function tell(
  scaler: HorizontalPodAutoscaler,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string,
  context: Context,
): void {
  context.event({ about: scaler, type, reason, message, component: 'horizontal-pod-autoscaler' });
}
