import { type ContainerRef, handedOver, type RunningContainer } from '#cluster';
import { freeNumber } from './free-bytes.ts';
import type { World } from './world.ts';

/** A process of a container, as the tools of Linux list it. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** What it calls itself: its words, unless it says otherwise. */
  readonly title: string;
  /** Its words, where they are more than one and it has not written over them. */
  readonly argv?: readonly string[];
  /** The name of the program. */
  readonly name: string;
  /** Undefined for who the container runs as. */
  readonly user?: string;
  readonly startedAt: number;
  /** Whether it was started with a terminal of its own. */
  readonly onTerminal: boolean;
  /** Whether it leads a session. */
  readonly leads: boolean;
}

interface PodSpec {
  readonly hostPID?: boolean;
  readonly shareProcessNamespace?: boolean;
}

const mostPids = 32_768;

/**
 * The processes of a container: its main program with what that has started, and the shells that are open in
 * it. Undefined where they are not known: a script's children, what else is in a namespace that is shared.
 */
export function containerProcesses(world: World, running: RunningContainer): readonly Process[] | undefined {
  if (sharesProcesses(world, running.ref)) return undefined;
  const main = mainProcesses(world, running);
  if (main === undefined) return undefined;
  const all = [...main];
  for (const { shell, serial } of world.shellsIn(running.ref)) {
    const from = (all.at(-1)?.pid ?? 1) + 1;
    const pid = freePid(world, serial, from, from + 5);
    const startedAt = world.cluster.now;
    const name = shell.slice(shell.lastIndexOf('/') + 1);
    all.push({ pid, parent: 0, title: shell, name, startedAt, onTerminal: true, leads: true });
  }
  return all;
}

/** A number that the kernel gives next, or after some others. */
export function freePid(world: Pick<World, 'cluster'>, of: string, from: number, usual: number): number {
  const { oracle } = world.cluster;
  return freeNumber({ oracle, runId: of }, 'process number', { from, to: mostPids }, usual);
}

function sharesProcesses({ cluster }: World, { namespace, pod }: ContainerRef): boolean {
  const request = { verb: 'get', group: '', version: 'v1', resource: 'pods', namespace, name: pod } as const;
  const { spec } = cluster.api.request(request).body as unknown as { readonly spec?: PodSpec };
  return spec === undefined || spec.hostPID === true || spec.shareProcessNamespace === true;
}

function mainProcesses(world: World, running: RunningContainer): readonly Process[] | undefined {
  const argv = handedOver(running.argv, running.image.command);
  const { startedAt } = running;
  const main = { pid: 1, parent: 0, startedAt, onTerminal: false, leads: true };
  const [first = '', flag, text = '', ...rest] = argv;
  const name = first.slice(first.lastIndexOf('/') + 1);
  if (name === 'nginx') return nginxProcesses(world, running, argv);
  if (/^(ba|da|a)?sh$/.test(name) && flag !== undefined) {
    if (flag !== '-c' || rest.length > 0) return undefined;
    return scriptProcesses(world, running, { argv, name, text });
  }
  const isAlone = alone.has(name) || (running.serves && running.image.libc === 'go');
  const isShell = /^(ba|da|a)?sh$/.test(name);
  return isAlone || isShell
    ? [{ ...main, title: argv.join(' '), argv, name, onTerminal: isShell }]
    : undefined;
}

/** Programs that start no others. */
const alone = new Set(['sleep', 'tail', 'cat', 'top', 'agnhost', 'pause', 'nc', 'ping']);

interface Script {
  readonly argv: readonly string[];
  readonly name: string;
  readonly text: string;
}

/**
 * A shell replaces itself by the only command of its text; where it comes round to one `sleep` again and
 * again, that is what it waits for.
 */
function scriptProcesses(
  world: World,
  running: RunningContainer,
  { argv, name, text }: Script,
): readonly Process[] | undefined {
  const main = { pid: 1, parent: 0, startedAt: running.startedAt, onTerminal: false, leads: true };
  const words = text.trim().split(/\s+/);
  if (/^[\w./:=\s-]+$/.test(text) && alone.has(words[0] ?? ''))
    return [{ ...main, title: words.join(' '), argv: words, name: words[0] ?? '' }];
  const sleeps = [...text.matchAll(/\bsleep\s+(\w+)/g)];
  const isLoop = /^\s*while\s+(true|:|\[ 1 \])\s*;/.test(text) && !/[|&`$]/.test(text);
  if (!isLoop || sleeps.length !== 1) return undefined;
  const serial = world.serialOf(running.ref);
  const since = Math.floor((world.cluster.now - running.startedAt) / 1000);
  const pid = freePid(world, `the sleep of ${serial} after ${since} s`, 2, 7);
  const child = { pid, parent: 1, title: sleeps[0]?.[0] ?? '', name: 'sleep', startedAt: world.cluster.now };
  return [
    { ...main, title: argv.join(' '), argv, name },
    { ...child, onTerminal: false, leads: false },
  ];
}

/** A master and its workers: one for each processor, unless the configuration says a number. */
function nginxProcesses(
  world: World,
  running: RunningContainer,
  argv: readonly string[],
): readonly Process[] | undefined {
  const configuration = running.files.read('/etc/nginx/nginx.conf') ?? '';
  const written = /^\s*worker_processes\s+(\w+);/m.exec(configuration)?.[1] ?? '1';
  const processors = processorsOf(world, running.node);
  const count = written === 'auto' ? processors : Number(written);
  if (count === undefined || Number.isNaN(count)) return undefined;
  const own = { startedAt: running.startedAt, name: 'nginx', onTerminal: false };
  const first = freePid(world, `the first worker of ${world.serialOf(running.ref)}`, 2, 29);
  const workers = Array.from({ length: count }, (_, index) => ({
    ...own,
    pid: first + index,
    parent: 1,
    title: 'nginx: worker process',
    user: 'nginx',
    leads: false,
  }));
  return [
    { ...own, pid: 1, parent: 0, title: `nginx: master process ${argv.join(' ')}`, leads: true },
    ...workers,
  ];
}

function processorsOf({ cluster }: World, node: string): number | undefined {
  const request = { verb: 'get', group: '', version: 'v1', resource: 'nodes', name: node } as const;
  const { status } = cluster.api.request(request).body as unknown as {
    readonly status?: { readonly capacity?: { readonly cpu?: string } };
  };
  const cpu = Number(status?.capacity?.cpu);
  return Number.isInteger(cpu) && cpu > 0 ? cpu : undefined;
}
