import type { Context } from '../controllers/context.ts';
import { bootApiService } from './api-service.ts';
import { bootDns } from './cluster-dns.ts';
import { planNodes, registerNodes } from './nodes.ts';
import { bootStorageClass } from './storage-class.ts';

const namespaces = ['default', 'kube-system', 'kube-public'];

/**
 * Makes what every cluster has before anyone uses it: namespaces, nodes, the API's own Service, cluster
 * DNS. `join` lets the time go by until a node joins.
 */
export function bootCluster(serviceCIDR: string, context: Context, join: (node: number) => void): void {
  const all = context.is({ from: '1.14' }) ? [...namespaces, 'kube-node-lease'] : namespaces;
  for (const name of all) {
    context.objects.create('namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  }
  const plans = planNodes(serviceCIDR, context);
  bootApiService(serviceCIDR, plans[0], context);
  registerNodes(plans, context, join);
  bootDns(serviceCIDR, context);
  bootStorageClass(context);
}
