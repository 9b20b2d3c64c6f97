import { equalJson } from '../api/equal.ts';
import type { HorizontalPodAutoscaler } from '../kinds/autoscaler-metrics.ts';
import type { ReplicaSet } from '../kinds/replica-set.ts';
import type { Context } from './context.ts';
import type { Controller } from './controller.ts';
import { missingMetric } from './missing-metrics.ts';
import { keyOf, splitKey } from './owners.ts';
import { timestamp } from './time.ts';

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
 * Autoscalers at rest: without a metrics server they know nothing, and keep their targets between the least
 * and the most.
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

/** What came of a look: whether the target has a size, and whether it could be worked out. */
interface Outcome {
  readonly current: number;
  readonly desired: number;
  readonly conditions: readonly Bare[];
}

interface Bare {
  readonly type: 'AbleToScale' | 'ScalingActive';
  readonly status: 'True' | 'False';
  readonly reason: string;
  readonly message: string;
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
  const before = scaler.status?.desiredReplicas ?? 0;
  if (size === 0) {
    const message = 'scaling is disabled since the replica count of the target is zero';
    const disabled = { type: 'ScalingActive', status: 'False', reason: 'ScalingDisabled', message } as const;
    writeStatus(scaler, { current, desired: 0, conditions: [gotScale, disabled] }, context);
    return;
  }
  const bounded = Math.min(Math.max(size, minReplicas), maxReplicas);
  if (bounded === size) {
    writeStatus(
      scaler,
      { current, desired: before, conditions: [gotScale, judged(scaler, context)] },
      context,
    );
    return;
  }
  context.objects.update(target, { ...object, spec: { ...object.spec, replicas: bounded } });
  const bound = size < bounded ? 'below Spec.MinReplicas' : 'above Spec.MaxReplicas';
  const text = `New size: ${bounded}; reason: Current number of replicas ${bound}`;
  tell(scaler, 'Normal', 'SuccessfulRescale', text, context);
  const message = `the HPA controller was able to update the target scale to ${bounded}`;
  const scaled = { type: 'AbleToScale', status: 'True', reason: 'SucceededRescale', message } as const;
  writeStatus(scaler, { current, desired: bounded, conditions: [scaled] }, context);
}

const gotScale: Bare = {
  type: 'AbleToScale',
  status: 'True',
  reason: 'SucceededGetScale',
  message: "the HPA controller was able to get the target's current scale",
};

/** Without a metrics server each metric is missing. horizontal.go `computeReplicasForMetrics` */
function judged(scaler: HorizontalPodAutoscaler, context: Context): Bare {
  const { metrics = [{ type: 'Resource', resource: { name: 'cpu', target: {} } }] } = scaler.spec;
  const missing = metrics.map((metric) => missingMetric(metric, scaler.metadata.namespace ?? '', context));
  for (const { reason, message } of missing) tell(scaler, 'Warning', reason, message, context);
  const { reason = '', message = '', error = '' } = missing[0] ?? {};
  const count = `(${metrics.length} invalid out of ${metrics.length})`;
  const text = context.is({ from: '1.14' }) ? `invalid metrics ${count}, first error is: ${error}` : error;
  tell(scaler, 'Warning', 'FailedComputeMetricsReplicas', text, context);
  const told = `the HPA was unable to compute the replica count: ${message}`;
  return { type: 'ScalingActive', status: 'False', reason, message: told };
}

/** A condition that stays as it was keeps its time; what is not judged now is as it was before. */
function writeStatus(
  scaler: HorizontalPodAutoscaler,
  { current, desired, conditions }: Outcome,
  context: Context,
): void {
  const before = (scaler.status?.conditions ?? []) as readonly (Bare & {
    readonly lastTransitionTime: string;
  })[];
  const written = conditions.map((condition) => {
    const old = before.find(({ type }) => type === condition.type);
    const isSame = old?.status === condition.status;
    return { ...condition, lastTransitionTime: isSame ? old.lastTransitionTime : timestamp(context.now) };
  });
  const status = {
    conditions: written,
    ...(current > 0 ? { currentReplicas: current } : {}),
    desiredReplicas: desired,
  };
  if (!equalJson(scaler.status ?? {}, status)) context.objects.updateStatus(resource, { ...scaler, status });
}

function failTarget(scaler: HorizontalPodAutoscaler, target: string, context: Context): void {
  const [plural = '', group] = target.split('.');
  const text = `${plural}/scale${group ? `.${group}` : ''} "${scaler.spec.scaleTargetRef.name}" not found`;
  tell(scaler, 'Warning', 'FailedGetScale', text, context);
  const message = `the HPA controller was unable to get the target's current scale: ${text}`;
  const unable = { type: 'AbleToScale', status: 'False', reason: 'FailedGetScale', message } as const;
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
