import type { ContainerRef, RunningContainer } from '#cluster';
import { clusterNetwork } from './cluster-network.ts';
import type { Computer } from './computer.ts';
import { nodeKernel } from './node-kernel.ts';
import { openSockets } from './open-sockets.ts';
import { containerProcesses } from './processes.ts';
import type { ShellMake } from './shell-make.ts';
import type { World } from './world.ts';

/** A running container as programs see it. */
export interface ContainerComputer {
  readonly computer: Computer;
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly hostname: string;
  readonly image: RunningContainer['image'];
}

/** The computer that a running container is; undefined if it does not run. */
export function containerComputer(world: World, container: ContainerRef): ContainerComputer | undefined {
  const running = world.cluster.container(container);
  if (running === undefined) return undefined;
  const computer: Computer = {
    type: 'container',
    serial: world.serialOf(container),
    files: {
      get tree() {
        return world.cluster.container(container)?.files ?? running.files;
      },
      replace: (tree) => world.cluster.setFiles(container, tree),
    },
    network: {
      ...clusterNetwork(
        world,
        { type: 'container', ref: container },
        {
          serial: world.serialOf(container),
          hostname: running.hostname,
          address: running.ip,
          // On its node's network it sees what its node sees.
          ...(running.hostNetwork ? { node: running.node } : { isPod: true as const }),
          ...(running.ip6 === undefined ? {} : { address6: running.ip6 }),
        },
      ),
      listening: () => openSockets(world, running),
    },
    programs: running.image.programs,
    isCatalogued: running.image.known,
    own: {},
    kernel: nodeKernel(world, running.node),
    libc: running.image.libc,
    identity: running.identity,
    processes: () => containerProcesses(world, running),
    shell: shellOf(running),
    timezone: 'UTC',
  };
  return {
    computer,
    env: new Map(running.env),
    cwd: running.workdir || '/',
    hostname: running.hostname,
    image: running.image,
  };
}

/** What `sh` is in an image: busybox ash, Debian's dash, or bash. */
function shellOf(running: RunningContainer): ShellMake {
  const { programs, os } = running.image;
  if (programs.busybox !== undefined || programs.sh?.startsWith('busybox') || /alpine|busybox/i.test(os))
    return 'ash';
  return /debian|ubuntu/i.test(os) ? 'dash' : 'bash';
}
