import { pickDomain } from '../../domains.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Domain } from '../../oracle.ts';
import { findCondition } from '../conditions.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { latency } from '../latency.ts';
import { claimProblem } from '../storage/claims.ts';
import { timestamp } from '../time.ts';
import { judgeNodes } from './feasible.ts';
import { claimText, unschedulableText } from './words.ts';

/** kubernetes: pkg/scheduler. It works on pods without a node, by UID. */
export const scheduler: Controller = {
  name: 'default-scheduler',
  watches: {
    pods: (change, context) => {
      const pod = change.object as Pod;
      if (change.type === 'DELETED') return waitingPods(context);
      return waits(pod) && (change.type === 'ADDED' || !isRefused(pod)) ? [pod.metadata.uid ?? ''] : [];
    },
    persistentvolumeclaims: (_, context) => waitingPods(context),
    nodes: (change, context) =>
      isHeartbeat(change.object as Node, change.previous as Node | undefined) ? [] : waitingPods(context),
  },
  lag(uid, context) {
    const pod = context.indexes.byUid<Pod>(uid);
    return pod ? latency('scheduling', context.objects.serialOf(pod), context) : 1;
  },
  reconcile(uid, context) {
    const pod = context.indexes.byUid<Pod>(uid);
    if (pod && waits(pod)) schedule(pod, context);
    return undefined;
  },
};

function waits(pod: Pod): boolean {
  const ours = (pod.spec.schedulerName ?? 'default-scheduler') === 'default-scheduler';
  return (
    ours &&
    !pod.spec.nodeName &&
    !pod.metadata.deletionTimestamp &&
    (pod.spec.schedulingGates ?? []).length === 0
  );
}

function isRefused(pod: Pod): boolean {
  return findCondition(pod.status?.conditions, 'PodScheduled')?.status === 'False';
}

/** Pods that no node could take may fit when something changes. */
function waitingPods(context: Context): readonly string[] {
  return [...context.memory.unschedulable.keys()];
}

function isHeartbeat(node: Node, previous: Node | undefined): boolean {
  return (
    previous !== undefined && node.spec === previous.spec && node.metadata.labels === previous.metadata.labels
  );
}

function schedule(pod: Pod, context: Context): void {
  const problem = claimProblem(pod, context);
  if (problem !== undefined) {
    refuse(pod, claimText(problem, context), context);
    return;
  }
  const { feasible, refusals } = judgeNodes(pod, context);
  if (feasible.length === 0) refuse(pod, unschedulableText(pod, refusals, context), context);
  else bind(pod, chooseNode(pod, feasible, context), context);
}

/** Scores are not simulated: any feasible node may win. The usual one is the emptiest. */
function chooseNode(pod: Pod, nodes: readonly Node[], context: Context): Node {
  const name = (node: Node) => node.metadata.name;
  const domain = pickDomain(nodes, name, 'nodes that can take the pod');
  const usual: Domain<Node> = {
    ...domain,
    sample: (random) => {
      const least = Math.min(...nodes.map((node) => context.usage.of(name(node)).pods));
      const emptiest = nodes.filter((node) => context.usage.of(name(node)).pods === least);
      return emptiest[random.below(emptiest.length)] ?? domain.sample(random);
    },
  };
  return context.choose({
    key: `node of ${context.objects.serialOf(pod)}`,
    domain: usual,
    about: `the node of pod ${pod.metadata.namespace}/${pod.metadata.name}`,
  });
}

function bind(pod: Pod, node: Node, context: Context): void {
  const { namespace, name } = pod.metadata;
  context.memory.unschedulable.delete(pod.metadata.uid ?? '');
  const bound = context.objects.bind(pod, node.metadata.name);
  const by = context.is({ from: '1.24', to: '1.24' }) ? ' by control-plane' : '';
  context.event({
    about: bound,
    type: 'Normal',
    reason: 'Scheduled',
    message: `Successfully assigned ${namespace}/${name} to ${node.metadata.name}${by}`,
    component: 'default-scheduler',
    series: true,
  });
}

function refuse(pod: Pod, message: string, context: Context): void {
  const uid = pod.metadata.uid ?? '';
  const event = {
    about: pod,
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
    component: 'default-scheduler',
    series: true,
  } as const;
  const known = context.memory.unschedulable.get(uid);
  context.memory.unschedulable.set(uid, message);
  if (known === message) return;
  context.event(event);
  const others = (pod.status?.conditions ?? []).filter(({ type }) => type !== 'PodScheduled');
  const generation = context.is({ from: '1.35' }) ? { observedGeneration: pod.metadata.generation ?? 1 } : {};
  const condition = {
    lastProbeTime: null,
    lastTransitionTime: timestamp(context.now),
    message,
    ...generation,
    reason: 'Unschedulable',
    status: 'False',
    type: 'PodScheduled',
  };
  context.objects.updateStatus('pods', {
    ...pod,
    status: { ...pod.status, conditions: [...others, condition] },
  });
}
