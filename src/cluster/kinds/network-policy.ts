import { defineKind } from '../api/kind.ts';
import { printSelector } from '../api/selectors.ts';
import { ageColumn, nameColumn } from './cells.ts';
import type { NetworkPolicy, NetworkPolicySpec, PolicyPort } from './network-policy-spec.ts';
import { validateNetworkPolicySpec } from './network-policy-validation.ts';

export type { NetworkPolicy, NetworkPolicySpec, PolicyPeer, PolicyPort } from './network-policy-spec.ts';

/** Who may speak to whom. */
export const networkPolicyKind = defineKind<NetworkPolicy>({
  names: {
    kind: 'NetworkPolicy',
    plural: 'networkpolicies',
    singular: 'networkpolicy',
    shortNames: ['netpol'],
  },
  namespaced: true,
  versions: [
    { group: 'networking.k8s.io', version: 'v1', served: { from: '1.7' } },
    {
      group: 'extensions',
      version: 'v1beta1',
      served: { from: '1.3', to: '1.15' },
      type: 'networking/v1.NetworkPolicy',
    },
  ],
  internalGroup: { group: 'extensions', versions: { to: '1.28' } },
  generation: {},
  updateChecks: ['metadata', 'object', 'metadata change', 'object'],
  columns: [
    nameColumn,
    { name: 'Pod-Selector', cell: ({ spec }) => printSelector(spec.podSelector) },
    ageColumn,
  ],
  example: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'example', namespace: 'default' },
    spec: { podSelector: {} },
  },
  defaults: (policy) => ({ ...policy, spec: defaultSpec(policy.spec) }),
  validate: ({ spec }, { version }) => validateNetworkPolicySpec(spec, version),
});

/** kubernetes: pkg/apis/networking/v1/defaults.go `SetDefaults_NetworkPolicy` */
function defaultSpec(spec: NetworkPolicySpec): NetworkPolicySpec {
  const types = spec.policyTypes ?? ['Ingress', ...((spec.egress ?? []).length > 0 ? ['Egress'] : [])];
  const withPorts = <T extends { readonly ports?: readonly PolicyPort[] }>(
    rules: readonly T[],
  ): readonly T[] =>
    rules.map((rule) => (rule.ports ? { ...rule, ports: rule.ports.map(withProtocol) } : rule));
  return {
    ...spec,
    podSelector: spec.podSelector ?? {},
    policyTypes: types,
    ...(spec.ingress && { ingress: withPorts(spec.ingress) }),
    ...(spec.egress && { egress: withPorts(spec.egress) }),
  };
}

function withProtocol(port: PolicyPort): PolicyPort {
  return { ...port, protocol: port.protocol ?? 'TCP' };
}
