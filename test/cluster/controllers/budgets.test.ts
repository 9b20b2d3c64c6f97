import { expect, test } from 'vitest';
import type { PodDisruptionBudget } from '../../../src/cluster/kinds/pod-disruption-budget.ts';
import { TestWorld } from '../test-world.ts';

const selector = { matchLabels: { app: 'web' } };
const pod = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'c', image: 'nginx' }] } };

test('a budget without pods says so', () => {
  const world = new TestWorld();
  world.create('PodDisruptionBudget', 'web', { spec: { minAvailable: 1, selector } });
  world.settle();
  expect(world.events('web')).toEqual(['NoPods x2: No matching pods found']);
});

test.each([
  [
    '1.21',
    /^CalculateExpectedPodCountFailed( x\d+)?: Failed to calculate the number of expected pods: found no controllers for pod "web"$/,
    0,
  ],
  [
    '1.22',
    /^UnmanagedPods( x\d+)?: Pods selected by this PodDisruptionBudget \(selector: &LabelSelector\{MatchLabels:map\[string\]string\{app: web,\},MatchExpressions:\[\]LabelSelectorRequirement\{\},\}\) were found to be unmanaged\./,
    0,
  ],
])(
  'a budget in percent tells of a pod that nobody controls, in the words of %s',
  (version, words, allowed) => {
    const world = new TestWorld({ version });
    world.create('Pod', 'web', pod);
    world.settle();
    const kind = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'budget' } };
    const target = { group: 'policy', version: 'v1', resource: 'poddisruptionbudgets', namespace: 'default' };
    const body = { ...kind, spec: { maxUnavailable: '50%', selector } };
    world.cluster.api.request({ verb: 'create', ...target, body });
    world.settle();
    expect(world.events('budget')[0]).toMatch(words);
    const budget = world.get<PodDisruptionBudget & Record<string, unknown>>('PodDisruptionBudget', 'budget');
    expect(budget?.status?.disruptionsAllowed).toBe(allowed);
  },
);
