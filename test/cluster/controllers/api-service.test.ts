import { expect, test } from 'vitest';
import type { Service } from '../../../src/cluster/kinds/service.ts';
import { TestWorld } from '../test-world.ts';

test.each(['1.20', '1.36'])('the Service of the API server comes back at its address, in %s', (version) => {
  const world = new TestWorld({ version });
  const address = world.get<Service>('Service', 'kubernetes')?.spec.clusterIP;
  world.remove('Service', 'kubernetes');
  expect(world.get('Service', 'kubernetes')).toBeUndefined();
  world.wait(11);
  expect(world.get<Service>('Service', 'kubernetes')?.spec.clusterIP).toBe(address);
  expect(world.list('Endpoints')).toHaveLength(1);
});
