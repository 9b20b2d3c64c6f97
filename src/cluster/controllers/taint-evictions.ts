import type { Node, Taint } from '../kinds/node.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';
import { tolerates } from './scheduler/tolerations.ts';

/**
 * Pods that do not bear a `NoExecute` taint of their node go, some after a time. kubernetes:
 * pkg/controller/tainteviction
 */
export const taintEvictionController: Controller = {
  name: 'taint-eviction-controller',
  watches: {
    nodes: ({ object, previous }, context) => {
      const [after, before] = [object as Node, previous as Node | undefined];
      if (before?.spec === after.spec || !hasTaint(after)) return [];
      return [...context.indexes.podsOn(after.metadata.name)].map((pod) => pod.metadata.uid ?? '');
    },
    pods: ({ object, previous }, context) => {
      const pod = object as Pod;
      if (!pod.spec.nodeName || (previous as Pod | undefined)?.spec.nodeName) return [];
      const node = context.objects.get<Node>('nodes', undefined, pod.spec.nodeName);
      return node && hasTaint(node) ? [pod.metadata.uid ?? ''] : [];
    },
  },
  lag: () => 10,
  reconcile(uid, context): Due | undefined {
    const pod = context.indexes.byUid<Pod>(uid);
    const node = pod?.spec.nodeName
      ? context.objects.get<Node>('nodes', undefined, pod.spec.nodeName)
      : undefined;
    if (pod === undefined || node === undefined || pod.metadata.deletionTimestamp) return undefined;
    const at = evictionTime(pod, node, context);
    if (at === undefined) return undefined;
    if (at > context.now) return { at, settling: false };
    const message = `Marking for deletion Pod ${pod.metadata.namespace}/${pod.metadata.name}`;
    context.event({
      about: pod,
      type: 'Normal',
      reason: 'TaintManagerEviction',
      message,
      // kubernetes: KEP-3902 took it out of the node lifecycle controller in 1.29.
      component: context.is({ from: '1.29' }) ? 'taint-eviction-controller' : 'taint-controller',
    });
    context.objects.remove('pods', pod);
    return undefined;
  },
};

function hasTaint(node: Node): boolean {
  return (node.spec.taints ?? []).some(({ effect }) => effect === 'NoExecute');
}

/** When a pod has to go: at once, when its shortest toleration ends, or never. */
function evictionTime(pod: Pod, node: Node, context: Context): number | undefined {
  const taints = (node.spec.taints ?? []).filter(({ effect }) => effect === 'NoExecute');
  const key = (taint: Taint) => `taint ${taint.key} ${pod.metadata.uid}`;
  let earliest: number | undefined;
  for (const taint of taints) {
    const borne = (pod.spec.tolerations ?? []).filter((toleration) => tolerates(toleration, taint));
    if (borne.length === 0) return context.now;
    const seconds = borne.flatMap(({ tolerationSeconds }) => tolerationSeconds ?? []);
    if (seconds.length === 0) continue;
    const begun = context.memory.backoffs.get(key(taint))?.until ?? context.now;
    context.memory.backoffs.set(key(taint), { delayMs: 0, until: begun });
    const end = begun + Math.min(...seconds) * 1000;
    earliest = earliest === undefined ? end : Math.min(earliest, end);
  }
  return earliest;
}
