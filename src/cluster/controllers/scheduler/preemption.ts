import { pickDomain } from '../../domains.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import { isActive } from '../active-pods.ts';
import type { Context } from '../context.ts';
import { timestamp } from '../time.ts';
import type { Refusal } from './feasible.ts';
import { refusalOf } from './filters.ts';
import { podRequests, subtract } from './resources.ts';

/** A node, and the pods that would have to leave it. */
interface Sacrifice {
  readonly node: Node;
  readonly victims: readonly Pod[];
}

/**
 * Makes room for a pod that matters more: the node that gives it, if any. Its victims go with their grace,
 * and the pod is placed when they have gone. kubernetes: pkg/scheduler/framework/preemption/preemption.go
 */
export function preempt(pod: Pod, refusals: readonly Refusal[], context: Context): Node | undefined {
  if (pod.spec.preemptionPolicy === 'Never') return undefined;
  const nominated = nominatedNode(pod, context);
  // The victims of an earlier attempt are still going.
  if (nominated && leaving(pod, nominated, context).length > 0) return nominated;
  const sacrifices = refusals.flatMap(({ node }) => sacrificeOn(node, pod, context) ?? []);
  const best = leastHarm(sacrifices);
  if (best.length === 0) return undefined;
  const { node, victims } = chooseSacrifice(pod, best, context);
  for (const victim of victims) evict(victim, { pod, node }, context);
  return node;
}

/** How much a pod matters. */
export function priorityOf({ spec }: Pod): number {
  return spec.priority ?? 0;
}

function nominatedNode({ status }: Pod, context: Context): Node | undefined {
  const name = status?.nominatedNodeName;
  return name ? context.objects.get<Node>('nodes', undefined, name) : undefined;
}

function lesser(pod: Pod, node: Node, context: Context): readonly Pod[] {
  return [...context.indexes.podsOn(node.metadata.name)].filter(
    (other) => isPlaced(other) && priorityOf(other) < priorityOf(pod),
  );
}

function isPlaced(pod: Pod): boolean {
  return isActive(pod) || pod.metadata.deletionTimestamp !== undefined;
}

function leaving(pod: Pod, node: Node, context: Context): readonly Pod[] {
  return lesser(pod, node, context).filter(({ metadata }) => metadata.deletionTimestamp);
}

/**
 * The fewest and least pods whose leaving lets the pod fit: all leave, then the greatest may stay that can.
 */
function sacrificeOn(node: Node, pod: Pod, context: Context): Sacrifice | undefined {
  const candidates = [...lesser(pod, node, context)].sort(byImportance);
  if (candidates.length === 0) return undefined;
  let gone = new Set(candidates);
  if (!fits(pod, node, gone, context)) return undefined;
  for (const candidate of candidates) {
    const fewer = new Set([...gone].filter((each) => each !== candidate));
    if (fits(pod, node, fewer, context)) gone = fewer;
  }
  return { node, victims: [...gone] };
}

/** The greater priority first, among equals the older. */
function byImportance(left: Pod, right: Pod): number {
  const born = ({ metadata }: Pod) => metadata.creationTimestamp ?? '';
  return priorityOf(right) - priorityOf(left) || (born(left) < born(right) ? -1 : 1);
}

function fits(pod: Pod, node: Node, gone: ReadonlySet<Pod>, context: Context): boolean {
  return refusalOf(pod, node, without(gone, node.metadata.name, context)).length === 0;
}

/** The cluster as it would be if some pods had left a node. */
function without(gone: ReadonlySet<Pod>, name: string, context: Context): Context {
  const { indexes, usage } = context;
  const before = usage.of(name);
  const amounts = [...gone].map(podRequests).reduce(subtract, before.amounts);
  const imagined = {
    indexes: {
      value: imagine(indexes, {
        podsOn: (node: string) => [...indexes.podsOn(node)].filter((pod) => !gone.has(pod)),
      }),
    },
    usage: {
      value: imagine(usage, {
        of: (node: string) =>
          node === name ? { ...before, amounts, pods: before.pods - gone.size } : usage.of(node),
      }),
    },
  };
  return Object.create(context, imagined) as Context;
}

function imagine<T extends object>(real: T, changed: Partial<T>): T {
  return new Proxy(real, {
    get: (target, name) => {
      const value = name in changed ? changed[name as keyof T] : target[name as keyof T];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Nodes whose greatest victim matters least, then those with the least sum, then the fewest victims. */
function leastHarm(sacrifices: readonly Sacrifice[]): readonly Sacrifice[] {
  const measures = [
    ({ victims }: Sacrifice) => Math.max(...victims.map(priorityOf)),
    ({ victims }: Sacrifice) => victims.reduce((sum, victim) => sum + priorityOf(victim), 0),
    ({ victims }: Sacrifice) => victims.length,
  ];
  return measures.reduce<readonly Sacrifice[]>((left, measure) => {
    const least = Math.min(...left.map(measure));
    return left.filter((each) => measure(each) === least);
  }, sacrifices);
}

function chooseSacrifice(pod: Pod, sacrifices: readonly Sacrifice[], context: Context): Sacrifice {
  return context.choose({
    key: `preemption for ${context.objects.serialOf(pod)}`,
    domain: pickDomain(sacrifices, ({ node }) => node.metadata.name, 'nodes that can be freed'),
    about: `the node that is freed for pod ${pod.metadata.namespace}/${pod.metadata.name}`,
  });
}

function evict(
  victim: Pod,
  { pod, node }: { readonly pod: Pod; readonly node: Node },
  context: Context,
): void {
  if (victim.metadata.deletionTimestamp) return;
  const by = context.is({ from: '1.26' })
    ? `pod ${pod.metadata.uid}`
    : `${pod.metadata.namespace}/${pod.metadata.name}`;
  const message = `Preempted by ${by} on node ${node.metadata.name}`;
  context.event({
    about: victim,
    type: 'Normal',
    reason: 'Preempted',
    message,
    component: 'default-scheduler',
    series: true,
  });
  const told = context.is({ from: '1.26' }) ? tellDisruption(victim, context) : victim;
  context.objects.remove('pods', told);
}

/** Since 1.26 a pod says why it had to go. */
function tellDisruption(victim: Pod, context: Context): Pod {
  const condition = {
    lastProbeTime: null,
    lastTransitionTime: timestamp(context.now),
    message: 'default-scheduler: preempting to accommodate a higher priority pod',
    reason: 'PreemptionByScheduler',
    status: 'True',
    type: 'DisruptionTarget',
  };
  const conditions = [...(victim.status?.conditions ?? []), condition];
  const status = { ...victim.status, conditions } as never;
  return context.objects.updateStatus<Pod>('pods', { ...victim, status }, { manager: 'kube-scheduler' });
}
