import { pickDomain } from '../../domains.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Domain } from '../../oracle.ts';
import { findCondition } from '../conditions.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { latency } from '../latency.ts';
import { claimProblem } from '../storage/claims.ts';
import { timestamp } from '../time.ts';
import { judgeNodes } from './feasible.ts';
import { preempt, priorityOf } from './preemption.ts';
import { preferredNodes } from './preferences.ts';
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
    return pod && waits(pod) ? schedule(pod, context) : undefined;
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

/** Pods that no node could take may fit when something changes; what matters more is looked at first. */
function waitingPods(context: Context): readonly string[] {
  const importance = (uid: string) => {
    const pod = context.indexes.byUid<Pod>(uid);
    return pod ? priorityOf(pod) : 0;
  };
  return [...context.memory.unschedulable.keys()].sort((one, other) => importance(other) - importance(one));
}

function isHeartbeat(node: Node, previous: Node | undefined): boolean {
  return (
    previous !== undefined && node.spec === previous.spec && node.metadata.labels === previous.metadata.labels
  );
}

function schedule(pod: Pod, context: Context): Due | undefined {
  const problem = claimProblem(pod, context);
  if (problem !== undefined) return refuse(pod, { message: claimText(problem, context) }, context);
  const { feasible, refusals } = judgeNodes(pod, context);
  if (feasible.length === 0) {
    const nominated = preempt(pod, refusals, context);
    return refuse(pod, { message: unschedulableText(pod, refusals, nominated, context), nominated }, context);
  }
  bind(pod, chooseNode(pod, feasible, context), context);
  return undefined;
}

/** Any feasible node may win, as scores are close. The usual one is the emptiest of those that are preferred. */
function chooseNode(pod: Pod, nodes: readonly Node[], context: Context): Node {
  const name = (node: Node) => node.metadata.name;
  const domain = pickDomain(nodes, name, 'nodes that can take the pod');
  const usual: Domain<Node> = {
    ...domain,
    sample: (random) => {
      const preferred = preferredNodes(pod, nodes, context);
      const least = Math.min(...preferred.map((node) => context.usage.of(name(node)).pods));
      const emptiest = preferred.filter((node) => context.usage.of(name(node)).pods === least);
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
  const assigned = context.is({ to: '1.11' }) ? name : `${namespace}/${name}`;
  context.event({
    about: bound,
    type: 'Normal',
    reason: 'Scheduled',
    message: `Successfully assigned ${assigned} to ${node.metadata.name}${by}`,
    component: 'default-scheduler',
    series: true,
  });
}

/** Why no node takes a pod, and the node that is being freed for it. */
interface RefusedFor {
  readonly message: string;
  readonly nominated?: Node | undefined;
}

/** Says why no node takes a pod; it is tried again after a while, or when something changes. */
function refuse(pod: Pod, { message, nominated }: RefusedFor, context: Context): Due {
  const uid = pod.metadata.uid ?? '';
  context.event({
    about: pod,
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
    component: 'default-scheduler',
    series: true,
  });
  const isFirst = !context.memory.unschedulable.has(uid);
  const isNews =
    context.memory.unschedulable.get(uid) !== message ||
    (nominated !== undefined && pod.status?.nominatedNodeName !== nominated.metadata.name);
  context.memory.unschedulable.set(uid, message);
  if (isNews) tellUnschedulable(pod, { message, nominated }, context);
  return nextAttempt(pod, isFirst, context);
}

/**
 * What could not be placed is tried again after 60 s, since 1.22 after five minutes. Managed fields came in
 * 1.18; until 1.21 the scheduler took its own note of the refusal there for a change of the pod, and tried
 * once more at once. kubernetes: pkg/scheduler/internal/queue/scheduling_queue.go
 */
function nextAttempt(pod: Pod, isFirst: boolean, context: Context): Due {
  const serial = context.objects.serialOf(pod);
  const attempt = context.draw(`attempt at ${serial}`);
  const atOnce = isFirst && context.is({ from: '1.18', to: '1.21' });
  const step = atOnce
    ? 'looking at its own note'
    : context.is({ to: '1.21' })
      ? 'another attempt at scheduling'
      : 'a late attempt at scheduling';
  return { at: context.now + latency(step, `${serial} attempt ${attempt}`, context), settling: atOnce };
}

function tellUnschedulable(pod: Pod, { message, nominated }: RefusedFor, context: Context): void {
  const others = (pod.status?.conditions ?? []).filter(({ type }) => type !== 'PodScheduled');
  const before = findCondition(pod.status?.conditions, 'PodScheduled');
  const generation = context.is({ from: '1.35' }) ? { observedGeneration: pod.metadata.generation ?? 1 } : {};
  const condition = {
    lastProbeTime: null,
    lastTransitionTime: before?.status === 'False' ? before.lastTransitionTime : timestamp(context.now),
    message,
    ...generation,
    reason: 'Unschedulable',
    status: 'False',
    type: 'PodScheduled',
  };
  const status = {
    ...pod.status,
    conditions: [...others, condition],
    ...(nominated ? { nominatedNodeName: nominated.metadata.name } : {}),
  };
  context.objects.updateStatus('pods', { ...pod, status }, { manager: 'kube-scheduler' });
}
