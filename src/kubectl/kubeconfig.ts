import type { KubectlHost } from './host.ts';

/** The parts of a kubeconfig that commands show. */
export interface Kubeconfig {
  readonly current: string;
  readonly contexts: readonly KubeconfigContext[];
  readonly clusters: readonly { readonly name: string; readonly server: string }[];
  readonly users: readonly string[];
}

/** A context: a name for a cluster, a user and a namespace. */
export interface KubeconfigContext {
  readonly name: string;
  readonly cluster: string;
  readonly user: string;
  readonly namespace: string;
}

const namesOf = {
  gke: { context: 'gke_project_zone_cluster', cluster: 'gke_project_zone_cluster', user: 'gke_project_zone_cluster' },
  minikube: { context: 'minikube', cluster: 'minikube', user: 'minikube' },
  kind: { context: 'kind-kind', cluster: 'kind-kind', user: 'kind-kind' },
  'docker-desktop': { context: 'docker-desktop', cluster: 'docker-desktop', user: 'docker-desktop' },
  k3s: { context: 'default', cluster: 'default', user: 'default' },
  none: { context: 'kubernetes-admin@kubernetes', cluster: 'kubernetes', user: 'kubernetes-admin' },
} as const;

/** The kubeconfig that a provider's tool writes. */
export function kubeconfig(host: KubectlHost): Kubeconfig {
  if (!host.api) return { current: '', contexts: [], clusters: [], users: [] };
  const { context, cluster, user } = namesOf[host.settings.provider];
  const namespace = host.settings.namespace === 'default' ? '' : host.settings.namespace;
  return {
    current: context,
    contexts: [{ name: context, cluster, user, namespace }],
    clusters: [{ name: cluster, server: 'https://127.0.0.1:6443' }],
    users: [user],
  };
}
