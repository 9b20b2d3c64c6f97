import type { Version } from '../../version.ts';
import { inRange } from '../../version.ts';
import type { Home, Part } from './part.ts';

const installed: readonly Home[] = ['kubeadm', 'kind', 'minikube', 'docker-desktop'];

const cpu: Readonly<Record<string, string>> = {
  'kube-apiserver': '250m',
  'kube-controller-manager': '200m',
  'kube-scheduler': '100m',
};

const k3s = { homes: ['k3s'], usually: 'there' } as const;

const linux = { 'kubernetes.io/os': 'linux' };

/**
 * The parts that run as pods of the cluster. Control planes: cmd/kubeadm/app/phases/controlplane and
 * …/etcd/local.go; kube-proxy: …/addons/proxy/manifests.go; the rest: the manifests that each installer
 * comes with.
 */
const parts: readonly Part[] = [
  ...['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].flatMap(controlPlanePart),
  ...proxyParts(),
  ...kindnetParts(),
  {
    name: 'local-path-provisioner',
    form: 'deployment',
    homes: ['kind'],
    versions: { from: '1.16' },
    namespace: 'local-path-storage',
    labels: { app: 'local-path-provisioner' },
    image: 'docker.io/kindest/local-path-provisioner:v20240202-8f1494ea',
    nodeSelector: linux,
    account: 'local-path-provisioner-service-account',
    usually: 'there',
  },
  {
    name: 'storage-provisioner',
    form: 'pod',
    homes: ['minikube'],
    labels: { 'addonmanager.kubernetes.io/mode': 'Reconcile', 'integration-test': 'storage-provisioner' },
    image: 'gcr.io/k8s-minikube/storage-provisioner:v5',
    onHost: true,
    account: 'storage-provisioner',
    usually: 'there',
  },
  {
    name: 'kube-addon-manager',
    form: 'static',
    homes: ['minikube'],
    versions: { to: '1.17' },
    labels: { component: 'kube-addon-manager', 'kubernetes.io/minikube-addons': 'addon-manager' },
    image: 'k8s.gcr.io/kube-addon-manager:v9.0.2',
    resources: { requests: { cpu: '5m', memory: '50Mi' } },
    onHost: true,
    usually: 'there',
  },
  {
    name: 'storage-provisioner',
    form: 'pod',
    homes: ['docker-desktop'],
    versions: { from: '1.15' },
    labels: { component: 'storage-provisioner' },
    image: 'docker/desktop-storage-provisioner:v2.0',
    account: 'storage-provisioner',
    usually: 'there',
  },
  {
    name: 'compose',
    form: 'deployment',
    homes: ['docker-desktop'],
    versions: { from: '1.10', to: '1.16' },
    namespace: 'docker',
    labels: { 'com.docker.fry': 'compose' },
    image: 'docker/kube-compose-controller:v0.4.25-alpha1',
    account: 'compose',
    usually: 'there',
  },
  {
    name: 'compose-api',
    form: 'deployment',
    homes: ['docker-desktop'],
    versions: { from: '1.10', to: '1.16' },
    namespace: 'docker',
    labels: { 'com.docker.fry': 'compose.api' },
    image: 'docker/kube-compose-api-server:v0.4.25-alpha1',
    account: 'compose',
    usually: 'there',
  },
  {
    name: 'vpnkit-controller',
    form: 'pod',
    homes: ['docker-desktop'],
    versions: { from: '1.15' },
    labels: { component: 'vpnkit-controller' },
    image: 'docker/desktop-vpnkit-controller:v2.0',
    account: 'vpnkit-controller',
    usually: 'there',
  },
  ...flannelParts(),
  ...k3sParts(),
];

/** The parts that a cluster of a home and a version may have, in the order in which they come. */
export function partsOf(home: Home, version: Version): readonly Part[] {
  return parts.filter(({ homes, versions = {} }) => homes.includes(home) && inRange(version, versions));
}

/** What runs a cluster became critical to its node in 1.19; etcd asks for something since 1.20. */
function controlPlanePart(name: string): readonly Part[] {
  const common = { name, form: 'static', homes: installed, onHost: true } as const;
  const part: Omit<Part, 'priority'> = { ...common, labels: { component: name, tier: 'control-plane' } };
  const own = cpu[name] === undefined ? {} : { resources: { requests: { cpu: cpu[name] } } };
  const small = { requests: { cpu: '100m', memory: '100Mi' } };
  const onDisk = { requests: { ...small.requests, 'ephemeral-storage': '100Mi' } };
  const node = { ...part, priority: 'system-node-critical' } as const;
  const before: Part = {
    ...part,
    ...own,
    priority: 'system-cluster-critical',
    versions: { to: '1.18' },
  };
  if (name !== 'etcd') return [before, { ...node, ...own, versions: { from: '1.19' } }];
  return [
    before,
    { ...node, versions: { from: '1.19', to: '1.19' } },
    { ...node, resources: onDisk, versions: { from: '1.20', to: '1.21' } },
    { ...node, resources: small, versions: { from: '1.22' } },
  ];
}

/** kube-proxy was meant for nodes of an architecture, then of any, then of a system. */
function proxyParts(): readonly Part[] {
  const selectors = [
    [{ from: '1.11', to: '1.12' }, { 'beta.kubernetes.io/arch': 'amd64' }],
    [{ from: '1.14', to: '1.17' }, { 'beta.kubernetes.io/os': 'linux' }],
    [{ from: '1.18' }, linux],
    [{ to: '1.10' }, undefined],
    [{ from: '1.13', to: '1.13' }, undefined],
  ] as const;
  return selectors.map(([versions, nodeSelector]) => ({
    name: 'kube-proxy',
    form: 'daemon',
    homes: installed,
    versions,
    labels: { 'k8s-app': 'kube-proxy' },
    onHost: true,
    priority: 'system-node-critical',
    ...(nodeSelector && { nodeSelector }),
    account: 'kube-proxy',
    usually: 'there',
  }));
}

/** kind's network, which minikube takes over. kind: images/base/files/kind/manifests/default-cni.yaml */
function kindnetParts(): readonly Part[] {
  const amounts = { cpu: '100m', memory: '50Mi' };
  const kindnet: Part = {
    name: 'kindnet',
    form: 'daemon',
    homes: ['kind', 'minikube'],
    labels: { app: 'kindnet', 'k8s-app': 'kindnet', tier: 'node' },
    selector: { app: 'kindnet' },
    containers: ['kindnet-cni'],
    image: 'docker.io/kindest/kindnetd:v20240202-8f1494ea',
    resources: { requests: amounts, limits: amounts },
    onHost: true,
    account: 'kindnet',
    usually: 'there',
  };
  return [
    { ...kindnet, homes: ['minikube'] },
    { ...kindnet, homes: ['kind'], versions: { to: '1.20' } },
    { ...kindnet, homes: ['kind'], versions: { from: '1.21' }, nodeSelector: linux },
  ];
}

/** flannel moved into a namespace of its own when 1.25 was new. flannel: Documentation/kube-flannel.yml */
function flannelParts(): readonly Part[] {
  const flannel: Part = {
    name: 'kube-flannel-ds',
    form: 'daemon',
    homes: ['kubeadm'],
    labels: { app: 'flannel', tier: 'node' },
    selector: { app: 'flannel' },
    containers: ['kube-flannel'],
    image: 'docker.io/flannel/flannel:v0.24.2',
    resources: { requests: { cpu: '100m', memory: '50Mi' } },
    onHost: true,
    priority: 'system-node-critical',
    account: 'flannel',
    usually: 'missing',
  };
  return [
    { ...flannel, versions: { to: '1.24' } },
    { ...flannel, namespace: 'kube-flannel', versions: { from: '1.25' } },
  ];
}

/** What installs a chart of k3s. k3s-io/helm-controller: pkg/controllers/chart */
function chart(name: string, versions: NonNullable<Part['versions']>): Part {
  return {
    ...k3s,
    name: `helm-install-${name}`,
    form: 'job',
    versions,
    labels: { 'helmcharts.helm.cattle.io/chart': name },
    containers: ['helm'],
    image: 'rancher/klipper-helm:v0.8.3-build20240228',
    account: `helm-${name}`,
  };
}

/** k3s runs its control plane in its own process. k3s: manifests/ */
function k3sParts(): readonly Part[] {
  return [
    {
      ...k3s,
      name: 'local-path-provisioner',
      form: 'deployment',
      labels: { app: 'local-path-provisioner' },
      image: 'rancher/local-path-provisioner:v0.0.26',
      priority: 'system-node-critical',
      account: 'local-path-provisioner-service-account',
    },
    {
      ...k3s,
      name: 'metrics-server',
      form: 'deployment',
      versions: { from: '1.16' },
      labels: { 'k8s-app': 'metrics-server' },
      image: 'rancher/mirrored-metrics-server:v0.7.0',
      resources: { requests: { cpu: '100m', memory: '70Mi' } },
      priority: 'system-node-critical',
      account: 'metrics-server',
    },
    chart('traefik-crd', { from: '1.21' }),
    chart('traefik', { from: '1.14' }),
    {
      ...k3s,
      name: 'traefik',
      form: 'deployment',
      labels: { 'app.kubernetes.io/instance': 'traefik-kube-system', 'app.kubernetes.io/name': 'traefik' },
      image: 'rancher/mirrored-library-traefik:2.10.7',
      priority: 'system-cluster-critical',
      account: 'traefik',
    },
    {
      ...k3s,
      name: 'svclb-traefik',
      form: 'daemon',
      labels: { app: 'svclb-traefik' },
      containers: ['lb-tcp-80', 'lb-tcp-443'],
      image: 'rancher/klipper-lb:v0.4.7',
      account: 'svclb',
    },
  ];
}
