import type { Context } from '../controllers/context.ts';
import { chooseHome, chooseParts } from '../controllers/system/home.ts';
import { planNameServer, planParts } from '../controllers/system/system-controller.ts';
import { bootAccess } from './access.ts';
import { bootApiService } from './api-service.ts';
import { bootDns, makeNameServer } from './cluster-dns.ts';
import { bootConfigMaps } from './config-maps.ts';
import { bootInstaller } from './installer.ts';
import type { NodePlan } from './node-choices.ts';
import { planNodes, registerNodes } from './nodes.ts';
import { bootPriorityClasses } from './priority-classes.ts';
import { bootStorageClass } from './storage-class.ts';
import { bootNamespaces, type Part, partsBeforeNodes } from './world-choices.ts';

/**
 * Makes what every cluster has before anyone uses it: namespaces, nodes, the API's own Service, cluster
 * DNS. `join` lets the time go by until a part comes.
 */
export function bootCluster(serviceCIDR: string, context: Context, join: (part: Part) => void): void {
  const plans = bootServer(serviceCIDR, context, join);
  const home = chooseHome(context);
  const parts = chooseParts(home, context);
  registerNodes(plans, context, {
    isControlPlane: home === 'kubeadm',
    join,
  });
  if (home) planParts(home, parts, context);
  if (home) bootInstaller(home, parts, context);
  if (bootDns(serviceCIDR, home, context)) {
    if (home) planNameServer(home, context);
    else makeNameServer(home, context);
  }
  bootStorageClass(context);
}

/** What the API server makes, in its order; and what the nodes will be, of which its own address is one. */
function bootServer(serviceCIDR: string, context: Context, join: (part: Part) => void): readonly NodePlan[] {
  const namespaces = bootNamespaces(context.version);
  for (const part of partsBeforeNodes(context.version)) {
    join(part);
    const [resource, number] = part.split('/');
    if (resource === 'namespaces') makeNamespace(namespaces[Number(number) - 1] ?? '', context);
    if (part === 'configmaps/1') bootConfigMaps(context);
    if (part === 'access') {
      bootAccess(context);
      bootPriorityClasses(context);
    }
  }
  const plans = planNodes(serviceCIDR, context);
  bootApiService(serviceCIDR, plans[0], context);
  return plans;
}

function makeNamespace(name: string, context: Context): void {
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
  context.objects.create('namespaces', object, { fieldManager: 'kube-apiserver' });
}
