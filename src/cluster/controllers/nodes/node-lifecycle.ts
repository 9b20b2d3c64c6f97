import { type Node, readyCondition, type Taint } from '../../kinds/node.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { latency } from '../latency.ts';
import { timestamp } from '../time.ts';

const component = 'node-controller';

/**
 * Taints by the state that a node is in. kubernetes: pkg/controller/nodelifecycle
 * `doNoScheduleTaintingPass`
 */
const stateTaints = ['node.kubernetes.io/unschedulable', 'node.kubernetes.io/not-ready'] as const;

/** What the control plane does about nodes: it takes them in, and keeps pods off those that are not fit. */
export const nodeLifecycleController: Controller = {
  name: 'node-lifecycle-controller',
  watches: {
    nodes: ({ object, previous, type }) => {
      const [after, before] = [object as Node, previous as Node | undefined];
      if (type === 'DELETED') return [];
      const same = before !== undefined && stateOf(before).join() === stateOf(after).join();
      return same ? [] : [after.metadata.name];
    },
  },
  lag(name, context) {
    const node = context.objects.get<Node>('nodes', undefined, name);
    if (node === undefined || context.memory.registeredNodes.has(name)) return 20;
    return latency('a node to be taken in', context.objects.serialOf(node), context);
  },
  reconcile(name, context) {
    const node = context.objects.get<Node>('nodes', undefined, name);
    if (node === undefined) return undefined;
    takeIn(node, context);
    taint(node, context);
    return undefined;
  },
};

/** The taints that a node's own state asks for. */
export function stateOf(node: Node): readonly string[] {
  const notReady = readyCondition(node)?.status === 'False';
  return stateTaints.filter((key) => (key === stateTaints[0] ? node.spec.unschedulable === true : notReady));
}

function takeIn(node: Node, context: Context): void {
  const { name } = node.metadata;
  if (context.memory.registeredNodes.has(name)) return;
  context.memory.registeredNodes.set(name, true);
  const message = `Node ${name} event: Registered Node ${name} in Controller`;
  context.event({ about: node, type: 'Normal', reason: 'RegisteredNode', message, component });
}

function taint(node: Node, context: Context): void {
  const wanted = stateOf(node);
  const present = node.spec.taints ?? [];
  const kept = present.filter(({ key }) => !isStateTaint(key) || wanted.includes(key));
  const added = wanted
    .filter((key) => !present.some((each) => each.key === key))
    .map((key): Taint => ({ key, effect: 'NoSchedule', timeAdded: timestamp(context.now) }));
  if (added.length === 0 && kept.length === present.length) return;
  const { taints: _, ...spec } = node.spec;
  const taints = [...kept, ...added];
  context.objects.update<Node>('nodes', { ...node, spec: taints.length > 0 ? { ...spec, taints } : spec });
}

function isStateTaint(key: string): boolean {
  return stateTaints.some((each) => each === key);
}
