import { describe, expect, test } from 'vitest';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import { TestWorld } from '../test-world.ts';

/** Three nodes in two zones, named `a`, `b` and `c`. */
function zones(version = '1.33'): TestWorld {
  const nodes = [
    { name: 'a', labels: { zone: 'one', disk: 'ssd' } },
    { name: 'b', labels: { zone: 'one' } },
    { name: 'c', labels: { zone: 'two' } },
  ];
  return new TestWorld({ version, settings: { nodes } });
}

function place(world: TestWorld, name: string, spec: object, labels: object = { app: 'web' }) {
  world.create('Pod', name, {
    metadata: { labels },
    spec: { containers: [{ name: 'c', image: 'nginx' }], ...spec },
  });
  world.wait(1);
  return nodeOf(world, name);
}

function nodeOf(world: TestWorld, name: string) {
  return world.get<Pod & Record<string, unknown>>('Pod', name)?.spec.nodeName;
}

function refusal(world: TestWorld, name: string) {
  return world.events(name).find((event) => event.startsWith('FailedScheduling'));
}

const labelSelector = { matchLabels: { app: 'web' } };

describe('a pod that prefers', () => {
  const onDisk = {
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, preference: { matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd'] }] } },
      ],
    },
  };
  const apart = (topologyKey: string) => ({
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 100, podAffinityTerm: { topologyKey, labelSelector } },
      ],
    },
  });

  test('a node gets it, however full', () => {
    const world = zones();
    const names = ['one', 'two', 'three'].map((name) => place(world, name, { affinity: onDisk }));
    expect(names).toEqual(['a', 'a', 'a']);
  });

  test('to be away from its like goes elsewhere, and beside them when it must', () => {
    const world = zones();
    const affinity = apart('zone');
    const found = ['one', 'two', 'three'].map((name) => place(world, name, { affinity }));
    const zoneOf = (node: string | undefined) => (node === 'c' ? 'two' : 'one');
    expect(new Set(found.slice(0, 2).map(zoneOf)).size).toBe(2);
    expect(found[2]).toBeDefined();
  });

  test('an even spread goes where fewest are', () => {
    const world = zones();
    const soft = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector };
    const found = ['1', '2', '3', '4'].map((name) =>
      place(world, `web-${name}`, { topologySpreadConstraints: [soft] }),
    );
    expect(found.filter((node) => node === 'c')).toHaveLength(2);
  });

  test('nodes without soft taints stays away from others', () => {
    const world = zones();
    for (const name of ['a', 'b'])
      world.patch('Node', name, { spec: { taints: [{ key: 'own', effect: 'PreferNoSchedule' }] } });
    expect(['1', '2', '3'].map((name) => place(world, `web-${name}`, {}))).toEqual(['c', 'c', 'c']);
  });
});

