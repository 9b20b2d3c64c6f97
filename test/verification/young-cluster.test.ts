import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const nodes = [{ name: 'n-a' }, { name: 'n-b' }];

/** What the nodes of a cluster a few seconds old tell: how long ago each came up, was ready and was taken in. */
function events(...ages: readonly (readonly [started: string, ready: string, takenIn: string])[]): string[] {
  return ages.flatMap(([started, ready, takenIn], index) => {
    const { name } = nodes[index] as { readonly name: string };
    const row = (age: string, reason: string, object: string, message: string) =>
      `${age.padEnd(12)}Normal   ${reason.padEnd(26)}${object.padEnd(11)}${message}`;
    const status = (reason: string, age: string) =>
      row(age, reason, `node/${name}`, `Node ${name} status is now: ${reason}`);
    return [
      row(started, 'Starting', `node/${name}`, 'Starting kubelet.'),
      ...['NodeHasSufficientMemory', 'NodeHasNoDiskPressure', 'NodeHasSufficientPID'].map((reason) =>
        status(reason, started),
      ),
      row(
        takenIn,
        'RegisteredNode',
        `node/${name}`,
        `Node ${name} event: Registered Node ${name} in Controller`,
      ),
      status('NodeReady', ready),
    ];
  });
}

const heading = 'LAST SEEN   TYPE     REASON                    OBJECT     MESSAGE';

function judge(kubernetes: string, ...session: readonly string[]) {
  return verify({ kubernetes, provider: 'none', nodes }, '```', ...session, '```');
}

test('each node of a young cluster tells of itself when it joined, and when it was ready', async () => {
  const { steps } = await judge(
    '1.20',
    '$ kubectl get events',
    heading,
    ...events(['14s', '11s', '13s'], ['12s', '9s', '11s']),
  );
  expect(steps.map(({ verdict, message }) => message ?? verdict)).toEqual(['verified']);
});

test('no node is ready before it has joined', async () => {
  const { steps } = await judge(
    '1.20',
    '$ kubectl get events',
    heading,
    ...events(['11s', '14s', '10s'], ['9s', '9s', '8s']),
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['failed']);
});

test('what a server makes comes in its order, and the controllers after it, whatever has joined by then', async () => {
  const { steps } = await judge(
    '1.20',
    '$ kubectl get nodes',
    'NAME   STATUS   ROLES    AGE   VERSION',
    'n-a    Ready    <none>   20s   v1.20.2',
    'n-b    Ready    <none>   19s   v1.20.2',
    '$ kubectl get priorityclasses',
    'NAME                      VALUE        GLOBAL-DEFAULT   AGE',
    'system-cluster-critical   2000000000   false            23s',
    'system-node-critical      2000001000   false            23s',
    '$ kubectl get ns',
    'NAME              STATUS   AGE',
    'default           Active   22s',
    'kube-node-lease   Active   24s',
    'kube-public       Active   24s',
    'kube-system       Active   24s',
    '$ kubectl get sa',
    'NAME      SECRETS   AGE',
    'default   1         18s',
  );
  expect(steps.map(({ verdict, message }) => message ?? verdict)).toEqual(Array(4).fill('verified'));
});

test('the roles of a server are there before its default namespace until 1.26, and after it since', async () => {
  const session = [
    '$ kubectl get ns default',
    'NAME      STATUS   AGE',
    'default   Active   30s',
    '$ kubectl get clusterrolebindings cluster-admin',
    'NAME            ROLE                        AGE',
    'cluster-admin   ClusterRole/cluster-admin   25s',
  ];
  const verdicts = async (kubernetes: string) =>
    (await judge(kubernetes, ...session)).steps.map(({ verdict }) => verdict);
  expect(await verdicts('1.26')).toEqual(['verified', 'failed']);
  expect(await verdicts('1.27')).toEqual(['verified', 'verified']);
});
