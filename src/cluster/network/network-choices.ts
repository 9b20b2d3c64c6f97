import { numberDomain, orderDomain, pickDomain, textDomain } from '../domains.ts';
import type { Domain } from '../oracle.ts';
import type { Backend } from '../proxy/backends.ts';
import type { ProxyMode, ServicePortPlan } from '../proxy/proxy-plan.ts';
import type { Random } from '../random.ts';
import { inRange } from '../version.ts';
import { isIPv4 } from './address.ts';
import type { ClientAffinity } from './client-affinity.ts';
import { endpointText } from './journey.ts';
import type { NetworkWorld } from './network-world.ts';
import type { TraceChoices } from './trace.ts';

/** Asks a world's oracle for what a trace leaves open. */
export function networkChoices(world: NetworkWorld, affinity: ClientAffinity): TraceChoices {
  const { oracle, store } = world;
  const serial = (uid: string | undefined, name: string) => store.serialOf(uid ?? '') ?? name;
  return {
    endpoint: (candidates, port, client) => chooseEndpoint(world, affinity, candidates, port, client),
    masquerade(node, receivers, candidates) {
      if (candidates.length === 1) return candidates[0] ?? '';
      const owner = serial(node.metadata.uid, node.metadata.name);
      const key = `masquerade address of ${owner} towards ${receivers}`;
      const about = `the source of packets from ${node.metadata.name} for ${receivers}`;
      return oracle.choose({
        key,
        about,
        domain: usualFirst(candidates, (each) => each, 'addresses of the node'),
      });
    },
    enforcesPolicies: () => enforcesPolicies(world),
    balancedNode(nodes) {
      const key = `node of balanced connection ${store.draw('balanced connections')}`;
      return oracle.choose({
        key,
        about: 'the node to which a load balancer sends a connection',
        domain: pickDomain(nodes, (each) => each, 'nodes'),
      });
    },
    ...reachChoices(world),
    workstationAddress: () =>
      oracle.choose({
        key: 'address of the workstation',
        about: "the workstation's address as the cluster sees it",
        domain: workstationDomain,
      }),
    workstationNode(nodes) {
      const domain = usualFirst([...nodes, outside], (each) => each, 'places');
      const place = oracle.choose({
        key: 'place of the workstation',
        about: 'where the shell of the page runs',
        domain,
      });
      return place === outside ? undefined : place;
    },
  };
}

/** What somebody has set up around a cluster so that its ports are reached. */
function reachChoices({ oracle }: NetworkWorld): Pick<TraceChoices, 'opensFirewall' | 'mappedPort'> {
  return {
    opensFirewall: (port) =>
      oracle.choose({
        key: `firewall of port ${port}`,
        about: `whether a firewall rule lets port ${port} of the nodes in`,
        domain: usualFirst(['closed', 'open'], (each) => each, 'ways to treat a port'),
      }) === 'open',
    mappedPort(port, candidates) {
      const members = [nothing, ...candidates.map(String)];
      const mapped = oracle.choose({
        key: `mapping of port ${port}`,
        about: `what port ${port} of the workstation is mapped to`,
        domain: usualFirst(members, (each) => each, 'ports of the node'),
      });
      return mapped === nothing ? undefined : Number(mapped);
    },
  };
}

const outside = 'outside of the cluster';
const nothing = 'nothing';

/** A client with affinity stays with its endpoint; everybody else is dealt one anew. */
function chooseEndpoint(
  { oracle, store, now }: NetworkWorld,
  affinity: ClientAffinity,
  candidates: readonly Backend[],
  port: ServicePortPlan,
  client: string | undefined,
): Backend {
  const print = (backend: Backend) => endpointText(backend.ip, backend.port);
  const servicePort = `${port.service.metadata.uid} ${port.portName}`;
  const kept = client === undefined ? undefined : affinity.of(servicePort, client, now());
  const backend =
    candidates.find((each) => print(each) === kept) ??
    oracle.choose({
      key: `endpoint of connection ${store.draw('connections')}`,
      about: `which endpoint of ${port.name} gets a connection`,
      domain: pickDomain(candidates, print, `endpoints of ${port.name}`),
    });
  if (client !== undefined)
    affinity.keep(servicePort, client, {
      endpoint: print(backend),
      until: now() + (port.affinitySeconds ?? 0) * 1000,
    });
  return backend;
}

/**
 * Whether policies act is the network plug-in's matter: k3s brings one that enforces them, Docker Desktop
 * none, kind's does since the releases of 1.31. Elsewhere it is a choice, for a page does not name its
 * plug-in; usually they act, or nobody would write about them.
 */
function enforcesPolicies({ settings, oracle }: NetworkWorld): boolean {
  if (settings.provider === 'k3s') return true;
  if (settings.provider === 'docker-desktop') return false;
  if (settings.provider === 'kind' && inRange(settings.kubernetes, { from: '1.31' })) return true;
  const domain = usualFirst(['enforced', 'ignored'], (each) => each, 'ways to treat policies');
  return (
    oracle.choose({
      key: 'treatment of network policies',
      about: 'whether the cluster network enforces policies',
      domain,
    }) === 'enforced'
  );
}

/**
 * How kube-proxy was set up. kubernetes: feature gate NFTablesProxyMode, from 1.29 in alpha.
 */
