import { equalJson } from '../api/equal.ts';
import { invalid } from '../api/field-error.ts';
import { defineKind, type Kind } from '../api/kind.ts';
import type { Json } from '../api/object.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { validateBinding } from './role-rules.ts';
import type { RoleBinding, Subject } from './role-spec.ts';

export type { RoleBinding, Subject } from './role-spec.ts';

/** Who has a role in a namespace. */
export const roleBindingKind = bindingOf(
  { kind: 'RoleBinding', plural: 'rolebindings', singular: 'rolebinding' },
  { namespaced: true, roleKind: 'Role' },
);

/** Who has a role everywhere. */
export const clusterRoleBindingKind = bindingOf(
  { kind: 'ClusterRoleBinding', plural: 'clusterrolebindings', singular: 'clusterrolebinding' },
  { namespaced: false, roleKind: 'ClusterRole' },
);

const group = 'rbac.authorization.k8s.io';

function bindingOf(
  names: Kind['names'],
  { namespaced, roleKind }: { readonly namespaced: boolean; readonly roleKind: string },
): Kind {
  const roleText = ({ roleRef }: RoleBinding) => `${roleRef.kind}/${roleRef.name}`;
  return defineKind<RoleBinding>({
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
    updateChecks: ['metadata', 'object', 'metadata', 'object', 'metadata change', 'change'],
    columns: [
      nameColumn,
      { name: 'Role', versions: { from: '1.16' }, cell: roleText },
      ageColumn,
      { name: 'Role', wide: true, versions: { to: '1.15' }, cell: roleText },
      { name: 'Users', wide: true, cell: (binding) => subjects(binding, 'User') },
      { name: 'Groups', wide: true, cell: (binding) => subjects(binding, 'Group') },
      { name: 'ServiceAccounts', wide: true, cell: (binding) => subjects(binding, 'ServiceAccount') },
    ],
    example: {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: names.kind,
      metadata: { name: 'example', ...(namespaced && { namespace: 'default' }) },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: roleKind, name: 'example' },
      subjects: [{ kind: 'ServiceAccount', name: 'default', namespace: 'default' }],
    },
    defaults: (binding) => ({
      ...binding,
      roleRef: { ...binding.roleRef, apiGroup: binding.roleRef.apiGroup || group },
      ...(binding.subjects && { subjects: binding.subjects.map(defaultSubject) }),
    }),
    validate: (binding) => validateBinding(binding, namespaced),
    validateUpdate: ({ roleRef }, previous) =>
      equalJson(roleRef, previous.roleRef)
        ? []
        : [invalid('roleRef', roleRef as Json, 'cannot change roleRef', goRoleRef(roleRef))],
  });
}

/** Go's `%#v` of a reference to a role. */
function goRoleRef({ apiGroup, kind, name }: RoleBinding['roleRef']): string {
  return `rbac.RoleRef{APIGroup:${JSON.stringify(apiGroup)}, Kind:${JSON.stringify(kind)}, Name:${JSON.stringify(name)}}`;
}

function defaultSubject(subject: Subject): Subject {
  if (subject.kind === 'ServiceAccount') return subject;
  return { ...subject, apiGroup: subject.apiGroup || group };
}

/** kubernetes: pkg/apis/rbac/helpers.go `SubjectsStrings` */
function subjects({ subjects: all = [] }: RoleBinding, kind: string): string {
  return all
    .filter((subject) => subject.kind === kind)
    .map(({ namespace, name }) => (kind === 'ServiceAccount' ? `${namespace ?? ''}/${name}` : name))
    .join(', ');
}
