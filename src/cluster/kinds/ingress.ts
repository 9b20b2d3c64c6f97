import { type FieldError, invalid, required } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import { subdomainProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { ingressFromBeta, ingressToBeta } from './ingress-conversion.ts';
import type { Ingress, IngressBackend, IngressPath, IngressRule } from './ingress-spec.ts';

export type { Ingress, IngressBackend, IngressPath, IngressRule, IngressSpec } from './ingress-spec.ts';

const gone = { removed: '1.22', use: 'networking.k8s.io/v1 Ingress' };

/** HTTP from outside to Services, by host and path. */
export const ingressKind = defineKind<Ingress>({
  names: { kind: 'Ingress', plural: 'ingresses', singular: 'ingress', shortNames: ['ing'] },
  namespaced: true,
  versions: [
    { group: 'networking.k8s.io', version: 'v1', served: { from: '1.19' } },
    {
      group: 'networking.k8s.io',
      version: 'v1beta1',
      served: { from: '1.14', to: '1.21' },
      deprecated: { since: '1.19', ...gone },
      toHub: ingressFromBeta,
      fromHub: ingressToBeta,
    },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { to: '1.21' },
      deprecated: { since: '1.14', ...gone },
      toHub: ingressFromBeta,
      fromHub: ingressToBeta,
    },
  ],
  subresources: ['status'],
  generation: {},
  columns: [
    nameColumn,
    { name: 'Class', versions: { from: '1.18' }, cell: ({ spec }) => spec.ingressClassName ?? '<none>' },
    { name: 'Hosts', cell: hostsCell },
    { name: 'Address', cell: addressCell },
    { name: 'Ports', cell: ({ spec }) => ((spec.tls ?? []).length > 0 ? '80, 443' : '80') },
    ageColumn,
  ],
  example: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'example', namespace: 'default' },
    spec: { defaultBackend: { service: { name: 'example', port: { number: 80 } } } },
  },
  validate: validateIngress,
});

/** kubernetes: printers.go `formatHosts` */
function hostsCell({ spec }: Ingress): string {
  const hosts = [...new Set((spec.rules ?? []).flatMap(({ host }) => host || []))];
  if (hosts.length === 0) return '*';
  const shown = hosts.slice(0, 3).join(',');
  return hosts.length > 3 ? `${shown} + ${hosts.length - 3} more...` : shown;
}

function addressCell({ status }: Ingress): string {
  const addresses = (status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip || hostname || []);
  return [...new Set(addresses)].sort().join(',');
}

/** kubernetes: pkg/apis/networking/validation/validation.go `ValidateIngressSpec` */
function validateIngress({ spec }: Ingress, { version }: KindContext): readonly FieldError[] {
  const rules = spec.rules ?? [];
  if (rules.length === 0 && !spec.defaultBackend) {
    const field = version.minor >= 19 ? '`defaultBackend`' : '`backend`';
    return [
      invalid('spec', null, `either ${field} or \`rules\` must be specified`, '[]networking.IngressRule'),
    ];
  }
  return [
    ...(spec.defaultBackend ? validateBackend(spec.defaultBackend, 'spec.defaultBackend') : []),
    ...rules.flatMap((rule, index) => validateRule(rule, `spec.rules[${index}]`, version)),
  ];
}

function validateRule({ host, http }: IngressRule, field: string, version: Version): FieldError[] {
  const name = host?.replace(/^\*\./, '');
  return [
    ...(name ? subdomainProblems(name, version).map((detail) => invalid(`${field}.host`, host, detail)) : []),
    ...(http && http.paths.length === 0 ? [required(`${field}.http.paths`)] : []),
    ...(http?.paths ?? []).flatMap((path, index) => validatePath(path, `${field}.http.paths[${index}]`)),
  ];
}

function validatePath({ path = '', pathType, backend }: IngressPath, field: string): FieldError[] {
  const types = ['Exact', 'ImplementationSpecific', 'Prefix'];
  const errors: FieldError[] = [];
  if (pathType == null) errors.push(required(`${field}.pathType`, 'pathType must be specified'));
  else if (!types.includes(pathType)) {
    errors.push({
      type: 'unsupported',
      field: `${field}.pathType`,
      value: pathType,
      detail: '',
      supported: types,
    });
  } else if (!path.startsWith('/') && (pathType !== 'ImplementationSpecific' || path !== '')) {
    errors.push(invalid(`${field}.path`, path, 'must be an absolute path'));
  }
  return [...errors, ...validateBackend(backend, `${field}.backend`)];
}

function validateBackend({ service, resource }: IngressBackend, field: string): FieldError[] {
  if (!service && !resource) return [invalid(field, '', 'resource or service backend is required')];
  if (service && resource) return [invalid(field, '', 'cannot set both resource and service backends')];
  if (!service) return [];
  if (!service.name) return [required(`${field}.service.name`)];
  if (service.port?.name || service.port?.number) return [];
  return [required(`${field}.service.port`, 'port name or number is required')];
}
