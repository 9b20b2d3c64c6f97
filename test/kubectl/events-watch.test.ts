import { expect, test } from 'vitest';
import { testServer } from '../cluster/api/server.ts';
import { runKubectl } from './host.ts';

test('watched events come one by one, in columns that are as wide as before', () => {
  const { api, registry, clock } = testServer('1.30');
  const record = (name: string, reason: string) =>
    registry.create({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name, namespace: 'default' },
      involvedObject: { kind: 'Pod', name: 'web', namespace: 'default' },
      type: 'Normal',
      reason,
      message: `${reason} it`,
      firstTimestamp: '2020-03-04T13:18:07Z',
      lastTimestamp: '2020-03-04T13:18:07Z',
      count: 1,
    } as never);
  record('web.1', 'Scheduled');
  clock.now += 5000;
  let waits = 0;
  const { stdout, exitCode } = runKubectl(['events', '--watch'], {
    client: '1.30',
    server: '1.30',
    api,
    now: clock.now,
    answer: (request) => {
      if (request.type !== 'wait') return {};
      waits += 1;
      if (waits === 1) record('web.2', 'Pulled');
      return { met: waits === 1, interrupted: waits > 1 };
    },
  });
  expect(stdout).toBe(
    'LAST SEEN   TYPE     REASON      OBJECT    MESSAGE\n' +
      '5s          Normal   Scheduled   Pod/web   Scheduled it\n' +
      '5s          Normal   Pulled      Pod/web   Pulled it\n',
  );
  expect(exitCode).toBe(130);
});
