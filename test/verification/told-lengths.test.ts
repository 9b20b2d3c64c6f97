import { expect, it } from 'vitest';
import { verify } from './verify-text.ts';

const world = { kubernetes: '1.33', nodes: [{ name: 'node-1' }] };
const events = (pull: string, wait: string, age: string) => [
  '$ kubectl describe pod web | tail -5',
  `  Normal  Scheduled  ${age}    default-scheduler  Successfully assigned default/web to node-1`,
  `  Normal  Pulling    ${age}    kubelet            Pulling image "nginx"`,
  `  Normal  Pulled     1s    kubelet            Successfully pulled image "nginx" in ${pull} (${wait} including waiting). Image size: 72195292 bytes.`,
  '  Normal  Created    1s    kubelet            Created container: web',
  '  Normal  Started    1s    kubelet            Started container web',
];
const note = (...lines: string[]) => [
  '```console',
  '$ kubectl run web --image=nginx',
  'pod/web created',
  '$ kubectl get pods',
  'NAME   READY   STATUS    RESTARTS   AGE',
  'web    1/1     Running   0          5s',
  ...lines,
  '```',
];

it('takes the length of a pull from the events that tell it, with all instants that follow from it', async () => {
  const { steps } = await verify(world, ...note(...events('3.7s', '3.9s', '5s')));
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'verified']);
});

it('refuses a pull that is longer than the ages around it', async () => {
  const { steps } = await verify(world, ...note(...events('7.2s', '7.2s', '5s')));
  expect(steps.at(-1)).toMatchObject({ verdict: 'failed' });
});

it('lets a Job take longer than the second in which it would have been done', async () => {
  const { steps } = await verify(
    { kubernetes: '1.20', nodes: [{ name: 'node-1' }] },
    '```',
    '$ kubectl create job hi --image=busybox:1.36 -- echo hi',
    'job.batch/hi created',
    '$ kubectl get jobs',
    'NAME   COMPLETIONS   DURATION   AGE',
    'hi     1/1           3s         4s',
    '$ kubectl create job ho --image=busybox:1.36 -- echo ho',
    'job.batch/ho created',
    '$ kubectl get jobs ho',
    'NAME   COMPLETIONS   DURATION   AGE',
    'ho     1/1           5s         6s',
    '```',
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'verified', 'verified']);
});
