import { parseQuantity } from '../api/quantity.ts';
import type { Container, PodSpec } from './pod-spec.ts';

const counted = ['cpu', 'memory'];

/** kubernetes: pkg/apis/core/v1/helper/qos/qos.go `ComputePodQOS` */
export function qosClass(spec: PodSpec): 'Guaranteed' | 'Burstable' | 'BestEffort' {
  const containers = [...spec.containers, ...(spec.initContainers ?? [])];
  if (!containers.some(asksForAnything)) return 'BestEffort';
  return containers.every(isGuaranteed) ? 'Guaranteed' : 'Burstable';
}

function asksForAnything({ resources }: Container): boolean {
  const stated = { ...resources?.requests, ...resources?.limits };
  return counted.some((name) => (parseQuantity(stated[name] ?? '0')?.amount ?? 0n) !== 0n);
}

function isGuaranteed({ resources }: Container): boolean {
  return counted.every((name) => {
    const limit = resources?.limits?.[name];
    return limit !== undefined && (resources?.requests?.[name] ?? limit) === limit;
  });
}
