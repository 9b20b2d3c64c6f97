import { describe, expect, test } from 'vitest';
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
