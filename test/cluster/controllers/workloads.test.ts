import { describe, expect, test } from 'vitest';
import { TestWorld, template } from '../test-world.ts';

const selector = { matchLabels: { app: 'web' } };

describe('a StatefulSet', () => {
  test('makes its pods one after the other under stable names', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', {
      spec: { replicas: 3, serviceName: 'web', selector, template: template() },
    });
    world.wait(1);
    expect(world.table('Pod', ['Name'])).toEqual(['web-0']);
    world.settle();
    expect(world.table('Pod', ['Name', 'Ready'])).toEqual(['web-0 1/1', 'web-1 1/1', 'web-2 1/1']);
    expect(world.table('StatefulSet', ['Ready'])).toEqual(['3/3']);
    expect(world.events('web')[0]).toBe('SuccessfulCreate: create Pod web-0 in StatefulSet web successful');
  });

  test('scales down from the last', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', {
      spec: { replicas: 3, serviceName: 'web', selector, template: template() },
    });
    world.settle();
    world.patch('StatefulSet', 'web', { spec: { replicas: 1 } });
    world.settle();
    expect(world.table('Pod', ['Name'])).toEqual(['web-0']);
  });

  test('updates from the last down to its partition', () => {
    const world = new TestWorld();
    const updateStrategy = { type: 'RollingUpdate', rollingUpdate: { partition: 2 } };
    const spec = { replicas: 3, serviceName: 'web', selector, template: template(), updateStrategy };
    world.create('StatefulSet', 'web', { spec });
    world.settle();
    world.patch('StatefulSet', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    world.settle();
    const images = world
      .list<{ spec: { containers: { image: string }[] } }>('Pod')
      .map(({ spec: pod }) => pod.containers[0]?.image);
    expect(images).toEqual(['nginx:1.25', 'nginx:1.25', 'nginx:1.26']);
  });
});

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
