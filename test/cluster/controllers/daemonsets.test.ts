import { describe, expect, test } from 'vitest';
import type { DaemonSet } from '../../../src/cluster/kinds/daemon-set.ts';
import type { Node } from '../../../src/cluster/kinds/node.ts';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import { TestWorld } from '../test-world.ts';

describe('a DaemonSet', () => {
  const spec = { selector: { matchLabels: { name: 'fluentd' } }, template: daemonTemplate() };

  test.each([['1.20', 'fbc789f4d']])('runs on every node, with the revision hash of %s', (version, hash) => {
    const world = new TestWorld({ version });
    world.create('DaemonSet', 'fluentd', { spec });
    world.settle();
    expect(world.table('DaemonSet', ['Desired', 'Current', 'Ready', 'Available'])).toEqual(['3 3 3 3']);
    const pods = world.list<{ metadata: { labels: Record<string, string> }; spec: { nodeName: string } }>(
      'Pod',
    );
    expect(new Set(pods.map((pod) => pod.spec.nodeName)).size).toBe(3);
    expect(new Set(pods.map((pod) => pod.metadata.labels['controller-revision-hash']))).toEqual(
      new Set([hash]),
    );
  });

  test('replaces its pods node by node', () => {
    const world = new TestWorld();
    world.create('DaemonSet', 'fluentd', { spec });
    world.settle();
    world.patch('DaemonSet', 'fluentd', {
      spec: { template: { spec: { terminationGracePeriodSeconds: 1 } } },
    });
    world.settle();
    expect(world.table('DaemonSet', ['Desired', 'Up-to-date', 'Available'])).toEqual(['3 3 3']);
  });

  test('replaces a pod that is deleted by hand, if so it is to be', () => {
    const world = new TestWorld();
    world.create('DaemonSet', 'fluentd', { spec: { ...spec, updateStrategy: { type: 'OnDelete' } } });
    world.settle();
    world.patch('DaemonSet', 'fluentd', {
      spec: { template: { spec: { terminationGracePeriodSeconds: 1 } } },
    });
    world.settle();
    expect(world.table('DaemonSet', ['Desired', 'Up-to-date'])).toEqual(['3 0']);
    world.remove('Pod', world.list<Pod>('Pod')[0]?.metadata.name ?? '');
    world.settle();
    expect(world.table('DaemonSet', ['Desired', 'Up-to-date'])).toEqual(['3 1']);
  });

  test.each([
    ['NoSchedule', '3 of 2, 1 misscheduled'],
    ['NoExecute', '2 of 2, 0 misscheduled'],
  ])('keeps or loses its pod on a node that is tainted: %s', (effect, expected) => {
    const world = new TestWorld();
    world.create('DaemonSet', 'fluentd', { spec });
    world.settle();
    const [node] = world.list<Node>('Node');
    world.patch('Node', node?.metadata.name ?? '', { spec: { taints: [{ key: 'own', effect }] } });
    world.settle();
    const { status } = world.get<DaemonSet & Record<string, unknown>>('DaemonSet', 'fluentd') ?? {};
    const { desiredNumberScheduled: desired, numberMisscheduled: misscheduled } = status ?? {};
    expect(`${world.list('Pod').length} of ${desired}, ${misscheduled} misscheduled`).toBe(expected);
  });

  test('runs on the nodes that it selects', () => {
    const world = new TestWorld();
    const [node] = world.list<Node>('Node');
    world.patch('Node', node?.metadata.name ?? '', { metadata: { labels: { disk: 'ssd' } } });
    const template = daemonTemplate();
    const selecting = { ...template, spec: { ...template.spec, nodeSelector: { disk: 'ssd' } } };
    world.create('DaemonSet', 'fluentd', { spec: { ...spec, template: selecting } });
    world.settle();
    expect(world.list<Pod>('Pod').map((pod) => pod.spec.nodeName)).toEqual([node?.metadata.name]);
  });

  test('stops asking for pods that are refused, and says why', () => {
    const world = new TestWorld();
    world.create('ResourceQuota', 'none', { spec: { hard: { pods: '0' } } });
    world.create('DaemonSet', 'fluentd', { spec });
    world.wait(0.012);
    expect(world.events('fluentd')).toEqual([
      expect.stringMatching(/^FailedCreate: Error creating: pods "fluentd-\w+" is forbidden: exceeded quota/),
    ]);
  });
});

function daemonTemplate() {
  return {
    metadata: { labels: { name: 'fluentd' } },
    spec: {
      tolerations: [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }],
      containers: [
        {
          name: 'fluentd',
          image: 'quay.io/fluentd_elasticsearch/fluentd:v2.5.2',
          resources: { limits: { memory: '200Mi' }, requests: { cpu: '100m', memory: '200Mi' } },
          volumeMounts: [{ name: 'varlog', mountPath: '/var/log' }],
        },
      ],
      volumes: [{ name: 'varlog', hostPath: { path: '/var/log' } }],
    },
  };
}
