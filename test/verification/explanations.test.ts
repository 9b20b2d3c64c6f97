import { expect, it } from 'vitest';
import { verify } from './verify-text.ts';

async function lastOf(...lines: string[]) {
  const { steps } = await verify({ kubernetes: '1.30' }, '```console', ...lines, '```');
  return steps.at(-1);
}

it('an object that is in another namespace is not called by another name', async () => {
  const step = await lastOf(
    '$ kubectl create namespace development',
    'namespace/development created',
    '$ kubectl -n development run web --image=nginx',
    'pod/web created',
    '$ kubectl delete pod web',
    'pod "web" deleted',
  );
  expect(step).toMatchObject({
    code: 'contradiction',
    message: 'Pod web is in the namespace development, which the command does not ask in',
    hints: ['Name the namespace in the command, with -n development'],
  });
});

it('a row that was cut is named, and not explained by what stands in it', async () => {
  const step = await lastOf(
    '$ kubectl create deployment web --image=nginx',
    'deployment.apps/web created',
    '$ kubectl expose deployment web --port=80',
    'service/web exposed',
    '$ kubectl get endpoints',
    'NAME   ENDPOINTS       AGE',
    'web    10.244.1.2:80   25m',
  );
  expect(step?.code).toBe('line-missing');
  expect(step?.message).toMatch(
    /^Shows 2 of the 3 lines that are printed, without "kubernetes \S+:6443 \S+"/,
  );
  expect(step?.message).not.toContain('selector');
});

it('a command is no cause of what it prints itself', async () => {
  const step = await lastOf(
    '$ kubectl create deployment web --image=nginx',
    'deployment.extensions/web created',
  );
  expect(step?.code).toBe('output-differs');
  expect(step?.related).toEqual([]);
});

it('a pod whose name no line shows is told by what made it', async () => {
  const { steps } = await verify(
    { kubernetes: '1.30' },
    '```console',
    '$ kubectl create deployment web --image=nginx',
    'deployment.apps/web created',
    '$ kubectl expose deployment web --port=80',
    'service/web exposed',
    '$ kubectl get endpoints web',
    'NAME   ENDPOINTS       AGE',
    'web    10.244.1.7:80   10s',
    "$ kubectl get pods -o jsonpath='{.items[0].status.podIP}'",
    '10.244.1.9',
    '```',
  );
  expect(steps.at(-1)?.message).toMatch(
    /^Shows 10\.244\.1\.9, but the address of a pod of web-[a-z0-9]+ is 10\.244\.1\.7 in line 8$/,
  );
});

it('rows out of order are told in the first of several tables, too', async () => {
  const step = await lastOf(
    '$ kubectl run a --image=nginx',
    'pod/a created',
    '$ kubectl run b --image=nginx',
    'pod/b created',
    '$ kubectl get pods,svc',
    'NAME    READY   STATUS    RESTARTS   AGE',
    'pod/b   1/1     Running   0          20s',
    'pod/a   1/1     Running   0          20s',
    '',
    'NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
    'service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   5d',
  );
  expect(step).toMatchObject({
    code: 'row-order',
    message: expect.stringMatching(/^Lists pod\/a below pod\/b/),
  });
});

it('a row that stands twice is told to stand twice, and no list of other names is looked for', async () => {
  const row = 'web-1   1/1     Running   0          5s';
  const listing = ['NAME    READY   STATUS    RESTARTS   AGE', row];
  const made = ['$ kubectl run web-1 --image=nginx', 'pod/web-1 created', '$ kubectl get pods'];
  expect(await lastOf(...made, ...listing)).toMatchObject({ verdict: 'verified' });
  expect(await lastOf(...made, ...listing, row)).toMatchObject({
    code: 'line-extra',
    message: 'Row web-1 stands here a second time: a list has each object once',
    related: [{ line: 6, message: 'shows web-1' }],
  });
});
