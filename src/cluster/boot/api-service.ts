import { addressNumber, formatAddress, parseCidr } from '../controllers/cidr.ts';
import type { Context } from '../controllers/context.ts';
import type { Endpoints } from '../kinds/endpoints.ts';
import type { Service } from '../kinds/service.ts';
import type { Domain } from '../oracle.ts';
import type { Provider } from '../world.ts';
import { platformOf } from './machine.ts';
import type { NodePlan } from './node-choices.ts';

const slices = 'endpointslices.discovery.k8s.io';

const by = { fieldManager: 'kube-apiserver' };

const apiPorts: Readonly<Record<Provider, number>> = {
  gke: 443,
  minikube: 8443,
  kind: 6443,
  'docker-desktop': 6443,
  k3s: 6443,
  none: 6443,
};

/**
 * The Service `kubernetes` at the first address of the range. kubernetes:
 * pkg/controlplane/controller/kubernetesservice
 */
export function bootApiService(serviceCIDR: string, first: NodePlan | undefined, context: Context): void {
  const platform = platformOf(first?.name ?? '', context.settings.provider);
  const port = context.choose({
    key: 'port of the API server',
    domain: portDomain(apiPorts[platform]),
    about: 'the port at which the API server listens',
  });
  context.objects.create<Service>(
    'services',
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'kubernetes',
        namespace: 'default',
        labels: { component: 'apiserver', provider: 'kubernetes' },
      },
      spec: {
        type: 'ClusterIP',
        clusterIP: addressInRange(serviceCIDR, 1),
        ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: port }],
        sessionAffinity: 'None',
        ...(context.is({ from: '1.20' }) ? { ipFamilyPolicy: 'SingleStack' } : {}),
      } as Service['spec'],
    },
    by,
  );
  const ip = context.choose({
    key: 'address of the API server',
    domain: addressDomain(platform === 'gke' ? '35.224.10.20' : (first?.internalIP ?? '192.168.56.10')),
    about: 'the address at which nodes reach the API server',
  });
  const labels = context.is({ from: '1.19' })
    ? { labels: { 'endpointslice.kubernetes.io/skip-mirror': 'true' } }
    : {};
  context.objects.create<Endpoints>(
    'endpoints',
    {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'kubernetes', namespace: 'default', ...labels },
      subsets: [{ addresses: [{ ip }], ports: [{ name: 'https', port, protocol: 'TCP' }] }],
    },
    by,
  );
  bootSlice(ip, port, context);
}

function bootSlice(ip: string, port: number, context: Context): void {
  if (!context.is({ from: '1.18' }) || !context.objects.stores(slices)) return;
  context.objects.create(
    slices,
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: 'kubernetes',
        namespace: 'default',
        labels: { 'kubernetes.io/service-name': 'kubernetes' },
      },
      addressType: 'IPv4',
      endpoints: [{ addresses: [ip], conditions: { ready: true } }],
      ports: [{ name: 'https', port, protocol: 'TCP' }],
    } as never,
    by,
  );
}

/** The n-th address of a range. */
export function addressInRange(range: string, index: number): string {
  return formatAddress((parseCidr(range)?.base ?? 0) + index);
}

function portDomain(usual: number): Domain<number> {
  return {
    type: 'number',
    description: 'a port',
    refuse: (value) => (value >= 1 && value <= 65_535 ? undefined : `${value} is no port`),
    sample: () => usual,
    parse: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined),
    print: String,
  };
}

function addressDomain(usual: string): Domain<string> {
  return {
    type: 'address',
    description: 'an address',
    refuse: (value) =>
      addressNumber(value) === undefined ? `${JSON.stringify(value)} is no address` : undefined,
    sample: () => usual,
    parse: (text) => (addressNumber(text) === undefined ? undefined : text),
    print: (value) => value,
  };
}
