import { NotSimulated } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { readKubeconfig, serverAddress } from '../kubeconfig.ts';

/** `kubectl cluster-info`. kubectl: pkg/cmd/clusterinfo/clusterinfo.go */
export function clusterInfo(invocation: Invocation): number {
  const { client, host, flags, profile } = invocation;
  const address = serverAddress(readKubeconfig(host, flags), flags);
  const title = profile.has('controlPlaneWord') ? 'Kubernetes control plane' : 'Kubernetes master';
  invocation.out(`${title} is running at ${address}\n`);
  const services = client.resource('services');
  const labelSelector = 'kubernetes.io/cluster-service=true';
  for (const service of services ? client.list(services, 'kube-system', { labelSelector }).items : []) {
    const name = service.metadata.labels?.['kubernetes.io/name'] ?? service.metadata.name;
    const path = `${address}/api/v1/namespaces/kube-system/services/${portPath(service as unknown as ServiceObject)}/proxy`;
    invocation.out(`${name} is running at ${path}\n`);
  }
  invocation.out("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
  return 0;
}

interface ServiceObject {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly ports?: readonly { readonly name?: string; readonly port: number }[] };
}

/** `kube-dns:dns`, or the name alone where the first port has none. */
function portPath(service: ServiceObject): string {
  const [port] = service.spec.ports ?? [];
  return port?.name ? `${service.metadata.name}:${port.name}` : service.metadata.name;
}

/** `kubectl cluster-info dump`. */
export function clusterInfoDump(_invocation: Invocation): number {
  throw new NotSimulated('kubectl cluster-info dump');
}
