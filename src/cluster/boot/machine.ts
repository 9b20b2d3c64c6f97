import type { Provider } from '../world.ts';

/** What a node says of the machine that it is. */
export interface Machine {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly addresses: readonly { readonly type: string; readonly address: string }[];
  readonly capacity: Readonly<Record<string, string>>;
  readonly allocatable: Readonly<Record<string, string>>;
  readonly info: Readonly<Record<string, string>>;
  readonly providerID?: string;
}

/**
 * Whose machine a node is: its provider's, or the one that its name tells. Google Kubernetes Engine calls
 * nodes `gke-CLUSTER-POOL-…`, also where nothing else of it is simulated.
 */
export function platformOf(name: string, provider: Provider): Provider {
  return /^gke-.+-.+/.test(name) ? 'gke' : provider;
}
