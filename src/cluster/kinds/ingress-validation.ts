import { isAddress } from '../allocation/address.ts';
import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import type { KindContext } from '../api/kind.ts';
import {
  dns1035Problems,
  labelProblems,
  type NameProblems,
  pathProblems,
  portNameProblems,
  portProblems,
  subdomainProblems,
  wildcardProblems,
} from '../api/names.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { Ingress, IngressBackend, IngressPath, IngressRule } from './ingress-spec.ts';

/** A control plane's version, and whether fields have the names of v1 in what it says. */
interface Wording {
  readonly version: Version;
  readonly isNew: boolean;
  /** Beta versions let secrets and wildcard hosts be that v1 refuses. */
  readonly isBeta: boolean;
}

/** kubernetes: pkg/apis/networking/validation/validation.go `ValidateIngressSpec` */
export function validateIngress({ spec, metadata }: Ingress, context: KindContext): readonly FieldError[] {
  const { version, apiVersion = '' } = context;
  const { rules = [], defaultBackend, tls = [], ingressClassName } = spec;
  const isBeta = apiVersion.endsWith('beta1');
  const wording = { version, isBeta, isNew: version.minor >= 19 && !isBeta };
  const isEmpty = rules.length === 0 && !defaultBackend;
  const backend = wording.isNew ? 'defaultBackend' : 'backend';
  const either = `either \`${backend}\` or \`rules\` must be specified`;
  return [
    ...(isEmpty ? [invalid('spec', null, either, '[]networking.IngressRule')] : []),
    ...(defaultBackend ? validateBackend(defaultBackend, `spec.${backend}`, wording) : []),
    ...rules.flatMap((rule, index) => validateRule(rule, `spec.rules[${index}]`, wording)),
    ...tls.flatMap(({ hosts = [], secretName }, index) => [
      ...hosts.flatMap((host, at) => hostFaults(host, `spec.tls[${index}].hosts[${at}]`, version)),
      ...faults(`spec.tls[${index}].secretName`, secretName ?? '', secretProblems(secretName, wording)),
    ]),
    ...(ingressClassName === undefined
      ? []
      : faults('spec.ingressClassName', ingressClassName, subdomainProblems(ingressClassName, version))),
    ...(context.isNew && ingressClassName !== undefined ? bothClasses(metadata.annotations?.[oldClass]) : []),
  ];
}

const oldClass = 'kubernetes.io/ingress.class';

/** Who makes an Ingress says its class in one of two ways. kubernetes: `ValidateIngressCreate` */
function bothClasses(annotation: string | undefined): readonly FieldError[] {
  if (annotation === undefined) return [];
  return [invalid(`annotations.${oldClass}`, annotation, 'can not be set when the class field is also set')];
}

function faults(field: string, value: string | number, problems: NameProblems): readonly FieldError[] {
  return problems.map((detail) => invalid(field, value, detail));
}

/** Looked at since 1.20, in v1. */
function secretProblems(name: string | undefined, { version, isBeta }: Wording): NameProblems {
  return name && version.minor >= 20 && !isBeta ? subdomainProblems(name, version) : [];
}

function hostFaults(host: string, field: string, version: Version): readonly FieldError[] {
  const isWild = host.includes('*');
  return faults(field, host, isWild ? wildcardProblems(host) : subdomainProblems(host, version));
}

function validateRule({ host, http }: IngressRule, field: string, wording: Wording): readonly FieldError[] {
  const { version, isBeta } = wording;
  const isNumber = host !== undefined && isAddress(host);
  const isUnread = isBeta && host?.includes('*');
  // The types of v1 are sent with `null` where there is no list.
  const paths = http?.paths ?? [];
  return [
    ...(isNumber ? [invalid(`${field}.host`, host, 'must be a DNS name, not an IP address')] : []),
    ...(host ? hostFaults(host, `${field}.host`, version) : []),
    ...(http && paths.length === 0 && !isUnread ? [required(`${field}.http.paths`)] : []),
    ...(isUnread ? [] : paths).flatMap((path, index) =>
      validatePath(path, `${field}.http.paths[${index}]`, wording),
    ),
  ];
}

function validatePath(
  { path = '', pathType, backend }: IngressPath,
  field: string,
  wording: Wording,
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
    ...(isKnown
      ? []
      : [unsupported(`${field}.pathType`, pathType, ['Exact', 'ImplementationSpecific', 'Prefix'])]),
    ...validateBackend(backend, `${field}.backend`, wording),
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
  wording: Wording,
): readonly FieldError[] {
  const { version, isNew } = wording;
  if (!service && !resource) return [invalid(field, '', 'resource or service backend is required')];
  if (service && resource) return [invalid(field, '', 'cannot set both resource and service backends')];
  if (resource) return validateReference(resource, `${field}.resource`, version);
  if (!service) return [];
  const at = `${field}.${isNew ? 'service.name' : 'serviceName'}`;
  const problems = behaves(version, 'service.digitNames')
    ? labelProblems(service.name, version)
    : dns1035Problems(service.name);
  return [
    ...(service.name ? faults(at, service.name, problems) : [required(at)]),
    ...validatePort(service.port ?? {}, field, wording),
  ];
}

function validatePort(
  { name, number }: { readonly name?: string; readonly number?: number },
  field: string,
  { version, isNew }: Wording,
): readonly FieldError[] {
  const port = `${field}.${isNew ? 'service.port' : 'servicePort'}`;
  if (name && number) return [invalid(field, '', 'cannot set both port name & port number')];
  if (name) return faults(isNew ? `${port}.name` : port, name, portNameProblems(name, version));
  if (number) return faults(isNew ? `${port}.number` : port, number, portProblems(number));
  if (version.minor >= 19) return [required(field, 'port name or number is required')];
  return faults(port, 0, portProblems(0));
}

/** An object of another kind. kubernetes: `validateIngressTypedLocalObjectReference` */
export function validateReference(
  {
    apiGroup,
    kind,
    name,
  }: { readonly apiGroup?: string | null; readonly kind?: string; readonly name?: string },
  field: string,
  version: Version,
): readonly FieldError[] {
  const words = (part: string, value: string | undefined) =>
    value
      ? faults(`${field}.${part}`, value, pathProblems(value))
      : [required(`${field}.${part}`, `${part} is required`)];
  return [
    ...(apiGroup == null ? [] : faults(`${field}.apiGroup`, apiGroup, subdomainProblems(apiGroup, version))),
    ...words('kind', kind),
    ...words('name', name),
  ];
}
