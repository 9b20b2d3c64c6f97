import { type Oracle, pickDomain, type ResolvedSettings } from '#cluster';
import { maskedAddress } from './masked-address.ts';
import type { NetworkRoute } from './network-view.ts';

/**
 * How a network plug-in wires a pod to its node, as the pod's own tools show it:
 *
 * - `bridge`: all pods of a node on one bridge (kubenet, the bridge plugin)
 * - `overlay`: the same, under a network of other nodes' pods (flannel)
 * - `routed`: a cable to the node for each pod, which knows the node's range (the ptp plugin, kindnet, GKE)
 * - `alone`: a cable for each pod, which knows nobody beside it (Calico)
 */
export type Wiring = 'bridge' | 'overlay' | 'routed' | 'alone';

const usual: Readonly<Record<ResolvedSettings['provider'], Wiring>> = {
  gke: 'routed',
  minikube: 'bridge',
  kind: 'routed',
  'docker-desktop': 'bridge',
  k3s: 'overlay',
  none: 'overlay',
};

/** A cluster has one network plug-in, and a page hardly names it. */
export function chooseWiring(oracle: Oracle, settings: ResolvedSettings): Wiring {
  const first = usual[settings.provider];
  const all: readonly Wiring[] = ['overlay', 'bridge', 'routed', 'alone'];
  const members = [first, ...all.filter((each) => each !== first)];
  return oracle.choose({
    key: 'wiring of pods',
    about: 'how the network plug-in wires a pod to its node',
    domain: { ...pickDomain(members, (each) => each, 'kinds of wiring'), sample: () => first },
  });
}

/** The address that Calico's nodes answer for towards their pods. projectcalico/cni-plugin: dataplane_linux.go */
const calicoGateway = '169.254.1.1';

/** The routes of a pod, in the order in which the kernel lists them. */
export function podRoutes(wiring: Wiring, address: string, clusterRange: string): readonly NetworkRoute[] {
  const device = 'eth0';
  const range = `${maskedAddress(address, 24, 0)}/24`;
  const gateway = maskedAddress(address, 24, 0).replace(/\d+$/, '1');
  const fallback = { to: 'default', via: gateway, device };
  const own = { to: range, device, isKernel: true, source: address };
  switch (wiring) {
    case 'bridge':
      return [fallback, own];
    case 'overlay':
      return inOrder(fallback, own, { to: clusterRange, via: gateway, device });
    case 'routed':
      return [
        fallback,
        { to: range, via: gateway, device, source: address },
        { to: gateway, device, source: address },
      ];
    case 'alone':
      return [
        { to: 'default', via: calicoGateway, device },
        { to: calicoGateway, device },
      ];
    default:
      return wiring satisfies never;
  }
}

/** By address; of two that begin alike the narrower one is first. Linux: net/ipv4/fib_trie.c */
function inOrder(fallback: NetworkRoute, own: NetworkRoute, wide: NetworkRoute): readonly NetworkRoute[] {
  const isFirst = own.to.split('/')[0] === wide.to.split('/')[0];
  return isFirst ? [fallback, own, wide] : [fallback, wide, own];
}
