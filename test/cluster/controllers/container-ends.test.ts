import { describe, expect, test } from 'vitest';
import type { FileTree } from '../../../src/cluster/files.ts';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import { exits, type Program, TestWorld } from '../test-world.ts';

/** One pod `web` with a container `c`. */
function run(world: TestWorld, container: object, spec: object = {}) {
  const containers = [{ name: 'c', image: 'nginx:1.25', ...container }];
  world.create('Pod', 'web', { spec: { containers, ...spec } });
  return world;
}

function podOf(world: TestWorld) {
  return world.get<Pod & Record<string, unknown>>('Pod', 'web');
}

function rows(world: TestWorld) {
  return world.table('Pod', ['Ready', 'Status', 'Restarts']);
}

const program = { image: 'busybox', command: ['sleep', '600'] };

describe('what a container says about its end', () => {
  /** A program that writes a file, some text, and fails. */
  function writing(path: string): TestWorld {
    const world: TestWorld = new TestWorld({
      program: (start) => {
        const files = world.cluster.container(start.container)?.files as FileTree;
        world.cluster.setFiles(start.container, files.write(path, 'too little\n'));
        return exits(1, 1000, 'one\ntwo\n')(start);
      },
    });
    return world;
  }

  test.each([
    ['its file', {}, '/dev/termination-log', 'too little\n'],
    ['a file of its own', { terminationMessagePath: '/tmp/end' }, '/tmp/end', 'too little\n'],
    ['nothing', {}, '/tmp/else', undefined],
    ['its log', { terminationMessagePolicy: 'FallbackToLogsOnError' }, '/tmp/else', 'one\ntwo\n'],
  ])('is what is in %s', (_, more, path, message) => {
    const world = run(writing(path), { ...program, ...more }, { restartPolicy: 'Never' }).settle();
    expect(podOf(world)?.status?.containerStatuses?.[0]?.state.terminated?.message).toBe(message);
  });
});

describe('a hook', () => {
  const get = (port: number) => ({ httpGet: { path: '/ready', port } });

  test.each([
    [
      '1.20',
      /^FailedPostStartHook x2: Http lifecycle hook \(\/ready\) for Container "c" in Pod "web_default\(.*connection refused, message: ""$/,
    ],
    ['1.30', /^FailedPostStartHook x2: PostStartHook failed$/],
  ])('that finds nobody after the start ends the container, in the words of %s', (version, words) => {
    const world = run(new TestWorld({ version }), { lifecycle: { postStart: get(81) } }).wait(5);
    expect(world.events('web')).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
    expect(world.events('web')).toContain('Killing x2: FailedPostStartHook');
  });

  test('that is heard after the start is content with any answer', () => {
    const world = run(new TestWorld(), { lifecycle: { postStart: get(80) } }).settle();
    expect(rows(world)).toEqual(['1/1 Running 0']);
  });

  test('that finds nobody before the end is told of', () => {
    const world = run(new TestWorld(), { lifecycle: { preStop: get(81) } }).settle();
    world.remove('Pod', 'web');
    world.settle();
    expect(world.events('web').at(-1)).toBe('FailedPreStopHook: PreStopHook failed');
  });

  test('that sleeps before the end delays it', () => {
    const world = run(new TestWorld(), { lifecycle: { preStop: { sleep: { seconds: 8 } } } }).settle();
    world.remove('Pod', 'web');
    expect(rows(world.wait(7))).toEqual(['1/1 Terminating 0']);
    expect(rows(world.wait(4))).toEqual([]);
  });
});

describe('a sidecar', () => {
  const sidecar = { name: 'side', image: 'nginx:1.25', restartPolicy: 'Always' };
  const ends: Program = (start) =>
    start.container.container === 'c' ? exits(0, 3000)(start) : { output: [] };

  test('runs beside the others and goes with the last of them', () => {
    const spec = { restartPolicy: 'Never', initContainers: [sidecar] };
    const world = run(new TestWorld({ program: ends }), program, spec).wait(5);
    expect(rows(world)).toEqual(['2/2 Running 0']);
    world.settle();
    expect(rows(world)).toEqual(['0/2 Completed 0']);
    expect(podOf(world)?.status?.phase).toBe('Succeeded');
    expect(world.events('web').at(-1)).toBe('Killing: Stopping container side');
  });

  test('is told to end too when its own end is known to come later', () => {
    const spec = { restartPolicy: 'Never', initContainers: [sidecar] };
    const later: Program = (start) => exits(0, start.container.container === 'c' ? 3000 : 3_600_000)(start);
    const side = { ...sidecar, image: 'busybox', command: ['sleep', '3600'] };
    const world = run(new TestWorld({ program: later }), program, { ...spec, initContainers: [side] }).wait(
      45,
    );
    expect(world.events('web').at(-1)).toBe('Killing: Stopping container side');
    expect(rows(world)).toEqual(['0/2 Completed 0']);
  });

  test('lets a Job come to its end', () => {
    const world = new TestWorld({ program: ends });
    const containers = [{ name: 'c', ...program }];
    const spec = { containers, initContainers: [sidecar], restartPolicy: 'Never' };
    world.create('Job', 'work', { spec: { template: { spec } } });
    world.settle();
    expect(world.table('Job', ['Status'])).toEqual(['Complete']);
  });
});

