import type { KubeObject } from '../api/object.ts';
import type { Endpoints } from '../kinds/endpoints.ts';
import type { Service } from '../kinds/service.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';
import { latency } from './latency.ts';
import type { ApiServer } from './memory.ts';

const slices = 'endpointslices.discovery.k8s.io';
const name = 'kubernetes';
const namespace = 'default';
const by = { fieldManager: 'kube-apiserver' };

/**
 * The API server makes the Service `kubernetes` and its endpoints, and makes them anew within ten seconds
 * when somebody deleted them. kubernetes: pkg/controlplane/controller/kubernetesservice `Run`
 */
export const apiServiceController: Controller = {
  name: 'kubernetes-service',
  watches: { services: lostObject, endpoints: lostObject, [slices]: lostObject },
  lag: () => 1,
  reconcile(_key, context): Due | undefined {
    const server = context.memory.apiServer.get(name);
    if (server === undefined || isWhole(context)) return undefined;
    const round = context.memory.backoffs.get(name);
    if (round === undefined) {
      const delayMs = latency('a round of the API server', `${context.draw('loss of its Service')}`, context);
      context.memory.backoffs.set(name, { delayMs, until: context.now + delayMs });
      return { at: context.now + delayMs, settling: false };
    }
    if (round.until > context.now) return { at: round.until, settling: false };
    context.memory.backoffs.delete(name);
    makeMissing(server, context);
    return undefined;
  },
};

function lostObject({ type, object }: { readonly type: string; readonly object: KubeObject }): string[] {
  const { metadata } = object;
  return type === 'DELETED' && metadata.name === name && metadata.namespace === namespace ? [name] : [];
}

/** Makes the Service of an API server and its endpoints, as a cluster starts. */
export function buildApiService(server: ApiServer, context: Context): void {
  context.memory.apiServer.set(name, server);
  makeMissing(server, context);
}

function isWhole(context: Context): boolean {
  const made = ['services', 'endpoints', ...(hasSlices(context) ? [slices] : [])];
  return made.every((resource) => context.objects.get(resource, namespace, name) !== undefined);
}

function hasSlices(context: Context): boolean {
  return context.is({ from: '1.18' }) && context.objects.stores(slices);
}

function makeMissing(server: ApiServer, context: Context): void {
  const { objects } = context;
  const isMissing = (resource: string) => objects.get(resource, namespace, name) === undefined;
  if (isMissing('services')) objects.create<Service>('services', serviceFor(server, context), by);
  if (isMissing('endpoints')) objects.create<Endpoints>('endpoints', endpointsFor(server, context), by);
  if (hasSlices(context) && isMissing(slices)) objects.create(slices, sliceFor(server) as never, by);
}

function serviceFor({ clusterIP, port }: ApiServer, context: Context) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: { component: 'apiserver', provider: 'kubernetes' } },
    spec: {
      type: 'ClusterIP',
      clusterIP,
      ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: port }],
      sessionAffinity: 'None',
      ...(context.is({ from: '1.20' }) ? { ipFamilyPolicy: 'SingleStack' } : {}),
    } as Service['spec'],
  };
}

function endpointsFor({ ip, port }: ApiServer, context: Context) {
  const labels = context.is({ from: '1.19' })
    ? { labels: { 'endpointslice.kubernetes.io/skip-mirror': 'true' } }
    : {};
  return {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name, namespace, ...labels },
    subsets: [{ addresses: [{ ip }], ports: [{ name: 'https', port, protocol: 'TCP' }] }],
  };
}

function sliceFor({ ip, port }: ApiServer) {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name, namespace, labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    endpoints: [{ addresses: [ip], conditions: { ready: true } }],
    ports: [{ name: 'https', port, protocol: 'TCP' }],
  };
}
