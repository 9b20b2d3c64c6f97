import type { ObjectMeta } from '../api/object.ts';
import type { Registry } from '../api/registry.ts';
import { behaves } from '../profile.ts';

const topologyLabels = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone'];

/**
 * A pod's metadata once it has a node: the node's labels that tell where it stands are copied.
 * kubernetes: plugin/pkg/admission/podtopologylabels
 */
export function placedMeta<T extends ObjectMeta>(metadata: T, node: string, { store, context }: Registry): T {
  if (!behaves(context.settings.kubernetes, 'pod.topologyLabels')) return metadata;
  const labels = Object.entries(store.get('nodes', undefined, node)?.metadata.labels ?? {});
  const copied = labels.filter(([key]) => topologyLabels.includes(key));
  if (copied.length === 0) return metadata;
  return { ...metadata, labels: { ...metadata.labels, ...Object.fromEntries(copied) } };
}
