import type { User } from '../api/user.ts';

/**
 * The user that a client speaks for, with the groups that the server adds. apiserver:
 * pkg/endpoints/filters/impersonation.go
 */
export function impersonatedUser(name: string, groups: readonly string[]): User {
  const [, namespace] = /^system:serviceaccount:([^:]+):[^:]+$/.exec(name) ?? [];
  const own =
    groups.length > 0 || namespace === undefined
      ? groups
      : ['system:serviceaccounts', `system:serviceaccounts:${namespace}`];
  const common = name === 'system:anonymous' ? 'system:unauthenticated' : 'system:authenticated';
  return { name, groups: own.includes(common) ? own : [...own, common] };
}
