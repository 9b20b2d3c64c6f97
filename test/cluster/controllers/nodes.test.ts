import { describe, expect, test } from 'vitest';
import { clusterAgeKey } from '../../../src/cluster/boot/world-choices.ts';
import { type Oracle, seededOracle } from '../../../src/cluster/oracle.ts';
import { TestWorld } from '../test-world.ts';

interface LeaseView {
  readonly spec: { readonly renewTime: string };
}

interface NodeView {
  readonly spec: { readonly taints?: readonly { readonly key: string; readonly effect: string }[] };
  readonly status: { readonly conditions: readonly { readonly lastHeartbeatTime: string }[] };
}

/** A cluster that has been there for some seconds only: its nodes' first events are not forgotten yet. */
function youngWorld(seconds: number): TestWorld {
  const seeded = seededOracle('test');
  const oracle: Oracle = {
    ...seeded,
    choose: (choice) =>
      (choice.key === clusterAgeKey ? choice.domain.parse(String(seconds * 1000)) : undefined) ??
      seeded.choose(choice),
  };
  return new TestWorld({ oracle });
}

describe('a node', () => {
  test('registers, gets ready and is taken in', () => {
    const world = youngWorld(13);
    expect([...world.events('node-1')].sort()).toEqual([
      'NodeHasNoDiskPressure x2: Node node-1 status is now: NodeHasNoDiskPressure',
      'NodeHasSufficientMemory x2: Node node-1 status is now: NodeHasSufficientMemory',
      'NodeHasSufficientPID x2: Node node-1 status is now: NodeHasSufficientPID',
      'NodeReady: Node node-1 status is now: NodeReady',
      'RegisteredNode: Node node-1 event: Registered Node node-1 in Controller',
      'Starting: Starting kubelet.',
    ]);
  });

  test('is tainted while it is cordoned, and says so', () => {
    const world = youngWorld(60);
    const taints = () =>
      world
        .list<NodeView>('Node')
        .map(({ spec }) => spec.taints?.map(({ key, effect }) => `${key}:${effect}`));
    world.patch('Node', 'node-1', { spec: { unschedulable: true } });
    world.settle();
    expect(taints()).toEqual([['node.kubernetes.io/unschedulable:NoSchedule'], undefined, undefined]);
    expect(world.events('node-1')).toContain(
      'NodeNotSchedulable: Node node-1 status is now: NodeNotSchedulable',
    );
    world.patch('Node', 'node-1', { spec: { unschedulable: null } });
    world.settle();
    expect(taints()).toEqual([undefined, undefined, undefined]);
    expect(world.events('node-1')).toContain('NodeSchedulable: Node node-1 status is now: NodeSchedulable');
  });

  test('renews its lease every ten seconds, and tells its status every five minutes', () => {
    const world = youngWorld(13);
    const renewed = () =>
      Date.parse(world.get<LeaseView>('Lease', 'node-1', 'kube-node-lease')?.spec.renewTime ?? '');
    expect(world.cluster.now - renewed()).toBeLessThan(10_500);
    world.wait(95);
    expect(world.cluster.now - renewed()).toBeLessThan(10_500);
    const told = () =>
      Date.parse(world.get<NodeView>('Node', 'node-1')?.status.conditions[0]?.lastHeartbeatTime ?? '');
    const before = told();
    expect(world.cluster.now - before).toBeGreaterThan(60_000);
    world.wait(300);
    expect(told() - before).toBe(300_000);
  });

  test('tells its status again when it has listed an image that it did not have', () => {
    const world = youngWorld(13);
    const told = () =>
      Date.parse(world.get<NodeView>('Node', 'node-1')?.status.conditions[0]?.lastHeartbeatTime ?? '');
    const ready = told();
    const containers = [{ name: 'web', image: 'nginx' }];
    world.create('Pod', 'one', { spec: { nodeName: 'node-1', containers } });
    world.wait(10);
    expect(told()).toBe(ready);
    world.wait(30);
    expect(told() - ready).toBeGreaterThanOrEqual(29_000);
    expect(told() - ready).toBeLessThanOrEqual(41_000);
    const listed = told();
    world.create('Pod', 'two', { spec: { nodeName: 'node-1', containers } });
    world.wait(60);
    expect(told()).toBe(listed);
  });
});
