import { describe, expect, it } from 'vitest';
import { TestWorld } from '../test-world.ts';

interface Node {
  readonly metadata: {
    readonly creationTimestamp: string;
    readonly labels: Readonly<Record<string, string>>;
  };
}

const zone = 'topology.kubernetes.io/zone';

describe('the nodes of a new cluster', () => {
  it('join one after the other', () => {
    const births = new TestWorld()
      .list<Node>('Node')
      .map(({ metadata }) => Date.parse(metadata.creationTimestamp));
    expect(births.map((birth) => birth - (births[0] ?? 0))).toEqual([0, 1000, 2000]);
  });

  it.each([
    ['gke-shop-default-pool-1f2e3d4c-x7k2', 'default-pool', 'us-central1-c'],
    ['gke-cluster-default-pool-1', 'default-pool', 'us-central1-c'],
    ['worker-1', undefined, undefined],
  ])('tell by the name %s whether they stand at Google', (name, pool, where) => {
    const world = new TestWorld({ settings: { nodes: [{ name }] } });
    const [node] = world.list<Node>('Node');
    expect(node?.metadata.labels['cloud.google.com/gke-nodepool']).toBe(pool);
    expect(node?.metadata.labels[zone]).toBe(where);
  });

  it.each([
    ['1.34', undefined],
    ['1.36', 'us-central1-c'],
  ])('of %s tell their pods where they stand: %s', (version, where) => {
    const world = new TestWorld({ version, settings: { nodes: [{ name: 'gke-cluster-default-pool-1' }] } });
    world.create('Pod', 'web', { spec: { containers: [{ name: 'web', image: 'nginx' }] } });
    world.settle();
    const pod = world.get<{ readonly metadata: { readonly labels?: Readonly<Record<string, string>> } }>(
      'Pod',
      'web',
    );
    expect(pod?.metadata.labels?.[zone]).toBe(where);
  });
});
