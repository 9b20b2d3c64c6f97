import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/cluster/network/network-world.ts';
import type { Provider } from '../../../src/cluster/world.ts';
import { ask, fromNode, fromPod, outside, pod, service, smallCluster } from './small-cluster.ts';

const pods = [pod('client', '10.4.1.9', { image: 'busybox' }), pod('a', '10.4.2.2')];
const base = { clusterIP: '10.8.0.5', type: 'LoadBalancer', ports: [{ port: 80, nodePort: 30080 }] };
const answers = { 'address of the workstation': '192.0.2.9' };

/** Where each provider's load balancers are: a cloud's own address, the nodes', the workstation's. */
const balancers: Readonly<Record<Provider, object>> = {
  gke: { balancerIP: '35.0.0.7' },
  minikube: { balancerIP: '10.96.0.9' },
  kind: {},
  none: {},
  k3s: { balancerIP: '10.0.0.1' },
  'docker-desktop': {},
};

function cluster(provider: Provider, more: object = {}, answered: Readonly<Record<string, string>> = {}) {
  const spec = { ...base, ...balancers[provider], ...more };
  return smallCluster({
    provider,
    answers: { ...answers, ...answered },
    objects: [...pods, ...service('web', spec, ['10.4.2.2'])],
  });
}

const pod1 = fromPod('client');
const node1 = fromNode('node-1');
const outsideOnly = { 'place of the workstation': 'outside of the cluster' };
const seenBy = (source: string) => `a sees ${source} ask /`;

// kubernetes.io/docs/tutorials/services/source-ip: a cluster IP shows the pod, policy Cluster the node that was
// entered, policy Local the client, and nothing where the node has no endpoint.
type Row = readonly [Provider, 'Cluster' | 'Local', string, Source, string, string];
const rows: readonly Row[] = [
  ['gke', 'Cluster', 'a pod', pod1, '10.8.0.5', seenBy('10.4.1.9')],
  ['gke', 'Cluster', 'a node', node1, '10.8.0.5', seenBy('10.0.0.1')],
  ['gke', 'Cluster', 'outside', outside, '10.8.0.5', 'timed out'],
  ['gke', 'Cluster', 'a pod', pod1, '10.0.0.1:30080', seenBy('10.0.0.1')],
  ['gke', 'Cluster', 'a node', node1, '10.0.0.2:30080', seenBy('10.4.2.1')],
  ['gke', 'Cluster', 'a node', node1, '127.0.0.1:30080', seenBy('10.0.0.1')],
  ['gke', 'Cluster', 'outside', outside, '10.0.0.1:30080', 'timed out'],
  ['gke', 'Cluster', 'outside', outside, '34.1.1.1:30080', 'timed out'],
  ['gke', 'Cluster', 'outside', outside, '127.0.0.1:30080', 'refused'],
  ['gke', 'Cluster', 'outside', outside, '35.0.0.7', seenBy('10.0.0.1')],
  ['gke', 'Cluster', 'a pod', pod1, '35.0.0.7', seenBy('10.0.0.1')],
  ['gke', 'Local', 'outside', outside, '35.0.0.7', seenBy('192.0.2.9')],
  ['gke', 'Local', 'a pod', pod1, '35.0.0.7', seenBy('10.4.1.9')],
  ['gke', 'Local', 'a node', node1, '35.0.0.7', seenBy('10.0.0.1')],
  ['kind', 'Cluster', 'outside', outside, '10.8.0.5', 'timed out'],
  ['kind', 'Cluster', 'outside', outside, '10.0.0.1:30080', seenBy('10.0.0.1')],
  ['kind', 'Local', 'outside', outside, '10.0.0.2:30080', seenBy('192.0.2.9')],
  ['kind', 'Local', 'outside', outside, '10.0.0.1:30080', 'timed out'],
  ['kind', 'Cluster', 'outside', outside, '127.0.0.1:30080', 'refused'],
  ['docker-desktop', 'Cluster', 'outside', outside, '127.0.0.1:80', seenBy('10.0.0.1')],
  ['docker-desktop', 'Cluster', 'outside', outside, '127.0.0.1:30080', seenBy('10.0.0.1')],
  ['docker-desktop', 'Cluster', 'outside', outside, '10.0.0.1:30080', 'timed out'],
  ['docker-desktop', 'Cluster', 'outside', outside, '10.8.0.5', 'timed out'],
  ['minikube', 'Cluster', 'outside', outside, '10.0.0.1:30080', seenBy('10.0.0.1')],
  ['minikube', 'Local', 'outside', outside, '10.0.0.2:30080', seenBy('192.0.2.9')],
  ['minikube', 'Cluster', 'outside', outside, '127.0.0.1:30080', 'refused'],
  ['minikube', 'Cluster', 'outside', outside, '10.8.0.5', 'timed out'],
  ['k3s', 'Cluster', 'outside', outside, '10.0.0.1:80', seenBy('10.0.0.1')],
  ['k3s', 'Cluster', 'outside', outside, '10.0.0.2:30080', seenBy('10.4.2.1')],
  ['k3s', 'Cluster', 'outside', outside, '127.0.0.1:30080', seenBy('10.0.0.1')],
  ['none', 'Cluster', 'outside', outside, '10.0.0.1:30080', seenBy('10.0.0.1')],
  ['none', 'Local', 'outside', outside, '10.0.0.2:30080', seenBy('192.0.2.9')],
  ['none', 'Cluster', 'outside', outside, '10.8.0.5', 'timed out'],
];

describe('a balanced service of each provider', () => {
  it.each(rows)('%s, policy %s, from %s: %5$s', (provider, policy, _, from, address, outcome) => {
    const answered = provider === 'none' ? outsideOnly : {};
    const built = cluster(provider, { externalTrafficPolicy: policy }, answered);
    expect(ask(built, from, address)).toBe(outcome);
  });

  it('is behind a firewall of Google Cloud, which a rule may open', () => {
    const open = cluster('gke', {}, { 'firewall of port 30080': 'open' });
    expect(ask(open, outside, '34.1.1.1:30080')).toBe(seenBy('10.0.0.1'));
    expect(ask(open, outside, '34.1.1.1:30081')).toBe('timed out');
  });

  it('is at the ports of localhost that a kind cluster was made with', () => {
    const mapped = cluster('kind', {}, { 'mapping of port 8080': '30080' });
    expect(ask(mapped, outside, '127.0.0.1:8080')).toBe(seenBy('10.0.0.1'));
    expect(ask(mapped, outside, '127.0.0.1:80')).toBe('refused');
  });

  it('answers on a plain cluster as on a node, if the page has its shell there', () => {
    expect(ask(cluster('none'), outside, '10.8.0.5')).toBe(seenBy('10.0.0.1'));
    expect(ask(cluster('none'), outside, '127.0.0.1:30080')).toBe(seenBy('10.0.0.1'));
  });
});
