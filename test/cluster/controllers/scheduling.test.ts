import { describe, expect, test } from 'vitest';
import { planDaemonSet } from '../../../src/cluster/controllers/daemonset/daemonset-plan.ts';
import { judgeFailure } from '../../../src/cluster/controllers/job/pod-failure-policy.ts';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import { exits, TestWorld } from '../test-world.ts';

const asking = (cpu: string, more: object = {}) => ({
  spec: { containers: [{ name: 'c', image: 'nginx', resources: { requests: { cpu } } }], ...more },
});

/** One node with a pod of no priority on it that takes most of it. */
function fullWorld(version: string): TestWorld {
  const world = new TestWorld({ version, settings: { nodes: 1 } });
  const [node] = world.list<{ status: { allocatable: { cpu: string } } }>('Node');
  const cpus =
    Number(node?.status.allocatable.cpu.replace('m', '')) /
    (node?.status.allocatable.cpu.endsWith('m') ? 1000 : 1);
  world.create('PriorityClass', 'high', { value: 1000 });
  world.create('PriorityClass', 'never', { value: 1000, preemptionPolicy: 'Never' });
  world.create('Pod', 'low', asking(`${Math.floor(cpus * 1000) - 400}m`));
  world.settle();
  return world;
}

describe('preemption', () => {
  test.each([
    ['1.20', 'Preempted: Preempted by default/high on node'],
    ['1.30', 'Preempted: Preempted by pod '],
  ])('frees a node for a pod that matters more, in the words of %s', (version, text) => {
    const world = fullWorld(version);
    world.create('Pod', 'high', asking('600m', { priorityClassName: 'high' }));
    world.wait(0.4);
    expect(
      world.table('Pod', ['Name', 'Status', 'Nominated Node']).find((row) => row.startsWith('high')),
    ).toMatch(/^high Pending node/);
    expect(world.events('low').join('\n')).toContain(text);
    world.settle();
    expect(world.table('Pod', ['Name', 'Status'])).toEqual(['high Running']);
  });

  test.each([
    ['1.34', /^high node/],
    ['1.36', /^high (<none>)?$/],
  ])('leaves a pod that was placed nominated until 1.34: %s', (version, row) => {
    const world = fullWorld(version);
    world.create('Pod', 'high', asking('600m', { priorityClassName: 'high' }));
    world.settle();
    const rows = world.table('Pod', ['Name', 'Nominated Node']);
    expect(rows.find((each) => each.startsWith('high'))).toMatch(row);
  });

  test('is refused in words that tell of claims, too, since 1.34', () => {
    const world = fullWorld('1.36');
    world.create('Pod', 'never', asking('600m', { priorityClassName: 'never' }));
    world.settle();
    expect(world.events('never').join()).toContain(
      'no new claims to deallocate, preemption: not eligible due to preemptionPolicy=Never.',
    );
  });

  test('is not for pods that say so', () => {
    const world = fullWorld('1.30');
    world.create('Pod', 'high', asking('600m', { priorityClassName: 'high', preemptionPolicy: 'Never' }));
    world.settle();
    expect(world.table('Pod', ['Name', 'Status'])).toEqual(['high Pending', 'low Running']);
    expect(world.events('high').join('\n')).toContain(
      'preemption: not eligible due to preemptionPolicy=Never.',
    );
  });
});

const daemon = (node: string, updated: boolean, available: boolean) => ({
  pod: { metadata: { name: `${node}-${updated}` } } as unknown as Pod,
  node,
  updated,
  available,
});

describe('the plan of a DaemonSet that surges', () => {
  const limits = { nodes: ['a', 'b'], maxUnavailable: 0, maxSurge: 1 };
  test.each([
    ['makes a new pod beside an old one', [daemon('a', false, true), daemon('b', false, true)], ['a'], []],
    [
      'waits until the new one serves',
      [daemon('a', false, true), daemon('a', true, false), daemon('b', false, true)],
      [],
      [],
    ],
    [
      'lets the old one go then',
      [daemon('a', false, true), daemon('a', true, true), daemon('b', false, true)],
      [],
      ['a-false'],
    ],
    [
      'needs no room for what does not serve',
      [daemon('a', false, false), daemon('b', false, false)],
      ['a', 'b'],
      [],
    ],
  ])('%s', (_, pods, create, remove) => {
    const plan = planDaemonSet({ ...limits, kept: [], pods });
    expect([plan.create, plan.remove.map(({ metadata }) => metadata.name)]).toEqual([create, remove]);
  });
});

const failed = (exitCode: number, conditions: readonly object[] = []) =>
  ({
    metadata: { namespace: 'default', name: 'work-x' },
    status: { conditions, containerStatuses: [{ name: 'main', state: { terminated: { exitCode } } }] },
  }) as unknown as Pod;

