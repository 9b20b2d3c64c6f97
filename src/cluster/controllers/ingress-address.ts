import type { Ingress } from '../kinds/ingress.ts';
import type { Node } from '../kinds/node.ts';
import type { Domain } from '../oracle.ts';
import { addressNumber } from './cidr.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';
import { latency } from './latency.ts';
import { keyOf, splitKey } from './owners.ts';

const resource = 'ingresses.networking.k8s.io';

/**
 * The address that an ingress controller writes into an Ingress. Clusters that come with one have it: a
 * load balancer's
 * on GKE, the nodes' on k3s, the only node's on minikube. Elsewhere the field stays empty.
 */
export const ingressAddressController: Controller = {
  name: 'ingress-controller',
  watches: { [resource]: ({ object }) => [keyOf(object)] },
  lag: () => 20,
  reconcile(key, context): Due | undefined {
    const { namespace, name } = splitKey(key);
    const ingress = context.objects.get<Ingress>(resource, namespace, name);
    const hasController = ['gke', 'k3s', 'minikube'].includes(context.settings.provider);
    if (ingress === undefined || !hasController || ingress.metadata.deletionTimestamp) return undefined;
    if ((ingress.status?.loadBalancer?.ingress ?? []).length > 0) return undefined;
    return assign(ingress, context);
  },
};

function assign(ingress: Ingress, context: Context): Due | undefined {
  const key = `address of ingress ${ingress.metadata.uid}`;
  const serial = context.objects.serialOf(ingress);
  const begun = context.memory.backoffs.get(key);
  if (begun === undefined) {
    const delayMs = latency('an ingress address', serial, context);
    context.memory.backoffs.set(key, { delayMs, until: context.now + delayMs });
    return { at: context.now + delayMs, settling: false };
  }
  if (begun.until > context.now) return { at: begun.until, settling: false };
  const addresses =
    context.settings.provider === 'gke' ? [chooseAddress(ingress, serial, context)] : nodeAddresses(context);
  const status = { ...ingress.status, loadBalancer: { ingress: addresses.map((ip) => ({ ip })) } };
  context.objects.updateStatus(resource, { ...ingress, status });
  return undefined;
}

function nodeAddresses(context: Context): readonly string[] {
  return context.objects
    .list<Node>('nodes')
    .flatMap(({ status }) => status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? []);
}

function chooseAddress(ingress: Ingress, serial: string, context: Context): string {
  const domain: Domain<string> = {
    type: 'address',
    description: 'a public address',
    refuse: (value) =>
      addressNumber(value) === undefined ? `${JSON.stringify(value)} is no address` : undefined,
    sample: (random) => `34.98.${64 + random.below(64)}.${1 + random.below(254)}`,
    parse: (text) => (addressNumber(text) === undefined ? undefined : text),
    print: (value) => value,
  };
  const about = `the address of Ingress ${ingress.metadata.namespace}/${ingress.metadata.name}`;
  return context.choose({ key: `address of ${serial}`, domain, about });
}
