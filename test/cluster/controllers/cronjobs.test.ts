import { describe, expect, test } from 'vitest';
import { nextTime, parseSchedule } from '../../../src/cluster/controllers/cronjob/cron-schedule.ts';
import type { CronJob } from '../../../src/cluster/kinds/cron-job.ts';
import type { Job } from '../../../src/cluster/kinds/job.ts';
import { exits, type Program, TestWorld } from '../test-world.ts';

const forever: Program = () => ({ output: [] });

/** A CronJob whose Jobs take as long as the program does. */
function cron(more: object = {}) {
  const containers = [{ name: 'hello', image: 'busybox', command: ['sleep', '600'] }];
  const jobTemplate = { spec: { template: { spec: { containers, restartPolicy: 'Never' } } } };
  return { spec: { schedule: '*/1 * * * *', jobTemplate, ...more } };
}

/** The events about `hello`, with the minutes and seconds of names left out. */
function eventsOf(world: TestWorld) {
  return world.events('hello').map((event) => event.replace(/hello-\d+/, 'hello-N'));
}

describe('a CronJob', () => {
  test('makes a Job at its times and keeps the last three', () => {
    const world = new TestWorld({ program: exits(0) });
    world.create('CronJob', 'hello', cron());
    world.settle();
    expect(world.list('Job')).toEqual([]);
    world.wait(61).settle();
    expect(world.table('Job', ['Status'])).toEqual(['Complete']);
    expect(world.table('CronJob', ['Active', 'Last Schedule'])).toEqual([expect.stringMatching(/^0 \d+s$/)]);
    expect(eventsOf(world)).toEqual([
      'SuccessfulCreate: Created job hello-N',
      'SawCompletedJob: Saw completed job: hello-N, status: Complete',
    ]);
    for (let minute = 0; minute < 5; minute += 1) world.wait(60);
    world.settle();
    expect(world.list('Job')).toHaveLength(3);
    expect(eventsOf(world)).toContain('SuccessfulDelete: Deleted job hello-N');
  });

  test.each([
    ['1.20', 'seconds', undefined],
    ['1.21', 'minutes', undefined],
    ['1.28', 'minutes', '2024-01-07T12:01:00Z'],
  ])('names Jobs by the time they were due (%s)', (version, unit, annotation) => {
    const world = new TestWorld({ version, program: forever });
    const served = version === '1.20' ? 'v1beta1' : 'v1';
    const target = { group: 'batch', version: served, resource: 'cronjobs', namespace: 'default' };
    const kind = { apiVersion: `batch/${served}`, kind: 'CronJob', metadata: { name: 'hello' } };
    world.cluster.api.request({ verb: 'create', ...target, body: { ...kind, ...cron() } });
    world.wait(75);
    const due = Date.parse('2024-01-07T12:01:00Z') / 1000;
    const [job] = world.list<Job>('Job');
    expect(job?.metadata.name).toBe(`hello-${unit === 'minutes' ? due / 60 : due}`);
    expect(job?.metadata.annotations?.['batch.kubernetes.io/cronjob-scheduled-timestamp']).toBe(annotation);
  });

  test.each([
    ['Allow', 2, []],
    [
      'Forbid',
      1,
      [
        'JobAlreadyActive: Not starting job because prior execution is running and concurrency policy is Forbid',
      ],
    ],
    ['Replace', 1, ['SuccessfulDelete: Deleted job hello-N', 'SuccessfulCreate: Created job hello-N']],
  ])('deals with a Job that still runs as its policy says: %s', (concurrencyPolicy, active, told) => {
    const world = new TestWorld({ program: forever });
    world.create('CronJob', 'hello', cron({ concurrencyPolicy }));
    world.wait(61);
    expect(eventsOf(world)).toEqual(['SuccessfulCreate: Created job hello-N']);
    world.wait(60);
    expect(world.get<CronJob & Record<string, unknown>>('CronJob', 'hello')?.status?.active).toHaveLength(
      active,
    );
    expect(eventsOf(world).slice(1)).toEqual(expect.arrayContaining(told));
  });

  test('does not know a Job that somebody else made of it, and misses one that somebody deleted', () => {
    const world = new TestWorld({ program: forever });
    const made = world.create('CronJob', 'hello', cron());
    world.wait(61);
    const { name = '' } = world.list<Job>('Job')[0]?.metadata ?? {};
    world.remove('Job', name, { propagationPolicy: 'Background' });
    const owner = { apiVersion: 'batch/v1', kind: 'CronJob', name: 'hello', controller: true };
    const ownerReferences = [{ ...owner, uid: made.metadata.uid }];
    const { jobTemplate } = cron().spec;
    world.create('Job', 'manual', { metadata: { ownerReferences }, spec: jobTemplate.spec });
    world.wait(5);
    expect(world.table('CronJob', ['Active'])).toEqual(['0']);
    const told = eventsOf(world).map((event) => event.replace(/ x\d+/, ''));
    expect(told).toContain('MissingJob: Active job went missing: hello-N');
    expect(told).toContain('UnexpectedJob: Saw a job that the controller did not create or forgot: manual');
  });

  test('makes no Job while it is suspended, and one for the last time missed afterwards', () => {
    const world = new TestWorld({ program: forever });
    world.create('CronJob', 'hello', cron({ suspend: true }));
    world.wait(300);
    expect(world.list('Job')).toEqual([]);
    world.patch('CronJob', 'hello', { spec: { suspend: false } });
    world.wait(1);
    expect(world.list('Job')).toHaveLength(1);
  });

  test('does not make up for what was missed longer ago than its deadline', () => {
    const world = new TestWorld({ program: forever });
    world.create('CronJob', 'hello', cron({ suspend: true, startingDeadlineSeconds: 5 }));
    world.wait(90);
    world.patch('CronJob', 'hello', { spec: { suspend: false } });
    world.wait(1);
    expect(world.list('Job')).toEqual([]);
  });

  test('refuses a time zone that there is not', () => {
    const world = new TestWorld();
    expect(() => world.create('CronJob', 'hello', cron({ timeZone: 'Asia/Nowhere' }))).toThrow(
      'spec.timeZone: Invalid value: "Asia/Nowhere": unknown time zone Asia/Nowhere',
    );
  });
});

describe('a schedule', () => {
  const from = Date.parse('2024-03-09T12:34:56Z');
  test.each([
    ['*/15 * * * *', 'UTC', '2024-03-09T12:45:00Z'],
    ['0 9 * * mon-fri', 'UTC', '2024-03-11T09:00:00Z'],
    ['30 9 * * *', 'Asia/Tokyo', '2024-03-10T00:30:00Z'],
    ['0 8 10 * *', 'America/New_York', '2024-03-10T12:00:00Z'],
    ['0 0 29 2 *', 'UTC', '2028-02-29T00:00:00Z'],
    ['@every 90s', 'UTC', '2024-03-09T12:36:26Z'],
  ])('means the next time on its clocks: %s in %s', (text, zone, expected) => {
    const schedule = parseSchedule(text);
    const next = schedule && nextTime(schedule, from, zone);
    expect(next).toBe(Date.parse(expected));
  });

  test('that never comes has none', () => {
    const schedule = parseSchedule('0 0 30 2 *');
    expect(schedule && nextTime(schedule, from, 'UTC')).toBeUndefined();
  });
});
