import { serviceAllocation } from '../allocation/service-allocation.ts';
import type { Admission } from '../api/admission.ts';
import { namespaceLifecycle } from './namespace-lifecycle.ts';

/** The admission plugins of every world, in the order in which they see a request. */
export const admission: readonly Admission[] = [namespaceLifecycle, serviceAllocation];
