import type { Context } from '../controllers/context.ts';
import { bootApiService } from './api-service.ts';
import { bootDns } from './cluster-dns.ts';
import { bootNodes } from './nodes.ts';
import { bootStorageClass } from './storage-class.ts';

const namespaces = ['default', 'kube-system', 'kube-public'];

/**
 * Makes what every cluster has before anyone uses it: namespaces, nodes, the API's own Service, cluster
 * DNS.
 */
export function bootCluster(serviceCIDR: string, context: Context): void {
  const all = context.is({ from: '1.14' }) ? [...namespaces, 'kube-node-lease'] : namespaces;
  for (const name of all) {
    context.objects.create('namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  }
  bootNodes(serviceCIDR, context);
  bootApiService(serviceCIDR, context);
  bootDns(serviceCIDR, context);
  bootStorageClass(context);
}
