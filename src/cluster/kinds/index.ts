import type { Kind } from '../api/kind.ts';
import { apiServiceKind } from './api-service.ts';
import { certificateSigningRequestKind } from './certificate-signing-request.ts';
import { componentStatusKind } from './component-status.ts';
import { configMapKind } from './config-map.ts';
import { controllerRevisionKind } from './controller-revision.ts';
import { cronJobKind } from './cron-job.ts';
import { customResourceDefinitionKind } from './custom-resource-definition.ts';
import { daemonSetKind } from './daemon-set.ts';
import { deploymentKind } from './deployment.ts';
import { endpointSliceKind } from './endpoint-slice.ts';
import { endpointsKind } from './endpoints.ts';
import { eventKind } from './event.ts';
import { horizontalPodAutoscalerKind } from './horizontal-pod-autoscaler.ts';
import { ingressKind } from './ingress.ts';
import { ingressClassKind } from './ingress-class.ts';
import { jobKind } from './job.ts';
import { leaseKind } from './lease.ts';
import { limitRangeKind } from './limit-range.ts';
import { namespaceKind } from './namespace.ts';
import { networkPolicyKind } from './network-policy.ts';
import { nodeKind } from './node.ts';
import { persistentVolumeKind } from './persistent-volume.ts';
import { persistentVolumeClaimKind } from './persistent-volume-claim.ts';
import { podKind } from './pod.ts';
import { podDisruptionBudgetKind } from './pod-disruption-budget.ts';
import { podTemplateKind } from './pod-template.ts';
import { priorityClassKind } from './priority-class.ts';
import { replicaSetKind } from './replica-set.ts';
import { replicationControllerKind } from './replication-controller.ts';
import { resourceQuotaKind } from './resource-quota.ts';
import { clusterRoleKind, roleKind } from './role.ts';
import { clusterRoleBindingKind, roleBindingKind } from './role-binding.ts';
import { secretKind } from './secret.ts';
import { serviceKind } from './service.ts';
import { serviceAccountKind } from './service-account.ts';
import { statefulSetKind } from './stateful-set.ts';
import { storageClassKind } from './storage-class.ts';

/** Every kind there is. To add one, write its file and add its line here; the contract test does the rest. */
export const kinds: readonly Kind[] = [
  apiServiceKind,
  certificateSigningRequestKind,
  clusterRoleBindingKind,
  clusterRoleKind,
  componentStatusKind,
  configMapKind,
  controllerRevisionKind,
  cronJobKind,
  customResourceDefinitionKind,
  daemonSetKind,
  deploymentKind,
  endpointSliceKind,
  endpointsKind,
  eventKind,
  horizontalPodAutoscalerKind,
  ingressClassKind,
  ingressKind,
  jobKind,
  leaseKind,
  limitRangeKind,
  namespaceKind,
  networkPolicyKind,
  nodeKind,
  persistentVolumeClaimKind,
  persistentVolumeKind,
  podDisruptionBudgetKind,
  podKind,
  podTemplateKind,
  priorityClassKind,
  replicaSetKind,
  replicationControllerKind,
  resourceQuotaKind,
  roleBindingKind,
  roleKind,
  secretKind,
  serviceAccountKind,
  serviceKind,
  statefulSetKind,
  storageClassKind,
];
