import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import type { Role, RoleBinding } from './role-spec.ts';

const group = 'rbac.authorization.k8s.io';

/** kubernetes: pkg/apis/rbac/validation/validation.go `ValidatePolicyRule` */
export function validateRules({ rules = [], metadata }: Role, namespaced: boolean): readonly FieldError[] {
  return (rules ?? []).flatMap((rule, index) => {
    const field = `rules[${index}]`;
    const [verbs, apiGroups] = [rule.verbs ?? [], rule.apiGroups ?? []];
    const [resources, nonResourceURLs] = [rule.resources ?? [], rule.nonResourceURLs ?? []];
    const verbErrors =
      verbs.length === 0 ? [required(`${field}.verbs`, 'verbs must contain at least one value')] : [];
    if (nonResourceURLs.length > 0) {
      const isMixed = apiGroups.length + resources.length + (rule.resourceNames ?? []).length > 0;
      const both = 'rules cannot apply to both regular resources and non-resource URLs';
      const at = `${field}.nonResourceURLs`;
      const urls = [...nonResourceURLs];
      return [
        ...verbErrors,
        ...(namespaced && metadata.namespace
          ? [invalid(at, urls, 'namespaced rules cannot apply to non-resource URLs')]
          : []),
        ...(isMixed ? [invalid(at, urls, both)] : []),
      ];
    }
    return [
      ...verbErrors,
      ...(apiGroups.length === 0
        ? [required(`${field}.apiGroups`, 'resource rules must supply at least one api group')]
        : []),
      ...(resources.length === 0
        ? [required(`${field}.resources`, 'resource rules must supply at least one resource')]
        : []),
    ];
  });
}

/** kubernetes: `ValidateRoleBinding`, `ValidateClusterRoleBinding`, `ValidateRoleBindingSubject` */
export function validateBinding(
  { roleRef, subjects = [] }: RoleBinding,
  namespaced: boolean,
): readonly FieldError[] {
  const kinds = namespaced ? ['Role', 'ClusterRole'] : ['ClusterRole'];
  return [
    ...(roleRef.apiGroup === group ? [] : [unsupported('roleRef.apiGroup', roleRef.apiGroup, [group])]),
    ...(kinds.includes(roleRef.kind) ? [] : [unsupported('roleRef.kind', roleRef.kind, kinds)]),
    ...(roleRef.name ? [] : [required('roleRef.name')]),
    ...subjects.flatMap(({ kind, name, namespace, apiGroup = '' }, index) => {
      const field = `subjects[${index}]`;
      const known = ['ServiceAccount', 'User', 'Group'];
      const wanted = kind === 'ServiceAccount' ? '' : group;
      if (!known.includes(kind))
        return [...(name ? [] : [required(`${field}.name`)]), unsupported(`${field}.kind`, kind, known)];
      return [
        ...(name ? [] : [required(`${field}.name`)]),
        ...(apiGroup === wanted ? [] : [unsupported(`${field}.apiGroup`, apiGroup, [wanted])]),
        ...(kind === 'ServiceAccount' && !namespaced && !namespace ? [required(`${field}.namespace`)] : []),
      ];
    }),
  ];
}
