import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { affinityRefusal } from './affinity.ts';
import { selects } from './node-selection.ts';
import { amountOf, podRequests } from './resources.ts';
import { spreadRefusal } from './spread.ts';
import { tolerates, untolerated } from './tolerations.ts';
import { volumeRefusal } from './volumes.ts';

const none: readonly string[] = [];
const filters = [
  unschedulable,
  tainted,
  unselected,
  portTaken,
  lacking,
  volumeRefusal,
  spreadRefusal,
  affinityRefusal,
];

/**
 * Why a node cannot take a pod: the words of the first filter that refuses, in the scheduler's order; none
 * if it can.
 * kubernetes: pkg/scheduler/framework/plugins
 */
export function refusalOf(pod: Pod, node: Node, context: Context): readonly string[] {
  for (const filter of filters) {
    const reasons = filter(pod, node, context);
    if (reasons.length > 0) return reasons;
  }
  return none;
}

function unschedulable(pod: Pod, node: Node): readonly string[] {
  if (!node.spec.unschedulable) return none;
  const taint = { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' };
  const tolerated = pod.spec.tolerations?.some((toleration) => tolerates(toleration, taint));
  return tolerated ? none : ['node(s) were unschedulable'];
}

function tainted(pod: Pod, node: Node, context: Context): readonly string[] {
  const taint = untolerated(pod, node);
  if (taint === undefined) return none;
  if (context.is({ to: '1.17' })) return ["node(s) had taints that the pod didn't tolerate"];
  // kubernetes: #134740
  if (context.is({ from: '1.35' })) return ['node(s) had untolerated taint(s)'];
  const text = `{${taint.key}: ${taint.value ?? ''}}`;
  return [
    context.is({ from: '1.24' })
      ? `node(s) had untolerated taint ${text}`
      : `node(s) had taint ${text}, that the pod didn't tolerate`,
  ];
}

function unselected(pod: Pod, node: Node, context: Context): readonly string[] {
  if (selects(pod, node)) return none;
  return [
    context.is({ from: '1.22' })
      ? "node(s) didn't match Pod's node affinity/selector"
      : context.is({ from: '1.20' })
        ? "node(s) didn't match Pod's node affinity"
        : "node(s) didn't match node selector",
  ];
}

function portTaken(pod: Pod, node: Node, context: Context): readonly string[] {
  const wanted = hostPorts(pod);
  if (wanted.length === 0) return none;
  for (const other of context.indexes.podsOn(node.metadata.name)) {
    const taken =
      other.metadata.uid !== pod.metadata.uid && hostPorts(other).some((port) => wanted.includes(port));
    if (taken) return ["node(s) didn't have free ports for the requested pod ports"];
  }
  return none;
}

function hostPorts(pod: Pod): readonly string[] {
  return pod.spec.containers.flatMap(({ ports = [] }) =>
    ports.flatMap(({ hostPort, containerPort, protocol = 'TCP' }) => {
      const port = hostPort ?? (pod.spec.hostNetwork ? containerPort : undefined);
      return port ? [`${port}/${protocol}`] : [];
    }),
  );
}

/** kubernetes: plugins/noderesources/fit.go */
function lacking(pod: Pod, node: Node, context: Context): readonly string[] {
  const allocatable = node.status?.allocatable ?? {};
  const used = context.usage.of(node.metadata.name);
  const reasons = used.pods + 1 > amountOf(allocatable.pods ?? '110') ? ['Too many pods'] : [];
  for (const [name, amount] of Object.entries(podRequests(pod))) {
    const free = amountOf(allocatable[name]) - (used.amounts[name] ?? 0);
    // Amounts are decimal fractions: a millionth of a unit is no lack.
    if (amount > 0 && amount - free > 1e-6) reasons.push(`Insufficient ${name}`);
  }
  return reasons;
}
