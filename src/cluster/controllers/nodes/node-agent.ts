import { type Node, readyCondition } from '../../kinds/node.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { latency } from '../latency.ts';
import { timestamp } from '../time.ts';
import type { NodeMemory } from './node-memory.ts';

/**
 * The kubelets as far as their nodes go: they register, become ready, and tell what they see of their node.
 * kubernetes: pkg/kubelet/kubelet_node_status.go, pkg/kubelet/nodestatus/setters.go
 */
export const nodeAgent: Controller = {
  name: 'node-agent',
  isOnNode: true,
  watches: {
    nodes: ({ object, previous, type }) => {
      const [after, before] = [object as Node, previous as Node | undefined];
      const changed = before === undefined || before.spec.unschedulable !== after.spec.unschedulable;
      return type !== 'DELETED' && changed ? [after.metadata.name] : [];
    },
  },
  lag(name, context) {
    const node = context.objects.get<Node>('nodes', undefined, name);
    if (node === undefined || context.memory.nodes.get(name)?.readyAt === undefined) return 0;
    const times = context.draw(`look of ${name}`);
    return latency('a kubelet to see its node', `${context.objects.serialOf(node)} look ${times}`, context);
  },
  reconcile(name, context) {
    const node = context.objects.get<Node>('nodes', undefined, name);
    if (node === undefined) {
      context.memory.nodes.delete(name);
      return undefined;
    }
    const known = context.memory.nodes.get(name);
    return known ? look(node, known, context) : register(node, context);
  },
};

/** A kubelet that comes up says so before it registers its node. */
export function startKubelet(name: string, context: Context): void {
  const { now } = context;
  context.memory.nodes.set(name, { startedAt: now, unschedulable: false, toldAt: now });
  tell(
    { apiVersion: 'v1', kind: 'Node', metadata: { name } } as Node,
    'Starting',
    'Starting kubelet.',
    context,
  );
}

/** A node tells of itself twice when it registers: once for the object it makes, once for its first status. */
function register(node: Node, context: Context): Due {
  const { name } = node.metadata;
  if (!context.memory.nodes.has(name)) startKubelet(name, context);
  for (let times = 0; times < 2; times += 1) {
    for (const reason of ['NodeHasSufficientMemory', 'NodeHasNoDiskPressure', 'NodeHasSufficientPID']) {
      tell(node, reason, statusText(node, reason), context);
    }
  }
  const readyAt = context.now + latency('a node to get ready', context.objects.serialOf(node), context);
  const unschedulable = node.spec.unschedulable === true;
  const startedAt = context.memory.nodes.get(name)?.startedAt ?? context.now;
  context.memory.nodes.set(name, { startedAt, readyAt, unschedulable, toldAt: context.now });
  return { at: readyAt, settling: true };
}

function look(node: Node, known: NodeMemory, context: Context): Due | undefined {
  const { readyAt } = known;
  if (readyAt === undefined) return register(node, context);
  if (readyAt > context.now) return { at: readyAt, settling: true };
  const unschedulable = node.spec.unschedulable === true;
  const ready = readyCondition(node)?.status === 'True';
  const toldAt = ready ? known.toldAt : context.now;
  context.memory.nodes.set(node.metadata.name, { ...known, unschedulable, toldAt });
  if (!ready) {
    context.objects.updateStatus<Node>('nodes', { ...node, status: readyStatus(node, context) });
    tell(node, 'NodeReady', statusText(node, 'NodeReady'), context);
  }
  if (unschedulable !== known.unschedulable) {
    const reason = unschedulable ? 'NodeNotSchedulable' : 'NodeSchedulable';
    tell(node, reason, statusText(node, reason), context);
  }
  return undefined;
}

function readyStatus({ status }: Node, context: Context): NonNullable<Node['status']> {
  const at = timestamp(context.now);
  const conditions = (status?.conditions ?? []).map((condition) =>
    condition.type === 'Ready'
      ? {
          ...condition,
          status: 'True',
          lastHeartbeatTime: at,
          lastTransitionTime: at,
          reason: 'KubeletReady',
          message: 'kubelet is posting ready status',
        }
      : { ...condition, lastHeartbeatTime: at },
  );
  return { ...status, conditions };
}

function statusText({ metadata }: Node, reason: string): string {
  return `Node ${metadata.name} status is now: ${reason}`;
}

/** A kubelet knows its node by name, and names it so where a UID belongs; newer ones leave the UID out. */
function tell(node: Node, reason: string, message: string, context: Context): void {
  const { name } = node.metadata;
  const uid = context.is({ to: '1.33' }) ? { uid: name } : {};
  const about = { apiVersion: node.apiVersion, kind: node.kind, metadata: { name, ...uid } };
  context.event({ about, type: 'Normal', reason, message, component: 'kubelet', host: name });
}
