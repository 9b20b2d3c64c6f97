import type { Json } from '#cluster';
import { changeObject } from '../change-object.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure } from '../errors.ts';
import { type JsonObject, list, sameJson, withField } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';

const apiGroup = 'rbac.authorization.k8s.io';

/** `kubectl set subject`. kubectl: pkg/cmd/set/set_subject.go */
export function setSubject(invocation: Invocation): number {
  const { flags } = invocation;
  const selection = select(invocation, { all: flags.bool('all') });
  const wanted = subjectsOf(invocation);
  if (wanted.length === 0)
    throw failure('you must specify at least one value of user, group or serviceaccount');
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun });
  const work = (target: Target) => {
    const { object, info, name } = target;
    if (object.kind !== 'RoleBinding' && object.kind !== 'ClusterRoleBinding')
      throw failure(
        `${info.resource}/${name} setting subjects is only supported for RoleBinding/ClusterRoleBinding`,
      );
    const old = list(object, 'subjects');
    const added = wanted.filter((one) => !old.some((other) => sameJson(one, other)));
    const value = withField(object as unknown as JsonObject, ['subjects'], [...old, ...added]);
    const updated = changeObject(invocation, target, value, { dryRun, fieldManager: 'kubectl-set' });
    if (updated === object) return;
    reporter.done(target, updated, 'subjects updated');
  };
  return forEachTarget(invocation, selection, work, { allFirst: true });
}

function subjectsOf({ flags }: Invocation): readonly Json[] {
  const accounts = flags.list('serviceaccount').map((account): JsonObject => {
    const [namespace, name, ...more] = account.split(':');
    if (!namespace || !name || more.length > 0) throw failure('serviceaccount must be <namespace>:<name>');
    return { kind: 'ServiceAccount', name, namespace };
  });
  return [
    ...flags.list('user').map((name) => ({ apiGroup, kind: 'User', name })),
    ...flags.list('group').map((name) => ({ apiGroup, kind: 'Group', name })),
    ...accounts,
  ];
}
