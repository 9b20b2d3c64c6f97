import type { Connection, HttpHeader, Network, Source } from '#cluster';
import { apiServerPeer } from './api-server-peer.ts';
import { chooseUsual, type FreeBytes, freeNumber, freeText } from './free-bytes.ts';
import { linkLocalDomain, macDomain, macOf } from './hardware-address.ts';
import { maskedAddress } from './masked-address.ts';
import { chooseWiring, podRoutes, type Wiring } from './network-plugin.ts';
import type {
  DnsQuestion,
  DnsReply,
  HttpExchange,
  HttpMessage,
  NetworkInterface,
  NetworkView,
  Peer,
  Reach,
} from './network-view.ts';
import { OutsideWorld } from './outside-world.ts';
import type { PodTunnel, World } from './world.ts';

/** A computer's own name and address. */
export interface OwnAddress {
  /** Names the computer for choices. */
  readonly serial: string;
  readonly hostname: string;
  readonly address: string;
  /** That of version 6, where a cluster has both. */
  readonly address6?: string;
  /** How many leading bits of the address its network has. */
  readonly prefix?: number;
  /** Whether it is wired by the cluster's network plug-in, as pods are. */
  readonly isPod?: true;
  /** The node whose network this is. */
  readonly node?: string;
}

/** The cluster's network as one computer sees it. */
export function clusterNetwork(world: World, source: Source, own: OwnAddress): NetworkView {
  const { network, oracle } = world.cluster;
  const free = { oracle, runId: own.serial };
  const { node } = own;
  return {
    hostname: own.hostname,
    interfaces: [cable(world, own, free)],
    ...(own.isPod && node === undefined
      ? {
          get routes() {
            return podRoutes(wiringOf(world), own.address, clusterRange(world, own.address));
          },
        }
      : {}),
    connect: (address, port, protocol = 'tcp') => {
      const to = { ip: address, port, protocol: protocol === 'udp' ? ('UDP' as const) : ('TCP' as const) };
      if (isLoopback(address)) return loopback(world, source, to);
      return reachOf(network.connect(source, to), address);
    },
    ping: (address) =>
      isLoopback(address) || [own.address, own.address6].includes(address)
        ? 'answered'
        : pinged(network, source, address),
    query: (server, question) => ask(network, source, server, question),
    ...(node === undefined
      ? {}
      : {
          hasOtherInterfaces: true,
          rules: { iptables: () => network.iptables(node), ipvs: () => network.ipvs(node) },
        }),
  };
}

function wiringOf({ cluster }: World): Wiring {
  return chooseWiring(cluster.oracle, cluster.settings);
}

function clusterRange({ cluster }: World, address: string): string {
  return cluster.settings.podCIDR ?? `${maskedAddress(address, 16, 0)}/16`;
}

/** A computer's only cable. What is not known of it is asked for when somebody looks. */
function cable(world: World, own: OwnAddress, free: FreeBytes): NetworkInterface {
  const wiring = () => (own.isPod ? wiringOf(world) : 'bridge');
  return {
    name: 'eth0',
    get index() {
      return freeNumber(free, 'index of eth0', { from: 2, to: 99_999 });
    },
    get peer() {
      if (!tellsPeer(world, free)) return undefined;
      return freeNumber(free, 'peer of eth0', { from: 2, to: 99_999 });
    },
    address: own.address,
    get prefix() {
      return own.prefix ?? (wiring() === 'alone' ? 32 : 24);
    },
    ...(own.address6 === undefined ? {} : { address6: own.address6 }),
    get mac() {
      return freeText(free, 'hardware address of eth0', macDomain(macOf(own.address)));
    },
    get mtu() {
      const usual = wiring() === 'overlay' ? 1450 : 1500;
      return freeNumber(free, 'mtu of eth0', { from: 1280, to: 9001 }, usual);
    },
    // Neither depends on the plug-in alone: their releases differ.
    get hasBroadcast() {
      return chooseUsual(free, 'broadcast address of eth0', ['set', 'none']) === 'set';
    },
    get queueLength() {
      return Number(chooseUsual(free, 'queue length of eth0', ['1000', '0']));
    },
    get linkLocal() {
      const isOn =
        own.address6 !== undefined || chooseUsual(free, 'version 6 of eth0', ['off', 'on']) === 'on';
      return isOn ? freeText(free, 'link-local address of eth0', linkLocalDomain(this.mac)) : undefined;
    },
  };
}

/** Kernels tell a cable's other end since 4.1, which nodes have had for certain since the time of 1.10. */
function tellsPeer({ cluster }: World, free: FreeBytes): boolean {
  const { major, minor } = cluster.settings.kubernetes;
  if (major > 1 || minor > 9) return true;
  return chooseUsual(free, 'other end of eth0', ['told', 'not told']) === 'told';
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}

