import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { type FieldError, invalid } from '../api/field-error.ts';
import type { KubeObject } from '../api/object.ts';
import { failure, invalidObject } from '../api/status.ts';
import type { Service, ServicePort, ServiceSpec } from '../kinds/service.ts';
import { statedAddresses } from '../kinds/service-families.ts';
import { needsHealthCheck, validateCheckUpdate } from '../kinds/service-traffic.ts';
import { behaves } from '../profile.ts';
import { chooseClusterIP, pretendedClusterIP, refuseClusterIP, type ServiceRange } from './cluster-ip.ts';
import { withFamilies } from './ip-families.ts';
import { chooseNodePort, pretendedNodePort, refuseNodePort } from './node-port.ts';
import { serviceRanges } from './service-range.ts';

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

function refuseMovedCheck(spec: ServiceSpec, request: AdmissionRequest): void {
  const previous = (request.previous as Service | undefined)?.spec;
  if (!previous || behaves(request.context.settings.kubernetes, 'service.oneStorage')) return;
  const errors = validateCheckUpdate(spec, previous);
  if (errors.length > 0) throw refused(request, errors);
}

interface Used {
  readonly addresses: ReadonlySet<string>;
  readonly ports: ReadonlySet<number>;
}

function allocated(request: AdmissionRequest): KubeObject {
  const service = request.object as Service;
  refuseMovedCheck(service.spec, request);
  const used = usedByOthers(request, service);
  const addressed = withAddress(ofFamilies(service.spec, request), used, request);
  return {
    ...service,
    spec: withHealthCheck(withNodePorts(addressed, used, request), used, request),
  } as Service;
}

function ofFamilies(spec: ServiceSpec, request: AdmissionRequest): ServiceSpec {
  const { context, previous } = request;
  if (!behaves(context.settings.kubernetes, 'service.ipFamilies')) return spec;
  const families = [...serviceRanges(context).keys()];
  const found = withFamilies(spec, (previous as Service | undefined)?.spec, families);
  if (found.errors !== undefined) throw refused(request, found.errors);
  return found.spec;
}

function usedByOthers({ store }: AdmissionRequest, service: Service): Used {
  const addresses = new Set<string>();
  const ports = new Set<number>();
  for (const object of store.list('services')) {
    const { metadata, spec } = object as Service;
    if (metadata.name === service.metadata.name && metadata.namespace === service.metadata.namespace)
      continue;
    for (const address of [spec.clusterIP ?? '', ...(spec.clusterIPs ?? [])]) addresses.add(address);
    for (const { nodePort } of spec.ports ?? []) if (nodePort) ports.add(nodePort);
    if (spec.healthCheckNodePort) ports.add(spec.healthCheckNodePort);
  }
  return { addresses, ports };
}

function withAddress(spec: ServiceSpec, used: Used, request: AdmissionRequest): ServiceSpec {
  if (spec.type === 'ExternalName') return spec;
  const stated = statedAddresses(spec);
  if (stated[0] === undefined && isBare(request)) return spec;
  const { kubernetes } = request.context.settings;
  const hasList = behaves(kubernetes, 'service.clusterIPs');
  const clusterIPs = stated[0] === 'None' ? ['None'] : addressesOf(spec, stated, used, request);
  return { ...spec, clusterIP: clusterIPs[0] ?? '', ...(hasList && { clusterIPs }) };
}

/** An address of each family: the stated one, or a free one. */
function addressesOf(
  spec: ServiceSpec,
  stated: readonly string[],
  used: Used,
  request: AdmissionRequest,
): readonly string[] {
  const ranges = serviceRanges(request.context);
  const families = spec.ipFamilies ?? [...ranges.keys()].slice(0, 1);
  const kept = new Set(statedAddresses((request.previous as Service | undefined)?.spec ?? {}));
  return families.map((family, index) => {
    const text = ranges.get(family) ?? '';
    const address = stated[index];
    const isFirst = family === ranges.keys().next().value;
    if (address === undefined) return freeAddress({ text, isFirst }, used, request);
    if (!kept.has(address) && !isBare(request)) refuseAddress({ address, stated, text }, used, request);
    return address;
  });
}

/** Before Services had one storage for all, a dry run skipped the addresses. `rest.go` of 1.22 */
function isBare({ dryRun, context }: AdmissionRequest): boolean {
  return dryRun === true && !behaves(context.settings.kubernetes, 'service.pretendsAddress');
}

/** A Service that comes back from having no address gets another one. */
function freeAddress(range: ServiceRange, { addresses }: Used, request: AdmissionRequest): string {
  const { serial, dryRun, context, object, operation, store } = request;
  if (dryRun) return pretendedClusterIP(range.text);
  const again = operation === 'create' ? '' : `, again ${store.draw(`cluster IP of ${serial}`)}`;
  const owner = object.metadata.name;
  return chooseClusterIP({ serial: `${serial}${again}`, owner }, range, addresses, context);
}

function refuseAddress(
  {
    address,
    stated,
    text,
  }: { readonly address: string; readonly stated: readonly string[]; readonly text: string },
  used: Used,
  request: AdmissionRequest,
): void {
  const reason = refuseClusterIP(address, text, used.addresses, request.context.settings.kubernetes);
  if (reason === undefined) return;
  const { minor } = request.context.settings.kubernetes;
  if (minor <= 19) throw refused(request, [invalid('spec.clusterIP', address, reason)]);
  const detail =
    minor <= 22
      ? `failed to allocated ip:${address} with error:${reason}`
      : `failed to allocate IP ${address}: ${reason}`;
  throw refused(request, [invalid('spec.clusterIPs', stated, detail)]);
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
  const { serial, object, context } = request;
  return chooseNodePort({ serial, owner: object.metadata.name, port }, taken, context);
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
