import type { KubeObject } from '../api/object.ts';
import { conflict, notFound } from '../api/status.ts';
import type { Subresource } from '../api/subresources.ts';
import { timestamp } from '../api/timestamp.ts';
import type { Pod } from '../kinds/pod.ts';
import { placedMeta } from './pod-topology.ts';

interface Binding extends KubeObject {
  readonly target: { readonly name: string };
}

/**
 * Places a pod on a node, as the scheduler asks for. kubernetes: pkg/registry/core/pod/storage/storage.go
 * `assignPod`
 */
export const podBinding: Subresource = ({ request, registry }) => {
  const pods = { group: '', plural: 'pods' };
  const pod = registry.store.get('pods', request.namespace, request.name ?? '') as Pod | undefined;
  if (!pod) throw notFound(pods, request.name ?? '');
  const { target } = request.body as Binding;
  if (pod.spec.nodeName) {
    const reason = `pod ${pod.metadata.name} is already assigned to node ${JSON.stringify(pod.spec.nodeName)}`;
    throw conflict({ group: '', plural: 'pods/binding' }, pod.metadata.name, reason);
  }
  const lastTransitionTime = timestamp(registry.context.now());
  const others = (pod.status?.conditions ?? []).filter(({ type }) => type !== 'PodScheduled');
  const scheduled = { type: 'PodScheduled', status: 'True', lastProbeTime: null, lastTransitionTime };
  const status = { ...pod.status, conditions: [...others, scheduled] };
  const metadata = placedMeta(pod.metadata, target.name, registry);
  const bound = { ...pod, metadata, spec: { ...pod.spec, nodeName: target.name }, status };
  registry.update(bound, { subresource: 'binding', fieldManager: request.fieldManager ?? 'kube-scheduler' });
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    message: '',
    reason: '',
    code: 201,
  };
};
