import { equalJson } from '../api/equal.ts';
import type { HorizontalPodAutoscaler } from '../kinds/horizontal-pod-autoscaler.ts';
import type { ReplicaSet } from '../kinds/replica-set.ts';
import type { Context } from './context.ts';
import type { Controller } from './controller.ts';
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
const noMetrics = [
  'unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API:',
  'the server could not find the requested resource (get pods.metrics.k8s.io)',
].join(' ');

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

function rescale(scaler: HorizontalPodAutoscaler, context: Context): void {
  const { scaleTargetRef, minReplicas = 1, maxReplicas } = scaler.spec;
  const target = targets[scaleTargetRef.kind];
  const object =
    target && context.objects.get<ReplicaSet>(target, scaler.metadata.namespace, scaleTargetRef.name);
  if (!target || !object) {
    failTarget(scaler, `deployments/scale.apps "${scaleTargetRef.name}" not found`, context);
    return;
  }
  const current = object.spec.replicas ?? 1;
  const bounded = current === 0 ? 0 : Math.min(Math.max(current, minReplicas), maxReplicas);
  if (bounded !== current) {
    context.objects.update(target, { ...object, spec: { ...object.spec, replicas: bounded } });
    const reason =
      current < bounded
        ? 'Current number of replicas below Spec.MinReplicas'
        : 'Current number of replicas above Spec.MaxReplicas';
    tell(scaler, 'Normal', 'SuccessfulRescale', `New size: ${bounded}; reason: ${reason}`, context);
  } else {
    tell(scaler, 'Warning', 'FailedGetResourceMetric', noMetrics, context);
    const prefix = 'invalid metrics (1 invalid out of 1), first error is: ';
    const failed = context.is({ from: '1.26' })
      ? 'failed to get cpu resource metric value: failed to get cpu utilization: '
      : 'failed to get cpu utilization: ';
    tell(scaler, 'Warning', 'FailedComputeMetricsReplicas', prefix + failed + noMetrics, context);
  }
  const replicas = object.status?.replicas ?? 0;
  writeStatus(scaler, replicas, bounded === current ? undefined : bounded, context);
}

function writeStatus(
  scaler: HorizontalPodAutoscaler,
  current: number,
  rescaled: number | undefined,
  context: Context,
): void {
  const since = (type: string) =>
    (
      scaler.status?.conditions as
        | readonly { readonly type: string; readonly lastTransitionTime: string }[]
        | undefined
    )?.find((each) => each.type === type)?.lastTransitionTime ?? timestamp(context.now);
  const able = {
    lastTransitionTime: since('AbleToScale'),
    message:
      rescaled === undefined
        ? "the HPA controller was able to get the target's current scale"
        : `the HPA controller was able to update the target scale to ${rescaled}`,
    reason: rescaled === undefined ? 'SucceededGetScale' : 'SucceededRescale',
    status: 'True',
    type: 'AbleToScale',
  };
  const active = [
    {
      lastTransitionTime: since('ScalingActive'),
      message: `the HPA was unable to compute the replica count: ${noMetrics}`,
      reason: 'FailedGetResourceMetric',
      status: 'False',
      type: 'ScalingActive',
    },
  ];
  const status = {
    conditions: rescaled === undefined ? [able, ...active] : [able],
    ...(current > 0 ? { currentReplicas: current } : {}),
    desiredReplicas: rescaled ?? (scaler.status?.desiredReplicas as number | undefined) ?? 0,
  };
  if (!equalJson(scaler.status ?? {}, status)) context.objects.updateStatus(resource, { ...scaler, status });
}

function failTarget(scaler: HorizontalPodAutoscaler, message: string, context: Context): void {
  tell(scaler, 'Warning', 'FailedGetScale', message, context);
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
