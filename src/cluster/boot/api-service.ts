import { buildApiService } from '../controllers/api-service.ts';
import { addressNumber, formatAddress, parseCidr } from '../controllers/cidr.ts';
import type { Context } from '../controllers/context.ts';
import type { Domain } from '../oracle.ts';
import type { Provider } from '../world.ts';
import { platformOf } from './machine.ts';
import type { NodePlan } from './node-choices.ts';

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
  const ip = context.choose({
    key: 'address of the API server',
    domain: addressDomain(platform === 'gke' ? '35.224.10.20' : (first?.internalIP ?? '192.168.56.10')),
    about: 'the address at which nodes reach the API server',
  });
  buildApiService({ clusterIP: addressInRange(serviceCIDR, 1), ip, port }, context);
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