/** On the workstation a port may be kubectl's; all others are what the network makes of them. */
function loopback(world: World, source: Source, to: Parameters<Network['connect']>[1]): Reach {
  const isTunnel = source.type === 'outside' && world.tunnel(to.port) !== undefined;
  return isTunnel ? throughTunnel(world, to.port) : reachOf(world.cluster.network.connect(source, to), to.ip);
}

/**
 * What `kubectl port-forward` listens on is reached from inside the pod; where nothing listens there, kubectl
 * closes the connection that it has taken already. client-go: tools/portforward
 */
function throughTunnel(world: World, port: number): Reach {
  const tunnel = world.tunnel(port);
  if (tunnel === 'api server') {
    return { type: 'connected', peer: apiServerPeer(world, (pod) => intoPod(world, pod)) };
  }
  return tunnel === undefined ? { type: 'refused' } : intoPod(world, tunnel);
}

function intoPod(world: World, tunnel: PodTunnel): Reach {
  if (world.cluster.container(tunnel.container)?.ip === undefined) return { type: 'refused' };
  const source: Source = { type: 'container', ref: tunnel.container };
  const ip = '127.0.0.1';
  const reach = reachOf(
    world.cluster.network.connect(source, { ip, port: tunnel.port, protocol: 'TCP' }),
    ip,
  );
  if (reach.type === 'connected') return reach;
  return {
    type: 'connected',
    peer: { tls: false, http: () => ({ type: 'closed' }), say: () => undefined },
  };
}

function reachOf(connection: Connection, address: string): Reach {
  switch (connection.outcome) {
    case 'connected':
    case 'reset':
      return { type: 'connected', peer: peerOf(connection) };
    case 'refused':
      return { type: 'refused' };
    case 'timed out':
      return { type: 'timed out' };
    case 'unreachable':
      return { type: 'unreachable', reason: 'host' };
    case 'not simulated':
      throw new OutsideWorld(`a connection to ${address}`);
    default:
      return connection.outcome satisfies never;
  }
}

function peerOf(connection: Connection): Peer {
  const { server } = connection;
  if (server === undefined) return { tls: false, http: () => ({ type: 'reset' }), say: () => undefined };
  const send = (message: HttpMessage, scheme: 'http' | 'https'): HttpExchange => {
    const { method, path: target, version, body } = message;
    const headers = message.headers.map(([name, value]) => ({ name, value }));
    const reply = server.request({ method, target, version, headers, body, scheme });
    if (reply.type === 'not simulated') throw new OutsideWorld(reply.what);
    if (reply.type === 'raw')
      return reply.text === '' ? { type: 'closed' } : { type: 'raw', text: reply.text };
    return { type: 'response', response: { ...reply, headers: reply.headers.map(fieldOf) } };
  };
  return {
    tls: server.tls,
    http: (message) => send(message, message.secure ? 'https' : 'http'),
    say: (text) => {
      const exchange = send({ method: 'GET', path: text, version: '1.0', headers: [], body: '' }, 'http');
      return exchange.type === 'raw' ? exchange.text : undefined;
    },
  };
}

function fieldOf(header: HttpHeader): readonly [name: string, value: string, instant?: number] {
  return header.instant === undefined
    ? [header.name, header.value]
    : [header.name, header.value, header.instant];
}

function pinged(network: Network, source: Source, address: string): ReturnType<NetworkView['ping']> {
  const { outcome } = network.ping(source, address);
  if (outcome === 'not simulated') throw new OutsideWorld(`a ping to ${address}`);
  if (outcome === 'answered' || outcome === 'unreachable') return outcome;
  return 'lost';
}

function ask(network: Network, source: Source, server: string, question: DnsQuestion): DnsReply {
  const resolution = network.resolve(
    source,
    {
      name: question.name,
      type: question.type,
      recursionDesired: question.recursion,
      transport: question.tcp ? 'tcp' : 'udp',
      ...(question.udpSize === undefined
        ? {}
        : { edns: { udpSize: question.udpSize, cookie: question.cookie ?? false } }),
    },
    server,
    question.port,
  );
  if (resolution.type === 'not simulated') throw new OutsideWorld(`the name ${resolution.name}`);
  if (resolution.type === 'no answer') {
    if (resolution.outcome === 'not simulated') throw new OutsideWorld(`the DNS server ${server}`);
    return { type: resolution.outcome === 'refused' ? 'refused' : 'timed out' };
  }
  const { flags, edns } = resolution;
  return {
    type: 'message',
    message: {
      rcode: resolution.rcode,
      authoritative: flags.aa,
      recursionAvailable: flags.ra,
      truncated: flags.tc,
      answers: resolution.answers,
      authorities: resolution.authority,
      additionals: resolution.additional,
      ...(edns === undefined ? {} : { edns: { udpSize: edns.udpSize, cookie: edns.cookieEchoed } }),
      size: resolution.size,
    },
  };
}
