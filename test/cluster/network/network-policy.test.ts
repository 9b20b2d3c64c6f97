import { describe, expect, it } from 'vitest';
import { ask, fromNode, fromPod, outside, pod, service, smallCluster } from './small-cluster.ts';

const pods = [
  pod('web', '10.4.1.2', { labels: { app: 'web' } }),
  pod('db', '10.4.2.2', { labels: { app: 'db' } }),
  pod('granted', '10.4.2.3', { labels: { access: 'granted' } }),
  pod('plain', '10.4.2.4'),
  pod('stranger', '10.4.2.5', { namespace: 'other', labels: { access: 'granted' } }),
];

const policy = (spec: object, name = 'policy') => ({
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'default' },
  spec,
});
const web = { podSelector: { matchLabels: { app: 'web' } } };
const granted = { podSelector: { matchLabels: { access: 'granted' } } };
const otherTeam = { namespaceSelector: { matchLabels: { team: 'b' } } };
const seen = (ip: string) => `web sees ${ip} ask /`;

function reach(from: string, policies: readonly object[], to = '10.4.1.2', space = 'default'): string {
  return ask(smallCluster({ objects: [...pods, ...policies] }), fromPod(from, space), to);
}

describe('ingress policies', () => {
  it.each([
    ['nobody without rules', 'plain', [], 'timed out'],
    ['everybody by an empty rule', 'plain', [{}], seen('10.4.2.4')],
    ['those with a label', 'granted', [{ from: [granted] }], seen('10.4.2.3')],
    ['not those without it', 'plain', [{ from: [granted] }], 'timed out'],
    ['a range', 'plain', [{ from: [{ ipBlock: { cidr: '10.4.2.0/24' } }] }], seen('10.4.2.4')],
    [
      'not what is excepted from a range',
      'plain',
      [{ from: [{ ipBlock: { cidr: '10.4.2.0/24', except: ['10.4.2.4/32'] } }] }],
      'timed out',
    ],
    ['a port', 'plain', [{ ports: [{ port: 80 }] }], seen('10.4.2.4')],
    ['not another port', 'plain', [{ ports: [{ port: 81 }] }], 'timed out'],
    ['a range of ports', 'plain', [{ ports: [{ port: 70, endPort: 90 }] }], seen('10.4.2.4')],
    ['not another protocol', 'plain', [{ ports: [{ port: 80, protocol: 'UDP' }] }], 'timed out'],
  ])('let in %s', (_, from, ingress, outcome) => {
    expect(reach(from, [policy({ ...web, policyTypes: ['Ingress'], ingress })])).toBe(outcome);
  });

  it.each([
    ['a label means pods of the same namespace', [granted], 'timed out'],
    ['a namespace by its labels', [otherTeam], seen('10.4.2.5')],
    ['both selectors in one peer must fit', [{ ...granted, ...otherTeam }], seen('10.4.2.5')],
    [
      'two peers are alternatives',
      [{ podSelector: { matchLabels: { app: 'nobody' } } }, otherTeam],
      seen('10.4.2.5'),
    ],
  ])('across namespaces: %s', (_, from, outcome) => {
    expect(reach('stranger', [policy({ ...web, ingress: [{ from }] })], '10.4.1.2', 'other')).toBe(outcome);
  });

  it('add up', () => {
    const policies = [
      policy({ ...web, ingress: [] }, 'deny'),
      policy({ ...web, ingress: [{ from: [granted] }] }, 'allow'),
    ];
    expect(reach('granted', policies)).toBe(seen('10.4.2.3'));
    expect(reach('plain', policies)).toBe('timed out');
  });

  it('leave other pods open', () => {
    expect(reach('plain', [policy({ ...web, ingress: [] })], '10.4.2.2')).toContain('db sees');
  });

  it('do not stop a node from its own pods, nor a pod from itself', () => {
    const cluster = smallCluster({ objects: [...pods, policy({ ...web, ingress: [] })] });
    expect(ask(cluster, fromNode('node-1'), '10.4.1.2')).toContain('web sees');
    expect(ask(cluster, fromPod('web'), '10.4.1.2')).toContain('web sees');
    expect(ask(cluster, fromNode('node-2'), '10.4.1.2')).toBe('timed out');
  });

  it('hold behind a Service too, where a masqueraded client is no pod', () => {
    const objects = [...pods, policy({ ...web, ingress: [{ from: [granted] }] })];
    const inside = smallCluster({
      objects: [...objects, ...service('web', { clusterIP: '10.8.0.5' }, ['10.4.1.2'])],
    });
    expect(ask(inside, fromPod('granted'), '10.8.0.5')).toBe(seen('10.4.2.3'));
    expect(ask(inside, fromPod('plain'), '10.8.0.5')).toBe('timed out');
    const spec = { clusterIP: '10.8.0.5', type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] };
    const outer = smallCluster({ objects: [...objects, ...service('web', spec, ['10.4.1.2'])] });
    expect(ask(outer, outside, '34.1.1.2:30080')).toBe('timed out');
  });
});

describe('egress policies', () => {
  const plain = { podSelector: {} };
  it.each([
    ['nothing goes out without rules', { ...plain, policyTypes: ['Egress'] }, 'timed out'],
    [
      'rules imply the type',
      { ...plain, egress: [{ to: [{ podSelector: { matchLabels: { app: 'web' } } }] }], ingress: [{}] },
      seen('10.4.2.4'),
    ],
    [
      'a named port is the receiver’s',
      { ...plain, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] },
      'timed out',
    ],
  ])('%s', (_, spec, outcome) => {
    expect(reach('plain', [policy(spec)])).toBe(outcome);
  });

  it.each([
    ['stop what would leave the cluster', { ...plain, policyTypes: ['Egress'] }, 'timed out', 'lost'],
    [
      'let out what a block allows, but for its exceptions',
      {
        ...plain,
        policyTypes: ['Egress'],
        egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['8.8.4.0/24'] } }] }],
      },
      'not simulated',
      'not simulated',
    ],
  ])('%s', (_, spec, connection, echo) => {
    const cluster = smallCluster({ objects: [...pods, policy(spec)] });
    expect(ask(cluster, fromPod('plain'), '8.8.8.8:53')).toBe(connection);
    expect(ask(cluster, fromPod('plain'), '8.8.4.4:53')).toBe('timed out');
    expect(cluster.network.ping(fromPod('plain'), '8.8.8.8').outcome).toBe(echo);
  });
});

describe('enforcement', () => {
  const deny = policy({ ...web, ingress: [] });
  it.each([
    ['k3s', true, 'timed out'],
    ['docker-desktop', true, seen('10.4.2.4')],
    ['minikube', false, 'timed out'],
  ] as const)('%s', (provider, isKnown, outcome) => {
    const cluster = smallCluster({ provider, objects: [...pods, deny] });
    expect(ask(cluster, fromPod('plain'), '10.4.1.2')).toBe(outcome);
    expect(cluster.asked.includes('treatment of network policies')).toBe(!isKnown);
  });

  it('is a choice that a page can settle', () => {
    const answers = { 'treatment of network policies': 'ignored' };
    const cluster = smallCluster({ answers, objects: [...pods, deny] });
    expect(ask(cluster, fromPod('plain'), '10.4.1.2')).toBe(seen('10.4.2.4'));
  });
});
