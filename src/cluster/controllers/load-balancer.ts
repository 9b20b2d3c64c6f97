import type { Node } from '../kinds/node.ts';
import type { Service } from '../kinds/service.ts';
import type { Domain } from '../oracle.ts';
import { addressNumber, formatAddress } from './cidr.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';
import { holds, withFinalizer, withoutFinalizer } from './finalizers.ts';
import { latency } from './latency.ts';
import { noteChange } from './load-balancer-changes.ts';
import { keyOf, splitKey } from './owners.ts';
import { throughTunnel } from './tunnel.ts';

const finalizer = 'service.kubernetes.io/load-balancer-cleanup';

/**
 * Load balancers of Services, as each provider gives them: a cloud an address of its own, k3s those of its
 * nodes, docker
 * desktop `localhost`, minikube the end of its tunnel. Others leave them pending. kubernetes:
 * staging/src/k8s.io/cloud-provider/controllers/service
 */
export const loadBalancerController: Controller = {
  name: 'service-controller',
  watches: { services: ({ object }) => [keyOf(object)] },
  lag: () => 10,
  reconcile(key, context): Due | undefined {
    const { namespace, name } = splitKey(key);
    const service = context.objects.get<Service>('services', namespace, name);
    const wants = service?.spec.type === 'LoadBalancer' && !service.spec.loadBalancerClass;
    if (service === undefined) return undefined;
    const change = noteChange(service, context);
    if (change.event && (isCloud(context) || hearsWithoutCloud(context)))
      tell(service, change.event.reason, change.event.message, context);
    if (wants && context.settings.provider === 'minikube') return throughTunnel(service, context);
    if (!hasProvider(context)) return undefined;
    if (service.metadata.deletionTimestamp || !wants) return release(service, context);
    const isServed = (service.status?.loadBalancer?.ingress ?? []).length > 0;
    return isServed ? ensureAgain(service, change, context) : provide(service, context);
  },
};

function hasProvider(context: Context): boolean {
  return ['gke', 'k3s', 'docker-desktop'].includes(context.settings.provider);
}

/** A balancer that is there is told of what has changed, which takes its time, too. */
function ensureAgain(
  service: Service,
  { isNeeded, count }: ReturnType<typeof noteChange>,
  context: Context,
): Due | undefined {
  const key = `change of the load balancer of ${service.metadata.uid}`;
  const begun = context.memory.backoffs.get(key);
  if (isNeeded) {
    const serial = `${context.objects.serialOf(service)} change ${count}`;
    const delayMs = latency('a load balancer', serial, context);
    context.memory.backoffs.set(key, { delayMs, until: context.now + delayMs });
    tellOfWork(service, 'EnsuringLoadBalancer', 'Ensuring load balancer', context);
    return { at: context.now + delayMs, settling: false };
  }
  if (begun === undefined) return undefined;
  if (begun.until > context.now) return { at: begun.until, settling: false };
  context.memory.backoffs.delete(key);
  tellOfWork(service, 'EnsuredLoadBalancer', 'Ensured load balancer', context);
  return undefined;
}

function provide(service: Service, context: Context): Due | undefined {
  const serial = context.objects.serialOf(service);
  const key = `load balancer of ${service.metadata.uid}`;
  const begun = context.memory.backoffs.get(key);
  if (begun === undefined) {
    const delayMs = latency('a load balancer', serial, context);
    context.memory.backoffs.set(key, { delayMs, until: context.now + delayMs });
    tellOfWork(service, 'EnsuringLoadBalancer', 'Ensuring load balancer', context);
    addFinalizer(service, context);
    // A cloud takes its time: the world does not wait for it, a listing says <pending>.
    return { at: context.now + delayMs, settling: context.settings.provider !== 'gke' };
  }
  if (begun.until > context.now) return { at: begun.until, settling: context.settings.provider !== 'gke' };
  // Only an address has a mode, and no name. kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_Service`
  const ingress = addressesFor(service, serial, context).map((each) =>
    each.ip !== undefined && context.is({ from: '1.30' }) ? { ...each, ipMode: 'VIP' } : each,
  );
  context.objects.updateStatus('services', {
    ...service,
    status: { ...service.status, loadBalancer: { ingress } },
  });
  tellOfWork(service, 'EnsuredLoadBalancer', 'Ensured load balancer', context);
  return undefined;
}

