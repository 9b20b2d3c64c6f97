import type { KubeObject } from '#cluster';
import { text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';

/**
 * How many of a selector's pods are in each phase: `3 Running / 0 Waiting / …`. kubectl: describe.go
 * `getPodStatusForController`
 */
export function podsStatus(context: DescribeContext, labelSelector: string): string {
  const pods = podsOwned(context, labelSelector);
  const count = (...phases: readonly string[]) =>
    pods.filter((pod) => phases.includes(text(pod, 'status', 'phase'))).length;
  return `${count('Running')} Running / ${count('Pending')} Waiting / ${count('Succeeded')} Succeeded / ${count('Failed')} Failed`;
}

function podsOwned({ client, object }: DescribeContext, labelSelector: string): readonly KubeObject[] {
  const info = client.resource('pods');
  if (!info) return [];
  const pods = client.list(info, object.metadata.namespace, { labelSelector }).items;
  return pods.filter((pod) =>
    pod.metadata.ownerReferences?.some((owner) => owner.controller && owner.uid === object.metadata.uid),
  );
}
