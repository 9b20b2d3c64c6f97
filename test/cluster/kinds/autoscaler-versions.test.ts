import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { fromFirstBeta, fromV1, toFirstBeta, toV1 } from '../../../src/cluster/kinds/autoscaler-versions.ts';
import { horizontalPodAutoscalerKind } from '../../../src/cluster/kinds/horizontal-pod-autoscaler.ts';
import { parseVersion } from '../../../src/cluster/version.ts';

const selector = { matchLabels: { verb: 'GET' } };
const metrics = [
  { type: 'Resource', resource: { name: 'memory', target: { type: 'AverageValue', averageValue: '100Mi' } } },
  {
    type: 'Pods',
    pods: { metric: { name: 'packets', selector }, target: { type: 'AverageValue', averageValue: '1k' } },
  },
  {
    type: 'Object',
    object: {
      metric: { name: 'requests' },
      describedObject: { kind: 'Ingress', name: 'main' },
      target: { type: 'Value', value: '2k' },
    },
  },
  {
    type: 'External',
    external: { metric: { name: 'queue' }, target: { type: 'AverageValue', averageValue: '30' } },
  },
  { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } },
];
const conditions = [
  {
    type: 'AbleToScale',
    status: 'True',
    lastTransitionTime: '2026-11-22T10:21:45Z',
    reason: 'Ready',
    message: 'so',
  },
];
const currentMetrics = [
  { type: 'Resource', resource: { name: 'cpu', current: { averageUtilization: 7, averageValue: '14m' } } },
];
const scaler = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'web', annotations: { own: 'kept' } },
  spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' }, maxReplicas: 3, metrics },
  status: { desiredReplicas: 1, currentMetrics, conditions },
} as unknown as KubeObject;

describe("an autoscaler's older versions", () => {
  it('keep in annotations what the first has no field for', () => {
    const { metadata, spec, status } = toV1(scaler) as unknown as {
      readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
      readonly spec: object;
      readonly status: object;
    };
    const told = (name: string) => metadata.annotations[`autoscaling.alpha.kubernetes.io/${name}`];
    expect(spec).toMatchObject({ targetCPUUtilizationPercentage: 50 });
    expect(status).toEqual({ desiredReplicas: 1, currentCPUUtilizationPercentage: 7 });
    expect(told('metrics')).toBe(
      '[{"type":"Resource","resource":{"name":"memory","targetAverageValue":"100Mi"}},' +
        '{"type":"Pods","pods":{"metricName":"packets","targetAverageValue":"1k","selector":{"matchLabels":{"verb":"GET"}}}},' +
        '{"type":"Object","object":{"target":{"kind":"Ingress","name":"main"},"metricName":"requests","targetValue":"2k"}},' +
        '{"type":"External","external":{"metricName":"queue","targetAverageValue":"30"}}]',
    );
    expect(told('current-metrics')).toBe(
      '[{"type":"Resource","resource":{"name":"cpu","currentAverageUtilization":7,"currentAverageValue":"14m"}}]',
    );
    expect(told('conditions')).toBe(JSON.stringify(conditions));
    expect(metadata.annotations.own).toBe('kept');
  });

  it.each([
    ['first', toV1, fromV1],
    ['first beta', toFirstBeta, fromFirstBeta],
  ])('lose nothing on the way to the %s and back', (_, to, from) => {
    expect(from(to(scaler))).toEqual(scaler);
  });
});

describe('an autoscaler of nonsense', () => {
  const metadata = (value: string) => ({
    name: 'web',
    annotations: { 'autoscaling.alpha.kubernetes.io/metrics': value },
  });

  it.each(['5', '{}', '[3]', 'not json', '[null]'])('is read without the metrics of %s', (value) => {
    const { metrics: _, ...spec } = (scaler as unknown as { readonly spec: { readonly metrics: unknown } })
      .spec;
    const read = fromV1({ ...scaler, metadata: metadata(value), spec } as KubeObject);
    expect(read).toMatchObject({ spec: { maxReplicas: 3 } });
    expect(read).not.toHaveProperty('spec.metrics');
  });

  it('is written with what it has', () => {
    const bare = [{ type: 'Pods' }, { type: 'Resource', resource: { name: 'cpu' } }];
    const object = { ...scaler, spec: { maxReplicas: 3, metrics: bare } } as unknown as KubeObject;
    expect(toFirstBeta(object)).toHaveProperty('spec.metrics', bare);
  });
});

describe("an autoscaler's targets", () => {
  function targets(...shown: readonly number[]): string {
    const { cell } = horizontalPodAutoscalerKind.columns.find(({ name }) => name === 'Targets') ?? {};
    const some = shown.map((index) => metrics[index]);
    const object = { ...scaler, spec: { maxReplicas: 3, metrics: some } } as never;
    return String(cell?.(object, { version: parseVersion('1.30') } as never));
  }

  it.each([
    ['<unknown>/1k, <unknown>/30 (avg) + 1 more...', [1, 3, 0]],
    ['<unknown>/2k, <unknown>/30 (avg)', [2, 3]],
    ['cpu: 7%/50%', [4]],
  ])('are told as %s', (told, shown) => {
    expect(targets(...shown)).toBe(told);
  });
});
