import { parseCidr } from '../allocation/address.ts';
import { type FieldError, forbidden, invalid, oneOf } from '../api/field-error.ts';
import { qualifiedNameProblems } from '../api/names.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { Service, ServicePort, ServiceSpec } from './service-spec.ts';

const policies = ['Cluster', 'Local'];
const onlyLoadBalancers = "may only be used when `type` is 'LoadBalancer'";

/**
 * What a Service may say of where its traffic comes from and goes to.
 *
 * kubernetes: `validateServiceExternalTrafficPolicy` and its neighbours
 */
export function validateTraffic({ spec, metadata }: Service, version: Version): readonly FieldError[] {
  const { healthCheckNodePort: check = 0 } = spec;
  return [
    ...validateSourceRanges(spec, metadata.annotations?.[rangesAnnotation], version),
    ...validateLoadBalancer(spec, version),
    ...validateExternalPolicy(spec, version),
    ...(check < 0
      ? [invalid('spec.healthCheckNodePort', check, 'HealthCheckNodePort must be not less than 0')]
      : []),
    ...(spec.internalTrafficPolicy
      ? oneOf('spec.internalTrafficPolicy', spec.internalTrafficPolicy, policies)
      : []),
    ...(spec.trafficDistribution === undefined
      ? []
      : oneOf('spec.trafficDistribution', spec.trafficDistribution, distributions(version))),
  ];
}

/** The values of `trafficDistribution` that a version knows. KEP-3015 */
function distributions(version: Version): readonly string[] {
  if (!behaves(version, 'service.sameZone')) return ['PreferClose'];
  return ['PreferClose', 'PreferSameNode', 'PreferSameZone'];
}

/**
 * What only the storage of Services looked at up to 1.22, when nothing else was wrong.
 *
 * kubernetes: `ValidateServiceExternalTrafficFieldsCombination`
 */
export function validateCombination(spec: ServiceSpec, version: Version): readonly FieldError[] {
  const isNew = behaves(version, 'service.oneStorage');
  const errors: FieldError[] = [];
  const policy = spec.externalTrafficPolicy;
  if (policy && !mayBeExternal(spec, version))
    errors.push(invalid('spec.externalTrafficPolicy', policy, externalRule(version)));
  if (spec.healthCheckNodePort && !needsHealthCheck(spec)) {
    const rule = isNew
      ? "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'"
      : 'HealthCheckNodePort can only be set on LoadBalancer service with ExternalTrafficPolicy=Local';
    errors.push(invalid('spec.healthCheckNodePort', spec.healthCheckNodePort, rule));
  }
  return errors;
}

function externalRule(version: Version): string {
  if (!behaves(version, 'service.oneStorage'))
    return 'ExternalTrafficPolicy can only be set on NodePort and LoadBalancer service';
  return behaves(version, 'service.externalPolicyOfExternalIPs')
    ? 'may only be set for externally-accessible services'
    : "may only be set when `type` is 'NodePort' or 'LoadBalancer'";
}

function mayBeExternal({ type, externalIPs = [] }: ServiceSpec, version: Version): boolean {
  if (type === 'NodePort' || type === 'LoadBalancer') return true;
  if (type !== 'ClusterIP' || externalIPs.length === 0) return false;
  return behaves(version, 'service.externalPolicyOfExternalIPs');
}

/** Whether a Service has a port at which nodes tell whether they have endpoints of it. */
export function needsHealthCheck({ type, externalTrafficPolicy }: ServiceSpec): boolean {
  return type === 'LoadBalancer' && externalTrafficPolicy === 'Local';
}

function validateExternalPolicy(spec: ServiceSpec, version: Version): readonly FieldError[] {
  const { externalTrafficPolicy: policy } = spec;
  if (!policy || policies.includes(policy) || !mayBeExternal(spec, version)) return [];
  if (behaves(version, 'service.oneStorage')) return oneOf('spec.externalTrafficPolicy', policy, policies);
  return [
    invalid('spec.externalTrafficPolicy', policy, 'ExternalTrafficPolicy must be empty, Cluster or Local'),
  ];
}

