import type { ContainerRef, RunningContainer } from '#cluster';
import type { OpenSocket } from './network-view.ts';
import { containerProcesses } from './processes.ts';
import type { World } from './world.ts';

/** Programs that wait for nobody. */
const silent = new Set(['sleep', 'tail', 'cat', 'top', 'pause', 'ping']);

/**
 * The sockets on which something waits in a container's network, which the containers of its pod share.
 * Undefined where a program runs of which nobody knows what it does.
 */
export function openSockets(world: World, { ref }: RunningContainer): readonly OpenSocket[] | undefined {
  const containers = world.cluster.network.listening(ref);
  const isKnown = containers?.every((each) => each.sockets !== undefined || isSilent(world, each.ref));
  if (containers === undefined || !isKnown) return undefined;
  return containers.flatMap(({ ref: { container }, sockets = [] }) =>
    sockets.map((socket) => ({ ...socket, isOwn: container === ref.container })),
  );
}

function isSilent(world: World, ref: ContainerRef): boolean {
  const running = world.cluster.container(ref);
  const processes = running && containerProcesses(world, running);
  return processes?.every(({ name, onTerminal }) => onTerminal || silent.has(name)) === true;
}
