import { defineKind, type Kind } from '../api/kind.ts';
import { createdColumn, nameColumn } from './cells.ts';
import { validateRules } from './role-rules.ts';
import type { Role } from './role-spec.ts';

export type { Role } from './role-spec.ts';

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
      { group: 'rbac.authorization.k8s.io', version: 'v1', served: { from: '1.8' } },
      {
        group: 'rbac.authorization.k8s.io',
        version: 'v1beta1',
        served: { from: '1.6', to: '1.21' },
        type: `rbac/v1.${names.kind}`,
      },
    ],
    nameRule: 'path',
    updateChecks: ['metadata', 'object', 'metadata', 'object', 'metadata change'],
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
