import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { type LabelSelector, printSelector } from '../api/selectors.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { validateNetworkPolicySpec } from './network-policy-validation.ts';

/** k8s.io/api: networking/v1 `NetworkPolicy` */
export interface NetworkPolicy extends KubeObject {
  readonly spec: NetworkPolicySpec;
}

/** k8s.io/api: networking/v1 `NetworkPolicySpec` */
export interface NetworkPolicySpec {
  readonly podSelector: LabelSelector;
  readonly ingress?: readonly {
    readonly ports?: readonly PolicyPort[];
    readonly from?: readonly PolicyPeer[];
  }[];
  readonly egress?: readonly {
    readonly ports?: readonly PolicyPort[];
    readonly to?: readonly PolicyPeer[];
  }[];
  readonly policyTypes?: readonly string[];
}

/** k8s.io/api: networking/v1 `NetworkPolicyPort` */
export interface PolicyPort {
  readonly protocol?: string;
  readonly port?: number | string;
  readonly endPort?: number;
}

/** k8s.io/api: networking/v1 `NetworkPolicyPeer` */
export interface PolicyPeer {
  readonly podSelector?: LabelSelector;
  readonly namespaceSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

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
    { group: 'networking.k8s.io', version: 'v1', served: {} },
    { group: 'extensions', version: 'v1beta1', served: { to: '1.15' }, type: 'networking/v1.NetworkPolicy' },
  ],
  generation: {},
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
  return { ...port, protocol: port.protocol || 'TCP' };
}
