import { describe, expect, test } from 'vitest';
import { TestWorld, template, web } from '../test-world.ts';

interface DeploymentView {
  readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
  readonly status: {
    readonly conditions: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason: string;
    }[];
  };
}

type Counts = Readonly<Record<string, number>>;

function conditions(world: TestWorld): readonly string[] {
  const deployment = world.get<DeploymentView>('Deployment', 'web');
  return (deployment?.status.conditions ?? []).map(
    ({ type, status, reason }) => `${type} ${status} ${reason}`,
  );
}

describe('a rollout', () => {
  test('misses the pods of a fresh Deployment from its first counts on', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(3));
    const seen: unknown[] = [];
    for (let step = 0; step < 40; step += 1) {
      const { status } = world.wait(0.001).get<{ readonly status?: object }>('Deployment', 'web') ?? {};
      if (status && 'observedGeneration' in status) seen.push(status);
    }
    expect(seen[0]).toMatchObject({ unavailableReplicas: 3 });
  });

  test('of a fresh Deployment ends with Available before Progressing', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(3));
    world.settle();
    expect(conditions(world)).toEqual([
      'Available True MinimumReplicasAvailable',
      'Progressing True NewReplicaSetAvailable',
    ]);
    expect(world.table('Deployment', ['Ready', 'Up-to-date', 'Available'])).toEqual(['3/3 3 3']);
  });

  test('tells of each change of size once more, since what it has scaled counts as before until then', () => {
    const world = new TestWorld({ version: '1.20' });
    world.create('Deployment', 'web', web(4));
    world.settle();
    world.patch('Deployment', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    const seen: string[] = [];
    for (let step = 0; step < 1200; step += 1) {
      const { status = {} } = world.wait(0.005).get<{ readonly status?: Counts }>('Deployment', 'web') ?? {};
      const { replicas = 0, updatedReplicas = 0, availableReplicas = 0, unavailableReplicas = 0 } = status;
      const counts = [replicas, updatedReplicas, availableReplicas, unavailableReplicas].join(' ');
      if (seen.at(-1) !== counts) seen.push(counts);
    }
    // As a control plane of 1.20 wrote them: first with the ReplicaSet as it was, then as it is.
    expect(seen[seen.indexOf('5 2 4 1') + 1]).toBe('5 2 4 0');
    expect(seen[seen.indexOf('5 4 4 1') + 1]).toBe('5 4 4 0');
    expect(seen.at(-1)).toBe('4 4 4 0');
  });

  test.each([
    { version: '1.34', counts: [] },
    { version: '1.35', counts: [0, 1, 0] },
  ])('counts the pods that are being deleted: $counts in $version', ({ version, counts }) => {
    const world = new TestWorld({ version });
    world.create('Deployment', 'web', web(2));
    const seen: unknown[] = [];
    const look = () => {
      const { status } = world.get<{ readonly status: object }>('Deployment', 'web') ?? { status: {} };
      if ('terminatingReplicas' in status) seen.push(status.terminatingReplicas);
    };
    world.settle();
    look();
    world.patch('Deployment', 'web', { spec: { replicas: 1 } });
    world.wait(0.15);
    look();
    world.settle();
    look();
    expect(seen).toEqual(counts);
  });

  test('puts Progressing first once replicas were unavailable by a scale up', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(1));
    world.settle();
    world.patch('Deployment', 'web', { spec: { replicas: 3 } });
    world.settle();
    expect(conditions(world)).toEqual([
      'Progressing True NewReplicaSetAvailable',
      'Available True MinimumReplicasAvailable',
    ]);
  });

  test('replaces pods step by step within surge and unavailability', () => {
    const world = new TestWorld({ version: '1.20' });
    world.create('Deployment', 'web', web(3));
    world.settle();
    world.patch('Deployment', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    world.settle();
    const texts = world.events('web').map((text) => text.replace(/web-[0-9a-z]+/, 'RS'));
    expect(texts).toEqual([
      'ScalingReplicaSet: Scaled up replica set RS to 3',
      'ScalingReplicaSet: Scaled up replica set RS to 1',
      'ScalingReplicaSet: Scaled down replica set RS to 2',
      'ScalingReplicaSet: Scaled up replica set RS to 2',
      'ScalingReplicaSet: Scaled down replica set RS to 1',
      'ScalingReplicaSet: Scaled up replica set RS to 3',
      'ScalingReplicaSet: Scaled down replica set RS to 0',
    ]);
    expect(
      world.get<DeploymentView>('Deployment', 'web')?.metadata.annotations[
        'deployment.kubernetes.io/revision'
      ],
    ).toBe('2');
    expect(world.table('ReplicaSet', ['Desired', 'Current', 'Ready'])).toEqual(
      expect.arrayContaining(['0 0 0', '3 3 3']),
    );
  });

  test.each([
    ['1.24', 'Scaled up replica set RS to 2'],
    ['1.25', 'Scaled up replica set RS to 2 from 1'],
    ['1.32', 'Scaled up replica set RS from 1 to 2'],
  ])('is told in the words of %s', (version, text) => {
    const world = new TestWorld({ version });
    world.create('Deployment', 'web', web(1));
    world.settle();
    world.patch('Deployment', 'web', { spec: { replicas: 2 } });
    world.settle();
    expect(world.events('web').map((each) => each.replace(/web-[0-9a-z]+/, 'RS'))).toContain(
      `ScalingReplicaSet: ${text}`,
    );
  });

  test('goes back to an older template by using its ReplicaSet again', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2));
    world.settle();
    const [first] = world.table('ReplicaSet', ['Name']);
    world.patch('Deployment', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    world.settle();
    world.patch('Deployment', 'web', { spec: { template: template() } });
    world.settle();
    expect(world.table('ReplicaSet', ['Name', 'Ready'])).toContain(`${first} 2`);
    expect(world.list('ReplicaSet')).toHaveLength(2);
    expect(
      world.get<DeploymentView>('Deployment', 'web')?.metadata.annotations[
        'deployment.kubernetes.io/revision'
      ],
    ).toBe('3');
  });

  test('that recreates waits until the old pods are gone', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2, { strategy: { type: 'Recreate' } }));
    world.settle();
    world.patch('Deployment', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    world.wait(0.1);
    expect(world.table('Pod', ['Status'])).toEqual(['Terminating', 'Terminating']);
    world.settle();
    expect(world.table('Pod', ['Status'])).toEqual(['Running', 'Running']);
  });

  /** Until 1.26 a pod that is deleted keeps its phase to the end, and a Recreate waits for the end. */
  test.each([
    ['1.26', 'Running', 1],
    ['1.27', 'Succeeded', 2],
  ])('that recreates in %s takes an old pod that has stopped for %s', (version, phase, sets) => {
    const world = new TestWorld({ version });
    world.create('Deployment', 'web', web(1, { strategy: { type: 'Recreate' } }));
    world.settle();
    world.patch('Deployment', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    world.wait(0.4);
    const pods = world.list<{ status: { phase: string } }>('Pod');
    expect(pods.map(({ status }) => status.phase)).toContain(phase);
    expect(world.list('ReplicaSet')).toHaveLength(sets);
  });

  test('that is paused does nothing but scale', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(2));
    world.settle();
    world.patch('Deployment', 'web', { spec: { paused: true } });
    world.patch('Deployment', 'web', { spec: { template: template({ image: 'nginx:1.26' }) } });
    world.settle();
    expect(world.list('ReplicaSet')).toHaveLength(1);
    expect(conditions(world)).toContain('Progressing Unknown DeploymentPaused');
  });

  test('without progress runs into its deadline', () => {
    const world = new TestWorld();
    world.create(
      'Deployment',
      'web',
      web(1, { progressDeadlineSeconds: 30 }, { readinessProbe: { tcpSocket: { port: 9999 } } }),
    );
    world.settle();
    expect(conditions(world)).toContain('Progressing True ReplicaSetUpdated');
    world.wait(60);
    expect(conditions(world)).toContain('Progressing False ProgressDeadlineExceeded');
  });

  test('keeps old ReplicaSets up to its history limit', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', web(1, { revisionHistoryLimit: 1 }));
    for (const tag of ['1.24', '1.23', '1.22']) {
      world.settle();
      world.patch('Deployment', 'web', { spec: { template: template({ image: `nginx:${tag}` }) } });
    }
    world.settle();
    expect(world.list('ReplicaSet')).toHaveLength(2);
  });
});
