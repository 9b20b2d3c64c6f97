import type { KubeObject } from '#cluster';
import { type DryRun, dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { NotSimulated, Refusal } from '../errors.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { deletePods, evicting, evictPods } from './drain-pods.ts';
import { podsToDrain } from './drained-pods.ts';
import { fetchNodes, setUnschedulable } from './nodes.ts';

/** `kubectl drain`. kubectl: pkg/cmd/drain/drain.go `RunDrain` */
export function* drain(invocation: Invocation): Steps {
  const dryRun = dryRunOf(invocation);
  const nodes = fetchNodes(invocation);
  for (const node of nodes) {
    const changed = setUnschedulable(invocation, node, true, dryRun === 'none');
    invocation.out(`node/${node.name} ${changed ? 'cordoned' : 'already cordoned'}${dryRunSuffix(dryRun)}\n`);
  }
  const goesOn = invocation.profile.within({ from: '1.22' });
  const failed: { readonly node: Target; readonly faults: readonly string[] }[] = [];
  for (const [index, node] of nodes.entries()) {
    const outcome = yield* drainNode(invocation, node, dryRun);
    if (typeof outcome === 'string') {
      invocation.out(`node/${node.name} ${outcome}${dryRunSuffix(dryRun)}\n`);
      continue;
    }
    if (!goesOn) throw aborted(nodes.slice(index), outcome);
    const space = invocation.profile.within({ from: '1.31' }) ? ' ' : '';
    invocation.err(
      `error: unable to drain node "${node.name}" due to error:${space}${aggregated(outcome)}, continuing command...\n`,
    );
    failed.push({ node, faults: outcome });
  }
  if (failed.length === 0) return 0;
  invocation.err(pending(failed.map(({ node }) => node)));
  const [first] = failed;
  const said = failed.length === 1 && first ? first.faults : failed.map(({ faults }) => aggregated(faults));
  throw new Refusal(said.join('\n'));
}

/** The word for a node that is drained, or all that went wrong. */
function* drainNode(invocation: Invocation, node: Target, dryRun: DryRun): Steps<string | readonly string[]> {
  const { flags, profile } = invocation;
  const { pods, faults, warning } = podsToDrain(invocation, node.name);
  if (faults.length > 0) return faults;
  const word = profile.within({ to: '1.21' }) ? 'WARNING' : 'Warning';
  if (warning !== '') invocation.err(`${word}: ${warning}\n`);
  if (dryRun === 'client') {
    for (const pod of pods) invocation.out(evicting(pod, dryRunSuffix(dryRun)));
    return 'drained';
  }
  if (dryRun === 'server' && pods.length > 0 && profile.within({ to: '1.26' }))
    throw new NotSimulated('kubectl drain --dry-run=server, which those clients refuse');
  const info = invocation.client.resource('pods');
  const evicts = info?.subresources.includes('eviction') === true && !flags.bool('disable-eviction');
  const wrong = yield* evicts ? evictPods(invocation, pods, dryRun) : deletePods(invocation, pods, dryRun);
  if (wrong.length > 0) {
    tellPending(invocation, node, wrong);
    return wrong;
  }
  const isOld = profile.within({ to: '1.20' }) && dryRun === 'none';
  return isOld && pods.length > 0 ? (evicts ? 'evicted' : 'deleted') : 'drained';
}

function tellPending(invocation: Invocation, node: Target, wrong: readonly string[]): void {
  const { pods } = podsToDrain(invocation, node.name);
  if (pods.length === 0) return;
  const lines = pods.map((pod: KubeObject) => `pod/${pod.metadata.name}\n`);
  invocation.err(
    `There are pending pods in node "${node.name}" when an error occurred: ${aggregated(wrong)}\n${lines.join('')}`,
  );
}

/** Older clients leave the other nodes alone. */
function aborted(nodes: readonly Target[], faults: readonly string[]): Refusal {
  const [node] = nodes;
  const word = faults.length === 1 ? 'error: ' : '';
  return new Refusal(
    `error: unable to drain node "${node?.name}", aborting command...\n\n${pending(nodes)}${word}${faults.join('\n')}`,
  );
}

function pending(nodes: readonly Target[]): string {
  return `There are pending nodes to be drained:\n${nodes.map(({ name }) => ` ${name}\n`).join('')}`;
}

/** Several errors as one. apimachinery: pkg/util/errors/errors.go `aggregate.Error` */
function aggregated(faults: readonly string[]): string {
  const different = [...new Set(faults)];
  return different.length === 1 ? (different[0] ?? '') : `[${different.join(', ')}]`;
}
