import { parseQuantity } from '../../api/quantity.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';

/** Amounts by resource: CPU in cores, memory in bytes. */
export type Amounts = Readonly<Record<string, number>>;

const cache = new WeakMap<object, Amounts>();

/**
 * What a pod asks for: the sum of its containers, or the largest of its init containers if that is more.
 * kubernetes: pkg/api/v1/resource `PodRequests`
 */
export function podRequests(pod: Pod): Amounts {
  const known = cache.get(pod.spec);
  if (known) return known;
  const sidecars = (pod.spec.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always');
  const total = [...pod.spec.containers, ...sidecars].map(requestsOf).reduce(add, {});
  const once = (pod.spec.initContainers ?? [])
    .filter(({ restartPolicy }) => restartPolicy !== 'Always')
    .map(requestsOf);
  const requests = once.reduce(most, total);
  cache.set(pod.spec, requests);
  return requests;
}

/** Quantities as numbers: a world has a few, and asks for them once for each pod and node. */
const amounts = new Map<string, number>();
const amountsKept = 1000;

/** A quantity as a number. */
export function amountOf(value: string | number | undefined): number {
  if (value === undefined) return 0;
  const text = String(value);
  const known = amounts.get(text);
  if (known !== undefined) return known;
  const quantity = parseQuantity(text);
  const amount = quantity ? Number(quantity.amount) * 10 ** quantity.scale : 0;
  if (amounts.size < amountsKept) amounts.set(text, amount);
  return amount;
}

export function add(left: Amounts, right: Amounts): Amounts {
  return combine(left, right, (one, other) => one + other);
}

export function subtract(left: Amounts, right: Amounts): Amounts {
  return combine(left, right, (one, other) => one - other);
}

function most(left: Amounts, right: Amounts): Amounts {
  return combine(left, right, Math.max);
}

function combine(left: Amounts, right: Amounts, operation: (one: number, other: number) => number): Amounts {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries([...names].map((name) => [name, operation(left[name] ?? 0, right[name] ?? 0)]));
}

function requestsOf(container: Container): Amounts {
  const entries = Object.entries(container.resources?.requests ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, amountOf(value)]));
}
