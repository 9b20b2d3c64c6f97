import { apiServiceController } from './api-service.ts';
import { autoscalerController } from './autoscaler/autoscaler-controller.ts';
import { certificateSigningController } from './certificate-signing.ts';
import type { Controller } from './controller.ts';
import { cronJobController } from './cronjob/cronjob-controller.ts';
import { daemonSetController } from './daemonset/daemonset-controller.ts';
import { deploymentController } from './deployment/deployment-controller.ts';
import { disruptionController } from './disruption-budgets.ts';
import { endpointsController } from './endpoints/endpoints-controller.ts';
import { mirroringController } from './endpoints/mirroring-controller.ts';
import { slicesController } from './endpoints/slices-controller.ts';
import { eventExpiry } from './event-expiry.ts';
import { garbageCollector } from './garbage-collector.ts';
import { ingressAddressController } from './ingress-address.ts';
import { jobController } from './job/job-controller.ts';
import { kubelet } from './kubelet/kubelet.ts';
import { loadBalancerController } from './load-balancer.ts';
import { namespaceController } from './namespaces.ts';
import { leaseKeeper } from './nodes/heartbeats.ts';
import { imageLister } from './nodes/image-list.ts';
import { nodeAgent } from './nodes/node-agent.ts';
import { nodeLifecycleController } from './nodes/node-lifecycle.ts';
import { replicaSetController, replicationController } from './replicaset/replicaset-controller.ts';
import { quotaController } from './resource-quotas.ts';
import { roleAggregationController } from './role-aggregation.ts';
import { scheduler } from './scheduler/scheduler.ts';
import { serviceAccountController } from './service-accounts.ts';
import { statefulSetController } from './statefulset/statefulset-controller.ts';
import { claimController } from './storage/claims.ts';
import { volumeController } from './storage/volumes.ts';
import { systemController } from './system/system-controller.ts';
import { taintEvictionController } from './taint-evictions.ts';

/** Every control loop of a cluster. */
export const controllers: readonly Controller[] = [
  serviceAccountController,
  deploymentController,
  replicaSetController,
  replicationController,
  statefulSetController,
  daemonSetController,
  jobController,
  cronJobController,
  autoscalerController,
  certificateSigningController,
  disruptionController,
  quotaController,
  claimController,
  volumeController,
  nodeAgent,
  leaseKeeper,
  imageLister,
  nodeLifecycleController,
  scheduler,
  taintEvictionController,
  kubelet,
  endpointsController,
  slicesController,
  mirroringController,
  loadBalancerController,
  ingressAddressController,
  namespaceController,
  apiServiceController,
  roleAggregationController,
  garbageCollector,
  eventExpiry,
  systemController,
];
