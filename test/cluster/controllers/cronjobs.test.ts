import { describe, expect, test } from 'vitest';
import { exits, TestWorld } from '../test-world.ts';

describe('a CronJob', () => {
  test('makes a Job at its times and keeps the last three', () => {
    const world = new TestWorld({ program: exits(0) });
    const containers = [{ name: 'hello', image: 'busybox', command: ['date'] }];
    const jobTemplate = { spec: { template: { spec: { containers, restartPolicy: 'OnFailure' } } } };
    world.create('CronJob', 'hello', { spec: { schedule: '*/1 * * * *', jobTemplate } });
    world.settle();
    expect(world.list('Job')).toEqual([]);
    world.wait(60);
    world.settle();
    expect(world.table('Job', ['Status'])).toEqual(['Complete']);
    for (let minute = 0; minute < 5; minute += 1) world.wait(60);
    world.settle();
    expect(world.list('Job')).toHaveLength(3);
  });
});