const rangesAnnotation = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** The annotation is read where the field says nothing. kubernetes: `GetLoadBalancerSourceRanges` */
function validateSourceRanges(
  { type, loadBalancerSourceRanges: ranges = [] }: ServiceSpec,
  annotation: string | undefined,
  version: Version,
): readonly FieldError[] {
  if (ranges.length === 0 && annotation === undefined) return [];
  const isField = ranges.length > 0;
  const field = isField ? 'spec.LoadBalancerSourceRanges' : `metadata.annotations[${rangesAnnotation}]`;
  const listed = isField ? ranges : (annotation ?? '').trim().split(',');
  const isWrong = (range: string) => parseCidr(range.trim()) === undefined;
  const isUnset = !isField && listed.length === 1 && listed[0] === '';
  const wrong = isUnset ? [] : listed.filter(isWrong);
  const list = 'must be a list of IP ranges. For example, 10.240.0.0/24,10.250.0.0/24 ';
  const rule = 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)';
  const whole = isField ? `[${ranges.join(' ')}]` : (annotation ?? '');
  const at = (index: number) => (isField ? `${field}[${index}]` : field);
  return [
    ...(type === 'LoadBalancer' ? [] : [forbidden(field, onlyLoadBalancers)]),
    ...(behaves(version, 'service.eachSourceRange')
      ? wrong.map((range) => invalid(at(listed.indexOf(range)), range.trim(), rule))
      : wrong.slice(0, 1).map(() => invalid(field, whole, list))),
  ];
}

function validateLoadBalancer(spec: ServiceSpec, version: Version): readonly FieldError[] {
  const { type, allocateLoadBalancerNodePorts: allocates, loadBalancerClass: name } = spec;
  const isBalanced = type === 'LoadBalancer';
  const problems = name === undefined || !isBalanced ? [] : qualifiedNameProblems(name, version);
  return [
    ...(allocates !== undefined && !isBalanced
      ? [forbidden('spec.allocateLoadBalancerNodePorts', onlyLoadBalancers)]
      : []),
    ...(name !== undefined && !isBalanced ? [forbidden('spec.loadBalancerClass', onlyLoadBalancers)] : []),
    ...problems.map((detail) => invalid('spec.loadBalancerClass', name, detail)),
    ...(isBalanced ? mixedProtocols(spec.ports ?? [], version) : []),
  ];
}

/** A load balancer of more than one protocol came with 1.24. KEP-1435 */
function mixedProtocols(ports: readonly ServicePort[], version: Version): readonly FieldError[] {
  const isOne = new Set(ports.map(({ protocol }) => protocol)).size < 2;
  if (isOne || behaves(version, 'service.mixedProtocols')) return [];
  const detail = 'cannot create an external load balancer with mix protocols';
  const printed = ports.map((port) => goPort(port, version)).join(', ');
  return [invalid('spec.ports', ports as never, detail, `[]core.ServicePort{${printed}}`)];
}

function goPort(port: ServicePort, version: Version): string {
  const { name = '', protocol, targetPort = port.port, nodePort = 0 } = port;
  const isName = typeof targetPort === 'string';
  const target = `Type:${isName ? 1 : 0}, IntVal:${isName ? 0 : targetPort}, StrVal:"${isName ? targetPort : ''}"`;
  const application = behaves(version, 'service.appProtocol') ? ' AppProtocol:(*string)(nil),' : '';
  return `core.ServicePort{Name:"${name}", Protocol:"${protocol}",${application} Port:${port.port}, TargetPort:intstr.IntOrString{${target}}, NodePort:${nodePort}}`;
}

/** What stays while a Service is a load balancer. kubernetes: `ValidateServiceUpdate` */
export function validateTrafficUpdate(
  { spec }: Service,
  { spec: previous }: Service,
  version: Version,
): readonly FieldError[] {
  const areBalanced = spec.type === 'LoadBalancer' && previous.type === 'LoadBalancer';
  const isOther = areBalanced && spec.loadBalancerClass !== previous.loadBalancerClass;
  const isMoved = isCheckMoved(spec, previous) && behaves(version, 'service.oneStorage');
  return [
    ...(isOther
      ? [invalid('spec.loadBalancerClass', spec.loadBalancerClass ?? null, 'may not change once set')]
      : []),
    ...(isMoved ? [forbidden('spec.healthCheckNodePort', 'field is immutable')] : []),
  ];
}

/** Looked at by the storage of Services up to 1.22, when nothing else was wrong. rest.go `healthCheckNodePortUpdate` */
export function validateCheckUpdate(spec: ServiceSpec, previous: ServiceSpec): readonly FieldError[] {
  const detail =
    'cannot change healthCheckNodePort on loadBalancer service with externalTraffic=Local during update';
  const { healthCheckNodePort: port = 0 } = spec;
  return isCheckMoved(spec, previous) ? [invalid('spec.healthCheckNodePort', port, detail)] : [];
}

function isCheckMoved(spec: ServiceSpec, previous: ServiceSpec): boolean {
  const isNeeded = needsHealthCheck(spec) && needsHealthCheck(previous);
  return isNeeded && spec.healthCheckNodePort !== previous.healthCheckNodePort;
}
