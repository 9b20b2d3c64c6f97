import type { KubeObject } from '../api/object.ts';
import type { LabelSelector } from '../api/selectors.ts';

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