describe('a container that must not run as root', () => {
  test.each([
    [{ runAsNonRoot: true }, 'container has runAsNonRoot and image will run as root'],
    [{ runAsNonRoot: true, runAsUser: 0 }, "container's runAsUser breaks non-root policy"],
  ])('is not made of an image that does: %j', (securityContext, words) => {
    const world = run(new TestWorld(), { securityContext }).settle();
    expect(rows(world)).toEqual(['0/1 CreateContainerConfigError 0']);
    const [message] = world.events('web').filter((event) => event.startsWith('Failed'));
    const where = `(pod: "web_default(${podOf(world)?.metadata.uid})", container: c)`;
    expect(message?.replace(/ x\d+/, '')).toBe(`Failed: Error: ${words} ${where}`);
  });

  test('is made if it runs as somebody else', () => {
    const world = run(new TestWorld(), { securityContext: { runAsNonRoot: true, runAsUser: 1000 } }).settle();
    expect(rows(world)).toEqual(['1/1 Running 0']);
  });
});

describe('a program that takes more memory than its limit', () => {
  const asking = (bytes: string, limit: string) => ({
    image: 'polinux/stress',
    command: ['stress'],
    args: ['--vm', '1', '--vm-bytes', bytes, '--vm-hang', '1'],
    resources: { limits: { memory: limit } },
  });

  test.each([
    ['1.27', 1],
    ['1.28', 137],
  ])('is killed, in %s with code %i', (version, exitCode) => {
    const world = run(new TestWorld({ version }), asking('250M', '100Mi'), { restartPolicy: 'Never' });
    expect(rows(world.settle())).toEqual(['0/1 OOMKilled 0']);
    const { terminated } = podOf(world)?.status?.containerStatuses?.[0]?.state ?? {};
    expect(terminated).toMatchObject({ exitCode, reason: 'OOMKilled' });
  });

  test('is started again, ever later', () => {
    const world = run(new TestWorld(), asking('250M', '100Mi')).wait(60);
    expect(rows(world)[0]).toMatch(/^0\/1 (CrashLoopBackOff|OOMKilled) [23] \(/);
  });

  test('runs on below it', () => {
    expect(rows(run(new TestWorld(), asking('150M', '200Mi')).settle())).toEqual(['1/1 Running 0']);
  });
});

describe('an image that a registry does not give', () => {
  test.each([
    ['docker', 'nginx:missing', /manifest for nginx:missing not found: manifest unknown: manifest unknown$/],
    [
      'docker',
      'me/missing',
      /pull access denied for me\/missing, repository does not exist or may require 'docker login'/,
    ],
    [
      'containerd',
      'me/missing',
      /"docker\.io\/me\/missing:latest": pull access denied, repository does not exist or/,
    ],
    [
      'containerd',
      'registry.k8s.io/missing:1',
      /"registry\.k8s\.io\/missing:1": registry\.k8s\.io\/missing:1: not found$/,
    ],
  ] as const)('is refused in the words of %s: %s', (runtime, image, words) => {
    const world = run(new TestWorld({ settings: { runtime } }), { image }).wait(2);
    expect(world.events('web').find((event) => event.startsWith('Failed: Failed to pull'))).toMatch(words);
  });
});

test('a container that is started again is counted when its new run is seen, and not before', () => {
  const world: TestWorld = new TestWorld({ program: (start) => exits(2, 1000)(start) });
  run(world, program);
  const seen = new Set<string>();
  for (let step = 0; step < 800; step += 1) {
    world.wait(0.01);
    const [status] = podOf(world)?.status?.containerStatuses ?? [];
    if (status) seen.add(`${Object.keys(status.state)[0]} ${status.restartCount}`);
  }
  expect([...seen].slice(0, 5)).toEqual([
    'waiting 0',
    'running 0',
    'terminated 0',
    'running 1',
    'terminated 1',
  ]);
});
