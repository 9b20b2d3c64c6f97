import { reverseName } from '../network/address.ts';
import type { NetworkObjects, ServiceObject } from '../network/objects.ts';
import { type Backend, backendIndex, serviceBackends } from '../proxy/backends.ts';
import { inRange, type Version } from '../version.ts';

/** A Service as names see it. */
export interface ServiceNames {
  readonly service: ServiceObject;
  readonly namespace: string;
  readonly name: string;
  readonly isHeadless: boolean;
  readonly externalName: string | undefined;
  /** Cluster IPs; none for a headless Service. */
  readonly addresses: readonly string[];
  readonly ports: readonly NamedPort[];
  /** Addresses of a headless Service that are published, each once. */
  readonly hosts: readonly HostName[];
}

/** A port and, under a headless Service, where it is served. */
export interface NamedPort {
  readonly name: string;
  readonly protocol: string;
  readonly port: number;
  readonly hosts: readonly HostName[];
}

/** An address behind a headless Service with the label of its own name. */
export interface HostName {
  readonly ip: string;
  /** The pod's hostname; undefined if it has none of its own. */
  readonly hostname: string | undefined;
  readonly port: number;
}

/** What a cluster's DNS knows. */
export interface ClusterZone {
  /** With a dot at the end: `cluster.local.`. */
  readonly domain: string;
  readonly dnsAddress: string | undefined;
  service(namespace: string, name: string): ServiceNames | undefined;
  hasNamespace(name: string): boolean;
  /** Names that point back at an address, such as that of its Service. */
  servicesAt(
    reverse: string,
  ): readonly { readonly service: ServiceNames; readonly host: HostName | undefined }[];
}

/** Arranges a cluster's Services by name and by address. */
export function clusterZone(
  objects: NetworkObjects,
  settings: { readonly clusterDomain: string; readonly version: Version },
): ClusterZone {
  // kube2sky, which told SkyDNS of Services until 1.2, wrote no reverse names. kubernetes 1.2: cluster/addons/dns
  const answersReverse = inRange(settings.version, { from: '1.3' });
  const index = backendIndex(objects);
  const byName = new Map(
    objects.services.map((service) => [`${service.metadata.namespace}/${service.metadata.name}`, service]),
  );
  const names = (service: ServiceObject) => serviceNames(service, index, settings.version);
  const namespaces = new Set(objects.namespaces.map((namespace) => namespace.metadata.name));
  let reverse:
    | ReadonlyMap<string, readonly { service: ServiceNames; host: HostName | undefined }[]>
    | undefined;
  return {
    domain: `${settings.clusterDomain.replace(/\.$/, '')}.`,
    dnsAddress:
      byName.get('kube-system/kube-dns')?.spec.clusterIP ?? byName.get('kube-system/coredns')?.spec.clusterIP,
    service(namespace, name) {
      const found = byName.get(`${namespace}/${name}`);
      return found && names(found);
    },
    hasNamespace: (name) => namespaces.has(name),
    servicesAt(name) {
      if (!answersReverse) return [];
      reverse ??= reverseNames(objects.services.map(names));
      return reverse.get(name) ?? [];
    },
  };
}

function serviceNames(
  service: ServiceObject,
  index: ReturnType<typeof backendIndex>,
  version: Version,
): ServiceNames {
  const { spec, metadata } = service;
  const isExternal = spec.type === 'ExternalName';
  const isHeadless = !isExternal && spec.clusterIP === 'None';
  const backends = isHeadless ? serviceBackends(service, index, version) : [];
  const published = (each: Backend) =>
    each.isReady || (spec.publishNotReadyAddresses === true && !each.isTerminating);
  const hostsOf = (list: readonly Backend[]) =>
    list.filter(published).map(({ ip, port, hostname }) => ({ ip, port, hostname }));
  const ports = isHeadless
    ? backends.map((each) => ({
        name: each.name,
        protocol: each.protocol.toLowerCase(),
        port: each.backends[0]?.port ?? 0,
        hosts: hostsOf(each.backends),
      }))
    : (spec.ports ?? []).map((each) => ({
        name: each.name ?? '',
        protocol: (each.protocol ?? 'TCP').toLowerCase(),
        port: each.port,
        hosts: [],
      }));
  const hosts = new Map(ports.flatMap((port) => port.hosts).map((host) => [host.ip, host]));
  const single = spec.clusterIP === undefined ? [] : [spec.clusterIP];
  const addresses = isHeadless || isExternal ? [] : (spec.clusterIPs ?? single).filter((ip) => ip !== '');
  return {
    service,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    isHeadless,
    externalName: isExternal ? spec.externalName : undefined,
    addresses,
    ports,
    hosts: [...hosts.values()],
  };
}

function reverseNames(
  all: readonly ServiceNames[],
): ReadonlyMap<string, readonly { service: ServiceNames; host: HostName | undefined }[]> {
  const found = new Map<string, { service: ServiceNames; host: HostName | undefined }[]>();
  const add = (ip: string, service: ServiceNames, host: HostName | undefined) => {
    const name = reverseName(ip);
    if (name === undefined) return;
    const list = found.get(name) ?? [];
    list.push({ service, host });
    found.set(name, list);
  };
  for (const service of all) {
    for (const ip of service.addresses) add(ip, service, undefined);
    for (const host of service.hosts) add(host.ip, service, host);
  }
  return found;
}