export function chooseProxyMode({ oracle, settings }: NetworkWorld): ProxyMode {
  const members: readonly ProxyMode[] = inRange(settings.kubernetes, { from: '1.29' })
    ? ['iptables', 'ipvs', 'nftables']
    : ['iptables', 'ipvs'];
  return oracle.choose({
    key: 'mode of kube-proxy',
    about: 'how kube-proxy programs the kernel',
    domain: usualFirst(members, (each) => each, 'modes of kube-proxy'),
  });
}

/** How many connections a virtual server has with an endpoint: nobody counts them here. */
export function chooseConnectionCount({ oracle }: NetworkWorld, which: string): number {
  const domain = numberDomain({ from: 0, to: 99_999 }, () => undefined, 'a number of connections');
  return oracle.choose({ key: which, about: which, domain: { ...domain, sample: () => 0 } });
}

/** The number that nginx gives a request. ngx_http_variables.c `ngx_http_variable_request_id` */
export function chooseRequestId({ oracle, store }: NetworkWorld): () => string {
  let id: string | undefined;
  return () => {
    id ??= oracle.choose({
      key: `number of request ${store.draw('request numbers')}`,
      about: 'the number that nginx gives a request',
      domain: { ...textDomain(/^[0-9a-f]{32}$/, '', 'number of a request'), sample: randomId },
    });
    return id;
  };
}

function randomId(random: Random): string {
  const word = () => random.below(2 ** 32).toString(16);
  return Array.from({ length: 4 }, () => word().padStart(8, '0')).join('');
}

/**
 * kube-proxy walks its map of Services, in another order each time that it writes its rules. kubernetes:
 * pkg/proxy/iptables/proxier.go `syncProxyRules`
 */
export function chooseServiceOrder(
  { oracle, store }: NetworkWorld,
  ports: readonly ServicePortPlan[],
  node: string,
): readonly ServicePortPlan[] {
  // As the rules of the chain of all Services name them.
  const text = ({ name }: ServicePortPlan) => `${name} cluster IP`;
  const names = [...new Set(ports.map(text))];
  if (names.length < 2) return ports;
  const order = oracle.choose({
    key: `order of services in rules ${store.draw(`rules of ${node}`)} of ${node}`,
    about: `the order of the Services in the rules of ${node}`,
    domain: { ...orderDomain(names, 'Services'), sample: () => names },
  });
  const place = new Map(order.map((each, index) => [each, index]));
  return [...ports].sort((left, right) => (place.get(text(left)) ?? 0) - (place.get(text(right)) ?? 0));
}

/** Whether kube-proxy was told the range of the pods (`--cluster-cidr`), which many clusters leave out. */
export function tellsPodRange({ oracle }: NetworkWorld): boolean {
  const domain = usualFirst(['told', 'not told'], (each) => each, 'ways to start kube-proxy');
  const about = 'whether kube-proxy knows the range of the pods';
  const key = 'range of pods for kube-proxy';
  return oracle.choose({ key, about, domain: { ...domain, exceptional: true } }) === 'told';
}

/** What an ingress controller calls itself. */
export function chooseBanner({ oracle }: NetworkWorld, usual: string): string {
  return oracle.choose({
    key: 'banner of the ingress controller',
    about: 'what the ingress controller calls itself',
    domain: textDomain(/^(nginx|openresty)(\/\d+(\.\d+)+)?$/, usual, 'banner of an ingress controller'),
  });
}

/** Whether an ingress controller has a default backend of its own beside it. */
export function hasDefaultBackend({ oracle, settings }: NetworkWorld): boolean {
  const all = inRange(settings.kubernetes, { to: '1.11' }) ? ['apart', 'none'] : ['none', 'apart'];
  const domain = {
    ...usualFirst(all, (each) => each, 'kinds of default backend'),
    exceptional: true,
  } as const;
  const about = 'what answers for hosts that no Ingress names';
  return oracle.choose({ key: 'default backend of the ingress controller', about, domain }) === 'apart';
}

/**
 * The address from which an ingress controller asks its backends: its node's, unless it has one of its
 * own.
 */
export function chooseControllerAddress({ oracle }: NetworkWorld, usual: string): string {
  return oracle.choose({
    key: 'address of the ingress controller',
    about: 'the address from which the ingress controller asks its backends',
    domain: { ...workstationDomain, description: 'an IPv4 address', sample: () => usual },
  });
}

/** A pick whose first member is what is usual. */
function usualFirst<T>(members: readonly T[], print: (member: T) => string, what: string): Domain<T> {
  return { ...pickDomain(members, print, what), sample: () => members[0] as T };
}

const workstationDomain: Domain<string> = {
  type: 'address',
  description: 'an IPv4 address outside of the cluster',
  refuse: (value) => (isIPv4(value) ? undefined : `${JSON.stringify(value)} is no IPv4 address`),
  sample: (random) => `203.0.113.${10 + random.below(200)}`,
  parse: (text) => (isIPv4(text) ? text : undefined),
  print: (value) => value,
};

/** The port that a client's kernel picks. Linux: net.ipv4.ip_local_port_range. */
export function chooseClientPort({ oracle, store }: NetworkWorld): number {
  return oracle.choose({
    key: `client port of connection ${store.draw('client ports')}`,
    about: "a client's port",
    domain: numberDomain({ from: 1024, to: 65535 }, () => undefined, 'a client port'),
  });
}
