import type { VersionRange } from '../../version.ts';
import type { Provider } from '../../world.ts';

/** The clusters that have a part: those of a provider, or one that kubeadm set up by itself. */
export type Home = Exclude<Provider, 'none' | 'gke'> | 'kubeadm';

/** In what form a part runs: one pod a control-plane node, one a node, some of a Deployment, or a single one. */
export type Form = 'static' | 'daemon' | 'deployment' | 'pod' | 'job';

/** Amounts that a container asks for. */
export interface Amounts {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

/** A part of a cluster that runs as pods in it, as far as its listings tell. */
export interface Part {
  readonly name: string;
  readonly form: Form;
  readonly homes: readonly Home[];
  readonly versions?: VersionRange;
  readonly namespace?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The labels that its pods are selected by; all of them when left out. */
  readonly selector?: Readonly<Record<string, string>>;
  /** The names of its containers; one of the part's name when left out. */
  readonly containers?: readonly string[];
  /** The image, where its tag is not the cluster's own version. */
  readonly image?: string;
  readonly resources?: Amounts;
  readonly onHost?: boolean;
  readonly priority?: 'system-node-critical' | 'system-cluster-critical';
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** The account that it runs as, made with it. */
  readonly account?: string;
  /** Whether a cluster has it unless something tells otherwise; undefined for one that every cluster has. */
  readonly usually?: 'there' | 'missing';
}
