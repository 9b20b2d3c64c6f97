import { describe, expect, test } from 'vitest';
import type { Job } from '../../../src/cluster/kinds/job.ts';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import type { ProgramStart } from '../../../src/cluster/program.ts';
import { exits, type Program, TestWorld } from '../test-world.ts';

/** A Job's spec: one container and what else is given. */
function work(more: object = {}) {
  const containers = [{ name: 'work', image: 'busybox', command: ['sleep', '600'] }];
  return { spec: { template: { spec: { containers, restartPolicy: 'Never' } }, ...more } };
}

const indexed = { completionMode: 'Indexed', completions: 3, parallelism: 3 };

/** An indexed Job's pods are named `work-1-x7k2p`. */
function indexOf({ container }: ProgramStart) {
  return Number(container.pod.split('-').at(-2));
}

/** Some indexes fail, the others succeed. */
function failsAt(...indexes: readonly number[]): Program {
  return (start) => exits(indexes.includes(indexOf(start)) ? 1 : 0)(start);
}

const forever: Program = () => ({ output: [] });

function statusOf(world: TestWorld, name: string) {
  return world.get<Job & Record<string, unknown>>('Job', name)?.status ?? {};
}

function conditionsOf(world: TestWorld, name: string) {
  return (statusOf(world, name).conditions ?? []).map(({ type, status, reason }) =>
    [type, status, reason].filter((part) => part !== undefined).join(' '),
  );
}

