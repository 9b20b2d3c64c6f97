import { addQuantities, compareQuantities, parseQuantity } from '../../api/quantity.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';

type Quantities = Readonly<Record<string, string>>;

/**
 * What a pod was given as a whole, which a kubelet tells since pods can be resized as a whole: what its
 * containers ask for and may take, together. kubernetes: pkg/kubelet/kubelet_pods.go `generateAPIPodStatus`,
 * feature InPlacePodLevelResourcesVerticalScaling, on from 1.36
 */
export function podLevelResources(pod: Pod, context: Context): object {
  if (!context.is({ from: '1.36' })) return {};
  const requests = total(pod, 'requests');
  const limits = total(pod, 'limits');
  return {
    ...(isEmpty(requests) ? {} : { allocatedResources: requests }),
    resources: { ...(isEmpty(limits) ? {} : { limits }), ...(isEmpty(requests) ? {} : { requests }) },
  };
}

/** The containers that run together, or an init container that takes more. */
function total(pod: Pod, which: 'requests' | 'limits'): Quantities {
  const inits = pod.spec.initContainers ?? [];
  const together = [...pod.spec.containers, ...inits.filter(isSidecar)];
  const amounts = (containers: readonly Container[]) =>
    containers.map((each) => each.resources?.[which] ?? {});
  const sum = amounts(together).reduce((all, each) => merge(all, each, plus), {});
  return amounts(inits.filter((each) => !isSidecar(each))).reduce((all, each) => merge(all, each, most), sum);
}

function isSidecar({ restartPolicy }: Container): boolean {
  return restartPolicy === 'Always';
}

function isEmpty(quantities: Quantities): boolean {
  return Object.keys(quantities).length === 0;
}

function merge(
  left: Quantities,
  right: Quantities,
  join: (one: string, other: string) => string,
): Quantities {
  const joined = Object.entries(right).map(([name, amount]): readonly [string, string] => {
    const known = left[name];
    return [name, known === undefined ? amount : join(known, amount)];
  });
  return { ...left, ...Object.fromEntries(joined) };
}

function plus(one: string, other: string): string {
  const [left, right] = [parseQuantity(one), parseQuantity(other)];
  return left && right ? addQuantities(left, right).text : one;
}

function most(one: string, other: string): string {
  const [left, right] = [parseQuantity(one), parseQuantity(other)];
  return left && right && compareQuantities(left, right) < 0 ? other : one;
}
