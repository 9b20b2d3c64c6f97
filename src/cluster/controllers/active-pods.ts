import type { Pod } from '../kinds/pod.ts';

/** A pod that has not ended and is not being deleted. kubernetes: pkg/controller `IsPodActive` */
export function isActive(pod: Pod): boolean {
  const phase = pod.status?.phase;
  return phase !== 'Succeeded' && phase !== 'Failed' && !pod.metadata.deletionTimestamp;
}
