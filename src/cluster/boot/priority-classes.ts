import type { Context } from '../controllers/context.ts';
import { type PriorityClass, systemPriorities } from '../kinds/priority-class.ts';

const by = { fieldManager: 'kube-apiserver' };

const descriptions: Readonly<Record<string, string>> = {
  'system-node-critical': 'Used for system critical pods that must not be moved from their current node.',
  'system-cluster-critical':
    'Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.',
};

/** The classes of a cluster's own pods. kubernetes: pkg/registry/scheduling/rest/storage_scheduling.go */
export function bootPriorityClasses(context: Context): void {
  for (const [name, value] of Object.entries(systemPriorities)) {
    const description = descriptions[name] ?? '';
    const head = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name } };
    const resource = 'priorityclasses.scheduling.k8s.io';
    context.objects.create<PriorityClass>(resource, { ...head, value, description }, by);
  }
}
