import { pickDomain } from '../domains.ts';
import type { Service } from '../kinds/service.ts';
import type { Context } from './context.ts';
import type { Due } from './controller.ts';
import { latency } from './latency.ts';
import { keyOf } from './owners.ts';

/** What `memory.backoffs` knows of an open tunnel by. */
const tunnel = 'minikube tunnel';

/** Somebody has typed `minikube tunnel`: from now on load balancers are given addresses. */
export function openTunnel(context: Context): void {
  if (context.settings.provider !== 'minikube') return;
  context.memory.backoffs.set(tunnel, { delayMs: 0, until: context.now });
  for (const service of context.objects.list<Service>('services'))
    context.plan('service-controller', keyOf(service), { at: context.now, settling: true });
}

/**
 * The tunnel gives a load balancer its own cluster IP, or the workstation's loopback where minikube runs in a
 * container. minikube: pkg/minikube/tunnel/loadbalancer_patcher.go, pkg/minikube/tunnel/kic
 */
export function throughTunnel(service: Service, context: Context): Due | undefined {
  const isServed = (service.status?.loadBalancer?.ingress ?? []).length > 0;
  const { clusterIP } = service.spec;
  if (isServed || !clusterIP || !context.memory.backoffs.has(tunnel)) return undefined;
  const serial = context.objects.serialOf(service);
  const key = `load balancer of ${service.metadata.uid}`;
  const begun = context.memory.backoffs.get(key);
  if (begun === undefined) {
    const delayMs = latency('a tunnel', serial, context);
    context.memory.backoffs.set(key, { delayMs, until: context.now + delayMs });
    return { at: context.now + delayMs, settling: true };
  }
  if (begun.until > context.now) return { at: begun.until, settling: true };
  const { namespace, name } = service.metadata;
  const ip = context.choose({
    key: `load balancer of ${serial}`,
    about: `the address that the tunnel gives Service ${namespace}/${name}`,
    domain: {
      ...pickDomain([clusterIP, '127.0.0.1'], String, 'ends of the tunnel'),
      sample: () => clusterIP,
    },
  });
  const ingress = [{ ip, ...(context.is({ from: '1.30' }) ? { ipMode: 'VIP' } : {}) }];
  context.objects.updateStatus('services', {
    ...service,
    status: { ...service.status, loadBalancer: { ingress } },
  });
  return undefined;
}
