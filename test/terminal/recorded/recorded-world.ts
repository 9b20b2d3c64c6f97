import { readFileSync } from 'node:fs';
import type { HttpExchange, NetworkView, Peer, Reach } from '../../../src/terminal/network-view.ts';
import { answer, type Personality, type Zone } from './recorded-dns.ts';
import { apache, defaultBackend, echoName, nginx, python, type RecordedServer } from './recorded-http.ts';

interface World {
  readonly pods: Readonly<Record<string, string>>;
  readonly zone: Readonly<Record<Personality, Zone>>;
}

const world = JSON.parse(readFileSync(new URL('../fixtures/world.json', import.meta.url), 'utf8')) as World;

/** The network in which the recordings were made, as the pod `testpod` saw it. */
export function recordedNetwork(personality: Personality, endpoints: readonly string[]): NetworkView {
  let connections = 0;
  // The proxy takes the pods in turn.
  const endpoint = () => {
    connections += 1;
    return endpoints[(connections - 1) % endpoints.length] ?? '10.4.2.40';
  };
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

const servers: Readonly<Record<string, RecordedServer>> = {
  '10.4.1.14:80': nginx('1.22.1'),
  '10.4.3.18:80': nginx('1.18.0'),
  '10.4.3.22:80': nginx('1.22.1'),
  '10.4.3.26:80': nginx('1.26.3'),
  '10.4.3.30:80': nginx('1.30.6'),
  '10.4.4.9:8000': python('3.9.2'),
  '10.4.4.11:8000': python('3.11.2'),
  '10.4.4.13:8000': python('3.13.5'),
  '10.4.4.14:8000': python('3.14.10'),
  '10.4.5.24:80': apache(),
  '10.7.240.97:8080': () => ({ type: 'closed' }),
  '10.7.240.96:8080': () => ({ type: 'reset' }),
  '10.7.240.95:8080': () => ({ type: 'silent' }),
  '10.7.240.93:8080': partial,
  '10.7.240.92:8080': defaultBackend,
};

function connect(address: string, port: number, endpoint: () => string): Reach {
  const at = `${address}:${port}`;
  if (at === '10.7.246.109:8080') return connect(endpoint(), 8080, endpoint);
  if (at === '10.7.240.80:80') return connect('10.4.3.22', 80, endpoint);
  const server = servers[at];
  if (server !== undefined) return { type: 'connected', peer: peer(server) };
  const name = world.pods[address];
  if (name !== undefined && (port === 8080 || port === 80)) {
    return { type: 'connected', peer: peer(echoName(name)) };
  }
  if (at === '10.4.1.14:7')
    return { type: 'connected', peer: { ...peer(() => ({ type: 'silent' })), say: (text) => text } };
  if (at === '10.7.240.99:8080' || at === '10.7.240.98:8080') return { type: 'refused' };
  if (address.startsWith('10.8.')) return { type: 'unreachable', reason: 'network' };
  if (address.startsWith('10.9.')) return { type: 'unreachable', reason: 'prohibited' };
  if (address === '10.4.200.200') return { type: 'unreachable', reason: 'host' };
  if (address.startsWith('10.7.')) return { type: 'timed out' };
  return { type: 'refused' };
}

function peer(server: RecordedServer): Peer {
  return { localPort: 40_298, tls: false, http: server, say: () => undefined };
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
