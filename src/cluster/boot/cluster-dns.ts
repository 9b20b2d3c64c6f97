import { hasDnsServer } from '../add-ons.ts';
import type { Context } from '../controllers/context.ts';
import type { Home } from '../controllers/system/part.ts';
import { knownPart } from '../controllers/template-hash.ts';
import type { Service } from '../kinds/service.ts';
import { addressInRange } from './api-service.ts';
import { corednsTemplate, corefile } from './coredns.ts';

const labels = { 'k8s-app': 'kube-dns' };

/**
 * The cluster's DNS: Service `kube-dns` at the tenth address, and what the pods behind it need. Tells
 * whether there is one.
 */
export function bootDns(serviceCIDR: string, home: Home | undefined, context: Context): boolean {
  const isThere = hasDnsServer(context.settings, { choose: context.choose, printed: () => undefined });
  // Where the server counts as a part of the cluster, later objects have the numbers of elsewhere.
  if (!isThere || home !== undefined) keepSerials(context);
  if (!isThere) return false;
  const title = context.settings.dns === 'kube-dns' ? 'KubeDNS' : 'CoreDNS';
  const serviceLabels = { ...labels, 'kubernetes.io/cluster-service': 'true', 'kubernetes.io/name': title };
  const metrics = { name: 'metrics', port: 9153, protocol: 'TCP', targetPort: 9153 };
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kube-dns', namespace: 'kube-system', labels: serviceLabels },
    spec: {
      selector: labels,
      clusterIP: addressInRange(serviceCIDR, 10),
      ports: [
        { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
        { name: 'dns-tcp', port: 53, protocol: 'TCP', targetPort: 53 },
        ...(context.settings.dns === 'coredns' ? [metrics] : []),
      ],
    },
  };
  const by = partBy(home, context);
  context.objects.create<Service>('services', service as Service, by);
  if (isKubeadm(context)) configure(by, context);
  return true;
}

/** Makes the Deployment of the name server. */
export function makeNameServer(home: Home | undefined, context: Context): void {
  const name = context.settings.dns;
  const spec = {
    replicas: usualReplicas(context),
    ...(isKubeadm(context) && { strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } } }),
    selector: { matchLabels: labels },
    template: isKubeadm(context) ? corednsTemplate(context.version) : otherTemplate(name, context),
  };
  const metadata = { name, namespace: 'kube-system', labels };
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec };
  context.objects.create('deployments.apps', deployment as never, partBy(home, context));
}

/**
 * kubeadm: app/phases/addons/dns/manifests.go; minikube leaves one of the two that kubeadm makes since it
 * sets up 1.18.
 */
function usualReplicas(context: Context): number {
  const { provider, dns } = context.settings;
  if (provider === 'gke') return 2;
  if (provider === 'k3s' || dns === 'kube-dns') return 1;
  return provider === 'minikube' && context.is({ from: '1.18' }) ? 1 : 2;
}

/** Whether the name server is described as kubeadm describes it. */
function isKubeadm({ settings }: Context): boolean {
  return settings.dns === 'coredns' && settings.provider !== 'k3s';
}

/** The part of the cluster as which the name server counts. */
export function nameServerPart(context: Context): string {
  return isKubeadm(context) ? knownPart : 'name-server';
}

function partBy(home: Home | undefined, context: Context): { readonly part?: string } {
  return home === undefined ? {} : { part: nameServerPart(context) };
}

/** What CoreDNS' pods need to begin. */
function configure(by: { readonly part?: string }, context: Context): void {
  const metadata = { name: 'coredns', namespace: 'kube-system' };
  const data = { Corefile: corefile(context.version, context.settings.clusterDomain) };
  context.objects.create('configmaps', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data } as never, by);
  context.objects.create('serviceaccounts', { apiVersion: 'v1', kind: 'ServiceAccount', metadata }, by);
}

/** Name servers whose pods nobody has confirmed: their containers are right, their hashes may not be. */
function otherTemplate(name: string, context: Context): object {
  return {
    metadata: { labels },
    spec: {
      containers: name === 'kube-dns' && context.is({ to: '1.12' }) ? oldKubeDns : [containerOf(name)],
      dnsPolicy: 'Default',
      tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }, ...controlPlaneTolerations(context)],
    },
  };
}

/** Later objects are known to choices by the same numbers whether there is a DNS server or not. */
function keepSerials({ draw, is }: Context): void {
  for (const resource of ['services', 'deployments.apps', 'replicasets.apps', 'pods', 'pods', 'endpoints']) {
    draw(`serial of ${resource}`);
  }
  for (const resource of ['configmaps', 'serviceaccounts']) draw(`serial of ${resource}`);
  if (is({ to: '1.23' })) draw('serial of secrets');
  if (is({ from: '1.17' })) draw('serial of endpointslices.discovery.k8s.io');
}

/** The three programs of a kube-dns pod. kubernetes: cluster/addons/dns/kubedns-controller.yaml.base */
const oldKubeDns = [
  { name: 'kubedns', image: 'gcr.io/google_containers/k8s-dns-kube-dns-amd64:1.14.5' },
  { name: 'dnsmasq', image: 'gcr.io/google_containers/k8s-dns-dnsmasq-nanny-amd64:1.14.5' },
  { name: 'sidecar', image: 'gcr.io/google_containers/k8s-dns-sidecar-amd64:1.14.5' },
];

function containerOf(name: string) {
  const ports = [
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
    { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
  ];
  if (name === 'kube-dns')
    return { name: 'kubedns', image: 'registry.k8s.io/k8s-dns-kube-dns-amd64:1.14.13', ports };
  const metrics = { name: 'metrics', containerPort: 9153, protocol: 'TCP' };
  const args = ['-conf', '/etc/coredns/Corefile'];
  return {
    name: 'coredns',
    image: 'registry.k8s.io/coredns/coredns:v1.11.1',
    args,
    ports: [...ports, metrics],
  };
}

function controlPlaneTolerations(context: Context) {
  const role = context.is({ from: '1.24' }) ? 'control-plane' : 'master';
  return [{ key: `node-role.kubernetes.io/${role}`, effect: 'NoSchedule' }];
}
