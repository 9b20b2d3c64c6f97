import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const world = {
  kubernetes: '1.28',
  nodes: [{ name: 'n1', podCIDR: '10.9.0.0/24' }],
  serviceCIDR: '10.70.0.0/16',
};

const making = [
  '$ kubectl create deployment door --image=nginx --replicas=3',
  'deployment.apps/door created',
];
const pods = '$ kubectl get pods -o custom-columns=NAME:.metadata.name,IP:.status.podIP';
const rows = [
  'NAME                    IP',
  'door-5cf8445869-2xk8m   10.9.0.4',
  'door-5cf8445869-9vd4t   10.9.0.5',
  'door-5cf8445869-zq7lw   10.9.0.6',
];
async function failing(...lines: readonly string[]) {
  const { steps } = await verify(world, '```console', ...lines, '```');
  return steps
    .filter(({ verdict }) => verdict !== 'verified')
    .map(({ line, message, related }) => [line, message, related.map((each) => each.line)]);
}

test('a row that stands twice leaves the names of the others as they are', async () => {
  const [header = '', first = '', second = '', third = ''] = rows;
  const later = [
    '$ kubectl get pods -o name',
    ...[first, second, third].map((row) => `pod/${row.split(' ')[0]}`),
  ];
  expect(await failing(...making, pods, header, first, second, third, ...later)).toEqual([]);
  const found = await failing(...making, pods, header, first, second, second, third, ...later);
  expect(found.map(([line]) => line)).toEqual([4]);
  expect(found[0]?.[1]).toMatch(/^Row door-\S+-9vd4t stands here a second time/);
});

test('two outputs that are exchanged are one failure, at the first of them', async () => {
  const services = [
    'NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
    'door   ClusterIP   10.70.3.4    <none>        80/TCP    4s',
  ];
  const exposed = ['$ kubectl expose deployment door --port=80', 'service/door exposed'];
  const listed = rows;
  const found = await failing(...making, ...exposed, pods, ...services, '$ kubectl get svc door', ...listed);
  const message =
    'Shows what `kubectl get svc door` of line 9 prints, and that line shows what this command prints: the two outputs are exchanged';
  expect(found).toEqual([[6, message, [9]]]);
});

test('what chance chose is told as the note shows it, where something else is wrong', async () => {
  const found = await failing(
    ...making,
    '$ kubectl expose deployment door --port=80 --type=NodePort',
    'service/door exposed',
    '$ kubectl get svc door',
    'NAME   TYPE       CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE',
    'door   NodePort   10.70.3.4    <none>        81:31950/TCP   4s',
  );
  expect(found).toEqual([[6, expect.stringContaining('shows 81:31950/TCP, can only be 80:31950/TCP'), [4]]]);
});
