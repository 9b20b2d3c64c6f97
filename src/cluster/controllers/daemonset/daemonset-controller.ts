import { equalJson } from '../../api/equal.ts';
import { matchesSelector } from '../../api/selectors.ts';
import { pickDomain } from '../../domains.ts';
import type { DaemonSet } from '../../kinds/daemon-set.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodTemplateSpec, Toleration } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { type Revised, syncRevision, trimRevisions } from '../controller-revisions.ts';
import { share } from '../deployment/deployment.ts';
import { hearing } from '../latency.ts';
import { keyOf, managerOf, splitKey } from '../owners.ts';
import { claimPods, createPod, deletePod, type PodOrder } from '../pods.ts';
import { availableAt, isAvailable, isReady } from '../replicaset/replicaset-status.ts';
import { selects } from '../scheduler/node-selection.ts';
import { tolerates } from '../scheduler/tolerations.ts';
import { type Making, makeSlowly } from '../slow-start.ts';
import { planDaemonSet } from './daemonset-plan.ts';

const resource = 'daemonsets.apps';
const component = 'daemonset-controller';
const hashLabel = 'controller-revision-hash';
const generationAnnotation = 'deprecated.daemonset.template.generation';

/** kubernetes: pkg/controller/daemon/daemon_controller.go */
export const daemonSetController: Controller = {
  name: component,
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    nodes: ({ object, previous }, context) => {
      const [after, before] = [object as Node, previous as Node | undefined];
      const same = before?.spec === after.spec && before.metadata.labels === after.metadata.labels;
      return same ? [] : context.objects.list(resource).map(keyOf);
    },
    pods: ({ object }) => managerOf(object, 'DaemonSet'),
  },
  lag(key, context, cause) {
    const set = find(key, context);
    return set ? hearing(context.objects.serialOf(set), cause, context) : 1;
  },
  reconcile(key, context) {
    const set = find(key, context);
    return set && !set.metadata.deletionTimestamp ? reconcile(set, context) : undefined;
  },
};

function find(key: string, context: Context): DaemonSet | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<DaemonSet>(resource, namespace, name);
}

function reconcile(set: DaemonSet, context: Context): Due | undefined {
  const { name, hash } = syncRevision(set as unknown as Revised, context);
  const all = context.objects.list<Node>('nodes');
  const nodes = all.filter((node) => fits(set, node, refusing));
  const pods = podsOf(set, context);
  const { minReadySeconds = 0 } = set.spec;
  const plan = planDaemonSet({
    nodes: nodes.map((node) => node.metadata.name),
    kept: all.filter((node) => fits(set, node, evicting)).map((node) => node.metadata.name),
    pods: pods.map((pod) => ({
      pod,
      node: nodeOf(pod),
      updated: pod.metadata.labels?.[hashLabel] === hash,
      available: isAvailable(pod, minReadySeconds, context.now),
    })),
    ...limitsOf(set, nodes.length),
  });
  for (const pod of plan.remove) removePod(set, pod, context);
  const making = createOn(set, plan.create, hash, context);
  if (making.unfinished) return making.due;
  trimRevisions(set as unknown as Revised, new Set([name]), context);
  writeStatus(set, nodes, hash, context);
  return soonest([making.due, availableAt(pods, minReadySeconds, context.now)]);
}

function removePod(set: DaemonSet, pod: Pod, context: Context): void {
  if (pod.status?.phase === 'Failed') {
    const { namespace, name } = pod.metadata;
    const message = `Found failed daemon pod ${namespace}/${name} on node ${nodeOf(pod)}, will try to kill it`;
    context.event({ about: set, type: 'Warning', reason: 'FailedDaemonPod', message, component });
  }
  deletePod(set, pod, component, context);
}

/**
 * Which node gets its pod next is anybody's guess, since those that need one are gathered from a map.
 * daemon_controller.go `syncNodes`
 */
function createOn(set: DaemonSet, nodes: readonly string[], hash: string, context: Context): Making {
  if (nodes.length === 0) return {};
  const left = [...nodes];
  const maker = { serial: context.objects.serialOf(set), uid: set.metadata.uid ?? '' };
  return makeSlowly(
    nodes.length,
    () => {
      const node = nextNode(set, left, context);
      left.splice(left.indexOf(node), 1);
      return createPod(orderFor(set, node, hash), context);
    },
    maker,
    context,
  );
}

function nextNode(set: DaemonSet, nodes: readonly string[], context: Context): string {
  const [first = ''] = nodes;
  const domain = pickDomain(nodes, String, 'nodes that need a pod');
  return context.choose({
    key: `node of ${context.objects.nextSerial('pods', set)}`,
    domain: { ...domain, sample: () => first },
    about: `the node of the next pod of DaemonSet ${set.metadata.namespace}/${set.metadata.name}`,
  });
}

/** kubernetes: pkg/controller/daemon/update.go `updatedDesiredNodeCounts` */
function limitsOf({ spec }: DaemonSet, nodes: number) {
  if (spec.updateStrategy?.type === 'OnDelete') return { maxUnavailable: 0, maxSurge: 0 };
  const { maxUnavailable = 1, maxSurge = 0 } = spec.updateStrategy?.rollingUpdate ?? {};
  const surge = share(maxSurge, nodes, Math.ceil);
  const unavailable = share(maxUnavailable, nodes, Math.ceil);
  return { maxSurge: surge, maxUnavailable: surge === 0 ? Math.max(1, unavailable) : unavailable };
}

