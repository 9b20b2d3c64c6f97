import { expect, test } from 'vitest';
import { type Oracle, seededOracle } from '../../../src/cluster/oracle.ts';
import { TestWorld } from '../test-world.ts';

const labels = { app: 'web' };
const five = {
  spec: {
    replicas: 5,
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'nginx:1.25' }] } },
  },
};

/** Every batch of pods takes three seconds. */
function slowly(): Oracle {
  const usual = seededOracle('test');
  return {
    ...usual,
    choose(choice) {
      const slow = choice.key.startsWith('making a batch of pods') ? choice.domain.parse('3000') : undefined;
      return slow ?? usual.choose(choice);
    },
  };
}

test('pods are made in batches of one, two, four, each once the one before has been made', () => {
  const world = new TestWorld({ oracle: slowly() });
  world.create('ReplicaSet', 'web', five);
  world.settle();
  const births = world
    .list<{ metadata: { creationTimestamp: string } }>('Pod')
    .map(({ metadata }) => metadata.creationTimestamp)
    .sort();
  const batches = [...new Set(births)].map((birth) => births.filter((other) => other === birth).length);
  expect(batches).toEqual([1, 2, 2]);
});

test('what is refused is asked for once, not for every missing pod', () => {
  const world = new TestWorld({});
  world.create('ReplicaSet', 'web', {
    spec: {
      ...five.spec,
      template: { ...five.spec.template, spec: { ...five.spec.template.spec, serviceAccountName: 'nobody' } },
    },
  });
  world.wait(0.012);
  const refusals = world.events('web').filter((text) => text.includes('FailedCreate'));
  expect(refusals).toHaveLength(1);
});
