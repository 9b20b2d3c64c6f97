import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import type { StatefulSet } from '../../../src/cluster/kinds/stateful-set.ts';
import { TestWorld, template } from '../test-world.ts';

/** A StatefulSet's spec: three pods and what else is given. */
function three(more: object = {}) {
  const selector = { matchLabels: { app: 'web' } };
  return { spec: { replicas: 3, serviceName: 'web', selector, template: template(), ...more } };
}

const newImage = { spec: { template: template({ image: 'nginx:1.26' }) } };

function imagesOf(world: TestWorld) {
  return world.list<Pod>('Pod').map(({ spec }) => spec.containers[0]?.image?.replace('nginx:1.', ''));
}

function statusOf(world: TestWorld) {
  return world.get<StatefulSet & Record<string, unknown>>('StatefulSet', 'web')?.status;
}

describe('a StatefulSet', () => {
  test('makes its pods one after the other under stable names', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three());
    world.wait(1);
    expect(world.table('Pod', ['Name'])).toEqual(['web-0']);
    world.settle();
    expect(world.table('Pod', ['Name', 'Ready'])).toEqual(['web-0 1/1', 'web-1 1/1', 'web-2 1/1']);
    expect(world.table('StatefulSet', ['Ready'])).toEqual(['3/3']);
    expect(world.events('web')[0]).toBe('SuccessfulCreate: create Pod web-0 in StatefulSet web successful');
  });

  test('makes them all at once if they may be parallel, from its first ordinal on', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three({ podManagementPolicy: 'Parallel', ordinals: { start: 5 } }));
    world.wait(1);
    expect(world.table('Pod', ['Name'])).toEqual(['web-5', 'web-6', 'web-7']);
  });

  test('waits until a pod has been ready for long enough', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three({ minReadySeconds: 20 }));
    world.wait(15);
    expect(world.table('Pod', ['Name', 'Ready'])).toEqual(['web-0 1/1']);
    expect(statusOf(world)).toMatchObject({ readyReplicas: 1, availableReplicas: 0 });
    world.settle();
    expect(statusOf(world)).toMatchObject({ readyReplicas: 3, availableReplicas: 3 });
  });

  test('scales down from the last', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three());
    world.settle();
    world.patch('StatefulSet', 'web', { spec: { replicas: 1 } });
    world.settle();
    expect(world.table('Pod', ['Name'])).toEqual(['web-0']);
  });

  test('tells why the API refuses a pod, and tries again', () => {
    const world = new TestWorld();
    world.create('ResourceQuota', 'two', { spec: { hard: { pods: '2' } } });
    world.create('StatefulSet', 'web', three());
    world.settle();
    expect(world.table('Pod', ['Name'])).toEqual(['web-0', 'web-1']);
    expect(world.events('web').at(-1)).toMatch(
      /^FailedCreate x\d+: create Pod web-2 in StatefulSet web failed error: pods "web-2" is forbidden: exceeded quota: two, requested: pods=1, used: pods=2, limited: pods=2$/,
    );
    world.patch('ResourceQuota', 'two', { spec: { hard: { pods: '3' } } });
    world.wait(600).settle();
    expect(world.list('Pod')).toHaveLength(3);
  });
});

