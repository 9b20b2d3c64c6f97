import type { Pod } from '../kinds/pod.ts';

/** A pod that has not ended and is not being deleted. kubernetes: pkg/controller `IsPodActive` */
export function isActive(pod: Pod): boolean {
  return !hasEnded(pod) && !pod.metadata.deletionTimestamp;
}

/** A pod that has not ended though it is being deleted. kubernetes: pkg/controller `IsPodTerminating` */
export function isTerminating(pod: Pod): boolean {
  return !hasEnded(pod) && pod.metadata.deletionTimestamp !== undefined;
}

function hasEnded({ status }: Pod): boolean {
  return status?.phase === 'Succeeded' || status?.phase === 'Failed';
}
