import { describe, expect, it } from 'vitest';
import { TestWorld } from '../test-world.ts';

const annotation = 'endpoints.kubernetes.io/last-change-trigger-time';

const spec = {
  replicas: 3,
  selector: { matchLabels: { app: 'web' } },
  template: {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'nginx', image: 'nginx' }] },
  },
};

interface Annotated {
  readonly metadata: { readonly annotations?: Readonly<Record<string, string>> };
}

describe('the last change of endpoints', () => {
  it('is told from when their pods became ready, and no more once some have gone', () => {
    const world = new TestWorld();
    world.create('Service', 'web', { spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } });
    world.create('Deployment', 'web', { spec });
    world.settle();
    const told = () => world.get<Annotated>('Endpoints', 'web')?.metadata.annotations?.[annotation];
    expect(told()).toBeDefined();
    world.patch('Deployment', 'web', { spec: { replicas: 1 } });
    world.settle();
    expect(told()).toBeUndefined();
  });
});
