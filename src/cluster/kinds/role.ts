import { defineKind, type Kind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { createdColumn, nameColumn } from './cells.ts';
import { validateRules } from './role-rules.ts';

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

/** Permissions in a namespace. */
export const roleKind = roleOf({ kind: 'Role', plural: 'roles', singular: 'role' }, { namespaced: true });

/** Permissions everywhere. */
export const clusterRoleKind = roleOf(
  { kind: 'ClusterRole', plural: 'clusterroles', singular: 'clusterrole' },
  { namespaced: false },
);

function roleOf(names: Kind['names'], { namespaced }: { readonly namespaced: boolean }): Kind {
  return defineKind<Role>({
    names,
    namespaced,
    versions: [
      { group: 'rbac.authorization.k8s.io', version: 'v1', served: {} },
      {
        group: 'rbac.authorization.k8s.io',
        version: 'v1beta1',
        served: { to: '1.21' },
        type: `rbac/v1.${names.kind}`,
      },
    ],
    nameRule: 'path',
    columns: [nameColumn, createdColumn],
    example: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: names.kind,
      metadata: { name: 'example', ...(namespaced && { namespace: 'default' }) },
      rules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'] }],
    },
    validate: (role) => validateRules(role, namespaced),
  });
}
