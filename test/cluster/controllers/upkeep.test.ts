import { describe, expect, test } from 'vitest';
import { TestWorld } from '../test-world.ts';

const pod = (image: string) => ({ spec: { containers: [{ name: 'c', image }] } });

describe('a container', () => {
  test('is started anew when its image changes', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('Pod', 'web', pod('nginx:1.18'));
    world.cluster.run('settled');
    const place = { group: '', version: 'v1', resource: 'pods', namespace: 'default', name: 'web' } as const;
    world.cluster.api.request({ ...place, verb: 'patch', patchType: 'strategic', body: pod('nginx:1.19') });
    world.cluster.run('settled');
    const events = world.list<{ readonly message: string }>('Event').map(({ message }) => message);
    expect(events).toContain('Container c definition changed, will be restarted');
    expect(world.table('Pod', ['Status', 'Restarts'])[0]).toMatch(/^Running 1 /);
  });

  test('whose image says that it does not exist waits for it', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('Pod', 'web', pod('nginx:doesnotexist'));
    world.cluster.run('settled');
    expect(world.table('Pod', ['Status'])[0]).toMatch(/^(ErrImagePull|ImagePullBackOff)$/);
  });
});

describe('Endpoints', () => {
  const subsets = [{ addresses: [{ ip: '192.0.2.1' }], ports: [{ port: 80 }] }];

  test('that never had a Service stay', () => {
    const world = new TestWorld({ version: '1.30' });
    world.create('Endpoints', 'db', { subsets });
    world.cluster.run('settled');
    expect(world.get('Endpoints', 'db')).toBeDefined();
  });

  test('go with their Service', () => {
    const world = new TestWorld({ version: '1.30' });
    world.create('Service', 'db', { spec: { ports: [{ port: 80 }] } });
    world.create('Endpoints', 'db', { subsets });
    world.cluster.run('settled');
    world.remove('Service', 'db');
    world.cluster.run('settled');
    expect(world.get('Endpoints', 'db')).toBeUndefined();
  });
});

describe('a quota', () => {
  test('counts what its namespace uses', () => {
    const world = new TestWorld({ version: '1.36' });
    const place = { group: '', version: 'v1', resource: 'resourcequotas', namespace: 'default' } as const;
    const metadata = { name: 'quota' };
    const body = {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata,
      spec: { hard: { pods: '2', services: '5' } },
    };
    world.cluster.api.request({ ...place, verb: 'create', body });
    world.create('Pod', 'web', pod('nginx'));
    world.cluster.run('settled');
    const { body: quota } = world.cluster.api.request({ ...place, verb: 'get', name: 'quota' });
    expect(quota).toHaveProperty('status.used', { pods: '1', services: '1' });
  });
});

describe('what is busy', () => {
  test('is known before any time has passed since a change', () => {
    const world = new TestWorld({ version: '1.30' });
    world.create('Pod', 'web', pod('nginx'));
    expect(world.cluster.busy).not.toEqual([]);
  });
});
