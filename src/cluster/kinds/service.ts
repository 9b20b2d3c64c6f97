import { equalJson } from '../api/equal.ts';
import { type CellContext, defineKind, type KindContext } from '../api/kind.ts';
import { type Behaviour, behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { ageColumn, nameColumn, pairs } from './cells.ts';
import type { Service, ServicePort, ServiceSpec } from './service-spec.ts';
import { needsHealthCheck } from './service-traffic.ts';
import { validateService, validateServiceUpdate } from './service-validation.ts';
import { validateBalancerStatus } from './status-validation.ts';

export type {
  LoadBalancerIngress,
  Service,
  ServicePort,
  ServiceSpec,
  ServiceStatus,
} from './service-spec.ts';

/** A name and an address for the pods that a selector finds. */
export const serviceKind = defineKind<Service>({
  names: {
    kind: 'Service',
    plural: 'services',
    singular: 'service',
    shortNames: ['svc'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['proxy', 'status'],
  // Before, the Services' own storage had no such method.
  deletesCollections: { from: '1.23' },
  nameRule: 'service',
  needsRevision: { by: 'validation', versions: { to: '1.22' } },
  // Before, the Services' own storage looked the old object up first.
  createdByUpdate: { from: '1.24' },
  columns: [
    nameColumn,
    { name: 'Type', versions: { from: '1.8' }, cell: ({ spec }) => spec.type ?? '' },
    { name: 'Cluster-IP', cell: ({ spec }, { version }) => spec.clusterIP || noneText(version) },
    { name: 'External-IP', narrow: true, versions: { to: '1.10' }, cell: cutExternalCell },
    { name: 'External-IP', wide: true, versions: { to: '1.10' }, cell: externalCell },
    { name: 'External-IP', versions: { from: '1.11' }, cell: externalCell },
    { name: 'Port(s)', cell: portsCell },
    ageColumn,
    { name: 'Selector', wide: true, cell: ({ spec }) => pairs(spec.selector) },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'example', namespace: 'default' },
    spec: { selector: { app: 'example' }, ports: [{ port: 80 }] },
  },
  fields: ({ spec }) => ({ 'spec.clusterIP': spec.clusterIP ?? '', 'spec.type': spec.type ?? '' }),
  // kubernetes: pkg/apis/core/v1/conversion.go `AddFieldLabelConversionsForService`
  fieldsServed: { from: '1.31' },
  defaults: (service, context) =>
    withModes({ ...service, spec: defaultSpec(service.spec ?? {}, context) }, context),
  prepare: (service, previous, { version }) => {
    const sent = withoutGated(service.spec, version);
    const spec = behaves(version, 'service.clusterIPs') ? synchronised(sent, previous?.spec) : sent;
    return previous
      ? { ...service, spec: adjusted(spec, previous.spec, version) }
      : { ...service, spec, status: {} };
  },
  validateStatus: validateBalancerStatus,
  validate: validateService,
  validateUpdate: validateServiceUpdate,
  // kubernetes: pkg/apis/core/validation `ValidateServiceUpdate`
  updateChecks: ['metadata change', 'change', 'metadata', 'object'],
  warnings: warningsOf,
});

/** kubernetes: pkg/api/service/warnings.go `GetWarningsForService` */
function warningsOf({ spec }: Service, { version }: KindContext): readonly string[] {
  const told = (spec.externalIPs ?? []).length > 0 && behaves(version, 'service.externalIPsDeprecated');
  return told ? ['spec.externalIPs is deprecated and may no longer be implemented in some clusters'] : [];
}

const proxied = ['ClusterIP', 'NodePort', 'LoadBalancer'];

/** Addresses of a load balancer are answered for by the nodes, since 1.30, where nothing else is said. */
function withModes(service: Service, { version }: KindContext): Service {
  const ingress = service.status?.loadBalancer?.ingress;
  if (!ingress || version.minor < 30) return service;
  const known = ingress.map((each) => (each.ip && !each.ipMode ? { ...each, ipMode: 'VIP' } : each));
  return { ...service, status: { ...service.status, loadBalancer: { ingress: known } } };
}

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_Service` */
function defaultSpec(spec: ServiceSpec, { version }: KindContext): ServiceSpec {
  const type = spec.type || 'ClusterIP';
  const sessionAffinity = spec.sessionAffinity || 'None';
  const { sessionAffinityConfig: _, ...given } = spec;
  return {
    ...(sessionAffinity === 'None' ? given : spec),
    type,
    sessionAffinity,
    ...(spec.ports && { ports: spec.ports.map(defaultPort) }),
    ...affinityConfig(sessionAffinity, spec),
    ...externalPolicy(type, spec, version),
    ...(hasInternalPolicy(type, version) && {
      internalTrafficPolicy: spec.internalTrafficPolicy || 'Cluster',
    }),
    ...(type === 'LoadBalancer' &&
      behaves(version, 'service.allocateNodePorts') && {
        allocateLoadBalancerNodePorts: spec.allocateLoadBalancerNodePorts ?? true,
      }),
  };
}

function defaultPort(port: ServicePort): ServicePort {
  const targetPort = port.targetPort === undefined || port.targetPort === 0 || port.targetPort === '';
  return { ...port, protocol: port.protocol || 'TCP', ...(targetPort && { targetPort: port.port ?? 0 }) };
}

function affinityConfig(affinity: string, { sessionAffinityConfig }: ServiceSpec): Partial<ServiceSpec> {
  if (affinity !== 'ClientIP') return {};
  const timeoutSeconds = sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 10800;
  return { sessionAffinityConfig: { clientIP: { timeoutSeconds } } };
}

function externalPolicy(type: string, spec: ServiceSpec, version: Version): Partial<ServiceSpec> {
  const isExternal = type === 'NodePort' || type === 'LoadBalancer';
  const hasAddresses = (spec.externalIPs ?? []).length > 0 && type === 'ClusterIP';
  if (!isExternal && !(hasAddresses && behaves(version, 'service.externalPolicyOfExternalIPs'))) return {};
  return { externalTrafficPolicy: spec.externalTrafficPolicy || 'Cluster' };
}

function hasInternalPolicy(type: string, version: Version): boolean {
  if (!behaves(version, 'service.internalTrafficPolicy')) return false;
  return proxied.includes(type) || behaves(version, 'service.internalTrafficPolicyOnExternalName');
}

/** Fields that stand behind a feature gate which is closed. strategy.go `dropServiceDisabledFields` */
const gated: readonly (readonly [Behaviour, readonly (keyof ServiceSpec)[]])[] = [
  ['service.ipFamilies', ['ipFamily', 'ipFamilies', 'ipFamilyPolicy']],
  ['service.allocateNodePorts', ['allocateLoadBalancerNodePorts', 'loadBalancerClass']],
  ['service.trafficDistribution', ['trafficDistribution']],
];

function withoutGated(spec: ServiceSpec, version: Version): ServiceSpec {
  const shut = gated.flatMap(([gate, fields]) => (behaves(version, gate) ? [] : fields));
  // Its gate never opened by itself. kubernetes: pkg/features/kube_features.go `ServiceTopology`
  const closed = [...shut, 'topologyKeys' as const];
  return withoutFields(spec, closed);
}

function withoutFields(spec: ServiceSpec, fields: readonly (keyof ServiceSpec)[]): ServiceSpec {
  const kept = Object.entries(spec).filter(([name]) => !fields.includes(name as keyof ServiceSpec));
  return Object.fromEntries(kept) as unknown as ServiceSpec;
}

/**
 * `clusterIP` is the first of `clusterIPs`: who changes one of them means both, and who states the first
 * alone keeps the others.
 *
 * kubernetes: pkg/registry/core/service/strategy.go `NormalizeClusterIPs`; later in storage
 */
function synchronised(spec: ServiceSpec, previous: ServiceSpec | undefined): ServiceSpec {
  const { clusterIP = '', clusterIPs = [], ...rest } = spec;
  if (previous === undefined)
    return clusterIP && clusterIPs.length === 0 ? { ...spec, clusterIPs: [clusterIP] } : spec;
  const { clusterIP: first = '', clusterIPs: all = [] } = previous;
  const hasNone = clusterIPs.length === 0 && all.length > 0;
  if (clusterIP === first) return hasNone ? { ...spec, clusterIPs: all } : spec;
  if (!equalJson(clusterIPs, all)) return spec;
  return clusterIP ? { ...rest, clusterIP, clusterIPs: [clusterIP] } : rest;
}

/**
 * What an update may leave out, and what a change of the type takes away.
 *
 * kubernetes: pkg/registry/core/service/strategy.go `patchAllocatedValues`, `dropTypeDependentFields`
 */
function adjusted(spec: ServiceSpec, previous: ServiceSpec, version: Version): ServiceSpec {
  const own = behaves(version, 'service.oneStorage') ? spec : withoutPolicy(spec, previous);
  if (!behaves(version, 'service.dropsNodePorts')) return own;
  const whole = behaves(version, 'service.keepsAddress')
    ? withHealthCheck(withPorts(withAddress(own, previous), previous), previous)
    : own;
  return withoutForeignFields(whole, previous);
}

/** The storage itself cleared these up to 1.22. rest.go `externalTrafficPolicyUpdate`, `healthCheckNodePortUpdate` */
function withoutPolicy(spec: ServiceSpec, previous: ServiceSpec): ServiceSpec {
  return withoutFields(spec, [
    ...(isExternal(previous) && !isExternal(spec) ? (['externalTrafficPolicy'] as const) : []),
    ...(needsHealthCheck(previous) && !needsHealthCheck(spec) ? (['healthCheckNodePort'] as const) : []),
  ]);
}

function isExternal({ type }: ServiceSpec): boolean {
  return type === 'NodePort' || type === 'LoadBalancer';
}

function withAddress(spec: ServiceSpec, previous: ServiceSpec): ServiceSpec {
  const needsAddress = proxied.includes(spec.type ?? '') && proxied.includes(previous.type ?? '');
  if (!needsAddress || spec.clusterIP || previous.clusterIP === undefined) return spec;
  return { ...spec, clusterIP: previous.clusterIP, clusterIPs: previous.clusterIPs ?? [] };
}

function withPorts(spec: ServiceSpec, previous: ServiceSpec): ServiceSpec {
  if (!hasNodePorts(spec) || !hasNodePorts(previous)) return spec;
  const used = new Set((spec.ports ?? []).map((port) => port.nodePort));
  const ports = (spec.ports ?? []).map((port) => {
    const known = previous.ports?.find((each) => each.port === port.port && each.protocol === port.protocol);
    if (port.nodePort || !known?.nodePort || used.has(known.nodePort)) return port;
    return { ...port, nodePort: known.nodePort };
  });
  return { ...spec, ports };
}

function withHealthCheck(spec: ServiceSpec, previous: ServiceSpec): ServiceSpec {
  const keeps = needsHealthCheck(spec) && needsHealthCheck(previous) && !spec.healthCheckNodePort;
  if (!keeps || previous.healthCheckNodePort === undefined) return spec;
  return { ...spec, healthCheckNodePort: previous.healthCheckNodePort };
}

function hasNodePorts({ type, allocateLoadBalancerNodePorts }: ServiceSpec): boolean {
  return type === 'NodePort' || (type === 'LoadBalancer' && allocateLoadBalancerNodePorts !== false);
}

/** What each field is for, and the fields that go with a change of that unless the change names them. */
const dependent: readonly (readonly [(spec: ServiceSpec) => boolean, readonly (keyof ServiceSpec)[]])[] = [
  [(spec) => spec.type !== 'ExternalName', ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy']],
  [needsHealthCheck, ['healthCheckNodePort']],
  [(spec) => spec.type === 'LoadBalancer', ['allocateLoadBalancerNodePorts', 'loadBalancerClass']],
  [(spec) => isExternal(spec) || (spec.externalIPs ?? []).length > 0, ['externalTrafficPolicy']],
];

function withoutForeignFields(spec: ServiceSpec, previous: ServiceSpec): ServiceSpec {
  const dropsPorts = hasNodePorts(previous) && !hasNodePorts(spec) && samePorts(spec, previous);
  const ports = (spec.ports ?? []).map(({ nodePort: _, ...port }) => port);
  const foreign = dependent.flatMap(([needs, fields]) =>
    needs(previous) && !needs(spec) ? fields.filter((name) => equalJson(spec[name], previous[name])) : [],
  );
  return withoutFields(dropsPorts ? { ...spec, ports } : spec, foreign);
}

/** Node ports that the client stated anew are for validation to refuse. */
function samePorts(spec: ServiceSpec, previous: ServiceSpec): boolean {
  const before = new Set(previous.ports?.map((port) => port.nodePort));
  return (spec.ports ?? []).every((port) => !port.nodePort || before.has(port.nodePort));
}

/** kubernetes: printers.go `getServiceExternalIP` */
function externalCell({ spec, status }: Service, { version }: Pick<CellContext, 'version'>): string {
  if (spec.type === 'ExternalName') return spec.externalName ?? '';
  const external = spec.externalIPs ?? [];
  if (spec.type === 'NodePort' && external.length === 0)
    return behaves(version, 'table.services.nodes') ? '<nodes>' : '<none>';
  if (spec.type !== 'LoadBalancer') return external.length > 0 ? external.join(',') : '<none>';
  const ingress = (status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip || hostname || []);
  const addresses = [...[...new Set(ingress)].sort(), ...external];
  return addresses.length > 0 ? addresses.join(',') : '<pending>';
}

/** The addresses of a load balancer in sixteen letters. kubernetes: printers.go `loadBalancerWidth` */
function cutExternalCell(service: Service, context: CellContext): string {
  const text = externalCell(service, context);
  return service.spec.type === 'LoadBalancer' && text.length > 16 ? `${text.slice(0, 13)}...` : text;
}

function noneText(version: Version): string {
  return behaves(version, 'table.services.nodes') ? '' : '<none>';
}

/** kubernetes: printers.go `makePortString` */
function portsCell({ spec }: Service): string {
  const ports = spec.ports ?? [];
  if (ports.length === 0) return '<none>';
  return ports
    .map(({ port, nodePort, protocol }) => `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`)
    .join(',');
}