function podsOf(set: DaemonSet, context: Context): readonly Pod[] {
  return claimPods(set, (pod) => matchesSelector(set.spec.selector, pod.metadata.labels), context);
}

/** A daemon's pod is meant for a node before it is bound to it. */
function nodeOf(pod: Pod): string {
  const terms =
    pod.spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  const field = terms?.[0]?.matchFields?.find(({ key }) => key === 'metadata.name');
  return pod.spec.nodeName ?? field?.values?.[0] ?? '';
}

/**
 * Daemons bear what nodes in trouble are tainted with. kubernetes: pkg/controller/daemon/util
 * `AddOrUpdateDaemonPodTolerations`
 */
const tolerations: readonly Toleration[] = [
  { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/disk-pressure', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/memory-pressure', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/pid-pressure', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/unschedulable', operator: 'Exists', effect: 'NoSchedule' },
];

/** Effects of taints that keep new pods away, and those that drive out pods that are there. */
const evicting: readonly string[] = ['NoExecute'];
const refusing: readonly string[] = ['NoExecute', 'NoSchedule'];

/** Whether a node is selected and has no taint of these effects that daemons do not bear. `NodeShouldRunDaemonPod` */
function fits(set: DaemonSet, node: Node, effects: readonly string[]): boolean {
  const spec = set.spec.template.spec as PodTemplateSpec['spec'];
  const all = [...(spec.tolerations ?? []), ...tolerations];
  const bears = (node.spec.taints ?? []).every(
    (taint) => !effects.includes(taint.effect) || all.some((toleration) => tolerates(toleration, taint)),
  );
  return bears && selects({ apiVersion: 'v1', kind: 'Pod', metadata: { name: '' }, spec }, node);
}

function orderFor(set: DaemonSet, node: string, hash: string): PodOrder {
  const template = set.spec.template as PodTemplateSpec;
  const generation = set.metadata.annotations?.[generationAnnotation] ?? '1';
  const own = [...(template.spec.tolerations ?? []), ...tolerations, ...networkTolerations(template)];
  const terms = {
    nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In' as const, values: [node] }] }],
  };
  const { affinity } = template.spec;
  const nodeAffinity = { ...affinity?.nodeAffinity, requiredDuringSchedulingIgnoredDuringExecution: terms };
  return {
    owner: set,
    template,
    component,
    labels: { [hashLabel]: hash, 'pod-template-generation': generation },
    spec: { affinity: { ...affinity, nodeAffinity }, tolerations: own },
  };
}

function networkTolerations(template: PodTemplateSpec): readonly Toleration[] {
  if (!template.spec.hostNetwork) return [];
  return [{ key: 'node.kubernetes.io/network-unavailable', operator: 'Exists', effect: 'NoSchedule' }];
}

/**
 * A node is counted by its first pod, even while that one terminates: what takes its place is made only once
 * it is gone. kubernetes: pkg/controller/daemon/daemon_controller.go `updateDaemonSetStatus`
 */
function writeStatus(set: DaemonSet, nodes: readonly Node[], hash: string, context: Context): void {
  const wanted = new Set(nodes.map((node) => node.metadata.name));
  const firsts = firstByNode(podsOf(set, context));
  const placed = [...firsts].flatMap(([node, pod]) => (wanted.has(node) ? [pod] : []));
  const ready = placed.filter(isReady);
  const { minReadySeconds = 0 } = set.spec;
  const available = ready.filter((pod) => isAvailable(pod, minReadySeconds, context.now)).length;
  const updated = placed.filter((pod) => pod.metadata.labels?.[hashLabel] === hash).length;
  const status = {
    currentNumberScheduled: placed.length,
    desiredNumberScheduled: wanted.size,
    ...(available > 0 ? { numberAvailable: available } : {}),
    numberMisscheduled: [...firsts.keys()].filter((node) => misses(node, wanted, context)).length,
    numberReady: ready.length,
    ...(wanted.size > available ? { numberUnavailable: wanted.size - available } : {}),
    observedGeneration: set.metadata.generation ?? 1,
    ...(updated > 0 ? { updatedNumberScheduled: updated } : {}),
  };
  if (!equalJson(set.status ?? {}, status)) context.objects.updateStatus(resource, { ...set, status });
}

/** Pods on a node that is gone are no longer counted at all. */
function misses(node: string, wanted: ReadonlySet<string>, context: Context): boolean {
  return !wanted.has(node) && context.objects.get<Node>('nodes', undefined, node) !== undefined;
}

/** The bound pods come first, then the oldest, then by name. `podByCreationTimestampAndPhase` */
function firstByNode(pods: readonly Pod[]): ReadonlyMap<string, Pod> {
  const order = ({ spec, metadata }: Pod) =>
    `${spec.nodeName ? 0 : 1} ${metadata.creationTimestamp} ${metadata.name}`;
  const firsts = new Map<string, Pod>();
  for (const pod of pods) {
    const first = firsts.get(nodeOf(pod));
    if (!first || order(pod) < order(first)) firsts.set(nodeOf(pod), pod);
  }
  return firsts;
}
