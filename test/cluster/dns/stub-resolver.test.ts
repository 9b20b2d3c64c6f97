import { describe, expect, it } from 'vitest';
import { parseResolverConfiguration, searchNames } from '../../../src/cluster/dns/stub-resolver.ts';
import { closedUpstream } from '../../../src/cluster/dns/upstream.ts';
import { resolveHost } from '../../../src/cluster/network/resolve-host.ts';
import { fromPod, pod, service, smallCluster } from '../network/small-cluster.ts';

const text =
  'search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.8.0.10\noptions ndots:5\n';
const configuration = parseResolverConfiguration(text);
const suffixes = ['default.svc.cluster.local.', 'svc.cluster.local.', 'cluster.local.'];
const completed = (name: string) => suffixes.map((suffix) => `${name}.${suffix}`);

describe('a stub resolver', () => {
  it('reads resolv.conf', () => {
    expect(configuration).toEqual({
      nameservers: ['10.8.0.10'],
      search: ['default.svc.cluster.local', 'svc.cluster.local', 'cluster.local'],
      ndots: 5,
    });
    expect(parseResolverConfiguration('nameserver 1.1.1.1\n')).toEqual({
      nameservers: ['1.1.1.1'],
      search: [],
      ndots: 1,
    });
  });

  it.each([
    ['web', 'glibc', [...completed('web'), 'web.']],
    ['web.', 'glibc', ['web.']],
    ['a.b.c.d.e.f', 'glibc', ['a.b.c.d.e.f.', ...completed('a.b.c.d.e.f')]],
    ['a.b.c.d.e.f', 'musl', ['a.b.c.d.e.f.']],
    [
      'web.default.svc.cluster.local',
      'musl',
      [...completed('web.default.svc.cluster.local'), 'web.default.svc.cluster.local.'],
    ],
  ] as const)('asks for %s with %s', (name, libc, names) => {
    expect(searchNames(name, configuration, libc)).toEqual(names);
  });
});

describe('a name is looked up over the network', () => {
  const dns = [
    {
      kind: 'Service',
      metadata: { name: 'kube-dns', namespace: 'kube-system' },
      spec: { clusterIP: '10.8.0.10', ports: [{ port: 53, protocol: 'UDP' }] },
    },
    pod('client', '10.4.1.9', { image: 'busybox' }),
    pod('web-0', '10.4.2.2'),
    ...service('web', { clusterIP: '10.8.0.5' }),
    ...service('outer', { type: 'ExternalName', externalName: 'db.example.com' }),
  ];
  const look = (name: string, objects: readonly object[] = []) => {
    const { network } = smallCluster({ objects: [...dns, ...objects] });
    const ask = (query: Parameters<typeof network.resolve>[1]) => network.resolve(fromPod('client'), query);
    return resolveHost(name, {
      ask,
      resolverConfiguration: text,
      libc: 'glibc',
      hosts: '127.0.0.1\tlocalhost\n10.4.1.9\tclient\n',
    });
  };

  it.each([
    ['web', '10.8.0.5', 'web.default.svc.cluster.local'],
    ['web.default', '10.8.0.5', 'web.default.svc.cluster.local'],
    ['web.default.svc.cluster.local.', '10.8.0.5', 'web.default.svc.cluster.local'],
    ['10.4.7.7', '10.4.7.7', '10.4.7.7'],
    ['client', '10.4.1.9', 'client'],
  ])('%s', (name, address, canonicalName) => {
    expect(look(name)).toMatchObject({ type: 'found', addresses: [address], canonicalName });
  });

  it('is missing if nobody in the cluster has it', () => {
    expect(look('nope')).toMatchObject({ type: 'missing', answer: { rcode: 'NXDOMAIN' } });
    expect(look('web.prod')).toMatchObject({ type: 'missing' });
  });

  it('is not simulated if it belongs to the world outside', () => {
    expect(look('www.example.org')).toEqual({ type: 'not simulated', name: 'www.example.org.' });
    expect(look('outer')).toEqual({ type: 'not simulated', name: 'db.example.com.' });
  });

  it('gets no answer where a policy forbids to ask', () => {
    const spec = { podSelector: {}, policyTypes: ['Egress'] };
    const policy = { kind: 'NetworkPolicy', metadata: { name: 'deny', namespace: 'default' }, spec };
    const dnsPod = pod('coredns-1', '10.4.2.9', {
      namespace: 'kube-system',
      image: 'registry.k8s.io/coredns/coredns:v1.11.1',
    });
    const endpoints = {
      kind: 'Endpoints',
      metadata: { name: 'kube-dns', namespace: 'kube-system' },
      subsets: [{ addresses: [{ ip: '10.4.2.9' }], ports: [{ port: 53, protocol: 'UDP' }] }],
    };
    expect(look('web', [dnsPod, endpoints])).toMatchObject({ type: 'found' });
    expect(look('web', [dnsPod, endpoints, policy])).toMatchObject({
      type: 'no answer',
      resolution: { outcome: 'timed out' },
    });
    expect(look('web', [dnsPod])).toMatchObject({ type: 'no answer', resolution: { outcome: 'refused' } });
  });
});

describe('the world outside', () => {
  const upstream = closedUpstream(() => 2026112200);
  it.each(['nope.', 'web.prod.svc.', 'metadata.internal.', '4.3.16.172.in-addr.arpa.'])(
    'knows that %s does not exist',
    (name) => {
      expect(upstream(name, 'A')).toMatchObject({ rcode: 'NXDOMAIN' });
    },
  );
  it.each(['example.com.', 'kubernetes.io.', 'a.dev.', '8.8.8.8.in-addr.arpa.', '.'])(
    'is not asked about %s',
    (name) => {
      expect(upstream(name, 'A')).toBe('not simulated');
    },
  );
});