function addressesFor(
  service: Service,
  serial: string,
  context: Context,
): readonly { readonly ip?: string; readonly hostname?: string }[] {
  switch (context.settings.provider) {
    case 'docker-desktop':
      return [{ hostname: 'localhost' }];
    case 'k3s':
      return context.objects.list<Node>('nodes').map((node) => ({
        ip: node.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? '',
      }));
    default:
      return [{ ip: service.spec.loadBalancerIP || chooseAddress(service, serial, context) }];
  }
}

/** A public address that no other load balancer and no node has. */
function chooseAddress(service: Service, serial: string, context: Context): string {
  const taken = new Set([
    ...context.objects
      .list<Service>('services')
      .flatMap(({ status }) => status?.loadBalancer?.ingress?.map(({ ip }) => ip) ?? []),
    ...context.objects
      .list<Node>('nodes')
      .flatMap(({ status }) => status?.addresses?.map(({ address }) => address) ?? []),
  ]);
  const domain: Domain<string> = {
    type: 'address',
    description: 'an address that nothing else has',
    refuse: (value) => {
      if (addressNumber(value) === undefined) return `${JSON.stringify(value)} is no address`;
      return taken.has(value) ? `${value} is in use` : undefined;
    },
    sample(random) {
      for (;;) {
        const value = formatAddress(35 * 2 ** 24 + 184 * 2 ** 16 + random.below(65_000) + 1);
        if (!taken.has(value)) return value;
      }
    },
    parse: (text) => (addressNumber(text) === undefined ? undefined : text),
    print: (value) => value,
  };
  const { namespace, name } = service.metadata;
  const about = `the address of the load balancer of Service ${namespace}/${name}`;
  return context.choose({ key: `load balancer of ${serial}`, domain, about });
}

/** A Service that is no load balancer any more gives it back. */
function release(service: Service, context: Context): undefined {
  context.memory.backoffs.delete(`load balancer of ${service.metadata.uid}`);
  if ((service.status?.loadBalancer?.ingress ?? []).length > 0 && !service.metadata.deletionTimestamp) {
    tellOfWork(service, 'DeletingLoadBalancer', 'Deleting load balancer', context);
    context.objects.updateStatus('services', { ...service, status: { ...service.status, loadBalancer: {} } });
    tellOfWork(service, 'DeletedLoadBalancer', 'Deleted load balancer', context);
  }
  if (!holds(finalizer, service)) return undefined;
  const metadata = withoutFinalizer(service.metadata, finalizer);
  context.objects.update('services', { ...service, metadata });
  return undefined;
}

function addFinalizer(service: Service, context: Context): void {
  if (context.is({ to: '1.15' }) || holds(finalizer, service) || !isCloud(context)) return;
  const metadata = withFinalizer(service.metadata, finalizer);
  context.objects.update('services', { ...service, metadata });
}

/** Docker Desktop has a program of its own for this, which tells nobody and holds nothing. */
function isCloud({ settings }: Context): boolean {
  return settings.provider === 'gke' || settings.provider === 'k3s';
}

/**
 * Where there is no cloud, the controller does not run. But what it hears by then it told of, until its
 * events were sent from its run alone. kubernetes: cloud-provider/controllers/service/controller.go `New`,
 * `Run`
 */
function hearsWithoutCloud(context: Context): boolean {
  return context.is({ to: '1.25' });
}

function tell(service: Service, reason: string, message: string, context: Context): void {
  context.event({ about: service, type: 'Normal', reason, message, component: 'service-controller' });
}

function tellOfWork(service: Service, reason: string, message: string, context: Context): void {
  if (isCloud(context)) tell(service, reason, message, context);
}
