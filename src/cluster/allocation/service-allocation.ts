import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { type FieldError, invalid } from '../api/field-error.ts';
import type { KubeObject } from '../api/object.ts';
import { failure, invalidObject } from '../api/status.ts';
import type { Service, ServicePort, ServiceSpec } from '../kinds/service.ts';
import { familyOf } from '../kinds/service-families.ts';
import { needsHealthCheck } from '../kinds/service-traffic.ts';
import { behaves } from '../profile.ts';
import { chooseClusterIP, pretendedClusterIP, refuseClusterIP } from './cluster-ip.ts';
import { chooseNodePort, pretendedNodePort, refuseNodePort } from './node-port.ts';
import { serviceRange } from './service-range.ts';

/**
 * Gives Services their addresses and ports, and says which families they have. What is given back needs no
 * word: what no Service in the store holds is free.
 *
 * kubernetes: pkg/registry/core/service/storage/alloc.go
 */
export const serviceAllocation: Admission = {
  groupResources: ['services'],
  allocate: (request) => (request.operation === 'delete' ? request.object : allocated(request)),
};

interface Used {
  readonly addresses: ReadonlySet<string>;
  readonly ports: ReadonlySet<number>;
}

function allocated(request: AdmissionRequest): KubeObject {
  const service = request.object as Service;
  const used = usedByOthers(request, service);
  const addressed = withAddress(withFamilies(service.spec, request), used, request);
  return {
    ...service,
    spec: withHealthCheck(withNodePorts(addressed, used, request), used, request),
  } as Service;
}

function usedByOthers({ store }: AdmissionRequest, service: Service): Used {
  const addresses = new Set<string>();
  const ports = new Set<number>();
  for (const object of store.list('services')) {
    const { metadata, spec } = object as Service;
    if (metadata.name === service.metadata.name && metadata.namespace === service.metadata.namespace)
      continue;
    if (spec.clusterIP && spec.clusterIP !== 'None') addresses.add(spec.clusterIP);
    for (const { nodePort } of spec.ports ?? []) if (nodePort) ports.add(nodePort);
    if (spec.healthCheckNodePort) ports.add(spec.healthCheckNodePort);
  }
  return { addresses, ports };
}

function withAddress(spec: ServiceSpec, used: Used, request: AdmissionRequest): ServiceSpec {
  if (spec.type === 'ExternalName') return spec;
  const stated = spec.clusterIP || spec.clusterIPs?.[0];
  if (!stated && isBare(request)) return spec;
  const clusterIP = stated || freeAddress(used, request);
  const isKept = clusterIP === (request.previous as Service | undefined)?.spec.clusterIP;
  if (stated && stated !== 'None' && !isKept && !isBare(request)) refuseAddress(stated, used, request);
  if (!behaves(request.context.settings.kubernetes, 'service.clusterIPs')) return { ...spec, clusterIP };
  return { ...spec, clusterIP, clusterIPs: [clusterIP] };
}

/** Before Services had one storage for all, a dry run skipped the addresses. `rest.go` of 1.22 */
function isBare({ dryRun, context }: AdmissionRequest): boolean {
  return dryRun === true && !behaves(context.settings.kubernetes, 'service.pretendsAddress');
}

/** A Service that comes back from having no address gets another one. */
function freeAddress({ addresses }: Used, request: AdmissionRequest): string {
  const { serial, dryRun, context, operation, store } = request;
  if (dryRun) return pretendedClusterIP(context);
  const again = operation === 'create' ? '' : `, again ${store.draw(`cluster IP of ${serial}`)}`;
  return chooseClusterIP(`${serial}${again}`, addresses, context);
}

function refuseAddress(address: string, used: Used, request: AdmissionRequest): void {
  const reason = refuseClusterIP(address, used.addresses, request.context);
  if (reason === undefined) return;
  const { minor } = request.context.settings.kubernetes;
  if (minor <= 19) throw refused(request, [invalid('spec.clusterIP', address, reason)]);
  const detail =
    minor <= 22
      ? `failed to allocated ip:${address} with error:${reason}`
      : `failed to allocate IP ${address}: ${reason}`;
  throw refused(request, [invalid('spec.clusterIPs', [address], detail)]);
}

function refused({ object, context }: AdmissionRequest, errors: readonly FieldError[]): Error {
  const subject = { group: '', kind: 'Service', name: object.metadata.name };
  return invalidObject(subject, errors, context.settings.kubernetes);
}

function withNodePorts(spec: ServiceSpec, used: Used, request: AdmissionRequest): ServiceSpec {
  const wants =
    spec.type === 'NodePort' ||
    (spec.type === 'LoadBalancer' && spec.allocateLoadBalancerNodePorts !== false);
  if (!wants || !spec.ports) return spec;
  const previous = portsBefore(request);
  const taken = new Set([...used.ports, ...spec.ports.flatMap(({ nodePort }) => nodePort || [])]);
  const ports: ServicePort[] = [];
  for (const [index, port] of spec.ports.entries()) {
    if (port.nodePort) {
      if (!previous.has(port.nodePort)) refusePort(port.nodePort, index, used, request);
      ports.push(port);
    } else {
      const known = sharedPort(port, [...ports, ...spec.ports.slice(index)]);
      const nodePort =
        known ??
        chosenPort(port.name || String(port.port), { taken, given: givenPorts(ports, previous) }, request);
      taken.add(nodePort);
      ports.push({ ...port, nodePort });
    }
  }
  return { ...spec, ports };
}