describe('a StatefulSet that is updated', () => {
  test('goes from the last down to its partition, and makes anew what is below as it was', () => {
    const world = new TestWorld();
    const updateStrategy = { type: 'RollingUpdate', rollingUpdate: { partition: 2 } };
    world.create('StatefulSet', 'web', three({ updateStrategy }));
    world.settle();
    world.patch('StatefulSet', 'web', newImage);
    world.settle();
    world.remove('Pod', 'web-0');
    world.settle();
    expect(imagesOf(world)).toEqual(['25', '25', '26']);
    expect(statusOf(world)).toMatchObject({ currentReplicas: 2, updatedReplicas: 1 });
  });

  test('changes a pod that is deleted by hand, if so it is to be', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three({ updateStrategy: { type: 'OnDelete' } }));
    world.settle();
    world.patch('StatefulSet', 'web', newImage);
    world.settle();
    expect(imagesOf(world)).toEqual(['25', '25', '25']);
    world.remove('Pod', 'web-1');
    world.settle();
    expect(imagesOf(world)).toEqual(['25', '26', '25']);
  });

  test.each([
    ['1.34', 1],
    ['1.35', 2],
  ])('has as many pods missing as %s lets it', (version, missing) => {
    const world = new TestWorld({ version });
    const rollingUpdate = { maxUnavailable: 2 };
    world.create('StatefulSet', 'web', three({ updateStrategy: { type: 'RollingUpdate', rollingUpdate } }));
    world.settle();
    world.patch('StatefulSet', 'web', newImage);
    world.wait(0.05);
    const going = world.list<Pod>('Pod').filter(({ metadata }) => metadata.deletionTimestamp);
    expect(going).toHaveLength(missing);
    world.settle();
    expect(imagesOf(world)).toEqual(['26', '26', '26']);
  });

  test('keeps as many revisions as its limit says', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three({ replicas: 1, revisionHistoryLimit: 1 }));
    for (const image of ['nginx:1.26', 'nginx:1.27', 'nginx:1.28']) {
      world.settle();
      world.patch('StatefulSet', 'web', { spec: { template: template({ image }) } });
    }
    world.settle();
    const revisions = world.list<KubeObject & { revision: number }>('ControllerRevision');
    expect(revisions.map(({ revision }) => revision).sort()).toEqual([3, 4]);
  });
});

describe("a StatefulSet's claims", () => {
  const claim = {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  };
  const claims = (world: TestWorld) => world.table('PersistentVolumeClaim', ['Name']);

  test.each([
    [
      '1.30',
      'Retain',
      'Retain',
      ['data-web-0', 'data-web-1', 'data-web-2'],
      ['data-web-0', 'data-web-1', 'data-web-2'],
    ],
    ['1.30', 'Delete', 'Retain', ['data-web-0'], ['data-web-0']],
    ['1.30', 'Retain', 'Delete', ['data-web-0', 'data-web-1', 'data-web-2'], []],
    ['1.32', 'Delete', 'Delete', ['data-web-0'], []],
    [
      '1.26',
      'Delete',
      'Delete',
      ['data-web-0', 'data-web-1', 'data-web-2'],
      ['data-web-0', 'data-web-1', 'data-web-2'],
    ],
  ])('stay or go in %s: scaled %s, deleted %s', (version, whenScaled, whenDeleted, scaled, deleted) => {
    const world = new TestWorld({ version, settings: { provider: 'kind' } });
    const persistentVolumeClaimRetentionPolicy = { whenScaled, whenDeleted };
    const more = { volumeClaimTemplates: [claim], persistentVolumeClaimRetentionPolicy };
    world.create('StatefulSet', 'web', three(more));
    world.settle();
    expect(world.events('web').slice(0, 2)).toEqual([
      'SuccessfulCreate: create Claim data-web-0 Pod web-0 in StatefulSet web success',
      'SuccessfulCreate: create Pod web-0 in StatefulSet web successful',
    ]);
    world.patch('StatefulSet', 'web', { spec: { replicas: 1 } });
    world.settle();
    expect(claims(world)).toEqual(scaled);
    world.remove('StatefulSet', 'web', { propagationPolicy: 'Background' });
    world.settle();
    expect(claims(world)).toEqual(deleted);
  });
});

describe('the pods of a StatefulSet', () => {
  test('tell the start of their names, as all pods of controllers do', () => {
    const world = new TestWorld();
    world.create('StatefulSet', 'web', three());
    world.settle();
    const [pod] = world.list<KubeObject>('Pod');
    expect(pod?.metadata).toMatchObject({ name: 'web-0', generateName: 'web-' });
  });

  test('wait for claims that are refused, and say which', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('ResourceQuota', 'few', { spec: { hard: { persistentvolumeclaims: '0' } } });
    world.settle();
    const disk = { metadata: { name: 'disk' }, spec: { accessModes: ['ReadWriteOnce'], resources: {} } };
    const wanted = { ...disk, spec: { ...disk.spec, resources: { requests: { storage: '1Gi' } } } };
    world.create('StatefulSet', 'web', three({ volumeClaimTemplates: [wanted] }));
    world.wait(1);
    const said = world.events('web').join('\n');
    expect(said).toContain('create Claim disk-web-0 for Pod web-0 in StatefulSet web failed error: ');
    expect(said).toContain(
      'create Pod web-0 in StatefulSet web failed error: failed to create PVC disk-web-0: persistentvolumeclaims',
    );
  });
});
