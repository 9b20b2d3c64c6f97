import { expect, test } from 'vitest';
import { TestWorld } from '../test-world.ts';

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
