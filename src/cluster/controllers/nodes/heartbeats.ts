import { durationDomain } from '../../domains.ts';
import type { Lease } from '../../kinds/lease.ts';
import type { Node } from '../../kinds/node.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { latency } from '../latency.ts';
import { microTimestamp, timestamp } from '../time.ts';
import type { NodeMemory } from './node-memory.ts';

/** How the keys of the choices begin that say how long ago a lease was renewed: they look back. */
export const renewalKey = 'age of the lease of ';

const leases = 'leases.coordination.k8s.io';
const leaseNamespace = 'kube-node-lease';
/** pkg/kubelet/kubelet.go `nodeLeaseRenewIntervalFraction` of 40 s; `--node-status-report-frequency` */
const renewalMs = 10_000;
const reportMs = 300_000;

/**
 * The kubelets' signs of life as they stand at an instant. They come for ever and change nothing, so that
 * only the last one before somebody looks is written. kubernetes: pkg/kubelet/nodelease,
 * pkg/kubelet/kubelet_node_status.go
 */
export function beatHearts(context: Context): void {
  for (const name of context.memory.nodes.keys()) {
    const memory = context.memory.nodes.get(name);
    const node = context.objects.get<Node>('nodes', undefined, name);
    if (memory?.readyAt === undefined || node === undefined || memory.readyAt > context.now) continue;
    const next = renew(node, report(node, memory, context), context);
    if (next !== memory) context.memory.nodes.set(name, next);
  }
}

/** Until 1.13 the whole status was told every ten seconds. */
function report(node: Node, memory: NodeMemory, context: Context): NodeMemory {
  const period = context.is({ to: '1.13' }) ? renewalMs : reportMs;
  const since = context.now - memory.toldAt;
  if (since < period) return memory;
  const toldAt = context.now - (since % period);
  tellStatus(node, toldAt, context);
  return { ...memory, toldAt };
}

/** A node's status as it is, told at an instant. */
export function tellStatus(node: Node, at: number, context: Context): void {
  const lastHeartbeatTime = timestamp(at);
  const conditions = (node.status?.conditions ?? []).map((each) => ({ ...each, lastHeartbeatTime }));
  context.objects.updateStatus<Node>('nodes', { ...node, status: { ...node.status, conditions } });
}

function hasLeases(context: Context): boolean {
  return context.objects.stores(leases) && context.is({ from: '1.14' });
}

/**
 * A kubelet makes its node's lease as soon as it sees that it has registered the node: where it looked too
 * early, at its next turn. component-helpers: apimachinery/lease `backoffEnsureLease`, `newLease`
 */
export const leaseKeeper: Controller = {
  name: 'node-lease',
  isOnNode: true,
  watches: {
    nodes: ({ object, type }) => (type === 'ADDED' ? [object.metadata.name] : []),
  },
  lag(name, context) {
    const node = context.objects.get<Node>('nodes', undefined, name);
    if (node === undefined || !hasLeases(context)) return 0;
    return latency('a kubelet to take its lease', context.objects.serialOf(node), context);
  },
  reconcile(name, context) {
    const node = context.objects.get<Node>('nodes', undefined, name);
    const memory = context.memory.nodes.get(name);
    if (node === undefined || memory === undefined || !hasLeases(context)) return undefined;
    context.memory.nodes.set(name, { ...memory, renewedAt: context.now });
    if (context.objects.get<Lease>(leases, leaseNamespace, name) !== undefined) return undefined;
    context.objects.create<Lease>(leases, leaseOf(node, microTimestamp(context.now)));
    return undefined;
  },
};

function renew(node: Node, memory: NodeMemory, context: Context): NodeMemory {
  if (!hasLeases(context) || memory.renewedAt === undefined) return memory;
  const { name } = node.metadata;
  const lease = context.objects.get<Lease>(leases, leaseNamespace, name);
  const since = context.now - memory.renewedAt;
  if (lease !== undefined && since < renewalMs) return memory;
  const serial = context.objects.serialOf(node);
  const ago = context.choose({
    key: `${renewalKey}${serial}, ${context.draw(`renewal of ${serial}`)}`,
    domain: durationDomain(
      { from: 0, to: Math.min(since, 10_400), usual: since % renewalMs },
      'since a renewal',
    ),
    about: `how long ago node ${name} renewed its lease`,
  });
  const renewedAt = context.now - ago;
  const renewTime = microTimestamp(renewedAt);
  if (lease) context.objects.update<Lease>(leases, { ...lease, spec: { ...lease.spec, renewTime } });
  else context.objects.create<Lease>(leases, leaseOf(node, renewTime));
  return { ...memory, renewedAt };
}

function leaseOf({ metadata }: Node, renewTime: string): Lease {
  const { name, uid = '' } = metadata;
  return {
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: {
      name,
      namespace: leaseNamespace,
      ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name, uid }],
    },
    spec: { holderIdentity: name, leaseDurationSeconds: 40, renewTime },
  };
}
