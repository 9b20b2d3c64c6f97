import type { Version } from './version.ts';

/** Who runs the cluster; decides load balancers, add-ons and node names. `none` is a plain kubeadm-like cluster. */
export type Provider = 'gke' | 'minikube' | 'kind' | 'docker-desktop' | 'k3s' | 'none';

/** The ranges that each provider hands to its nodes, one after the other. */
export const usualPodRanges: Readonly<Record<Provider, string>> = {
  gke: '10.4.0.0/14',
  minikube: '10.244.0.0/16',
  kind: '10.244.0.0/16',
  'docker-desktop': '10.1.0.0/16',
  k3s: '10.42.0.0/16',
  none: '10.244.0.0/16',
};

/** What runs the containers of a cluster's nodes. */
export type RuntimeName = 'docker' | 'containerd';

/** One node as a world states it. What is left out is chosen. */
export interface NodeSettings {
  readonly name: string;
  readonly podCIDR?: string;
  /** The range of the pods' second addresses, where a cluster has two families. */
  readonly podCIDR6?: string;
  readonly internalIP?: string;
  readonly externalIP?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
}

/** What is fixed about a world before its first line. Everything that is undefined is a free choice. */
export interface WorldSettings {
  /** The control plane's version. */
  readonly kubernetes: Version;
  /** The client's version. */
  readonly kubectl: Version;
  readonly provider: Provider;
  /** A number of nodes, or the nodes. */
  readonly nodes: number | readonly NodeSettings[];
  readonly podCIDR?: string;
  readonly serviceCIDR?: string;
  /** The ranges of the second family; a cluster of one family has neither. */
  readonly podCIDR6?: string;
  readonly serviceCIDR6?: string;
  readonly clusterDomain: string;
  readonly dns: 'kube-dns' | 'coredns';
  readonly runtime?: RuntimeName;
  /** The namespace that kubectl uses when none is named. */
  readonly namespace: string;
  /** IANA zone of the workstation, in which kubectl prints dates; a choice when undefined. */
  readonly timezone?: string;
  /** Images by name, and the image of the catalogue that each behaves as. */
  readonly images?: Readonly<Record<string, string>>;
  /**
   * Workloads whose pod templates are not known to the last field, by their names: the hashes of these
   * templates are what the note shows.
   */
  readonly unknownTemplates?: readonly string[];
  /** The instant of the first command, in ms since the epoch; a choice when undefined. */
  readonly start?: number;
  /**
   * Hashes of pod templates, by the hash that is computed, in a world whose templates were other ones than
   * those that are known. No author states them: they say how the rest of a note reads after a wrong one.
   */
  readonly otherHashes?: Readonly<Record<string, string>>;
}

/** A world's settings with what shows all over it chosen. */
export interface ResolvedSettings extends WorldSettings {
  /** When the API server first answered, in ms since the epoch. */
  readonly birth: number;
  readonly runtime: RuntimeName;
  readonly timezone: string;
}
