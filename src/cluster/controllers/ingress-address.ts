import { pickDomain } from '../domains.ts';
import type { Ingress } from '../kinds/ingress.ts';
import type { Node } from '../kinds/node.ts';
import type { Domain } from '../oracle.ts';
import type { Provider } from '../world.ts';
import { addressNumber } from './cidr.ts';
import type { Context } from './context.ts';
import type { Controller, Due } from './controller.ts';
import { recordEvent } from './events/recorder.ts';
import { latency } from './latency.ts';
import { keyOf, splitKey } from './owners.ts';

const resource = 'ingresses.networking.k8s.io';

/** The class of the controller that a cluster comes with. */
const controllers: Partial<Record<Provider, string>> = { gke: 'gce', k3s: 'traefik', minikube: 'nginx' };

/**
 * The address that an ingress controller writes into an Ingress of its class. Clusters that come with one
 * have it: a load balancer's on GKE, the nodes' on k3s, the only node's on minikube. Elsewhere the field
 * stays empty.
 */
export const ingressAddressController: Controller = {
  name: 'ingress-controller',
  watches: { [resource]: ({ object }) => [keyOf(object)] },
  lag: () => 20,
  reconcile(key, context): Due | undefined {
    const { namespace, name } = splitKey(key);
    const ingress = context.objects.get<Ingress>(resource, namespace, name);
    const own = controllers[context.settings.provider];
    if (ingress === undefined || own === undefined || ingress.metadata.deletionTimestamp) return undefined;
    const wanted = classOf(ingress) ?? own;
    if (wanted !== own && wanted !== 'nginx') return undefined;
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
    tell(ingress, 'CREATE', context);
    return { at: context.now + delayMs, settling: false };
  }
  if (begun.until > context.now) return { at: begun.until, settling: false };
  const addresses =
    context.settings.provider === 'gke' ? [chooseAddress(ingress, serial, context)] : nodeAddresses(context);
  const status = { ...ingress.status, loadBalancer: { ingress: addresses.map((ip) => ({ ip })) } };
  context.objects.updateStatus(resource, { ...ingress, status });
  tell(ingress, 'UPDATE', context);
  return undefined;
}

function classOf({ spec, metadata }: Ingress): string | undefined {
  return spec.ingressClassName ?? metadata.annotations?.['kubernetes.io/ingress.class'];
}

/**
 * ingress-nginx tells of each Ingress that it sees anew or changed, even by itself. ingress-nginx:
 * internal/ingress/controller/store/store.go; up to 0.43 it named what had been done. What Google's and
 * Traefik's controllers tell is not simulated.
 */
function tell(ingress: Ingress, done: 'CREATE' | 'UPDATE', context: Context): void {
  if (context.settings.provider !== 'minikube' || !doesTell(context)) return;
  const { namespace, name } = ingress.metadata;
  const [reason, message] = context.is({ from: '1.20' })
    ? ['Sync', 'Scheduled for sync']
    : [done, `Ingress ${namespace}/${name}`];
  const component = 'nginx-ingress-controller';
  recordEvent({ about: ingress, type: 'Normal', reason, message, component }, context);
}

/** The controller is an addon, and somebody may have written addresses without it. */
function doesTell(context: Context): boolean {
  const members = ['told', 'not told'];
  const domain = { ...pickDomain(members, String, 'ways'), sample: () => 'told', exceptional: true } as const;
  const about = 'whether the ingress controller tells what it does in events';
  return context.choose({ key: 'events of the ingress controller', domain, about }) === 'told';
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
