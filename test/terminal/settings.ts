import type { WorldSettings } from '#cluster';

/** A bare cluster of one node, of a minor version of Kubernetes 1, with what else a test says. */
export function settingsOf(minor: number, others: Partial<WorldSettings> = {}): WorldSettings {
  return {
    kubernetes: { major: 1, minor },
    kubectl: { major: 1, minor },
    provider: 'none',
    nodes: 1,
    clusterDomain: 'cluster.local',
    dns: 'coredns',
    runtime: 'containerd',
    namespace: 'default',
    timezone: 'UTC',
    ...others,
  };
}
