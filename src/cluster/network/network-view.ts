import { type ProxyMode, type ProxyPlan, proxyPlan } from '../proxy/proxy-plan.ts';
import { type Hosts, hostsOf, podRanges } from './hosts.ts';
import { chooseProxyMode } from './network-choices.ts';
import type { NetworkWorld } from './network-world.ts';
import type {
  EndpointSliceObject,
  EndpointsObject,
  IngressObject,
  NetworkObjects,
  NetworkPolicyObject,
  NodeObject,
  PodObject,
  ServiceObject,
} from './objects.ts';

/** The network's picture of the store at one revision. */
export interface NetworkView {
  readonly objects: NetworkObjects;
  readonly plan: ProxyPlan;
  readonly hosts: Hosts;
}

/** Reads the objects that packets and names depend on. */
export function networkView(world: NetworkWorld): NetworkView {
  const objects = readObjects(world);
  const { settings } = world;
  return {
    objects,
    plan: proxyPlan(objects, {
      version: settings.kubernetes,
      get mode() {
        return proxyMode(world);
      },
      masqueradesStrangers: objects.nodes.some((node) => podRanges(node).length > 0),
    }),
    hosts: hostsOf(objects, settings.podCIDR),
  };
}

function readObjects({ store }: NetworkWorld): NetworkObjects {
  // The store holds valid objects of each resource, which are all that is claimed here.
  const list = <T>(groupResource: string) => store.list(groupResource) as readonly unknown[] as readonly T[];
  return {
    services: list<ServiceObject>('services'),
    endpoints: list<EndpointsObject>('endpoints'),
    endpointSlices: list<EndpointSliceObject>('endpointslices.discovery.k8s.io'),
    pods: list<PodObject>('pods'),
    nodes: list<NodeObject>('nodes'),
    namespaces: store.list('namespaces'),
    networkPolicies: list<NetworkPolicyObject>('networkpolicies.networking.k8s.io'),
    ingresses: list<IngressObject>('ingresses.networking.k8s.io'),
  };
}

/** kube-proxy's mode as its ConfigMap says it, where there is one. Elsewhere nobody told how it was set up. */
function proxyMode(world: NetworkWorld): ProxyMode {
  const map = world.store.get('configmaps', 'kube-system', 'kube-proxy') as
    | { readonly data?: Readonly<Record<string, string>> }
    | undefined;
  if (map === undefined) return chooseProxyMode(world);
  const mode = /^mode:\s*"?(\w*)"?\s*$/m.exec(map.data?.['config.conf'] ?? '')?.[1];
  return mode === 'ipvs' || mode === 'nftables' ? mode : 'iptables';
}
