import { describe, expect, it } from 'vitest';
import { TestWorld } from '../test-world.ts';

const claim = { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };

function claimed(version: string, content: object) {
  const world = new TestWorld({ version, settings: { provider: 'minikube', nodes: 1 } });
  world.create('PersistentVolumeClaim', 'data', { ...claim, ...content });
  return world.settle().table('PersistentVolumeClaim', ['Name', 'Status', 'StorageClass']);
}

describe.each(['1.13', '1.25', '1.31'])('a claim in a cluster of %s with a default class', (version) => {
  it('is given that class and a volume', () => {
    expect(claimed(version, {})).toEqual(['data Bound standard']);
  });

  it('stays without a class where it asks for none', () => {
    expect(claimed(version, { spec: { ...claim.spec, storageClassName: '' } })).toEqual(['data Pending ']);
  });
});

it.each([
  ['minikube', '1.30', { hostPath: { path: '/tmp/hostpath-provisioner/default/data', type: '' } }],
  [
    'docker-desktop',
    '1.30',
    { hostPath: { path: expect.stringMatching(/^\/var\/lib\/k8s-pvs\/data\/pvc-/) } },
  ],
  [
    'gke',
    '1.13',
    { gcePersistentDisk: { fsType: 'ext4', pdName: expect.stringMatching(/-pvc-[0-9a-f-]{36}$/) } },
  ],
] as const)('a volume of %s, Kubernetes %s, is what its provisioner makes', (provider, version, source) => {
  const world = new TestWorld({ version, settings: { provider, nodes: 1 } });
  world.create('PersistentVolumeClaim', 'data', claim);
  world.settle();
  expect(
    world.cluster.api.request({ verb: 'list', group: '', version: 'v1', resource: 'persistentvolumes' }).body,
  ).toMatchObject({
    items: [{ spec: source }],
  });
});

describe('a claim of a class', () => {
  const named = (name: string) => ({
    metadata: { name: 'data', annotations: { 'volume.beta.kubernetes.io/storage-class': name } },
  });

  it('may still name it by the old annotation', () => {
    expect(claimed('1.31', named('standard'))).toEqual(['data Bound standard']);
  });

  it('says that there is no such class', () => {
    const world = new TestWorld({ version: '1.31' });
    world.create('PersistentVolumeClaim', 'data', { ...claim, ...named('gold') });
    world.settle();
    expect(world.events('data').join()).toContain('storageclass.storage.k8s.io "gold" not found');
  });
});

describe('a claim that no volume satisfies yet', () => {
  const volume = {
    spec: {
      capacity: { storage: '2Gi' },
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'by-hand',
      hostPath: { path: '/srv/disk' },
      persistentVolumeReclaimPolicy: 'Delete',
    },
  };
  const byHand = { spec: { ...claim.spec, storageClassName: 'by-hand' } };

  it('finds a later one when all claims are gone through', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('PersistentVolumeClaim', 'data', byHand);
    world.settle();
    world.create('PersistentVolume', 'disk', volume);
    world.settle();
    expect(world.table('PersistentVolumeClaim', ['Status'])).toEqual(['Pending']);
    world.wait(16);
    expect(world.table('PersistentVolumeClaim', ['Status'])).toEqual(['Bound']);
  });

  it('is told of what it lacks once a round, whoever uses it', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('PersistentVolumeClaim', 'data', byHand);
    world.create('Pod', 'user', {
      spec: {
        containers: [{ name: 'c', image: 'nginx' }],
        volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'data' } }],
      },
    });
    world.wait(0.5);
    expect(world.table('Event', ['Reason', 'Count']).filter((row) => row.startsWith('Prov'))).toEqual([
      'ProvisioningFailed 1',
    ]);
  });

  it('leaves a folder of a node behind that nobody may delete', () => {
    const world = new TestWorld({ version: '1.36' });
    world.create('PersistentVolume', 'disk', volume);
    world.create('PersistentVolumeClaim', 'data', byHand);
    world.wait(20);
    world.remove('PersistentVolumeClaim', 'data');
    world.settle();
    expect(world.table('PersistentVolume', ['Name', 'Status'])).toEqual(['disk Failed']);
    expect(world.events('disk').join()).toContain(
      'host_path deleter only supports /tmp/.+ but received provided /srv/disk',
    );
  });

  it.each([
    [
      '1.20',
      'waiting for a volume to be created, either by external provisioner "example.com/nas" or manually',
    ],
    [
      '1.36',
      "Waiting for a volume to be created either by the external provisioner 'example.com/nas' or manually",
    ],
  ])('is told that somebody outside makes its volume, in the words of %s', (version, text) => {
    const world = new TestWorld({ version });
    world.create('StorageClass', 'nas', { provisioner: 'example.com/nas' });
    world.create('PersistentVolumeClaim', 'data', { spec: { ...claim.spec, storageClassName: 'nas' } });
    world.settle();
    expect(world.events('data').join()).toContain(text);
  });
});
