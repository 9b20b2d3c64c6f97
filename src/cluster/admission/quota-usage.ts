import type { KubeObject } from '../api/object.ts';
import { addQuantities, compareQuantities, parseQuantity } from '../api/quantity.ts';
import type { PersistentVolumeClaim } from '../kinds/persistent-volume-claim.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Container } from '../kinds/pod-spec.ts';
import type { ResourceQuota } from '../kinds/resource-quota.ts';
import type { Service } from '../kinds/service.ts';
import { storageClassOf } from '../kinds/storage-class-name.ts';
import { isInScope } from './quota-scopes.ts';

/** Amounts by the names that quotas have for them, such as `services.nodeports`. */
export type Usage = Readonly<Record<string, string>>;

/** The objects of a cluster, as far as they are to be counted. */
export interface Countable {
  groupResources(): readonly string[];
  list(groupResource: string, namespace?: string): readonly KubeObject[];
}

/** What a namespace uses of what a quota limits. kubernetes: pkg/quota/v1/evaluator/core */
export function quotaUsage(quota: ResourceQuota, store: Countable): Usage {
  const names = Object.keys(quota.spec.hard ?? {});
  const used: Record<string, string> = Object.fromEntries(names.map((name) => [name, '0']));
  for (const groupResource of store.groupResources()) {
    for (const object of store.list(groupResource, quota.metadata.namespace)) {
      if (!isInScope(quota, groupResource, object)) continue;
      for (const [name, amount] of Object.entries(usageOf(groupResource, object))) {
        if (used[name] !== undefined) used[name] = plus(used[name], amount);
      }
    }
  }
  return used;
}

/** What one object counts for. */
export function usageOf(groupResource: string, object: KubeObject): Usage {
  const counts: Usage = { [groupResource]: '1', [`count/${groupResource}`]: '1' };
  if (groupResource === 'services') return { ...counts, ...serviceUsage(object as Service) };
  if (groupResource === 'pods') return podUsage(object as Pod, counts);
  if (groupResource !== 'persistentvolumeclaims') return counts;
  return { ...counts, ...claimUsage(object as PersistentVolumeClaim) };
}

/** The sum of two amounts. */
export function plus(left: string, right: string): string {
  const [one, other] = [parseQuantity(left), parseQuantity(right)];
  return one && other ? addQuantities(one, other).text : left;
}

/** What a claim wants also counts for its class. kubernetes: evaluator/core/persistent_volume_claims.go */
function claimUsage(claim: PersistentVolumeClaim): Usage {
  const name = storageClassOf(claim);
  const own = name === '' ? undefined : `${name}.storageclass.storage.k8s.io`;
  const storage = claim.spec.resources?.requests?.storage;
  return {
    ...(own !== undefined && { [`${own}/persistentvolumeclaims`]: '1' }),
    ...(storage !== undefined && { 'requests.storage': storage }),
    ...(own !== undefined && storage !== undefined && { [`${own}/requests.storage`]: storage }),
  };
}

function serviceUsage({ spec }: Service): Usage {
  const ports = String(spec.ports?.length ?? 0);
  if (spec.type === 'NodePort') return { 'services.nodeports': ports };
  if (spec.type !== 'LoadBalancer') return {};
  const nodePorts = spec.allocateLoadBalancerNodePorts === false ? '0' : ports;
  return { 'services.loadbalancers': '1', 'services.nodeports': nodePorts };
}

/** A pod that is over uses nothing. */
function podUsage({ spec, status }: Pod, counts: Usage): Usage {
  if (status?.phase === 'Succeeded' || status?.phase === 'Failed') return { 'count/pods': '1' };
  const isSidecar = ({ restartPolicy }: Container) => restartPolicy === 'Always';
  const initial = spec.initContainers ?? [];
  const lasting = [...initial.filter(isSidecar), ...spec.containers].map(containerUsage).reduce(sum, {});
  const highest = initial.map((container, index) =>
    [...initial.slice(0, index).filter(isSidecar), container].map(containerUsage).reduce(sum, {}),
  );
  return { ...counts, ...highest.reduce(atLeast, lasting) };
}

function containerUsage({ resources }: Container): Usage {
  const named = (prefix: string, amounts: Usage = {}) =>
    Object.entries(amounts).map(([name, amount]) => [`${prefix}${name}`, amount] as const);
  const requests = [...named('requests.', resources?.requests), ...named('', resources?.requests)];
  return Object.fromEntries([...requests, ...named('limits.', resources?.limits)]);
}

function sum(left: Usage, right: Usage): Usage {
  const added = Object.entries(right).map(([name, amount]) => [name, plus(left[name] ?? '0', amount)]);
  return { ...left, ...Object.fromEntries(added) };
}

/** Init containers are over when the others start, so that a pod needs the higher of the two. */
function atLeast(left: Usage, right: Usage): Usage {
  const higher = Object.entries(right).filter(([name, amount]) => isMore(amount, left[name] ?? '0'));
  return { ...left, ...Object.fromEntries(higher) };
}

/** Whether an amount is more than another. */
export function isMore(left: string, right: string): boolean {
  const [one, other] = [parseQuantity(left), parseQuantity(right)];
  return one !== undefined && other !== undefined && compareQuantities(one, other) > 0;
}
