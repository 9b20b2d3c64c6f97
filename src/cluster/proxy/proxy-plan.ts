import { isIPv6 } from '../network/address.ts';
import type { NetworkObjects, Protocol, ServiceObject, ServicePort } from '../network/objects.ts';
import { inRange, type Version } from '../version.ts';
import { type Backend, type BackendIndex, backendIndex, noPort, serviceBackends } from './backends.ts';

/** How kube-proxy programs the kernel. */
export type ProxyMode = 'iptables' | 'ipvs' | 'nftables';

/** What decides the rules besides the objects. */
export interface ProxySettings {
  readonly version: Version;
  readonly mode: ProxyMode;
  /**
   * Whether kube-proxy knows the pods' range (`--cluster-cidr`) and masquerades what comes to cluster IPs
   * from elsewhere.
   */
  readonly masqueradesStrangers: boolean;
}

/** One port of one Service as the rules know it. */
export interface ServicePortPlan {
  /** As rules name it: `default/web:http`, `default/web` (with a colon at the end up to 1.17). */
  readonly name: string;
  readonly service: ServiceObject;
  readonly portName: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly nodePort?: number;
  readonly clusterIPs: readonly string[];
  readonly externalIPs: readonly string[];
  readonly loadBalancerIPs: readonly string[];
  readonly sourceRanges: readonly string[];
  /** Seconds for which a client stays with its endpoint. */
  readonly affinitySeconds?: number;
  readonly internalLocal: boolean;
  readonly externalLocal: boolean;
  readonly backends: readonly Backend[];
}

/** By which of a Service's addresses a packet was caught. */
export type Frontend = 'cluster IP' | 'external IP' | 'load balancer' | 'node port';

/**
 * What kube-proxy makes of a cluster's Services; every node has the same plan and sees it from its own
 * standpoint.
 */
export interface ProxyPlan {
  readonly settings: ProxySettings;
  /** In the order of the Services' keys. */
  readonly ports: readonly ServicePortPlan[];
  /** By `protocol address:port`. */
  readonly byAddress: ReadonlyMap<string, { readonly frontend: Frontend; readonly port: ServicePortPlan }>;
  /** By `protocol port`. */
  readonly byNodePort: ReadonlyMap<string, ServicePortPlan>;
  /** Every cluster IP, whatever its ports. */
  readonly clusterIPs: ReadonlySet<string>;
}

/**
 * Plans the rules of a cluster's Services. kubernetes: pkg/proxy/servicechangetracker.go, iptables/proxier.go
 * `syncProxyRules`.
 */
export function proxyPlan(objects: NetworkObjects, settings: ProxySettings): ProxyPlan {
  const index = backendIndex(objects);
  const ports = objects.services.filter(isProxied).flatMap((service) => portPlans(service, index, settings));
  const byAddress = new Map<string, { frontend: Frontend; port: ServicePortPlan }>();
  const byNodePort = new Map<string, ServicePortPlan>();
  for (const port of ports) {
    const add = (frontend: Frontend) => (ip: string) => {
      const key = addressKey(port.protocol, ip, port.port);
      if (!byAddress.has(key)) byAddress.set(key, { frontend, port });
    };
    port.clusterIPs.forEach(add('cluster IP'));
    port.externalIPs.forEach(add('external IP'));
    port.loadBalancerIPs.forEach(add('load balancer'));
    const nodePort = port.nodePort === undefined ? undefined : nodePortKey(port.protocol, port.nodePort);
    // Nodes have addresses of the first family only.
    if (nodePort !== undefined && !byNodePort.has(nodePort)) byNodePort.set(nodePort, port);
  }
  return {
    settings,
    ports,
    byAddress,
    byNodePort,
    clusterIPs: new Set(ports.flatMap((port) => port.clusterIPs)),
  };
}

/** The key of `ProxyPlan.byAddress`. */
export function addressKey(protocol: Protocol, ip: string, port: number): string {
  return `${protocol} ${ip}:${port}`;
}