function portsBefore({ previous }: AdmissionRequest): ReadonlySet<number | undefined> {
  return new Set((previous as Service | undefined)?.spec.ports?.map((port) => port.nodePort));
}

/** The node ports that are new to a Service. */
function givenPorts(ports: readonly ServicePort[], previous: ReadonlySet<number | undefined>): number[] {
  return ports.flatMap(({ nodePort }) => (nodePort && !previous.has(nodePort) ? nodePort : []));
}

/** TCP and UDP of one port number get one node port. kubernetes: `findRequestedNodePort` */
function sharedPort({ port, protocol }: ServicePort, others: readonly ServicePort[]): number | undefined {
  const known = others.find((each) => each.port === port && each.protocol !== protocol && each.nodePort);
  return known?.nodePort;
}

function chosenPort(
  port: string,
  { taken, given }: { readonly taken: ReadonlySet<number>; readonly given: readonly number[] },
  request: AdmissionRequest,
): number {
  if (request.dryRun) return pretendedNodePort(given);
  return chooseNodePort({ serial: request.serial, port }, taken, request.context);
}

function refusePort(port: number, index: number, used: Used, request: AdmissionRequest): void {
  const reason = refuseNodePort(port, used.ports);
  if (reason !== undefined) throw refused(request, [invalid(`spec.ports[${index}].nodePort`, port, reason)]);
}

function withHealthCheck(spec: ServiceSpec, used: Used, request: AdmissionRequest): ServiceSpec {
  if (!needsHealthCheck(spec)) {
    const { healthCheckNodePort: _, ...rest } = spec;
    return rest;
  }
  const kept = (request.previous as Service | undefined)?.spec.healthCheckNodePort;
  if (spec.healthCheckNodePort) {
    const isNew = spec.healthCheckNodePort !== kept && !isBare(request);
    if (isNew) refuseHealthCheck(spec.healthCheckNodePort, used);
    return spec;
  }
  const taken = new Set([...used.ports, ...(spec.ports ?? []).flatMap(({ nodePort }) => nodePort || [])]);
  if (kept === undefined && isBare(request) && request.operation === 'create') return spec;
  const given = givenPorts(spec.ports ?? [], portsBefore(request));
  const chosen = kept ?? chosenPort('health check', { taken, given }, request);
  return { ...spec, healthCheckNodePort: chosen };
}

/** A port that cannot be had is the server's own trouble here. kubernetes: `allocHealthCheckNodePort` */
function refuseHealthCheck(port: number, used: Used): void {
  const reason = refuseNodePort(port, used.ports);
  if (reason === undefined) return;
  const what = `failed to allocate requested HealthCheck NodePort ${port}: ${reason}`;
  throw failure(500, 'InternalError', `Internal error occurred: ${what}`, {
    causes: [{ reason: '', message: what, field: '' }],
  });
}

/**
 * Which families a Service has: what it states, what its address is of, or the cluster's own. A headless
 * Service without selector may have addresses of any family; every other can have only those of the cluster.
 *
 * kubernetes: pkg/registry/core/service/storage/alloc.go `initIPFamilyFields`
 */
function withFamilies(spec: ServiceSpec, request: AdmissionRequest): ServiceSpec {
  const { kubernetes } = request.context.settings;
  if (!behaves(kubernetes, 'service.ipFamilies') || spec.type === 'ExternalName') return spec;
  const own = familyOf(serviceRange(request.context));
  const other = own === 'IPv4' ? 'IPv6' : 'IPv4';
  const isOpen = spec.clusterIP === 'None' && Object.keys(spec.selector ?? {}).length === 0;
  if (!isOpen) {
    const { ipFamilies, ipFamilyPolicy } = spec;
    const isDouble = (ipFamilies ?? []).length > 1;
    refuseForeignFamilies(spec, own, request);
    return {
      ...spec,
      ipFamilies: ipFamilies ?? [own],
      ipFamilyPolicy: ipFamilyPolicy ?? (isDouble ? 'RequireDualStack' : 'SingleStack'),
    };
  }
  const ipFamilyPolicy =
    spec.ipFamilyPolicy ?? (spec.ipFamilies?.length === 1 ? 'SingleStack' : 'RequireDualStack');
  const stated = spec.ipFamilies ?? [own];
  const both = stated.length > 1 || ipFamilyPolicy === 'SingleStack' ? stated : [own, other];
  return { ...spec, ipFamilies: both, ipFamilyPolicy };
}

function refuseForeignFamilies(spec: ServiceSpec, own: string, request: AdmissionRequest): void {
  const { ipFamilies = [], ipFamilyPolicy } = spec;
  const needsBoth = ipFamilyPolicy === 'RequireDualStack' || (!ipFamilyPolicy && ipFamilies.length > 1);
  const errors = [
    ...(needsBoth
      ? [
          invalid(
            'spec.ipFamilyPolicy',
            'RequireDualStack',
            'this cluster is not configured for dual-stack services',
          ),
        ]
      : []),
    ...ipFamilies.flatMap((family, index) =>
      family === own ? [] : [invalid(`spec.ipFamilies[${index}]`, family, 'not configured on this cluster')],
    ),
  ];
  if (errors.length > 0) throw refused(request, errors);
}
