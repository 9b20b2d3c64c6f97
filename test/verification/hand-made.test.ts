import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const made = ['$ kubectl run web --image=nginx', 'pod/web created'];

async function failure(...lines: string[]) {
  const { steps } = await verify({ kubernetes: '1.30' }, '```console', ...made, ...lines, '```');
  const failed = steps.find(({ verdict }) => verdict === 'failed');
  return `${failed?.code}: ${failed?.message}`;
}

test.each([
  ['web    1/1     Running   0          20s   <-- here', '"<-- here"'],
  ['web    1/1     Running   0          20s   # it runs', '"# it runs"'],
  ['web    1/1     Running   0          20s　　← 起動した', '"← 起動した"'],
  ['web    1/1     Running   0          20s   (1) ready', '"(1) ready"'],
  ['web    1/1     Running   0          20s  << 起動した', '"<< 起動した"'],
  ['web    1/1     Running   0          20s  <<', '"<<"'],
  ['web    1/1     Running   0          20s   起動した', '"起動した"'],
])('a remark in a row is named: %s', async (row, remark) => {
  const told = await failure('$ kubectl get pods', 'NAME   READY   STATUS    RESTARTS   AGE', row);
  expect(told).toBe(`remark-in-output: A remark of the author stands in the output: ${remark}`);
});

test('the rest of a line with a remark is read: an address behind which one stands is known below it', async () => {
  const { steps } = await verify(
    { kubernetes: '1.30' },
    '```console',
    ...made,
    '$ kubectl get pods -o custom-columns=NAME:.metadata.name,IP:.status.podIP',
    'NAME   IP',
    'web    10.244.1.77   <<< これ',
    "$ kubectl get pod web -o jsonpath='{.status.podIP}'",
    '10.244.1.77',
    '```',
  );
  expect(steps.map(({ code }) => code)).toEqual([null, 'remark-in-output', null]);
});

test('what a program prints is no remark, whatever it looks like', async () => {
  const { steps } = await verify(
    { kubernetes: '1.30' },
    '```console',
    '$ echo "web   <-- ここ"',
    'web   <-- ここ',
    '$ echo "web   // ここ" | cat',
    'web   // ここ',
    '```',
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
});

test('columns that were cut from a listing are named', async () => {
  const told = await failure(
    '$ kubectl get pods -o wide',
    'NAME   READY   STATUS    AGE   IP           NODE',
    'web    1/1     Running   20s   10.244.1.2   node-1',
  );
  expect(told).toMatch(/^columns-cut: .*6 of the 9 .*RESTARTS and NOMINATED NODE and READINESS GATES$/);
});

test.each(['1m16s', '75m20s', '1h2m3s'])('an age that no version prints is named: %s', async (age) => {
  const row = `web    1/1     Running   0          ${age}`;
  const told = await failure('$ kubectl get pods', 'NAME   READY   STATUS    RESTARTS   AGE', row);
  expect(told).toBe(`output-differs: Row web, AGE: shows ${age}, but no age is printed like this`);
});

test('what was lost with its angle brackets is named', async () => {
  const told = await failure(
    '$ kubectl get svc',
    'NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
    'kubernetes   ClusterIP   10.96.0.1    443/TCP   20m',
  );
  expect(told).toBe('output-differs: Shows a line without <none>');
});

test('a wrong row is no remark', async () => {
  const told = await failure(
    '$ kubectl get pods',
    'NAME   READY   STATUS    RESTARTS   AGE',
    'web    2/2     Running   0          20s',
  );
  expect(told).toMatch(/^output-differs: /);
});

test('what another line ends in is no remark', async () => {
  const told = await failure(
    '$ kubectl port-forward other 8080:80',
    'Forwarding from 127.0.0.1:8080 -> 80',
    'Forwarding from [::1]:8080 -> 80',
  );
  expect(told).toMatch(/^output-differs: Prints "Error from server \(NotFound\)/);
});

test('a message in the words of another language is no remark', async () => {
  const told = await failure(
    '$ curl localhost:31932',
    'curl: (7) Failed to connect to localhost port 31932: 拒绝连接',
  );
  expect(told).toMatch(/^output-differs: /);
});