describe('a Job', () => {
  test('completes with its pods', () => {
    const world = new TestWorld({ program: exits(0, 2000, 'done\n') });
    world.create('Job', 'pi', work());
    world.settle();
    expect(world.table('Job', ['Status', 'Completions'])).toEqual(['Complete 1/1']);
    expect(world.table('Pod', ['Ready', 'Status'])).toEqual(['0/1 Completed']);
  });

  test.each([
    ['1.20', ['Complete True'], {}],
    ['1.24', ['Complete True'], { ready: 0 }],
    ['1.25', ['Complete True'], { ready: 0, uncountedTerminatedPods: {} }],
    ['1.30', ['Complete True'], { ready: 0, terminating: 0, uncountedTerminatedPods: {} }],
    [
      '1.31',
      ['SuccessCriteriaMet True CompletionsReached', 'Complete True CompletionsReached'],
      { ready: 0, terminating: 0, uncountedTerminatedPods: {} },
    ],
  ])('tells of its end as %s does', (version, conditions, fields) => {
    const world = new TestWorld({ version, program: exits(0) });
    world.create('Job', 'pi', work());
    world.settle();
    const { conditions: _, completionTime, startTime, ...others } = statusOf(world, 'pi');
    expect(conditionsOf(world, 'pi')).toEqual(conditions);
    expect([completionTime, startTime]).not.toContain(undefined);
    expect(others).toEqual({ succeeded: 1, ...fields });
  });

  test.each([
    ['1.24', undefined, undefined],
    ['1.25', ['batch.kubernetes.io/job-tracking'], ''],
    ['1.27', ['batch.kubernetes.io/job-tracking'], undefined],
  ])('holds its pods until they are counted from 1.25 on (%s)', (version, finalizers, annotation) => {
    const world = new TestWorld({ version, program: exits(0, 60_000) });
    const { metadata } = world.create('Job', 'pi', work());
    expect(metadata.annotations?.['batch.kubernetes.io/job-tracking']).toBe(annotation);
    world.wait(30);
    expect(world.list<Pod>('Pod')[0]?.metadata.finalizers).toEqual(finalizers);
    world.wait(60);
    expect(world.list<Pod>('Pod')[0]?.metadata.finalizers).toBeUndefined();
  });

  test('lets its pods go when it is deleted, and leaves them when they are orphaned', () => {
    const world = new TestWorld({ program: forever });
    world.create('Job', 'one', work());
    world.create('Job', 'two', work());
    world.settle();
    world.remove('Job', 'one', { propagationPolicy: 'Background' });
    world.remove('Job', 'two', { propagationPolicy: 'Orphan' });
    world.wait(60);
    const pods = world.list<Pod>('Pod');
    expect(pods.map(({ metadata }) => [metadata.generateName, metadata.finalizers])).toEqual([
      ['two-', undefined],
    ]);
  });

  test('counts a deleted pod as failed and replaces it at once, or only when it has ended', () => {
    const world = new TestWorld({ program: forever });
    world.create('Job', 'now', work());
    world.create('Job', 'later', work({ podReplacementPolicy: 'Failed' }));
    world.settle();
    for (const { metadata } of world.list<Pod>('Pod')) world.remove('Pod', metadata.name);
    world.wait(15);
    const seen = (name: string) => {
      const { active = 0, failed = 0, terminating } = statusOf(world, name);
      return { active, failed, terminating };
    };
    expect(seen('now')).toEqual({ active: 1, failed: 1, terminating: 1 });
    expect(seen('later')).toEqual({ active: 0, failed: 0, terminating: 1 });
    world.wait(60);
    expect(seen('now')).toEqual({ active: 1, failed: 1, terminating: 0 });
    expect(seen('later')).toEqual({ active: 1, failed: 1, terminating: 0 });
  });

  test('is held back and let go on', () => {
    const world = new TestWorld({ program: forever });
    world.create('Job', 'pi', work());
    world.settle();
    world.patch('Job', 'pi', { spec: { suspend: true } });
    world.wait(60);
    expect(world.list('Pod')).toEqual([]);
    expect(statusOf(world, 'pi').failed).toBeUndefined();
    expect(conditionsOf(world, 'pi')).toEqual(['Suspended True JobSuspended']);
    world.patch('Job', 'pi', { spec: { suspend: false } });
    world.settle();
    expect(world.list('Pod')).toHaveLength(1);
    expect(world.events('pi').map((event) => event.replace(/pi-\w+/, 'P'))).toEqual([
      'SuccessfulCreate: Created pod: P',
      'SuccessfulDelete: Deleted pod: P',
      'Suspended: Job suspended',
      'SuccessfulCreate: Created pod: P',
      'Resumed: Job resumed',
    ]);
  });

  test.each([
    ['1.30', ['Failed True DeadlineExceeded'], { failed: 1 }],
    ['1.31', ['FailureTarget True DeadlineExceeded'], { failed: 1 }],
  ])('may be active for so long only (%s)', (version, conditions, counts) => {
    const world = new TestWorld({ version, program: forever });
    world.create('Job', 'pi', work({ activeDeadlineSeconds: 20 }));
    world.wait(30);
    expect(conditionsOf(world, 'pi')).toEqual(conditions);
    expect(statusOf(world, 'pi')).toMatchObject(counts);
    world.wait(60);
    expect(conditionsOf(world, 'pi').at(-1)).toBe('Failed True DeadlineExceeded');
    expect(world.list('Pod')).toEqual([]);
  });

  test('goes when its time to live is over', () => {
    const world = new TestWorld({ program: exits(0) });
    world.create('Job', 'pi', work({ ttlSecondsAfterFinished: 30 }));
    world.settle();
    expect(world.list('Job')).toHaveLength(1);
    world.wait(60);
    expect([...world.list('Job'), ...world.list('Pod')]).toEqual([]);
  });
});

