import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

/** A web server and its Service, and then what the note tells of them. */
async function failing(...lines: readonly string[]) {
  const { steps } = await verify(
    { kubernetes: '1.30', nodes: [{ name: 'n1', podCIDR: '10.9.0.0/24' }], serviceCIDR: '10.70.0.0/16' },
    '```console',
    '$ kubectl run lamp --image=nginx:1.25 --port=80',
    'pod/lamp created',
    '$ kubectl expose pod lamp --port=80',
    'service/lamp exposed',
    ...lines,
    '```',
  );
  return steps
    .filter(({ verdict }) => verdict !== 'verified')
    .map(({ line, message, related }) => [line, message, related.map((each) => each.line)]);
}

const wide = 'NAME   READY   STATUS    RESTARTS   AGE   IP         NODE   NOMINATED NODE   READINESS GATES';
const services = 'NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE';

test('a cluster IP is told by the name of its Service', async () => {
  const found = await failing(
    '$ kubectl get svc lamp',
    services,
    'lamp   ClusterIP   10.70.8.21   <none>        80/TCP    12s',
    '$ kubectl get svc lamp',
    services,
    'lamp   ClusterIP   10.70.8.22   <none>        80/TCP    14s',
  );
  const message = 'Shows 10.70.8.22, but the cluster IP of Service lamp is 10.70.8.21 in line 8';
  expect(found).toEqual([[9, message, [8]]]);
});

test('of two cells that never go together, the one is told that most of the row speaks against', async () => {
  const found = await failing(
    '$ kubectl get pods -o wide',
    wide,
    'lamp   0/1     Running   0          15s   10.9.0.7   n1     <none>           <none>',
  );
  expect(found[0]?.[1]).toMatch(/^Row lamp, READY: shows 0\/1, can only be 1\/1 while STATUS is Running/);
});

test('a line that stands twice is told so, whatever it tells of', async () => {
  const found = await failing(
    '$ kubectl describe svc lamp | head -3',
    'Name:              lamp',
    'Namespace:         default',
    'Namespace:         default',
    'Labels:            run=lamp',
  );
  expect(found).toEqual([[6, 'Shows "Namespace: default" a second time: it is printed once', [8]]]);
});

test('a name that is gone is said to be, with the line that took it away', async () => {
  const found = await failing(
    '$ kubectl delete service lamp',
    'service "lamp" deleted',
    '$ kubectl run probe --image=busybox:1.36 --restart=Never --rm -i -- nslookup lamp.default.svc.cluster.local | head -5',
    'Server:\t\t10.70.0.10',
    'Address:\t10.70.0.10:53',
    '',
    'Name:\tlamp.default.svc.cluster.local',
    'Address: 10.70.8.21',
  );
  expect(found.map(([line]) => line)).toEqual([8]);
  expect(found[0]?.[1]).toMatch(/: Service lamp is gone since line 6$/);
});

test('a command that names what is not there is told so, though the note shows a whole table', async () => {
  const found = await failing(
    '$ kubectl get svc lampp',
    services,
    'lamp   ClusterIP   10.70.8.21   <none>        80/TCP    12s',
  );
  expect(found).toEqual([[6, 'No Service lampp is there, but lamp, as line 3 shows it', [3]]]);
});

test('restarts are those of containers that have ended, whatever was last changed', async () => {
  const found = await failing(
    '$ kubectl get pod lamp',
    'NAME   READY   STATUS    RESTARTS   AGE',
    'lamp   1/1     Running   3          15s',
  );
  expect(found).toEqual([
    [6, 'Row lamp, RESTARTS: shows 3, can only be 0: no container of Pod lamp has ended', []],
  ]);
});

test('a changed image is told by the line that gave it', async () => {
  const found = await failing(
    '$ kubectl label pod lamp room=hall',
    'pod/lamp labeled',
    '$ kubectl describe pod lamp | grep Image:',
    '    Image:          nginx:1.26',
  );
  expect(found).toEqual([
    [8, 'Prints "nginx:1.25" where the note shows "nginx:1.26": Pod lamp was made in line 2', [2]],
  ]);
});
