import { expect, test } from 'vitest';
import { TestWorld } from '../test-world.ts';

const container = (name: string, resources: object) => ({ name, image: 'nginx:1.25', resources });
const spec = {
  initContainers: [container('first', { requests: { cpu: '300m' } })],
  containers: [
    container('web', { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } }),
    container('log', { requests: { memory: '64Mi' } }),
  ],
};

function statusIn(version: string): Record<string, unknown> | undefined {
  const world = new TestWorld({ version });
  world.create('Pod', 'web', { spec });
  world.settle();
  return world.get<{ status: Record<string, unknown> }>('Pod', 'web')?.status;
}

test('a kubelet tells what a pod was given as a whole: its containers together, or a greedier first one', () => {
  expect(statusIn('1.36')).toMatchObject({
    allocatedResources: { cpu: '300m', memory: '128Mi' },
    resources: { requests: { cpu: '300m', memory: '128Mi' }, limits: { memory: '128Mi' } },
  });
  expect(statusIn('1.35')).not.toHaveProperty('resources');
});
