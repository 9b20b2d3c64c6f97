import type { Flags } from './flags.ts';

/** Whom a request is made for. */
export interface ImpersonatedUser {
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * The user that `--as` and `--as-group` name, with the groups that the server adds. apiserver:
 * pkg/endpoints/filters/impersonation.go
 */
export function impersonated(flags: Flags): ImpersonatedUser | undefined {
  const name = flags.string('as');
  if (name === '') return undefined;
  const [, namespace] = /^system:serviceaccount:([^:]+):[^:]+$/.exec(name) ?? [];
  const given = flags.list('as-group');
  const own =
    given.length > 0 || namespace === undefined
      ? given
      : ['system:serviceaccounts', `system:serviceaccounts:${namespace}`];
  const common = name === 'system:anonymous' ? 'system:unauthenticated' : 'system:authenticated';
  return { name, groups: own.includes(common) ? own : [...own, common] };
}
