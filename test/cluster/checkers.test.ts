import { expect, test } from 'vitest';
import type { KubeObject } from '../../src/cluster/api/object.ts';
import type { Cluster } from '../../src/cluster/cluster.ts';
import { Checker } from './checkers.ts';
import { TestWorld, web } from './test-world.ts';

/** A cluster that shows another clock, or other pods. */
function forged(world: TestWorld, hours: number, change?: (pod: KubeObject) => KubeObject): Cluster {
  const { cluster } = world;
  const shift = hours * 3_600_000;
  const request = (asked: Parameters<typeof cluster.api.request>[0]) => {
    const response = cluster.api.request(asked);
    if (!change || asked.resource !== 'pods' || !('items' in response.body)) return response;
    const items = (response.body.items as readonly KubeObject[]).map(change);
    return { ...response, body: { ...response.body, items } };
  };
  const { clock } = cluster.snapshot();
  const api = { resources: () => cluster.api.resources(), request };
  const snapshot = () => ({ clock: { ...clock, now: clock.now + shift } });
  return { api, busy: [], now: cluster.now + shift, snapshot } as unknown as Cluster;
}

test.each([
  ['what was due in the past', (world: TestWorld) => forged(world, 1000), /was due \d+ ms ago/],
  ['times that are yet to come', (world: TestWorld) => forged(world, -1), /which is yet to come/],
  [
    'a pod on a node that is gone',
    (world: TestWorld) =>
      forged(world, 0, (pod) => ({ ...pod, spec: { ...(pod as { spec?: object }).spec, nodeName: 'x' } })),
    /is on a node that is gone/,
  ],
  [
    'an address of no ready pod',
    (world: TestWorld) => forged(world, 0, (pod) => ({ ...pod, status: {} })),
    /in slice .* is no ready pod's/,
  ],
])('the checkers find %s', (_, forge, words) => {
  const world = new TestWorld();
  world.create('Deployment', 'web', web(1));
  world.create('Service', 'web', { spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } });
  world.settle();
  expect(new Checker(forge(world)).violations().join('\n')).toMatch(words);
});

test('the checkers find a write that its resourceVersion does not tell', () => {
  const world = new TestWorld();
  world.create('Pod', 'web', { spec: { containers: [{ name: 'c', image: 'nginx' }] } });
  world.settle();
  let label = 'one';
  const checker = new Checker(
    forged(world, 0, (pod) => ({ ...pod, metadata: { ...pod.metadata, annotations: { label } } })),
  );
  expect(checker.violations()).toEqual([]);
  label = 'two';
  expect(checker.violations().join('\n')).toMatch(/Pod web has changed and still has resourceVersion \d+/);
});
