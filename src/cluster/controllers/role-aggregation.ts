import { equalJson } from '../api/equal.ts';
import { type LabelSelector, matchesSelector } from '../api/selectors.ts';
import type { Role } from '../kinds/role.ts';
import type { Controller } from './controller.ts';
import { keyOf, splitKey } from './owners.ts';

const resource = 'clusterroles.rbac.authorization.k8s.io';

/**
 * Gives a ClusterRole with an `aggregationRule` the rules of the roles that its selectors find, by name.
 *
 * kubernetes: pkg/controller/clusterroleaggregation/clusterroleaggregation_controller.go
 */
export const roleAggregationController: Controller = {
  name: 'clusterrole-aggregation-controller',
  watches: {
    [resource]: (_change, context) =>
      context.objects
        .list<Role>(resource)
        .filter(({ aggregationRule }) => aggregationRule)
        .map(keyOf),
  },
  lag: () => 1,
  reconcile(key, context) {
    const role = context.objects.get<Role>(resource, undefined, splitKey(key).name);
    if (!role?.aggregationRule) return undefined;
    const rules = aggregatedRules(role, context.objects.list<Role>(resource));
    if (!equalJson(rules, role.rules ?? [])) context.objects.update(resource, { ...role, rules });
    return undefined;
  },
};

/** The rules of the other roles that a role's selectors find, each once. */
export function aggregatedRules(role: Role, roles: readonly Role[]): NonNullable<Role['rules']> {
  const { clusterRoleSelectors = [] } = role.aggregationRule as {
    readonly clusterRoleSelectors?: readonly LabelSelector[];
  };
  const rules: NonNullable<Role['rules']>[number][] = [];
  for (const selector of clusterRoleSelectors) {
    for (const { metadata, rules: found } of roles) {
      if (metadata.name === role.metadata.name || !matchesSelector(selector, metadata.labels)) continue;
      for (const rule of found ?? []) if (!rules.some((known) => equalJson(known, rule))) rules.push(rule);
    }
  }
  return rules;
}
