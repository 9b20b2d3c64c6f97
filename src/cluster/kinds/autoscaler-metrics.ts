import type { KubeObject } from '../api/object.ts';
import type { ScalingBehavior } from './autoscaler-behavior.ts';

/** k8s.io/api: autoscaling/v2 `HorizontalPodAutoscaler` */
export interface HorizontalPodAutoscaler extends KubeObject {
  readonly spec: {
    readonly scaleTargetRef: { readonly apiVersion?: string; readonly kind: string; readonly name: string };
    readonly minReplicas?: number;
    readonly maxReplicas: number;
    readonly metrics?: readonly Metric[];
    readonly behavior?: ScalingBehavior;
  };
  readonly status?: {
    readonly observedGeneration?: number;
    readonly lastScaleTime?: string;
    readonly currentReplicas?: number;
    readonly desiredReplicas: number;
    readonly currentMetrics?: readonly MetricStatus[] | null;
    readonly conditions?: readonly unknown[];
  };
}

/** k8s.io/api: autoscaling/v2 `MetricSpec`; the field that is named like its type says which metric */
export interface Metric {
  readonly type: string;
  readonly resource?: { readonly name: string; readonly target: MetricTarget };
  readonly containerResource?: { readonly name: string; readonly target: MetricTarget };
  readonly pods?: { readonly target: MetricTarget };
  readonly object?: { readonly target: MetricTarget };
  readonly external?: { readonly target: MetricTarget };
}

/** k8s.io/api: autoscaling/v2 `MetricStatus` */
export interface MetricStatus {
  readonly type: string;
  readonly resource?: { readonly name: string; readonly current?: MetricTarget };
  readonly containerResource?: { readonly name: string; readonly current?: MetricTarget };
  readonly pods?: { readonly current?: MetricTarget };
  readonly object?: { readonly current?: MetricTarget };
  readonly external?: { readonly current?: MetricTarget };
}

/** k8s.io/api: autoscaling/v2 `MetricTarget` */
export interface MetricTarget {
  readonly type?: string;
  readonly averageUtilization?: number;
  readonly averageValue?: string;
  readonly value?: string;
}

/** A percentage of what the pods ask of the CPU. */
export function cpuMetric(averageUtilization: number): Metric {
  return { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization } } };
}