describe('a Job whose pods fail', () => {
  test('gives up after too many', () => {
    const world = new TestWorld({ program: exits(3) });
    world.create('Job', 'fail', work({ backoffLimit: 1 }));
    world.settle();
    expect(world.table('Job', ['Status', 'Completions'])).toEqual(['Failed 0/1']);
    expect(world.table('Pod', ['Status'])).toEqual(['Error', 'Error']);
    expect(statusOf(world, 'fail').failed).toBe(2);
    expect(world.events('fail').at(-1)).toBe(
      'BackoffLimitExceeded: Job has reached the specified backoff limit',
    );
  });

  test('waits 10 s, 20 s and 40 s before it tries again', () => {
    const world = new TestWorld({ program: exits(3, 0) });
    world.create('Job', 'fail', work({ backoffLimit: 3 }));
    world.settle();
    const born = world.list<Pod>('Pod').map(({ metadata }) => Date.parse(metadata.creationTimestamp ?? ''));
    const waits = born.sort((a, b) => a - b).map((at, place) => (at - (born[place - 1] ?? at)) / 1000);
    expect(waits.map((wait) => Math.floor(wait / 10) * 10)).toEqual([0, 10, 20, 40]);
  });

  test('counts as its policy says', () => {
    const world = new TestWorld({ program: exits(42) });
    const rule = (action: string) => ({
      rules: [{ action, onExitCodes: { operator: 'In', values: [42] } }],
    });
    world.create('Job', 'stop', work({ podFailurePolicy: rule('FailJob') }));
    world.create('Job', 'ignore', work({ backoffLimit: 0, podFailurePolicy: rule('Ignore') }));
    world.wait(20);
    expect(conditionsOf(world, 'stop')).toEqual([
      'FailureTarget True PodFailurePolicy',
      'Failed True PodFailurePolicy',
    ]);
    expect(
      world
        .events('stop')
        .at(-1)
        ?.replace(/stop-\w+/, 'P'),
    ).toBe(
      'PodFailurePolicy: Container work for pod default/P failed with exit code 42 matching FailJob rule at index 0',
    );
    expect(world.list<Pod>('Pod').filter(({ metadata }) => metadata.generateName === 'ignore-')).toHaveLength(
      2,
    );
    expect(statusOf(world, 'ignore').failed).toBeUndefined();
  });
});

describe('an indexed Job', () => {
  test('gives each pod its index', () => {
    const world = new TestWorld({ program: exits(0) });
    world.create('Job', 'work', work(indexed));
    world.settle();
    expect(statusOf(world, 'work').completedIndexes).toBe('0-2');
  });

  test('tries each index as often as its own limit allows', () => {
    const world = new TestWorld({ program: failsAt(1) });
    world.create('Job', 'work', work({ ...indexed, backoffLimitPerIndex: 1 }));
    world.settle();
    expect(statusOf(world, 'work')).toMatchObject({
      completedIndexes: '0,2',
      failedIndexes: '1',
      succeeded: 2,
      failed: 2,
    });
    expect(conditionsOf(world, 'work').at(-1)).toBe('Failed True FailedIndexes');
    const counts = world
      .list<Pod>('Pod')
      .map(({ metadata }) => metadata.annotations)
      .filter((annotations) => annotations?.['batch.kubernetes.io/job-completion-index'] === '1')
      .map((annotations) => annotations?.['batch.kubernetes.io/job-index-failure-count']);
    expect(counts.sort()).toEqual(['0', '1']);
  });

  test('fails when more indexes fail than it bears', () => {
    const world = new TestWorld({ program: failsAt(0, 1) });
    world.create('Job', 'work', work({ ...indexed, backoffLimitPerIndex: 0, maxFailedIndexes: 1 }));
    world.settle();
    expect(world.events('work').at(-1)).toBe(
      'MaxFailedIndexesExceeded: Job has exceeded the specified maximal number of failed indexes',
    );
  });

  test('succeeds early when its policy is met', () => {
    const world = new TestWorld({
      version: '1.33',
      program: (start) => (indexOf(start) === 0 ? exits(0)(start) : { output: [] }),
    });
    const successPolicy = { rules: [{ succeededIndexes: '0' }] };
    world.create('Job', 'work', work({ ...indexed, successPolicy }));
    world.settle();
    world.wait(60);
    expect(conditionsOf(world, 'work')).toEqual([
      'SuccessCriteriaMet True SuccessPolicy',
      'Complete True SuccessPolicy',
    ]);
    expect(statusOf(world, 'work')).toMatchObject({ succeeded: 1 });
    expect(statusOf(world, 'work').failed).toBeUndefined();
    expect(world.list('Pod')).toHaveLength(1);
  });
});
