import { failure, NotSimulated } from '../errors.ts';
import type { Invocation } from '../invocation.ts';

/**
 * `kubectl auth can-i`: who has the kubeconfig of the cluster may do everything. kubectl:
 * pkg/cmd/auth/cani.go
 */
export function authCanI(invocation: Invocation): number {
  const { args, flags, client } = invocation;
  if (flags.bool('list')) throw new NotSimulated('kubectl auth can-i --list');
  if (args.length < 2 || args.length > 3) {
    throw failure('you must specify two or three arguments: verb, resource, and optional resourceName');
  }
  const [type = ''] = (args[1] ?? '').split('/');
  const known = client
    .resources()
    .some(
      (info) =>
        info.resource === type ||
        info.singular === type ||
        info.shortNames.includes(type) ||
        `${info.resource}.${info.group}` === type,
    );
  if (!known && type !== '*' && !(args[1] ?? '').startsWith('/')) {
    invocation.err(`Warning: the server doesn't have a resource type '${type}'\n`);
  }
  if (flags.changed('as') || flags.list('as-group').length > 0)
    throw new NotSimulated('kubectl auth can-i --as');
  if (!flags.bool('quiet')) invocation.out('yes\n');
  return 0;
}
