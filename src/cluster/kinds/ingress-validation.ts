import { isAddress } from '../allocation/address.ts';
import { type FieldError, invalid, oneOf, required } from '../api/field-error.ts';
import type { KindContext } from '../api/kind.ts';
import {
  dns1035Problems,
  labelProblems,
  type NameProblems,
  portNameProblems,
  portProblems,
  subdomainProblems,
  wildcardProblems,
} from '../api/names.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { Ingress, IngressBackend, IngressPath, IngressRule } from './ingress-spec.ts';

/** kubernetes: pkg/apis/networking/validation/validation.go `ValidateIngressSpec` */
export function validateIngress({ spec }: Ingress, { version }: KindContext): readonly FieldError[] {
  const { rules = [], defaultBackend, tls = [], ingressClassName } = spec;
  const isEmpty = rules.length === 0 && !defaultBackend;
  const backend = version.minor >= 19 ? '`defaultBackend`' : '`backend`';
  const either = `either ${backend} or \`rules\` must be specified`;
  return [
    ...(isEmpty ? [invalid('spec', null, either, '[]networking.IngressRule')] : []),
    ...(defaultBackend ? validateBackend(defaultBackend, 'spec.defaultBackend', version) : []),
    ...rules.flatMap((rule, index) => validateRule(rule, `spec.rules[${index}]`, version)),
    ...tls.flatMap(({ hosts = [], secretName }, index) => [
      ...hosts.flatMap((host, at) => hostFaults(host, `spec.tls[${index}].hosts[${at}]`, version)),
      ...faults(`spec.tls[${index}].secretName`, secretName ?? '', secretProblems(secretName, version)),
    ]),
    ...(ingressClassName === undefined
      ? []
      : faults('spec.ingressClassName', ingressClassName, subdomainProblems(ingressClassName, version))),
  ];
}

function faults(field: string, value: string | number, problems: NameProblems): readonly FieldError[] {
  return problems.map((detail) => invalid(field, value, detail));
}

/** Looked at since 1.20. */
function secretProblems(name: string | undefined, version: Version): NameProblems {
  return name && version.minor >= 20 ? subdomainProblems(name, version) : [];
}

function hostFaults(host: string, field: string, version: Version): readonly FieldError[] {
  const isWild = host.includes('*');
  return faults(field, host, isWild ? wildcardProblems(host) : subdomainProblems(host, version));
}

function validateRule({ host, http }: IngressRule, field: string, version: Version): readonly FieldError[] {
  const isNumber = host !== undefined && isAddress(host);
  return [
    ...(isNumber ? [invalid(`${field}.host`, host, 'must be a DNS name, not an IP address')] : []),
    ...(host ? hostFaults(host, `${field}.host`, version) : []),
    ...(http && http.paths.length === 0 ? [required(`${field}.http.paths`)] : []),
    ...(http?.paths ?? []).flatMap((path, index) =>
      validatePath(path, `${field}.http.paths[${index}]`, version),
    ),
  ];
}

function validatePath(
  { path = '', pathType, backend }: IngressPath,
  field: string,
  version: Version,
): readonly FieldError[] {
  if (pathType == null) return [required(`${field}.pathType`, 'pathType must be specified')];
  const isCompared = pathType === 'Exact' || pathType === 'Prefix';
  const isKnown = isCompared || pathType === 'ImplementationSpecific';
  const mayLack = !isCompared && path === '';
  return [
    ...(isKnown && !path.startsWith('/') && !mayLack
      ? [invalid(`${field}.path`, path, 'must be an absolute path')]
      : []),
    ...(isCompared ? sequenceFaults(path, `${field}.path`) : []),
    ...oneOf(`${field}.pathType`, pathType, ['Exact', 'ImplementationSpecific', 'Prefix']),
    ...validateBackend(backend, `${field}.backend`, version),
  ];
}

/** What a path may not have in it where it is compared. */
function sequenceFaults(path: string, field: string): readonly FieldError[] {
  const inside = ['//', '/./', '/../', '%2f', '%2F'].filter((each) => path.includes(each));
  const last = ['/..', '/.'].filter((each) => path.endsWith(each));
  return [
    ...inside.map((each) => invalid(field, path, `must not contain '${each}'`)),
    ...last.map((each) => invalid(field, path, `cannot end with '${each}'`)),
  ];
}

function validateBackend(
  { service, resource }: IngressBackend,
  field: string,
  version: Version,
): readonly FieldError[] {
  if (!service && !resource) return [invalid(field, '', 'resource or service backend is required')];
  if (service && resource) return [invalid(field, '', 'cannot set both resource and service backends')];
  if (!service) return [];
  const isNew = version.minor >= 19;
  const at = `${field}.${isNew ? 'service.name' : 'serviceName'}`;
  const problems = behaves(version, 'service.digitNames')
    ? labelProblems(service.name, version)
    : dns1035Problems(service.name);
  return [
    ...(service.name ? faults(at, service.name, problems) : [required(at)]),
    ...validatePort(service.port ?? {}, field, version),
  ];
}

function validatePort(
  { name, number }: { readonly name?: string; readonly number?: number },
  field: string,
  version: Version,
): readonly FieldError[] {
  const isNew = version.minor >= 19;
  const port = `${field}.${isNew ? 'service.port' : 'servicePort'}`;
  if (name && number) return [invalid(field, '', 'cannot set both port name & port number')];
  if (name) return faults(isNew ? `${port}.name` : port, name, portNameProblems(name, version));
  if (number) return faults(isNew ? `${port}.number` : port, number, portProblems(number));
  return isNew ? [required(field, 'port name or number is required')] : faults(port, 0, portProblems(0));
}
