import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

/** A CronJob whose runs are listed, the later ones some minutes after the first. */
const note = (...later: string[]) => [
  '```console',
  '$ kubectl create cronjob tick --image=busybox --schedule="* * * * *" -- sleep 30',
  'cronjob.batch/tick created',
  '$ kubectl get job',
  'NAME            COMPLETIONS   DURATION   AGE',
  'tick-27876414   0/1           4s         4s',
  '$ kubectl get job',
  'NAME            COMPLETIONS   DURATION   AGE',
  ...later,
  '```',
];

test('the youngest run of a listing tells how long its author has waited, though runs between are not shown', async () => {
  const { steps } = await verify(
    { kubernetes: '1.29' },
    ...note(
      'tick-27876415   1/1           33s        3m5s',
      'tick-27876416   1/1           33s        2m5s',
      'tick-27876417   1/1           33s        65s',
      'tick-27876418   0/1           5s         5s',
    ),
  );
  expect(steps.map(({ verdict, message }) => message ?? verdict)).toEqual([
    'verified',
    'verified',
    'verified',
  ]);
});

test('a run that is younger than one that was due before it is refused', async () => {
  const { steps } = await verify(
    { kubernetes: '1.29' },
    ...note('tick-27876416   1/1           33s        5s', 'tick-27876417   0/1           65s        65s'),
  );
  expect(steps.at(-1)?.verdict).toBe('failed');
});

test('the first run of a listing tells when its page was written, so that none was before it', async () => {
  const { steps } = await verify({ kubernetes: '1.29' }, ...note().slice(0, 6), '```');
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
});