describe('a pod failure policy', () => {
  const rules = [
    { action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } },
    { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] },
    { action: 'FailIndex', onExitCodes: { containerName: 'other', operator: 'NotIn', values: [1] } },
  ];
  test.each([
    [
      failed(42),
      'FailJob',
      'Container main for pod default/work-x failed with exit code 42 matching FailJob rule at index 0',
    ],
    [failed(1, [{ type: 'DisruptionTarget', status: 'True' }]), 'Ignore', undefined],
    [failed(1), 'Count', undefined],
  ])('judges by its first rule that matches', (pod, action, message) => {
    expect(judgeFailure({ rules }, pod)).toEqual({ action, ...(message ? { message } : {}) });
  });

  test('ends a Job at the first failure that cannot be mended', () => {
    const world = new TestWorld({ program: exits(42) });
    const containers = [{ name: 'main', image: 'busybox', command: ['false'] }];
    world.create('Job', 'work', {
      spec: { podFailurePolicy: { rules }, template: { spec: { containers, restartPolicy: 'Never' } } },
    });
    world.settle();
    const [condition] =
      world.get<{ status: { conditions: { reason: string }[] } }>('Job', 'work')?.status.conditions ?? [];
    expect(condition?.reason).toBe('PodFailurePolicy');
  });
});

describe('a Job', () => {
  test('is held back and let go on', () => {
    const world = new TestWorld({ program: exits(0) });
    const containers = [{ name: 'main', image: 'busybox', command: ['true'] }];
    const template = { spec: { containers, restartPolicy: 'Never' } };
    world.create('Job', 'work', { spec: { suspend: true, template } });
    world.settle();
    expect(world.table('Job', ['Status', 'Completions', 'Duration'])).toEqual(['Suspended 0/1 ']);
    world.patch('Job', 'work', { spec: { suspend: false } });
    world.settle();
    expect(world.table('Job', ['Status', 'Completions'])).toEqual(['Complete 1/1']);
    expect(
      world
        .events('work')
        .map((text) => text.split(':')[0])
        .sort(),
    ).toEqual(['Completed', 'Resumed', 'SuccessfulCreate', 'Suspended']);
  });

  test.each([
    ['1.20', [0, 3, 13]],
    ['1.30', [0, 13, 36]],
  ])('makes pods anew in %s after some time', (version, births) => {
    const world = new TestWorld({ version, program: exits(1, 2000) });
    const containers = [{ name: 'main', image: 'busybox', command: ['false'] }];
    world.create('Job', 'fail', {
      spec: { backoffLimit: 2, template: { spec: { containers, restartPolicy: 'Never' } } },
    });
    world.settle();
    const made = world
      .list<{ metadata: { creationTimestamp: string } }>('Pod')
      .map(({ metadata }) => Date.parse(metadata.creationTimestamp) / 1000)
      .sort((one, other) => one - other);
    const [first = 0] = made;
    for (const [index, birth] of births.entries()) {
      expect(Math.abs((made[index] ?? 0) - first - birth)).toBeLessThanOrEqual(3);
    }
  });
});

describe('a pod', () => {
  test('fails when it was active for too long', () => {
    const world = new TestWorld();
    world.create('Pod', 'web', {
      spec: { activeDeadlineSeconds: 20, containers: [{ name: 'c', image: 'nginx' }] },
    });
    world.settle().wait(25);
    expect(world.get<{ status: object }>('Pod', 'web')?.status).toMatchObject({
      phase: 'Failed',
      reason: 'DeadlineExceeded',
    });
    expect(world.events('web').join('\n')).toContain('DeadlineExceeded: Pod was active on the node longer');
  });

  test.each([
    [
      '1.20',
      'Unable to attach or mount volumes: unmounted volumes=[v], unattached volumes=[v default-token-',
    ],
    ['1.36', undefined],
  ])('says in %s how long its volumes were waited for', (version, text) => {
    const world = new TestWorld({ version });
    const volumes = [{ name: 'v', configMap: { name: 'missing' } }];
    world.create('Pod', 'novol', { spec: { volumes, containers: [{ name: 'c', image: 'nginx' }] } });
    world.settle().wait(130);
    const told = world.events('novol').find((event) => event.includes('Unable to attach'));
    expect(told?.slice('FailedMount: '.length, text ? 'FailedMount: '.length + text.length : 0)).toBe(text);
  });
});

test.each([
  ['1.16', "node(s) had taints that the pod didn't tolerate."],
  ['1.20', "node(s) had taint {own: x}, that the pod didn't tolerate."],
  ['1.30', 'node(s) had untolerated taint {own: x}.'],
  ['1.35', 'node(s) had untolerated taint(s).'],
])('a taint keeps pods away in the words of %s', (version, words) => {
  const world = new TestWorld({ version, settings: { nodes: 1 } });
  const [node] = world.list<{ metadata: { name: string } }>('Node');
  world.patch('Node', node?.metadata.name ?? '', {
    spec: { taints: [{ key: 'own', value: 'x', effect: 'NoSchedule' }] },
  });
  world.create('Pod', 'a', asking('1m'));
  world.settle();
  expect(world.events('a').join('\n')).toContain(`0/1 nodes are available: 1 ${words}`);
});
