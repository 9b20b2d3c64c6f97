import type { KubeObject } from '../api/object.ts';

/** k8s.io/api: rbac/v1 `Role`, and `ClusterRole` without a namespace. */
export interface Role extends KubeObject {
  readonly rules?: readonly {
    readonly verbs: readonly string[];
    readonly apiGroups?: readonly string[];
    readonly resources?: readonly string[];
    readonly resourceNames?: readonly string[];
    readonly nonResourceURLs?: readonly string[];
  }[];
  readonly aggregationRule?: unknown;
}

/** k8s.io/api: rbac/v1 `RoleBinding`, and `ClusterRoleBinding` without a namespace. */
export interface RoleBinding extends KubeObject {
  readonly subjects?: readonly Subject[];
  readonly roleRef: { readonly apiGroup?: string; readonly kind: string; readonly name: string };
}

/** k8s.io/api: rbac/v1 `Subject` */
export interface Subject {
  readonly kind: string;
  readonly apiGroup?: string;
  readonly name: string;
  readonly namespace?: string;
}
