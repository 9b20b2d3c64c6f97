import { expect, test } from 'vitest';
import { verifyWith } from './verify-text.ts';

const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`;

async function verdicts(volume: string, other = volume) {
  const world = { stated: { kubernetes: '1.30', provider: 'minikube' }, files: { 'claim.yaml': claim } };
  const { steps } = await verifyWith(
    world,
    '```',
    ...['$ kubectl apply -f claim.yaml', 'persistentvolumeclaim/data created'],
    ...['$ kubectl get pvc data -o jsonpath={.spec.volumeName}', volume],
    ...['$ kubectl get pv -o name', `persistentvolume/${other}`],
    '```',
  );
  return steps.map(({ verdict }) => verdict);
}

test('a volume that was provisioned has the UID of its claim in its name', async () => {
  const volume = 'pvc-60f69899-d5cb-4e15-9d48-0218d63ab908';
  expect(await verdicts(volume)).toEqual(['verified', 'verified', 'verified']);
  const other = volume.replace('ab908', 'ab909');
  expect(await verdicts(volume, other)).toContain('failed');
});

test('the modes in which a volume may be used are listed in short', async () => {
  const volume = (mode: string, index: number) => `apiVersion: v1
kind: PersistentVolume
metadata: { name: pv${index} }
spec: { capacity: { storage: 1Gi }, accessModes: [${mode}], nfs: { path: /data, server: nfs } }
`;
  const modes = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];
  const world = { stated: { kubernetes: '1.30' }, files: { 'pv.yaml': modes.map(volume).join('---\n') } };
  const { steps } = await verifyWith(
    world,
    '```',
    ...['$ kubectl apply -f pv.yaml >/dev/null', "$ kubectl get pv --no-headers | awk '{print $3}'"],
    ...['ROX', 'RWX', 'RWO', 'RWOP'],
    '```',
  );
  expect(steps.at(-1)).toMatchObject({ verdict: 'verified' });
});
