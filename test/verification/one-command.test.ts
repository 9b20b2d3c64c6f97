import { expect, it } from 'vitest';
import { verify, verifyWith } from './verify-text.ts';

function deployment(name: string): string {
  return JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'c', image: 'nginx' }] },
      },
    },
  });
}

/** Two Deployments that one command made, listed with the ages of the second and of its ReplicaSet. */
async function listed(age: string, setAge: string) {
  const { steps } = await verifyWith(
    {
      stated: { kubernetes: '1.30' },
      files: { 'app.yaml': `${deployment('blue')}\n---\n${deployment('green')}` },
    },
    '```console',
    '$ kubectl apply -f app.yaml',
    'deployment.apps/blue created',
    'deployment.apps/green created',
    '$ kubectl get deploy,rs',
    'NAME                    READY   UP-TO-DATE   AVAILABLE   AGE',
    'deployment.apps/blue    2/2     2            2           4s',
    `deployment.apps/green   2/2     2            2           ${age}`,
    '',
    'NAME                               DESIRED   CURRENT   READY   AGE',
    'replicaset.apps/blue-6bf4d99599    2         2         2       4s',
    `replicaset.apps/green-857c9756d4   2         2         2       ${setAge}`,
    '```',
  );
  return steps.map(({ verdict }) => verdict);
}

it('makes its objects one after the other, and what follows from each follows later', async () => {
  expect(await listed('4s', '4s')).toEqual(['verified', 'verified']);
  expect(await listed('3s', '3s')).toEqual(['verified', 'verified']);
  expect(await listed('3s', '7s')).toEqual(['verified', 'failed']);
});

it.each([
  ['362', 'verified'],
  ['335', 'verified'],
  ['100', 'failed'],
])('is the %sth write of a cluster: %s', async (revision, verdict) => {
  const { steps } = await verify(
    { kubernetes: '1.30' },
    '```console',
    '$ kubectl create deployment web --image=nginx --replicas=4',
    'deployment.apps/web created',
    '$ kubectl create configmap x',
    'configmap/x created',
    `$ kubectl get configmap x -o jsonpath='{.metadata.resourceVersion}{"\\n"}'`,
    revision,
    '```',
  );
  expect(steps.at(-1)?.verdict).toBe(verdict);
});
