import type { EndpointAddress, EndpointPort, EndpointSubset } from '../../kinds/endpoints.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { VersionRange } from '../../version.ts';
import {
  addressOfFamily,
  familiesOf,
  hasManagedEndpoints,
  hostnameFor,
  isFinished,
  isReadyPod,
  portsAt,
  publishesNotReady,
} from './members.ts';
import { inPortOrder } from './port-order.ts';

/** More addresses than this are cut, ready ones first (since 1.22). */
const capacity = 1000;

/** The subsets of an Endpoints object, and whether some addresses did not fit. */
export interface EndpointsPlan {
  readonly subsets: readonly EndpointSubset[];
  readonly truncated: boolean;
}

/** An address of a pod, and whether its pod is ready. */
interface Member {
  readonly address: EndpointAddress;
  readonly isReady: boolean;
}

/**
 * The addresses behind a service, as the Endpoints controller lists them: ports of the same addresses
 * together, sorted by address as text.
 * kubernetes: pkg/controller/endpoint/endpoints_controller.go `syncService`, pkg/api/v1/endpoints
 * `RepackSubsets`
 */
export function planEndpoints(
  service: Service,
  pods: readonly Pod[],
  is: (range: VersionRange) => boolean,
): EndpointsPlan {
  if (!hasManagedEndpoints(service)) return { subsets: [], truncated: false };
  const tolerant = publishesNotReady(service, is);
  const [family = 'IPv4'] = familiesOf(service, is);
  const members = new Map<string, { readonly port: EndpointPort | undefined; readonly own: Member[] }>();
  for (const pod of pods) {
    const ip = addressOfFamily(pod, family);
    if (ip === undefined || isFinished(pod, is)) continue;
    if (pod.metadata.deletionTimestamp && !tolerant) continue;
    const portless = (service.spec.ports ?? []).length === 0 && service.spec.clusterIP === 'None';
    const address = addressOf(service, pod, ip, is);
    for (const port of portless ? [undefined] : portsAt(service, pod)) {
      const key = JSON.stringify(port ?? null);
      const known = members.get(key) ?? { port, own: [] };
      members.set(key, known);
      known.own.push({ address, isReady: tolerant || isReadyPod(pod) });
    }
  }
  return cut(subsetsOf([...members.values()], is), is);
}

/** Ports that all the same addresses offer share a subset. */
function subsetsOf(
  offers: readonly { readonly port: EndpointPort | undefined; readonly own: readonly Member[] }[],
  is: (range: VersionRange) => boolean,
): readonly EndpointSubset[] {
  const bySet = new Map<string, { readonly own: readonly Member[]; readonly ports: EndpointPort[] }>();
  for (const { port, own } of offers) {
    const sorted = own.toSorted((left, right) => compareAddresses(left.address, right.address));
    const key = JSON.stringify(sorted);
    const known = bySet.get(key) ?? { own: sorted, ports: [] };
    bySet.set(key, known);
    if (port) known.ports.push(port);
  }
  const addresses = (own: readonly Member[], ready: boolean) =>
    own.filter(({ isReady }) => isReady === ready).map(({ address }) => address);
  return [...bySet.values()].map(({ own, ports }) => {
    const [ready, notReady] = [addresses(own, true), addresses(own, false)];
    return {
      ...(ready.length > 0 ? { addresses: ready } : {}),
      ...(notReady.length > 0 ? { notReadyAddresses: notReady } : {}),
      ...(ports.length > 0 ? { ports: inPortOrder(ports, 'Endpoints', is) } : {}),
    };
  });
}

function addressOf(
  service: Service,
  pod: Pod,
  ip: string,
  is: (range: VersionRange) => boolean,
): EndpointAddress {
  const { name, namespace, uid, resourceVersion } = pod.metadata;
  const hostname = hostnameFor(service, pod);
  return {
    ...(hostname === undefined ? {} : { hostname }),
    ip,
    ...(pod.spec.nodeName ? { nodeName: pod.spec.nodeName } : {}),
    targetRef: {
      kind: 'Pod',
      name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(is({ to: '1.23' }) && resourceVersion !== undefined ? { resourceVersion } : {}),
      ...(uid === undefined ? {} : { uid }),
    },
  };
}

function cut(subsets: readonly EndpointSubset[], is: (range: VersionRange) => boolean): EndpointsPlan {
  const total = subsets.reduce((sum, each) => sum + countOf(each), 0);
  if (total <= capacity || !is({ from: '1.22' })) return { subsets, truncated: false };
  let left = capacity;
  const take = <T>(items: readonly T[] | undefined): readonly T[] => {
    const taken = (items ?? []).slice(0, left);
    left -= taken.length;
    return taken;
  };
  const ready = subsets.map((subset) => take(subset.addresses));
  const notReady = subsets.map((subset) => take(subset.notReadyAddresses));
  const kept = subsets.map(({ ports }, index) => ({
    ...((ready[index] ?? []).length > 0 ? { addresses: ready[index] ?? [] } : {}),
    ...((notReady[index] ?? []).length > 0 ? { notReadyAddresses: notReady[index] ?? [] } : {}),
    ...(ports ? { ports } : {}),
  }));
  return { subsets: kept.filter((subset) => countOf(subset) > 0), truncated: true };
}

function countOf(subset: EndpointSubset): number {
  return (subset.addresses ?? []).length + (subset.notReadyAddresses ?? []).length;
}

/** By address as text, byte by byte: `10.4.2.10` stands before `10.4.2.9`. */
function compareAddresses(left: EndpointAddress, right: EndpointAddress): number {
  return compare(left.ip, right.ip) || compare(left.targetRef?.uid ?? '', right.targetRef?.uid ?? '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
