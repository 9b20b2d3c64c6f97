import { failure, NotSimulated } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { withLastApplied } from '../last-applied.ts';
import { namesFiles, readManifests, targetsOf } from '../manifests.ts';
import { applyPatch } from './apply.ts';

/**
 * `kubectl diff -f`: silent where nothing would change. What it prints otherwise holds names of temporary
 * files and the
 * nanoseconds of their making. kubectl: pkg/cmd/diff/diff.go
 */
export function diff(invocation: Invocation): number {
  if (!namesFiles(invocation.flags)) throw failure('must specify one of -f and -k');
  const targets = targetsOf(invocation, readManifests(invocation.host, invocation.flags));
  const changed = targets.some((target) => {
    const current = invocation.client.find(target.info, target.namespace, target.name);
    return (
      !current || Object.keys(applyPatch(invocation, current, withLastApplied(target.object))).length > 0
    );
  });
  if (changed) throw new NotSimulated('the differences that kubectl diff prints');
  return 0;
}
