import type {
  EndpointSliceObject,
  EndpointsObject,
  NetworkObjects,
  Protocol,
  ServiceObject,
} from '../network/objects.ts';
import { inRange, type Version } from '../version.ts';

/** One address that a Service leads to, whichever object says so. */
export interface Backend {
  readonly ip: string;
  readonly port: number;
  readonly nodeName?: string;
  /** The name of its own under a headless Service. */
  readonly hostname?: string;
  readonly podName?: string;
  /** Ready, and not terminating. */
  readonly isReady: boolean;
  readonly isServing: boolean;
  readonly isTerminating: boolean;
  /** Zones that are asked to use this address. */
  readonly zones?: readonly string[];
}

/** The port of addresses that have none, as behind a headless Service without ports. */
export const noPort = -1;

/** The addresses behind one port of a Service. The port's name ties it to the Service's port. */
export interface BackendPort {
  readonly name: string;
  readonly protocol: Protocol;
  readonly backends: readonly Backend[];
}

/** Endpoints and slices of a cluster by the Service that they belong to: `default/web`. */
export interface BackendIndex {
  readonly endpoints: ReadonlyMap<string, EndpointsObject>;
  readonly slices: ReadonlyMap<string, readonly EndpointSliceObject[]>;
}

/** Arranges Endpoints and slices by Service. */
export function backendIndex(objects: Pick<NetworkObjects, 'endpoints' | 'endpointSlices'>): BackendIndex {
  const key = (object: EndpointsObject | EndpointSliceObject, name: string | undefined) =>
    `${object.metadata.namespace}/${name}`;
  const slices = new Map<string, EndpointSliceObject[]>();
  for (const slice of objects.endpointSlices) {
    const owner = key(slice, slice.metadata.labels?.['kubernetes.io/service-name']);
    slices.set(owner, [...(slices.get(owner) ?? []), slice]);
  }
  return {
    endpoints: new Map(objects.endpoints.map((each) => [key(each, each.metadata.name), each])),
    slices,
  };
}

/**
 * The addresses behind a Service's ports. kube-proxy and the DNS server read Endpoints up to 1.18 and slices
 * since; Endpoints without slices (not mirrored yet) still count, so that hand-made ones work in every world.
 */
export function serviceBackends(
  service: ServiceObject,
  index: BackendIndex,
  version: Version,
): readonly BackendPort[] {
  const key = `${service.metadata.namespace}/${service.metadata.name}`;
  const slices = inRange(version, { from: '1.19' }) ? (index.slices.get(key) ?? []) : [];
  if (slices.length > 0) return fromSlices(slices);
  const endpoints = index.endpoints.get(key);
  return endpoints === undefined ? [] : fromEndpoints(endpoints);
}

function fromEndpoints(endpoints: EndpointsObject): readonly BackendPort[] {
  const found = new Found();
  for (const subset of endpoints.subsets ?? []) {
    for (const port of portsOf(subset.ports, { port: noPort })) {
      const add = (isReady: boolean) => (address: NonNullable<typeof subset.addresses>[number]) => {
        const { ip, hostname, nodeName } = address;
        const backend = { ip, port: port.port, isReady, isServing: isReady, isTerminating: false };
        found.add(port.name ?? '', port.protocol ?? 'TCP', {
          ...backend,
          ...named({ hostname, nodeName, podName: address.targetRef?.name }),
        });
      };
      subset.addresses?.forEach(add(true));
      subset.notReadyAddresses?.forEach(add(false));
    }
  }
  return found.ports();
}

/** discovery/v1: a condition that is not stated is true, but `terminating`. */
function fromSlices(slices: readonly EndpointSliceObject[]): readonly BackendPort[] {
  const found = new Found();
  for (const slice of slices) {
    for (const port of portsOf(slice.ports, { port: noPort })) {
      for (const endpoint of slice.endpoints ?? []) {
        const isReady = endpoint.conditions?.ready ?? true;
        const details = {
          hostname: endpoint.hostname,
          nodeName: endpoint.nodeName ?? endpoint.topology?.['kubernetes.io/hostname'],
          podName: endpoint.targetRef?.name,
          zones: endpoint.hints?.forZones?.map((zone) => zone.name),
        };
        for (const ip of endpoint.addresses.slice(0, 1)) {
          const isServing = endpoint.conditions?.serving ?? isReady;
          const isTerminating = endpoint.conditions?.terminating ?? false;
          const backend = { ip, port: port.port ?? 0, isReady, isServing, isTerminating };
          found.add(port.name ?? '', port.protocol ?? 'TCP', { ...backend, ...named(details) });
        }
      }
    }
  }
  return found.ports();
}

function portsOf<T>(ports: readonly T[] | null | undefined, none: T): readonly T[] {
  return ports === undefined || ports === null || ports.length === 0 ? [none] : ports;
}

/** Leaves out what is undefined. */
function named<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}

/** Collects addresses by port; the same address is counted once. */
class Found {
  readonly #ports = new Map<string, { name: string; protocol: Protocol; backends: Map<string, Backend> }>();

  add(name: string, protocol: Protocol, backend: Backend): void {
    const key = `${name}/${protocol}`;
    const port = this.#ports.get(key) ?? { name, protocol, backends: new Map<string, Backend>() };
    this.#ports.set(key, port);
    const address = `${backend.ip}:${backend.port}`;
    if (!port.backends.has(address)) port.backends.set(address, backend);
  }

  ports(): readonly BackendPort[] {
    return [...this.#ports.values()].map(({ name, protocol, backends }) => ({
      name,
      protocol,
      backends: [...backends.values()],
    }));
  }
}
