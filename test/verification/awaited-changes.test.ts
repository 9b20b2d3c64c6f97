import { expect, it } from 'vitest';
import { verify } from './verify-text.ts';

async function verdictsOf(settings: Readonly<Record<string, unknown>>, ...lines: string[]) {
  const { steps } = await verify(settings, '```console', ...lines, '```');
  return steps.map(({ verdict }) => verdict);
}

it('a watch waits for the address that a cloud gives, as long as the note shows', async () => {
  const watched = (seconds: string) =>
    verdictsOf(
      { kubernetes: '1.30', provider: 'gke' },
      '$ kubectl create service loadbalancer web --tcp=80',
      'service/web created',
      '$ kubectl get svc web -w',
      'NAME   TYPE           CLUSTER-IP    EXTERNAL-IP   PORT(S)        AGE',
      'web    LoadBalancer   10.96.24.12   <pending>     80:30124/TCP   6s',
      `web    LoadBalancer   10.96.24.12   35.1.2.3      80:30124/TCP   ${seconds}`,
    );
  expect(await watched('47s')).toEqual(['verified', 'verified']);
  expect(await watched('5s')).toEqual(['verified', 'failed']);
});

it('a watch waits for the run of a CronJob', async () => {
  const verdicts = await verdictsOf(
    { kubernetes: '1.21' },
    `$ kubectl create cronjob hello --image=busybox --schedule='*/1 * * * *' -- date`,
    'cronjob.batch/hello created',
    '$ kubectl get jobs -w',
    'NAME             COMPLETIONS   DURATION   AGE',
    'hello-27860285   0/1                      0s',
    'hello-27860285   0/1           0s         0s',
    'hello-27860285   1/1           4s         4s',
  );
  expect(verdicts).toEqual(['verified', 'verified']);
});

it('a listing is typed after the run of a CronJob that it shows, however long that was waited for', async () => {
  const listed = (sinceRun: string) =>
    verdictsOf(
      { kubernetes: '1.20' },
      `$ kubectl create cronjob hello --image=busybox --schedule='*/6 * * * *' -- date`,
      'cronjob.batch/hello created',
      '$ kubectl get jobs',
      'NAME               COMPLETIONS   DURATION   AGE',
      'hello-1603483560   1/1           4s         31s',
      '$ kubectl get cronjob hello',
      'NAME    SCHEDULE      SUSPEND   ACTIVE   LAST SCHEDULE   AGE',
      `hello   */6 * * * *   False     0        ${sinceRun}             85s`,
    );
  // Until 1.20 the round that starts a run may come 10 s late.
  expect(await listed('35s')).toEqual(['verified', 'verified', 'verified']);
  expect(await listed('30s')).toEqual(['verified', 'verified', 'failed']);
}, 20_000);

it('a watch is begun after the runs that it lists', async () => {
  const verdicts = await verdictsOf(
    { kubernetes: '1.17' },
    `$ kubectl create cronjob hello --image=busybox --schedule='* * * * *' -- date`,
    'cronjob.batch/hello created',
    '$ kubectl get jobs --watch',
    'NAME               COMPLETIONS   DURATION   AGE',
    'hello-1557522540   1/1           3s         103s',
    'hello-1557522600   1/1           4s         43s',
  );
  expect(verdicts).toEqual(['verified', 'verified']);
}, 20_000);