describe('a pod that must', () => {
  const hard = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector };

  test('be spread over more zones than there are is refused', () => {
    const world = zones();
    const topologySpreadConstraints = [{ ...hard, minDomains: 3 }];
    expect([1, 2, 3].map((each) => place(world, `web-${each}`, { topologySpreadConstraints }))).toEqual([
      expect.anything(),
      expect.anything(),
      undefined,
    ]);
    expect(refusal(world, 'web-3')).toMatch(/3 node\(s\) didn't match pod topology spread constraints/);
  });

  test.each([
    ['1.26', undefined],
    ['1.27', 'c'],
  ])('be spread with its own revision counts that alone from 1.27 on (%s)', (version, expected) => {
    const world = zones(version);
    for (const each of [1, 2, 3]) place(world, `old-${each}`, { nodeName: 'c' }, { app: 'web', hash: 'old' });
    const topologySpreadConstraints = [{ ...hard, matchLabelKeys: ['hash'] }];
    const nodeSelector = { zone: 'two' };
    const labels = { app: 'web', hash: 'new' };
    const nodeAffinityPolicy = 'Ignore';
    const own = topologySpreadConstraints.map((each) => ({ ...each, nodeAffinityPolicy }));
    expect(place(world, 'new', { topologySpreadConstraints: own, nodeSelector }, labels)).toBe(expected);
  });

  test('be near pods of other namespaces finds them by their labels', () => {
    const world = zones();
    world.create('Namespace', 'shop', { metadata: { labels: { team: 'shop' } } });
    world.settle();
    const containers = [{ name: 'c', image: 'nginx' }];
    const metadata = { labels: { app: 'web' } };
    world.create('Pod', 'other', { metadata, spec: { containers, nodeName: 'c' } }, 'shop');
    world.wait(1);
    const term = { topologyKey: 'kubernetes.io/hostname', labelSelector };
    const near = (more: object) => ({
      affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ ...term, ...more }] } },
    });
    const namespaceSelector = { matchLabels: { team: 'shop' } };
    expect(place(world, 'away', near({}), { app: 'other' })).toBeUndefined();
    expect(place(world, 'near', near({ namespaceSelector }), { app: 'other' })).toBe('c');
  });
});

describe('a local volume', () => {
  /** A claim that waits for its pod, and a volume on node `c` alone. */
  function local(version?: string): TestWorld {
    const world = zones(version);
    const storage = 'local';
    world.create('StorageClass', storage, {
      provisioner: 'kubernetes.io/no-provisioner',
      volumeBindingMode: 'WaitForFirstConsumer',
    });
    const terms = [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['two'] }] }];
    world.create('PersistentVolume', 'disk', {
      spec: {
        capacity: { storage: '1Gi' },
        accessModes: ['ReadWriteOnce'],
        storageClassName: storage,
        local: { path: '/mnt/disk' },
        nodeAffinity: { required: { nodeSelectorTerms: terms } },
      },
    });
    const resources = { requests: { storage: '1Gi' } };
    world.create('PersistentVolumeClaim', 'data', {
      spec: { accessModes: ['ReadWriteOnce'], storageClassName: storage, resources },
    });
    return world.settle();
  }

  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];

  test('is bound when a pod needs it, and takes the pod to its node', () => {
    const world = local();
    expect(world.table('PersistentVolumeClaim', ['Status'])).toEqual(['Pending']);
    world.wait(60);
    expect(world.events('data').map((event) => event.replace(/x[5-7]/, 'xN'))).toEqual([
      'WaitForFirstConsumer xN: waiting for first consumer to be created before binding',
    ]);
    expect(place(world, 'web', { volumes })).toBe('c');
    expect(world.table('PersistentVolumeClaim', ['Status'])).toEqual(['Bound']);
  });

  test.each([
    ['1.30', 'had volume node affinity conflict'],
    ['1.31', "didn't match PersistentVolume's node affinity"],
  ])('keeps a later pod from other nodes, in the words of %s', (version, words) => {
    const world = local(version);
    place(world, 'first', { volumes });
    world.patch('Node', 'c', { spec: { unschedulable: true } });
    expect(place(world, 'again', { volumes })).toBeUndefined();
    expect(refusal(world, 'again')).toContain(`2 node(s) ${words}`);
  });

  test('that is on no node where the pod may run is not found', () => {
    const world = local();
    expect(place(world, 'web', { volumes, nodeSelector: { zone: 'one' } })).toBeUndefined();
    expect(refusal(world, 'web')).toContain("2 node(s) didn't find available persistent volumes to bind");
    expect(world.table('PersistentVolumeClaim', ['Status'])).toEqual(['Pending']);
  });
});

test('a claim of a class that there is not says so', () => {
  const world = zones();
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  world.create('PersistentVolumeClaim', 'data', { spec: { ...spec, storageClassName: 'fast' } });
  world.settle();
  expect(world.events('data')).toEqual(['ProvisioningFailed: storageclass.storage.k8s.io "fast" not found']);
});
