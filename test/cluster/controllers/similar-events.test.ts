import { expect, test } from 'vitest';
import { type Oracle, seededOracle } from '../../../src/cluster/oracle.ts';
import { TestWorld, web } from '../test-world.ts';

test('of similar events nine are told one by one, and from the tenth on they are told together', () => {
  const world = new TestWorld();
  world.create('ResourceQuota', 'none', { spec: { hard: { pods: '0' } } });
  world.create('Deployment', 'web', {
    spec: {
      replicas: 4,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'c', image: 'nginx' }] },
      },
    },
  });
  world.cluster.run(world.cluster.now + 20_000);
  const messages = world
    .list('Event')
    .filter((event) => (event as { reason?: string }).reason === 'FailedCreate')
    .map((event) => (event as { message?: string }).message ?? '');
  const together = messages.filter((message) => message.startsWith('(combined from similar events): '));
  expect([messages.length, together.length]).toEqual([10, 1]);
});

test.each([
  ['yes', /^ScalingReplicaSet x2: .* to 2 from 1$/],
  ['due', /^ScalingReplicaSet: .* to 2 from 1$/],
] as const)('what is remembered of similar events (%s) is counted by itself', (keeps, second) => {
  const usual = seededOracle('similar events');
  const choose: Oracle['choose'] = (choice) =>
    (choice.key.startsWith('keeping message 2 of') && choice.domain.parse(keeps)) || usual.choose(choice);
  const world = new TestWorld({ oracle: { ...usual, choose } });
  world.create('Deployment', 'web', web(1));
  world.settle();
  for (const replicas of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) {
    world.patch('Deployment', 'web', { spec: { replicas } });
    world.settle();
  }
  expect(world.events('web')[1]).toMatch(second);
});
