import { equalJson } from '../../api/equal.ts';
import type { EndpointPort, ObjectReference } from '../../kinds/endpoints.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { VersionRange } from '../../version.ts';
import {
  addressOfFamily,
  hostnameFor,
  isFinished,
  isReadyPod,
  portsAt,
  publishesNotReady,
} from './members.ts';
import { inPortOrder } from './port-order.ts';

/** One endpoint of a slice. */
export interface SliceEndpoint {
  readonly addresses: readonly string[];
  readonly conditions: {
    readonly ready?: boolean;
    readonly serving?: boolean;
    readonly terminating?: boolean;
  };
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly zone?: string;
  readonly deprecatedTopology?: Readonly<Record<string, string>>;
  readonly targetRef?: ObjectReference;
  /** Whose traffic is meant for it. */
  readonly hints?: { readonly forZones?: readonly { readonly name: string }[] };
}

/** A slice as it stands: its name, and what it holds. */
export interface SliceContent {
  readonly name: string;
  readonly endpoints: readonly SliceEndpoint[];
  readonly ports: readonly EndpointPort[];
}

/** What is to be done with the slices of a service. */
export interface SlicesPlan {
  readonly update: readonly SliceContent[];
  readonly create: readonly Omit<SliceContent, 'name'>[];
  readonly remove: readonly string[];
}

/** `--max-endpoints-per-slice` */
const sliceSize = 100;

/** What the endpoints of a service depend on besides its pods. */
export interface SliceRules {
  readonly is: (range: VersionRange) => boolean;
  /** The zone of a node, if it is in one. */
  readonly zoneOf: (node: string) => string | undefined;
  /** The region of a node, if it is in one. */
  readonly regionOf: (node: string) => string | undefined;
  /** `IPv4` or `IPv6`: the pods' addresses that are meant. */
  readonly family: string;
}

/**
 * The endpoints that a service should have, by port set. kubernetes: endpointslice/utils.go `podToEndpoint`
 */
export function wantedEndpoints(
  service: Service,
  pods: readonly Pod[],
  rules: SliceRules,
): readonly Omit<SliceContent, 'name'>[] {
  const groups: { readonly ports: readonly EndpointPort[]; readonly endpoints: SliceEndpoint[] }[] = [];
  for (const pod of pods) {
    const ip = addressOfFamily(pod, rules.family);
    if (ip === undefined || isFinished(pod, rules.is)) continue;
    const tolerant = publishesNotReady(service, rules.is);
    if (pod.metadata.deletionTimestamp && !tolerant && !rules.is({ from: '1.22' })) continue;
    // The API names every port of a slice, if only by nothing.
    const named = portsAt(service, pod).map((port) => ({ ...port, name: port.name ?? '' }));
    const ports = inPortOrder(named, 'EndpointSlice', rules.is);
    const known = groups.find((group) => equalJson(group.ports, ports));
    const group = known ?? { ports, endpoints: [] };
    if (known === undefined) groups.push(group);
    group.endpoints.push(endpointOf(service, pod, { ip, tolerant }, rules));
  }
  return groups;
}

/**
 * The steps from the present slices to the wanted endpoints: those that stay keep their place, new ones are
 * appended,
 * slices are filled up before others are made. A service without endpoints keeps one empty slice.
 * kubernetes: staging/src/k8s.io/endpointslice/reconciler.go
 */
