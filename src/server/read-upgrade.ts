import type { ContainerRef, ResourceTarget, Status } from '#cluster';
import type { OpenPort } from './forward-ports.ts';
import { isOn } from './incoming.ts';
import { podContainer } from './pod-container.ts';
import type { ExecutionResult, RemoteShell, ServedWorld } from './served-world.ts';
import { notSimulated, refusal } from './statuses.ts';

/** What a client wants that asks for another protocol, or why it is refused. */
export type UpgradeReading =
  | ProgramReading
  | { readonly type: 'ports'; readonly open: OpenPort }
  /** The kubelet refuses it, in plain text. */
  | { readonly type: 'unavailable'; readonly text: string }
  | { readonly type: 'refused'; readonly status: Status };

/** A program in a container that a client starts or joins. */
export interface ProgramReading {
  readonly type: 'program';
  readonly streams: {
    readonly stdin: boolean;
    readonly stdout: boolean;
    readonly stderr: boolean;
    readonly tty: boolean;
  };
  /** Runs it with all that is piped into it; undefined for one that runs already. */
  readonly run?: (stdin: string) => Promise<ExecutionResult>;
  /** Lets it be typed into; undefined where it is no shell. */
  readonly shell: () => RemoteShell | undefined;
  /** What the program that runs already has written so far, and how it ended, if it did. */
  readonly watch: () => {
    readonly lines: readonly Line[];
    /** How many of them were written too long ago to be shown to who joins now. */
    readonly earlier: number;
    readonly exitCode: number | undefined;
  };
}

/** Who starts a program that ends at once and joins it then is shown what it wrote. */
const justNowMs = 5000;

interface Line {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  readonly ended?: boolean;
}

/** Reads a request to `exec`, `attach` or `portforward` of a pod. */
export function readUpgrade(
  world: ServedWorld,
  target: ResourceTarget,
  query: URLSearchParams,
): UpgradeReading {
  const { resource, subresource } = target;
  if (resource === 'pods' && subresource === 'exec') return readProgram(world, target, query, true);
  if (resource === 'pods' && subresource === 'attach') return readProgram(world, target, query, false);
  if (resource === 'pods' && subresource === 'portforward') return readPorts(world, target);
  return { type: 'refused', status: notSimulated(`${resource}/${subresource ?? ''} over the API`) };
}

function readProgram(
  world: ServedWorld,
  target: ResourceTarget,
  query: URLSearchParams,
  starts: boolean,
): UpgradeReading {
  const argv = query.getAll('command');
  if (starts && argv.length === 0) return refused('you must specify at least one command for the container');
  const reading = podContainer(world.api, target, query.get('container'));
  if (reading.type === 'refused') return reading;
  const { ref, isAssigned, state } = reading;
  // kubernetes: pkg/registry/core/pod/strategy.go `getContainerAddress`, `streamLocation`
  if (!isAssigned) return refused(`pod ${ref.pod} does not have a host assigned`);
  // Who joins a program that has just ended is still shown what it wrote.
  const isThere = state.state?.running !== undefined || (!starts && state.state?.terminated !== undefined);
  if (!isThere) return { type: 'unavailable', text: `container not found ("${ref.container}")` };
  const flag = (name: string) => isOn(query, name);
  const streams = {
    stdin: flag('stdin'),
    stdout: flag('stdout'),
    stderr: flag('stderr'),
    tty: flag('tty'),
  };
  return {
    type: 'program',
    streams,
    ...(starts && { run: (stdin: string) => world.run({ container: ref, argv, stdin, tty: streams.tty }) }),
    shell: () => (starts ? world.shell(ref, argv) : world.shell(ref)),
    watch: () => {
      const lines = world.logs(ref, {}) ?? [];
      const earlier = lines.filter(({ at }) => at < world.now() - justNowMs).length;
      return { lines, earlier, exitCode: exitCodeOf(world, target, ref) };
    },
  };
}

function exitCodeOf(world: ServedWorld, target: ResourceTarget, ref: ContainerRef): number | undefined {
  const reading = podContainer(world.api, target, ref.container);
  if (reading.type === 'refused') return 0;
  const ended = reading.state.state?.terminated as { readonly exitCode?: number } | undefined;
  return ended && (ended.exitCode ?? 0);
}

function readPorts(world: ServedWorld, target: ResourceTarget): UpgradeReading {
  const { group, version, resource, namespace = 'default', name = '' } = target;
  const { body } = world.api.request({ group, version, resource, namespace, name, verb: 'get' });
  const pod = body as { readonly spec?: { readonly containers: readonly { readonly name: string }[] } };
  const reading = podContainer(world.api, target, pod.spec?.containers[0]?.name ?? null);
  if (reading.type === 'refused') return reading;
  if (reading.state.state?.running === undefined)
    return refused(`unable to forward port because pod is not running. Current status=${phaseOf(body)}`);
  return {
    type: 'ports',
    open: (port) =>
      world.connect(reading.ref, port) ??
      `error forwarding port ${port} to pod ${name}, uid ${reading.ref.podUid}: ` +
        `failed to connect to localhost:${port} inside namespace: connect: connection refused`,
  };
}

function phaseOf(pod: unknown): string {
  return (pod as { readonly status?: { readonly phase?: string } }).status?.phase ?? 'Unknown';
}

function refused(message: string): UpgradeReading {
  return { type: 'refused', status: refusal(400, 'BadRequest', message) };
}
