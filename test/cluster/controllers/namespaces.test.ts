import { expect, test } from 'vitest';
import type { NamespaceCondition } from '../../../src/cluster/kinds/namespace.ts';
import { TestWorld } from '../test-world.ts';

/** The conditions of a namespace whose one config map is held by a finalizer. */
function heldBack(version: string): readonly string[] {
  const world = new TestWorld({ version });
  world.create('Namespace', 'shop', {});
  world.create('ConfigMap', 'kept', { metadata: { finalizers: ['example.com/keep'] } }, 'shop');
  world.settle();
  world.remove('Namespace', 'shop');
  world.cluster.run(world.cluster.now + 5000);
  const namespace = world.get('Namespace', 'shop') as { status?: { conditions?: NamespaceCondition[] } };
  return (namespace.status?.conditions ?? []).map((each) => `${each.type} ${each.status} ${each.message}`);
}

const discovery = 'NamespaceDeletionDiscoveryFailure False All resources successfully discovered';
const parsing = 'NamespaceDeletionGroupVersionParsingFailure False All legacy kube types successfully parsed';
const deleted = 'NamespaceDeletionContentFailure False All content successfully deleted';

test.each([
  ['1.15', []],
  ['1.16', [discovery, parsing, deleted]],
  [
    '1.17',
    [
      discovery,
      parsing,
      `${deleted}, may be waiting on finalization`,
      'NamespaceContentRemaining True Some resources are remaining: configmaps. has 1 resource instances',
      'NamespaceFinalizersRemaining True Some content in the namespace has finalizers remaining: ' +
        'example.com/keep in 1 resource instances',
    ],
  ],
])('a namespace that ends says in %s what holds it back', (version, conditions) => {
  expect(heldBack(version)).toEqual(conditions);
});