export function planSlices(
  present: readonly SliceContent[],
  wanted: readonly Omit<SliceContent, 'name'>[],
): SlicesPlan {
  if (wanted.length === 0) return planPlaceholder(present);
  const update: SliceContent[] = [];
  const create: Omit<SliceContent, 'name'>[] = [];
  const used = new Set<string>();
  for (const { ports, endpoints } of wanted) {
    const left = new Map(endpoints.map((endpoint) => [identityOf(endpoint), endpoint]));
    const own = present.filter((slice) => equalJson(slice.ports, ports) && !used.has(slice.name));
    const kept = own.map((slice) => ({ slice, endpoints: keep(slice.endpoints, left) }));
    const missing = [...left.values()];
    // An empty slice without ports is a placeholder that may be taken over.
    const spare =
      kept.length > 0
        ? undefined
        : present.find(
            (slice) => slice.ports.length === 0 && slice.endpoints.length === 0 && !used.has(slice.name),
          );
    if (spare) kept.push({ slice: spare, endpoints: [] });
    for (const { slice, endpoints: staying } of kept) {
      const filled = [...staying, ...missing.splice(0, sliceSize - staying.length)];
      if (filled.length === 0) continue;
      used.add(slice.name);
      if (!equalJson(filled, slice.endpoints) || !equalJson(slice.ports, ports))
        update.push({ name: slice.name, endpoints: filled, ports });
    }
    while (missing.length > 0) create.push({ endpoints: missing.splice(0, sliceSize), ports });
  }
  const remove = present.filter((slice) => !used.has(slice.name)).map((slice) => slice.name);
  return { update, create, remove };
}

/** Without endpoints one slice stays, emptied. */
function planPlaceholder(present: readonly SliceContent[]): SlicesPlan {
  const [first, ...others] = present;
  if (first === undefined) return { update: [], create: [{ endpoints: [], ports: [] }], remove: [] };
  const isEmpty = first.endpoints.length === 0 && first.ports.length === 0;
  const update = isEmpty ? [] : [{ name: first.name, endpoints: [], ports: [] }];
  return { update, create: [], remove: others.map((slice) => slice.name) };
}

/** The endpoints that stay, in their places and brought up to date; they are taken from `left`. */
function keep(
  endpoints: readonly SliceEndpoint[],
  left: Map<string, SliceEndpoint>,
): readonly SliceEndpoint[] {
  return endpoints.flatMap((endpoint) => {
    const identity = identityOf(endpoint);
    const wanted = left.get(identity);
    left.delete(identity);
    return wanted ? [wanted] : [];
  });
}

function identityOf(endpoint: SliceEndpoint): string {
  return `${endpoint.targetRef?.uid ?? ''} ${endpoint.addresses.join(',')}`;
}

function endpointOf(
  service: Service,
  pod: Pod,
  { ip, tolerant }: { readonly ip: string; readonly tolerant: boolean },
  rules: SliceRules,
): SliceEndpoint {
  const { name, namespace, uid, resourceVersion } = pod.metadata;
  const terminating = pod.metadata.deletionTimestamp !== undefined;
  const serving = isReadyPod(pod);
  const ready = tolerant || (serving && !terminating);
  const hostname = hostnameFor(service, pod);
  const node = pod.spec.nodeName ?? '';
  const zone = rules.zoneOf(node);
  // What a slice of v1 has no field for, the controllers of v1beta1 told as well.
  const region = rules.is({ to: '1.20' }) ? rules.regionOf(node) : undefined;
  return {
    addresses: [ip],
    conditions: rules.is({ from: '1.22' }) ? { ready, serving, terminating } : { ready },
    ...(ready && zone !== undefined && staysInZone(service, rules)
      ? { hints: { forZones: [{ name: zone }] } }
      : {}),
    ...(hostname === undefined ? {} : { hostname }),
    ...(rules.is({ from: '1.20' }) ? { nodeName: node } : {}),
    ...(zone === undefined ? {} : { zone }),
    ...(region === undefined ? {} : { deprecatedTopology: { 'topology.kubernetes.io/region': region } }),
    targetRef: {
      kind: 'Pod',
      name,
      ...(namespace === undefined ? {} : { namespace }),
      ...(rules.is({ to: '1.23' }) && resourceVersion !== undefined ? { resourceVersion } : {}),
      ...(uid === undefined ? {} : { uid }),
    },
  };
}

/** Feature ServiceTrafficDistribution, on since 1.31. endpointslice/trafficdist/trafficdist.go */
function staysInZone({ spec }: Service, { is }: SliceRules): boolean {
  const { trafficDistribution: wish } = spec;
  return (
    (wish === 'PreferClose' && is({ from: '1.31' })) || (wish === 'PreferSameZone' && is({ from: '1.34' }))
  );
}
