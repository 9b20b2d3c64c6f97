import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

/** A note in which a server logs a request, and another tells the time at which it was asked. */
const note = (logged: string, told: string) => [
  '```console',
  '$ kubectl run web --image=nginx:1.15 --generator=run-pod/v1',
  'pod/web created',
  '$ kubectl run hello --image=nginxdemos/hello:plain-text --generator=run-pod/v1',
  'pod/hello created',
  '$ kubectl run c --image=busybox:1.28 --generator=run-pod/v1 -- sleep 3600',
  'pod/c created',
  '$ kubectl get pod -o custom-columns=IP:.status.podIP,NAME:.metadata.name',
  'IP           NAME',
  '10.244.1.5   c',
  '10.244.2.7   hello',
  '10.244.2.6   web',
  '$ kubectl exec c -- wget -qO /dev/null 10.244.2.6',
  '$ kubectl logs web',
  `10.244.1.5 - - [${logged}] "GET / HTTP/1.1" 200 612 "-" "Wget" "-"`,
  '$ kubectl exec c -- wget -qO- 10.244.2.7 | grep Date',
  `Date: ${told}`,
  '```',
];

test('servers tell the instants at which they were asked, and one after the other', async () => {
  const verdicts = async (logged: string, told: string) =>
    (await verify({ kubernetes: '1.14' }, ...note(logged, told))).steps
      .slice(-2)
      .map(({ verdict }) => verdict);
  const first = '11/Feb/2019:08:11:12 +0000';
  expect(await verdicts(first, '11/Feb/2019:08:12:30 +0000')).toEqual(['verified', 'verified']);
  expect(await verdicts(first, '11/Feb/2019:08:10:30 +0000')).toContain('failed');
});

test('a log that still grows was read when so much of it was written', async () => {
  const counts = (...lines: string[]) => [
    '```console',
    "$ kubectl run c --image=busybox -- sh -c 'i=0; while true; do echo $i; i=$((i+1)); sleep 1; done'",
    'pod/c created',
    '$ kubectl logs c',
    ...lines,
    '```',
  ];
  const verdict = async (...lines: string[]) =>
    (await verify({ kubernetes: '1.30' }, ...counts(...lines))).steps.at(-1)?.verdict;
  expect(await verdict('0', '1', '2', '3', '4')).toBe('verified');
  expect(await verdict('0', '1', '3', '4')).toBe('failed');
});

test('what a program tells of the time is known in its log, however much later that is read', async () => {
  const session = (...told: string[]) => [
    '```console',
    "$ kubectl run c --image=busybox --restart=Never -- sh -c 'date; sleep 5; date; tail -f /dev/null'",
    'pod/c created',
    '$ kubectl get pods',
    'NAME   READY   STATUS    RESTARTS   AGE',
    'c      1/1     Running   0          70s',
    '$ kubectl logs c',
    ...told,
    '```',
  ];
  const verdict = async (...told: string[]) =>
    (await verify({ kubernetes: '1.30' }, ...session(...told))).steps.at(-1)?.verdict;
  const first = 'Fri Apr  1 11:42:26 UTC 2022';
  expect(await verdict(first, 'Fri Apr  1 11:42:31 UTC 2022')).toBe('verified');
  expect(await verdict(first, 'Fri Apr  1 11:42:41 UTC 2022')).toBe('failed');
});

test('a listing of files tells the minute in which they were written', async () => {
  const listed = (date: string, started: string) => [
    '```console',
    '$ kubectl create configmap conf --from-literal=a.txt=hello',
    'configmap/conf created',
    "$ kubectl run web --image=nginx --overrides='" +
      '{"spec":{"containers":[{"name":"web","image":"nginx","volumeMounts":[{"name":"v","mountPath":"/conf"}]}],' +
      '"volumes":[{"name":"v","configMap":{"name":"conf"}}]}}' +
      "'",
    'pod/web created',
    '$ kubectl exec web -- ls -l /conf',
    'total 0',
    `lrwxrwxrwx 1 root root 12 ${date} a.txt -> ..data/a.txt`,
    "$ kubectl get pod web -o jsonpath='{.status.startTime}'",
    started,
    '```',
  ];
  const verdicts = async (date: string, started: string) =>
    (await verify({ kubernetes: '1.30' }, ...listed(date, started))).steps
      .slice(-2)
      .map(({ verdict }) => verdict);
  expect(await verdicts('Mar  1 10:30', '2024-03-01T10:30:12Z')).toEqual(['verified', 'verified']);
  expect(await verdicts('Mar  1 10:30', '2024-03-01T10:41:12Z')).toContain('failed');
});
