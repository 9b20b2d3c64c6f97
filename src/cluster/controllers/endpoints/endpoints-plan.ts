import { equalJson } from '../../api/equal.ts';
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

/** More addresses than this are cut, ready ones first (since 1.22). */
const capacity = 1000;

/** The subsets of an Endpoints object, and whether some addresses did not fit. */
export interface EndpointsPlan {
  readonly subsets: readonly EndpointSubset[];
  readonly truncated: boolean;
}

/** The pods of one port set. */
interface Group {
  readonly ports: readonly EndpointPort[];
  readonly ready: EndpointAddress[];
  readonly notReady: EndpointAddress[];
}

/**
 * The addresses behind a service, as the Endpoints controller lists them: by port set, sorted by address as
 * text.
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
  const groups: Group[] = [];
  for (const pod of pods) {
    const ip = addressOfFamily(pod, family);
    if (ip === undefined || isFinished(pod, is)) continue;
    if (pod.metadata.deletionTimestamp && !tolerant) continue;
    const ports = portsAt(service, pod);
    const portless = (service.spec.ports ?? []).length === 0 && service.spec.clusterIP === 'None';
    if (ports.length === 0 && !portless) continue;
    const known = groups.find((each) => equalJson(each.ports, ports));
    const group = known ?? { ports, ready: [], notReady: [] };
    if (known === undefined) groups.push(group);
    (tolerant || isReadyPod(pod) ? group.ready : group.notReady).push(addressOf(service, pod, ip, is));
  }
  return cut(
    groups.map(({ ports, ready, notReady }) => ({
      ...(ready.length > 0 ? { addresses: ready.sort(compareAddresses) } : {}),
      ...(notReady.length > 0 ? { notReadyAddresses: notReady.sort(compareAddresses) } : {}),
      ...(ports.length > 0 ? { ports: [...ports].sort(comparePorts) } : {}),
    })),
    is,
  );
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

/** Kubernetes sorts by an MD5 of a Go struct's dump, which nobody can foresee; by name is as good. */
function comparePorts(left: { readonly name?: string }, right: { readonly name?: string }): number {
  return compare(left.name ?? '', right.name ?? '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
