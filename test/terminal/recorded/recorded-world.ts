import { readFileSync } from 'node:fs';
import type { HttpExchange, NetworkView, Peer, Reach } from '../../../src/terminal/network-view.ts';
import { answer, type Personality, type Zone } from './recorded-dns.ts';
import { defaultBackend, echoName, nginx } from './recorded-http.ts';

interface World {
  readonly pods: Readonly<Record<string, string>>;
  readonly zone: Readonly<Record<Personality, Zone>>;
}

const world = JSON.parse(readFileSync(new URL('../fixtures/world.json', import.meta.url), 'utf8')) as World;

/** The network in which the recordings were made, as the pod `testpod` saw it. */
export function recordedNetwork(personality: Personality, endpoint: string): NetworkView {
  return {
    hostname: 'testpod',
    interfaces: [
      {
        name: 'eth0',
        index: 3,
        address: '10.4.1.20',
        prefix: 16,
        mac: '42:01:0a:04:01:14',
        mtu: 1500,
        peer: 4,
      },
    ],
    gateway: '10.4.0.1',
    connect: (address, port) => connect(address, port, endpoint),
    ping: (address) => {
      if (world.pods[address] !== undefined || address === '10.4.1.20' || address === '127.0.0.1')
        return 'answered';
      if (address === '10.4.0.1' || address === '10.96.0.10') return 'answered';
      if (address.startsWith('10.8.')) return 'unreachable';
      if (address.startsWith('10.9.')) return 'prohibited';
      return address === '10.4.200.200' ? 'unreachable' : 'lost';
    },
    query: (server, question) => {
      if (server === '10.96.0.10')
        return { type: 'message', message: answer(world.zone[personality], personality, question) };
      return { type: server === '10.4.1.14' ? 'refused' : 'timed out' };
    },
  };
}

function connect(address: string, port: number, endpoint: string): Reach {
  const at = `${address}:${port}`;
  const exchange = (make: () => HttpExchange): Reach => ({ type: 'connected', peer: peer(make) });
  if (at === '10.7.246.109:8080') return connect(endpoint, 8080, endpoint);
  if (at === '10.7.240.80:80') return connect('10.4.3.22', 80, endpoint);
  const name = world.pods[address];
  if (at === '10.4.1.14:80' || at === '10.4.3.22:80') return { type: 'connected', peer: httpPeer(nginx) };
  if (name !== undefined && (port === 8080 || port === 80)) {
    return { type: 'connected', peer: httpPeer((request) => echoName(name, request)) };
  }
  if (at === '10.7.240.97:8080') return exchange(() => ({ type: 'closed' }));
  if (at === '10.7.240.96:8080') return exchange(() => ({ type: 'reset' }));
  if (at === '10.7.240.95:8080') return exchange(() => ({ type: 'silent' }));
  if (at === '10.7.240.93:8080') return exchange(partial);
  if (at === '10.7.240.92:8080') return { type: 'connected', peer: httpPeer(defaultBackend) };
  if (at === '10.7.240.99:8080' || at === '10.7.240.98:8080') return { type: 'refused' };
  if (address.startsWith('10.8.')) return { type: 'unreachable', reason: 'network' };
  if (address.startsWith('10.9.')) return { type: 'unreachable', reason: 'prohibited' };
  if (address === '10.4.200.200') return { type: 'unreachable', reason: 'host' };
  if (address.startsWith('10.7.')) return { type: 'timed out' };
  return { type: 'refused' };
}

function peer(make: () => HttpExchange): Peer {
  return { localPort: 40298, tls: false, http: make, say: () => undefined };
}

function httpPeer(handle: (request: Parameters<Peer['http']>[0]) => ReturnType<typeof nginx>): Peer {
  return {
    localPort: 40298,
    tls: false,
    http: (request) => ({ type: 'response', response: handle(request) }),
    say: () => undefined,
  };
}

function partial(): HttpExchange {
  return {
    type: 'response',
    response: {
      version: '1.1',
      status: 200,
      reason: 'OK',
      headers: [['Content-Length', '100']],
      body: 'only this\n',
    },
  };
}
