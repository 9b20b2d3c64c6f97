import { defineKind } from '../api/kind.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { ingressFromBeta, ingressToBeta } from './ingress-conversion.ts';
import type { Ingress } from './ingress-spec.ts';
import { validateIngress } from './ingress-validation.ts';
import { validateBalancerStatus } from './status-validation.ts';

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
  internalGroup: { group: 'extensions', versions: { to: '1.28' } },
  subresources: ['status'],
  generation: {},
  updateChecks: ['metadata change', 'metadata', 'object'],
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
  validateStatus: validateBalancerStatus,
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
