import { describe, expect, it } from 'vitest';
import { TestWorld } from '../test-world.ts';

const spec = {
  replicas: 1,
  selector: { matchLabels: { app: 'web' } },
  template: {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'nginx', image: 'nginx' }] },
  },
};

describe('an autoscaler', () => {
  it('is not looked at before its first interval is over', () => {
    const world = new TestWorld();
    world.create('Deployment', 'web', { spec });
    world.create('HorizontalPodAutoscaler', 'web', {
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
        minReplicas: 2,
        maxReplicas: 5,
      },
    });
    const desired = () =>
      world.get<{ readonly status?: { readonly desiredReplicas?: number } }>('HorizontalPodAutoscaler', 'web')
        ?.status?.desiredReplicas;
    world.wait(14);
    expect(desired() ?? 0).toBe(0);
    world.wait(2);
    expect(desired()).toBe(2);
  });
});
