import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { answerDns } from '../../../src/cluster/dns/answer-dns.ts';
import { clusterZone } from '../../../src/cluster/dns/cluster-zone.ts';
import { dnsPersonality } from '../../../src/cluster/dns/personality.ts';
import { closedUpstream } from '../../../src/cluster/dns/upstream.ts';

const version = { major: 1, minor: 30 };
const named = (name: string) => ({ name, namespace: 'default' });
const service = (name: string, spec: object): KubeObject & { spec: object } => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: named(name),
  spec,
});
const slice = (owner: string, ports: readonly object[] | null, endpoints: readonly object[]) => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { ...named(`${owner}-x`), labels: { 'kubernetes.io/service-name': owner } },
  ports,
  endpoints,
});
const ports = [
  { name: 'http', port: 80, protocol: 'TCP' },
  { name: 'https', port: 443, protocol: 'TCP' },
];
const endpoints = [
  { addresses: ['10.4.1.2'], hostname: 'a' },
  { addresses: ['10.4.2.2'], hostname: 'b' },
];

const objects = {
  services: [
    service('web', { clusterIP: '10.96.0.7', ports }),
    service('both', {
      clusterIP: '10.96.0.8',
      clusterIPs: ['10.96.0.8', 'fd00::8'],
      ports: ports.slice(0, 1),
    }),
    service('pods', { clusterIP: 'None', ports }),
    service('portless', { clusterIP: 'None' }),
  ],
  endpoints: [],
  endpointSlices: [slice('pods', ports, endpoints), slice('portless', null, endpoints)],
  namespaces: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } }],
  pods: [],
  nodes: [],
  networkPolicies: [],
  ingresses: [],
} as never;

const zone = clusterZone(objects, { clusterDomain: 'cluster.local', version });

function answers(name: string, type: string): string {
  const outcome = answerDns(
    zone,
    { name: `${name}.default.svc.cluster.local.`, type },
    {
      personality: dnsPersonality('coredns', version, 'none'),
      upstream: closedUpstream(() => 1),
      serial: () => 1,
      order: (hosts) => hosts,
      ttl: (_name, _type, fresh) => fresh,
    },
  );
  if (outcome.type !== 'answer') return outcome.type;
  if (outcome.answers.length === 0) return outcome.rcode;
  return outcome.answers.map(({ data }) => data.replace('.default.svc.cluster.local.', '')).join(', ');
}

describe('SRV records', () => {
  it.each([
    ['share their weight among all addresses and ports', 'web', '0 50 80 web, 0 50 443 web'],
    ['name one port with the whole of it', '_https._tcp.web', '0 100 443 web'],
    ['count both families, and name the target once', '_http._tcp.both', '0 50 80 both'],
    ['go from host to host', 'pods', '0 25 80 a.pods, 0 25 443 a.pods, 0 25 80 b.pods, 0 25 443 b.pods'],
    ['are none where nobody has a port', 'portless', 'NOERROR'],
  ])('%s', (_, name, data) => {
    expect(answers(name, 'SRV')).toBe(data);
  });
});

describe('a headless Service without ports', () => {
  it('has its addresses all the same', () => {
    expect(answers('portless', 'A')).toBe('10.4.1.2, 10.4.2.2');
    expect(answers('b.portless', 'A')).toBe('10.4.2.2');
  });
});

it.each([
  [2, 0],
  [3, 1],
])('names are found by address since 1.3: of 1.%i %i', (minor, count) => {
  const own = clusterZone(objects, { clusterDomain: 'cluster.local', version: { major: 1, minor } });
  expect(own.servicesAt('7.0.96.10.in-addr.arpa.')).toHaveLength(count);
});