/** The key of `ProxyPlan.byNodePort`. */
export function nodePortKey(protocol: Protocol, port: number): string {
  return `${protocol} ${port}`;
}

/**
 * Headless Services and those that are only a name have no rules. kubernetes: pkg/proxy/util/utils.go
 * `ShouldSkipService`.
 */
function isProxied(service: ServiceObject): boolean {
  return (
    service.spec.type !== 'ExternalName' &&
    service.spec.clusterIP !== undefined &&
    service.spec.clusterIP !== '' &&
    service.spec.clusterIP !== 'None'
  );
}

function portPlans(
  service: ServiceObject,
  index: BackendIndex,
  settings: ProxySettings,
): readonly ServicePortPlan[] {
  const backends = serviceBackends(service, index, settings.version);
  return (service.spec.ports ?? []).flatMap((port) => {
    const own = backends.find(
      (each) => each.name === (port.name ?? '') && each.protocol === (port.protocol ?? 'TCP'),
    );
    const served = (own?.backends ?? []).filter((backend) => backend.port !== noPort);
    return familyPlans(portPlan(service, port, served, settings.version));
  });
}

/**
 * Each family has a proxier of its own, which leads to endpoints of that family alone. kubernetes:
 * pkg/proxy/metaproxier/meta_proxier.go
 */
function familyPlans(plan: ServicePortPlan): readonly ServicePortPlan[] {
  const isFirst = (ip: string) => isIPv6(ip) === isIPv6(plan.clusterIPs[0] ?? '');
  const of = (belongs: (ip: string) => boolean): ServicePortPlan => ({
    ...plan,
    clusterIPs: plan.clusterIPs.filter(belongs),
    externalIPs: plan.externalIPs.filter(belongs),
    loadBalancerIPs: plan.loadBalancerIPs.filter(belongs),
    backends: plan.backends.filter(({ ip }) => belongs(ip)),
  });
  return plan.clusterIPs.length < 2 ? [of(isFirst)] : [of(isFirst), of((ip) => !isFirst(ip))];
}

function portPlan(
  service: ServiceObject,
  port: ServicePort,
  backends: readonly Backend[],
  version: Version,
): ServicePortPlan {
  const { spec } = service;
  const timeout = spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10_800;
  const isBalanced = spec.type === 'LoadBalancer';
  return {
    name: portPlanName(service, port, version),
    service,
    portName: port.name ?? '',
    protocol: port.protocol ?? 'TCP',
    port: port.port,
    ...(port.nodePort ? { nodePort: port.nodePort } : {}),
    clusterIPs: spec.clusterIPs ?? [spec.clusterIP ?? ''],
    externalIPs: spec.externalIPs ?? [],
    loadBalancerIPs: isBalanced ? balancerIPs(service) : [],
    sourceRanges: spec.loadBalancerSourceRanges ?? [],
    ...(spec.sessionAffinity === 'ClientIP' ? { affinitySeconds: timeout } : {}),
    internalLocal: spec.internalTrafficPolicy === 'Local',
    externalLocal: spec.externalTrafficPolicy === 'Local',
    backends,
  };
}

/**
 * kubernetes: pkg/proxy/types.go `ServicePortName.String`: the colon before a missing port name went away in
 * 1.18.
 */
function portPlanName(service: ServiceObject, port: ServicePort, version: Version): string {
  const name = `${service.metadata.namespace}/${service.metadata.name}`;
  if (port.name) return `${name}:${port.name}`;
  return inRange(version, { to: '1.17' }) ? `${name}:` : name;
}

/** Addresses that the nodes answer for; a balancer that is a proxy (`ipMode`, 1.30) is left to itself. */
function balancerIPs(service: ServiceObject): readonly string[] {
  const addresses = service.status?.loadBalancer?.ingress ?? [];
  return addresses.flatMap((address) =>
    address.ip === undefined || address.ipMode === 'Proxy' ? [] : [address.ip],
  );
}
