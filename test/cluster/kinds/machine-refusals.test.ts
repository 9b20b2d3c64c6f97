import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

/** What a server of 1.20 says of a Node or a PersistentVolume that it refuses, and otherwise nothing. */
function words(kind: 'Node' | 'PersistentVolume', spec: object): string | undefined {
  const resource = kind === 'Node' ? 'nodes' : 'persistentvolumes';
  const body = { apiVersion: 'v1', kind, metadata: { name: 'first' }, spec };
  const answer = testServer('1.20').request({ verb: 'create', resource, body });
  return answer.code < 300 ? undefined : (answer.body as Status).message.replace(/^.*? is invalid: /, '');
}

const taint = { key: 'kept', effect: 'NoSchedule' };

describe('the taints of a node are refused in these words', () => {
  it.each([
    [
      [{ key: 'kept', effect: 'Never' }],
      'metadata.taints[0].effect: Unsupported value: "Never": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"',
    ],
    [[{ key: 'kept' }], 'metadata.taints[0].effect: Required value'],
    [
      [taint, taint],
      'metadata.taints[1]: Duplicate value: core.Taint{Key:"kept", Value:"", Effect:"NoSchedule", TimeAdded:<nil>}: taints must be unique by key and effect pair',
    ],
  ])('%j', (taints, expected) => {
    expect(words('Node', { taints })).toBe(expected);
  });

  it('takes two effects of one key', () => {
    expect(words('Node', { taints: [taint, { ...taint, effect: 'NoExecute' }] })).toBeUndefined();
  });
});

describe('a node', () => {
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'first' } };

  it('tells its range twice, and can give what it has', () => {
    const body = { ...node, spec: { podCIDR: '10.8.1.0/24' }, status: { capacity: { cpu: '4' } } };
    expect(testServer('1.20').request({ verb: 'create', resource: 'nodes', body }).body).toMatchObject({
      spec: { podCIDR: '10.8.1.0/24', podCIDRs: ['10.8.1.0/24'] },
      status: { allocatable: { cpu: '4' } },
    });
  });

  it('keeps its range and its provider', () => {
    const server = testServer('1.20');
    const spec = { podCIDR: '10.8.1.0/24', providerID: 'gce://one' };
    server.request({ verb: 'create', resource: 'nodes', body: { ...node, spec } });
    const body = { spec: { podCIDR: '10.8.2.0/24', podCIDRs: null, providerID: 'gce://two' } };
    const patch = { verb: 'patch', patchType: 'merge', resource: 'nodes', name: 'first', body } as const;
    const once = (name: string) => `Forbidden: node updates may not change ${name} except from "" to valid`;
    expect((server.request(patch).body as Status).message).toBe(
      `Node "first" is invalid: [spec.podCIDRs: ${once('podCIDR')}, spec.providerID: ${once('providerID')}, : Forbidden: node updates may only change labels, taints, or capacity (or configSource, if the DynamicKubeletConfig feature gate is enabled)]`,
    );
  });
});

describe('a lease and a storage class', () => {
  it('are refused what neither can be', () => {
    const made = (group: string, resource: string, body: object) =>
      testServer('1.20').request({ verb: 'create', group, version: 'v1', resource, body }).body as Status;
    const lease = { metadata: { name: 'l' }, spec: { leaseDurationSeconds: 0, leaseTransitions: -1 } };
    expect(made('coordination.k8s.io', 'leases', lease).message).toBe(
      'Lease.coordination.k8s.io "l" is invalid: [spec.leaseDurationSeconds: Invalid value: 0: must be greater than 0, spec.leaseTransitions: Invalid value: -1: must to greater or equal than 0]',
    );
    const storage = { metadata: { name: 's' }, provisioner: 'Not One!' };
    expect(made('storage.k8s.io', 'storageclasses', storage).message).toContain(
      'StorageClass.storage.k8s.io "s" is invalid: provisioner: Invalid value: "Not One!": name part must consist of',
    );
  });
});

describe('a volume is refused in these words', () => {
  const volume = {
    capacity: { storage: '1Gi' },
    accessModes: ['ReadWriteOnce'],
    hostPath: { path: '/data' },
  };
  const { hostPath: _, ...bare } = volume;

  it.each<readonly [object, string]>([
    [
      { ...volume, capacity: undefined },
      '[spec.capacity: Required value, spec.capacity: Unsupported value: core.ResourceList(nil): supported values: "storage"]',
    ],
    [
      { ...volume, capacity: { storage: '-1Mi' } },
      '[spec.capacity[storage]: Invalid value: -1048576: must be a valid resource quantity, spec.capacity[storage]: Invalid value: "-1Mi": must be greater than zero]',
    ],
    [
      { ...bare, local: { path: '/disk' } },
      'spec.nodeAffinity: Required value: Local volume requires node affinity',
    ],
    [
      { ...bare, local: { path: '/disk' }, nodeAffinity: {} },
      'spec.nodeAffinity.required: Required value: must specify required node constraints',
    ],
    [
      { ...bare, nfs: {} },
      '[spec.nfs.server: Required value, spec.nfs.path: Required value, spec.nfs.path: Invalid value: "": must be an absolute path]',
    ],
    [
      { ...volume, hostPath: { path: '/' }, persistentVolumeReclaimPolicy: 'Recycle' },
      "spec.persistentVolumeReclaimPolicy: Forbidden: may not be 'recycle' for a hostPath mount of '/'",
    ],
    [
      { ...volume, volumeMode: 'Raw' },
      'spec.volumeMode: Unsupported value: "Raw": supported values: "Block", "Filesystem"',
    ],
    [
      { ...volume, gcePersistentDisk: { pdName: 'd' } },
      'spec.gcePersistentDisk: Forbidden: may not specify more than 1 volume type',
    ],
  ])('%j', (spec, expected) => {
    expect(words('PersistentVolume', spec)).toBe(expected);
  });

  it('takes a disk of one node', () => {
    const terms = [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['n1'] }] }];
    const nodeAffinity = { required: { nodeSelectorTerms: terms } };
    expect(words('PersistentVolume', { ...bare, local: { path: '/disk' }, nodeAffinity })).toBeUndefined();
  });
});
