import { serviceAllocation } from '../allocation/service-allocation.ts';
import type { Admission } from '../api/admission.ts';
import { customCleanup } from '../custom/index.ts';
import { certificateRequests } from './certificate-requests.ts';
import { defaultIngressClass } from './default-ingress-class.ts';
import { defaultStorageClass } from './default-storage-class.ts';
import { limitRanger } from './limit-ranger.ts';
import { namespaceLifecycle } from './namespace-lifecycle.ts';
import { podPriority } from './pod-priority.ts';
import { podTolerations } from './pod-tolerations.ts';
import { resourceQuotaAdmission } from './resource-quota.ts';
import { serviceAccountAdmission } from './service-account.ts';

/**
 * The admission plugins of every world, in the order in which they see a request.
 *
 * kubernetes: pkg/kubeapiserver/options/plugins.go `AllOrderedPlugins`
 */
export const admission: readonly Admission[] = [
  namespaceLifecycle,
  customCleanup,
  limitRanger,
  serviceAccountAdmission,
  podPriority,
  podTolerations,
  certificateRequests,
  defaultStorageClass,
  defaultIngressClass,
  serviceAllocation,
  resourceQuotaAdmission,
];
