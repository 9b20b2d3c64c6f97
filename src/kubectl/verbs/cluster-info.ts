import type { Invocation } from '../invocation.ts';
import { readKubeconfig, serverAddress } from '../kubeconfig.ts';
import type { Profile } from '../profile.ts';

/** `kubectl cluster-info`. kubectl: pkg/cmd/clusterinfo/clusterinfo.go */
export function clusterInfo(invocation: Invocation): number {
  const { client, host, flags, profile } = invocation;
  const address = serverAddress(readKubeconfig(host, flags), flags);
  const title = profile.has('controlPlaneWord') ? 'Kubernetes control plane' : 'Kubernetes master';
  const line = (name: string, place: string) => invocation.out(runningAt(name, place, profile));
  line(title, address);
  const services = client.resource('services');
  const labelSelector = 'kubernetes.io/cluster-service=true';
  for (const service of services ? client.list(services, 'kube-system', { labelSelector }).items : []) {
    const name = service.metadata.labels?.['kubernetes.io/name'] ?? service.metadata.name;
    const path = `${address}/api/v1/namespaces/kube-system/services/${portPath(service as unknown as ServiceObject)}/proxy`;
    line(name, path);
  }
  invocation.out("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
  return 0;
}

/** Old clients write their colours wherever they write to. */
function runningAt(name: string, place: string, profile: Profile): string {
  if (!profile.has('coloursAlways')) return `${name} is running at ${place}\n`;
  const coloured = (text: string, colour: number) => `\x1b[0;${colour}m${text}\x1b[0m`;
  return `${coloured(name, 32)} is running at ${coloured(place, 33)}\n`;
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
