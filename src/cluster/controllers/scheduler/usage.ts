import type { Change } from '../../api/store.ts';
import { isActive } from '../pods.ts';
import type { Pod } from '../shapes.ts';
import { type Amounts, add, podRequests, subtract } from './resources.ts';

/** What the pods of a node take of it. */
export interface NodeUsage {
  readonly pods: number;
  readonly amounts: Amounts;
}

const nothing: NodeUsage = { pods: 0, amounts: {} };

/** What is taken of each node, kept up as pods come and go, so that a thousand pods are placed in linear time. */
export class Usage {
  private readonly byNode = new Map<string, NodeUsage>();

  constructor(pods: readonly Pod[]) {
    for (const pod of pods) this.count(pod, 1);
  }

  of(node: string): NodeUsage {
    return this.byNode.get(node) ?? nothing;
  }

  apply({ groupResource, object, previous, type }: Change): void {
    if (groupResource !== 'pods') return;
    if (previous) this.count(previous as Pod, -1);
    if (type !== 'DELETED') this.count(object as Pod, 1);
  }

  private count(pod: Pod, sign: 1 | -1): void {
    const node = pod.spec.nodeName;
    // What ends gives its place back only when it has ended.
    if (node === undefined || (!isActive(pod) && !pod.metadata.deletionTimestamp)) return;
    const before = this.of(node);
    const requests = podRequests(pod);
    const amounts = sign > 0 ? add(before.amounts, requests) : subtract(before.amounts, requests);
    this.byNode.set(node, { pods: before.pods + sign, amounts });
  }
}
