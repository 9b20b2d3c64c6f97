import { isAddress } from '../allocation/address.ts';
import { duplicate, type FieldError, forbidden, invalid, oneOf, required } from '../api/field-error.ts';
import type { KindContext } from '../api/kind.ts';
import {
  labelProblems,
  portOrNameProblems,
  portProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from '../api/names.ts';
import { labelErrors } from '../api/validate-meta.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { validateFamilies, validateFamilyUpdate } from './service-families.ts';
import type { Service, ServicePort, ServiceSpec } from './service-spec.ts';
import { validateCombination, validateTraffic, validateTrafficUpdate } from './service-traffic.ts';
import { specialFaults } from './special-addresses.ts';

const types = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateService` */
export function validateService(service: Service, context: KindContext): readonly FieldError[] {
  const { spec } = service;
  const { version } = context;
  if (isRefusedEarly(spec, version)) return validateFamilies(spec, version);
  const errors = [
    ...validateNeeds(spec, version),
    ...validatePorts(spec, version),
    ...labelErrors(spec.selector, 'spec.selector', version),
    ...oneOf('spec.sessionAffinity', spec.sessionAffinity, ['ClientIP', 'None']),
    ...validateAffinity(spec),
    ...validateFamilies(spec, version),
    ...validateExternalIPs(spec, version),
    ...oneOf('spec.type', spec.type, types),
    ...validateNodePorts(spec, context),
    ...validateDuplicates(spec.ports ?? []),
    ...validateTraffic(service, version),
  ];
  const isAlone = errors.length > 0 && !behaves(version, 'service.oneStorage');
  return isAlone ? errors : [...errors, ...validateCombination(spec, version)];
}

/** Since 1.23 addresses are allocated before anything else is looked at. alloc.go `initIPFamilyFields` */
function isRefusedEarly(spec: ServiceSpec, version: Version): boolean {
  const isAllocated = behaves(version, 'service.oneStorage') && spec.type !== 'ExternalName';
  return isAllocated && validateFamilies(spec, version).length > 0;
}

function validateNeeds(spec: ServiceSpec, version: Version): readonly FieldError[] {
  const { type, clusterIP } = spec;
  if (type === 'ExternalName') return validateExternalName(spec, version);
  if (clusterIP !== 'None' || (type !== 'LoadBalancer' && type !== 'NodePort')) return [];
  const field = behaves(version, 'service.clusterIPs') ? 'spec.clusterIPs[0]' : 'spec.clusterIP';
  return [invalid(field, clusterIP, `may not be set to 'None' for ${type} services`)];
}

function validateExternalName(spec: ServiceSpec, version: Version): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (spec.clusterIP && behaves(version, 'service.clusterIPs')) {
    errors.push(forbidden('spec.clusterIPs', 'may not be set for ExternalName services'));
  } else if (spec.clusterIP) {
    errors.push(forbidden('spec.clusterIP', 'must be empty for ExternalName services'));
  }
  if (!spec.externalName) return [...errors, required('spec.externalName')];
  const name = spec.externalName.replace(/\.$/, '');
  const problems = subdomainProblems(name, version);
  return [...errors, ...problems.map((detail) => invalid('spec.externalName', name, detail))];
}

function validatePorts(spec: ServiceSpec, version: Version): FieldError[] {
  const ports = spec.ports ?? [];
  const mayLackPorts = spec.clusterIP === 'None' || spec.type === 'ExternalName';
  if (ports.length === 0) return mayLackPorts ? [] : [required('spec.ports')];
  const names = new Set<string>();
  return ports.flatMap((port, index) => {
    const field = `spec.ports[${index}]`;
    const { name, appProtocol } = port;
    return [
      ...(ports.length > 1 && !name ? [required(`${field}.name`)] : []),
      ...(name ? portNameErrors(name, names, `${field}.name`, version) : []),
      ...validatePort(port, field, version),
      ...(appProtocol === undefined ? [] : qualifiedNameProblems(appProtocol, version)).map((detail) =>
        invalid(`${field}.appProtocol`, appProtocol, detail),
      ),
    ];
  });
}

function validatePort(port: ServicePort, field: string, version: Version): FieldError[] {
  const { port: number = 0, targetPort = 0, protocol } = port;
  return [
    ...portProblems(number).map((detail) => invalid(`${field}.port`, number, detail)),
    ...oneOf(`${field}.protocol`, protocol, ['SCTP', 'TCP', 'UDP']),
    ...portOrNameProblems(targetPort, version).map((detail) =>
      invalid(`${field}.targetPort`, targetPort, detail),
    ),
  ];
}

function portNameErrors(name: string, names: Set<string>, field: string, version: Version): FieldError[] {
  const problems = labelProblems(name, version);
  const isKnown = names.has(name);
  names.add(name);
  return [
    ...problems.map((detail) => invalid(field, name, detail)),
    ...(isKnown ? [duplicate(field, name)] : []),
  ];
}

function validateDuplicates(ports: readonly ServicePort[]): FieldError[] {
  const seen = new Set<string>();
  return ports.flatMap((port, index) => {
    const key = `${port.protocol}/${port.port}`;
    const isKnown = seen.has(key);
    seen.add(key);
    const value = { protocol: port.protocol ?? '', port: port.port };
    return isKnown ? [duplicateOf(`spec.ports[${index}]`, port, value)] : [];
  });
}

/** Older servers print the Go struct of the key: a port without name, target and node port. */
function duplicateOf(
  field: string,
  port: ServicePort,
  value: { protocol: string; port: number },
): FieldError {
  const target = 'TargetPort:intstr.IntOrString{Type:0, IntVal:0, StrVal:""}, NodePort:0';
  const goType = `core.ServicePort{Name:"", Protocol:"${port.protocol}", AppProtocol:(*string)(nil), Port:${port.port}, ${target}}`;
  return { ...duplicate(field, value), goType };
}

function validateAffinity({ sessionAffinity, sessionAffinityConfig }: ServiceSpec): FieldError[] {
  if (sessionAffinity === 'ClientIP') {
    const seconds = sessionAffinityConfig?.clientIP?.timeoutSeconds ?? 0;
    if (seconds > 0 && seconds <= 86400) return [];
    const field = 'spec.sessionAffinityConfig.clientIP.timeoutSeconds';
    return [invalid(field, seconds, 'must be greater than 0 and less than 86400')];
  }
  if (sessionAffinity !== 'None' || !sessionAffinityConfig) return [];
  return [forbidden('spec.sessionAffinityConfig', "must not be set when session affinity is 'None'")];
}

const addressRule = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';

function validateExternalIPs({ externalIPs = [] }: ServiceSpec, version: Version): readonly FieldError[] {
  return externalIPs.flatMap((address, index) => {
    const field = `spec.externalIPs[${index}]`;
    return isAddress(address)
      ? specialFaults(address, field, version)
      : [invalid(field, address, addressRule)];
  });
}

function validateNodePorts({ type, ports = [] }: ServiceSpec, { version }: KindContext): FieldError[] {
  const seen = new Set<string>();
  return ports.flatMap(({ nodePort, protocol }, index) => {
    if (!nodePort) return [];
    const field = `spec.ports[${index}].nodePort`;
    if (type === 'ClusterIP') return [forbidden(field, "may not be used when `type` is 'ClusterIP'")];
    const key = `${protocol}/${nodePort}`;
    const isKnown = seen.has(key);
    seen.add(key);
    if (!isKnown) return [];
    if (behaves(version, 'service.duplicateNodePort')) return [duplicate(field, nodePort)];
    return [invalid(field, nodePort, 'provided port is already allocated')];
  });
}

/** kubernetes: `ValidateServiceUpdate` */
export function validateServiceUpdate(
  service: Service,
  previous: Service,
  { version }: KindContext,
): readonly FieldError[] {
  if (isRefusedEarly(service.spec, version)) return [];
  return [
    ...validateFamilyUpdate(service, previous, version),
    ...validateTrafficUpdate(service, previous, version),
  ];
}
