import type { KubeObject } from '../../api/object.ts';
import type { LabelSelector } from '../../api/selectors.ts';
import type { PodTemplateSpec } from '../../kinds/pod-spec.ts';
import type { Condition } from '../conditions.ts';

/** A Deployment as its controller sees it, defaulted. */
export interface Deployment extends KubeObject {
  readonly spec: {
    readonly replicas?: number;
    readonly selector: LabelSelector;
    readonly template: PodTemplateSpec;
    readonly strategy?: {
      readonly type?: string;
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string;
        readonly maxUnavailable?: number | string;
      };
    };
    readonly minReadySeconds?: number;
    readonly revisionHistoryLimit?: number;
    readonly progressDeadlineSeconds?: number;
    readonly paused?: boolean;
  };
  readonly status?: DeploymentStatus;
}

/** A Deployment's status. */
export interface DeploymentStatus {
  readonly observedGeneration?: number;
  readonly replicas?: number;
  readonly updatedReplicas?: number;
  readonly readyReplicas?: number;
  readonly availableReplicas?: number;
  readonly unavailableReplicas?: number;
  readonly terminatingReplicas?: number;
  readonly collisionCount?: number;
  readonly conditions?: readonly Condition[];
}

export const revisionAnnotation = 'deployment.kubernetes.io/revision';
export const revisionHistoryAnnotation = 'deployment.kubernetes.io/revision-history';
export const desiredReplicasAnnotation = 'deployment.kubernetes.io/desired-replicas';
export const maxReplicasAnnotation = 'deployment.kubernetes.io/max-replicas';
/** The label that tells the pods of one ReplicaSet from those of another. */
export const podTemplateHashLabel = 'pod-template-hash';

/** The progress deadline that stands for none. */
const noDeadline = 2147483647;

/** How many pods there may be beyond the wanted ones, and how many of those may be missing. */
export interface Slack {
  readonly maxSurge: number;
  readonly maxUnavailable: number;
}

/**
 * kubernetes: pkg/controller/deployment/util `ResolveFenceposts`: surge rounds up, unavailable down, not
 * both 0.
 */
export function slackOf(deployment: Deployment): Slack {
  const replicas = replicasOf(deployment);
  if (!isRollingUpdate(deployment)) return { maxSurge: 0, maxUnavailable: 0 };
  const rolling = deployment.spec.strategy?.rollingUpdate;
  const maxSurge = share(rolling?.maxSurge ?? '25%', replicas, Math.ceil);
  const maxUnavailable = share(rolling?.maxUnavailable ?? '25%', replicas, Math.floor);
  if (maxSurge === 0 && maxUnavailable === 0) return { maxSurge: 0, maxUnavailable: 1 };
  return { maxSurge, maxUnavailable: Math.min(maxUnavailable, replicas) };
}

/** A number, or a percentage of a total. */
export function share(value: number | string, total: number, round: (value: number) => number): number {
  return typeof value === 'number' ? value : round((Number.parseInt(value, 10) * total) / 100);
}

export function replicasOf(object: { readonly spec: { readonly replicas?: number } }): number {
  return object.spec.replicas ?? 1;
}

export function isRollingUpdate(deployment: Deployment): boolean {
  return deployment.spec.strategy?.type !== 'Recreate';
}

export function hasDeadline(deployment: Deployment): boolean {
  return (deployment.spec.progressDeadlineSeconds ?? noDeadline) !== noDeadline;
}
