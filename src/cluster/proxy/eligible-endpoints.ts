import type { Backend } from './backends.ts';

/** Which addresses a node may send packets of a Service to. */
export interface EligibleEndpoints {
  /** For traffic that may go anywhere. */
  readonly cluster: readonly Backend[];
  /** For traffic that must stay on the node. */
  readonly local: readonly Backend[];
  /** Whether there is any usable address at all: decides between REJECT and DROP. */
  readonly hasAny: boolean;
}

/** Where the packets are: the node and its zone. */
export interface Standpoint {
  readonly nodeName: string;
  readonly zone?: string;
  /** Whether addresses that serve while they terminate are used when no others are left (1.26 and later). */
  readonly usesTerminating: boolean;
}

/**
 * Sorts out the addresses of one port as a node sees them. kubernetes: pkg/proxy/topology.go
 * `CategorizeEndpoints`.
 */
export function eligibleEndpoints(backends: readonly Backend[], at: Standpoint): EligibleEndpoints {
  const ready = backends.filter((backend) => backend.isReady);
  const terminating = at.usesTerminating
    ? backends.filter((backend) => backend.isServing && backend.isTerminating)
    : [];
  const isLocal = (backend: Backend) => backend.nodeName === at.nodeName;
  const localReady = ready.filter(isLocal);
  return {
    cluster: ready.length > 0 ? inZone(ready, at.zone) : terminating,
    local: localReady.length > 0 ? localReady : terminating.filter(isLocal),
    hasAny: ready.length > 0 || terminating.length > 0,
  };
}

/**
 * Hints count only if every address has some and the zone has one of them. kubernetes: topology.go
 * `canUseTopology`.
 */
function inZone(ready: readonly Backend[], zone: string | undefined): readonly Backend[] {
  if (zone === undefined || ready.some((backend) => (backend.zones ?? []).length === 0)) return ready;
  const hinted = ready.filter((backend) => backend.zones?.includes(zone));
  return hinted.length > 0 ? hinted : ready;
}
