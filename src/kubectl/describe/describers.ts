import type { ResourceInfo } from '#cluster';
import { groupResource } from '../mapper.ts';
import { describeBinding, describeRole } from './access.ts';
import { describeAutoscaler } from './autoscaler.ts';
import { describeCertificateRequest } from './certificate.ts';
import {
  describeLimitRange,
  describeNamespace,
  describePriorityClass,
  describeQuota,
  describeServiceAccount,
} from './cluster-objects.ts';
import { describeConfigMap, describeSecret } from './data.ts';
import { describeDeployment } from './deployment.ts';
import type { Describer } from './describe-context.ts';
import { describeDisruptionBudget } from './disruption-budget.ts';
import { describeEndpointSlice, describeEndpoints } from './endpoints.ts';
import { describeGeneric } from './generic.ts';
import { describeIngress, describeIngressClass } from './ingress.ts';
import { describeCronJob, describeJob } from './jobs.ts';
import { describeNetworkPolicy } from './network-policy.ts';
import { describeNode } from './node.ts';
import { describePod } from './pod.ts';
import { describeService } from './service.ts';
import { describeClaim, describeStorageClass, describeVolume } from './storage.ts';
import { describeDaemonSet, describeReplicaSet, describeStatefulSet } from './workloads.ts';

const describers: Readonly<Record<string, Describer>> = {
  certificatesigningrequests: describeCertificateRequest,
  clusterrolebindings: describeBinding,
  clusterroles: describeRole,
  configmaps: describeConfigMap,
  cronjobs: describeCronJob,
  daemonsets: describeDaemonSet,
  deployments: describeDeployment,
  endpoints: describeEndpoints,
  endpointslices: describeEndpointSlice,
  horizontalpodautoscalers: describeAutoscaler,
  ingressclasses: describeIngressClass,
  ingresses: describeIngress,
  jobs: describeJob,
  limitranges: describeLimitRange,
  namespaces: describeNamespace,
  networkpolicies: describeNetworkPolicy,
  nodes: describeNode,
  persistentvolumeclaims: describeClaim,
  persistentvolumes: describeVolume,
  poddisruptionbudgets: describeDisruptionBudget,
  pods: describePod,
  priorityclasses: describePriorityClass,
  replicasets: describeReplicaSet,
  replicationcontrollers: describeReplicaSet,
  resourcequotas: describeQuota,
  rolebindings: describeBinding,
  roles: describeRole,
  secrets: describeSecret,
  serviceaccounts: describeServiceAccount,
  services: describeService,
  statefulsets: describeStatefulSet,
  storageclasses: describeStorageClass,
};

/** What describes the objects of a resource, whatever group serves it. */
export function describerOf(info: ResourceInfo): Describer {
  return describers[groupResource(info)] ?? describers[info.resource] ?? describeGeneric;
}
