import type { Context } from '../controllers/context.ts';
import { chooseHome, chooseParts } from '../controllers/system/home.ts';
import { planNameServer, planParts } from '../controllers/system/system-controller.ts';
import { bootAccess } from './access.ts';
import { bootApiService } from './api-service.ts';
import { bootDns, makeNameServer } from './cluster-dns.ts';
import { bootConfigMaps } from './config-maps.ts';
import { bootInstaller } from './installer.ts';
import { planNodes, registerNodes } from './nodes.ts';
import { bootPriorityClasses } from './priority-classes.ts';
import { bootStorageClass } from './storage-class.ts';
import { bootNamespaces } from './world-choices.ts';

/**
 * Makes what every cluster has before anyone uses it: namespaces, nodes, the API's own Service, cluster
 * DNS. `join` lets the time go by until each namespace after the first is made, then until each node joins.
 */
export function bootCluster(serviceCIDR: string, context: Context, join: (step: number) => void): void {
  const namespaces = bootNamespaces(context.settings.kubernetes);
  const system = namespaces.slice(0, -1);
  for (const [index, name] of system.entries()) {
    if (index > 0) join(index - 1);
    makeNamespace(name, context);
  }
  bootAccess(context);
  bootPriorityClasses(context);
  bootConfigMaps(context);
  join(system.length - 1);
  makeNamespace('default', context);
  const plans = planNodes(serviceCIDR, context);
  bootApiService(serviceCIDR, plans[0], context);
  const home = chooseHome(context);
  const parts = chooseParts(home, context);
  registerNodes(plans, context, {
    isControlPlane: home === 'kubeadm',
    join: (node) => join(node + system.length),
  });
  if (home) planParts(home, parts, context);
  if (home) bootInstaller(home, parts, context);
  if (bootDns(serviceCIDR, home, context)) {
    if (home) planNameServer(home, context);
    else makeNameServer(home, context);
  }
  bootStorageClass(context);
}

function makeNamespace(name: string, context: Context): void {
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
  context.objects.create('namespaces', object, { fieldManager: 'kube-apiserver' });
}
