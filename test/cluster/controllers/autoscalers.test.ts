import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { HorizontalPodAutoscaler } from '../../../src/cluster/kinds/autoscaler-metrics.ts';
import { type Oracle, seededOracle } from '../../../src/cluster/oracle.ts';
import { TestWorld } from '../test-world.ts';

const spec = {
  replicas: 1,
  selector: { matchLabels: { app: 'web' } },
  template: {
    metadata: { labels: { app: 'web' } },
    spec: { containers: [{ name: 'nginx', image: 'nginx' }] },
  },
};

type V1 = KubeObject & {
  readonly status: Readonly<
    Partial<Record<'currentReplicas' | 'desiredReplicas' | 'currentCPUUtilizationPercentage', number>>
  >;
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

  /** An autoscaler that has looked once at a Deployment of some size. */
  function looked(version: string, more: object, replicas = 2): TestWorld {
    const world = new TestWorld({ version });
    world.create('Deployment', 'web', { spec: { ...spec, replicas } });
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
    world.create('HorizontalPodAutoscaler', 'scaler', { spec: { scaleTargetRef, maxReplicas: 5, ...more } });
    return world.wait(16);
  }

  const noMetrics =
    'unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)';

  it.each([
    ['1.13', noMetrics, `failed to get cpu utilization: ${noMetrics}`],
    [
      '1.19',
      noMetrics,
      `invalid metrics (1 invalid out of 1), first error is: failed to get cpu utilization: ${noMetrics}`,
    ],
    [
      '1.25',
      `failed to get cpu utilization: ${noMetrics}`,
      `invalid metrics (1 invalid out of 1), first error is: failed to get cpu utilization: ${noMetrics}`,
    ],
    [
      '1.26',
      `failed to get cpu utilization: ${noMetrics}`,
      `invalid metrics (1 invalid out of 1), first error is: failed to get cpu resource metric value: failed to get cpu utilization: ${noMetrics}`,
    ],
  ])('misses its metrics in the words of %s', (version, single, whole) => {
    expect(looked(version, {}).events('scaler')).toEqual([
      `FailedGetResourceMetric: ${single}`,
      `FailedComputeMetricsReplicas: ${whole}`,
    ]);
  });

  it('lets a target alone that was scaled to nothing, and says so', () => {
    const world = looked('1.30', {}, 0);
    const target = { group: 'autoscaling', resource: 'horizontalpodautoscalers', namespace: 'default' };
    const { body } = world.cluster.api.request({ verb: 'get', ...target, version: 'v2', name: 'scaler' });
    const { conditions } = (body as unknown as HorizontalPodAutoscaler).status ?? {};
    expect(conditions).toMatchObject([{ status: 'True' }, { status: 'False', reason: 'ScalingDisabled' }]);
    expect(world.events('scaler')).toEqual([]);
  });

  it('says which target there is not', () => {
    const world = looked('1.30', {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db' },
    });
    expect(world.events('scaler')).toEqual(['FailedGetScale: statefulsets/scale.apps "db" not found']);
  });

  /** A world with a metrics server, whose autoscaler finds what `finds` says at each look. */
  function measured(finds: (look: number) => number, requests: object | undefined): TestWorld {
    const seeded = seededOracle('test');
    const oracle: Oracle = {
      ...seeded,
      choose: (choice) => {
        const look = /^utilization .* look (\d+)$/.exec(choice.key)?.[1];
        const told = choice.key === 'metrics server' ? 'installed' : look && String(finds(Number(look)));
        return (told === undefined ? undefined : choice.domain.parse(told)) ?? seeded.choose(choice);
      },
    };
    const world = new TestWorld({ oracle });
    const containers = [{ name: 'nginx', image: 'nginx', ...(requests && { resources: { requests } }) }];
    const template = { ...spec.template, spec: { containers } };
    world.create('Deployment', 'web', { spec: { ...spec, template } });
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
    const target = { scaleTargetRef, maxReplicas: 10, targetCPUUtilizationPercentage: 50 };
    world.create('HorizontalPodAutoscaler', 'scaler', { spec: target });
    return world;
  }

  const seen = (world: TestWorld) => {
    const { status, metadata } = world.get<V1>('HorizontalPodAutoscaler', 'scaler') as V1;
    const { currentReplicas, desiredReplicas, currentCPUUtilizationPercentage } = status;
    const conditions = Object.values(metadata.annotations ?? {}).join('\n');
    return { sizes: [currentReplicas, desiredReplicas, currentCPUUtilizationPercentage], conditions };
  };

  it('follows what its pods use, and shrinks its target no sooner than five minutes later', () => {
    const world = measured((look) => (look < 3 ? 250 : 0), { cpu: '200m' }).wait(50);
    expect(seen(world).sizes).toEqual([1, 4, 250]);
    world.wait(15);
    expect(seen(world).sizes).toEqual([4, 5, 250]);
    world.wait(45);
    expect(seen(world).conditions).toContain('ScaleDownStabilized');
    world.wait(180);
    expect(seen(world).sizes.slice(0, 2)).toEqual([5, 5]);
    world.wait(200);
    expect(seen(world).sizes.slice(0, 2)).toEqual([1, 1]);
  });

  it('knows nothing of pods that ask for nothing', () => {
    const world = measured(() => 10, undefined).wait(50);
    expect(seen(world).conditions).toContain('missing request for cpu');
  });
});
