import type { Controller } from './controller.ts';
import { deploymentController } from './deployment/deployment-controller.ts';
import { endpointsController } from './endpoints/endpoints-controller.ts';
import { garbageCollector } from './garbage-collector.ts';
import { kubelet } from './kubelet/kubelet.ts';
import { replicaSetController, replicationController } from './replicaset/replicaset-controller.ts';
import { scheduler } from './scheduler/scheduler.ts';

/** Every control loop of a cluster. */
export const controllers: readonly Controller[] = [
  deploymentController,
  replicaSetController,
  replicationController,
  scheduler,
  kubelet,
  endpointsController,
  garbageCollector,
];
