import { describe, expect, test } from 'vitest';
import type { ProgramOutcome, ProgramStart } from '../../../src/cluster/program.ts';
import { TestWorld } from '../test-world.ts';

const runs: ProgramOutcome = { output: [] };
const ends = (code: number, text = '', atMs = 0): ProgramOutcome => ({
  output: text === '' ? [] : [{ stream: 'stderr', text, atMs: 0 }],
  exit: { atMs, code },
});

/** A pod whose main program runs on, and whose other commands come out as told. */
function worldWith(answer: (start: ProgramStart) => ProgramOutcome, container: object, version = '1.30') {
  const world = new TestWorld({
    version,
    program: (start) => (start.purpose === 'main' ? runs : answer(start)),
  });
  world.create('Pod', 'web', {
    spec: { containers: [{ name: 'c', image: 'busybox', command: ['sleep', '3600'], ...container }] },
  });
  return world;
}

const exec = { exec: { command: ['cat', '/tmp/healthy'] }, periodSeconds: 5 };
const row = (world: TestWorld) => world.table('Pod', ['Ready', 'Status', 'Restarts'])[0];

describe('a probe by command', () => {
  test('makes a container ready when its command ends well', () => {
    const world = worldWith(() => ends(0), { readinessProbe: exec });
    world.settle();
    expect(row(world)).toBe('1/1 Running 0');
  });

  test.each([
    [
      '1.30',
      ends(1, "cat: can't open '/tmp/healthy'\n"),
      "Readiness probe failed: cat: can't open '/tmp/healthy'\n",
    ],
    [
      '1.30',
      ends(0, '', 3000),
      'Readiness probe failed: command timed out: "cat /tmp/healthy" timed out after 1s',
    ],
    ['1.20', ends(0, '', 3000), 'Readiness probe failed: command "cat /tmp/healthy" timed out'],
  ])('says in %s why it did not end well', (version, answer, text) => {
    const world = worldWith(() => answer, { readinessProbe: exec }, version);
    world.settle();
    expect(row(world)).toBe('0/1 Running 0');
    expect(world.events('web').join('\n')).toContain(`Unhealthy x3: ${text}`);
  });

  test('did not keep its time until 1.19', () => {
    const world = worldWith(() => ends(0, '', 3000), { readinessProbe: exec }, '1.19');
    world.settle();
    expect(row(world)).toBe('1/1 Running 0');
  });

  test('that fails three times for liveness has the container killed and started again', () => {
    const world = worldWith(() => ends(1), { livenessProbe: exec });
    world.settle().wait(60);
    expect(row(world)).toMatch(/^1\/1 Running [12] \(/);
    expect(world.events('web').join('\n')).toContain('Container c failed liveness probe, will be restarted');
  });

  /** Until 1.20 nobody tells the kubelet of a startup probe's result before its next round. */
  test.each([
    ['1.20', false],
    ['1.21', true],
  ])('that fails three times at the start has the container killed, in %s at once: %s', (version, atOnce) => {
    const world = worldWith(() => ends(1), { startupProbe: { ...exec, periodSeconds: 2 } }, version);
    world.wait(20);
    const events = world.events('web').join('\n');
    expect(events).toContain('Unhealthy x3: Startup probe failed');
    expect(events.includes('Container c failed startup probe, will be restarted')).toBe(atOnce);
    world.wait(100);
    expect(world.events('web').join('\n')).toContain('Container c failed startup probe, will be restarted');
  });

  test.each([
    ['1.20', '0/1 Running 0'],
    ['1.21', '1/1 Running 0'],
  ])('that ends well at the start makes ready in %s what has no other probe', (version, soon) => {
    const world = worldWith(() => ends(0), { startupProbe: exec }, version);
    world.wait(20);
    expect(row(world)).toBe(soon);
    world.wait(100);
    expect(row(world)).toBe('1/1 Running 0');
  });
});

describe('a container whose program will come to an end by itself', () => {
  /** A pod whose main program is known to end in an hour, and whose commands come out as told. */
  function worldThatEnds(answer: ProgramOutcome, container: object) {
    const world = new TestWorld({
      program: ({ purpose }) => (purpose === 'main' ? ends(0, '', 3_600_000) : answer),
    });
    const command = ['sh', '-c', 'sleep 3600'];
    world.create('Pod', 'web', {
      spec: { containers: [{ name: 'c', image: 'busybox', command, ...container }] },
    });
    return world.settle();
  }

  test('is probed until then', () => {
    const world = worldThatEnds(ends(0), { readinessProbe: exec });
    expect(row(world)).toBe('1/1 Running 0');
  });

  test('is killed once by its liveness, and not probed while it ends', () => {
    const world = worldThatEnds(ends(1, 'no\n'), { livenessProbe: exec }).wait(30);
    expect(row(world)).toMatch(/^1\/1 Running [01]/);
    const events = world.events('web').join('\n');
    expect(events).toContain('Unhealthy x3: Liveness probe failed: no');
    expect(events).toContain('Killing: Container c failed liveness probe, will be restarted');
  });

  test('carries out what is to be done before the stop', () => {
    const hook = { exec: { command: ['sh', '-c', 'exit 1'] } };
    const world = worldThatEnds(ends(1), { lifecycle: { preStop: hook } });
    world.remove('Pod', 'web');
    world.wait(1);
    expect(world.events('web').join('\n')).toContain('FailedPreStopHook: PreStopHook failed');
  });
});

describe('a probe over the network', () => {
  test('of a program that is not known is answered, for it was meant to be', () => {
    const world = worldWith(() => runs, {
      image: 'registry.example.com/shop:1.0',
      command: undefined,
      readinessProbe: { grpc: { port: 9000 } },
    });
    world.settle();
    expect(row(world)).toBe('1/1 Running 0');
  });

  test('by gRPC fails at a server that does not speak it', () => {
    const world = worldWith(() => runs, {
      image: 'nginx',
      command: undefined,
      readinessProbe: { grpc: { port: 80 } },
    });
    world.settle();
    expect(world.events('web').join('\n')).toMatch(
      /Unhealthy x3: Readiness probe failed: timeout: failed to connect service "10\.244\.\d\.\d+:80" within 1s: context deadline exceeded/,
    );
  });
});

describe('a hook', () => {
  const hook = { exec: { command: ['sh', '-c', 'sleep 8'] } };

  test('after the start keeps a container from being seen to run', () => {
    const world = worldWith(() => ends(0, '', 8000), { lifecycle: { postStart: hook } });
    world.wait(6);
    expect(row(world)).toBe('0/1 ContainerCreating 0');
    world.settle();
    expect(row(world)).toBe('1/1 Running 0');
  });

  test('that fails after the start has the container killed', () => {
    const world = worldWith(() => ends(1), { lifecycle: { postStart: hook } });
    world.wait(5);
    expect(world.events('web').join('\n')).toContain('FailedPostStartHook: PostStartHook failed');
  });

  test.each([
    [ends(0, '', 8000), 9, 38],
    [ends(0, '', 60_000), 29, 33],
  ])('before the stop takes its time of the grace', (answer, still, gone) => {
    const world = worldWith(() => answer, { command: ['sh', '-c', 'wait'], lifecycle: { preStop: hook } });
    world.settle();
    world.remove('Pod', 'web');
    world.wait(Math.min(still, 7));
    expect(row(world)).toBe('1/1 Terminating 0');
    world.wait(gone);
    expect(world.list('Pod')).toEqual([]);
  });
});

test('a probe over HTTP sees that a server is no longer well, though nothing else has changed', () => {
  const world = new TestWorld();
  const probe = { httpGet: { path: '/healthz', port: 8080 }, initialDelaySeconds: 3, periodSeconds: 3 };
  const image = 'registry.k8s.io/e2e-test-images/agnhost:2.40';
  world.create('Pod', 'web', {
    spec: { containers: [{ name: 'c', image, args: ['liveness'], livenessProbe: probe }] },
  });
  world.settle();
  expect(row(world)).toBe('1/1 Running 0');
  world.wait(25);
  expect(row(world)).toMatch(/^1\/1 Running 1/);
  expect(world.events('web').join('\n')).toContain(
    'Unhealthy x3: Liveness probe failed: HTTP probe failed with statuscode: 500',
  );
});
