import type { Change } from '../../api/store.ts';
import type { Pod } from '../../kinds/pod.ts';
import { isActive } from '../active-pods.ts';
import { type Amounts, add, podRequests, subtract } from './resources.ts';

/** What the pods of a node take of it. */
export interface NodeUsage {
  readonly pods: number;
  readonly amounts: Amounts;
  /** How many of them must keep away from other pods. */
  readonly shy: number;
}

const nothing: NodeUsage = { pods: 0, amounts: {}, shy: 0 };

/**
 * What is taken of each node, kept up as pods come and go, so that a thousand pods are placed in linear
 * time.
 */
export class Usage {
  private readonly byNode = new Map<string, NodeUsage>();

  /** How many pods of the cluster must keep away from others. */
  private shyCount = 0;

  constructor(pods: readonly Pod[]) {
    for (const pod of pods) this.count(pod, 1);
  }

  get shy(): number {
    return this.shyCount;
  }

  of(node: string): NodeUsage {
    return this.byNode.get(node) ?? nothing;
  }

  apply({ groupResource, object, previous, type }: Change): void {
    if (
      groupResource !== 'pods' ||
      (previous && type !== 'DELETED' && isSame(object as Pod, previous as Pod))
    )
      return;
    if (previous) this.count(previous as Pod, -1);
    if (type !== 'DELETED') this.count(object as Pod, 1);
  }

  private count(pod: Pod, sign: 1 | -1): void {
    const node = pod.spec.nodeName;
    // What ends gives its place back only when it has ended.
    if (node === undefined || (!isActive(pod) && !pod.metadata.deletionTimestamp)) return;
    if (isShy(pod)) this.shyCount += sign;
    const before = this.of(node);
    const requests = podRequests(pod);
    const amounts = sign > 0 ? add(before.amounts, requests) : subtract(before.amounts, requests);
    this.byNode.set(node, { pods: before.pods + sign, amounts, shy: before.shy + (isShy(pod) ? sign : 0) });
  }
}

/** Most changes of pods are of their status alone, and change nothing about what they take. */
function isSame(after: Pod, before: Pod): boolean {
  return (
    after.spec === before.spec &&
    after.metadata.deletionTimestamp === before.metadata.deletionTimestamp &&
    isActive(after) === isActive(before)
  );
}

function isShy(pod: Pod): boolean {
  const terms = pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return terms !== undefined && terms.length > 0;
}
