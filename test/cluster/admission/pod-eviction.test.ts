import { expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { testServer } from '../api/server.ts';

/** The code of an eviction of a pod whose budget has nothing to give. */
function evicted(
  version: string,
  ready: string,
  healthy: readonly [number, number],
  policy?: string,
): number {
  const server = testServer(version);
  const metadata = { name: 'web', namespace: 'default' };
  server.registry.create({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { ...metadata, name: 'default' },
  });
  const pod = server.request({
    verb: 'create',
    resource: 'pods',
    body: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata, labels: { app: 'web' } },
      spec: { containers: [{ name: 'c', image: 'nginx' }] },
    },
  }).body as never as { status: object };
  const conditions = [{ type: 'Ready', status: ready }];
  server.registry.updateStatus({ ...pod, status: { phase: 'Running', conditions } } as never);
  const budget = server.registry.create({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata,
    spec: {
      minAvailable: 1,
      selector: { matchLabels: { app: 'web' } },
      ...(policy && { unhealthyPodEvictionPolicy: policy }),
    },
  } as KubeObject);
  const [currentHealthy, desiredHealthy] = healthy;
  const status = { currentHealthy, desiredHealthy, disruptionsAllowed: 0, expectedPods: 1 };
  server.registry.updateStatus({ ...budget, status } as never);
  const eviction = { verb: 'create', resource: 'pods', name: 'web', subresource: 'eviction' } as const;
  return server.request({ ...eviction, body: { apiVersion: 'policy/v1', kind: 'Eviction', metadata } }).code;
}

it.each([
  ['1.30', 'True', [1, 1], undefined, 429],
  ['1.30', 'False', [0, 1], undefined, 429],
  ['1.30', 'False', [1, 1], undefined, 201],
  ['1.21', 'False', [1, 1], undefined, 429],
  ['1.30', 'False', [0, 1], 'AlwaysAllow', 201],
  ['1.26', 'False', [0, 1], 'AlwaysAllow', 429],
] as const)(
  'on %s a pod that is ready: %s, with %j healthy and the policy %s',
  (version, ready, healthy, policy, code) => {
    expect(evicted(version, ready, healthy, policy)).toBe(code);
  },
);
