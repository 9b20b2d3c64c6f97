import type { KubeObject } from '#cluster';
import { dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { failure, usageFailure } from '../errors.ts';
import { field, text } from '../fields.ts';
import type { Invocation, Target } from '../invocation.ts';
import { fetchTargets, select } from '../selection.ts';

/** The nodes that a command names: `NODE`, or by selector. */
export function nodesOf(invocation: Invocation) {
  const { args, command, flags } = invocation;
  if (args.length === 0 && flags.string('selector') === '') {
    throw usageFailure(command, `USAGE: ${command.split(' ').at(-1)} NODE [flags]`);
  }
  if (args.length > 0 && flags.string('selector') !== '')
    throw usageFailure(command, 'error: cannot specify both a node name and a --selector option');
  const names = args.map((arg) => (arg.includes('/') ? arg : `nodes/${arg}`));
  return select(invocation, { args: names.length === 0 ? ['nodes'] : names });
}

/** `kubectl cordon` and `uncordon`. kubectl: pkg/cmd/drain/drain.go `RunCordonOrUncordon` */
export function cordon(unschedulable: boolean): (invocation: Invocation) => number {
  return (invocation) => {
    const dryRun = dryRunOf(invocation);
    for (const target of fetchNodes(invocation)) {
      const changed = setUnschedulable(invocation, target, unschedulable, dryRun === 'none');
      const word = unschedulable ? 'cordoned' : 'uncordoned';
      invocation.out(`node/${target.name} ${changed ? word : `already ${word}`}${dryRunSuffix(dryRun)}\n`);
    }
    return 0;
  };
}

/** Whether it was otherwise before. */
export function setUnschedulable(
  invocation: Invocation,
  target: Target,
  unschedulable: boolean,
  really: boolean,
): boolean {
  if ((field(target.object, 'spec', 'unschedulable') === true) === unschedulable) return false;
  if (!really) return true;
  invocation.client.send(target.info, undefined, {
    verb: 'patch',
    name: target.name,
    patchType: 'strategic',
    body: { spec: { unschedulable: unschedulable ? true : null } },
    fieldManager: 'kubectl-cordon',
  });
  return true;
}

/** The nodes themselves. */
export function fetchNodes(invocation: Invocation): readonly Target[] {
  const { targets, refusals } = fetchTargets(invocation, nodesOf(invocation));
  const [first] = refusals;
  if (first) throw first;
  for (const { info } of targets) {
    if (info.resource === 'nodes') continue;
    const named = `${info.group}/${info.version}, Resource=${info.resource}`;
    throw failure(`expected resource of type node, got "${named}"`);
  }
  return targets;
}

/** The pods on a node, or those of them that a selector picks. */
export function podsOn(invocation: Invocation, node: string, labelSelector = ''): readonly KubeObject[] {
  const info = invocation.client.resource('pods');
  const selected = labelSelector === '' ? {} : { labelSelector };
  const pods = info ? invocation.client.list(info, undefined, selected).items : [];
  return pods.filter((pod) => text(pod, 'spec', 'nodeName') === node);
}
