import { describe, expect, test } from 'vitest';
import { TestWorld, web } from './test-world.ts';

interface PodView {
  readonly metadata: { readonly name: string };
  readonly status: { readonly phase: string; readonly podIP: string };
}

describe('a cluster', () => {
  test('has its nodes, its own Service and its DNS when it has booted', () => {
    const world = new TestWorld();
    expect(world.list('Node')).toHaveLength(3);
    expect(world.table('Service', ['Name', 'Cluster-IP', 'Port(s)'])).toEqual([
      'kubernetes 10.96.0.1 443/TCP',
    ]);
    expect(world.table('Service', ['Name', 'Cluster-IP'], 'kube-system')).toEqual(['kube-dns 10.96.0.10']);
    expect(world.table('Deployment', ['Name', 'Ready'], 'kube-system')).toEqual(['coredns 2/2']);
    expect(world.cluster.busy).toEqual([]);
  });

  test('turns a Deployment into pods whose names carry the computed hash', () => {
    const world = new TestWorld({ version: '1.13', settings: { runtime: 'docker' } });
    world.create('Deployment', 'sample-deployment', {
      spec: {
        replicas: 3,
        selector: { matchLabels: { app: 'sample-app' } },
        template: {
          metadata: { labels: { app: 'sample-app' } },
          spec: {
            containers: [{ name: 'nginx-container', image: 'nginx:1.12', ports: [{ containerPort: 80 }] }],
          },
        },
      },
    });
    world.settle();
    const names = world.list<PodView>('Pod').map(({ metadata }) => metadata.name);
    expect(names).toHaveLength(3);
    for (const name of names)
      expect(name).toMatch(/^sample-deployment-6c5948bf66-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
  });

  test('goes back to a snapshot and forward again to the same world', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2));
    const before = world.cluster.snapshot();
    world.settle();
    const first = world.list<PodView>('Pod');
    world.cluster.restore(before);
    expect(world.list('Pod')).toEqual([]);
    world.settle();
    expect(world.list<PodView>('Pod')).toEqual(first);
  });

  test('shows pods in creation before it has settled', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2));
    world.wait(0.2);
    expect(world.table('Deployment', ['Ready', 'Up-to-date', 'Available'])).toEqual(['0/2 2 0']);
    expect(world.table('Pod', ['Ready', 'Status'])).toEqual([
      '0/1 ContainerCreating',
      '0/1 ContainerCreating',
    ]);
  });

  test('deletes what a deleted Deployment owned', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2));
    world.settle();
    world.remove('Deployment', 'web', { propagationPolicy: 'Background' });
    world.settle();
    expect(world.list('ReplicaSet')).toEqual([]);
    expect(world.list('Pod')).toEqual([]);
  });
});
