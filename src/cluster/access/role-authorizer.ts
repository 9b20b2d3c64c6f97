import type { Attributes, Authorizer } from '../api/authorizer.ts';
import type { KubeObject } from '../api/object.ts';
import type { Store } from '../api/store.ts';
import type { User } from '../api/user.ts';
import type { Role } from '../kinds/role.ts';
import type { RoleBinding, Subject } from '../kinds/role-binding.ts';

const group = 'rbac.authorization.k8s.io';

/** One permission of a role. k8s.io/api: rbac/v1 `PolicyRule` */
export type PolicyRule = NonNullable<Role['rules']>[number];

/** The rules that hold for a user, and which roles were not found. */
export interface UserRules {
  readonly rules: readonly PolicyRule[];
  readonly errors: readonly string[];
}

/**
 * Allows what the roles that are bound to a user allow.
 *
 * kubernetes: plugin/pkg/auth/authorizer/rbac/rbac.go `Authorize`
 */
export function roleAuthorizer(store: Store): Authorizer {
  return (user, attributes) => {
    const { rules, errors } = rulesFor(user, attributes.namespace, store);
    if (rules.some((rule) => allows(rule, attributes))) return { allowed: true, reason: '' };
    const list = errors.length === 1 ? errors[0] : `[${errors.join(', ')}]`;
    return { allowed: false, reason: errors.length === 0 ? '' : `RBAC: ${list}` };
  };
}

/** kubernetes: pkg/registry/rbac/validation/rule.go `VisitRulesFor` */
export function rulesFor(user: User, namespace: string | undefined, store: Store): UserRules {
  const bindings = [
    ...store.list(`clusterrolebindings.${group}`),
    ...(namespace === undefined ? [] : store.list(`rolebindings.${group}`, namespace)),
  ] as readonly KubeObject[] as readonly RoleBinding[];
  const rules: PolicyRule[] = [];
  const errors: string[] = [];
  for (const { metadata, subjects = [], roleRef } of bindings) {
    if (!subjects.some((subject) => isMeant(user, subject, metadata.namespace))) continue;
    const isCluster = roleRef.kind === 'ClusterRole';
    const home = isCluster ? undefined : metadata.namespace;
    const role = store.get(`${isCluster ? 'clusterroles' : 'roles'}.${group}`, home, roleRef.name);
    if (role) rules.push(...((role as Role).rules ?? []));
    else errors.push(`${roleRef.kind.toLowerCase()}.${group} ${JSON.stringify(roleRef.name)} not found`);
  }
  return { rules, errors };
}

function isMeant(user: User, { kind, name, namespace }: Subject, home: string | undefined): boolean {
  if (kind === 'User') return user.name === name;
  if (kind === 'Group') return user.groups.includes(name);
  return user.name === `system:serviceaccount:${namespace ?? home ?? ''}:${name}`;
}

/** kubernetes: pkg/apis/rbac/v1/evaluation_helpers.go */
function allows(rule: PolicyRule, attributes: Attributes): boolean {
  const { verbs, apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] } = rule;
  const { verb, path, group: wanted, resource, subresource, name = '' } = attributes;
  if (!verbs.includes('*') && !verbs.includes(verb)) return false;
  if (path !== undefined) return nonResourceURLs.some((known) => matchesPath(known, path));
  const whole = subresource === undefined ? resource : `${resource}/${subresource}`;
  return (
    (apiGroups.includes('*') || apiGroups.includes(wanted)) &&
    resources.some((known) => known === '*' || known === whole || known === `*/${subresource}`) &&
    (resourceNames.length === 0 || resourceNames.includes(name))
  );
}

function matchesPath(known: string, path: string): boolean {
  return known === path || (known.endsWith('*') && path.startsWith(known.slice(0, -1)));
}
